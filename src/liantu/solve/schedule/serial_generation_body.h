// Included once for each set of instructions, in a namespace of its own, with LIANTU_GENERATION 0, 2 or 512.

#if LIANTU_GENERATION == 512

/// Bit i: period i of the 32 has room for the demand.
[[gnu::always_inline]] inline std::uint32_t room(const std::uint32_t* periods, std::uint32_t demand,
                                                 std::uint32_t over) {
  const __m512i more = _mm512_set1_epi32(static_cast<int>(demand)),
                bits = _mm512_set1_epi32(static_cast<int>(over));
  const std::uint32_t low =
      _mm512_testn_epi32_mask(_mm512_add_epi32(_mm512_loadu_si512(periods), more), bits);
  const std::uint32_t high =
      _mm512_testn_epi32_mask(_mm512_add_epi32(_mm512_loadu_si512(periods + 16), more), bits);
  return low | high << 16;
}

[[gnu::always_inline]] inline std::uint32_t room(const std::uint64_t* periods, std::uint64_t demand,
                                                 std::uint64_t over) {
  const __m512i more = _mm512_set1_epi64(static_cast<long long>(demand)),
                bits = _mm512_set1_epi64(static_cast<long long>(over));
  std::uint32_t free = 0;
  for (unsigned part = 0; part < 4; ++part) {
    const __m512i sum = _mm512_add_epi64(_mm512_loadu_si512(periods + 8 * part), more);
    free |= std::uint32_t{_mm512_testn_epi64_mask(sum, bits)} << (8 * part);
  }
  return free;
}

[[gnu::always_inline]] inline void occupy(std::uint32_t* periods, std::uint32_t demand,
                                          std::uint32_t duration) {
  const __m512i more = _mm512_set1_epi32(static_cast<int>(demand));
  for (; duration > 16; duration -= 16, periods += 16)
    _mm512_storeu_si512(periods, _mm512_add_epi32(_mm512_loadu_si512(periods), more));
  const auto lanes = static_cast<__mmask16>(_bzhi_u32(0xFFFF, duration));
  _mm512_mask_storeu_epi32(periods, lanes, _mm512_add_epi32(_mm512_loadu_si512(periods), more));
}

#elif LIANTU_GENERATION == 2

[[gnu::always_inline]] inline std::uint32_t room(const std::uint32_t* periods, std::uint32_t demand,
                                                 std::uint32_t over) {
  const __m256i more = _mm256_set1_epi32(static_cast<int>(demand)),
                bits = _mm256_set1_epi32(static_cast<int>(over));
  std::uint32_t free = 0;
  for (unsigned part = 0; part < 4; ++part) {
    const __m256i at = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(periods + 8 * part));
    const __m256i none =
        _mm256_cmpeq_epi32(_mm256_and_si256(_mm256_add_epi32(at, more), bits), _mm256_setzero_si256());
    free |= static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(none))) << (8 * part);
  }
  return free;
}

[[gnu::always_inline]] inline std::uint32_t room(const std::uint64_t* periods, std::uint64_t demand,
                                                 std::uint64_t over) {
  const __m256i more = _mm256_set1_epi64x(static_cast<long long>(demand)),
                bits = _mm256_set1_epi64x(static_cast<long long>(over));
  std::uint32_t free = 0;
  for (unsigned part = 0; part < 8; ++part) {
    const __m256i at = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(periods + 4 * part));
    const __m256i none =
        _mm256_cmpeq_epi64(_mm256_and_si256(_mm256_add_epi64(at, more), bits), _mm256_setzero_si256());
    free |= static_cast<std::uint32_t>(_mm256_movemask_pd(_mm256_castsi256_pd(none))) << (4 * part);
  }
  return free;
}

#endif

template <typename Word>
[[gnu::always_inline]] inline void occupy(Word* periods, Word demand, std::uint32_t duration) {
  for (std::uint32_t k = 0; k < duration; ++k) periods[k] = static_cast<Word>(periods[k] + demand);
}

/// The first period from `from` on at which `duration` periods with room begin; looks back from the end, so
/// that no period is looked at twice.
template <typename Word>
inline std::uint32_t first_run(const Word* profile, std::uint32_t from, std::uint32_t duration, Word demand,
                               Word over) {
  std::uint32_t looked = from, end = from + duration;  // what lies from the run's begin to `looked` has room
  while (looked < end) {
    std::uint32_t at = end;
    while (at > looked && ((profile[at - 1] + demand) & over) == 0) --at;
    if (at == looked) break;
    looked = end;
    end = at + duration;
  }
  return end - duration;
}

#if LIANTU_GENERATION != 0
/// Most have room where they could begin; for the others many periods are looked at together.
template <typename Word>
[[gnu::always_inline]] inline std::uint32_t first_run_looked_up(const Word* profile, std::uint32_t from,
                                                                const PackedActivity& activity, Word demand,
                                                                Word over) {
  const std::uint32_t duration = activity.duration;
  std::uint32_t at = from + duration;
  while (at > from && ((profile[at - 1] + demand) & over) == 0) --at;
  if (at == from) return from;
  if (duration > kLooks / 2) return first_run(profile, at, duration, demand, over);
  std::uint32_t starts;
  while ((starts = run_starts(room(profile + at, demand, over), activity)) == 0) at += kLooks + 1 - duration;
  return at + static_cast<std::uint32_t>(std::countr_zero(starts));
}
#endif

template <typename Word>
Time generate(const PackedProject<Word>& project, const PackedArcs& before, const std::uint16_t* order,
              std::uint16_t* finish, Word* profile) {
  const PackedActivity* const activities = project.activities.data();
  const Word* const demands = project.demand.data();
  const std::uint32_t* const first = before.first.data();
  const PackedArc* const arcs = before.arcs.data();
  const Word over = project.over;
  std::uint32_t last = 0;
  for (std::size_t k = 0, n = project.size(); k < n; ++k) {
    const std::uint32_t i = order[k];
    std::uint32_t at = 0;
    for (std::uint32_t a = first[i], end = first[i + 1]; a < end; ++a)
      at = std::max<std::uint32_t>(at, std::uint32_t{finish[arcs[a].activity]} + arcs[a].lag);
    const PackedActivity& activity = activities[i];
    const Word demand = demands[i];
    if (demand != 0) {
#if LIANTU_GENERATION == 0
      at = first_run(profile, at, activity.duration, demand, over);
#else
      at = first_run_looked_up(profile, at, activity, demand, over);
#endif
      occupy(profile + at, demand, activity.duration);
    }
    const std::uint32_t end = at + activity.duration;
    finish[i] = static_cast<std::uint16_t>(end);
    last = std::max(last, end);
  }
  std::fill(profile, profile + last, project.idle);
  return static_cast<Time>(last);
}

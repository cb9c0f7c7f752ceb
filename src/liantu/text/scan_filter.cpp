#include "liantu/text/scan_filter.h"

#include <algorithm>

namespace liantu::text {
namespace {

std::size_t power_of_two(std::size_t at_least, std::size_t least, std::size_t most) {
  return std::clamp(std::bit_ceil(at_least), least, most);
}

int shift_for(std::size_t size) { return 32 - std::countr_zero(size); }

MixtureSet set_for(std::size_t terms, std::uint32_t& buckets) {
  MixtureSet set;
  const std::size_t bits = power_of_two(terms * 64, 64, std::size_t{1} << 30);
  set.words.assign(bits / 32, 0);
  set.bit_shift = shift_for(bits);
  const std::size_t share = power_of_two(terms * 4, 2, std::size_t{1} << 28);
  set.first_bucket = buckets;
  set.bucket_shift = shift_for(share);
  buckets += static_cast<std::uint32_t>(share);
  return set;
}

/// The first bytes of a term, zeros behind a shorter one.
std::array<unsigned char, kFourCharacters> head_of(std::string_view term) {
  std::array<unsigned char, kFourCharacters> head{};
  std::memcpy(head.data(), term.data(), std::min(term.size(), head.size()));
  return head;
}

void add_brief(std::vector<std::uint32_t>& bits, std::string_view term) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(term[i]); };
  bits.resize(std::size_t{256} * 64 * 64 / 32);
  for (std::uint32_t second = 0; second < 64; ++second) {
    if (term.size() > 1 && second != (byte(1) & 0x3FU)) continue;
    for (std::uint32_t third = 0; third < 64; ++third) {
      if (term.size() > 2 && third != (byte(2) & 0x3FU)) continue;
      const std::uint32_t bit = ScanFilter::brief_bit(byte(0), second, third);
      bits[bit >> 5] |= 1U << (bit & 31);
    }
  }
}

}  // namespace

ScanFilter::ScanFilter(const std::vector<std::string_view>& terms) {
  std::array<std::size_t, 4> many{};
  for (const std::string_view term : terms) ++many[static_cast<std::size_t>(term_class(term.size()))];
  buckets = 256;  // of brief terms, by their first byte
  two = set_for(many[1], buckets);
  three = set_for(many[2], buckets);
  four = set_for(many[3], buckets);
  coarse.assign(power_of_two(terms.size() * 2, 64, 1 << 22), 0);
  coarse_shift = shift_for(coarse.size());
  for (const std::string_view term : terms) {
    const auto first = static_cast<unsigned char>(term[0]);
    begins[first] = 1;
    (first < 0x80 ? begins_low : begins_high)[first & 0xFU] |= static_cast<std::uint8_t>(1U << (first >> 4 & 7U));
    const auto head = head_of(term);
    const Mixture mixture(head.data());
    switch (term_class(term.size())) {
      case TermClass::Brief: add_brief(brief, term); continue;
      case TermClass::Two:
        two.add(mixture.six);
        coarse[mixture.six >> coarse_shift] = 0xFFFFFFFF;
        continue;
      case TermClass::Three: three.add(mixture.nine); break;
      case TermClass::Four: four.add(mixture.twelve); break;
    }
    coarse[mixture.six >> coarse_shift] |= 1U << coarse_bit(head.data());
  }
}

std::uint32_t ScanFilter::bucket_of(std::string_view term) const {
  const auto head = head_of(term);
  const Mixture mixture(head.data());
  switch (term_class(term.size())) {
    case TermClass::Brief: break;
    case TermClass::Two: return two.bucket(mixture.six);
    case TermClass::Three: return three.bucket(mixture.nine);
    case TermClass::Four: return four.bucket(mixture.twelve);
  }
  return head[0];
}

namespace {

template <bool kWithBrief>
std::size_t coarse_look(const ScanFilter& filter, const unsigned char* text, std::size_t places, std::uint32_t* out) {
  // Two passes without branches: bytes that begin a term; of these, what passes, written behind what is still to be read.
  std::size_t begun = 0;
  for (std::size_t place = 0; place < places; ++place) {
    out[begun] = static_cast<std::uint32_t>(place);
    begun += filter.begins[text[place]];
  }
  std::size_t passed = 0;
  for (std::size_t i = 0; i < begun; ++i) {
    const std::uint32_t place = out[i];
    out[passed] = place;
    passed += filter.passes<kWithBrief>(text + place);
  }
  return passed;
}

template <bool kWithBrief>
std::size_t fine_look(const ScanFilter& filter, const unsigned char* text, const std::uint32_t* places, std::size_t many,
                      Candidates out) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < many; ++i) {  // without branches
    const std::uint32_t place = places[i];
    const Mixture mixture(text + place);
    const auto write = [&](std::uint32_t bucket, std::size_t is) {
      out.place[found] = place;
      out.bucket[found] = bucket;
      found += is;
    };
    write(filter.four.bucket(mixture.twelve), filter.four.holds(mixture.twelve));
    write(filter.three.bucket(mixture.nine), filter.three.holds(mixture.nine));
    write(filter.two.bucket(mixture.six), filter.two.holds(mixture.six));
    if constexpr (kWithBrief) write(text[place], filter.brief_at(text + place));
  }
  return found;
}

std::size_t coarse_portable(const ScanFilter& filter, const unsigned char* text, std::size_t places, std::uint32_t* out) {
  return filter.brief.empty() ? coarse_look<false>(filter, text, places, out) : coarse_look<true>(filter, text, places, out);
}

std::size_t fine_portable(const ScanFilter& filter, const unsigned char* text, const std::uint32_t* places, std::size_t many,
                          Candidates out) {
  return filter.brief.empty() ? fine_look<false>(filter, text, places, many, out)
                              : fine_look<true>(filter, text, places, many, out);
}

}  // namespace

ScanLooks portable_looks() { return {coarse_portable, fine_portable}; }

}  // namespace liantu::text

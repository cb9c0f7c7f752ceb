#include "liantu/text/scanner.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "liantu/base/error.h"
#include "liantu/text/scan_filter.h"
#include "liantu/text/term_index.h"

namespace liantu::text {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 31;

ScanLooks looks_of(ScanPath path) {
  switch (path) {
#if defined(__x86_64__)
    case ScanPath::Avx512: return avx512_looks();
    case ScanPath::Avx2: return avx2_looks();
#else
    case ScanPath::Avx512:
    case ScanPath::Avx2:
#endif
    case ScanPath::Portable: break;
  }
  return portable_looks();
}

std::vector<std::string_view> without_empty(std::span<const std::string_view> terms) {
  std::vector<std::string_view> kept;
  std::ranges::copy_if(terms, std::back_inserter(kept), [](std::string_view term) { return !term.empty(); });
  return kept;
}

TermIndex index_of(std::span<const std::string_view> terms, const ScanFilter& filter) {
  std::vector<TermIndex::Item> items;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].empty()) items.push_back({terms[i], static_cast<std::uint32_t>(i), filter.bucket_of(terms[i])});
  }
  return TermIndex(std::move(items), filter.buckets);
}

}  // namespace

struct Scanner::Parts {
  ScanPath path;
  ScanLooks looks;
  ScanFilter filter;
  TermIndex index;
};

std::vector<ScanPath> scan_paths() {
  std::vector<ScanPath> paths{ScanPath::Portable};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) paths.push_back(ScanPath::Avx2);
  if (paths.size() == 2 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vbmi") &&
      __builtin_cpu_supports("avx512vbmi2")) {
    paths.push_back(ScanPath::Avx512);
  }
#endif
  return paths;
}

std::string_view name(ScanPath path) {
  switch (path) {
    case ScanPath::Avx512: return "avx512";
    case ScanPath::Avx2: return "avx2";
    case ScanPath::Portable: break;
  }
  return "portable";
}

Scanner::Scanner(std::span<const std::string_view> terms) : Scanner(terms, scan_paths().back()) {}

Scanner::Scanner(std::span<const std::string_view> terms, ScanPath path) {
  if (const auto paths = scan_paths(); std::ranges::find(paths, path) == paths.end()) {
    throw Error{ErrorCode::InvalidInput, "this processor has no " + std::string(name(path)) + "; take the portable path"};
  }
  std::size_t bytes = 0;
  for (const std::string_view term : terms) bytes += term.size();
  if (bytes > kMostBytes || terms.size() > kMostBytes) {
    throw Error{ErrorCode::InvalidInput, "more than 2 GiB of terms; scan with a part of them at a time"};
  }
  ScanFilter filter(without_empty(terms));
  TermIndex index = index_of(terms, filter);
  parts_ = std::make_unique<Parts>(Parts{path, looks_of(path), std::move(filter), std::move(index)});
}

Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;

ScanPath Scanner::path() const { return parts_->path; }

std::vector<Hit> Scanner::hits(std::string_view text) const {
  std::vector<Hit> all;
  scan(text, [&](const Hit& hit) { all.push_back(hit); });
  std::ranges::sort(all, [](const Hit& a, const Hit& b) {
    return std::tuple(a.begin, b.length, a.term) < std::tuple(b.begin, a.length, b.term);
  });
  return all;
}

namespace {

/// A portion of the text on its way through the looks. Each step goes over all places before the next begins: then no step
/// waits for memory or for a branch that another would have to foresee.
class Walk {
 public:
  static constexpr std::size_t kPlaces = 8192;  ///< the most in one look: what it reads stays in the first cache

  Walk(const ScanLooks& looks, const ScanFilter& filter, const TermIndex& index, std::string_view text,
       void (*portion)(void*, std::span<const Hit>), void* called)
      : looks_(looks), filter_(filter), index_(index), text_(text), portion_(portion), called_(called) {}

  /// `from` holds the text from `begin` on and is readable past the last place.
  void look(const unsigned char* from, std::size_t begin, std::size_t places) {
    const std::size_t passed = looks_.coarse(filter_, from, places, passed_.data());
    for (std::size_t i = 0; i < passed; i += kBatch) {
      const std::size_t found = looks_.fine(filter_, from, passed_.data() + i, std::min(kBatch, passed - i),
                                            {place_.data(), bucket_.data()});
      compare(from, begin, expand(from, begin, found));
    }
  }

  void hand_on() {
    if (filled_ > 0) portion_(called_, {hits_.data(), filled_});
    filled_ = 0;
  }

 private:
  static constexpr std::size_t kBatch = 256, kCandidates = 4 * kBatch + 16;
  static constexpr std::uint32_t kFew = 4;  ///< entries of a bucket that are compared one by one

  /// Entries to compare, a place and an entry each; answers how many.
  std::size_t expand(const unsigned char* from, std::size_t begin, std::size_t found) {
    std::size_t many = 0;
    for (std::size_t i = 0; i < found; ++i) {
      const TermIndex::Range range = index_.range(bucket_[i]);
      if (range.many > kFew) [[unlikely]] {
        halve(from + place_[i], begin + place_[i], range);
        continue;
      }
      index_.bring_near(range);
      for (std::uint32_t k = 0; k < kFew; ++k) {
        entry_place_[many + k] = place_[i];
        entry_[many + k] = range.first + k;
      }
      many += range.many;
    }
    return many;
  }

  void compare(const unsigned char* from, std::size_t begin, std::size_t many) {
    if (filled_ + many > hits_.size()) hand_on();
    for (std::size_t i = 0; i < many; ++i) {
      const TermIndex::Entry& entry = index_.entry(entry_[i]);
      const std::size_t at = begin + entry_place_[i];
      hits_[filled_] = {at, entry.length, entry.term};
      filled_ += index_.begins(from + entry_place_[i], text_.size() - at, entry);
    }
  }

  void halve(const unsigned char* place, std::size_t at, TermIndex::Range range) {
    index_.each_beginning(place, text_.size() - at, range, [&](std::uint32_t length, std::uint32_t term) {
      if (filled_ == hits_.size()) hand_on();
      hits_[filled_++] = {at, length, term};
    });
  }

  const ScanLooks& looks_;
  const ScanFilter& filter_;
  const TermIndex& index_;
  std::string_view text_;
  void (*portion_)(void*, std::span<const Hit>);
  void* called_;
  std::size_t filled_ = 0;
  std::array<std::uint32_t, kPlaces + 16> passed_;
  std::array<std::uint32_t, kCandidates> place_, bucket_;
  std::array<std::uint32_t, kFew * kCandidates> entry_place_, entry_;
  std::array<Hit, kFew * kCandidates> hits_;
};

}  // namespace

void Scanner::scan_in_portions(std::string_view text, Portion portion, void* called) const {
  Walk walk(parts_->looks, parts_->filter, parts_->index, text, portion, called);
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t safe = text.size() > kReadAhead ? text.size() - kReadAhead : 0;
  for (std::size_t begin = 0; begin < safe; begin += Walk::kPlaces) {
    walk.look(bytes + begin, begin, std::min(Walk::kPlaces, safe - begin));
  }
  std::array<unsigned char, 2 * kReadAhead> rest{};  // the end again, with room to read past it
  std::copy_n(bytes + safe, text.size() - safe, rest.data());
  walk.look(rest.data(), safe, text.size() - safe);
  walk.hand_on();
}

}  // namespace liantu::text

#include "liantu/enterprise/industry_features.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "liantu/text/letter_pairs.h"
#include "liantu/text/linear_classifier.h"

namespace liantu::enterprise {
namespace {

constexpr std::size_t kNameLetters = 60, kScopeLetters = 300, kClasses = 3;
constexpr std::uint32_t kGap = 1;   // what is no letter, however long

/// Kinds of features keep apart by what their hashes start from.
enum Kind : std::uint64_t { kName = 1, kNameEnd, kScope, kFirstPhrase, kClass, kDivision, kBestClass, kBestDivision, kPhrase };

std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) {
  hash = (hash + more) * 0x9E3779B97F4A7C15ULL;
  return hash ^ hash >> 31;
}

std::uint32_t number(std::uint64_t hash) {
  hash *= 0xBF58476D1CE4E5B9ULL;
  return static_cast<std::uint32_t>((hash ^ hash >> 29) * 0x94D049BB133111EBULL >> 42);
}
static_assert(text::LinearClassifier::kFeatures == 1U << 22, "number() gives 22 bits");

/// Runs of up to `longest` letters; one may begin or end with a gap.
void add_runs(std::string_view text, Kind kind, std::size_t longest, std::size_t most, std::vector<std::uint32_t>& features) {
  std::array<std::uint32_t, kScopeLetters + 2> points;
  std::size_t count = 0;
  points[count++] = kGap;
  for (std::size_t at = 0; at < text.size() && count <= most;) {
    const std::uint32_t point = text::next_point(text, at);
    const std::uint32_t letter = text::is_letter(point) ? point : kGap;
    if (letter != kGap || points[count - 1] != kGap) points[count++] = letter;
  }
  if (points[count - 1] != kGap) points[count++] = kGap;
  for (std::size_t from = 0; from < count; ++from) {
    std::uint64_t hash = kind;
    for (std::size_t length = 1; length <= longest && from + length <= count; ++length) {
      const std::uint32_t letter = points[from + length - 1];
      hash = mixed(hash, letter);
      if (length == 1 && letter == kGap) continue;
      features.push_back(number(hash + length));
      if (letter == kGap) break;
    }
  }
}

/// The last four letters before the legal form: where a name says its trade.
std::string_view trade_of(std::string_view name) {
  constexpr std::size_t kBytes = 4 * 3;
  const std::size_t end = std::min(name.find("有限"), name.size());
  const std::size_t from = end > kBytes ? end - kBytes : 0;
  return name.substr(from, end - from);
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_letter(text::next_point(text, at))) return true;
  }
  return false;
}

std::uint64_t bytes_number(std::string_view bytes) {
  std::uint64_t hash = bytes.size();
  for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(8, bytes.size()))) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), std::min<std::size_t>(8, bytes.size()));
    hash = mixed(hash, word);
  }
  return hash;
}

std::uint64_t code_number(std::string_view code) {
  std::uint64_t number = 0;
  for (const char c : code) number = number * 256 + static_cast<unsigned char>(c);
  return number;
}

}  // namespace

void industry_features(std::string_view name, std::string_view scope, std::span<const std::string_view> phrases,
                       std::span<const std::string_view> classes, std::vector<std::uint32_t>& features) {
  add_runs(name, kName, 3, kNameLetters, features);
  add_runs(trade_of(name), kNameEnd, 4, kNameLetters, features);
  add_runs(scope, kScope, 2, kScopeLetters, features);
  if (!phrases.empty()) add_runs(phrases.front(), kFirstPhrase, 3, kNameLetters, features);
  for (const std::string_view phrase : phrases) {
    if (has_letter(phrase)) features.push_back(number(mixed(kPhrase, bytes_number(phrase))));
  }
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const std::uint64_t code = code_number(classes[i]), division = code_number(classes[i].substr(0, 2));
    features.push_back(number(mixed(i == 0 ? kBestDivision : kDivision, division)));
    if (i >= kClasses) continue;
    features.push_back(number(mixed(kClass, code)));
    if (i == 0) features.push_back(number(mixed(kBestClass, code)));
  }
}

}  // namespace liantu::enterprise

#include "liantu/sheet/csv_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>

#include "liantu/base/error.h"
#include "liantu/sheet/formats/file_bytes.h"
#include "liantu/sheet/formats/file_kind.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/text_encoding.h"

namespace liantu::sheet {
namespace {

constexpr int kSampleRecords = 20;
constexpr std::size_t kSampleBytes = 64 << 10;

/// The separator that stands most often outside quotes in the first records; comma when none does.
char separator(std::string_view text) {
  constexpr std::array kCandidates{',', ';', '\t'};
  std::array<std::size_t, kCandidates.size()> counts{};
  bool in_quotes = false;
  int records = 0;
  for (const char c : text.substr(0, kSampleBytes)) {
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == '\n' && ++records == kSampleRecords) break;
    for (std::size_t i = 0; i < kCandidates.size(); ++i) counts[i] += c == kCandidates[i] ? 1 : 0;
  }
  return kCandidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                              counts.begin())];
}

}  // namespace

std::string csv_text(const std::string& path) {
  try {
    const std::string bytes = file_bytes(path, std::numeric_limits<std::uint64_t>::max());
    if (file_kind(bytes) != FileKind::Text) refuse("这不是 .csv 文件，请在 Excel 中另存为“CSV UTF-8”。");
    std::string text = decoded_text(bytes);
    while (!text.empty() && text.back() == '\x1A') text.pop_back();  // end of file of old systems
    return text;
  } catch (const Error& error) {
    if (error.where().empty()) throw Error(error.code(), error.what(), path);
    throw;
  }
}

CsvRecords::CsvRecords(std::string_view text) : text_(text), separator_(separator(text)) {}

bool CsvRecords::next(std::vector<std::string_view>& fields) {
  fields.clear();
  unquoted_.clear();
  if (at_ >= text_.size()) return false;
  ++number_;
  for (;;) {
    fields.push_back(text_[at_] == '"' ? quoted() : bare());
    if (at_ >= text_.size() || text_[at_] != separator_) break;
    if (++at_ < text_.size()) continue;
    fields.emplace_back();
    return true;
  }
  if (fields.size() == 1 && fields[0].empty()) fields.clear();
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  return true;
}

namespace {

/// A bit of each byte that is `c` (and of some above it); none where none is.
std::uint64_t bytes_that_are(std::uint64_t eight, char c) {
  const std::uint64_t other = eight ^ (0x0101010101010101ULL * static_cast<unsigned char>(c));
  return (other - 0x0101010101010101ULL) & ~other & 0x8080808080808080ULL;
}

}  // namespace

std::string_view CsvRecords::bare() {
  const char* const from = text_.data() + at_;
  const char* const end = text_.data() + text_.size();
  const char* to = from;
  for (std::uint64_t eight; end - to >= 8; to += 8) {
    std::memcpy(&eight, to, 8);
    if ((bytes_that_are(eight, separator_) | bytes_that_are(eight, '\n') | bytes_that_are(eight, '\r')) != 0)
      break;
  }
  while (to != end && *to != separator_ && *to != '\n' && *to != '\r') ++to;
  at_ += static_cast<std::size_t>(to - from);
  return {from, to};
}

std::string_view CsvRecords::quoted() {
  std::string* whole = nullptr;
  std::string_view piece;
  do {
    const std::size_t from = ++at_, quote = text_.find('"', from);
    if (quote == std::string_view::npos)
      refuse(fmt::format("第 {} 行的引号没有成对，请检查后再导入。", number_),
             fmt::format("row {}", number_));
    if (whole != nullptr) *whole += '"';
    piece = text_.substr(from, quote - from);
    at_ = quote + 1;
    const bool more = at_ < text_.size() && text_[at_] == '"';
    if (more && whole == nullptr) whole = &unquoted_.emplace_back();
    if (whole != nullptr) whole->append(piece);
  } while (at_ < text_.size() && text_[at_] == '"');
  const std::string_view rest = bare();  // what a careless writer left between the quote and the separator
  if (rest.empty()) return whole == nullptr ? piece : std::string_view(*whole);
  if (whole == nullptr) whole = &unquoted_.emplace_back(piece);
  return whole->append(rest);
}

}  // namespace liantu::sheet

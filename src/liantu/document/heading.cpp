#include "liantu/document/heading.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "liantu/document/extraction.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

constexpr std::u32string_view kBlanks = U" \r\t\u3000\uFEFF";

/// Blanks around it left out, and of those in it one.
std::u32string one_spaced(std::u32string_view line) {
  std::u32string out;
  for (const char32_t letter : line) {
    if (kBlanks.find(letter) == std::u32string_view::npos)
      out += letter;
    else if (!out.empty() && out.back() != U' ')
      out += U' ';
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

/// At most `most` digits that stand before `mark`; behind it `at` goes on. Nothing for no such number.
std::optional<int> number_before(std::u32string_view line, std::size_t& at, std::size_t most, char32_t mark) {
  int value = 0;
  std::size_t digits = 0;
  while (at + digits < line.size() && digits < most && text::is_digit(line[at + digits]))
    value = value * 10 + static_cast<int>(line[at + digits++] - U'0');
  if (digits == 0 || at + digits >= line.size() || line[at + digits] != mark) return std::nullopt;
  at += digits + 1;
  return value;
}

/// Of a line that says a day and little else.
std::optional<Date> day_of_line(std::u32string line) {
  constexpr std::size_t kMostElse = 10;
  std::erase_if(line, [](char32_t letter) { return kBlanks.find(letter) != std::u32string_view::npos; });
  if (line.find_first_of(U"，。；：、,;:") != std::u32string::npos) return std::nullopt;
  for (std::size_t begin = 0; begin + 8 <= line.size(); ++begin) {
    if (begin > 0 && text::is_digit(line[begin - 1])) continue;
    std::size_t at = begin;
    const auto year = number_before(line, at, 4, U'年');
    const auto month = year ? number_before(line, at, 2, U'月') : std::nullopt;
    const auto day = month ? number_before(line, at, 2, U'日') : std::nullopt;
    if (!day || *year < 1949) continue;
    if (line.size() - (at - begin) > kMostElse) return std::nullopt;
    return Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  }
  return std::nullopt;
}

std::vector<Place> lines_of(std::u32string_view head) {
  std::vector<Place> lines;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find(U'\n', at), head.size());
    lines.push_back({at, end});
    at = end + 1;
  }
  return lines;
}

}  // namespace

Heading heading_of(const std::u32string& text, const Reading& reading) {
  constexpr std::size_t kHead = 2000, kLongestTitle = 60, kDayWithin = 12;
  const std::u32string head = text.substr(0, kHead);
  const auto words = [&](Place line) {
    return one_spaced(std::u32string_view(head).substr(line.begin, line.end - line.begin));
  };
  const Extraction says = extract(head, reading);
  std::vector<Place> lines = lines_of(head);
  Heading heading;
  std::size_t seen = 0;
  for (const Place line : lines) {
    const std::u32string said = words(line);
    if (said.empty() || heading.day || ++seen > kDayWithin) continue;
    heading.day = day_of_line(said);
  }
  if (!says.order.empty()) {
    lines.clear();
    for (const ReadPiece& piece : says.order) lines.push_back(piece.place);
  }
  std::u32string title;
  for (const Place line : lines) {
    const std::u32string said = words(line);
    if (said.empty()) continue;
    if (title.empty()) title = said;
    const bool aside = std::ranges::any_of(says.asides, [&](const SetAside& one) {
      return one.place.begin < line.end && one.place.end > line.begin;
    });
    if (aside) continue;
    title = said;
    break;
  }
  heading.title = text::utf8(title.substr(0, kLongestTitle));
  return heading;
}

}  // namespace liantu::document

#include "liantu/text/reading/line_parts.h"

#include <algorithm>
#include <utility>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kTabStop = 8;
constexpr std::uint32_t kLeastGap = 2;                   ///< room of blanks that part a line
constexpr std::size_t kLeastParts = 4;                   ///< that show a width
constexpr std::uint32_t kNarrowest = 18, kWidest = 140;  ///< room of a line that is broken for its width

bool is_blank(char32_t point) {
  return is_one_of(point, U" \t\r\u00A0\u3000\u2002\u2003\uFEFF\v\f\u200B");
}

std::uint32_t room_of(char32_t point) {
  return point < 0x2000 ? 1 : point == 0x200B || point == 0xFEFF ? 0 : 2;
}

bool is_numeral(char32_t point) {
  return is_digit(point) || is_one_of(point, U"一二三四五六七八九十");
}

/// "一、", "（三）", "2.", "第四章", "①", "●": a paragraph of its own begins.
bool begins_item(std::u32string_view text) {
  constexpr std::size_t kLongestNumber = 3;
  if (text.empty()) return false;
  if ((text[0] >= 0x2460 && text[0] <= 0x24FF) || is_one_of(text[0], U"●■◆★•○□▲")) return true;
  const bool bracket = text[0] == U'(' || text[0] == U'（', ordinal = text[0] == U'第';
  std::size_t at = bracket || ordinal ? 1 : 0;
  const std::size_t number = at;
  while (at < text.size() && at - number <= kLongestNumber && is_numeral(text[at])) ++at;
  if (at == number || at - number > kLongestNumber || at == text.size()) return false;
  if (bracket) return text[at] == U')' || text[at] == U'）';
  if (ordinal) return is_one_of(text[at], U"章节条部篇");
  if (text[at] == U'、') return true;
  return is_one_of(text[at], U".．") && (at + 1 == text.size() || !is_digit(text[at + 1]));
}

/// What the lines about a part have in common.
struct Flow {
  std::uint32_t room = 0;  ///< of a full line; 0: the lines have none in common
  bool indented = false;   ///< the first lines of paragraphs stand farther in
  std::uint32_t margin = 0;
};

class Flowing {
 public:
  Flowing(std::u32string_view source, std::span<const LinePart> parts) : source_(source), parts_(parts) {
    signs_.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) signs_.push_back({ends_as_sentence(text(i))});
    const auto open = static_cast<std::size_t>(std::ranges::count(signs_, false, &Signs::closes));
    if (parts.size() < kLeastParts || open < kLeastOpen) return;
    indented_ =
        std::ranges::any_of(parts, [&](const LinePart& part) { return part.inset != parts[0].inset; });
    flows_ = true;
  }

  std::vector<bool> going_on() {
    std::vector<bool> all(parts_.size());
    for (std::size_t i = 1; i < parts_.size() && flows_; ++i) all[i] = goes_on(i);
    return all;
  }

  Flow flow(std::size_t from, std::size_t to, std::size_t least_tenths = kMostTenths) {
    Flow flow;
    const std::size_t count = to - from;
    if (count < kLeastParts || !flows_) return flow;
    std::uint32_t widest = 0, second = 0;
    std::size_t marked = 0, letters = 0, all = 0;
    for (std::size_t i = from; i < to; ++i) {
      if (!signs_[i].noted) note_letters(i);
      const std::uint32_t room = edge(parts_[i]);
      if (room >= widest)
        second = std::exchange(widest, room);
      else
        second = std::max(second, room);
      marked += signs_[i].marks > 0 ? 1 : 0;
      letters += signs_[i].chinese;
      all += parts_[i].end - parts_[i].begin;
    }
    if (second < kNarrowest || widest > kWidest || marked * 3 < count || letters * 2 < all) return flow;
    std::size_t open = 0, full = 0;
    for (std::size_t i = from; i < to; ++i) {
      if (i + 1 == parts_.size() || signs_[i].closes) continue;
      ++open;
      full += is_full(parts_[i], second) ? 1 : 0;
    }
    if (full < kLeastOpen || full * 10 < open * least_tenths) return flow;
    flow.room = second;
    note_margin(from, to, flow);
    return flow;
  }

 private:
  struct Signs {
    bool closes = false;                   ///< ends a sentence
    bool noted = false;                    ///< what follows is known
    std::uint32_t marks = 0, chinese = 0;  ///< letters that are marks, that are Chinese
  };

  std::u32string_view text(std::size_t i) const {
    return source_.substr(parts_[i].begin, parts_[i].end - parts_[i].begin);
  }

  static bool is_full(const LinePart& part, std::uint32_t room) {
    return edge(part) + std::clamp(room / 5, 6U, 10U) >= room;
  }

  /// The room up to its end; one that stands far in is no beginning of a paragraph but set apart.
  static std::uint32_t edge(const LinePart& part) {
    constexpr std::uint32_t kIndent = 6;
    return part.room == 0 ? 0 : part.room + std::min(part.inset, kIndent);
  }

  void note_letters(std::size_t i) {
    signs_[i].noted = true;
    for (const char32_t letter : text(i)) {
      if (is_han(letter))
        ++signs_[i].chinese;
      else if (is_one_of(letter, U"，。、；：,:;"))
        ++signs_[i].marks;
    }
  }

  void note_margin(std::size_t from, std::size_t to, Flow& flow) const {
    flow.margin = parts_[from].inset;
    for (std::size_t i = from; i < to; ++i) flow.margin = std::min(flow.margin, parts_[i].inset);
    std::size_t indented = 0;
    for (std::size_t i = from; i < to; ++i) indented += is_indented(i, flow.margin) ? 1 : 0;
    flow.indented = indented > 0 && indented * 2 <= to - from;
  }

  bool is_indented(std::size_t i, std::uint32_t margin) const {
    constexpr std::uint32_t kLeastIndent = 3;  // two letters are meant, columns are askew by one
    return parts_[i].inset >= margin + kLeastIndent;
  }

  bool goes_on(std::size_t i) {
    const LinePart &last = parts_[i - 1], &part = parts_[i];
    if (part.row > last.row + 1 || part.room == 0 || !is_full(last, part.room)) return false;
    const bool open = !signs_[i - 1].closes || is_one_of(source_[last.end - 1], U"；;");
    if ((!open && !indented_) || begins_item(text(i))) return false;
    constexpr std::size_t kReach = 8;
    const Flow around = flow(i > kReach ? i - kReach : 0, std::min(parts_.size(), i + kReach));
    if (around.room == 0 || !is_full(last, around.room)) return false;
    const bool heading = begins_item(text(i - 1)) && !has_clauses(i - 1);
    if (heading && edge(last) + 2 < around.room) return false;
    if (around.indented) return !is_indented(i, around.margin);
    return open;
  }

  /// More than "一、" of a heading.
  bool has_clauses(std::size_t i) const {
    return text(i).find_first_of(U"，。；,;") != std::u32string_view::npos;
  }

  std::u32string_view source_;
  std::span<const LinePart> parts_;
  std::vector<Signs> signs_;  ///< of each part
  bool indented_ = false;     ///< some stand farther in than others
  bool flows_ = false;        ///< so many parts end within a sentence that some may go on
};

}  // namespace

bool ends_as_sentence(std::u32string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  if (text.empty()) return true;
  if (is_one_of(text.back(), U"。！？：；…!?:;")) return true;
  return is_one_of(text.back(), U"”’」』）)") && text.size() > 1 &&
         is_one_of(text[text.size() - 2], U"。！？…");
}

bool LineParts::begins_page(std::size_t row) const {
  return std::ranges::binary_search(new_pages, row);
}

namespace {

void end_part(std::size_t end, std::uint32_t letters, std::uint32_t room, std::uint32_t taken,
              LineParts& lines) {
  LinePart& part = lines.parts.back();
  part.end = static_cast<std::uint32_t>(end);
  part.to = {letters, room};
  part.room = taken;
}

}  // namespace

void add_line(std::u32string_view source, std::size_t begin, std::size_t end, LineParts& lines) {
  if (lines.rows.empty()) lines.rows.push_back(0);
  const auto row = static_cast<std::uint32_t>(lines.row_count());
  std::uint32_t letters = 0, room = 0, gap = kLeastGap, taken = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const char32_t point = source[at];
    if (gap == 0 && point > 0x3000 &&
        point < 0xFE00) {  // as nearly all are: taken up with the next other one
      ++letters;
      room += 2;
      taken += 2;
      continue;
    }
    if (at > begin && gap == 0) end_part(at, letters, room, taken, lines);
    if (is_blank(point)) {
      if (point == U'\f') lines.new_pages.push_back(row);
      const std::uint32_t width = point == U'\t' ? kTabStop - room % kTabStop : room_of(point);
      gap += point == U'\t' ? std::max(width, kLeastGap) : width;
      room += width;
    } else {
      if (gap >= kLeastGap) {
        taken = 0;
        lines.parts.push_back({static_cast<std::uint32_t>(at), 0, row, {letters, room}, {}, 0, room});
      }
      const bool spread = point > 0x3000;  // a blank between Chinese letters fills up the line
      taken += (gap >= kLeastGap || spread ? 0 : gap) + room_of(point);
      room += room_of(point);
      gap = 0;
    }
    ++letters;
  }
  if (gap == 0) end_part(end, letters, room, taken, lines);
  lines.rows.push_back(lines.parts.size());
}

bool is_running_text(std::u32string_view source, std::span<const LinePart> parts, std::size_t least_tenths) {
  return Flowing(source, parts).flow(0, parts.size(), least_tenths).room != 0;
}

std::vector<bool> going_on(std::u32string_view source, std::span<const LinePart> parts) {
  return Flowing(source, parts).going_on();
}

}  // namespace liantu::text

#include "liantu/paper/sheet_refs.h"

#include <algorithm>
#include <optional>

namespace liantu::paper {
namespace {

constexpr int kMaxColumn = 16'384, kMaxRow = 1'048'576;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
/// Names of functions, sheets and areas; Chinese ones are bytes above 127.
bool in_word(char c) { return is_digit(c) || is_letter(c) || c == '_' || c == '.' || c == '$' || static_cast<unsigned char>(c) >= 0x80; }

/// One reference or range with the sheet before it.
struct Area {
  std::string sheet;
  CellRef from;
  std::optional<CellRef> to;
};
using Change = std::function<void(Area&)>;

std::string area_text(const Area& area) { return ref_text(area.from) + (area.to ? ":" + ref_text(*area.to) : ""); }

/// Walks a formula and writes it again with every reference changed; texts, functions and names stay.
class FormulaWalk {
 public:
  FormulaWalk(std::string_view formula, const Change& change) : text_(formula), change_(change) {}

  std::string walked() {
    std::string sheet;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        copy_quoted('"');
      } else if (c == '\'') {
        const std::size_t from = at_;
        copy_quoted('\'');
        if (at_ < text_.size() && text_[at_] == '!') sheet = unquoted(text_.substr(from, at_ - from));
      } else if (c == '!') {
        out_ += c;
        ++at_;
        continue;   // the sheet holds for what follows
      } else if (c == '[') {
        copy_until(']');
      } else if (in_word(c)) {
        copy_word(sheet);
        if (at_ < text_.size() && text_[at_] == '!') continue;
        sheet.clear();
        continue;
      } else {
        out_ += c;
        ++at_;
      }
      if (at_ >= text_.size() || text_[at_] != '!') sheet.clear();
    }
    return std::move(out_);
  }

 private:
  static std::string unquoted(std::string_view quoted) {
    std::string name;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
      name += quoted[i];
      if (quoted[i] == '\'') ++i;
    }
    return name;
  }

  void copy_quoted(char quote) {
    do out_ += text_[at_++];
    while (at_ < text_.size() && text_[at_] != quote);
    if (at_ < text_.size()) out_ += text_[at_++];
  }

  void copy_until(char end) {
    while (at_ < text_.size() && text_[at_] != end) out_ += text_[at_++];
    if (at_ < text_.size()) out_ += text_[at_++];
  }

  std::string_view word(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && in_word(text_[end])) ++end;
    return text_.substr(from, end - from);
  }

  void copy_word(std::string& sheet) {
    const std::string_view first = word(at_);
    const std::size_t behind = at_ + first.size();
    Area area{.sheet = sheet, .from = {}, .to = {}};
    const bool function = behind < text_.size() && (text_[behind] == '(' || text_[behind] == '!');
    if (function || !read_ref(first, area.from)) {
      if (behind < text_.size() && text_[behind] == '!') sheet = std::string(first);
      out_ += first;
      at_ = behind;
      return;
    }
    const bool whole = area.from.row != 0 && area.from.column != 0;
    std::size_t end = behind;
    if (behind < text_.size() && text_[behind] == ':') {
      const std::string_view second = word(behind + 1);
      CellRef to;
      if (read_ref(second, to) && (to.row == 0) == (area.from.row == 0) && (to.column == 0) == (area.from.column == 0)) {
        area.to = to;
        end = behind + 1 + second.size();
      }
    }
    if (!whole && !area.to) {   // a bare number or a name like "ABC"
      out_ += first;
      at_ = behind;
      return;
    }
    change_(area);
    out_ += area_text(area);
    at_ = end;
  }

  std::string_view text_;
  const Change& change_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

int moved_row(const Repeats& repeats, int row) {
  int moved = row;
  for (const Repeat& repeat : repeats)
    if (repeat.row < row) moved += repeat.extra;
  return moved;
}

int moved_end(const Repeats& repeats, int row) {
  int moved = row;
  for (const Repeat& repeat : repeats)
    if (repeat.row <= row) moved += repeat.extra;
  return moved;
}

bool read_ref(std::string_view text, CellRef& ref) {
  ref = {};
  std::size_t i = 0;
  const auto dollar = [&] {
    const bool there = i < text.size() && text[i] == '$';
    i += there ? 1 : 0;
    return there;
  };
  const bool first_dollar = dollar();
  const std::size_t letters = i;
  for (; i < text.size() && is_letter(text[i]) && i - letters < 4; ++i)
    ref.column = ref.column * 26 + ((text[i] | 0x20) - 'a' + 1);
  bool row_dollar = false;
  if (i > letters) {
    ref.fixed_column = first_dollar;
    row_dollar = dollar();
  } else {
    row_dollar = first_dollar;
  }
  const std::size_t digits = i;
  for (; i < text.size() && is_digit(text[i]) && i - digits < 8; ++i) ref.row = ref.row * 10 + (text[i] - '0');
  ref.fixed_row = row_dollar;
  const bool some = ref.column != 0 || ref.row != 0;
  return some && i == text.size() && ref.column <= kMaxColumn && ref.row <= kMaxRow && !(i > digits && ref.row == 0) &&
         !(digits == i && row_dollar);
}

std::string ref_text(const CellRef& ref) {
  std::string letters;
  for (int column = ref.column; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  std::string text = ref.column > 0 ? (ref.fixed_column ? "$" : "") + letters : "";
  if (ref.row > 0) text += (ref.fixed_row ? "$" : "") + std::to_string(ref.row);
  return text;
}

std::string moved_ranges(std::string_view ranges, const Repeats& repeats) {
  std::string out;
  for (std::size_t from = 0; from <= ranges.size();) {
    const std::size_t to = std::min(ranges.find(' ', from), ranges.size());
    const std::string_view range = ranges.substr(from, to - from);
    const std::size_t colon = range.find(':');
    CellRef first, last;
    const bool read = read_ref(range.substr(0, colon), first) &&
                      read_ref(colon == std::string_view::npos ? range : range.substr(colon + 1), last);
    if (!out.empty()) out += ' ';
    if (!read) {
      out += range;
    } else {
      if (first.row > 0) first.row = moved_row(repeats, first.row);
      if (last.row > 0) last.row = moved_end(repeats, last.row);
      const std::string a = ref_text(first), b = ref_text(last);
      out += a == b && colon == std::string_view::npos ? a : a + ":" + b;
    }
    from = to + 1;
  }
  return out;
}

std::string moved_formula(std::string_view formula, const FormulaPlace& place, const SheetRepeats& repeats) {
  const Change change = [&](Area& area) {
    const std::string& sheet = area.sheet.empty() ? place.sheet : area.sheet;
    const auto found = repeats.find(sheet);
    if (found == repeats.end() || area.from.row == 0) return;
    const bool at_home = sheet == place.sheet && place.copy >= 0 && area.from.row == place.home_row &&
                         (!area.to || area.to->row == place.home_row);
    const int first = area.from.row;
    area.from.row = moved_row(found->second, first) + (at_home ? place.copy : 0);
    if (!area.to) return;
    area.to->row = at_home ? area.from.row : moved_end(found->second, area.to->row);
  };
  return FormulaWalk(formula, change).walked();
}

std::string shifted_formula(std::string_view formula, int rows, int columns) {
  const auto shift = [&](CellRef& ref) {
    if (ref.row > 0 && !ref.fixed_row) ref.row = std::clamp(ref.row + rows, 1, kMaxRow);
    if (ref.column > 0 && !ref.fixed_column) ref.column = std::clamp(ref.column + columns, 1, kMaxColumn);
  };
  const Change change = [&](Area& area) {
    shift(area.from);
    if (area.to) shift(*area.to);
  };
  return FormulaWalk(formula, change).walked();
}

}  // namespace liantu::paper

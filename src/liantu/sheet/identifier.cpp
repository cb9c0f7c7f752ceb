#include "liantu/sheet/identifier.h"

#include <fmt/format.h>

#include <cmath>
#include <vector>

#include "liantu/sheet/number_format.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr int kLeastPhoneDigits = 7;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of 转 or 分机 at `at` when a digit follows: "1234567转801"; 0 = none.
std::size_t extension_word(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"转", "分机"}) {
    const std::size_t end = at + word.size();
    if (text.substr(at).starts_with(word) && end < text.size() && is_digit(text[end])) return word.size();
  }
  return 0;
}

/// Length of the run at `at` made of digits, hyphens, brackets and blanks, with an extension, cut back to its
/// last digit.
std::size_t phone_run(std::string_view text, std::size_t at) {
  std::size_t last = at;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (const std::size_t word = last > at ? extension_word(text, i) : 0; word > 0) {
      i += word - 1;
      continue;
    }
    if (is_digit(c)) {
      last = i + 1;
    } else if (c != '-' && c != '(' && c != ')' && c != ' ' && c != '+') {
      break;
    }
  }
  return last - at;
}

std::string without_blanks(std::string_view text) {
  std::string out(text);
  std::erase(out, ' ');
  return out;
}

/// Two numbers in one run (053355501991390555…) stay together; a blank between full numbers parts them.
void add_phones(std::string_view run, std::string& phones) {
  std::vector<std::string> parts;
  std::string current;
  for (const std::string_view piece : pieces(run, ' ')) {
    if (digit_count(current) >= kLeastPhoneDigits && digit_count(piece) >= kLeastPhoneDigits) {
      parts.push_back(current);
      current.clear();
    }
    current += piece;
  }
  parts.push_back(current);
  for (const std::string& part : parts) {
    if (!phones.empty()) phones += "、";
    const bool lone_bracket = part.starts_with('(') && part.find(')') == std::string::npos;
    phones += lone_bracket ? part.substr(1) : part;
  }
}

std::string tidy_name(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    text = trimmed(text);
    for (const std::string_view mark :
         {":",  "/",  ",",  "、", "(",  ")",    "-",    "|",        "\\",  ";", "；",
          "，", "：", "（", "）", "。", "电话", "手机", "联系电话", "tel", "."}) {
      again = drop_front(text, mark) || again;
      again = drop_back(text, mark) || again;
    }
  }
  return std::string(text);
}

}  // namespace

int digit_count(std::string_view text) {
  int count = 0;
  for (const char c : text) count += is_digit(c);
  return count;
}

NameAndPhone split_name_and_phone(std::string_view original) {
  NameAndPhone out;
  const std::string text = folded_with_blanks(original);
  std::string name;
  for (std::size_t i = 0; i < text.size();) {
    const bool starts = is_digit(text[i]) ||
                        ((text[i] == '(' || text[i] == '+') && i + 1 < text.size() && is_digit(text[i + 1]));
    const std::size_t run = starts ? phone_run(text, i) : 0;
    if (run > 0 && digit_count(std::string_view(text).substr(i, run)) >= kLeastPhoneDigits) {
      add_phones(std::string_view(text).substr(i, run), out.phone);
      name += ' ';
      i += run;
    } else {
      name += text[i++];
    }
  }
  if (out.phone.empty()) {
    out.name = one_line(original);
    return out;
  }
  out.name = tidy_name(name);
  // The name keeps its own characters: the folded form has simplified them.
  const std::string wide(trimmed(original));
  const std::size_t kept = wide.find(out.name);
  if (kept == std::string::npos && !out.name.empty()) {
    std::size_t end = 0;
    while (end < wide.size() && static_cast<unsigned char>(wide[end]) >= 0x80 &&
           length(std::string_view(wide).substr(0, end)) < length(out.name)) {
      end += character(wide, end).size();
    }
    if (folded(std::string_view(wide).substr(0, end)) == folded(out.name)) out.name = wide.substr(0, end);
  }
  return out;
}

std::string phone_text(const Cell& cell) {
  if (cell.kind != Cell::Kind::Number) {
    std::string text = folded_with_blanks(cell.text);
    std::string compact = without_blanks(text);
    const bool bare = digit_count(compact) == static_cast<int>(compact.size());
    if (bare && compact.size() == 10 && compact[0] >= '2') return "0" + compact;
    return bare ? compact : digit_count(text) >= 2 * kLeastPhoneDigits ? text : compact;
  }
  std::string digits = number_text(cell.number);
  const bool mobile = digits.size() == 11 && digits[0] == '1';
  if ((digits.size() == 10 || digits.size() == 11) && !mobile) digits = "0" + digits;
  return digits;
}

std::string code_text(const Cell& cell) {
  if (cell.kind != Cell::Kind::Number || cell.number != std::floor(cell.number) || cell.number < 0) {
    return without_blanks(one_line(cell.text));
  }
  const std::string& format = cell.format;
  std::string out;
  std::size_t zeros = 0;
  bool other = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '0') {
      ++zeros;
    } else if (c == '"') {
      const std::size_t end = format.find('"', i + 1);
      if (end == std::string::npos) break;
      if (zeros == 0) out += format.substr(i + 1, end - i - 1);
      i = end;
    } else if (c == '\\' && i + 1 < format.size()) {
      if (zeros == 0) out += format[i + 1];
      ++i;
    } else if (c == '-' && zeros == 0) {
      out += c;
    } else {
      other = true;
    }
  }
  const std::string digits = number_text(cell.number);
  if (other || zeros < 2) return digits;
  return out + std::string(zeros > digits.size() ? zeros - digits.size() : 0, '0') + digits;
}

bool lost_digits(const Cell& cell) {
  if (cell.kind == Cell::Kind::Number) return cell.number >= 1e15;
  if (!contains(cell.text, "+") && !contains(cell.text, "＋")) return false;
  const std::string text = folded(cell.text);
  const std::size_t e = text.find("e+");
  return e != std::string::npos && e >= 1 && is_digit(text[0]) &&
         digit_count(text) + 3 >= static_cast<int>(text.size()) && (text[1] == '.' || e == 1);
}

}  // namespace liantu::sheet

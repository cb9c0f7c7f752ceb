#include "liantu/sheet/plain_text.h"

#include <algorithm>

#include "liantu/text/folded_form.h"

namespace liantu::sheet {
namespace {

using text::decode, text::Decoded, text::folded_forms, text::FoldedForms, text::kNotUtf8;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/// End of the run from `i` of characters that fold to themselves.
std::size_t same_until(std::string_view text, std::size_t i) {
  FoldedForms& forms = folded_forms();
  while (i < text.size()) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (byte <= 0x20 || (byte >= 'A' && byte <= 'Z')) return i;
      ++i;
      continue;
    }
    const Decoded next = decode(text, i);
    if (!forms.same(next.point)) return i;
    i += next.bytes;
  }
  return i;
}

}  // namespace

FoldedView::FoldedView(std::string_view text) : view_(text) {
  if (same_until(text, 0) == text.size()) return;
  own_ = folded(text);
  view_ = own_;
}

bool folds_to(std::string_view text, std::string_view form) {
  FoldedForms& forms = folded_forms();
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode(text, i);
    const bool kept = next.point < 0x80 ? next.point > 0x20 && (next.point < 'A' || next.point > 'Z')
                                        : forms.same(next.point);
    if (!kept) return folded(text) == form;
    if (form.substr(i, next.bytes) != text.substr(i, next.bytes)) return false;
    i += next.bytes;
  }
  return text.size() == form.size();
}

std::string folded_with_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  const auto take_blank = [&] { blank = !out.empty(); };
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t end = same_until(text, i); end > i) {
      if (blank) out += ' ', blank = false;
      out.append(text.substr(i, end - i));
      i = end;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      ++i;
      if (is_blank(static_cast<char>(byte))) {
        take_blank();
        continue;
      }
      if (byte < 0x20) continue;
      if (blank) out += ' ', blank = false;
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
      continue;
    }
    const Decoded next = decode(text, i);
    const std::size_t before = out.size();
    if (blank) out += ' ';
    const std::size_t start = out.size();
    if (next.point == kNotUtf8) {
      out += text[i];
    } else {
      folded_forms().append(out, next.point);
    }
    i += next.bytes;
    if (out.size() == start + 1 && out[start] == ' ') {
      out.resize(before);
      take_blank();
    } else {
      blank = false;
    }
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out = folded_with_blanks(text);
  std::erase(out, ' ');
  return out;
}

namespace {

bool may_begin_blank(std::string_view text) {
  return !text.empty() && (is_blank(text.front()) || text.front() == '\xE3' || text.front() == '\xC2');
}

bool may_end_blank(std::string_view text) {
  return !text.empty() && (is_blank(text.back()) || text.back() == '\x80' || text.back() == '\xA0');
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  static constexpr std::string_view kWide = "\xE3\x80\x80";  // U+3000
  static constexpr std::string_view kHard = "\xC2\xA0";      // U+00A0
  if (!may_begin_blank(text) && !may_end_blank(text)) return text;
  for (bool again = true; again;) {
    again = drop_front(text, kWide) || drop_front(text, kHard) || drop_back(text, kWide) ||
            drop_back(text, kHard);
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1), again = true;
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1), again = true;
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string out(trimmed(text));
  if (out.find('\n') != std::string::npos || out.find('\r') != std::string::npos) {
    std::erase_if(out, [](char c) { return c == '\r' || c == '\n'; });
  }
  return out;
}

int length(std::string_view text) {
  int count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

std::string_view character(std::string_view text, std::size_t byte) {
  return text.substr(byte, decode(text, byte).bytes);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool drop_front(std::string_view& text, std::string_view part) {
  if (part.empty() || !text.starts_with(part)) return false;
  text.remove_prefix(part.size());
  return true;
}

bool drop_back(std::string_view& text, std::string_view part) {
  if (part.empty() || !text.ends_with(part)) return false;
  text.remove_suffix(part.size());
  return true;
}

std::vector<std::string_view> pieces(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(mark, start), text.size());
    if (end > start) out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

bool is_one_of(std::string_view text, std::string_view words) {
  if (text.empty()) return false;
  for (std::size_t at = 0; at + text.size() <= words.size();) {
    const std::size_t end = at + text.size();
    const bool here = words[at] == text[0] && words.substr(at, text.size()) == text;
    if (here && (end == words.size() || words[end] == '|')) return true;
    const std::size_t bar = words.find('|', at);
    if (bar == std::string_view::npos) return false;
    at = bar + 1;
  }
  return false;
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + by.size())) {
    text.replace(at, part.size(), by);
  }
  return text;
}

}  // namespace liantu::sheet

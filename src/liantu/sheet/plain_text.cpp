#include "liantu/sheet/plain_text.h"

#include <opencc/opencc.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>

namespace liantu::sheet {
namespace {

constexpr char32_t kNotUtf8 = 0xFFFFFFFF;

struct Decoded {
  char32_t point;
  std::size_t bytes;
};

inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (size == 0 || at + size > text.size()) return {kNotUtf8, 1};
  char32_t point = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {kNotUtf8, 1};
    point = point << 6 | (byte(at + i) & 0x3FU);
  }
  return {point, size};
}

void append_utf8(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | point >> 6);
    out += static_cast<char>(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | point >> 12);
    out += static_cast<char>(0x80U | (point >> 6 & 0x3FU));
    out += static_cast<char>(0x80U | (point & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | point >> 18);
    out += static_cast<char>(0x80U | (point >> 12 & 0x3FU));
    out += static_cast<char>(0x80U | (point >> 6 & 0x3FU));
    out += static_cast<char>(0x80U | (point & 0x3FU));
  }
}

/// Signs that people type for one another and that NFKC keeps apart or tears up.
std::string_view sign_of(char32_t point) {
  switch (point) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFF0D:
    case 0x2500:
    case 0xFE63:
    case 0xFE58:
      return "-";
    case 0x301C:
    case 0x223C:
    case 0x223D:
    case 0x02DC:
    case 0xFF5E:
      return "~";
    case 0x2018:
    case 0x2019:
    case 0x2032:
    case 0xFF07:
    case 0x02B9:
    case 0x00B4:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x2033:
    case 0xFF02:
    case 0x3003:
    case 0x02BA:
      return "\"";
    case 0x00BA:
    case 0x02DA:
    case 0x309C:
      return "°";
    case 0x30FB:
    case 0x2022:
    case 0x2219:
    case 0x22C5:
    case 0x2027:
    case 0x2E31:
      return "·";
    case 0x2715:
    case 0x2716:
    case 0x2A2F:
      return "×";
    case 0x3014:
    case 0x3010:
    case 0xFF3B:
      return "[";
    case 0x3015:
    case 0x3011:
    case 0xFF3D:
      return "]";
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
    case 0x00AD:
      return " ";
    case 0x2028:
    case 0x2029:
    case 0x0085:
      return " ";
    default:
      return {};
  }
}

std::string simplified(const std::string& text) {
  static const opencc::SimpleConverter converter("t2s.json");
  return converter.Convert(text);
}

std::string compute(char32_t point) {
  if (const auto sign = sign_of(point); !sign.empty()) return std::string(sign);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString normal = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(point)), status);
  std::string text;
  if (U_FAILURE(status)) {
    append_utf8(text, point);
    return text;
  }
  normal.toUTF8String(text);
  if (point >= 0x2E80) text = simplified(text);
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f') c = ' ';
  }
  return text;
}

/// The folded form of one character, computed once. Most have a form of one character of the basic plane.
class FoldedForms {
 public:
  bool same(char32_t point) {
    if (point >= one_.size()) return false;
    const char32_t form = one_[point].load(std::memory_order_relaxed);
    return (form == kUnknown ? remember(point) : form) == point;
  }

  void append(std::string& out, char32_t point) {
    if (point >= one_.size()) {
      out += many(point);
      return;
    }
    char32_t form = one_[point].load(std::memory_order_relaxed);
    if (form == kUnknown) form = remember(point);
    if (form == kMany) {
      out += many(point);
    } else {
      append_utf8(out, form);
    }
  }

 private:
  static constexpr char32_t kUnknown = 0;
  static constexpr char32_t kMany = 0xFFFFFFFF;

  char32_t remember(char32_t point) {
    const std::string& text = many(point);
    char32_t form = kMany;
    if (!text.empty()) {
      const Decoded first = decode(text, 0);
      if (first.bytes == text.size() && first.point != kNotUtf8) form = first.point;
    }
    one_[point].store(form, std::memory_order_relaxed);
    return form;
  }

  const std::string& many(char32_t point) {
    const std::lock_guard lock(mutex_);
    const auto found = many_.find(point);
    return found != many_.end() ? found->second : many_.emplace(point, compute(point)).first->second;
  }

  std::array<std::atomic<char32_t>, 0x10000> one_{};
  std::mutex mutex_;
  std::map<char32_t, std::string> many_;
};

FoldedForms& folded_forms() {
  static FoldedForms forms;
  return forms;
}

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
  if (out.find_first_of("\r\n") != std::string::npos) {
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

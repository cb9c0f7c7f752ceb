#include <algorithm>
#include <charconv>
#include <cmath>

#include "liantu/base/error.h"
#include "liantu/json/json.h"

namespace liantu::json {
namespace {

constexpr int kDeepest = 64;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Json document() {
    if (text_.starts_with("\xEF\xBB\xBF")) fail("不应以 BOM 开头");
    Json value = any(0);
    space();
    if (at_ != text_.size()) fail("多出了内容");
    return value;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorCode::InvalidInput,
                "JSON 第 " + std::to_string(at_ + 1) + " 个字节处有误：" + what + "。");
  }

  void space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) {
      ++at_;
    }
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) fail("应为 " + std::string(expected));
    at_ += expected.size();
  }

  Json any(int depth) {
    if (depth > kDeepest) fail("嵌套过深");
    space();
    switch (peek()) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return Json(string());
      case 't':
        word("true");
        return Json(true);
      case 'f':
        word("false");
        return Json(false);
      case 'n':
        word("null");
        return Json();
      default:
        return number();
    }
  }

  Json object(int depth) {
    ++at_;
    Json::Object members;
    space();
    if (take('}')) return Json(std::move(members));
    do {
      space();
      if (peek() != '"') fail("应为成员名");
      std::string name = string();
      space();
      if (!take(':')) fail("应为冒号");
      members.emplace_back(std::move(name), any(depth + 1));
      space();
    } while (take(','));
    if (!take('}')) fail("应为 } 或逗号");
    refuse_twins(members);
    return Json(std::move(members));
  }

  void refuse_twins(const Json::Object& members) const {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : members) names.push_back(name);
    std::sort(names.begin(), names.end());
    const auto twin = std::adjacent_find(names.begin(), names.end());
    if (twin != names.end()) fail("成员 " + std::string(*twin) + " 出现了两次");
  }

  Json array(int depth) {
    ++at_;
    Json::Array items;
    space();
    if (take(']')) return Json(std::move(items));
    do {
      items.push_back(any(depth + 1));
      space();
    } while (take(','));
    if (!take(']')) fail("应为 ] 或逗号");
    return Json(std::move(items));
  }

  std::size_t digits() {
    const std::size_t first = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    if (at_ == first) fail("应为数字");
    return at_ - first;
  }

  Json number() {
    const std::size_t first = at_;
    take('-');
    const bool zero = peek() == '0';
    if (digits() > 1 && zero) fail("数字不应以 0 开头");
    bool whole = true;
    if (take('.')) {
      whole = false;
      digits();
    }
    if (take('e') || take('E')) {
      whole = false;
      if (!take('+')) take('-');
      digits();
    }
    const char* begin = text_.data() + first;
    const char* end = text_.data() + at_;
    if (std::int64_t n = 0; whole && std::from_chars(begin, end, n).ec == std::errc{}) return Json(n);
    double real = 0;
    if (std::from_chars(begin, end, real).ec != std::errc{} || !std::isfinite(real)) fail("数字超出范围");
    return Json(real);
  }

  unsigned hex4() {
    unsigned code = 0;
    if (text_.size() - at_ < 4) fail("\\u 后应为四位十六进制数");
    const char* end = text_.data() + at_ + 4;
    if (std::from_chars(text_.data() + at_, end, code, 16).ptr != end) fail("\\u 后应为四位十六进制数");
    at_ += 4;
    return code;
  }

  void escape(std::string& out) {
    const char c = peek();
    ++at_;
    switch (c) {
      case '"':
      case '\\':
      case '/':
        out += c;
        return;
      case 'b':
        out += '\b';
        return;
      case 'f':
        out += '\f';
        return;
      case 'n':
        out += '\n';
        return;
      case 'r':
        out += '\r';
        return;
      case 't':
        out += '\t';
        return;
      case 'u':
        break;
      default:
        fail("不认识的转义");
    }
    unsigned code = hex4();
    if (code >= 0xD800 && code < 0xDC00) {
      if (!take('\\') || !take('u')) fail("代理对不完整");
      const unsigned low = hex4();
      if (low < 0xDC00 || low > 0xDFFF) fail("代理对不完整");
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code < 0xE000) {
      fail("代理对不完整");
    }
    append_utf8(out, code);
  }

  static void append_utf8(std::string& out, unsigned code) {
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
      out += static_cast<char>(code);
    } else if (code < 0x800) {
      out += static_cast<char>(0xC0U | (code >> 6U));
      tail(0);
    } else if (code < 0x10000) {
      out += static_cast<char>(0xE0U | (code >> 12U));
      tail(6), tail(0);
    } else {
      out += static_cast<char>(0xF0U | (code >> 18U));
      tail(12), tail(6), tail(0);
    }
  }

  std::string string() {
    ++at_;
    std::string out;
    for (;;) {
      const std::size_t first = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
             static_cast<unsigned char>(text_[at_]) >= 0x20) {
        ++at_;
      }
      out.append(text_, first, at_ - first);
      if (at_ >= text_.size()) fail("字符串没有结束");
      if (take('"')) break;
      if (!take('\\')) fail("字符串内有控制字符");
      escape(out);
    }
    if (!is_utf8(out)) fail("不是 UTF-8");
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Length of the well-formed sequence at `at`, 0 when there is none (Unicode 15 table 3-7).
std::size_t sequence(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const auto in = [&](std::size_t i, unsigned low, unsigned high) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return in(at + 1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return in(at + 1, low, high) && in(at + 2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead < 0xF0 || lead > 0xF4) return 0;
  const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
  return in(at + 1, low, high) && in(at + 2, 0x80, 0xBF) && in(at + 3, 0x80, 0xBF) ? 4 : 0;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence(bytes, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

Json Json::parse(std::string_view text) {
  return Parser(text).document();
}

}  // namespace liantu::json

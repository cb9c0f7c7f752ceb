#include "liantu/document/html_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace liantu::document {
namespace {

constexpr std::size_t kLongestTag = 4'000, kLongestEntity = 10;

char32_t small(char32_t point) {
  return point >= U'A' && point <= U'Z' ? point + 32 : point;
}
bool is_letter(char32_t point) {
  return small(point) >= U'a' && small(point) <= U'z';
}

bool is_block(std::u32string_view name) {
  static constexpr std::array<std::u32string_view, 24> kBlocks{
      U"p",  U"div",     U"br",      U"li",     U"tr",    U"h1",         U"h2",     U"h3",
      U"h4", U"h5",      U"h6",      U"td",     U"ul",    U"ol",         U"dd",     U"table",
      U"dt", U"section", U"article", U"header", U"title", U"blockquote", U"footer", U"option"};
  return std::ranges::find(kBlocks, name) != kBlocks.end();
}

class Blanking {
 public:
  explicit Blanking(std::u32string& page) : page_(page) {}

  void run() {
    for (std::size_t at = 0; at < page_.size();) {
      if (page_[at] == U'<' && opens_tag(at))
        at = blank_tag(at);
      else if (page_[at] == U'&')
        at = read_entity(at);
      else if (page_[at] == U'\n')
        page_[at++] = U' ';
      else
        ++at;
    }
  }

 private:
  bool opens_tag(std::size_t at) const {
    if (at + 1 >= page_.size()) return false;
    const char32_t next = page_[at + 1];
    return is_letter(next) || next == U'/' || next == U'!' || next == U'?';
  }

  std::size_t blank(std::size_t begin, std::size_t end) {
    std::fill(page_.begin() + static_cast<std::ptrdiff_t>(begin),
              page_.begin() + static_cast<std::ptrdiff_t>(end), U' ');
    return end;
  }

  std::size_t blank_tag(std::size_t at) {
    if (page_.compare(at, 4, U"<!--") == 0) {
      const std::size_t end = page_.find(U"-->", at + 4);
      return blank(at, end == std::u32string::npos ? page_.size() : end + 3);
    }
    std::size_t name_end = at + 1;
    if (page_[name_end] == U'/') ++name_end;
    std::u32string name;
    while (name_end < page_.size() && name.size() < 12 &&
           (is_letter(page_[name_end]) || (page_[name_end] >= U'0' && page_[name_end] <= U'9')))
      name += small(page_[name_end++]);
    std::size_t end = name_end;
    while (end < page_.size() && page_[end] != U'>' && page_[end] != U'<' && end - at < kLongestTag) ++end;
    if (end < page_.size() && page_[end] == U'>') ++end;
    const bool opens = page_[at + 1] != U'/';
    blank(at, end);
    if (is_block(name)) page_[at] = U'\n';
    if (opens && (name == U"script" || name == U"style")) return blank_until_close(end, name);
    return end;
  }

  /// Up to the closing tag of a script or style. A page without one is blank from here on.
  std::size_t blank_until_close(std::size_t at, const std::u32string& name) {
    std::size_t end = at;
    for (; end < page_.size(); ++end) {
      if (page_[end] != U'<' || end + 1 + name.size() >= page_.size() || page_[end + 1] != U'/') continue;
      bool closes = true;
      for (std::size_t i = 0; i < name.size() && closes; ++i) closes = small(page_[end + 2 + i]) == name[i];
      if (closes) break;
    }
    return blank(at, end);
  }

  std::size_t read_entity(std::size_t at) {
    const std::size_t end = page_.find(U';', at);
    if (end == std::u32string::npos || end - at > kLongestEntity) return at + 1;
    const char32_t meant = entity(std::u32string_view(page_).substr(at + 1, end - at - 1));
    if (meant == 0) return at + 1;
    blank(at, end + 1);
    page_[at] = meant;
    return end + 1;
  }

  static char32_t entity(std::u32string_view name) {
    struct Named {
      std::u32string_view name;
      char32_t meant;
    };
    static constexpr std::array<Named, 14> kNamed{{{U"nbsp", U' '},
                                                   {U"amp", U'&'},
                                                   {U"lt", U'<'},
                                                   {U"gt", U'>'},
                                                   {U"quot", U'"'},
                                                   {U"ldquo", U'“'},
                                                   {U"rdquo", U'”'},
                                                   {U"lsquo", U'‘'},
                                                   {U"rsquo", U'’'},
                                                   {U"mdash", U'—'},
                                                   {U"ndash", U'–'},
                                                   {U"middot", U'·'},
                                                   {U"hellip", U'…'},
                                                   {U"emsp", U' '}}};
    for (const Named& one : kNamed) {
      if (one.name == name) return one.meant;
    }
    if (name.size() < 2 || name[0] != U'#') return 0;
    const bool hexadecimal = small(name[1]) == U'x';
    char32_t value = 0;
    for (const char32_t point : name.substr(hexadecimal ? 2 : 1)) {
      const char32_t digit = point >= U'0' && point <= U'9' ? point - U'0'
                             : hexadecimal && small(point) >= U'a' && small(point) <= U'f'
                                 ? small(point) - U'a' + 10
                                 : 99;
      if (digit == 99 || value > 0x10FFFF) return 0;
      value = value * (hexadecimal ? 16 : 10) + digit;
    }
    const bool valid = value >= 0x20 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
    return valid ? value : 0;
  }

  std::u32string& page_;
};

}  // namespace

void blank_markup(std::u32string& page) {
  Blanking(page).run();
}

}  // namespace liantu::document

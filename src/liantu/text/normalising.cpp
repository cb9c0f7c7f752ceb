#include "liantu/text/normalising.h"

#include <algorithm>

#include "liantu/text/folded_form.h"
#include "liantu/text/pinyin.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_mark(char32_t form) {
  static constexpr std::u32string_view kMarks = U",;:、。!?";
  return kMarks.find(form) != std::u32string_view::npos;
}

/// Bytes of "(wàn)" at `at`, brackets of either width; 0 when something else stands there.
std::size_t pinyin_bytes(std::string_view text, std::size_t at) {
  const auto is_bracket = [](Decoded here, char32_t narrow, char32_t wide) { return here.point == narrow || here.point == wide; };
  const Decoded open = decode(text, at);
  if (!is_bracket(open, U'(', U'（')) return 0;
  std::u32string letters;
  for (std::size_t i = at + open.bytes; i < text.size() && letters.size() <= kLongestSyllable + 1;) {
    const Decoded here = decode(text, i);
    i += here.bytes;
    if (is_bracket(here, U')', U'）')) return !letters.empty() && is_pinyin(letters) ? i - at : 0;
    letters += here.point;
  }
  return 0;
}

/// Bytes of the characters from `at` on that are common Han and their own folded form: nearly all of a Chinese text.
std::size_t plain_han_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  FoldedForms& forms = folded_forms();
  std::size_t end = at;
  while (end + 2 < text.size() && byte(end) >= 0xE4 && byte(end) <= 0xE9 && follows(end + 1) && follows(end + 2)) {
    const char32_t point = (byte(end) & 0x0FU) << 12 | (byte(end + 1) & 0x3FU) << 6 | (byte(end + 2) & 0x3FU);
    if (point < 0x4E00 || !forms.same(point)) break;
    end += 3;
  }
  return end - at;
}

}  // namespace

Normalised::Normalised(std::string_view source) {
  constexpr std::size_t kBytesARun = 16;  // of a business scope, with its marks
  text_.reserve(source.size());
  runs_.reserve(source.size() / kBytesARun + 1);
  bool blank = false, after_han = false;
  char32_t last_mark = 0;
  for (std::size_t at = 0; at < source.size();) {
    if (const std::size_t plain = blank ? 0 : plain_han_bytes(source, at); plain > 0) {
      extend_runs(text_.size(), at, true);
      text_ += source.substr(at, plain);
      at += plain;
      after_han = true;
      last_mark = 0;
      continue;
    }
    const Decoded here = decode(source, at);
    if (after_han) {
      if (const std::size_t noise = pinyin_bytes(source, at); noise > 0) {
        at += noise;
        after_han = false;
        continue;
      }
    }
    const std::size_t before = text_.size();
    append(source, at, here.bytes);
    after_han = is_han(here.point);
    at += here.bytes;
    const std::string_view form = std::string_view(text_).substr(before);
    const char32_t mark = form.empty() || form == " " ? 0 : decode(form, 0).point;
    const bool is_blank = form == " " || form == "\t" || (form.size() == 1 && static_cast<unsigned char>(form[0]) < 0x20);
    if (is_blank || form.empty() || (mark == last_mark && is_mark(mark))) {
      blank = blank || is_blank;
      text_.resize(before);
      while (!runs_.empty() && runs_.back().at >= before) runs_.pop_back();
      continue;
    }
    if (blank && before > 0 && is_letter_or_digit(text_[before - 1]) && is_letter_or_digit(text_[before])) {
      text_.insert(before, 1, ' ');
      runs_.push_back({before + 1, at - here.bytes, true});
    }
    blank = false;
    last_mark = mark;
  }
}

void Normalised::append(std::string_view source, std::size_t at, std::size_t bytes) {
  const std::size_t before = text_.size();
  const Decoded here = decode(source, at);
  if (here.point == kNotUtf8 || (here.point < 0x80 && !(here.point >= 'A' && here.point <= 'Z'))) text_ += source[at];
  else if (here.point < 0x80) text_ += static_cast<char>(here.point - 'A' + 'a');
  else if (folded_forms().same(here.point)) text_ += source.substr(at, bytes);
  else folded_forms().append(text_, here.point);
  const std::size_t grown = text_.size() - before;
  if (grown > 0) extend_runs(before, at, grown == bytes);
}

void Normalised::extend_runs(std::size_t at, std::size_t from, bool copied) {
  const bool goes_on = copied && !runs_.empty() && runs_.back().copied && runs_.back().from + (at - runs_.back().at) == from;
  if (!goes_on) runs_.push_back({at, from, copied});
}

std::size_t Normalised::source_of(std::size_t at) const {
  const auto behind = std::ranges::upper_bound(runs_, at, {}, &Run::at);
  const Run& run = *std::prev(behind);
  return run.copied ? run.from + (at - run.at) : run.from;
}

std::string_view Normalised::source(std::string_view source, std::size_t begin, std::size_t end) const {
  std::size_t last = end - 1;
  while (last > begin && (static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80U) --last;
  const std::size_t from = source_of(begin), to = source_of(last);
  return source.substr(from, to + decode(source, to).bytes - from);
}

}  // namespace liantu::text

#include "liantu/text/folded_form.h"

#include <opencc/opencc.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace liantu::text {

void append_utf8(std::string& out, char32_t point) {
  char bytes[kMostUtf8];
  out.append(bytes, put_utf8(bytes, point));
}

namespace {

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

}  // namespace

char32_t FoldedForms::remember(char32_t point) {
  const std::string& text = many(point);
  char32_t form = kMany;
  if (!text.empty()) {
    const Decoded first = decode(text, 0);
    if (first.bytes == text.size() && first.point != kNotUtf8) form = first.point;
  }
  one_[point].store(form, std::memory_order_relaxed);
  return form;
}

const std::string& FoldedForms::many(char32_t point) {
  const std::lock_guard lock(mutex_);
  const auto found = many_.find(point);
  return found != many_.end() ? found->second : many_.emplace(point, compute(point)).first->second;
}

FoldedForms& folded_forms() {
  static FoldedForms forms;
  return forms;
}

}  // namespace liantu::text

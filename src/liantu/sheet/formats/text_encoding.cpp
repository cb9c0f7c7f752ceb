#include "liantu/sheet/formats/text_encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <cstring>
#include <memory>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

constexpr const char* kUncertain = "无法确定文件的文字编码，请在 Excel 中另存为“CSV UTF-8”再导入。";

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

bool within(std::string_view bytes, std::size_t i, unsigned low, unsigned high) {
  return i < bytes.size() && byte_at(bytes, i) >= low && byte_at(bytes, i) <= high;
}

/// First byte from `i` that is not ASCII.
std::size_t after_ascii(std::string_view bytes, std::size_t i) {
  while (i + 8 <= bytes.size()) {
    std::uint64_t eight;
    std::memcpy(&eight, bytes.data() + i, 8);
    if ((eight & 0x8080808080808080ULL) != 0) break;
    i += 8;
  }
  while (i < bytes.size() && byte_at(bytes, i) < 0x80) ++i;
  return i;
}

/// End of the run of three-byte sequences from `i` whose lead alone settles them (E1…EC): most Chinese
/// characters.
std::size_t after_han(std::string_view bytes, std::size_t i) {
  for (; i + 3 <= bytes.size(); i += 3) {
    const unsigned lead = byte_at(bytes, i), tail = byte_at(bytes, i + 1) << 8U | byte_at(bytes, i + 2);
    if (lead - 0xE1U > 0xECU - 0xE1U || (tail & 0xC0C0U) != 0x8080U) break;
  }
  return i;
}

/// Length of the UTF-8 sequence at `i`, 0 when it is none (Unicode table 3-7).
std::size_t utf8_length(std::string_view bytes, std::size_t i) {
  const unsigned lead = byte_at(bytes, i);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return within(bytes, i + 1, 0x80, 0xBF) ? 2 : 0;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (!within(bytes, i + 1, low, high) || !within(bytes, i + 2, 0x80, 0xBF)) return 0;
  if (lead < 0xF0) return 3;
  return within(bytes, i + 3, 0x80, 0xBF) ? 4 : 0;
}

std::string converted(std::string_view bytes, const char* from) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(from, &status), &ucnv_close);
  if (U_FAILURE(status)) refuse(kUncertain);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string wide(bytes.size() + 1, u'\0');
  const auto length = ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                                    bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) refuse(kUncertain);
  std::string utf8(static_cast<std::size_t>(length) * 3 + 1, '\0');
  std::int32_t size = 0;
  u_strToUTF8(utf8.data(), static_cast<std::int32_t>(utf8.size()), &size, wide.data(), length, &status);
  if (U_FAILURE(status)) refuse(kUncertain);
  utf8.resize(static_cast<std::size_t>(size));
  return utf8;
}

void refuse_nul(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) {
    refuse("这是二进制文件，不是表格，请另存为 .xlsx 或“CSV UTF-8”再导入。");
  }
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = after_ascii(bytes, 0); i < bytes.size();) {
    i = after_han(bytes, i);
    if (i == bytes.size()) return true;
    const std::size_t length = utf8_length(bytes, i);
    if (length == 0) return false;
    i += length;
    if (i < bytes.size() && byte_at(bytes, i) < 0x80) i = after_ascii(bytes, i);
  }
  return true;
}

bool is_gb18030(std::string_view bytes) {
  std::size_t likely = 0, all = 0;
  for (std::size_t i = after_ascii(bytes, 0); i < bytes.size(); i = after_ascii(bytes, i)) {
    if (!within(bytes, i, 0x81, 0xFE)) return false;
    ++all;
    if (within(bytes, i + 1, 0x30, 0x39)) {
      if (!within(bytes, i + 2, 0x81, 0xFE) || !within(bytes, i + 3, 0x30, 0x39)) return false;
      ++likely;
      i += 4;
    } else {
      if (!within(bytes, i + 1, 0x40, 0xFE) || byte_at(bytes, i + 1) == 0x7F) return false;
      if (within(bytes, i, 0xA1, 0xF7) && within(bytes, i + 1, 0xA1, 0xFE)) ++likely;
      i += 2;
    }
  }
  return likely * 5 >= all * 4;
}

std::string_view text_of(std::string_view bytes, std::string& decoded) {
  const std::string_view text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!wide && is_utf8(text)) {
    refuse_nul(text);
    return text;
  }
  decoded = decoded_text(bytes);
  return decoded;
}

std::string decoded_text(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") {
    if (bytes.size() % 2 != 0) refuse("文件不完整，请重新下载或另存后再导入。");
    std::string text = converted(bytes, "UTF-16");
    refuse_nul(text);
    return text;
  }
  refuse_nul(bytes);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    bytes.remove_prefix(3);
    if (!is_utf8(bytes)) refuse(kUncertain);
    return std::string(bytes);
  }
  if (is_utf8(bytes)) return std::string(bytes);
  if (is_gb18030(bytes)) return converted(bytes, "GB18030");
  refuse(kUncertain);
}

}  // namespace liantu::sheet

#include "liantu/sheet/formats/biff_records.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "liantu/sheet/formats/compound_file.h"
#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

[[noreturn]] void refuse_damaged() {
  refuse("文件内容不完整或已损坏，请在 Excel 中打开后另存为 .xlsx 再导入。");
}

constexpr unsigned kWide = 1, kPhonetic = 4, kRich = 8;

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string utf8(const std::u16string& units) {
  std::string out;
  out.reserve(units.size() * 3);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const unsigned unit = units[i];
    const bool high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
    if (high && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
      append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (units[++i] - 0xDC00U));
    } else {
      append_utf8(out, high || low ? 0xFFFD : unit);
    }
  }
  return out;
}

/// Byte offset in UTF-8 of the UTF-16 position `units`.
std::size_t byte_offset(const std::string& text, std::size_t units) {
  std::size_t at = 0;
  while (units > 0 && at < text.size()) {
    const unsigned lead = static_cast<unsigned char>(text[at]);
    at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    units -= lead >= 0xF0 ? std::min<std::size_t>(units, 2) : 1;
  }
  return std::min(at, text.size());
}

}  // namespace

bool BiffRecords::next(BiffRecord& record) {
  const auto take = [&](Biff& type) {
    type = static_cast<Biff>(u16_at(stream_, at_));
    const std::size_t size = u16_at(stream_, at_ + 2);
    if (stream_.size() - at_ - 4 < size) refuse_damaged();
    const std::string_view body = stream_.substr(at_ + 4, size);
    at_ += 4 + size;
    return body;
  };
  if (at_ > stream_.size() || stream_.size() - at_ < 4) return false;
  record.continued.clear();
  record.body = take(record.type);
  while (stream_.size() - at_ >= 4 && static_cast<Biff>(u16_at(stream_, at_)) == Biff::Continue) {
    Biff type{};
    record.continued.push_back(take(type));
  }
  return true;
}

bool BiffCursor::advance() {
  while (at_ >= segment_.size()) {
    if (next_ >= record_.continued.size()) return false;
    segment_ = record_.continued[next_++];
    at_ = 0;
  }
  return true;
}

bool BiffCursor::at_end() {
  return !advance();
}

unsigned BiffCursor::u8() {
  if (!advance()) refuse_damaged();
  return static_cast<unsigned char>(segment_[at_++]);
}

unsigned BiffCursor::u16() {
  const unsigned low = u8();
  return low | u8() << 8;
}

std::uint32_t BiffCursor::u32() {
  const std::uint32_t low = u16();
  return low | static_cast<std::uint32_t>(u16()) << 16;
}

void BiffCursor::skip(std::size_t size) {
  while (size > 0) {
    if (!advance()) refuse_damaged();
    const std::size_t step = std::min(size, segment_.size() - at_);
    at_ += step;
    size -= step;
  }
}

std::string BiffCursor::characters(std::size_t count, bool wide) {
  std::u16string units;
  while (units.size() < count) {
    if (at_ >= segment_.size()) {
      if (!advance()) refuse_damaged();
      wide = (u8() & kWide) != 0;
      continue;
    }
    const unsigned unit = wide ? u16() : u8();
    units += static_cast<char16_t>(unit);
  }
  return utf8(units);
}

BiffString read_biff_string(BiffCursor& cursor) {
  const std::size_t count = cursor.u16();
  const unsigned flags = cursor.u8();
  const std::size_t runs = (flags & kRich) != 0 ? cursor.u16() : 0;
  const std::size_t phonetic = (flags & kPhonetic) != 0 ? cursor.u32() : 0;
  BiffString string;
  string.text = cursor.characters(count, (flags & kWide) != 0);
  for (std::size_t i = 0; i < runs; ++i) {
    const unsigned from = cursor.u16();
    const unsigned font = cursor.u16();
    string.runs.push_back({byte_offset(string.text, from), font});
  }
  cursor.skip(phonetic);
  return string;
}

double rk_number(std::uint32_t rk) {
  double number = 0;
  if ((rk & 2) != 0) {
    number = static_cast<double>(static_cast<std::int32_t>(rk) >> 2);
  } else {
    number = std::bit_cast<double>(static_cast<std::uint64_t>(rk & ~3U) << 32);
  }
  return (rk & 1) != 0 ? number / 100 : number;
}

double double_at(std::string_view bytes, std::size_t offset) {
  const std::uint64_t low = u32_at(bytes, offset);
  return std::bit_cast<double>(low | static_cast<std::uint64_t>(u32_at(bytes, offset + 4)) << 32);
}

}  // namespace liantu::sheet

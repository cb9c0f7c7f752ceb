// Records of a BIFF8 stream ([MS-XLS] §2.1.4) and the strings in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::sheet {

enum class Biff : std::uint16_t {
  Formula = 0x06,
  Eof = 0x0A,
  DateMode = 0x22,
  FilePass = 0x2F,
  Font = 0x31,
  Continue = 0x3C,
  ColumnInfo = 0x7D,
  BoundSheet = 0x85,
  Palette = 0x92,
  MulRk = 0xBD,
  MulBlank = 0xBE,
  RichString = 0xD6,
  Xf = 0xE0,
  MergeCells = 0xE5,
  SharedStrings = 0xFC,
  LabelSst = 0xFD,
  Blank = 0x201,
  Number = 0x203,
  Label = 0x204,
  BoolErr = 0x205,
  String = 0x207,
  Row = 0x208,
  Rk = 0x27E,
  Format = 0x41E,
  Bof = 0x809
};

/// One record with the CONTINUE records after it.
struct BiffRecord {
  Biff type{};
  std::string_view body;
  std::vector<std::string_view> continued;
};

class BiffRecords {
 public:
  BiffRecords(std::string_view stream, std::size_t offset) : stream_(stream), at_(offset) {}
  bool next(BiffRecord& record);  ///< false at the end; throws InvalidInput for a record cut short

 private:
  std::string_view stream_;
  std::size_t at_;
};

/// Reads through a record and its continuations.
class BiffCursor {
 public:
  explicit BiffCursor(const BiffRecord& record) : record_(record), segment_(record.body) {}
  unsigned u8();
  unsigned u16();
  std::uint32_t u32();
  void skip(std::size_t size);
  /// UTF-8 of characters of one or two bytes each; a continuation repeats the width in its first byte.
  std::string characters(std::size_t count, bool wide);
  bool at_end();

 private:
  bool advance();  ///< to the next continuation when this segment is used up

  const BiffRecord& record_;
  std::string_view segment_;
  std::size_t at_ = 0, next_ = 0;
};

struct BiffRun {
  std::size_t from_byte;  ///< in the UTF-8 text
  unsigned font;
};

struct BiffString {
  std::string text;
  std::vector<BiffRun> runs;
};

/// XLUnicodeRichExtendedString at the cursor: `cch` of two bytes, flags, runs and phonetics.
BiffString read_biff_string(BiffCursor& cursor);

/// The number an RK cell packs into 30 bits ([MS-XLS] §2.5.217).
double rk_number(std::uint32_t rk);
double double_at(std::string_view bytes, std::size_t offset);

}  // namespace liantu::sheet

// Industry classification (国民经济行业分类 GB/T 4754-2017): section letter (门类), division 2, group 3,
// class 4 digits. The letter follows from the first two digits. Structure is checked; names of groups and
// classes are data.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace liantu::vocab {

enum class IndustryLevel { Section, Division, Group, Class };

/// A section and the divisions that belong to it.
struct IndustrySection {
  char letter;
  int first_division, last_division;
  std::string_view zh, en;
};

std::span<const IndustrySection> industry_sections();

struct ParsedIndustryCode;

/// Holds a section letter and two to four digits that belong to it, or the letter alone.
class IndustryCode {
 public:
  /// "C2614", "2614", "c 26", "2614有机化学原料制造" and "C". A name after the code is left out; a name alone
  /// is refused.
  static ParsedIndustryCode parse(std::string_view text);

  char section() const { return section_; }
  const std::string& digits() const { return digits_; }  ///< "2614"; "" for a section
  std::string text() const { return section_ + digits_; }
  IndustryLevel level() const;
  bool within(const IndustryCode& other) const;  ///< equal or below

  auto operator<=>(const IndustryCode&) const = default;

 private:
  IndustryCode(char section, std::string digits) : section_(section), digits_(std::move(digits)) {}
  friend ParsedIndustryCode parse_industry_digits(char letter, std::string digits);
  char section_;
  std::string digits_;
};

/// `note`: how the text can also be read: a spreadsheet number 111 may be group 111 or class 0111 without its
/// zero. `leading_zero_restored`: the letter proved that a zero was lost (A111 is A0111).
struct ParsedIndustryCode {
  std::optional<IndustryCode> code{};
  std::string problem{};
  std::string note{};
  bool leading_zero_restored = false;
  explicit operator bool() const { return code.has_value(); }
};

}  // namespace liantu::vocab

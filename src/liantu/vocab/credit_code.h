// Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters with two check characters.
// A code of the right structure need not exist in the register of market entities.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace liantu::vocab {

enum class CreditCodeFault {
  None,
  Length,             ///< not 18 characters
  Character,          ///< a character outside the 31 of the standard: I O S V Z are never used
  Department,         ///< positions 1–2: registering department and category
  Division,           ///< positions 3–8: not six digits
  OrganisationCheck,  ///< position 17: check character of the organisation code, GB 11714
  Check,              ///< position 18
};

struct ParsedCreditCode;

/// Holds only codes whose two check characters are right.
class CreditCode {
 public:
  /// Lower case, full-width forms and blanks anywhere are tolerated; letters O and I are not read as digits.
  static ParsedCreditCode parse(std::string_view text);

  const std::string& text() const { return text_; }
  std::string_view division() const { return std::string_view(text_).substr(2, 6); }
  std::string_view organisation() const { return std::string_view(text_).substr(8, 9); }
  /// What registered it: "企业", "个体工商户", "事业单位"; "其他" where the standard names no category.
  std::string_view category() const;

  auto operator<=>(const CreditCode&) const = default;

 private:
  explicit CreditCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// `problem` is one Chinese sentence with the remedy. `suggestion` is a valid code that differs only by
/// letters taken for digits (O for 0, I for 1); it is shown to people and never used silently.
struct ParsedCreditCode {
  std::optional<CreditCode> code{};
  CreditCodeFault fault = CreditCodeFault::None;
  int position = 0;                    ///< 1-based, of the fault; 0 when the whole is meant
  char expected = '\0', found = '\0';  ///< of a check fault
  std::string problem{};
  std::string suggestion{};
  explicit operator bool() const { return code.has_value(); }
};

/// The check character that belongs to the first 17 characters, which must be of the standard's alphabet.
char credit_check_character(std::string_view first_17);

/// GB 11714: the check character that belongs to the first eight of an organisation code.
char organisation_check_character(std::string_view first_8);

}  // namespace liantu::vocab

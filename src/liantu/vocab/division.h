// Administrative divisions (GB/T 2260): 6 digits for province, city, county; 9 for town, 12 for village in
// statistics. Development zones (功能区) have no code in the standard: they get one of their own and the
// divisions they lie in.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"

namespace liantu::vocab {

enum class DivisionLevel { Province, City, County, Town, Village, Zone };

struct ParsedDivisionCode;

/// Well formed and of an existing province. Whether a county of that number exists on a day is for a
/// DivisionList.
class DivisionCode {
 public:
  /// "370305", "370305000000" (the same county), "370305104", "370305104201", or "Z37030501", the first zone
  /// of 370305. "3703" and "37" are read as 370300 and 370000.
  static ParsedDivisionCode parse(std::string_view text);

  const std::string& text() const { return text_; }
  DivisionLevel level() const;
  std::optional<DivisionCode> parent()
      const;  ///< county of a town or zone, city of a county; nothing for a province
  bool within(const DivisionCode& other) const;  ///< equal or below
  std::string_view province_name() const;

  auto operator<=>(const DivisionCode&) const = default;

 private:
  explicit DivisionCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

struct ParsedDivisionCode {
  std::optional<DivisionCode> code{};
  std::string problem{};
  explicit operator bool() const { return code.has_value(); }
};

/// Name of the province of the two digits, "" when there is none.
std::string_view province_name(std::string_view two_digits);

/// A division as an office uses it. Codes change over the years: `valid_to` is the first day on which it is
/// no longer.
struct Division {
  DivisionCode code;
  std::string name;
  std::vector<DivisionCode> parents;  ///< of a zone that lies in several counties; otherwise empty
  std::optional<Date> valid_from, valid_to;
  bool valid_on(Date day) const;
};

/// The divisions an office knows. Refuses two entries of one code whose validity overlaps.
class DivisionList {
 public:
  explicit DivisionList(std::vector<Division> divisions);  ///< throws InvalidInput
  const Division* find(const DivisionCode& code, Date on) const;
  const Division* find(std::string_view name, Date on) const;  ///< nullptr also when two carry the name
  std::vector<const Division*> within(const DivisionCode& code, Date on) const;
  std::span<const Division> all() const { return divisions_; }

 private:
  std::vector<Division> divisions_;
};

}  // namespace liantu::vocab

// Code of an investment project (投资项目代码, GB/T 40058-2021, 发改投资〔2020〕1439号): 20 digits, unique
// for life. Now YYMM-region-department-type-6 digits; from 2016 to 2020 YYYY-region-industry-procedure-6
// digits. Region and date are checked. The check digit is not: its algorithm is not published.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "liantu/base/date.h"

namespace liantu::vocab {

enum class ProjectCodeLayout { YearMonth, Year };

struct ParsedProjectCode;

class ProjectCode {
 public:
  /// With or without hyphens, full-width forms, blanks; a sub-code "-000" of three digits may follow.
  /// `today` refuses codes given later than today.
  static ParsedProjectCode parse(std::string_view text, std::optional<Date> today = std::nullopt);

  std::string text() const;  ///< "2018-331121-48-01-079437", sub-code included
  ProjectCodeLayout layout() const { return layout_; }
  DateSpan given() const;  ///< the month or year in which the code was given
  std::string_view region() const { return std::string_view(digits_).substr(4, 6); }

  auto operator<=>(const ProjectCode&) const = default;

 private:
  ProjectCode(std::string digits, ProjectCodeLayout layout) : digits_(std::move(digits)), layout_(layout) {}
  std::string digits_;  ///< 20, or 23 with a sub-code
  ProjectCodeLayout layout_;
};

struct ParsedProjectCode {
  std::optional<ProjectCode> code{};
  std::string problem{};
  explicit operator bool() const { return code.has_value(); }
};

}  // namespace liantu::vocab

#include "liantu/vocab/project_code.h"

#include <utility>

#include "liantu/vocab/code_text.h"
#include "liantu/vocab/division.h"

namespace liantu::vocab {
namespace {

constexpr std::size_t kProjectCodeSize = 20, kSubCodeSize = 3;
constexpr int kFirstYear = 2013, kLastYearOfOldLayout = 2020, kFirstYearOfNewLayout = 2016;

int number_of(std::string_view digits) {
  int result = 0;
  for (const char c : digits) result = result * 10 + (c - '0');
  return result;
}

/// Central projects carry 0000 and two digits; 66 is the Xinjiang Production and Construction Corps.
bool region_exists(std::string_view region) {
  return region.starts_with("0000") || region.starts_with("66") ||
         !province_name(region.substr(0, 2)).empty();
}

std::optional<ProjectCodeLayout> layout_of(std::string_view digits) {
  const int year = number_of(digits.substr(0, 4));
  const int month = number_of(digits.substr(2, 2));
  if (year >= kFirstYear && year <= kLastYearOfOldLayout) return ProjectCodeLayout::Year;
  if (month >= 1 && month <= 12 && 2000 + number_of(digits.substr(0, 2)) >= kFirstYearOfNewLayout) {
    return ProjectCodeLayout::YearMonth;
  }
  return std::nullopt;
}

ParsedProjectCode refused_project(std::string problem) {
  return {std::nullopt, std::move(problem)};
}

}  // namespace

ParsedProjectCode ProjectCode::parse(std::string_view text, std::optional<Date> today) {
  std::string digits;
  for (const char c : plain_code(text)) {
    if (c == '-' || c == '_') continue;
    if (c < '0' || c > '9')
      return refused_project("项目代码只有数字和短横，例如 2401-370305-04-01-123456，请核对。");
    digits += c;
  }
  if (digits.empty()) return refused_project("项目代码是空的，请填写 20 位代码。");
  if (digits.size() != kProjectCodeSize && digits.size() != kProjectCodeSize + kSubCodeSize) {
    return refused_project("项目代码应为 20 位数字（连短横 24 位），这里是 " + std::to_string(digits.size()) +
                           " 位，请核对。");
  }
  const auto layout = layout_of(digits);
  if (!layout)
    return refused_project("项目代码开头 " + digits.substr(0, 4) +
                           " 既不是年月也不是 2013 至 2020 的年份，请核对。");
  if (!region_exists(std::string_view(digits).substr(4, 6))) {
    return refused_project("项目代码的地区 " + digits.substr(4, 6) + " 不是行政区划代码，请核对。");
  }
  ProjectCode code(std::move(digits), *layout);
  if (today && *today < code.given().from) {
    return refused_project("项目代码的赋码时间 " + code.given().from.iso().substr(0, 7) +
                           " 晚于今天，请核对。");
  }
  return {std::move(code), {}};
}

std::string ProjectCode::text() const {
  std::string result;
  for (std::size_t i = 0; i < digits_.size(); ++i) {
    if (i == 4 || i == 10 || i == 12 || i == 14 || i == kProjectCodeSize) result += '-';
    result += digits_[i];
  }
  return result;
}

DateSpan ProjectCode::given() const {
  if (layout_ == ProjectCodeLayout::Year) {
    const int year = number_of(std::string_view(digits_).substr(0, 4));
    return {*Date::of(year, 1, 1), *Date::of(year, 12, 31)};
  }
  const Date first = *Date::of(2000 + number_of(std::string_view(digits_).substr(0, 2)),
                               number_of(std::string_view(digits_).substr(2, 2)), 1);
  return {first, first.end_of_month()};
}

}  // namespace liantu::vocab

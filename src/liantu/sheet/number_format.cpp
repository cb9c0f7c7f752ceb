#include "liantu/sheet/number_format.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>

#include "liantu/base/date.h"

namespace liantu::sheet {
namespace {

struct BuiltIn {
  int id;
  std::string_view code;
};

constexpr std::array kBuiltIns{
    BuiltIn{1, "0"},
    BuiltIn{2, "0.00"},
    BuiltIn{3, "#,##0"},
    BuiltIn{4, "#,##0.00"},
    BuiltIn{9, "0%"},
    BuiltIn{10, "0.00%"},
    BuiltIn{11, "0.00E+00"},
    BuiltIn{12, "# ?/?"},
    BuiltIn{13, "# ?\?/?\?"},
    BuiltIn{14, "yyyy/m/d"},
    BuiltIn{15, "d-mmm-yy"},
    BuiltIn{16, "d-mmm"},
    BuiltIn{17, "mmm-yy"},
    BuiltIn{18, "h:mm AM/PM"},
    BuiltIn{19, "h:mm:ss AM/PM"},
    BuiltIn{20, "h:mm"},
    BuiltIn{21, "h:mm:ss"},
    BuiltIn{22, "yyyy/m/d h:mm"},
    BuiltIn{27, "yyyy\"年\"m\"月\""},
    BuiltIn{28, "m\"月\"d\"日\""},
    BuiltIn{29, "m\"月\"d\"日\""},
    BuiltIn{30, "m-d-yy"},
    BuiltIn{31, "yyyy\"年\"m\"月\"d\"日\""},
    BuiltIn{32, "h\"时\"mm\"分\""},
    BuiltIn{33, "h\"时\"mm\"分\"ss\"秒\""},
    BuiltIn{34, "上午/下午h\"时\"mm\"分\""},
    BuiltIn{35, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
    BuiltIn{36, "yyyy\"年\"m\"月\""},
    BuiltIn{37, "#,##0;-#,##0"},
    BuiltIn{38, "#,##0;[Red]-#,##0"},
    BuiltIn{39, "#,##0.00;-#,##0.00"},
    BuiltIn{40, "#,##0.00;[Red]-#,##0.00"},
    BuiltIn{41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "},
    BuiltIn{42, "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "},
    BuiltIn{43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ "},
    BuiltIn{44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"?\?_ ;_ @_ "},
    BuiltIn{45, "mm:ss"},
    BuiltIn{46, "[h]:mm:ss"},
    BuiltIn{47, "mm:ss.0"},
    BuiltIn{48, "##0.0E+0"},
    BuiltIn{49, "@"},
    BuiltIn{50, "yyyy\"年\"m\"月\""},
    BuiltIn{51, "m\"月\"d\"日\""},
    BuiltIn{52, "yyyy\"年\"m\"月\""},
    BuiltIn{53, "m\"月\"d\"日\""},
    BuiltIn{54, "m\"月\"d\"日\""},
    BuiltIn{55, "上午/下午h\"时\"mm\"分\""},
    BuiltIn{56, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
    BuiltIn{57, "yyyy\"年\"m\"月\""},
    BuiltIn{58, "m\"月\"d\"日\""},
};

constexpr double kLastSerial = 2958465;     // 9999-12-31 from 1900
constexpr std::int64_t kDays1900 = -25569;  // 1899-12-30 in days since 1970
constexpr std::int64_t kDays1904 = -24107;

struct DateLetters {
  bool year = false, month = false, day = false, clock = false;
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Index of the last character of what a quote, escape or bracket at `i` hides; `i` itself when it hides
/// nothing.
std::size_t hidden_until(std::string_view code, std::size_t i) {
  const auto closing = [&](char close) {
    const auto end = code.find(close, i + 1);
    return end == std::string_view::npos ? code.size() : end;
  };
  switch (code[i]) {
    case '"':
      return closing('"');
    case '[':
      return closing(']');
    case '\\':
    case '_':
    case '*':
      return i + 1;
    default:
      return i;
  }
}

void note_letter(std::string_view code, std::size_t i, DateLetters& letters) {
  const char next = i + 1 < code.size() ? code[i + 1] : '\0';
  switch (lower(code[i])) {
    case 'y':
      letters.year = true;
      break;
    case 'd':
      letters.day = true;
      break;
    case 'e':
      letters.year = letters.year || (next != '+' && next != '-');
      break;
    case 'm':
      letters.month = true;
      break;
    case 'h':
    case 's':
      letters.clock = true;
      break;
    default:
      break;
  }
}

DateLetters date_letters(std::string_view code) {
  DateLetters letters;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (const auto end = hidden_until(code, i); end != i) {
      if (code[i] == '[' && i + 1 < code.size()) {
        const char first = lower(code[i + 1]);
        letters.clock = letters.clock || first == 'h' || first == 's' || (first == 'm' && end - i <= 3);
      }
      i = end;
    } else if (code.size() - i >= 7 && lower(code[i]) == 'g' && lower(code[i + 1]) == 'e' &&
               lower(code[i + 2]) == 'n') {
      i += 6;  // General
    } else if (code.size() - i >= 5 && lower(code[i]) == 'a' && code[i + 2] == '/') {
      letters.clock = true;  // AM/PM
      i += 4;
    } else {
      note_letter(code, i, letters);
    }
  }
  return letters;
}

}  // namespace

std::string_view built_in_format(int id) {
  for (const BuiltIn& built_in : kBuiltIns) {
    if (built_in.id == id) return built_in.code;
  }
  return {};
}

bool shows_day(std::string_view code) {
  const DateLetters letters = date_letters(code);
  return letters.day || letters.year || (letters.month && !letters.clock);
}

std::optional<std::string> serial_day(double serial, DateSystem system) {
  const bool mac = system == DateSystem::From1904;
  if (!(serial >= (mac ? 0 : 1)) || serial >= kLastSerial + 1 - (mac ? 1462 : 0)) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(std::floor(serial));
  if (mac) return Date::from_days(kDays1904 + whole).iso();
  if (whole == 60) return std::nullopt;
  return Date::from_days(kDays1900 + whole + (whole < 60 ? 1 : 0)).iso();
}

std::optional<double> day_serial(std::string_view iso, DateSystem system) {
  const auto day = Date::parse(iso.substr(0, 10));
  if (!day) return std::nullopt;
  double fraction = 0;
  if (iso.size() >= 16 && (iso[10] == 'T' || iso[10] == ' ')) {
    const auto digits = [&](std::size_t at) { return (iso[at] - '0') * 10 + (iso[at + 1] - '0'); };
    fraction = (digits(11) * 60 + digits(14)) / 1440.0;
    if (iso.size() >= 19) fraction += digits(17) / 86400.0;
    if (!(fraction >= 0 && fraction < 1)) return std::nullopt;
  }
  if (system == DateSystem::From1904) return static_cast<double>(day->days() - kDays1904) + fraction;
  const std::int64_t whole = day->days() - kDays1900;
  return static_cast<double>(whole <= 60 ? whole - 1 : whole) + fraction;
}

std::string number_text(double number) {
  if (number == std::floor(number) && std::abs(number) < 1e21) return fmt::format("{:.0f}", number + 0.0);
  return fmt::format("{}", number);
}

}  // namespace liantu::sheet

// Number format codes of spreadsheets (ECMA-376 part 1 §18.8.30–31): which of them show a number as a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace liantu::sheet {

/// Day 0 of serial numbers: 1899-12-30 for serials after 60 (Windows), or 1904-01-01 (old Mac files).
enum class DateSystem { From1900, From1904 };

/// The code behind a built-in id, with the meanings Chinese Excel gives to 27–36 and 50–58; "" for General or
/// unknown.
std::string_view built_in_format(int id);

/// True when the first section of the code shows a year, month or day: `h:mm` and `[h]:mm` are no days.
bool shows_day(std::string_view code);

/// ISO day of a serial; nothing before 1900-01-01, for the day 60 that never was, or after 9999-12-31.
std::optional<std::string> serial_day(double serial, DateSystem system);

/// The serial of an ISO day or instant ("2026-09-15", "2026-09-15T08:30:00"); nothing when it is none.
std::optional<double> day_serial(std::string_view iso, DateSystem system);

/// Shortest text that reads back as the same number; whole numbers below 1e21 without an exponent.
std::string number_text(double number);

}  // namespace liantu::sheet

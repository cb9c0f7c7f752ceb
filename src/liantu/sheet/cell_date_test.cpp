#include "liantu/sheet/cell_date.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/sheet_period.h"

namespace liantu::sheet {
namespace {

std::string read(std::string_view text, DateContext context = {2025, std::nullopt}) {
  const ReadDate date = parse_date(folded(text), context);
  switch (date.outcome) {
    case ReadDate::Outcome::Date:
      return date.span->text();
    case ReadDate::Outcome::Empty:
      return "empty";
    case ReadDate::Outcome::Impossible:
      return "impossible";
    case ReadDate::Outcome::Words:
      return "words";
    case ReadDate::Outcome::NoYear:
      return "no year";
  }
  return "";
}

TEST(CellDate, ReadsADayInTenSpellings) {
  for (const std::string_view text :
       {"2024-03-15", "2024/3/15", "2024.3.15", "2024年3月15日", "20240315", "24.3.15", "２０２４．３．１５",
        "2024年3月15号", "2024-03-15 00:00:00", "二〇二四年三月十五日"}) {
    EXPECT_EQ(read(text), "2024-03-15") << text;
  }
}

TEST(CellDate, ReadsAMonthQuarterHalfAndYearAsPeriods) {
  EXPECT_EQ(read("2024.3"), "2024-03-01/2024-03-31");
  EXPECT_EQ(read("2024.10"), "2024-10-01/2024-10-31");
  EXPECT_EQ(read("2024年2月"), "2024-02-01/2024-02-29");
  EXPECT_EQ(read("2024年3月底"), "2024-03-21/2024-03-31");
  EXPECT_EQ(read("3月中旬"), "2025-03-11/2025-03-20");
  EXPECT_EQ(read("2025年上半年"), "2025-01-01/2025-06-30");
  EXPECT_EQ(read("2026年四季度"), "2026-10-01/2026-12-31");
  EXPECT_EQ(read("2026年第四季度"), "2026-10-01/2026-12-31");
  EXPECT_EQ(read("2025Q3"), "2025-07-01/2025-09-30");
  EXPECT_EQ(read("2025年底"), "2025-12-01/2025-12-31");
  EXPECT_EQ(read("2022年"), "2022-01-01/2022-12-31");
}

TEST(CellDate, TakesTheYearFromTheTitleOrTheNearestToTheWeek) {
  EXPECT_EQ(read("11月13日"), "2025-11-13");
  EXPECT_EQ(read("1月15日", {std::nullopt, Date::of(2025, 12, 22)}), "2026-01-15");
  EXPECT_EQ(read("4.23", {std::nullopt, Date::of(2025, 3, 3)}), "2025-04-23");
  EXPECT_EQ(read("3月15日", {}), "no year");
}

TEST(CellDate, SaysWhatIsNoDate) {
  EXPECT_EQ(read("2025.2.30"), "impossible");
  EXPECT_EQ(read("2025.257.1"), "impossible");
  EXPECT_EQ(read("2025年3月271日"), "impossible");
  EXPECT_EQ(read("2025年13月"), "impossible");
  EXPECT_EQ(read("待定"), "empty");
  EXPECT_EQ(read("未开工"), "empty");
  EXPECT_EQ(read("春节后"), "words");
  EXPECT_EQ(read("2024年9月（已开工）"), "2024-09-01/2024-09-30");
}

Cell number(double value, std::string format) {
  Cell cell;
  cell.kind = Cell::Kind::Number;
  cell.number = value;
  cell.format = std::move(format);
  return cell;
}

// Serial 45321 is 2024-01-30: 45292 is 2024-01-01.
TEST(CellDate, ReadsNumbersAsSerialsOrMonths) {
  EXPECT_EQ(read_date(number(45321, ""), {}).span->text(), "2024-01-30");
  EXPECT_EQ(read_date(number(20240315, ""), {}).span->text(), "2024-03-15");
  EXPECT_EQ(read_date(number(2024.3, ""), {}).span->text(), "2024-03-01/2024-03-31");
  EXPECT_EQ(read_date(number(2024.1, "0.00"), {}).span->text(), "2024-10-01/2024-10-31");
  const ReadDate january = read_date(number(2024.1, ""), {});
  EXPECT_EQ(january.span->text(), "2024-01-01/2024-01-31");
  EXPECT_EQ(january.warning, "ambiguous");
}

/// What an export of ours writes of a period with no name comes back as it was, without a remark.
TEST(CellDate, ReadsAPeriodOfTwoDays) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.text = "2024-12-21至2024-12-31";
  const ReadDate read = read_date(cell, {});
  EXPECT_EQ(read.span->text(), "2024-12-21/2024-12-31");
  EXPECT_EQ(read.warning, "");
  cell.text = "2024-12-31至2024-12-21";
  EXPECT_NE(read_date(cell, {}).outcome, ReadDate::Outcome::Date);
}

TEST(SheetPeriod, FindsTheWeekInTitlesAndSheetNames) {
  const auto week = [](std::string_view text) {
    const auto found = week_in(folded(text), 2025);
    return found ? found->span.text() : std::string("none");
  };
  for (const std::string_view text :
       {"周调度表（2025年3月3日—3月9日）", "3.3-3.9", "0303-0309", "20250303-20250309",
        "（2025年3月3日—9日）", "3月3日至3月9日", "2025.3.3-2025.3.9"}) {
    EXPECT_EQ(week(text), "2025-03-03/2025-03-09") << text;
  }
  EXPECT_EQ(week("2025年第10周"), "2025-03-03/2025-03-09");
  EXPECT_EQ(week("重点项目台账"), "none");
  EXPECT_EQ(year_in(folded("临河区2025年招商项目台账")), 2025);
}

TEST(CellDate, NeverFailsOnAnyBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> parts = {"2024", "3",  "15", "年", "月", "日", ".",  "-",
                                          "/",    "底", "旬", "上", "十", "(",  "至", "\xE5"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 8; n > 0; --n) text += parts[random() % parts.size()];
    (void)read(text);
    (void)week_in(folded(text), 2025);
  }
}

}  // namespace
}  // namespace liantu::sheet

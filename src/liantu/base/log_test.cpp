#include "liantu/base/log.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu {
namespace {

const Instant kMoment = end_of_day_shanghai(*Date::of(2026, 9, 14));  // 2026-09-15T00:00+08:00

TEST(LogLine, IsOneLineOfKeysAndValues) {
  EXPECT_EQ(log_line(LogFormat::Logfmt, kMoment, LogLevel::Info, "r1", "request done",
                     {{"status", "200"}, {"path", "/api/v1/projects?q=a b"}}),
            "time=2026-09-15T00:00:00+08:00 level=info request=r1 event=\"request done\" status=200 "
            "path=\"/api/v1/projects?q=a b\"");
  EXPECT_EQ(
      log_line(LogFormat::Json, kMoment, LogLevel::Warn, "", "slow", {{"ms", "12\n"}}),
      "{\"time\":\"2026-09-15T00:00:00+08:00\",\"level\":\"warn\",\"event\":\"slow\",\"ms\":\"12\\u000a\"}");
}

TEST(LogLine, CannotBeForgedByAValue) {
  const auto line =
      log_line(LogFormat::Logfmt, kMoment, LogLevel::Info, "", "x", {{"q", "a\nlevel=error \"b"}});
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_NE(line.find("q=\"a\\u000alevel=error \\\"b\""), std::string::npos);
}

TEST(WithoutPersonalNumbers, CoversMobileAndIdentityNumbersOnly) {
  const std::string mobile = "139" + std::string("55500001");
  EXPECT_EQ(without_personal_numbers("电话" + mobile + "。"), "电话***。");
  EXPECT_EQ(without_personal_numbers("id 37030519900101001X"), "id ***");
  EXPECT_EQ(without_personal_numbers("913703050000000199"), "913703050000000199");  // a credit code
  EXPECT_EQ(without_personal_numbers("2402-370305-04-02-123456"), "2402-370305-04-02-123456");
}

TEST(WithoutPersonalNumbers, CutsLongTextAtACharactersEnd) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "县";
  const auto cut = without_personal_numbers(text);
  EXPECT_EQ(cut.size(), 300U + 3U);
  EXPECT_TRUE(cut.ends_with("…"));
}

TEST(LogNames, AreThoseOfTheSettings) {
  EXPECT_EQ(log_level_named("warn"), LogLevel::Warn);
  EXPECT_EQ(log_format_named("json"), LogFormat::Json);
  EXPECT_THROW(log_level_named("loud"), Error);
  EXPECT_THROW(log_format_named("xml"), Error);
}

}  // namespace
}  // namespace liantu

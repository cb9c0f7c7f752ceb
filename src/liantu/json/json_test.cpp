#include "liantu/json/json.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"

namespace liantu::json {
namespace {

TEST(Json, WritesWhatItRead) {
  const std::string text =
      R"({"a":[1,-2,2.5,1e+30,true,false,null],"b":{"c":"云川\n\"\\","d":""},"e":[],"f":{}})";
  EXPECT_EQ(Json::parse(text).dump(), text);
}

TEST(Json, KeepsWholeNumbersWhole) {
  EXPECT_EQ(*Json::parse("9007199254740993").whole(), 9007199254740993);
  EXPECT_EQ(*Json::parse("9223372036854775807").whole(), INT64_MAX);
  EXPECT_TRUE(Json::parse("9223372036854775808").real());
  EXPECT_EQ(Json(0.1 + 0.2).dump(), "0.30000000000000004");
  EXPECT_EQ(Json(2.0).dump(), "2");
}

TEST(Json, ReadsSurrogatePairs) {
  EXPECT_EQ(*Json::parse(R"("\ud83d\ude00\u94fe")").text(), "😀链");
}

TEST(Json, RefusesWhatTheStandardRefuses) {
  for (const char* bad : {"",
                          "{",
                          "[1,]",
                          "{\"a\":1,}",
                          "01",
                          "1.",
                          ".5",
                          "+1",
                          "1e",
                          "nul",
                          "'a'",
                          "\"\\x\"",
                          "\"a\nb\"",
                          "\"\\ud800\"",
                          "\"\\udc00\"",
                          "[1] 2",
                          "{\"a\" 1}",
                          "{a:1}",
                          "\"abc",
                          "NaN",
                          "-",
                          "\"\xC3\"",
                          "\"\xED\xA0\x80\"",
                          "\"\xC0\xAF\"",
                          "{\"a\":1,\"a\":2}",
                          "1e400",
                          "\xEF\xBB\xBF{}"}) {
    EXPECT_THROW(Json::parse(bad), Error) << bad;
  }
}

TEST(Json, RefusesNestingThatWouldEatTheStack) {
  EXPECT_THROW(Json::parse(std::string(100000, '[')), Error);
  EXPECT_NO_THROW(Json::parse(std::string(60, '[') + std::string(60, ']')));
}

Json random_json(std::mt19937& random, int depth) {
  switch (random() % (depth > 3 ? 5U : 7U)) {
    case 0:
      return Json();
    case 1:
      return Json(random() % 2 == 0);
    case 2:
      return Json(static_cast<std::int64_t>(random()) - 2'000'000'000);
    case 3:
      return Json(static_cast<double>(random()) / 7.0 + 0.25);
    case 4: {
      std::string text;
      for (auto n = random() % 8; n > 0; --n) {
        text += random() % 2 == 0 ? std::string("链") : std::string(1, static_cast<char>(random() % 128));
      }
      return Json(text);
    }
    case 5: {
      Json list = Json::array();
      for (auto n = random() % 4; n > 0; --n) list.push(random_json(random, depth + 1));
      return list;
    }
    default: {
      Json object = Json::object();
      for (auto n = random() % 4; n > 0; --n)
        object.set("k" + std::to_string(n), random_json(random, depth + 1));
      return object;
    }
  }
}

TEST(Json, RoundTripsRandomValues) {
  std::mt19937 random(20260915);
  for (int i = 0; i < 2000; ++i) {
    const Json value = random_json(random, 0);
    EXPECT_EQ(Json::parse(value.dump()).dump(), value.dump());
  }
}

TEST(Json, AnswersOrRefusesEveryDamagedText) {
  std::mt19937 random(7);
  for (int i = 0; i < 5000; ++i) {
    std::string text = random_json(random, 0).dump();
    for (auto n = 1 + random() % 3; n > 0 && !text.empty(); --n) {
      text[random() % text.size()] = static_cast<char>(random() % 256);
    }
    try {
      const Json value = Json::parse(text);
      EXPECT_EQ(Json::parse(value.dump()).dump(), value.dump());
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::json

#include "liantu/json/sentence.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <string>

namespace liantu::json {
namespace {

std::string in_english(std::string_view zh) {
  return sentence_in_english(zh).value_or("-");
}

/// `pattern` with VALUE0, VALUE1 … in the places of its values.
std::string with_values(std::string_view pattern, const std::string& value) {
  std::string out;
  int n = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i, 2) == "{}") {
      out += value + std::to_string(n++);
      ++i;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

/// The English side with the same values.
std::string filled(std::string_view en, const std::string& value) {
  std::string out;
  for (std::size_t i = 0; i < en.size(); ++i) {
    const bool hole = en[i] == '{' && i + 2 < en.size() && en[i + 1] >= '0' && en[i + 1] <= '9' &&
                      (en[i + 2] == '}' || en.substr(i + 2, 2) == "!}" || en.substr(i + 2, 2) == "=}");
    if (!hole) {
      out += en[i];
      continue;
    }
    out += value + en[i + 1];
    i += en[i + 2] == '}' ? 2 : 3;
  }
  return out;
}

TEST(Sentence, EveryPairComesBackWithMadeUpValues) {
  ASSERT_GT(sentence_pairs().size(), 900U);
  for (const SentencePair& pair : sentence_pairs()) {
    EXPECT_EQ(in_english(with_values(pair.zh, "v")), filled(pair.en, "v")) << pair.zh;
    if (pair.en.find("!}") != std::string_view::npos) continue;
    EXPECT_EQ(in_english(with_values(pair.zh, "青禾玻璃")), filled(pair.en, "青禾玻璃")) << pair.zh;
  }
}

TEST(Sentence, ValuesAreKeptAndMayChangeTheirOrder) {
  EXPECT_EQ(
      in_english("设置文件第 3 行的 [port] 应是文字、整数、true/false 或日期，不能分节或列表，请改正。"),
      "[port] on line 3 of the settings file must be text, a whole number, true/false or a date, not a "
      "section or a list.");
  EXPECT_EQ(in_english("已有单位“松岭镇”，请换一个名称。"),
            "There is a unit “松岭镇” already: choose another name.");
}

TEST(Sentence, AValueThatHasEnglishIsGivenInIt) {
  EXPECT_EQ(in_english("这里应填整数。"), "This must be a whole number.");
  EXPECT_EQ(in_english("第 3 位是“O”，信用代码不用字母 O，可能是数字 0，请核对。"),
            "Character 3 is “O”: credit codes have no letter O; it may be the digit 0. Check it.");
  const NameInEnglish name = [](std::string_view zh) -> std::string_view {
    return zh == "面积" ? "Area" : zh == "用途" ? "Use" : "";
  };
  EXPECT_EQ(sentence_in_english("您无权查看面积，不能按它筛选、排序或汇总。", name),
            "You may not see “Area”, so you cannot filter, sort or sum by it.");
  EXPECT_EQ(sentence_in_english("您没有查看面积、用途的权限，请联系管理员。", name),
            "You may not see the ledger “Area, Use”; ask an administrator.");
}

TEST(Sentence, AQuotedHeadingStaysAsItStands) {
  const NameInEnglish name = [](std::string_view zh) -> std::string_view {
    return zh == "面积" ? "Area" : "";
  };
  EXPECT_EQ(sentence_in_english("表头“面积”按“面积”读入，请确认。", name),
            "The heading “面积” was read as “Area”: confirm it.");
}

TEST(Sentence, OneAfterAnotherIsEachLookedUp) {
  EXPECT_EQ(in_english("第 2 位是“I”，信用代码不用字母 I，可能是数字 1，请核对。改为 91A 后校验通过。"),
            "Character 2 is “I”: credit codes have no letter I; it may be the digit 1. Check it. As 91A it "
            "agrees with its check character.");
  EXPECT_EQ(in_english("磁盘已满，未能保存，请管理员清理磁盘后再试。没有这句话。"), "-");
}

TEST(Sentence, WhatIsNotThereIsLeftToTheCaller) {
  EXPECT_EQ(in_english(""), "-");
  EXPECT_EQ(in_english("Give a name."), "-");
  EXPECT_EQ(in_english("云川县：白鹭产业园"), "-");  // “{}：{}” holds only between what has English
}

TEST(Sentence, NoTextTakesLong) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string_view piece : {"。", "：", "、", "“", "{}", "请核对。", "第 ", "这里应填",
                                       "：这里应填：", "\xE3", "，请核对。：", " 等、"}) {
    std::string text;
    while (text.size() < 15'000) text += piece;
    sentence_in_english(text);
    sentence_in_english("“" + text + "”");
    sentence_in_english(text + text);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace liantu::json

#include "liantu/chain/scope_phrase.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/chain/placement_rule_preset.h"
#include "liantu/text/normalising.h"

namespace liantu::chain {
namespace {

/// Things with the first letter of what is done: m(ake) s(erve) t(rade) -.
std::string shown(std::string_view scope) {
  static const PlacementWords words(shipped_placement_rule());
  const std::string text = text::Normalised(scope).text();
  std::string out;
  for (const ScopePhrase& phrase : scope_phrases(text, words)) {
    constexpr char kLetters[] = {'m', 's', 't', '-'};
    if (!out.empty()) out += ' ';
    out += text.substr(phrase.begin, phrase.end - phrase.begin) + kLetters[static_cast<int>(phrase.activity)];
  }
  return out;
}

TEST(ScopePhrases, VerbsBeforeTheThings) {
  EXPECT_EQ(shown("生产、销售：轮胎、胶管；零售：百货、五金"), "轮胎m 胶管m 百货t 五金t");
  EXPECT_EQ(shown("加工服装、床单，销售布料、辅料"), "服装m 床单m 布料t 辅料t");
  EXPECT_EQ(shown("批发兼零售预包装食品；钢材"), "预包装食品t 钢材-");
  EXPECT_EQ(shown("零售;化肥、农膜"), "化肥t 农膜t");
}

TEST(ScopePhrases, VerbsBehindTheThings) {
  EXPECT_EQ(shown("齿轮、轴承的研发、生产与销售；门窗安装"), "齿轮m 轴承m 门窗s");
  EXPECT_EQ(shown("法兰制造、销售、阀门维修"), "法兰m 阀门s");
  EXPECT_EQ(shown("玻璃、陶瓷（管材、板材）生产"), "玻璃m 陶瓷m 管材m 板材m");
  EXPECT_EQ(shown("生产：轮胎。五金、建材销售"), "轮胎m 五金t 建材t");
}

TEST(ScopePhrases, JoinedThings) { EXPECT_EQ(shown("轮胎和胶管及其配件制造"), "轮胎m 胶管m 配件m"); }

TEST(ScopePhrases, AVerbBeforeCertainNounsIsPartOfTheThing) { EXPECT_EQ(shown("加工中心、种植设备销售"), "加工中心t 种植设备t"); }

TEST(ScopePhrases, WhatIsExcludedOrSpeaksOfPermitsIsLeftOut) {
  EXPECT_EQ(shown("化工原料（不含危险化学品）、涂料（以上不含油漆）生产"), "化工原料m 涂料m");
  EXPECT_EQ(shown("销售钢材，不含铁矿石、生铁；焦炭生产"), "钢材t 焦炭m");
  EXPECT_EQ(shown("许可经营项目：甲醇生产（有效期限以许可证为准）；一般经营项目:乙醇销售。(依法须经批准的项目，经相关部门批准后方可开展经营活动)***"),
            "甲醇m 乙醇t");
  EXPECT_EQ(shown("货物进出口；纸张制造；自营和代理各类商品的进出口业务"), "纸张m");
}

TEST(ScopePhrases, VerbsInBracketsAndNamesOfIndustriesStayWhereTheyAre) {
  EXPECT_EQ(shown("粉剂、口服溶液剂（含中药提取）销售"), "粉剂t 口服溶液剂t 含中药m");
  EXPECT_EQ(shown("润滑油、纺织、服装及日用品"), "润滑油- 纺织- 服装- 日用品-");
  EXPECT_EQ(shown("生产资料、农膜销售"), "生产资料t 农膜t");
}

TEST(ScopePhrases, OddBracketsAndNothing) {
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("（（轮胎）"), "轮胎-");
  EXPECT_EQ(shown("轮胎）生产（"), "轮胎m");
  EXPECT_EQ(shown("生产"), "");
  EXPECT_EQ(shown("、，；。：（）"), "");
}

// Every phrase lies within the scope and after the one before; random pieces of scopes and broken characters.
TEST(ScopePhrases, RandomPieces) {
  static const PlacementWords words(shipped_placement_rule());
  const std::vector<std::string> pieces{"生产", "销售", "的", "、", "，", "；", "。", "：", "（", "）", "不含", "许可", "和", "轮胎", "设备", "安装", "*", "/", "\xE8\xBD", "7.5", "项目", "进出口"};
  std::mt19937_64 random(11);
  for (int round = 0; round < 5000; ++round) {
    std::string scope;
    for (std::size_t i = random() % 25; i > 0; --i) scope += pieces[random() % pieces.size()];
    const std::string text = text::Normalised(scope).text();
    std::size_t last = 0;
    for (const ScopePhrase& phrase : scope_phrases(text, words)) {
      ASSERT_LE(last, phrase.begin) << text;
      ASSERT_LT(phrase.begin, phrase.end) << text;
      ASSERT_LE(phrase.phrase_begin, phrase.begin) << text;
      ASSERT_LE(phrase.end, phrase.phrase_end) << text;
      ASSERT_LE(phrase.phrase_end, text.size()) << text;
      last = phrase.end;
    }
  }
}

}  // namespace
}  // namespace liantu::chain

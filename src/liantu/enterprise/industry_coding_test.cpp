#include "liantu/enterprise/industry_coding.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "liantu/base/error.h"

namespace liantu::enterprise {
namespace {

IndustryCoding coded(std::string_view name, std::string_view scope, FirstPhrase first = FirstPhrase::Leads) {
  IndustryCoder coder({.first_phrase = first});
  IndustryCoding coding;
  coder.code(name, scope, coding);
  return coding;
}

std::string best(std::string_view name, std::string_view scope, FirstPhrase first = FirstPhrase::Leads) {
  const IndustryCoding coding = coded(name, scope, first);
  return coding.choices.empty() ? "" : coding.choices.front().industry->code;
}

TEST(IndustryCoder, ReadsTheIndustryOutOfNameAndScope) {
  EXPECT_EQ(best("云川晨露化妆品有限公司", "护肤品研发、生产；洗涤用品销售"), "2682");
  EXPECT_EQ(best("青禾镇恒安幼儿园", ""), "8310");
  EXPECT_EQ(best("云川县新星加油站", "汽油、柴油零售；润滑油销售"), "5265");
  EXPECT_EQ(best("云川岭上水电有限公司", "小水电开发"), "4413");
  EXPECT_EQ(best("", "预拌混凝土生产、销售"), "3021");
}

TEST(IndustryCoder, MakingComesBeforeSelling) {
  EXPECT_EQ(best("云川恒达门窗厂", "铝合金门窗生产、销售；建材批发").substr(0, 2), "33");
  EXPECT_EQ(best("云川恒达建材商贸有限公司", "铝合金门窗、钢材、水泥批发").substr(0, 2), "51");
  EXPECT_EQ(best("", "服装零售、服装制造").substr(0, 2), "18") << "whichever is named first";
  EXPECT_EQ(best("", "化工产品销售；化工产品生产").substr(0, 2), "26");
  EXPECT_EQ(best("", "化工产品销售；技术服务").substr(0, 2), "51");
}

TEST(IndustryCoder, AClassNamedFirstIsTheStatedOneUnlessThePhraseIsMissing) {
  const char* const name = "云川百汇商贸有限公司";
  const char* const scope = "酒、饮料及茶叶批发（不含进口酒）；服装批发";
  const IndustryCoding coding = coded(name, scope);
  EXPECT_EQ(coding.choices.front().industry->code, "5127");
  EXPECT_DOUBLE_EQ(coding.choices.front().likelihood, 0.9);
  EXPECT_EQ(coding.reasons.front().words, "酒、饮料及茶叶批发");
  EXPECT_LT(coded(name, scope, FirstPhrase::Missing).choices.front().likelihood, 0.9);
}

TEST(IndustryCoder, WhatIsExcludedOrPermittedDoesNotCount) {
  EXPECT_EQ(best("", "茶叶种植（不含烟草种植、危险化学品仓储）"), best("", "茶叶种植"));
  EXPECT_EQ(best("", "茶叶种植。依法须经批准的项目，经相关部门批准后方可开展经营活动"), best("", "茶叶种植"));
}

TEST(IndustryCoder, GivesReasonsInTheWordsOfTheInput) {
  const IndustryCoding coding = coded("云川晨露化妆品有限公司", "房屋租赁；化妆品生产");
  ASSERT_GE(coding.reasons.size(), 1U);
  EXPECT_EQ(coding.reasons[0].part, IndustryReason::Part::Name);
  EXPECT_NE(coding.reasons[0].words.find("化妆品"), std::string_view::npos);
}

TEST(IndustryCoder, LikelihoodsFallAndNeverPassOne) {
  for (const char* name : {"云川商贸有限公司", "云川科技有限公司", "青禾镇幼儿园", "恒安物流"}) {
    double sum = 0, before = 1;
    for (const IndustryChoice& choice : coded(name, "销售；技术服务；货物运输").choices) {
      EXPECT_LE(choice.likelihood, before);
      EXPECT_GT(choice.likelihood, 0);
      before = choice.likelihood;
      sum += choice.likelihood;
    }
    EXPECT_LE(sum, 1);
  }
}

/// A model that was told that what is called 晶石 makes jewellery, and what is called 长风 sells clothes.
std::shared_ptr<text::LinearClassifier> taught(IndustryCoder& coder) {
  std::vector<text::Example> rows;
  for (const char* place : {"云川", "青禾", "松岭", "白鹭", "南桥"}) {
    rows.push_back({coder.features(std::string(place) + "晶石有限公司", "晶石打磨"), "2438"});
    rows.push_back({coder.features(std::string(place) + "长风有限公司", "长风时尚"), "5132"});
  }
  auto model = std::make_shared<text::LinearClassifier>();
  model->learn(rows, industry_training(), nullptr);
  return model;
}

TEST(IndustryCoder, AnswersWhatItWasTaughtAndSaysByWhichWords) {
  IndustryCoder coder({.first_phrase = FirstPhrase::Missing});
  IndustryCoding coding;
  coder.use(taught(coder));
  coder.code("北桥晶石有限公司", "晶石打磨", coding);
  ASSERT_FALSE(coding.choices.empty());
  EXPECT_EQ(coding.choices.front().industry->code, "2438");
  ASSERT_FALSE(coding.reasons.empty());
  EXPECT_NE(coding.reasons.front().words.find("晶石"), std::string_view::npos);
  coder.code("北桥长风有限公司", "长风时尚", coding);
  EXPECT_EQ(coding.choices.front().industry->code, "5132");
}

TEST(IndustryCoder, AModelLeavesOtherTradesToTheCatalogueAndSilenceSilent) {
  IndustryCoder coder;
  coder.use(taught(coder));
  IndustryCoding coding;
  coder.code("青禾镇恒安幼儿园", "学前教育", coding);
  EXPECT_EQ(coding.choices.front().industry->code, "8310") << "stated by its very name";
  coder.code("", "？", coding);
  EXPECT_TRUE(coding.choices.empty());
}

TEST(IndustryCoder, AModelOfOtherLabelsIsNotAnswered) {
  IndustryCoder coder;
  auto model = std::make_shared<text::LinearClassifier>();
  model->learn(std::vector<text::Example>{{coder.features("云川晶石有限公司", "晶石"), "6510"}, {coder.features("云川长风有限公司", "长风"), "nonsense"}},
               {.least_examples = 1}, nullptr);
  coder.use(model);
  IndustryCoding coding;
  coder.code("云川晶石有限公司", "晶石", coding);
  for (const IndustryChoice& choice : coding.choices) EXPECT_EQ(choice.industry->code.size(), 4U);
  EXPECT_TRUE(coding.choices.empty() || coding.choices.front().industry->code != "6510");
}

TEST(IndustryCoder, SaysNothingOfWhatHasNoWordOfTheCatalogue) {
  EXPECT_TRUE(coded("", "").choices.empty());
  EXPECT_TRUE(coded("\xFF\xFE", "?!；，、（（（").choices.empty());
}

TEST(IndustryCoder, SurvivesAnyBytesAndAnswersFromTheInput) {
  std::mt19937 random(4754);
  const std::string alphabet = "化妆品制造批发（）；、，不含除外依法\xFF\x80\xE4";
  IndustryCoder coder;
  IndustryCoding coding;
  for (int i = 0; i < 20'000; ++i) {
    if (i == 10'000) coder.use(taught(coder));
    std::string texts[2];
    for (std::string& text : texts) {
      text.resize(random() % 60);
      for (char& c : text) c = random() % 4 == 0 ? static_cast<char>(random() % 256) : alphabet[random() % alphabet.size()];
    }
    coder.code(texts[0], texts[1], coding);
    EXPECT_LE(coding.choices.size(), 4U);
    for (const IndustryReason& reason : coding.reasons) {
      const std::string& text = texts[reason.part == IndustryReason::Part::Name ? 0 : 1];
      EXPECT_NE(text.find(reason.words), std::string::npos);
      EXPECT_FALSE(reason.words.empty());
    }
  }
}

TEST(IndustryCoder, AHugeScopeCostsWhatItsLengthCosts) {
  for (const char* piece : {"(", "（不含", "化妆品", "；", "、x", "不含，"}) {
    std::string scope;
    while (scope.size() < 8'000'000) scope += piece;
    EXPECT_LE(coded("", scope).choices.size(), 4U);   // ends within the test's time
  }
}

TEST(IndustryWords, RefusesCommonNamesOfNoIndustry) {
  const auto& list = vocab::IndustryCatalogue::standard();
  EXPECT_THROW(IndustryWords(list, "9999\t甲\n"), Error);
  EXPECT_THROW(IndustryWords(list, "甲\n"), Error);
  EXPECT_NO_THROW(IndustryWords(list, "# 甲\n2682\t护肤品\n"));
}

// Of the words below only 护肤 tells 2682; worked by hand: it stands in one of 1,381 classes, ln(1381)² = 52.28 points.
TEST(IndustryWords, APairCountsByHowRareItIs) {
  const IndustryWords words(vocab::IndustryCatalogue::standard(), "2682\t护肤\n");
  IndustryReading reading = words.reading();
  words.read("护肤", 2, reading);
  std::vector<RankedClass> ranked;
  words.rank(reading, 3, ranked);
  ASSERT_GE(ranked.size(), 1U);
  EXPECT_EQ(words.class_at(ranked[0].index).code, "2682");
  EXPECT_NEAR(static_cast<double>(ranked[0].score) / IndustryWords::kPoint, 2 * 52.28, 0.02);
}

}  // namespace
}  // namespace liantu::enterprise

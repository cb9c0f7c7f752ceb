#include "liantu/project/statistics_papers.h"

#include <gtest/gtest.h>

namespace liantu::project {
namespace {

Project started() {
  Project p;
  p.stage = Stage::Started;
  p.total_investment = Yuan{5'000'000};
  return p;
}

TEST(StatisticsPapers, AreAskedOfStartedProjectsFromTheFloorOn) {
  EXPECT_TRUE(statistics_papers(started(), {}));
  Project p = started();
  p.total_investment = Yuan{4'999'999};
  EXPECT_FALSE(statistics_papers(p, {}));
  p = started();
  p.stage = Stage::Landed;
  EXPECT_FALSE(statistics_papers(p, {}));
  for (const Stage ended : {Stage::Suspended, Stage::Terminated}) {
    p.stage = ended;
    EXPECT_FALSE(statistics_papers(p, {}));
  }
  p = started();
  p.in_statistics = true;
  EXPECT_FALSE(statistics_papers(p, {}));
}

TEST(StatisticsPapers, OneTwoAndThreeAreCompulsoryAndFourIsReplaceable) {
  const auto bare = statistics_papers(started(), {}).value();
  EXPECT_EQ(bare.missing.size(), 4U);
  EXPECT_EQ(bare.papers.size(), 10U);
  Project p = started();
  p.content = "新建厂房";
  const std::vector<KeptPaper> three{{"works_contract", "a", "合同.pdf"}, {"site_photo", "b", "照片.jpg"}};
  EXPECT_EQ(statistics_papers(p, three)->missing,
            (std::vector<std::string>{"缺：④立项、核准或备案（可由⑤施工许可证、⑥整体设计、⑦可研之一代替并说明，请上传）"}));
  for (const std::string kind : {"filing", "permit", "design", "feasibility"}) {
    auto papers = three;
    papers.push_back({kind, "c", "件.pdf"});
    EXPECT_TRUE(statistics_papers(p, papers)->missing.empty()) << kind;
  }
  auto papers = three;
  papers.push_back({"eia", "c", "环评.pdf"});
  EXPECT_EQ(statistics_papers(p, papers)->missing.size(), 1U) << "an environmental approval does not replace it";
}

TEST(StatisticsPapers, APurchaseNeedsContractPaymentAndPhoto) {
  const auto bought = statistics_papers(started(), {{"equipment_contract", "a", "设备.pdf"}}).value();
  EXPECT_TRUE(bought.purchase);
  EXPECT_EQ(bought.missing.size(), 2U);
  EXPECT_TRUE(statistics_papers(started(), {{"equipment_contract", "a", "x"}, {"equipment_payment", "b", "y"}, {"equipment_photo", "c", "z"}})->missing.empty());
}

}  // namespace
}  // namespace liantu::project

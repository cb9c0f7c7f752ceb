// Aimed at, come to be, or only described: sentences of our own, read with the shipped words.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"

namespace liantu::document {
namespace {

using NaturesSaid = std::vector<std::string>;

/// "indicator nature" of each fact, spoken in 2025.
NaturesSaid natures_said(std::u32string_view text) {
  NaturesSaid said;
  for (const StatedFact& fact : extract(std::u32string(text), shipped_reading(), 2025).facts)
    said.push_back(fact.indicator + " " + std::string(text::name(fact.nature)));
  return said;
}

TEST(Nature, PartsOfWhatWasCountedAsDone) {
  EXPECT_EQ(natures_said(U"全县新签约亿元以上项目25个,其中外资项目3个,文化产业项目2个。"),
            (NaturesSaid{"新签约亿元以上项目 actual", "外资项目 actual", "文化产业项目 actual"}));
  EXPECT_EQ(natures_said(U"今年以来培育科技型企业45家、规上企业16户。"),
            (NaturesSaid{"培育科技型企业 actual", "规上企业 actual"}));
  EXPECT_EQ(natures_said(U"本次集中开工项目40个,其中市重大项目7个。"),
            (NaturesSaid{"集中开工项目 actual", "市重大项目 scope"}));
}

TEST(Nature, AVerbBehindTheDayOrBehindWhatThereIs) {
  EXPECT_EQ(natures_said(U"云川县16个重大项目24日集中开工。"), (NaturesSaid{"重大项目 actual"}));
  EXPECT_EQ(natures_said(U"当天共有36个重大项目集中开工。"), (NaturesSaid{"集中开工重大项目 actual"}));
  EXPECT_EQ(natures_said(U"目前云川县有300多家工业企业。"), (NaturesSaid{"工业企业 scope"}));
}

TEST(Nature, WhatIsLaidOutIsDescribed) {
  EXPECT_EQ(natures_said(U"县里梳理了40条产业链,明确了120家目标企业。"),
            (NaturesSaid{"产业链 scope", "目标企业 scope"}));
  EXPECT_EQ(natures_said(U"此次开工的项目呈现三大特点。"), (NaturesSaid{"特点 scope"}));
}

TEST(Nature, WhatAnUndertakingWillBringIsSaidToTheSentencesEnd) {
  EXPECT_EQ(natures_said(U"集中签约项目33个,预计达产后可实现税收5.7亿元;新签约项目41个。"),
            (NaturesSaid{"集中签约项目 actual", "税收 target", "新签约项目 actual"}));
}

TEST(Nature, ASectionSaysWhatItsNumbersAre) {
  EXPECT_EQ(natures_said(U"2024年工作成果\n粮食产量稳定在10万吨以上,争取上级资金3亿元。\n"
                         U"2025年工作目标\n基础设施提速,完成投资15亿元。"),
            (NaturesSaid{"粮食产量 actual", "上级资金 actual", "完成投资 target"}));
}

TEST(Nature, SharesMeasuredAndTheQuotaTheyAreOf) {
  EXPECT_EQ(natures_said(U"1到10月,全县到位资金120.4亿元,完成年度任务132亿元的91.2%。"),
            (NaturesSaid{"到位资金 actual", "年度任务 target", "到位资金完成年度任务 actual"}));
  EXPECT_EQ(natures_said(U"全县“一网通办”覆盖率超95%。"), (NaturesSaid{"“一网通办”覆盖率 actual"}));
  EXPECT_EQ(natures_said(U"总投资和项目数分别占新签约项目总数的93.7%、86.2%。"),
            (NaturesSaid{"总投资 scope", "项目数 scope"}));
}

TEST(Nature, WhatIsMeasuredHasComeToBeAndAQuotaIsAimedAt) {
  EXPECT_EQ(natures_said(U"云川镇到位资金8.2亿元,引资任务数为22亿元。"),
            (NaturesSaid{"云川镇到位资金 actual", "引资任务数 target"}));
  EXPECT_EQ(natures_said(U"高新技术企业增至167家。"), (NaturesSaid{"高新技术企业 actual"}));
  EXPECT_EQ(natures_said(U"在园区建设2万平方米生产车间。"), (NaturesSaid{"园区 scope"}));
}

TEST(Nature, ARuleIsNeitherAimedAtNorDone) {
  EXPECT_EQ(natures_said(U"对引荐人最高奖励100万元。"), (NaturesSaid{"引荐人最高奖励 scope"}));
  EXPECT_EQ(natures_said(U"单个工业项目投资达到3000万元方能申报。"), (NaturesSaid{"单个工业项目投资 scope"}));
}

TEST(Nature, AnAttributeOfWhatIsCountedPlansNothing) {
  EXPECT_EQ(natures_said(U"10个计划投产项目实现投产7个。"),
            (NaturesSaid{"投产计划投产项目 scope", "投产计划投产项目 actual"}));
  EXPECT_EQ(natures_said(U"2021年至2023年,分别完成总产值236亿元、314亿元。"),
            (NaturesSaid{"总产值 actual", "总产值 actual"}));
}

TEST(Nature, PartsOfWhatIsAimedAtAndWhatIsReachedByIt) {
  EXPECT_EQ(natures_said(U"目标任务:建设文化大院100个,文化站2个。"),
            (NaturesSaid{"文化大院 target", "文化站 target"}));
  EXPECT_EQ(natures_said(U"将不动产登记办理时间压缩至2个工作日。"),
            (NaturesSaid{"不动产登记办理时间 target"}));
  EXPECT_EQ(natures_said(U"确保企业营业收入翻一番,达到1600亿元。"),
            (NaturesSaid{"企业营业收入增长 target", "企业营业收入 target"}));
}

TEST(Nature, ATimeIsNoNumberAndAnAttributeDescribes) {
  EXPECT_EQ(natures_said(U"今年前8个月全县已开工项目166个。"), (NaturesSaid{"开工项目 actual"}));
  EXPECT_EQ(natures_said(U"全县总投资210亿元的75个重点项目累计完成投资9亿元。"),
            (NaturesSaid{"总投资 scope", "重点项目 scope", "完成投资 actual"}));
}

TEST(Nature, ABracketBeforeTheNumberIsNoPartOfItsName) {
  EXPECT_EQ(natures_said(U"全部达产后年可实现产值(营业收入)127亿元。"), (NaturesSaid{"产值 target"}));
}

TEST(Nature, AVerbWithDeBeforeTheNumberSaysWhichThingsAreCounted) {
  EXPECT_EQ(natures_said(U"去年签约的86个工业项目,已有71个项目开工建设。"),
            (NaturesSaid{"工业项目 scope", "开工建设项目 actual"}));
  EXPECT_EQ(natures_said(U"开发区推进的9个市级项目和2个省级项目已全部开工。"),
            (NaturesSaid{"市级项目 actual", "开工省级项目 actual"}));
  EXPECT_EQ(natures_said(U"今年开工建设的有5个项目,未开工项目17个。"),
            (NaturesSaid{"项目 actual", "未开工项目 scope"}));
}

TEST(Nature, PartsGoOnBehindAFullStopAndAPeriodBehindASemicolon) {
  EXPECT_EQ(natures_said(U"全县签订合同109个,到位资金8亿元。其中工业项目35个。"),
            (NaturesSaid{"签订合同 actual", "到位资金 actual", "工业项目 actual"}));
  EXPECT_EQ(natures_said(U"1-6月,全区新引进项目12个;新开工项目22个。"),
            (NaturesSaid{"新引进项目 actual", "新开工项目 actual"}));
  EXPECT_EQ(natures_said(U"目前已完工31个,在建19个。"), (NaturesSaid{"完工 actual", "在建 scope"}));
}

TEST(Nature, WhatAMeetingSaysIsToBeDoneThisYear) {
  EXPECT_EQ(natures_said(U"县委经济工作会议提出,今年地区生产总值增长7%左右,引进亿元以上项目40个。"),
            (NaturesSaid{"地区生产总值增长 target", "引进亿元以上项目 target"}));
  EXPECT_EQ(natures_said(U"较好完成了会议确定的任务,实现地区生产总值391亿元。"),
            (NaturesSaid{"地区生产总值 actual"}));
}

TEST(Nature, TheWholeOfAYearIsThatOfTheParagraph) {
  EXPECT_EQ(natures_said(U"去年,县工业园全力攻坚项目。新竣工项目9个。全年新增绿化8万平方米。"),
            (NaturesSaid{"新竣工项目 actual", "新增绿化 actual"}));
  EXPECT_EQ(natures_said(U"全年新增绿化8万平方米。"), (NaturesSaid{"新增绿化 target"}));
  EXPECT_EQ(natures_said(U"正在跟踪洽谈云海新材等20余个项目。"), (NaturesSaid{"项目 scope"}));
}

TEST(Nature, AnEstimateOfMonthsGoneByIsNoAim) {
  EXPECT_EQ(natures_said(U"预计1-8月,全县固定资产投资35亿元、增长12%。"),
            (NaturesSaid{"固定资产投资 actual", "固定资产投资增长 actual"}));
  EXPECT_EQ(natures_said(U"全市累计实施重点项目260个。"), (NaturesSaid{"重点项目 actual"}));
}

TEST(Nature, WhatIsToBeSpentOnWhatIsNamedBehind) {
  EXPECT_EQ(natures_said(U"引进云海公司投资13.6亿元兴建航电枢纽工程。"),
            (NaturesSaid{"引进云海公司投资 scope"}));
  EXPECT_EQ(natures_said(U"全县累计完成投资13.6亿元。"), (NaturesSaid{"完成投资 actual"}));
}

TEST(Nature, WhatGoesOnWithoutANameIsOfWhatWasNamed) {
  EXPECT_EQ(natures_said(U"全市到位外省资金突破500亿元,累计实现502.3亿元。"),
            (NaturesSaid{"到位外省资金 actual", "到位外省资金 actual"}));
  EXPECT_EQ(natures_said(U"截至目前,已开工建设31个。"), (NaturesSaid{"开工建设 actual"}));
  EXPECT_EQ(natures_said(U"全县已形成6条产业链+21家链主企业+45家配套企业的格局。"),
            (NaturesSaid{"产业链 actual", "链主企业 actual", "配套企业 actual"}));
}

TEST(Nature, WhatIsDoneByADayIsSoForItsParts) {
  EXPECT_EQ(natures_said(U"至9月底累计完成投资5.02亿元,其中新建项目完成投资1.27亿元,续建完成投资3.75亿元。"),
            (NaturesSaid{"完成投资 actual", "完成投资 actual", "完成投资 actual"}));
}

TEST(Nature, WhatIsStillToBeSpentDoesNotComeToBeByGrowing) {
  EXPECT_EQ(natures_said(U"重点推进项目3558个,总投资4.57万亿元,同比增长20.5%。"),
            (NaturesSaid{"重点推进项目 scope", "总投资 scope", "总投资同比增长 actual"}));
  EXPECT_EQ(natures_said(U"重点项目计划投资额累计共192.7亿元。"), (NaturesSaid{"重点项目计划投资额 scope"}));
}

TEST(Nature, WhatSomethingIsDoneForIsNoAim) {
  EXPECT_EQ(natures_said(U"筛选重点项目624个,确保项目有序衔接。安排年度计划投资38亿元,新建厂房12处。"),
            (NaturesSaid{"筛选重点项目 scope", "安排年度计划投资 scope", "新建厂房 scope"}));
  EXPECT_EQ(natures_said(U"强化调度,确保全年完成投资38亿元。新签约项目12个。"),
            (NaturesSaid{"完成投资 target", "新签约项目 target"}));
}

TEST(Nature, PlacesStandBeforeWhatIsCounted) {
  EXPECT_EQ(natures_said(U"目前,云川县4个省重点项目正稳步推进。"), (NaturesSaid{"省重点项目 scope"}));
  EXPECT_EQ(natures_said(U"完成到位资金排在前三位的是甲岭市82亿元,乙川区80亿元、丙河县77亿元。"),
            (NaturesSaid{"甲岭市 actual", "乙川区 actual", "丙河县 actual"}));
}

TEST(Nature, PartsOfWhatOnlyDescribes) {
  EXPECT_EQ(natures_said(U"截至9月30日调度情况。2025年,列入重点项目45项,新建项目22项,续建项目18项。"),
            (NaturesSaid{"列入重点项目 scope", "新建项目 scope", "续建项目 scope"}));
  EXPECT_EQ(natures_said(U"今年内蒙古自治区政府投资项目1077个。"),
            (NaturesSaid{"内蒙古自治区政府投资项目 scope"}));
}

TEST(Nature, MonthsGoneByBesideAPlan) {
  EXPECT_EQ(natures_said(U"今年计划投资60.35亿元,元-4月累计完成投资10.14亿元,占年度计划的16.8%。"),
            (NaturesSaid{"计划投资 scope", "完成投资 actual", "完成投资占年度计划比重 actual"}));
  EXPECT_EQ(
      natures_said(U"引进区外到位资金6262亿元,完成全年目标任务8000亿元的78.28%。"),
      (NaturesSaid{"引进区外到位资金 actual", "目标任务 target", "引进区外到位资金完成目标任务 actual"}));
  EXPECT_EQ(natures_said(U"引进资金52.7亿元,完成全年目标任务70亿元的75.3%,占全市总量的11.8%,同比增长15.6%。"),
            (NaturesSaid{"引进资金 actual", "目标任务 target", "引进资金完成目标任务 actual",
                         "引进资金占全市总量比重 scope", "引进资金同比增长 actual"}));
  EXPECT_EQ(
      natures_said(U"北疆到位资金3821.9亿元,占总量的61.03%,同比增长14.75%。"),
      (NaturesSaid{"北疆到位资金 actual", "北疆到位资金占总量比重 scope", "北疆到位资金同比增长 actual"}));
}

TEST(Nature, WhatANamedWorkCostsIsDescribed) {
  EXPECT_EQ(natures_said(U"今年引进投资70亿元的中合产业园。"), (NaturesSaid{"引进投资 scope"}));
  EXPECT_EQ(natures_said(U"去年,我市继续深入实施大招商活动。全市完成内资348亿元,完成外资4亿美元。"),
            (NaturesSaid{"内资 actual", "外资 actual"}));
}

TEST(Nature, AQuotaBetweenANumberAndItsShare) {
  EXPECT_EQ(
      natures_said(U"一季度到位资金1344亿元,完成全年5360亿元招商引资目标任务的25%。"),
      (NaturesSaid{"到位资金 actual", "招商引资目标任务 target", "到位资金完成招商引资目标任务 actual"}));
}

TEST(Nature, PlacesThatAreRankedHaveIt) {
  EXPECT_EQ(natures_said(U"完成投资额居全市前三位的是:云川县179亿元、石桥市131亿元和北辰区115亿元。"),
            (NaturesSaid{"投资额 actual", "投资额 actual", "投资额 actual"}));
}

TEST(Nature, NamesSharedByTwoNumbersAreWhole) {
  EXPECT_EQ(natures_said(U"去年城镇和农村居民人均可支配收入分别达到36583元和17736元,分别增长7%和10%。"),
            (NaturesSaid{"城镇居民人均可支配收入 actual", "农村居民人均可支配收入 actual",
                         "城镇居民人均可支配收入增长 actual", "农村居民人均可支配收入增长 actual"}));
}

TEST(Nature, WhatWasDoneAtAPlaceAndAfterAList) {
  EXPECT_EQ(natures_said(U"云岭电子、石桥机电等8个项目在东湖公园入口处集中开工。"),
            (NaturesSaid{"项目 actual"}));
  EXPECT_EQ(natures_said(U"沿河洼地治理等4个特别国债项目已获批。"), (NaturesSaid{"获批特别国债项目 actual"}));
}

TEST(Nature, WhatIsMadeInAYearDescribesAWork) {
  EXPECT_EQ(natures_said(U"建设年产3万吨岩棉的生产线。"), (NaturesSaid{"年产生产线 scope"}));
  EXPECT_EQ(natures_said(U"项目建成后可年产5万件家具。"), (NaturesSaid{"可年产家具 target"}));
}

TEST(Nature, CountsInARowComeToBeTogether) {
  EXPECT_EQ(
      natures_said(U"活动签约项目41个、总投资28亿元,开工项目26个、总投资12亿元,投产项目24个。"),
      (NaturesSaid{"签约项目 actual", "总投资 scope", "开工项目 actual", "总投资 scope", "投产项目 actual"}));
}

TEST(Nature, PartsOfAnOccasionThatTellOfEventsThemselvesHaveHappened) {
  EXPECT_EQ(natures_said(U"现场共开竣工项目22个,总投资74亿元。其中,开工项目15个,总投资47亿元;竣工项目7个。"),
            (NaturesSaid{"开竣工项目 actual", "总投资 scope", "开工项目 actual", "总投资 scope",
                         "竣工项目 actual"}));
}

TEST(Nature, ATextOfTargetsSaysSoInItsHeadline) {
  EXPECT_EQ(natures_said(U"云川县产业链招商目标明确\n2025年,县里印发方案。\n水果产业链方面,2025年落地项目3个,"
                         U"到位资金2亿元。"),
            (NaturesSaid{"落地项目 target", "到位资金 target"}));
}

TEST(Nature, EventsOfAnOccasionAndOfPlaces) {
  EXPECT_EQ(natures_said(U"共有5个项目集中开竣工,其中开工项目3个、竣工项目2个。"),
            (NaturesSaid{"集中开竣工项目 actual", "开工项目 actual", "竣工项目 actual"}));
  EXPECT_EQ(natures_said(U"石桥市开工项目3个,总投资15亿元。"),
            (NaturesSaid{"石桥市开工项目 actual", "总投资 scope"}));
  EXPECT_EQ(natures_said(U"截至6月,果脯糖浆项目总投入4500万元。").back(), "果脯糖浆项目总投入 scope");
}

TEST(Nature, AStatisticThatIsExpectedIsAllButMeasured) {
  EXPECT_EQ(natures_said(U"预计实现地区生产总值391亿元,增长8%。"),
            (NaturesSaid{"地区生产总值 actual", "地区生产总值增长 actual"}));
  EXPECT_EQ(natures_said(U"项目建成后预计年产值80亿元。"), (NaturesSaid{"年产值 target"}));
}

TEST(Nature, AmountsInARowOfCostsAreAllCosts) {
  EXPECT_EQ(natures_said(U"总投资50亿元的星澜造船、30亿元的云岭实业等重大项目正在加快建设。"),
            (NaturesSaid{"总投资 scope", "总投资 scope"}));
}

TEST(Nature, WhatHasAlreadyHappenedWhateverTheSentenceAimsAt) {
  EXPECT_EQ(natures_said(U"到2025年3月底,4个项目已开复工。"), (NaturesSaid{"开复工项目 actual"}));
  EXPECT_EQ(natures_said(U"24个重点项目已开工13个。"),
            (NaturesSaid{"开工重点项目 scope", "开工重点项目 actual"}));
}

TEST(Nature, AVerbBeforeWhatThereAre) {
  EXPECT_EQ(natures_said(U"今年集中开工的重大项目共有12个。"), (NaturesSaid{"集中开工的重大项目 actual"}));
  EXPECT_EQ(natures_said(U"此次开工共有10亿元以上项目102个。"), (NaturesSaid{"10亿元以上项目 actual"}));
  EXPECT_EQ(natures_said(U"未开工的重大项目共有12个。"), (NaturesSaid{"未开工的重大项目 scope"}));
}

TEST(Nature, WhatClassesAreToCost) {
  EXPECT_EQ(natures_said(U"据了解,其中产业转型类6个,投资39亿元;基础设施类3个,投资11亿元。"),
            (NaturesSaid{"产业转型类 scope", "投资 scope", "基础设施类 scope", "投资 scope"}));
  EXPECT_EQ(natures_said(U"共集中签约13个产业链项目,开工10个重点项目。"),
            (NaturesSaid{"签约产业链项目 actual", "开工重点项目 actual"}));
}

TEST(Nature, AShareOfAPlanThatIsFulfilled) {
  const NaturesSaid said = natures_said(U"上半年完成78%的全年计划。");
  ASSERT_EQ(said.size(), 1U);
  EXPECT_TRUE(said[0].ends_with(" actual")) << said[0];
}

TEST(Nature, WhatWasExpectedIsNotAimedAt) {
  EXPECT_EQ(natures_said(U"一季度主要指标好于预期,云川县工业投资同比增长8.1%。"),
            (NaturesSaid{"云川县工业投资增长 actual"}));
  EXPECT_EQ(natures_said(U"一季度,工业投资同比增长11%,比去年全年提高10.8个百分点。"),
            (NaturesSaid{"工业投资增长 actual", "工业投资提高 actual"}));
}

TEST(Nature, SoMuchOfTheQuotaIsDone) {
  EXPECT_EQ(natures_said(U"今年招商引资目标任务为55亿元,已完成任务37亿元。"),
            (NaturesSaid{"招商引资目标任务 target", "任务 actual"}));
}

TEST(Nature, WhatIsExpectedBehindWhatComesFirst) {
  EXPECT_EQ(natures_said(U"一季度,待星澜项目达到规上标准后,预计新增产值6亿元。"),
            (NaturesSaid{"新增产值 target"}));
}

TEST(Nature, WhatWasDecidedOnIsDescribedAndWhatWasAppliedForIsDone) {
  EXPECT_EQ(natures_said(U"过去一年,云川县确定县列重点项目70个,向上申报中央预算内投资项目78个。"),
            (NaturesSaid{"县列重点项目 scope", "向上申报中央预算内投资项目 actual"}));
}

TEST(Nature, APlanForWhatTheNumberIsOf) {
  EXPECT_EQ(natures_said(U"这项设计年发电量10722万千瓦时的工程计划年底投产。"),
            (NaturesSaid{"发电量 scope"}));
  EXPECT_EQ(natures_said(U"今年计划投资4亿元,实施石桥粮油基地、云岭果园等12个重点项目。"),
            (NaturesSaid{"计划投资 scope", "重点项目 target"}));
  EXPECT_EQ(natures_said(U"全县深入实施项目攻坚行动,加快推进一批大项目。累计开复工亿元以上项目30个。"),
            (NaturesSaid{"开复工亿元以上项目 actual"}));
}

TEST(Nature, WhatIsDoneBesideTheShareOfThePlan) {
  EXPECT_EQ(natures_said(U"实施重点项目120个,已完成投资126亿元、占年计划62.3%。"),
            (NaturesSaid{"重点项目 scope", "完成投资 actual", "完成投资占年计划比重 actual"}));
  EXPECT_EQ(natures_said(U"标准厂房竣工面积38万平方米,上缴税收4012万元。"),
            (NaturesSaid{"标准厂房竣工面积 actual", "上缴税收 actual"}));
}

TEST(Nature, BoundsOfAClassAreNoNumbersOfTheirOwn) {
  EXPECT_EQ(natures_said(U"已开工建设的大项目达508个,其中投资规模超5000万元的有216个。").size(), 2U);
  EXPECT_EQ(natures_said(U"全县有投资额500万元以上的1000户企业。").size(), 1U);
}

TEST(Nature, AVerbRightBeforeTheCountSaysWhatWasDone) {
  EXPECT_EQ(natures_said(U"1—5月,261个实施类项目开工242个。"),
            (NaturesSaid{"开工实施类项目 scope", "类项目开工 actual"}));
  EXPECT_EQ(natures_said(U"目前,产业园已完成招商任务30个,投产使用面积达4.1万平方米。"),
            (NaturesSaid{"招商任务 actual", "投产使用面积 actual"}));
}

TEST(Nature, AYearGoneByWhateverTheParagraphAimsAt) {
  EXPECT_EQ(natures_said(
                U"今年主要预期目标是云川县工业投资增长7%。2024年,云川县外贸预计增长10%,工业用电量增长20%。"),
            (NaturesSaid{"云川县工业投资增长 target", "云川县外贸增长 actual", "工业用电量增长 actual"}));
}

TEST(Nature, WhatATargetBehindAColonIs) {
  EXPECT_EQ(natures_said(U"该市明确了招商目标:每年引进过50亿元项目5个以上。"),
            (NaturesSaid{"引进过50亿元项目 target"}));
  EXPECT_EQ(natures_said(U"今年将续建石桥交易中心,投资500万元建设菌菇生产线。"),
            (NaturesSaid{"投资 target"}));
}

TEST(Nature, WhatIsTreatedIsDescribed) {
  EXPECT_EQ(natures_said(U"今年以来,全县开展跟踪服务对26个新农业项目逐一分析研判。"),
            (NaturesSaid{"新农业项目 scope"}));
}

}  // namespace
}  // namespace liantu::document

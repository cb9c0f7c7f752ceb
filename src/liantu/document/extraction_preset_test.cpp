// The shipped words on texts of our own (tests/data/documents), and on the founding texts where that folder
// exists.
#include "liantu/document/extraction.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "liantu/document/reading_preset.h"
#include "liantu/json/json.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

fs::path own_texts() {
  return fs::path(LIANTU_SOURCE_DIR) / "tests/data/documents";
}

/// A fact of a gold file.
struct Known {
  std::string doc, quote, indicator, unit, relation, nature;
  double value = 0;
  std::optional<double> value2;
  std::string region, duty;  ///< as duty_of writes them; not asked for where a line has none
};

std::optional<double> number(const json::Json* json) {
  if (json == nullptr || json->is_null()) return std::nullopt;
  return json->whole() ? static_cast<double>(*json->whole()) : *json->real();
}

/// "unit(role) " for each unit, then the deadline's words and day or count.
std::string duty_of(const StatedFact& fact) {
  std::string all;
  for (const ResponsibleUnit& unit : fact.responsible)
    all += unit.name + "(" + std::string(text::name(unit.part)) + ") ";
  if (!fact.deadline) return all;
  all += fact.deadline->words;
  if (fact.deadline->day) all += " " + fact.deadline->day->iso();
  if (fact.deadline->count)
    all += " " + std::to_string(static_cast<int>(*fact.deadline->count)) + fact.deadline->unit;
  return all;
}

std::string duty_of(const json::Json& line) {
  std::string all;
  if (const json::Json* units = line.find("responsible")) {
    for (const json::Json& unit : *units->items())
      all += *unit.find("unit")->text() + "(" + *unit.find("role")->text() + ") ";
  }
  if (const json::Json* due = line.find("deadline")) {
    all += *due->find("words")->text();
    if (const json::Json* day = due->find("day")) all += " " + *day->text();
    if (const json::Json* count = due->find("count"))
      all += " " + std::to_string(*count->whole()) + *due->find("unit")->text();
  }
  return all;
}

std::vector<Known> known_facts(const fs::path& path) {
  std::vector<Known> all;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const json::Json fact = json::Json::parse(line);
    const auto text = [&](std::string_view name) { return *fact.find(name)->text(); };
    all.push_back({text("doc"), text("quote"), text("indicator"), text("unit"), text("relation"),
                   text("nature"), *number(fact.find("value")), number(fact.find("value2")),
                   fact.find("region") ? text("region") : "", duty_of(fact)});
  }
  return all;
}

/// Whether two names mean one thing: half of the pairs of neighbouring characters of the shorter are in the
/// longer.
bool alike(const std::string& one, const std::string& other) {
  std::u32string a = text::code_points(one), b = text::code_points(other);
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t shared = 0;
  for (std::size_t i = 0; i + 1 < a.size(); ++i)
    shared += b.find(a.substr(i, 2)) != std::u32string::npos ? 1 : 0;
  return a.size() < 2 ? b.find(a) != std::u32string::npos : shared * 2 >= a.size() - 1;
}

struct Score {
  double known = 0, found = 0, made = 0, nature = 0, relation = 0, indicator = 0;
  double placed = 0, region = 0, charged = 0, duty = 0;  ///< gold lines with a region or duty, and those met
  double f1() const { return 2 * found / (known + made); }
};

Score score(const fs::path& folder, const fs::path& gold) {
  Score score;
  const std::vector<Known> facts = known_facts(gold);
  std::vector<std::string> docs;
  for (const Known& known : facts) {
    if (docs.empty() || docs.back() != known.doc) docs.push_back(known.doc);
  }
  std::ranges::sort(docs);
  docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
  for (const std::string& doc : docs) {
    std::vector<StatedFact> left =
        extract(text::code_points(bytes_of(folder / (doc + ".txt"))), shipped_reading()).facts;
    score.made += static_cast<double>(left.size());
    for (const Known& known : facts) {
      if (known.doc != doc) continue;
      ++score.known;
      const auto same = [&](const StatedFact& fact) {
        return fact.value == known.value && fact.value2 == known.value2 && fact.unit == known.unit &&
               (fact.quote.find(known.quote) != std::string::npos ||
                known.quote.find(fact.quote) != std::string::npos || alike(fact.indicator, known.indicator));
      };
      const auto match = std::ranges::find_if(left, same);
      if (match == left.end()) continue;
      ++score.found;
      score.nature += text::name(match->nature) == known.nature;
      score.relation += text::name(match->relation) == known.relation;
      score.indicator += alike(match->indicator, known.indicator);
      score.placed += known.region.empty() ? 0 : 1;
      score.region += !known.region.empty() && match->region == known.region;
      score.charged += known.duty.empty() ? 0 : 1;
      score.duty += !known.duty.empty() && duty_of(*match) == known.duty;
      left.erase(match);
    }
  }
  return score;
}

/// A .pdf parts figures from letters by blanks.
TEST(Extraction, TheDateOfADocumentMayBeWrittenWithBlanks) {
  const Extraction found =
      extract(U"推进会讲话摘要\n2026 年 4 月 8 日\n今年全县要引进资金 62 亿元以上，6 月底前签约 30 个。\n",
              shipped_reading());
  EXPECT_EQ(found.year, 2026);
  ASSERT_FALSE(found.facts.empty());
  EXPECT_EQ(found.facts.front().period, "2026");
}

TEST(Extraction, OwnTextsAgainstTheirGold) {
  const Score own = score(own_texts(), own_texts() / "gold.jsonl");
  EXPECT_GE(own.known, 330);
  EXPECT_GE(own.f1(), 0.98);
  EXPECT_GE(own.nature / own.found, 0.96);
  EXPECT_GE(own.relation / own.found, 0.98);
  EXPECT_GE(own.indicator / own.found, 0.95);
  EXPECT_GE(own.placed, 35);
  EXPECT_GE(own.region / own.placed, 0.95);
  EXPECT_GE(own.charged, 12);
  EXPECT_EQ(own.duty, own.charged);
}

TEST(Extraction, FoundingTextsWhereTheyAre) {
  const fs::path folder = fs::path(LIANTU_SOURCE_DIR).parent_path() / "shared/data/documents";
  if (!fs::exists(folder / "facts.jsonl")) GTEST_SKIP() << "no shared texts";
  const Score founding = score(folder, folder / "facts.jsonl");
  EXPECT_GE(founding.f1(), 0.92);
  EXPECT_GE(founding.nature / founding.found, 0.90);
  EXPECT_GE(founding.relation / founding.found, 0.90);
  EXPECT_GE(founding.indicator / founding.found, 0.85);
}

Extraction extracted(std::u32string_view text) {
  return extract(std::u32string(text), shipped_reading());
}

std::vector<std::string> project_names(std::u32string_view text) {
  std::vector<std::string> names;
  for (const StatedProject& project : extracted(text).projects) names.push_back(project.name);
  return names;
}
using Names = std::vector<std::string>;

TEST(Extraction, ProjectsNamedOneByOne) {
  EXPECT_EQ(project_names(U"上半年确保云谷智造、和顺食品、天工模具等4个新项目开工。"),
            (Names{"云谷智造", "和顺食品", "天工模具"}));
  EXPECT_EQ(project_names(U"其中过百亿元项目3个,分别是青禾电池二期、云海新材和北辰轮胎扩建项目。"),
            (Names{"青禾电池二期", "云海新材", "北辰轮胎扩建项目"}));
  EXPECT_EQ(project_names(U"抓好远山钢构、北辰焊业等低效用地盘活。"), (Names{"远山钢构", "北辰焊业"}));
  EXPECT_EQ(project_names(U"开工建设总面积9.2万平方米的人才公寓。"), (Names{"人才公寓"}));
  EXPECT_EQ(project_names(U"全县重大项目58个,工业项目占六成,狠抓项目落地,3000万元以上项目4个。"), Names{});
}

TEST(Extraction, ClassesAndObjectsAreNoProjects) {
  EXPECT_EQ(project_names(U"另有重点预备项目10个,健全完善重点项目推进机制。"), Names{});
  EXPECT_EQ(project_names(U"与和顺科技、天工集团等企业项目进行了签约。"), Names{});
  EXPECT_EQ(project_names(U"新材料、绿色食品、电子信息等产业类项目集中开工。"), Names{});
  EXPECT_EQ(project_names(U"云川县“海绵城市”建设系列产品生产项目开工。"),
            (Names{"云川县“海绵城市”建设系列产品生产项目"}));
  EXPECT_EQ(project_names(U"基础设施项目15个,包括云川河流域治理、北辰堤防加固等。"),
            (Names{"云川河流域治理", "北辰堤防加固"}));
}

/// 和 and 及 part only the last two members; amounts, brackets and the firm belong to the names.
TEST(Extraction, NamesInListsHoldWhatIsMade) {
  EXPECT_EQ(project_names(
                U"开工建设了青禾传感器产业基地及物联网研发(二期)、云岭年产20万片衬底片、北辰100MW光伏电站、"
                U"天河2台66万千瓦燃煤机组和南坪水系治理等87个项目。"),
            (Names{"青禾传感器产业基地及物联网研发(二期)", "云岭年产20万片衬底片", "北辰100MW光伏电站",
                   "天河2台66万千瓦燃煤机组", "南坪水系治理"}));
  EXPECT_EQ(project_names(U"云岭超低排放改造、年产3万吨精细铜线等53个项目建成。"),
            (Names{"云岭超低排放改造", "年产3万吨精细铜线"}));
  EXPECT_EQ(project_names(U"青禾材料有限公司的电子新材料项目、天工钢构有限公司的装配式厂房项目提前竣工。"),
            (Names{"青禾材料有限公司的电子新材料项目", "天工钢构有限公司的装配式厂房项目"}));
  EXPECT_EQ(project_names(U"签约青禾云岭山康养旅游度假区等8个项目。"), (Names{"青禾云岭山康养旅游度假区"}));
  EXPECT_EQ(project_names(U"由市招商局牵头推进的华岭集团在滇系列投资项目、青禾公司新厂建设项目取得进展。"),
            (Names{"华岭集团在滇系列投资项目", "青禾公司新厂建设项目"}));
}

/// A list of descriptions, members as many as were counted, and names that each have their head.
TEST(Extraction, ProjectsDescribedOneByOne) {
  const Extraction found = extracted(
      U"附项目概况:云岭产学研合作基地,计划投资5亿元,规划用地78亩,包括研发中心、展示中心等;"
      U"北辰汽车城配套道路工程,总投资1.18亿元;韶水干线毛田镇区段项目,总投资2000万元。");
  ASSERT_EQ(found.projects.size(), 3U);
  EXPECT_EQ(found.projects[0].name, "云岭产学研合作基地");
  EXPECT_EQ(found.projects[0].investment_yuan, 5e8);
  EXPECT_EQ(found.projects[1].name, "北辰汽车城配套道路工程");
  EXPECT_EQ(found.projects[2].investment_yuan, 2e7);
  EXPECT_EQ(project_names(U"有3个项目竣工,包括南坪村光伏电站、云岭收费站改扩建、"
                          U"天工门业投资1.2亿元建设的年产50万樘门生产线。"),
            (Names{"南坪村光伏电站", "云岭收费站改扩建", "年产50万樘门生产线"}));
  EXPECT_EQ(project_names(U"4个省重点项目即综保区项目、龙溪水乡项目、万家路快速改造项目正稳步推进。"),
            (Names{"综保区项目", "龙溪水乡项目", "万家路快速改造项目"}));
  EXPECT_EQ(project_names(U"云岭大型泵站更新改造、南坪黄河大桥、糜三公路改扩建工程顺利实施。"),
            (Names{"云岭大型泵站更新改造", "南坪黄河大桥", "糜三公路改扩建工程"}));
  EXPECT_EQ(project_names(U"包括云岭和邦人工智能园区项目、南坪箱包生产项目、青禾电池膜产业化项目等。"),
            (Names{"云岭和邦人工智能园区项目", "南坪箱包生产项目", "青禾电池膜产业化项目"}));
  EXPECT_EQ(project_names(U"签约总额21亿元,总投资9亿元。黑龙江百大项目,拨付到项目单位资金5亿元。"), Names{});
}

TEST(Extraction, APlaceInANameIsOfThatNameAlone) {
  const Extraction found =
      extracted(U"云川县加快项目建设。石桥镇智能传感器基地、云坪精制镁合金、龙洞康养小镇等3个项目开工建设。");
  ASSERT_EQ(found.projects.size(), 3U);
  EXPECT_EQ(found.projects[0].location, "石桥镇");
  EXPECT_EQ(found.projects[1].location, "云川县");
  EXPECT_EQ(found.projects[2].location, "云川县");
  EXPECT_EQ(extracted(U"2026年,周岭经济开发区将加快建设。确保云谷智造、和顺食品等2个项目开工。")
                .projects[0]
                .location,
            "周岭经济开发区");
}

TEST(Extraction, ClassesInListsAreNoProjects) {
  EXPECT_EQ(project_names(U"节能减排和循环经济、污水处理及其他生态环保等项目210个。"), Names{});
  EXPECT_EQ(project_names(U"云川省市县三级重大项目协同开工,一大批重大项目建成投运。"), Names{});
  EXPECT_EQ(project_names(U"云岭电子、青禾电器、天工建设共3个重点企业项目现场签约。"), Names{});
  EXPECT_EQ(project_names(U"分别是基础设施项目、社会事业项目、生态环保及其他项目。"), Names{});
  EXPECT_EQ(
      project_names(U"南京、常州、南通等4市新开工项目数超过10个,从具体项目看,领导挂钩项目开工率达86.9%。"),
      Names{});
  EXPECT_EQ(project_names(U"落实《领导包保重点产业和重点项目工作机制》,吹响了云川县项目建设的号角。"),
            Names{});
  EXPECT_EQ(project_names(U"专人“一对一”制定项目推进方案。"), Names{});
}

TEST(Extraction, EachMemberOfAListHasItsOwnCost) {
  const Extraction found =
      extracted(U"总投资28亿元的青禾储能电池、总投资12亿元的天工模具二期等9个项目成功签约。");
  ASSERT_EQ(found.projects.size(), 2U);
  EXPECT_EQ(found.projects[0].investment_yuan, 2.8e9);
  EXPECT_EQ(found.projects[1].investment_yuan, 1.2e9);
}

std::vector<std::string> mechanism_names(std::u32string_view text) {
  std::vector<std::string> names;
  for (const StatedMechanism& mechanism : extracted(text).mechanisms) names.push_back(mechanism.name);
  return names;
}

TEST(Extraction, MottosWithAndWithoutMarks) {
  EXPECT_EQ(mechanism_names(U"坚持做到细化清单抓落地,完善机制抓服务。"),
            (Names{"细化清单抓落地,完善机制抓服务"}));
  EXPECT_EQ(mechanism_names(U"形成大招商、招大商工作格局。"), (Names{"大招商、招大商"}));
  EXPECT_EQ(mechanism_names(U"由“输血”到“造血”再到“生血”的转变。"), (Names{"“输血”到“造血”再到“生血”"}));
  EXPECT_EQ(mechanism_names(U"办成了许多“过去没做成”的大事,立足“园区建设、运营发展”等职能。"), Names{});
}

TEST(Extraction, StageAndInvestmentOfAProject) {
  const Extraction found = extracted(
      U"青禾新能源电池材料项目总投资35亿元,预计6月投产。确保上半年天工模具、云谷智造等2个项目开工。");
  ASSERT_EQ(found.projects.size(), 3U);
  EXPECT_EQ(found.projects[0].investment_yuan, 3.5e9);
  EXPECT_EQ(found.projects[1].status, "拟开工");
}

using Numbers = std::vector<std::pair<double, std::string>>;

Numbers numbers_said(std::u32string_view text) {
  Numbers numbers;
  for (const StatedFact& fact : extracted(text).facts) numbers.push_back({fact.value, fact.unit});
  return numbers;
}

TEST(Extraction, AListSharesTheUnitOfItsLast) {
  EXPECT_EQ(numbers_said(U"签约项目占比分别提高1.5、0.5和0.8个百分点。"),
            (Numbers{{1.5, "个百分点"}, {0.5, "个百分点"}, {0.8, "个百分点"}}));
  EXPECT_EQ(numbers_said(U"全县完成GDP212.3亿元,增长13.6%。"), (Numbers{{212.3, "亿元"}, {13.6, "%"}}));
}

TEST(Extraction, NoNumberGoesOnOverWhatIsSetAside) {
  EXPECT_EQ(
      numbers_said(U"列入省市调度的项目126项,续建项目71项,新建项目54项,总投资432.6亿元2026年2月26日星期一\n"
                   U"编辑 甲 美编 乙\n元-9月,开工建设青禾电站等23个项目。"),
      (Numbers{{126, "项"}, {71, "项"}, {54, "项"}, {432.6, "亿元"}, {23, "个"}}));
}

TEST(Extraction, MoneySaidWithoutItsUnit) {
  EXPECT_EQ(numbers_said(U"云岭小镇项目,总投资3.1个亿;南坪生态园项目,总投资2900万。"),
            (Numbers{{3.1, "亿元"}, {2900, "万元"}}));
  EXPECT_EQ(numbers_said(U"七台河云岭生物制药项目启动调试。"), Numbers{});
}

TEST(Extraction, CountsBeforeTheBoundOfAClass) {
  EXPECT_EQ(numbers_said(U"云岭马铃薯淀粉产业化等10个5000万元以上大项目陆续复工。"), (Numbers{{10, "个"}}));
  EXPECT_EQ(numbers_said(U"去年签约的218个亿元以上工业项目进展顺利。"), (Numbers{{218, "个"}}));
  EXPECT_EQ(numbers_said(U"53个四大主导产业项目完成投资277.8亿元。"), (Numbers{{53, "个"}, {277.8, "亿元"}}));
}

TEST(Extraction, BoundsThatNameAClassAndRanksAreNoFacts) {
  EXPECT_EQ(numbers_said(U"实施政府投资5000万元以上、企业投资亿元以上项目3095个。"), (Numbers{{3095, "个"}}));
  EXPECT_EQ(numbers_said(U"总投资10亿元以上的项目有:云岭食品项目、南坪物流项目。"), Numbers{});
  EXPECT_EQ(numbers_said(U"项目数排名前四位的开发区是云岭、南坪、青禾、北辰。"), Numbers{});
  EXPECT_EQ(numbers_said(U"青禾年产80万kw(千瓦)防爆电机生产项目开工。"), Numbers{});
}

TEST(Extraction, NumbersInListedNamesAreNoFacts) {
  EXPECT_EQ(numbers_said(U"竣工投产了云岭年产10万吨镁合金、北辰100MW光伏电站、青禾高端数控机床等101个项目。"),
            (Numbers{{101, "个"}}));
  EXPECT_EQ(numbers_said(U"500万元以上固定资产投资完成39.73亿元,同比增长15.3%。"),
            (Numbers{{39.73, "亿元"}, {15.3, "%"}}));
  EXPECT_EQ(numbers_said(U"招引3亿元以上17个、10亿元以上制造业5个。"), (Numbers{{17, "个"}, {5, "个"}}));
  EXPECT_EQ(numbers_said(U"安排大中型建设项目3558个。3558个大中型项目主要包括4个方面。"),
            (Numbers{{3558, "个"}, {4, "个"}}));
}

TEST(Extraction, ClassesAndNamesHoldNoFacts) {
  EXPECT_TRUE(extracted(U"引进一个10亿元以上的重大项目。").facts.empty());
  EXPECT_TRUE(extracted(U"年产20万吨己二腈装置全面达产。").facts.empty());
  EXPECT_TRUE(extracted(U"实施“5313”工程,落实“六个一”。").facts.empty());
}

/// A headline says again what the text says; two projects may cost the same.
TEST(Extraction, TheSameNumberOfAnotherThingIsKept) {
  EXPECT_EQ(extracted(U"总投资30亿元的12个项目开工\n云川县12个项目开工,总投资30亿元。").facts.size(), 2U);
  EXPECT_EQ(
      extracted(U"1.青禾新材项目,总投资5亿元,占地80亩\n2.云谷智造项目,总投资5亿元,占地80亩\n").facts.size(),
      4U);
  EXPECT_EQ(extracted(U"青禾镇新签约项目3个。柳河镇新签约项目3个。").facts.size(), 2U);
}

TEST(Extraction, NumbersOfOneClauseHavePlacesOfTheirOwn) {
  const std::u32string text = U"推进8个在建园区、同步推进5个拟建园区。";
  const Extraction found = extracted(text);
  ASSERT_EQ(found.facts.size(), 2U);
  EXPECT_EQ(found.facts[0].place.begin, found.facts[1].place.begin);
  EXPECT_EQ(text.substr(found.facts[0].number.begin, found.facts[0].number.end - found.facts[0].number.begin),
            U"8个");
  EXPECT_EQ(text.substr(found.facts[1].number.begin, found.facts[1].number.end - found.facts[1].number.begin),
            U"5个");
}

using Said = std::vector<std::string>;

/// "indicator value unit relation nature" of each fact, spoken in 2025.
Said said(std::u32string_view text) {
  Said all;
  for (const StatedFact& fact : extract(std::u32string(text), shipped_reading(), 2025).facts) {
    const std::string value = std::to_string(fact.value);
    all.push_back(fact.indicator + " " + value.substr(0, value.find('.') + 2) + fact.unit + " " +
                  std::string(text::name(fact.relation)) + " " + std::string(text::name(fact.nature)));
  }
  return all;
}

TEST(Extraction, WhatIsPlannedAndWhatWasDoneInOneSentence) {
  EXPECT_EQ(said(U"计划新开工项目157项,总投资506亿元,1-6月累计完成投资102亿元,占年度计划的52%。"),
            (Said{"新开工项目 157.0项 eq target", "总投资 506.0亿元 eq scope", "完成投资 102.0亿元 eq actual",
                  "完成投资占年度计划比重 52.0% eq actual"}));
  EXPECT_EQ(said(U"2024年,全县完成固定资产投资40亿元,同比增长9%。"),
            (Said{"固定资产投资 40.0亿元 eq actual", "固定资产投资同比增长 9.0% increase actual"}));
  EXPECT_EQ(said(U"全县133个重点项目,累计完成投资167亿元。"),
            (Said{"重点项目 133.0个 eq scope", "完成投资 167.0亿元 eq actual"}));
}

TEST(Extraction, EachNumberOfAListHasItsName) {
  EXPECT_EQ(said(U"新签约项目和签约总金额同比分别增长26%和24%。"),
            (Said{"新签约项目增长 26.0% increase actual", "签约总金额增长 24.0% increase actual"}));
  EXPECT_EQ(said(U"全市新签约项目28个,分别为:云川县15个、柳河区13个。"),
            (Said{"新签约项目 28.0个 eq actual", "云川县新签约项目 15.0个 eq actual",
                  "柳河区新签约项目 13.0个 eq actual"}));
}

TEST(Extraction, SumsInWordsAndBasesOfComparison) {
  EXPECT_EQ(said(U"力争工业总产值突破千亿元。"), (Said{"工业总产值 1000.0亿元 gt target"}));
  EXPECT_EQ(said(U"打造百亿级园区,千方百计招商,形成“1个3000亿元、3个1000亿元”产业雁阵。"), Said{});
  EXPECT_EQ(said(U"完成投资37亿元,比去年同期31亿元增加6亿元。"),
            (Said{"完成投资 37.0亿元 eq actual", "完成投资增加 6.0亿元 increase actual"}));
  EXPECT_EQ(said(U"总人口86万。"), (Said{"总人口 86.0万 eq scope"}));
}

TEST(Extraction, AHeadlineGivesWayToTheText) {
  const Extraction found = extracted(U"投资额超1777亿元\n云川县签订投资合同843个,投资额1777.02亿元。");
  ASSERT_EQ(found.facts.size(), 2U);
  EXPECT_EQ(found.facts[1].value, 1777.02);
}

TEST(Extraction, AChangeFromTo) {
  const Extraction found = extracted(U"项目审批时限由25个工作日压缩到9个工作日。");
  ASSERT_EQ(found.facts.size(), 1U);
  EXPECT_EQ(found.facts[0].value, 25);
  EXPECT_EQ(found.facts[0].value2, 9.0);
  EXPECT_EQ(found.facts[0].relation, text::Relation::FromTo);
  EXPECT_EQ(found.facts[0].indicator, "项目审批时限");
}

std::string duty_of(std::u32string_view text, std::size_t fact) {
  return duty_of(extract(std::u32string(text), shipped_reading(), 2025).facts.at(fact));
}

TEST(Extraction, WhoAnswersForItAndByWhen) {
  const std::u32string plan =
      U"1.推进厂房建设。6月底前新建标准厂房5万平方米,年底前盘活闲置土地300亩。(牵头单位:市住建局;责任单位:"
      U"市自然资源局、各镇街)\n"
      U"2.由市商务局牵头、市投资促进中心配合,力争三季度末签约项目30个。\n";
  EXPECT_EQ(duty_of(plan, 0), "市住建局(lead) 市自然资源局(support) 各镇街(support) 6月底前 2025-06-30");
  EXPECT_EQ(duty_of(plan, 1), "市住建局(lead) 市自然资源局(support) 各镇街(support) 年底前 2025-12-31");
  EXPECT_EQ(duty_of(plan, 2), "市商务局(lead) 市投资促进中心(support) 三季度末 2025-09-30");
  EXPECT_EQ(duty_of(U"截至6月底,累计完成投资12亿元。", 0), "");
}

TEST(Extraction, ACountOfWorkingDaysStaysACount) {
  const Extraction found = extract(U"在5个工作日内兑现奖补资金3000万元。", shipped_reading(), 2025);
  ASSERT_FALSE(found.facts.empty());
  const auto& deadline = found.facts.back().deadline;
  ASSERT_TRUE(deadline);
  EXPECT_EQ(deadline->count, 5.0);
  EXPECT_EQ(deadline->unit, "个工作日");
  EXPECT_FALSE(deadline->day);
}

TEST(Extraction, TheRegionOfAFact) {
  const Extraction found = extracted(
      U"云川县召开推进会。1-5月,全县完成投资20亿元,占全市的12%。其中北辰镇签约项目3个。全县新增企业8家。");
  ASSERT_EQ(found.facts.size(), 4U);
  EXPECT_EQ(found.facts[0].region, "云川县");
  EXPECT_EQ(found.facts[1].region, "云川县");
  EXPECT_EQ(found.facts[2].region, "北辰镇");
  EXPECT_EQ(found.facts[3].region, "云川县");
}

std::vector<std::string> regions_of(std::u32string_view text) {
  std::vector<std::string> regions;
  for (const StatedFact& fact : extracted(text).facts) regions.push_back(fact.region);
  return regions;
}

TEST(Extraction, PlacesWithoutWhatClosesTheirNames) {
  EXPECT_EQ(regions_of(U"济南新签约项目14个,青岛固定资产投资增长8%。"),
            (std::vector<std::string>{"济南市", "青岛市"}));
  EXPECT_EQ(regions_of(U"云川县召开大会。云川今年引进项目45个。"), (std::vector<std::string>{"云川县"}));
  EXPECT_EQ(regions_of(U"全省签约项目30个,其中济南5个、烟台8个。"),
            (std::vector<std::string>{"", "济南市", "烟台市"}));
  // The name of a firm, a road, a list of places somebody went to.
  EXPECT_EQ(regions_of(U"青岛啤酒投资5亿元。"), (std::vector<std::string>{""}));
  EXPECT_EQ(regions_of(U"南京路改造投资2亿元。"), (std::vector<std::string>{""}));
  EXPECT_EQ(regions_of(U"先后赴北京、广州、深圳等地招商,签约项目7个。"), (std::vector<std::string>{""}));
}

/// The digits of `slice`, full-width ones made narrow, commas left out.
std::string digits_of(std::u32string_view slice) {
  std::string digits;
  for (const char32_t point : slice) {
    if (point >= U'0' && point <= U'9') digits += static_cast<char>(point);
    if (point >= U'０' && point <= U'９') digits += static_cast<char>(point - U'０' + U'0');
  }
  return digits;
}

void expect_places(std::u32string_view source) {
  const Extraction found = extracted(source);
  for (const StatedFact& fact : found.facts) {
    ASSERT_LT(fact.place.begin, fact.place.end);
    ASSERT_LE(fact.place.end, source.size());
    if (fact.value < 1 || fact.value != static_cast<double>(static_cast<long long>(fact.value))) continue;
    const std::string slice = digits_of(source.substr(fact.place.begin, fact.place.end - fact.place.begin));
    const bool in_characters =
        slice.find(std::to_string(static_cast<long long>(fact.value))) == std::string::npos;
    if (in_characters) {
      ASSERT_NE(source.substr(fact.place.begin, fact.place.end - fact.place.begin)
                    .find_first_of(U"一二两三四五六七八九十百千万半亿"),
                source.npos);
    }
    for (const SetAside& aside : found.asides)
      ASSERT_FALSE(fact.place.begin >= aside.place.begin && fact.place.end <= aside.place.end);
  }
  for (const StatedProject& project : found.projects) ASSERT_LE(project.place.end, source.size());
  for (const StatedMechanism& one : found.mechanisms) ASSERT_LE(one.place.end, source.size());
}

/// Own texts with characters lost, doubled and swapped, and random signs: places stay right, nothing breaks.
TEST(Extraction, DamagedTextsKeepTheirPlaces) {
  std::mt19937 random(11);
  std::u32string all;
  for (const auto& entry : fs::directory_iterator(own_texts())) {
    if (entry.path().extension() == ".txt") all += text::code_points(bytes_of(entry.path()));
  }
  expect_places(all);
  const std::u32string signs = U"1９,.%、；‘“”’《》(（\n一两三万亿元年月个-~至第";
  for (int round = 0; round < 60; ++round) {
    const std::size_t begin = random() % all.size();
    std::u32string damaged = all.substr(begin, 400 + random() % 400);
    for (int i = 0; i < 40; ++i) {
      const std::size_t at = random() % damaged.size();
      if (random() % 3 == 0)
        damaged.erase(at, 1);
      else if (random() % 2 == 0)
        damaged.insert(at, 1, signs[random() % signs.size()]);
      else
        damaged[at] = signs[random() % signs.size()];
    }
    expect_places(damaged);
  }
}

TEST(Extraction, AHostileTextEndsSoon) {
  std::u32string nested, numbers;
  for (int i = 0; i < 100'000; ++i) nested += U"“（《";
  for (int i = 0; i < 100'000; ++i) numbers += U"1个、";
  EXPECT_TRUE(extracted(nested).facts.empty());
  EXPECT_LT(extracted(numbers).facts.size(), 100'000U);
}

}  // namespace
}  // namespace liantu::document

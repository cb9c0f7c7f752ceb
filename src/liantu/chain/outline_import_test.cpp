#include "liantu/chain/outline_import.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::chain {
namespace {

sheet::Cell cell(std::string text, int indent = 0) {
  sheet::Cell out;
  out.kind = text.empty() ? sheet::Cell::Kind::Empty : sheet::Cell::Kind::Text;
  out.text = std::move(text);
  out.indent = static_cast<std::uint8_t>(indent);
  return out;
}

sheet::Grid grid_of(std::vector<std::vector<sheet::Cell>> rows, std::string name = "") {
  sheet::Grid grid;
  grid.file = "图谱.xlsx";
  grid.sheet = std::move(name);
  grid.rows = std::move(rows);
  return grid;
}

template <class... Cells>
std::vector<sheet::Cell> row(Cells... cells) {
  std::vector<sheet::Cell> out;
  (out.push_back(std::move(cells)), ...);
  return out;
}

std::vector<std::string> names(const Chain& chain) {
  std::vector<std::string> out;
  for (const Node& node : chain.nodes) out.push_back(node.name);
  return out;
}

TEST(OutlineImport, ReadsLevelsByExcelsIndent) {
  const sheet::Grid grid = grid_of({row(cell("高分子材料")), row(cell("上游原料", 1)), row(cell("单体", 2)), row(cell("助剂", 2)), row(cell("下游", 1)), row(cell("功能膜", 2))});
  EXPECT_TRUE(is_outline(grid));
  const Outline out = read_outline(grid);
  ASSERT_EQ(out.chains.size(), 1u);
  EXPECT_EQ(out.chains[0].name, "高分子材料");
  EXPECT_EQ(names(out.chains[0]), (std::vector<std::string>{"单体", "助剂", "功能膜"}));
  EXPECT_EQ(out.chains[0].nodes[1].tier, Tier::Up);
  EXPECT_EQ(out.chains[0].nodes[2].tier, Tier::Down);
  EXPECT_EQ(out.chains[0].nodes[0].keywords, (std::vector<Keyword>{{"单体", 1}}));
}

TEST(OutlineImport, ATitleBesideTheTiersIsNoNode) {
  const Outline out = read_outline(grid_of({row(cell("高分子材料产业链图谱")), row(cell("上游")),
                                            row(cell("单体", 1)), row(cell("下游")), row(cell("功能膜", 1))},
                                           "高分子材料"));
  EXPECT_EQ(names(out.chains[0]), (std::vector<std::string>{"单体", "功能膜"}));
  ASSERT_EQ(out.findings.size(), 1u);
  EXPECT_EQ(out.findings[0].zh,
            "第1行“高分子材料产业链图谱”与上游、中游、下游同级，是标题或说明，没有作为环节读入。");
}

TEST(OutlineImport, AHeadingOverHeadingsIsAFinding) {
  const Outline out =
      read_outline(grid_of({row(cell("上游")), row(cell("材料", 1)), row(cell("树脂", 2)),
                            row(cell("环氧树脂", 3)), row(cell("下游")), row(cell("功能膜", 1))},
                           "高分子材料"));
  EXPECT_EQ(out.columns[0], (std::vector<std::string>{"树脂", ""}));
  ASSERT_EQ(out.findings.size(), 1u);
  EXPECT_TRUE(out.findings[0].zh.starts_with("第2行“材料”下面还分层"));
}

TEST(OutlineImport, ReadsLevelsByBlanksAndByColumns) {
  const Outline blanks = read_outline(grid_of({row(cell("上游")), row(cell("  单体")), row(cell("中游")), row(cell("　树脂与改性")), row(cell("　　合成树脂"))}, "高分子材料"));
  ASSERT_EQ(blanks.chains.size(), 1u);
  EXPECT_EQ(blanks.chains[0].name, "高分子材料");
  EXPECT_EQ(names(blanks.chains[0]), (std::vector<std::string>{"单体", "合成树脂"}));
  EXPECT_EQ(blanks.columns[0], (std::vector<std::string>{"", "树脂与改性"}));
  const Outline columns = read_outline(grid_of({row(cell("上游"), cell("单体")), row(cell(""), cell("助剂")), row(cell("中游"), cell("合成树脂"))}, "高分子材料"));
  EXPECT_EQ(names(columns.chains[0]), (std::vector<std::string>{"单体", "助剂", "合成树脂"}));
  EXPECT_EQ(columns.chains[0].nodes[2].tier, Tier::Mid);
}

TEST(OutlineImport, ReadsTheColumnsBesideTheNames) {
  const Outline out = read_outline(grid_of({row(cell("环节"), cell("关键词"), cell("行业代码"), cell("重要度")), row(cell("上游")),
                                            row(cell("  单体"), cell("丙烯酸酯*2；己内酰胺"), cell("2614"), cell("3")), row(cell("  助剂"), cell(""), cell(""), cell("很重要"))},
                                           "高分子材料"));
  ASSERT_EQ(out.chains.size(), 1u);
  EXPECT_EQ(out.chains[0].nodes[0].keywords, (std::vector<Keyword>{{"丙烯酸酯", 2}, {"己内酰胺", 1}}));
  EXPECT_EQ(out.chains[0].nodes[0].industry_codes, std::vector<std::string>{"2614"});
  EXPECT_EQ(out.chains[0].nodes[0].importance, 3);
  EXPECT_EQ(out.findings, (std::vector<OutlineFinding>{{"第4行重要度“很重要”应是大于 0 的数，按 1 计。",
                                                       "Row 4: importance “很重要” should be a number above 0; 1 is used."}}));
}

TEST(OutlineImport, ALineTwiceIsNamed) {
  const Outline out = read_outline(grid_of({row(cell("上游")), row(cell(" 单体")), row(cell("下游")), row(cell(" 单体"))}, "例"));
  EXPECT_EQ(out.chains[0].nodes.size(), 1u);
  EXPECT_EQ(out.findings, (std::vector<OutlineFinding>{{"第4行“单体”在本链里出现两次，只用第一次。",
                                                       "Row 4: “单体” stands twice in this chain; only the first is used."}}));
}

TEST(OutlineImport, ALedgerIsNoOutline) {
  EXPECT_FALSE(is_outline(grid_of({row(cell("企业名称"), cell("经营范围")), row(cell("甲公司"), cell("树脂")), row(cell("乙公司"), cell("助剂")), row(cell("丙公司"), cell("膜"))})));
}

TEST(OutlineImport, AnySheetIsReadWithoutHarm) {
  std::mt19937 random(2);
  const std::vector<std::string> words{"上游", "中游", "下游", "", " 甲", "　　乙", "关键词", "丙", "├─丁", "重要度"};
  for (int round = 0; round < 500; ++round) {
    std::vector<std::vector<sheet::Cell>> rows(random() % 12);
    for (auto& one : rows)
      for (unsigned c = random() % 4; c-- > 0;) one.push_back(cell(words[random() % words.size()], static_cast<int>(random() % 3)));
    const sheet::Grid grid = grid_of(std::move(rows), random() % 2 ? "例" : "");
    is_outline(grid);
    const Outline out = read_outline(grid);
    ASSERT_EQ(out.columns.size(), out.chains.size());
    for (std::size_t i = 0; i < out.chains.size(); ++i) ASSERT_EQ(out.columns[i].size(), out.chains[i].nodes.size());
  }
}

}  // namespace
}  // namespace liantu::chain

#include "liantu/cli/complexity_what_if.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::cli {
namespace {

const char* const kTable = "地区,行业,数值\n甲县,26,1\n甲县,27,1\n甲县,28,1\n\"乙,县\",26,1\n丙县,30,4\n";

/// By hand: the total becomes 9, 乙,县 2, industry 27 has 2 of 9: (1/2)/(2/9) = 2.25. Proximities then: 26–27
/// 1, 26–28 and 27–28 0.5: density of 28 is (0.5+0.5)/(0.5+0.5+1) = 0.5, of 26 and 27 2/2.5 = 0.8.
TEST(WhatIf, OneFirmOfAnotherIndustry) {
  const RegionIndustryCounts input = read_region_industry(kTable, {});
  const matrix::Complexity base = matrix::complexity(input.counts);
  const WhatIfCell cell = what_if_cell(input, "乙,县,27=1");
  const matrix::WhatIf then = matrix::OneCell(input.counts, base).set(cell.row, cell.column, cell.value);
  EXPECT_EQ(what_if_csv(input, base, cell, then),
            "region,industry,value,value_then,rca,rca_then,m,m_then,density,density_then\n"
            "\"乙,县\",26,1,1,4,2.25,1,1,0.5,0.8\n"
            "\"乙,县\",27,0,1,0,2.25,0,1,0.2,0.8\n"
            "\"乙,县\",28,0,0,0,0,0,0,0.2,0.5\n"
            "\"乙,县\",30,0,0,0,0,0,0,0,0\n");
  EXPECT_EQ(what_if_sentence(input, base, cell, then),
            "假设乙,县的27由 0 变为 1：区位商 0 → 2.25，具备的行业 1 → 2 个，其他地区有 0 "
            "处由具备变为不具备或相反。");
}

TEST(WhatIf, WhatTheFileLacksIsRefusedWithTheNearest) {
  const RegionIndustryCounts input = read_region_industry(kTable, {});
  for (const char* option : {"甲县", "甲县,27", "甲县,27=x", "甲县,27=-1", "丁县,27=1", "甲县,99=1"})
    EXPECT_THROW(what_if_cell(input, option), Error) << option;
}

}  // namespace
}  // namespace liantu::cli

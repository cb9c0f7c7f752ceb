#include "liantu/base/source_reference.h"

#include <gtest/gtest.h>

namespace liantu {
namespace {

TEST(SourceReference, GoesWithItsBracketsWhenItStandsInThemAlone) {
  EXPECT_EQ(without_source_reference("公开承诺 5—12 工作日（docs/sources.md#approval-network）；可改"), "公开承诺 5—12 工作日；可改");
  EXPECT_EQ(without_source_reference("Suggestions, may be changed (docs/sources.md#chain-gaps)"), "Suggestions, may be changed");
}

TEST(SourceReference, LeavesWhatElseStandsInTheBrackets) {
  EXPECT_EQ(without_source_reference("转正式（海陵、漳州做法，docs/sources.md#land-and-start）。"), "转正式（海陵、漳州做法）。");
  EXPECT_EQ(without_source_reference("As elsewhere (Hailing, docs/sources.md#land-and-start)."), "As elsewhere (Hailing).");
}

TEST(SourceReference, OfSeveralEachGoesAndOtherTextStays) {
  EXPECT_EQ(without_source_reference("甲（docs/sources.md#a）乙（docs/sources.md#b-2）"), "甲乙");
  EXPECT_EQ(without_source_reference("（docs/other.md）"), "（docs/other.md）");
  EXPECT_EQ(without_source_reference("docs/sources.md#a"), "");
  EXPECT_EQ(without_source_reference(""), "");
}

}  // namespace
}  // namespace liantu

#include "liantu/vocab/industry_catalogue.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "liantu/base/error.h"
#include "liantu/vocab/industry_code.h"

namespace liantu::vocab {
namespace {

std::string codes(const std::vector<const Industry*>& list) {
  std::string text;
  for (const Industry* one : list) text += (text.empty() ? "" : " ") + one->code;
  return text;
}

// Sections, divisions and groups as the standard's foreword counts them; its 1,380 classes and 3741 (docs/sources.md).
TEST(IndustryCatalogue, HoldsTheWholeStandard) {
  std::map<std::size_t, int> of_length;
  for (const Industry& one : IndustryCatalogue::standard().all()) ++of_length[one.code.size()];
  EXPECT_EQ(of_length, (std::map<std::size_t, int>{{1, 20}, {2, 97}, {3, 473}, {4, 1381}}));
}

TEST(IndustryCatalogue, EveryIndustryLiesInItsParent) {
  const IndustryCatalogue& list = IndustryCatalogue::standard();
  for (const Industry& one : list.all()) {
    const Industry* parent = list.parent(one);
    EXPECT_EQ(parent == nullptr, one.code.size() == 1) << one.code;
    if (parent == nullptr) continue;
    const auto code = IndustryCode::parse(one.code), above = IndustryCode::parse(parent->code);
    EXPECT_TRUE(code.code->within(*above.code)) << one.code;
  }
}

TEST(IndustryCatalogue, FindsNameNoteAndChildren) {
  const IndustryCatalogue& list = IndustryCatalogue::standard();
  EXPECT_EQ(list.find("2682")->name, "化妆品制造");
  EXPECT_EQ(list.find("C2682"), list.find("2682"));
  EXPECT_EQ(list.find("B2682"), nullptr);
  EXPECT_EQ(list.find("9999"), nullptr);
  EXPECT_EQ(list.find("019")->name, "其他农业") << "the group of a single class";
  EXPECT_EQ(codes(list.children("268")), "2681 2682 2683 2684 2689");
  EXPECT_EQ(codes(list.children("B")), "06 07 08 09 10 11 12");
  EXPECT_EQ(list.children("").size(), 20U);
  EXPECT_TRUE(list.children("2682").empty());
}

TEST(IndustryCatalogue, SearchesCodesThenNamesThenNotes) {
  const IndustryCatalogue& list = IndustryCatalogue::standard();
  EXPECT_EQ(list.search("2682", 9).front()->code, "2682");
  EXPECT_EQ(codes(list.search("化妆品", 3)), "2682 5134 5234");
  EXPECT_EQ(list.search("制造", 5).size(), 5U);
  EXPECT_TRUE(list.search("", 5).empty());
}

TEST(IndustryCatalogue, SaysWhyACodeIsNoClass) {
  const IndustryCatalogue& list = IndustryCatalogue::standard();
  EXPECT_EQ(list.problem_of_class("2682"), "");
  EXPECT_EQ(list.problem_of_class("6510"),
            "GB/T 4754-2017 没有小类 6510，可能是 2011 年版的代码，请对照 2017 年版改填（所在中类 651 软件开发）。")
      << "软件开发 was one class in 2011";
  EXPECT_NE(list.problem_of_class("268"), "");
  EXPECT_NE(list.problem_of_class("化妆品"), "");
}

TEST(IndustryCatalogue, RefusesLinesThatAreNone) {
  EXPECT_THROW(IndustryCatalogue("26828\t化妆品\n"), Error);
  EXPECT_THROW(IndustryCatalogue("2682\n"), Error);
  EXPECT_THROW(IndustryCatalogue("2682\t甲\n2682\t乙\n"), Error);
  std::mt19937 random(4754);
  for (int i = 0; i < 5'000; ++i) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = "2680C\t\n#\xE7\xFF"[random() % 10];
    try {
      const IndustryCatalogue list{text};
      for (const Industry& one : list.all()) EXPECT_EQ(list.find(one.code), &one);
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()), "");
    }
  }
}

}  // namespace
}  // namespace liantu::vocab

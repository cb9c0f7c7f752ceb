#include "liantu/chain/outside_list_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::chain {
namespace {

TEST(OutsideLists, TheShippedOnesKnowTheirHeadings) {
  EXPECT_EQ(shipped_outside_lists().lists.size(), 3U);
  const OutsideList& listed = outside_list("listed");
  EXPECT_EQ(listed.kind, "enterprise");
  const auto field_under = [&](std::string_view heading) {
    for (const auto& [words, field] : listed.headings)
      if (words == heading) return field;
    return std::string("none");
  };
  EXPECT_EQ(field_under("公司中文名称"), "name");
  EXPECT_EQ(field_under("股票代码"), "listed_code");
  EXPECT_EQ(outside_list("suppliers").kind, "supply");
}

TEST(OutsideLists, AnUnknownListOrFieldIsRefused) {
  try {
    outside_list("lister");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("listed"), std::string::npos);
  }
  EXPECT_THROW(parse_outside_lists(R"({"format": "liantu-outside-lists/1", "basis": "例", "lists": [
      {"code": "a", "name": "甲", "en": "A", "kind": "enterprise", "headings": {"名称": "no_such_field"}}]})"),
               Error);
}

}  // namespace
}  // namespace liantu::chain

#include <gtest/gtest.h>

#include "liantu/api/app.h"
#include "liantu/json/field_group.h"

namespace liantu::api {
namespace {

TEST(LedgerSchema, EveryHeadOfEveryLedgerReadsInEnglish) {
  for (const store::Entity* entity : ledgers()) {
    for (std::size_t i = 0; i < entity->fields->size(); ++i) {
      const std::string_view group = (*entity->fields)[i].label.group;
      EXPECT_EQ(json::group_english(group).empty(), group.empty()) << entity->name << ": " << group;
    }
  }
}

}  // namespace
}  // namespace liantu::api

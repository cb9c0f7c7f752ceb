#include "liantu/chain/version_change.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

/// b kept its code under another name, c its name under another code; d came, x went; b→c stayed, c→d came,
/// x→c went.
TEST(VersionChange, NamesWhatCameAndWent) {
  Chain then, now;
  then.nodes = {{.code = "b", .name = "旧名"}, {.code = "丙", .name = "丙"}, {.code = "x", .name = "丁"}};
  then.links = {{"b", "丙", 1, ""}, {"x", "丙", 1, ""}};
  now.nodes = {{.code = "b", .name = "乙"}, {.code = "c", .name = "丙"}, {.code = "d", .name = "戊"}};
  now.links = {{"b", "c", 1, ""}, {"c", "d", 1, ""}};
  const VersionChange change = change_between(then, now);
  EXPECT_EQ(change.added, std::vector<std::size_t>{2});
  EXPECT_EQ(change.gone, std::vector<std::size_t>{2});
  using Names = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(change.links_added, (Names{{"丙", "戊"}}));
  EXPECT_EQ(change.links_gone, (Names{{"丁", "丙"}}));
}

TEST(VersionChange, OfTheSameIsNothing) {
  Chain one;
  one.nodes = {{.code = "a", .name = "甲"}, {.code = "b", .name = "乙"}};
  one.links = {{"a", "b", 1, ""}};
  const VersionChange change = change_between(one, one);
  EXPECT_TRUE(change.added.empty() && change.gone.empty() && change.links_added.empty() &&
              change.links_gone.empty());
}

TEST(VersionChange, StatesThatAFileSaidAreThoseOfTheNodesOfThen) {
  Chain then, now;
  then.nodes = {{.code = "a", .name = "聚丙烯"}, {.code = "b", .name = "母粒"}, {.code = "c", .name = "薄膜"}};
  now.nodes = {{.code = "a", .name = "聚丙烯树脂"}, {.code = "c", .name = "薄膜"}, {.code = "d", .name = "管材"}};
  const std::vector<StatedState> stated{{"聚丙烯", NodeState::Missing}, {"母粒", NodeState::SupplyRisk}};
  EXPECT_EQ(state_text(stated), "聚丙烯：缺；母粒：断供风险");
  EXPECT_EQ(states_of(state_text(stated)), stated);
  EXPECT_EQ(states_of("聚丙烯：缺；；无此：中；母粒"), (std::vector<StatedState>{{"聚丙烯", NodeState::Missing}}));
  // renamed but of the same code; nothing said; new
  EXPECT_EQ(states_then(then, now, stated),
            (std::vector<std::optional<NodeState>>{NodeState::Missing, std::nullopt, std::nullopt}));
}

}  // namespace
}  // namespace liantu::chain

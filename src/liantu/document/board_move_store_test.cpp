#include "liantu/document/board_move_store.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "liantu/store/workspace_fixture.h"

namespace liantu::document {
namespace {

TEST(BoardMoves, AllAreKeptInTheirOrderOnEachDatabase) {
  for (const std::string& engine : store::fixture::engines()) {
    const store::fixture::Workspace workspace(engine);
    auto session = workspace.database->lease();
    store::Transaction transaction(*session, store::Transaction::Mode::Write);
    add_move(*session, {"six_ones", "indicator", "a", "pivot", 30, "甲"});
    add_move(*session, {"six_ones", "task", "b", "duty", 10, "乙"});
    add_move(*session, {"own", "indicator", "a", "other", 20, "甲"});
    add_move(*session, {"six_ones", "indicator", "a", "", 40, "乙"});
    transaction.commit();
    const std::vector<BoardMove> moves = moves_on(*session, "six_ones");
    ASSERT_EQ(moves.size(), 3U) << engine;
    EXPECT_EQ(moves[0].group, "pivot");
    EXPECT_EQ(moves[1].id, "b");
    EXPECT_EQ(moves[2].group, "");
    EXPECT_EQ(moves[2].at, 40);
    EXPECT_EQ(moves[2].actor, "乙");
  }
}

}  // namespace
}  // namespace liantu::document

#include "liantu/base/id.h"

#include <gtest/gtest.h>

#include <set>

namespace liantu {
namespace {

TEST(Ids, AreUuidVersionSevenWithTheTimeInFront) {
  IdGenerator ids(1);
  const std::string id = ids.next(0x0192F3A4B5C6);
  EXPECT_TRUE(is_id(id)) << id;
  EXPECT_EQ(id.substr(0, 13), "0192f3a4-b5c6");
  EXPECT_EQ(id[14], '7');
  EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
}

TEST(Ids, NeverRepeatAndSortInTheOrderTheyWereMade) {
  IdGenerator ids(2);
  std::set<std::string> seen;
  std::string last;
  for (int i = 0; i < 50'000; ++i) {
    const std::string id =
        ids.next(1'700'000'000'000 + i / 10'000 - (i % 3));  // the clock steps back at times
    EXPECT_LT(last, id);
    EXPECT_TRUE(seen.insert(id).second);
    last = id;
  }
}

TEST(Ids, AreTheSameForTheSameSeedAndClock) {
  IdGenerator a(3), b(3), c(4);
  EXPECT_EQ(a.next(5), b.next(5));
  EXPECT_NE(a.next(6), c.next(6));
}

TEST(Ids, SayWhenTheyWereMade) {
  IdGenerator ids(5);
  EXPECT_EQ(id_millis(ids.next(1'790'000'000'123)), 1'790'000'000'123);
  EXPECT_EQ(id_millis("not an id"), 0);
}

TEST(IsId, AdmitsOnlyTheWrittenForm) {
  EXPECT_TRUE(is_id("0192f3a4-b5c6-7000-8000-000000000000"));
  EXPECT_FALSE(is_id("0192F3A4-b5c6-7000-8000-000000000000"));
  EXPECT_FALSE(is_id("0192f3a4b5c670008000000000000000"));
  EXPECT_FALSE(is_id("0192f3a4-b5c6-7000-8000-00000000000g"));
  EXPECT_FALSE(is_id(""));
}

}  // namespace
}  // namespace liantu

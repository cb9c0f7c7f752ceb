#include "liantu/store/named_sql.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::store {
namespace {

TEST(NamedSql, NumbersByFirstAppearanceAndRepeats) {
  const auto sql = number_parameters("SELECT :b, :a, :b WHERE x = :a_1");
  EXPECT_EQ(sql.text, "SELECT $1, $2, $1 WHERE x = $3");
  EXPECT_EQ(sql.names, (std::vector<std::string>{"b", "a", "a_1"}));
}

TEST(NamedSql, LeavesLiteralsCommentsIdentifiersAndCastsAlone) {
  const std::string quiet = "SELECT ':a', 'it''s :b', \":c\" -- :d\n, x::text /* :e */";
  const auto sql = number_parameters(quiet + ", :f::bigint");
  EXPECT_EQ(sql.text, quiet + ", $1::bigint");
  EXPECT_EQ(sql.names, std::vector<std::string>{"f"});
}

TEST(NamedSql, AnyBytesAreReadToTheEnd) {
  std::mt19937 random(7);
  const std::string letters = ":'\"-/*ab1 \n";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += letters[random() % letters.size()];
    const auto sql = number_parameters(text);
    if (sql.names.empty()) {
      EXPECT_EQ(sql.text, text);
    }
  }
}

}  // namespace
}  // namespace liantu::store

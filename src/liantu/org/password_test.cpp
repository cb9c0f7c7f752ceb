#include "liantu/org/password.h"

#include <gtest/gtest.h>

#include <set>

namespace liantu::org {
namespace {

TEST(PasswordWeakness, AsksForLengthAndThreeKindsOfCharacters) {
  EXPECT_FALSE(password_weakness("Qinghe2026x", "zhou", 10));
  EXPECT_FALSE(password_weakness("qing-he-2026", "zhou", 10));
  EXPECT_TRUE(password_weakness("Qinghe2026", "zhou", 11));
  EXPECT_TRUE(password_weakness("qinghe202612", "zhou", 10));
  EXPECT_TRUE(password_weakness("", "zhou", 10));
  EXPECT_TRUE(password_weakness("Aa1111111111", "zhou", 10));
  EXPECT_TRUE(password_weakness("xxZHOU-2026xx", "zhou", 10));
  EXPECT_TRUE(password_weakness(std::string(200, 'a') + "B1-xyz", "zhou", 10));
}

TEST(PasswordWeakness, CountsCharactersNotBytes) {
  EXPECT_TRUE(password_weakness("云川Ab1", "zhou", 10));
}

TEST(PasswordHash, FitsOnlyItsPassword) {
  const std::string hash = hash_password("Qinghe2026x");
  EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
  EXPECT_TRUE(password_fits(hash, "Qinghe2026x"));
  EXPECT_FALSE(password_fits(hash, "Qinghe2026y"));
  EXPECT_FALSE(password_fits("", "Qinghe2026x"));
  EXPECT_NE(hash, hash_password("Qinghe2026x"));
}

TEST(Tokens, NeverRepeatAndAreStoredAsHash) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string token = new_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    EXPECT_TRUE(seen.insert(token).second);
  }
  // SHA-256 of "abc", FIPS 180-4.
  EXPECT_EQ(token_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace liantu::org

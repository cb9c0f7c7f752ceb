#include "liantu/api/documents/reading_cache.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace liantu::api {
namespace {

/// Of `characters` characters, four bytes each.
struct CountedReading {
  std::size_t characters;
  int made = 0;

  DocumentReading operator()() {
    ++made;
    return {{document::SourceKind::Text, std::u32string(characters, U'\u6570')}, {}};
  }
};

TEST(ReadingCache, WhatIsKeptIsNotReadAgain) {
  ReadingCache cache(1000);
  CountedReading first{100}, second{100};
  const auto kept = cache.reading("a", 2025, std::ref(first));
  EXPECT_EQ(cache.reading("a", 2025, std::ref(first)), kept);
  EXPECT_EQ(first.made, 1);
  (void)cache.reading("a", 2024, std::ref(second));  // against another year it may say otherwise
  EXPECT_EQ(second.made, 1);
}

TEST(ReadingCache, TheLongestNotAskedForGivesWay) {
  ReadingCache cache(1000);
  CountedReading a{100}, b{100}, c{100};  // 400 bytes each: two fit
  (void)cache.reading("a", 0, std::ref(a));
  (void)cache.reading("b", 0, std::ref(b));
  (void)cache.reading("a", 0, std::ref(a));
  (void)cache.reading("c", 0, std::ref(c));
  (void)cache.reading("a", 0, std::ref(a));
  (void)cache.reading("b", 0, std::ref(b));
  EXPECT_EQ(a.made, 1);
  EXPECT_EQ(b.made, 2);
  EXPECT_EQ(c.made, 1);
}

TEST(ReadingCache, WhatDoesNotFitIsReadEachTime) {
  ReadingCache cache(1000);
  CountedReading large{300};
  const auto kept = cache.reading("a", 0, std::ref(large));
  EXPECT_EQ(kept->source.text.size(), 300U);
  (void)cache.reading("a", 0, std::ref(large));
  EXPECT_EQ(large.made, 2);
}

}  // namespace
}  // namespace liantu::api

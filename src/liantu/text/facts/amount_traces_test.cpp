#include "liantu/text/facts/amount_traces.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <random>

namespace liantu::text {
namespace {

TEST(AmountTraces, TheNewestOfEachAmountAsAPlainListHasThem) {
  std::mt19937 random(1);
  AmountTraces traces;
  std::map<std::uint64_t, std::deque<std::uint32_t>> plain;  // the newest first
  for (std::uint32_t place = 0; place < 5000; ++place) {
    const std::uint64_t key = random() % 300 * 0x9E3779B97F4A7C15ULL;
    const AmountTraces::Newest newest = traces.newest(key);
    const std::deque<std::uint32_t>& known = plain[key];
    ASSERT_EQ(newest.count, std::min(known.size(), AmountTraces::kMostCompared));
    for (std::size_t i = 0; i < newest.count; ++i) ASSERT_EQ(newest.traces[i].place, known[i]);
    traces.add(key, {0, place, 0, Nature::Scope, false});
    plain[key].push_front(place);
  }
}

TEST(AmountTraces, TheNatureOfTheLastMayStillChange) {
  AmountTraces traces;
  traces.add(7, {0, 1, 0, Nature::Scope, false});
  traces.add(8, {0, 2, 0, Nature::Scope, false});
  traces.set_last_nature(Nature::Actual);
  EXPECT_EQ(traces.newest(7).traces[0].nature, Nature::Scope);
  EXPECT_EQ(traces.newest(8).traces[0].nature, Nature::Actual);
}

}  // namespace
}  // namespace liantu::text

#include "liantu/text/reading/source_places.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace liantu::text {
namespace {

TEST(SourcePlaces, LeadBackOverGapsOfAnyLength) {
  std::mt19937 random(3);
  SourcePlaces places;
  std::vector<std::uint32_t> expected;
  std::vector<bool> capitals;
  auto place = static_cast<std::uint32_t>(random() % 300);
  for (int i = 0; i < 5000; ++i) {
    constexpr std::uint32_t kSteps[] = {0, 1, 1, 1, 1, 126, 127, 128, 100'000};
    place += kSteps[random() % 9];
    expected.push_back(place);
    capitals.push_back(random() % 5 == 0);
    places.add(place, capitals.back());
  }
  ASSERT_EQ(places.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    ASSERT_EQ(places[i], expected[i]) << i;
    ASSERT_EQ(places.capital(i), capitals[i]) << i;
  }
}

}  // namespace
}  // namespace liantu::text

#include "liantu/api/sites/boundary_rules.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

TEST(BoundaryRules, AreTheOfficesOwnOrTheShippedOnes) {
  EXPECT_EQ(boundary_rule("").area_share, site::shipped_boundary_rule().area_share);
  EXPECT_THROW(boundary_rule("/nowhere/boundary.json"), Error);
  const auto file = std::filesystem::temp_directory_path() / ("boundary-" + std::to_string(getpid()) + ".json");
  std::ofstream(file) << R"({"format": "liantu-boundary/1", "area": {"basis": "本县勘测定界要求", "share": 0.02, "least_m2": 5},
                             "gcj02": {"basis": "同上", "within_m": 40},
                             "drawing": {"basis": "同上", "same_place_m": 0.1, "least_part_m2": 50}})";
  const site::BoundaryRule rule = boundary_rule(file.string());
  EXPECT_EQ(rule.area_share, 0.02);
  EXPECT_EQ(rule.gcj02_within_m, 40);
  EXPECT_EQ(rule.least_part_m2, 50);
  std::ofstream(file) << "{}";
  EXPECT_THROW(boundary_rule(file.string()), Error);
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace liantu::api

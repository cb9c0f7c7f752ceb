// The parts of an office file, which is a zip: read within limits, written so that the same parts give the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liantu::paper {

struct Part {
  std::string name, bytes;
};
using Package = std::vector<Part>;

struct PackageLimits {
  std::uint64_t max_unpacked = 200ULL << 20;
  std::uint64_t max_part = 64ULL << 20;
  std::uint64_t max_ratio = 150;       ///< unpacked to packed, of parts above 4 MB
  std::int64_t max_parts = 2'000;
};

/// In the order of the archive, folders left out. Throws InvalidInput for what is damaged, protected, holds a name that
/// leaves the package or the same name twice, or exceeds the limits.
Package unpacked(std::string_view zip, const PackageLimits& limits = {});

std::string packed(const Package& package);

}  // namespace liantu::paper

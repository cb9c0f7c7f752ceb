// The four csv files of `liantu complexity`: cells, regions, industries, proximity.
#pragma once

#include <filesystem>

#include "liantu/cli/complexity_input.h"
#include "liantu/matrix/complexity.h"

namespace liantu::cli {

/// Whole or not at all: written beside and renamed once all four are complete. Makes the folder. Empty is an empty field, numbers
/// are the shortest that read back the same. Throws Unavailable.
void write_complexity(const std::filesystem::path& folder, const RegionIndustryCounts& input, const matrix::Complexity& result);

}  // namespace liantu::cli

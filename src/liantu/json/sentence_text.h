// english/*.tsv as they are built into the program (cmake/sentences.cmake).
#pragma once

#include <string_view>
#include <vector>

namespace liantu::json {

/// One text per file; lines "Chinese<tab>English", comments after #.
const std::vector<std::string_view>& sentence_files();

}  // namespace liantu::json

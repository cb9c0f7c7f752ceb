// How documents are read, from JSON (presets/document_reading.json or an office's own file): what is set
// aside, and the words by which statements with numbers are found.
#pragma once

#include <string_view>

#include "liantu/document/reading.h"

namespace liantu::document {

/// Throws InvalidInput naming the place: a section that is missing, a member of the wrong form.
Reading parse_reading(std::string_view json);

const Reading& shipped_reading();

}  // namespace liantu::document

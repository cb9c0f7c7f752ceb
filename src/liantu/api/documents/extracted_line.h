// A statement as `liantu extract` prints it, a line each: its output, and the test cases that readers'
// decisions make.
#pragma once

#include <string>

#include "liantu/document/extraction.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// `doc`: the stem of the file. Places are characters of the original; region, responsible and deadline stand
/// only where they were found.
json::Json extracted_line(const std::string& doc, const document::StatedFact& fact);
json::Json extracted_line(const std::string& doc, const document::StatedProject& project);
json::Json extracted_line(const std::string& doc, const document::StatedMechanism& mechanism);

}  // namespace liantu::api

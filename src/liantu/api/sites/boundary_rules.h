// The rules of boundaries in force at this office.
#pragma once

#include <string>

#include "liantu/site/boundary/boundary_rule.h"

namespace liantu::api {

/// Of a file as presets/boundary.json, the setting boundary_rules_file; "" = the shipped ones. Throws InvalidInput when it
/// cannot be read.
site::BoundaryRule boundary_rule(const std::string& file);

}  // namespace liantu::api

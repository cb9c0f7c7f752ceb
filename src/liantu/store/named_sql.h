// `:name` parameters of a statement as PostgreSQL wants them: $1, $2 … by first appearance.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liantu::store {

struct NumberedSql {
  std::string text;
  std::vector<std::string> names;   ///< names[0] is $1
};

/// Leaves 'literals', "identifiers", comments and ::casts alone.
NumberedSql number_parameters(std::string_view sql);

}  // namespace liantu::store

// Columns of a record by name, as the types the rows of org have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/store/database.h"

namespace liantu::org {

std::string text_in(const store::Record& record, std::string_view column);  ///< "" for NULL
std::int64_t whole_in(const store::Record& record, std::string_view column);
std::optional<std::int64_t> optional_whole_in(const store::Record& record, std::string_view column);

}  // namespace liantu::org

// Where a number of a row comes from, for the explanations: the change that wrote it, who made it when, and
// the cell of the table it was read from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/store/read.h"

namespace liantu::api {

struct ValueOrigin {
  std::string actor, on_behalf_of;
  Instant at = 0;
  std::string source;  ///< as in Change: "周调度表第37周.xlsx|3.3-3.9|7"; "" when it was typed
  std::string batch;
};

/// By row: the change since which `field` has had the value it has at `asof` (now when none). Rows that are
/// not there then are left out; who may see the rows is the caller's affair. Throws as column_of().
std::map<std::string, ValueOrigin> value_origins(store::Session& session, const store::Access& access,
                                                 const store::Entity& entity, std::string_view field,
                                                 const std::vector<std::string>& ids,
                                                 std::optional<Instant> asof = std::nullopt);

/// By row: {"by", "for", "at", "column", and when it was imported "file", "sheet", "row", "cell" (F7)}. `field` "" stands
/// for the row itself.
std::map<std::string, json::Json> row_origins(store::Session& session, const store::Access& access,
                                              const store::Entity& entity, std::string_view field,
                                              const std::vector<std::string>& ids,
                                              std::optional<Instant> asof, Language language);

/// Sets "origin" of a row of an explanation when it is known.
void set_origin(json::Json& row, const std::map<std::string, json::Json>& origins, const std::string& id);

}  // namespace liantu::api

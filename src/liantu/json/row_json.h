// Rows <-> JSON by the field table. Absent and null members are empty; unknown members are refused.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "liantu/base/field.h"
#include "liantu/json/json.h"

namespace liantu::json {

/// A day stays text, a period becomes {"from","to"}, a flag true or false, NULL null.
Json from_value(const Field& field, const Value& value);

/// The other way. Throws InvalidInput with `pointer` as place when the JSON kind does not fit the field.
Value to_value(const Field& field, const Json& json, const std::string& pointer);

/// `{"name":…}` of the filled fields; `chosen` restricts it when not empty.
Json from_row(const FieldTable& table, const Row& row, const std::set<std::string, std::less<>>& chosen = {});

/// Sets the members of `json` in `row` (null empties). Every value passes the field's own check.
/// Throws InvalidInput: place "/set/name" (`pointer` + member), unknown members name the nearest field.
void apply(const FieldTable& table, const Json& json, Row& row, const std::string& pointer);

/// What a field is, as /schema and OpenAPI tell it.
std::string_view kind_name(FieldKind kind);
std::string_view unit_name(Unit unit);

}  // namespace liantu::json

// A ledger row between its field table and its columns: column types, canonical values, reading a record.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "liantu/base/field.h"
#include "liantu/store/entity.h"
#include "liantu/store/read.h"

namespace liantu::store {

enum class ColumnType { Text, Whole, Real, Flag };

ColumnType column_type(const Field& field);

/// The value as its column holds it: text never empty (NULL instead), yuan whole, reals finite, flags 0 or 1.
/// Throws InvalidInput naming the field when the value does not fit.
Value stored_value(const Field& field, const Value& value);
/// The same, writing over `out` so that its memory is used again.
void store_value(const Field& field, const Value& value, Value& out);
/// From the column back to the value of the field: flags become bool.
Value shown_value(const Field& field, Value stored);

/// "id, version, valid_from, batch, owner_unit, baseline, name, …": the order in which read_record() expects them.
std::string column_list(const Entity& entity);
std::vector<std::string_view> column_names(const Entity& entity);
inline constexpr std::size_t kSystemColumns = 6;

/// A record of column_list(), values as stored.
StoredRow read_record(const Entity& entity, const Record& record);
/// Values as fields have them, personal ones opened; values `access` may not see become empty and are listed in `masked`.
void show(Session& session, const Entity& entity, const Access& access, std::span<StoredRow> rows);

/// May `access` not see this field of the entity?
bool is_masked(const Access& access, const Entity& entity, const Field& field);
/// Indexes of the masked fields.
std::vector<std::size_t> masked_fields(const Access& access, const Entity& entity);
bool may_see_unit(const Access& access, std::string_view owner_unit);

std::string text_or_empty(const Value& value);
std::int64_t whole_or_zero(const Value& value);

}  // namespace liantu::store

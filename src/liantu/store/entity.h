// What the one write path and the generic reads need to know of a ledger: its table, fields and statements.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/store/database.h"

namespace liantu::store {

/// Every ledger table has, besides its fields: id, version, valid_from (µs), batch, owner_unit, baseline
/// (0/1).
/// `<table>_history` has the same columns and valid_to; the view `<table>_asof` is their union.
struct Entity {
  std::string_view name;    ///< "enterprise": KIND on the command line, entity in the change log
  std::string_view plural;  ///< "enterprises": in URLs
  std::string_view zh, en;  ///< 企业, Firm
  const FieldTable* fields;
  std::string_view title_field;  ///< what people call the row: "name", "parcel_no"
  std::string_view owner_field;  ///< the town or unit a row belongs to: "town", "responsible_unit"
  std::vector<std::vector<std::string_view>> keys;  ///< tried in order to find the row an import line means
  std::vector<std::string_view> search_fields;
  std::vector<std::string_view>
      ordered{};  ///< fields that an index holds in order, with id, valid_from and owner_unit (SQLite)
  Query put;      ///< insert or replace the current row, all columns by name
  Query keep;     ///< copy the current row to history with :valid_to
  Query drop;     ///< delete the current row
};

}  // namespace liantu::store

// The only place where SQL is put together at run time: names come from a field table, values become
// parameters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/read.h"

namespace liantu::store {

/// A column that may stand in a filter, sort or sum: its name in SQL and how its values are stored. The field
/// that a ledger's owner is told by has its value in owner_unit as well, and that leads an index in every
/// ledger: it is read there.
struct Column {
  std::string_view name;
  const Field* field = nullptr;  ///< nullptr for id, version, valid_from, batch, owner_unit, baseline
  bool is_text = false;
  bool is_whole = false;
  bool never_null = false;
};

inline constexpr std::string_view kOwnerUnit = "owner_unit";

enum class Use { Content, Presence };  ///< the value itself, or only whether there is one

/// Throws InvalidInput for a name that is neither a field nor a system column, and for the content of a
/// personal field, which is sealed; Forbidden when it is masked.
Column column_of(const Entity& entity, const Access& access, std::string_view name, Use use = Use::Content);

/// The part after WHERE, growing by AND.
class Where {
 public:
  void add(std::string_view condition);       ///< text without values
  std::string parameter(const Value& value);  ///< ":p3"
  void filter(const Entity& entity, const Access& access, const Filter& filter);
  void visible_to(const Access& access);  ///< owner_unit among the units
  void walk_in_order() {
    owner_unit_ = "+owner_unit";
  }  ///< before the conditions: SQLite leaves the owners' index alone
  std::string text() const { return text_.empty() ? std::string() : " WHERE " + text_; }
  const Bind& bind() const { return bind_; }

 private:
  std::string text_;
  std::string_view owner_unit_ = kOwnerUnit;
  Bind bind_;
};

/// The stored form of a value given for a column.
Value column_value(const Column& column, const Value& value);

}  // namespace liantu::store

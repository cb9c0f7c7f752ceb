// The hash in a change line: over the line itself and the row version it wrote, so that neither can be altered alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/base/field.h"
#include "liantu/base/value.h"
#include "liantu/store/digest.h"

namespace liantu::store {

/// What a change line says. Views: they must outlive the call.
struct ChangeLine {
  std::string_view batch{}, entity{}, id{}, op{}, actor{}, on_behalf_of{}, reason{}, source{}, salt{};
  std::int64_t version = 0;
  Instant at = 0;
};

/// The row version beside its values. A deletion has none.
struct VersionLine {
  std::string_view id{}, batch{}, owner_unit{};
  std::int64_t version = 0;
  Instant valid_from = 0;
  bool baseline = false;
};

class ChangeHasher {
 public:
  /// `values` as stored; empty values are left out, so a column added later does not alter old hashes.
  std::string hash(const ChangeLine& line, const VersionLine* row, const FieldTable& fields,
                   std::span<const Value> values);

 private:
  void length(std::size_t size);          ///< seven bits a byte, lowest first
  void text(std::string_view bytes);      ///< length, bytes
  void whole(std::int64_t number);        ///< eight bytes, lowest first
  void value(std::string_view name, const Value& value);

  Sha256 digest_;
  std::string buffer_;
};

}  // namespace liantu::store

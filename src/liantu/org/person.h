// A person of the office, with roles and the units whose rows are theirs.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/org/role.h"

namespace liantu::org {

/// A town, park or department whose rows can belong to somebody. Ledgers name units by text, so other
/// spellings count.
struct Unit {
  std::string id;
  std::string name;                 ///< "青禾镇"
  std::string kind;                 ///< "town", "park", "department"
  std::vector<std::string> also{};  ///< "青禾", "青禾镇人民政府"
  bool operator==(const Unit&) const = default;
};

/// Names are unique for ever, so that history says who it was; people who left keep theirs.
struct Person {
  std::string id;
  std::string login;  ///< lower case
  std::string name;   ///< "周科员"
  std::set<Role> roles{};
  std::vector<Unit> units{};
  std::set<std::string> acts_for{};  ///< ids of leaders; only of a liaison
  bool must_change_password = false;
  std::optional<Instant> removed_at{};

  bool may(Right right) const { return !removed_at && rights_of(roles).contains(right); }
};

}  // namespace liantu::org

// Lawful erasure: the data keys of a person are destroyed, so that no version of any row shows the values again, while
// every stored byte stays and all hashes and seals hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"
#include "liantu/store/personal.h"
#include "liantu/store/write.h"

namespace liantu::store {

struct PersonRow {
  const Entity* entity = nullptr;
  std::string id;
  bool operator==(const PersonRow&) const = default;
};

/// One person: the keys of every value, and the rows whose current or old versions hold one.
struct PersonTrace {
  std::vector<std::string> keys;
  std::vector<PersonRow> rows;   ///< the row asked for first
};

/// The person in a personal field of a row: the last version, or `version`. Follows the same name or phone through the
/// versions of that row and of every row that shares a key. InvalidInput when the field names no person or is empty there,
/// Conflict when it is already erased, NotFound when there is no such row or version.
PersonTrace trace_person(Session& session, const std::vector<const Entity*>& entities, const Entity& entity,
                         std::string_view id, std::string_view field, std::optional<std::int64_t> version = {});

/// In the caller's write transaction: destroys the keys and writes a batch of kind "erase" in which each row still standing
/// gets a version that says who and why. After the commit call settle_erasures().
Written erase_person(Session& session, const Access& access, const PersonTrace& person, std::string_view reason, Instant now);

/// The list of erased keys beside the key file, outside the database: keys that came back with a restored copy are
/// destroyed again, erasures not yet in the list are added. Then the database lets go of its old pages. Answers how many
/// keys had come back.
std::size_t settle_erasures(Session& session, Instant now);

}  // namespace liantu::store

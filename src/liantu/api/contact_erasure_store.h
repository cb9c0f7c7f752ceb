// Lawful erasure of a contact in two steps: somebody asks with a reason, somebody confirms (org/second_review.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/org/second_review.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"
#include "liantu/store/write.h"

namespace liantu::api {

struct ContactErasure {
  std::string id, entity, row;
  std::int64_t row_version = 0;   ///< whose person is meant, whatever the row says later
  std::string title, field, reason;
  std::string state;              ///< "asked", "done", "refused"
  std::string asked_by;
  Instant asked_at = 0;
  std::string decided_by;
  std::optional<Instant> decided_at;
  bool self_review = false;
  std::string batch;              ///< in which the rows say so
};

/// Throws InvalidInput for an empty reason or a field without a person, NotFound for a row `access` does not see, Conflict
/// when it is already erased or asked for.
ContactErasure ask_erasure(store::Session& session, const store::Access& access,
                           const std::vector<const store::Entity*>& entities, const store::Entity& entity,
                           std::string_view row, std::string_view field, std::string_view reason, Instant now);

/// Who decides, by which rule, on what day.
struct Decider {
  const store::Access& access;
  org::Review review;
  Instant now;
};

/// Whether the decider may confirm it, and why not.
org::ReviewAnswer may_decide(const ContactErasure& erasure, const Decider& decider);

/// Destroys the keys, writes the versions that say so. Throws Forbidden when may_decide refuses, Conflict when it is
/// decided already.
store::Written confirm_erasure(store::Session& session, const Decider& decider,
                               const std::vector<const store::Entity*>& entities, std::string_view id);
/// The one who asked may take it back.
void refuse_erasure(store::Session& session, const Decider& decider, std::string_view id);

std::optional<ContactErasure> find_erasure(store::Session& session, std::string_view id);
/// Newest first. `state` "" = any.
std::vector<ContactErasure> erasures(store::Session& session, std::string_view state, std::size_t limit);
std::vector<ContactErasure> erasures_of_row(store::Session& session, const store::Entity& entity, std::string_view row);

}  // namespace liantu::api

// Versions of approval templates that the office saved: table approval_template. A version is added, never
// changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::approval {

struct SavedTemplate {
  std::string code{};
  std::int64_t version = 0;
  std::string name{};
  std::string body{};  ///< JSON as template_json() writes it
  std::string reason{}, person{}, actor{};
  Instant at = 0;
};

/// Within the caller's write transaction; throws Conflict when the version is there already.
void add_template(store::Session& session, const SavedTemplate& saved);
/// By code and version.
std::vector<SavedTemplate> saved_templates(store::Session& session);

}  // namespace liantu::approval

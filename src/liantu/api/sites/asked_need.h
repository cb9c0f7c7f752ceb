// What a request asks to be matched: the need of a project, conditions that were only typed, or both.
#pragma once

#include <optional>
#include <string>

#include "liantu/api/sites/site_world.h"

namespace liantu::api {

/// As the request has them; both may be empty.
struct AskedNeed {
  std::string project{};  ///< row id, number or name
  std::string
      want{};  ///< JSON object of fields of a need: each goes before what is recorded, null takes one away
};

/// Nothing when neither is given. Throws NotFound for a project that nobody recorded, Forbidden for readers
/// of no needs, InvalidInput at /want/FIELD for what the field does not take.
std::optional<FoundNeed> asked_need(store::Session& session, const store::Access& access,
                                    const Moment& moment, const AskedNeed& asked);

}  // namespace liantu::api

// What the event stream says of rows that were written, and who hears it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/caller.h"
#include "liantu/api/http/event_hub.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Which row changed and by whom: for those who may see rows of its unit.
Event row_event(const store::Entity& entity, const store::StoredRow& row, const std::string& actor);
/// How many rows of a ledger, not which: for all who may read it.
Event ledger_event(std::string_view entity, const std::string& batch, std::size_t count,
                   const std::string& actor);

/// Of a written batch, a row each; a large one, and rows whose unit is not known, a ledger each. None for a
/// batch that was only answered again.
std::vector<Event> change_events(const store::Batch& batch, const store::Written& written,
                                 const std::string& actor);

bool may_hear(const Caller& caller, const Event& event);

}  // namespace liantu::api

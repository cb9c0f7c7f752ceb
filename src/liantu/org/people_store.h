// People, units and the facts of the office: who may be entered and changed. Every change is an OrgEvent for
// the auditor.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/settings.h"
#include "liantu/org/org_rows_store.h"

namespace liantu::org {

std::vector<Unit> units(store::Session& session);
/// Adds (id "") or changes a unit. Throws InvalidInput for an empty or taken name or an unknown kind.
Unit put_unit(store::Session& session, Unit unit, std::string_view actor, Instant now);
void remove_unit(store::Session& session, std::string_view id, std::string_view actor, Instant now);

/// People who belong to the office, by name; with `also_left` those who left too.
std::vector<Person> people(store::Session& session, bool also_left = false);
std::optional<Person> find_person(store::Session& session, std::string_view id);

/// Adds (id "") or changes a person. Throws InvalidInput for a bad login, a taken login or name, roles that
/// may not stand together, a reporter without unit; Conflict when no security administrator would be left.
Person put_person(store::Session& session, Person person, const Settings& settings, std::string_view actor,
                  Instant now);
/// put_person() for a caller whose transaction is open.
Person put_person_within(store::Session& session, Person person, const Settings& settings,
                         std::string_view actor, Instant now);

/// Ends sessions and tokens; the name stays in history and is never given again. Conflict for the last
/// security administrator.
void remove_person(store::Session& session, std::string_view id, std::string_view actor, Instant now);

/// Saved views, columns, widths: JSON text of at most 64 KiB under a short name.
std::optional<std::string> preference(store::Session& session, std::string_view person,
                                      std::string_view name);
void put_preference(store::Session& session, std::string_view person, std::string_view name,
                    std::string_view body, Instant now);

/// When each person signed in last, by name; nobody who never did.
std::map<std::string, Instant, std::less<>> last_sign_ins(store::Session& session);

/// Newest first; `after` is the last event of the page before.
std::vector<OrgEvent> org_events(store::Session& session, const std::optional<OrgEvent>& after,
                                 std::int64_t limit);

/// Name, division and go-live date of the office: from the settings where they are set, else from the set-up.
struct OfficeFacts {
  std::string county_name, division_code, map_review_number;
  std::optional<Date> go_live_date;
};
OfficeFacts office_facts(store::Session& session, const Settings& settings);
/// Throws InvalidInput for a division code that cannot be.
void put_office_facts(store::Session& session, const OfficeFacts& facts, std::string_view actor, Instant now);

/// Rules of put_person without a transaction, for the set-up; the caller's transaction is open.
Person checked_person(store::Session& session, Person person, const Settings& settings, Instant now);
void write_office_facts(store::Session& session, const OfficeFacts& facts);

}  // namespace liantu::org

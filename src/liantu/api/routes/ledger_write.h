// Single edits of ledger rows as HTTP asks for them: create, change with If-Match, change many, delete,
// restore a value.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "liantu/api/app.h"
#include "liantu/api/http/http.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {

class EntryCheck;

Reply create_row(App& app, const store::Entity& entity, const Request& request);
Reply change_row(App& app, const store::Entity& entity, const Request& request);
Reply change_rows(App& app, const store::Entity& entity, const Request& request);
Reply delete_row(App& app, const store::Entity& entity, const Request& request);
/// New, changed and deleted rows of several ledgers as one batch, all or nothing.
Reply write_rows(App& app, const Request& request);
Reply restore_cell(App& app, const store::Entity& entity, const Request& request);

/// The row with everything in it: a field the caller may not see must survive his change of another one.
/// NotFound when it is not among his rows.
store::StoredRow whole_row(store::Session& session, const store::Access& access, const store::Entity& entity,
                           std::string_view id);

/// `row` with the members of `set`, checked by the field table and for required fields; `at`: where `set` stands.
void apply_set(const store::Access& access, const store::Entity& entity, const json::Json* set, Row& row,
               const std::string& at);

/// apply_set() on a row that stands: what is changed by a procedure of its own is refused.
void change_set(const store::Access& access, const store::Entity& entity, const json::Json* set, Row& row,
                const std::string& at);

/// 412 with what was changed after the version that was seen, by whom.
Reply stale(const Request& request, store::Session& session, const store::Entity& entity,
            std::optional<std::int64_t> seen, const json::Json& yours, const store::StoredRow& current);

/// One change as POST /rows names it: {"ledger", and "values" for a new row, or "id", "version" and "set" or
/// "delete"}. What cannot be written because somebody else was first goes to `moved`, what is wrong with its
/// values to `entry`; `at`: where `item` stands.
store::Change named_change(App& app, store::Session& session, const store::Access& access,
                           const json::Json& item, const std::string& at, json::Json& moved,
                           EntryCheck& entry);

/// 409 with the rows that others changed first; nothing was written.
Reply moved_rows(const Request& request, json::Json moved);

/// Tells the event stream what was written.
void publish_changes(App& app, const store::Batch& batch, const store::Written& written,
                     const std::string& actor);

/// What else is written in the transaction of a batch, once its rows are; nothing when they were written before.
using Along = std::function<void(const store::Written&)>;

/// Writes and publishes; targets keep the definition they are set under, land quota is never overspent.
store::Written write_and_publish(App& app, store::Session& session, const store::Access& access,
                                 store::Batch batch, Language language = Language::Zh, const Along& along = {});

/// write_and_publish() of rows that `entry` has seen: a key that another row has is refused within the
/// transaction.
store::Written write_entered(App& app, store::Session& session, const store::Access& access,
                             store::Batch batch, Language language, const EntryCheck& entry,
                             const Along& along = {});

}  // namespace liantu::api

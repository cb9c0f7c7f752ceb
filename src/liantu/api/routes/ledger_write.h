// Single edits of ledger rows as HTTP asks for them: create, change with If-Match, change many, delete,
// restore a value.
#pragma once

#include <string>

#include "liantu/api/app.h"
#include "liantu/api/http/http.h"
#include "liantu/store/write.h"

namespace liantu::api {

Reply create_row(App& app, const store::Entity& entity, const Request& request);
Reply change_row(App& app, const store::Entity& entity, const Request& request);
Reply change_rows(App& app, const store::Entity& entity, const Request& request);
Reply delete_row(App& app, const store::Entity& entity, const Request& request);
/// New, changed and deleted rows of several ledgers as one batch, all or nothing.
Reply write_rows(App& app, const Request& request);
Reply restore_cell(App& app, const store::Entity& entity, const Request& request);

/// Tells the event stream what was written.
void publish_changes(App& app, const store::Batch& batch, const store::Written& written,
                     const std::string& actor);

/// Writes and publishes; targets keep the definition they are set under.
store::Written write_and_publish(App& app, store::Session& session, const store::Access& access,
                                 store::Batch batch);

}  // namespace liantu::api

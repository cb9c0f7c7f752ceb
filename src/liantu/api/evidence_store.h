// Evidence files, named by their content: SQLite keeps them in a folder beside it, PostgreSQL in a table, so that
// every backup has them. Never run, never shown inside the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct EvidenceFile {
  std::string sha256, name, media_type;
  std::int64_t size = 0;
  Instant at = 0;
  std::string actor;
  std::string kind{};        ///< what paper it is for its row (permit); "" = not said
};

/// Why a file may not be kept, as one sentence: empty, no kind of document we know, or marked as a state
/// secret.
std::optional<std::string> refusal_of(std::string_view bytes, std::string_view name);

/// The same for a file that goes no further than the desk of imports: by its name alone.
std::optional<std::string> refusal_of_name(std::string_view name);

/// Keeps the contents when they are not there yet; answers their sha256.
std::string keep_bytes(store::Session& session, const std::string& folder, std::string_view bytes);
/// Within the caller's write transaction; PostgreSQL only.
void put_content(store::Session& session, const std::string& sha256, std::string_view bytes);
/// All contents that a file, an upload, a form or an issued page names.
std::vector<std::string> named_contents(store::Session& session);
void drop_bytes(store::Session& session, const std::string& folder, std::string_view sha256);

/// Writes the file when it is not there yet and records it. The row it belongs to is another step.
EvidenceFile keep_file(store::Session& session, const std::string& folder, std::string_view bytes,
                       const std::string& name, const std::string& actor, Instant now);
/// A file that was there without a kind takes this one.
void attach_file(store::Session& session, std::string_view entity, std::string_view id,
                 std::string_view sha256, const std::string& actor, Instant now, std::string_view kind = {});

std::vector<EvidenceFile> files_of_row(store::Session& session, std::string_view entity, std::string_view id);

/// The files of a ledger that have a kind, by row: `id` and the file.
std::vector<std::pair<std::string, EvidenceFile>> kinded_files(store::Session& session, std::string_view entity);

/// A row that the file belongs to: whoever may see one of them may have the file.
struct FileOwner {
  std::string entity, id;
};
std::vector<FileOwner> owners_of_file(store::Session& session, std::string_view sha256);
std::optional<EvidenceFile> find_file(store::Session& session, std::string_view sha256);

/// Throws Unavailable when it is lost, or its bytes are not those that were kept.
std::string file_bytes(store::Session& session, const std::string& folder, std::string_view sha256);

}  // namespace liantu::api

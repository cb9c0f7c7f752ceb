// Evidence files: content-addressed in a folder inside the backup, their names in the database. Never run,
// never shown inside the page.
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
};

/// Why a file may not be kept, as one sentence: empty, no kind of document we know, or marked as a state
/// secret.
std::optional<std::string> refusal_of(std::string_view bytes, std::string_view name);

/// Writes the file when it is not there yet and records it. The row it belongs to is another step.
EvidenceFile keep_file(store::Session& session, const std::string& folder, std::string_view bytes,
                       const std::string& name, const std::string& actor, Instant now);
void attach_file(store::Session& session, std::string_view entity, std::string_view id,
                 std::string_view sha256, const std::string& actor, Instant now);

std::vector<EvidenceFile> files_of_row(store::Session& session, std::string_view entity, std::string_view id);

/// A row that the file belongs to: whoever may see one of them may have the file.
struct FileOwner {
  std::string entity, id;
};
std::vector<FileOwner> owners_of_file(store::Session& session, std::string_view sha256);
std::optional<EvidenceFile> find_file(store::Session& session, std::string_view sha256);

/// Throws Unavailable when the folder has lost it, or its bytes are not those that were kept.
std::string file_bytes(const std::string& folder, std::string_view sha256);

}  // namespace liantu::api

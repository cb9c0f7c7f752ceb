// Imports on their way, as rows: any server of the workspace, and the next one after a kill, can go on with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/desk/week_answers.h"
#include "liantu/api/import_plan.h"
#include "liantu/store/database.h"

namespace liantu::api {

enum class ImportState { Reading, Ready, Writing, Done, Failed };
std::string_view state_name(ImportState state);

struct Upload {
  std::string id, person, name, sha256;
  std::int64_t size = 0;
  Instant at = 0;
};

/// All that the comparison is made from, so that it can be made again.
struct ImportOrder {
  std::vector<std::pair<std::string, std::string>> files;  ///< name and sha256
  ImportOptions options;
  std::vector<Decision> decisions;
  WeekAnswers week{};                                      ///< asked of the lines as compared; no part of the comparison
};
std::string order_text(const ImportOrder& order);  ///< JSON
ImportOrder order_of(std::string_view text);

struct ImportTask {
  std::string id, person, acting_for;
  ImportOrder order;
  ImportState state = ImportState::Reading;
  std::int64_t revision = 0;
  bool baseline = false;
  std::string job, error, batch;
  std::string summary;  ///< JSON of what the comparison said, "" before
  std::string digest;   ///< of the lines compared; another one means that the register has changed since
  Instant at = 0;
};

void add_upload(store::Session& session, const Upload& upload);
std::optional<Upload> find_upload(store::Session& session, std::string_view id);

/// Within the caller's write transaction.
void add_task(store::Session& session, const ImportTask& task);
std::optional<ImportTask> find_task(store::Session& session, std::string_view id);
/// Within the caller's write transaction. Throws Conflict when another request changed it since it was found.
void save_task(store::Session& session, ImportTask& task);

/// Takes the uploads of this content out; true when nothing else names it, so that the content itself can go.
bool drop_uploads(store::Session& session, const std::string& sha256);

/// A figure of a written import, not undone, that waits for its answer.
struct OpenFigure {
  std::string import;
  HeldFigure figure;
};
std::vector<OpenFigure> open_figures(store::Session& session);   ///< oldest import first

/// Forgets imports and uploads older than `before`, not those with an answer or a figure that waits; answers the contents that nothing names any more.
std::vector<std::string> forget_imports(store::Session& session, Instant before);

}  // namespace liantu::api

// What an import would do, line by line, before anything is written; and the writing of it as one batch.
// Free of HTTP: `liantu import` and the import wizard use the same code.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/api/desk/source_cell_store.h"
#include "liantu/api/import_compare.h"
#include "liantu/base/date.h"
#include "liantu/sheet/ledger.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Header text -> field name ("" = ignore) per sheet_key(), or per sheet name of whatever file; the key "" is for every
/// sheet. Twelve workbooks come with twelve sheets of one name.
using ColumnMapping = std::map<std::string, std::vector<std::pair<std::string, std::string>>>;

/// "青禾镇.xlsx|9.7-9.13"
inline std::string sheet_key(const std::string& file, const std::string& sheet) { return file + "|" + sheet; }

struct ImportFile {
  std::string name;      ///< base name, as people know it
  std::string bytes;     ///< contents, or
  std::string path{};    ///< where they are, when `bytes` is empty
  std::string sha256{};  ///< of the evidence file, "" when it is not kept
};

struct ImportOptions {
  std::string kind{};   ///< "" = found from the headers
  std::string sheet{};  ///< read only this one
  std::string key{};    ///< field that finds the row, "" = the ledger's own keys
  std::string crs{};    ///< "EPSG:4527", declared by the user
  std::string list{};   ///< code of a list from outside (chain::OutsideList), "" = none
  std::string residence{};  ///< "local" or "outside": of the firms whose row and register say neither
  ColumnMapping mapping{};
  std::optional<Date> today{};
  std::uint64_t max_file = 200ULL << 20U;
  std::string boundary_rules_file{};  ///< the setting; "" = the shipped rules
  std::string land_limits_file{};     ///< the same
};

enum class RowStatus { New, Changed, Conflict, Unchanged, Error, Skipped };
std::string_view status_name(RowStatus status);

/// What the clerk decided about a line: take which side of a cell, or which row it means.
struct Decision {
  std::size_t n = 0;
  std::string field{};  ///< with take_mine
  bool take_mine = true;
  std::string as{};  ///< row id, "new", "skip"; "" = a decision about `field`
};

struct PlanRow {
  std::string file, sheet;
  int row = 0;                            ///< 1-based
  int part = 0;                           ///< of records that begin on one row, side by side: 0, 1 …
  const store::Entity* entity = nullptr;  ///< null when skipped or unreadable
  RowStatus status = RowStatus::Skipped;
  std::string
      skip{};  ///< title, header, section, subtotal, note, blank, cancelled, not_data, duplicate, chosen, two_senders
  std::string id{};             ///< "" = new
  std::int64_t version = 0;     ///< of the row as it stands
  std::int64_t exported = 0;    ///< version in the hidden column of our own export, 0 = no such export
  std::vector<bool> present{};  ///< own exports only: the fields that have a column
  bool baseline = false;        ///< of the row as it stands
  Row values{};                 ///< the line as read
  Row stored{};                 ///< the row as it stands, empty when new
  std::vector<CellChange> changes{};
  std::vector<sheet::Finding> findings{};
  std::string like{};  ///< id of the row with the same name but another code, "" = none
  std::string twin{};  ///< place of the row of another workbook with the same key, for skip two_senders
};

/// "青禾镇.xlsx|9.7-9.13|5": file, sheet and row, as it stands in the change log; "…|5.2" for the second record that begins on the row.
std::string place_of(const PlanRow& row);

struct PlanSheet {
  sheet::SheetReading reading;  ///< without its rows
  bool confirmed = false;       ///< the bindings were confirmed earlier for this layout
  std::map<RowStatus, std::size_t> counts;
};

/// The plan is kept and read again by others: both languages stand in it.
struct ImportQuestion {
  std::string zh, en;
};

struct ImportPlan {
  std::vector<PlanSheet> sheets;
  std::vector<PlanRow> rows;     ///< every row of every ledger sheet, in reading order
  std::vector<PlanRow> derived;  ///< projects that week rows create or bring up to date
  std::map<RowStatus, std::size_t> counts;
  std::vector<SourceCells> cells;      ///< where the values of `rows` stand
  std::vector<std::string> files;      ///< sha256
  std::vector<ImportQuestion> questions;  ///< what a person has to answer before committing
  /// Existing rows of the kinds read: id, title. For names that look alike.
  std::map<const store::Entity*, std::vector<std::pair<std::string, std::string>>> titles;
};

using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

/// The ledgers an import may go to: each kind of ledger with its entity.
struct ImportTarget {
  sheet::LedgerKind kind;
  const store::Entity* entity;
};
std::vector<ImportTarget> import_targets();

/// The heading of the hidden id or version of our own exports.
bool is_export_column(std::string_view header);

/// Throws InvalidInput for a kind that does not exist, naming the nearest; "" = found from the headings.
void check_import_kind(const std::string& kind);

/// Reads the files and compares them with what stands in the register. Writes nothing.
/// Throws InvalidInput for a file that cannot be read, a kind or key that does not exist.
ImportPlan plan_import(store::Session& session, const store::Access& access,
                       const std::vector<ImportFile>& files, const ImportOptions& options,
                       const Progress& progress = {});

/// The comparison alone, for readings at hand.
ImportPlan plan_readings(store::Session& session, const store::Access& access,
                         const sheet::Workbook& workbook, std::vector<sheet::SheetReading> readings,
                         const ImportOptions& options);

/// Applies decisions and brings the counts up to date. Throws InvalidInput for a line or field that does not
/// exist.
void decide(store::Session& session, const store::Access& access, ImportPlan& plan,
            const std::vector<Decision>& decisions);

struct ImportCommit {
  std::string reason{};
  bool baseline = false;
  std::string batch{};  ///< "" = a new id
};

/// New and changed lines in one batch; conflicts, errors and skipped lines stay out. `rows` empty = nothing
/// to write.
store::Written commit_import(store::Session& session, const store::Access& access, const ImportPlan& plan,
                             const ImportCommit& commit, Instant now);
/// The batch that commit_import would write; its new rows stay in `plan`.
store::Batch import_batch(const ImportPlan& plan, const ImportCommit& commit);

/// `{"batch","new","changed","conflict","unchanged","errors"}`: the last line of `liantu import`.
std::string counts_line(const ImportPlan& plan, const std::string& batch);

struct Alike {
  std::string id, title;
  double score = 0;  ///< 0 … 1
};
/// Existing rows whose name resembles this new line's, best first, at most 3.
std::vector<Alike> alike(const ImportPlan& plan, const PlanRow& row);

}  // namespace liantu::api

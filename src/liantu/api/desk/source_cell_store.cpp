#include "liantu/api/desk/source_cell_store.h"

#include <algorithm>
#include <charconv>

#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

constexpr store::Query kPut{"api.batch_cells.put", R"(
  INSERT INTO batch_cells (batch, file, sheet, part, first_row, last_row, cells)
  VALUES (:batch, :file, :sheet, :part, :first_row, :last_row, :cells) ON CONFLICT DO NOTHING)"};

constexpr store::Query kFind{"api.batch_cells.find", R"(
  SELECT first_row, last_row, cells FROM batch_cells
   WHERE batch = :batch AND file = :file AND sheet = :sheet AND part = :part AND first_row <= :row
   ORDER BY first_row DESC LIMIT 1)"};

bool is_column_alone(std::string_view cell) {
  return std::ranges::none_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string cell_of(std::string_view cells, std::string_view field, std::int64_t row) {
  while (!cells.empty()) {
    const std::string_view one = cells.substr(0, cells.find(' '));
    cells.remove_prefix(std::min(one.size() + 1, cells.size()));
    const std::size_t sign = one.find('=');
    if (sign == one.npos || one.substr(0, sign) != field) continue;
    const std::string cell(one.substr(sign + 1));
    return is_column_alone(cell) ? cell + std::to_string(row) : cell;
  }
  return {};
}

void put_source_cells(store::Session& session, const std::string& batch,
                      const std::vector<SourceCells>& cells) {
  for (const SourceCells& run : cells)
    session.execute(kPut, {{"batch", batch},
                           {"file", run.file},
                           {"sheet", run.sheet},
                           {"part", run.part},
                           {"first_row", run.first_row},
                           {"last_row", run.last_row},
                           {"cells", run.cells}});
}

std::string SourceCellFinder::cell(const std::string& batch, std::string_view source,
                                   std::string_view field) {
  const std::size_t sheet = source.find('|'), line = source.rfind('|');
  if (sheet == source.npos || line <= sheet) return {};
  const std::string_view place = source.substr(line + 1);
  const char* const end = place.data() + place.size();
  std::int64_t row = 0, nth = 1;
  const auto [rest, failed] = std::from_chars(place.data(), end, row);
  if (failed != std::errc()) return {};
  if (rest != end && (*rest != '.' || std::from_chars(rest + 1, end, nth).ec != std::errc())) return {};
  const SourceCells* run = run_of(batch, std::string(source.substr(0, sheet)),
                                  std::string(source.substr(sheet + 1, line - sheet - 1)), nth - 1, row);
  return run == nullptr ? std::string() : cell_of(run->cells, field, row);
}

const SourceCells* SourceCellFinder::run_of(const std::string& batch, const std::string& file,
                                            const std::string& sheet, std::int64_t part, std::int64_t row) {
  std::vector<SourceCells>& runs = found_[batch + "|" + file + "|" + sheet];
  const auto holds = [&](const SourceCells& run) {
    return run.part == part && run.first_row <= row && row <= run.last_row;
  };
  if (const auto known = std::ranges::find_if(runs, holds); known != runs.end()) return &*known;
  SourceCells run{.file = file, .sheet = sheet, .part = part, .cells = {}};
  session_.run(kFind, {{"batch", batch}, {"file", file}, {"sheet", sheet}, {"part", part}, {"row", row}},
               [&](const store::Record& record) {
                 run.first_row = store::whole_or_zero(record.value(0));
                 run.last_row = store::whole_or_zero(record.value(1));
                 run.cells = store::text_or_empty(record.value(2));
               });
  if (!holds(run)) return nullptr;
  return &runs.emplace_back(std::move(run));
}

}  // namespace liantu::api

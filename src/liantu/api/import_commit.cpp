#include <algorithm>

#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/import_match.h"
#include "liantu/api/import_plan.h"
#include "liantu/api/import_projects.h"
#include "liantu/api/desk/exemption_desk.h"
#include "liantu/api/desk/import_stages.h"
#include "liantu/api/land/land_quota_desk.h"
#include "liantu/base/error.h"

namespace liantu::api {

std::string place_of(const PlanRow& row) {
  const std::string place = row.file + "|" + row.sheet + "|" + std::to_string(row.row);
  return row.part == 0 ? place : place + "." + std::to_string(row.part + 1);
}

namespace {

store::Change change_of(const PlanRow& line, bool baseline) {
  store::Change change{line.entity, store::Op::Put, line.id, std::nullopt, {}, place_of(line), baseline};
  if (line.id.empty()) {
    change.kept_elsewhere = &line.values;
    return change;
  }
  change.version = line.version;
  change.values = line.stored;
  change.baseline = line.baseline || baseline;
  for (const CellChange& cell : line.changes) change.values[cell.field] = cell.after;
  return change;
}

bool goes_in(const PlanRow& line) {
  return line.status == RowStatus::New || line.status == RowStatus::Changed;
}

PlanRow& line_at(ImportPlan& plan, std::size_t n) {
  if (n >= plan.rows.size() || !plan.rows[n].entity) {
    throw Error(ErrorCode::InvalidInput, "没有第 " + std::to_string(n) + " 条数据行，请重新读取预览。",
                "/resolve");
  }
  return plan.rows[n];
}

void decide_row(store::Session& session, const store::Access& access, PlanRow& line, const std::string& as) {
  line.changes.clear();
  line.stored.clear();
  line.exported = 0;
  line.id.clear();
  line.skip.clear();
  if (as == "skip") {
    line.status = RowStatus::Skipped;
    line.skip = "chosen";
    return;
  }
  line.status = RowStatus::New;
  std::erase_if(line.findings, [](const sheet::Finding& f) {
    return f.code == "ambiguous_key" || f.code == "duplicate_key";
  });
  if (as != "new") {
    const auto row = store::find(session, whole_view(access), *line.entity, as);
    if (!row) throw Error(ErrorCode::NotFound, "没有您指定的那一行。", "/resolve");
    line.id = row->id;
    line.version = row->version;
    line.stored = row->values;
    line.baseline = row->baseline;
  }
  compare_line(session, access, line);
}

void decide_cell(PlanRow& line, const Decision& decision) {
  const std::size_t field = line.entity->fields->at(decision.field);
  const auto it = std::find_if(line.changes.begin(), line.changes.end(),
                               [&](const CellChange& c) { return c.field == field; });
  if (it == line.changes.end())
    throw Error(ErrorCode::InvalidInput, "这一格没有差别，不用选择。", "/resolve");
  if (decision.take_mine) {
    it->conflict = false;
  } else {
    line.changes.erase(it);
  }
  const bool open =
      std::any_of(line.changes.begin(), line.changes.end(), [](const CellChange& c) { return c.conflict; });
  line.status = open ? RowStatus::Conflict : line.changes.empty() ? RowStatus::Unchanged : RowStatus::Changed;
}

}  // namespace

void decide(store::Session& session, const store::Access& access, ImportPlan& plan,
            const std::vector<Decision>& decisions) {
  for (const Decision& decision : decisions) {
    PlanRow& line = line_at(plan, decision.n);
    if (decision.as.empty()) {
      decide_cell(line, decision);
    } else if (line.values.empty()) {
      throw Error(ErrorCode::InvalidInput, "这一行读不出来，只能在文件中改好后重新导入。", "/resolve");
    } else {
      decide_row(session, access, line, decision.as);
    }
  }
  derive_projects(session, access, plan);
  count_lines(plan);
}

store::Batch import_batch(const ImportPlan& plan, const ImportCommit& commit) {
  store::Batch batch;
  batch.id = commit.batch;
  batch.kind = "import";
  batch.reason = commit.reason;
  batch.files = plan.files;
  for (const std::vector<PlanRow>* lines : {&plan.rows, &plan.derived}) {
    for (const PlanRow& line : *lines) {
      if (goes_in(line)) batch.changes.push_back(change_of(line, commit.baseline));
    }
  }
  return batch;
}

store::Written commit_import(store::Session& session, const store::Access& access, const ImportPlan& plan,
                             const ImportCommit& commit, Instant now) {
  store::Batch batch = import_batch(plan, commit);
  if (batch.changes.empty()) return {};
  freeze_definitions(session, batch);
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  report_stages(session, batch, access.actor, now);
  ask_exemptions(session, batch, access.actor, now);
  store::Written written;
  if (!batch.changes.empty()) {
    written = store::write_within(session, reporting_access(access), batch, now);
    put_source_cells(session, written.batch, plan.cells);
  }
  refuse_overspent(session, batch);
  transaction.commit();
  return written;
}

}  // namespace liantu::api

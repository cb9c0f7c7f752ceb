#include "liantu/api/import_desk.h"

#include <algorithm>
#include <utility>

#include "liantu/api/column_memory_store.h"
#include "liantu/api/desk/week_desk.h"
#include "liantu/api/desk/exemption_desk.h"
#include "liantu/api/desk/import_stages.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/entry/marked_content.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/import_json.h"
#include "liantu/api/land/land_quota_desk.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/base/error.h"
#include "liantu/store/digest.h"

namespace liantu::api {
namespace {

using Mode = store::Transaction::Mode;

constexpr std::string_view kRead = "import.read", kWrite = "import.write";
constexpr Instant kDay = 86'400'000'000;

void refuse_unwritable(const store::Access& access, const ImportPlan& plan) {
  for (const PlanRow& line : plan.rows) {
    if (line.entity && !access.may_write(line.entity->name)) {
      throw Error(ErrorCode::Forbidden,
                  "您没有写入" + std::string(line.entity->zh) + "台账的权限，请由有权限的人导入。");
    }
  }
}

/// Of what would be written over what: equal as long as nobody changed the rows concerned.
std::string digest_of(const ImportPlan& plan) {
  store::Sha256 all;
  for (const std::vector<PlanRow>* lines : {&plan.rows, &plan.derived}) {
    for (const PlanRow& line : *lines) {
      all.add(line.id + "|" + std::to_string(line.version) + "|" + std::string(status_name(line.status)) + "|" +
              std::to_string(line.changes.size()) + "\n");
    }
  }
  return all.hex();
}

void take_over(ImportTask& task, const ImportPlan& plan) {
  task.summary = plan_summary(plan).dump();
  task.digest = digest_of(plan);
}

/// What must not be kept goes at once, not when the import is forgotten.
void take_out(store::Session& session, const std::string& folder, const ImportTask& task) {
  for (const auto& [name, sha256] : task.order.files)
    if (drop_uploads(session, sha256)) drop_bytes(session, folder, sha256);
}

/// Decisions of earlier, on a comparison made anew: one that has become pointless is passed over.
void decide_again(store::Session& session, const store::Access& access, ImportPlan& plan,
                  const std::vector<Decision>& decisions) {
  try {
    decide(session, access, plan, decisions);
  } catch (const Error&) {
    for (const Decision& one : decisions) {
      try {
        decide(session, access, plan, {one});
      } catch (const Error&) {
        continue;
      }
    }
  }
}

std::string reason_of(const ImportTask& task) {
  std::string reason;
  for (const auto& [name, sha256] : task.order.files) reason += (reason.empty() ? "导入 " : "、") + name;
  const WeekAnswers& week = task.order.week;
  if (!week.said.empty()) reason += "；收表问题答 " + std::to_string(week.said.size()) + " 处";
  if (!week.held.empty()) reason += "；待核 " + std::to_string(week.held.size()) + " 个数";
  return reason;
}

/// What the comparison is made from: answers are given to what it found.
std::string compared_order(ImportOrder order) {
  order.week = {};
  return order_text(order);
}

}  // namespace

ImportDesk::ImportDesk(App& app) : app_(app) {
  app_.jobs.on(std::string(kRead), [this](const JobWork& work) { run(work, &ImportDesk::read); });
  app_.jobs.on(std::string(kWrite), [this](const JobWork& work) { run(work, &ImportDesk::write); });
}

Upload ImportDesk::add_upload(const std::string& person, std::string name, const std::string& bytes) {
  Upload upload;
  upload.id = app_.ids.next(app_.now() / 1000);
  upload.person = person;
  upload.name = std::move(name);
  upload.size = static_cast<std::int64_t>(bytes.size());
  upload.at = app_.now();
  auto lease = app_.database.lease();
  upload.sha256 = keep_bytes(*lease, app_.files, bytes);
  api::add_upload(*lease, upload);
  return upload;
}

void ImportDesk::start_job(store::Session& session, ImportTask& task, std::string_view kind, bool fresh) {
  task.job = app_.ids.next(app_.now() / 1000);
  store::Transaction transaction(session, Mode::Write);
  if (fresh) {
    add_task(session, task);
  } else {
    save_task(session, task);
  }
  add_job(session, {.id = task.job, .kind = std::string(kind), .input = task.id, .person = task.person},
          app_.now());
  transaction.commit();
  app_.jobs.wake();
}

ImportTask ImportDesk::start(const Caller& caller, const std::vector<std::string>& uploads,
                             ImportOptions options) {
  ImportTask task;
  task.id = app_.ids.next(app_.now() / 1000);
  task.person = caller.person.id;
  task.acting_for = caller.acting_for ? caller.acting_for->id : "";
  task.order.options = std::move(options);
  task.at = app_.now();
  auto lease = app_.database.lease();
  for (const std::string& id : uploads) {
    const auto upload = find_upload(*lease, id);
    if (!upload || upload->person != task.person) {
      throw Error(ErrorCode::NotFound, "没有这个上传文件，请重新上传。", "/uploads");
    }
    task.order.files.emplace_back(upload->name, upload->sha256);
  }
  start_job(*lease, task, kRead, true);
  return task;
}

ImportTask ImportDesk::found(store::Session& session, const std::string& person, std::string_view id) {
  auto task = find_task(session, id);
  if (!task || task->person != person) {
    throw Error(ErrorCode::NotFound, "没有这次导入，它可能已过期，请重新上传文件。", std::string(id));
  }
  if (task->state != ImportState::Reading && task->state != ImportState::Writing) return *task;
  const auto job = find_job(session, task->job);
  if (job && (job->state == JobState::Failed || job->state == JobState::Cancelled)) {
    task->state = ImportState::Failed;
    task->error = job->state == JobState::Failed ? job->error : "任务已取消，没有写入任何内容；需要时请重新上传。";
  }
  return *task;
}

ImportTask ImportDesk::find(const Caller& caller, std::string_view id) {
  return found(*app_.database.lease(), caller.person.id, id);
}

std::shared_ptr<ImportDesk::Copy> ImportDesk::copy_of(const std::string& id) {
  const std::lock_guard lock(mutex_);
  auto& copy = copies_[id];
  if (!copy) copy = std::make_shared<Copy>();
  copy->used = app_.now();
  const auto kept = copy;
  while (copies_.size() > kPlansInMemory) {
    copies_.erase(std::min_element(copies_.begin(), copies_.end(), [](const auto& a, const auto& b) {
      return a.second->used < b.second->used;
    }));
  }
  return kept;
}

namespace {

bool is_mapped(const ColumnMapping& mapping, const sheet::SheetReading& reading) {
  return mapping.contains("") || mapping.contains(reading.sheet) || mapping.contains(sheet_key(reading.file, reading.sheet));
}

/// Adds what was confirmed earlier to the sheets of which nothing was said now; tells for each whether it was.
std::vector<bool> recall_columns(store::Session& session, const store::Access& access, const ImportPlan& plan, ColumnMapping& mapping) {
  const auto units = expected_units(session, access);
  std::vector<bool> known;
  const ColumnMapping said = mapping;
  for (const auto& [reading, confirmed, counts] : plan.sheets) {
    const auto columns = is_mapped(said, reading) ? std::nullopt
                         : remembered_columns(session, reading, sender_of(reading.file, reading.sheet, "", units));
    known.push_back(columns.has_value());
    if (columns && *columns != bindings_of(reading)) mapping[sheet_key(reading.file, reading.sheet)] = *columns;
  }
  return known;
}

}  // namespace

std::shared_ptr<ImportPlan> ImportDesk::compare(store::Session& session, const store::Access& access,
                                                const ImportTask& task, const Progress& report) {
  std::vector<ImportFile> files;
  for (const auto& [name, sha256] : task.order.files) {
    files.push_back({name, file_bytes(session, app_.files, sha256), "", sha256});
  }
  ImportOptions options = task.order.options;
  options.boundary_rules_file = app_.settings.boundary_rules_file;
  options.land_limits_file = app_.settings.land_limits_file;
  ImportPlan plan = plan_import(session, access, files, options, report);
  const std::vector<bool> known = recall_columns(session, access, plan, options.mapping);
  if (options.mapping != task.order.options.mapping) plan = plan_import(session, access, files, options, report);
  for (std::size_t i = 0; i < plan.sheets.size() && i < known.size(); ++i) plan.sheets[i].confirmed = known[i];
  refuse_unwritable(access, plan);
  if (!task.order.decisions.empty()) decide_again(session, access, plan, task.order.decisions);
  return std::make_shared<ImportPlan>(std::move(plan));
}

ImportPlan& ImportDesk::current(store::Session& session, const store::Access& access, ImportTask& task,
                                Copy& copy) {
  std::string order = compared_order(task.order);
  if (copy.plan && copy.order == order) return *copy.plan;
  copy.plan = compare(session, access, task, {});
  copy.order = std::move(order);
  return *copy.plan;
}

std::shared_ptr<const ImportPlan> ImportDesk::plan(const Caller& caller, std::string_view id) {
  auto lease = app_.database.lease();
  const auto copy = copy_of(std::string(id));
  const std::lock_guard lock(copy->mutex);
  ImportTask task = found(*lease, caller.person.id, id);
  if (task.state == ImportState::Reading || task.state == ImportState::Failed) {
    return std::make_shared<ImportPlan>();
  }
  const ImportPlan& plan = current(*lease, caller.access, task, *copy);
  if (task.state == ImportState::Ready && task.digest != digest_of(plan)) {
    take_over(task, plan);
    store::Transaction transaction(*lease, Mode::Write);
    save_task(*lease, task);
    transaction.commit();
  }
  return copy->plan;
}

void ImportDesk::decide(const Caller& caller, std::string_view id, const std::vector<Decision>& decisions) {
  auto lease = app_.database.lease();
  const auto copy = copy_of(std::string(id));
  const std::lock_guard lock(copy->mutex);
  ImportTask task = found(*lease, caller.person.id, id);
  if (task.state != ImportState::Ready) throw Error(ErrorCode::Conflict, "导入还没有准备好，或已经写入。");
  current(*lease, caller.access, task, *copy);
  auto plan = std::exchange(copy->plan, nullptr);  // made again should the decision be refused half way
  if (plan.use_count() > 1) plan = std::make_shared<ImportPlan>(*plan);  // a request is reading it
  api::decide(*lease, caller.access, *plan, decisions);
  task.order.decisions.insert(task.order.decisions.end(), decisions.begin(), decisions.end());
  take_over(task, *plan);
  store::Transaction transaction(*lease, Mode::Write);
  save_task(*lease, task);
  transaction.commit();
  copy->plan = std::move(plan);
  copy->order = compared_order(task.order);
}

void ImportDesk::answer(const Caller& caller, std::string_view id, const std::string& question, dispatch::WeekAnswer answer) {
  auto lease = app_.database.lease();
  const auto copy = copy_of(std::string(id));
  const std::lock_guard lock(copy->mutex);
  ImportTask task = found(*lease, caller.person.id, id);
  if (task.state != ImportState::Ready) throw Error(ErrorCode::Conflict, "导入还没有准备好，或已经写入。");
  const WeekDesk desk = week_desk(*lease, caller.access, current(*lease, caller.access, task, *copy));
  answer_week(desk, {question, answer, caller.access.actor, app_.now()}, task.order.week.said);
  store::Transaction transaction(*lease, Mode::Write);
  save_task(*lease, task);
  transaction.commit();
}

void ImportDesk::read_again(const Caller& caller, std::string_view id, Again again) {
  auto lease = app_.database.lease();
  ImportTask task = found(*lease, caller.person.id, id);
  if (task.state != ImportState::Ready && task.state != ImportState::Failed) {
    throw Error(ErrorCode::Conflict, "导入正在进行或已写入，不能再改列的对应。");
  }
  ImportOptions& options = task.order.options;
  options.mapping = std::move(again.mapping);
  if (again.kind) options.kind = std::move(*again.kind);
  if (again.list) options.list = std::move(*again.list);
  if (again.residence) options.residence = std::move(*again.residence);
  task.order.decisions.clear();
  task.order.week = {};
  task.state = ImportState::Reading;
  task.error.clear();
  task.summary.clear();
  start_job(*lease, task, kRead, false);
}

ImportTask ImportDesk::commit(const Caller& caller, std::string_view id, bool baseline) {
  auto lease = app_.database.lease();
  const auto copy = copy_of(std::string(id));
  const std::lock_guard lock(copy->mutex);
  ImportTask task = found(*lease, caller.person.id, id);
  if (task.state == ImportState::Writing || task.state == ImportState::Done) return task;
  if (task.state != ImportState::Ready) throw Error(ErrorCode::Conflict, "导入还没有准备好，请等它读完或重新上传。");
  const ImportPlan& plan = current(*lease, caller.access, task, *copy);
  if (task.digest != digest_of(plan)) {
    take_over(task, plan);
    store::Transaction transaction(*lease, Mode::Write);
    save_task(*lease, task);
    transaction.commit();
    throw Error(ErrorCode::Conflict, "台账在您查看之后有变化，已重新比对；请再看一遍差别后写入。");
  }
  const AnsweredPlan answered = with_answers(*lease, caller.access, plan, task.order.week.said);
  if (import_batch(answered.plan, {}).changes.empty()) {
    throw Error(ErrorCode::InvalidInput, answered.held.empty() ? "没有要写入的行：全部无变化、有冲突或有错误。"
                                                               : "没有要写入的行：改动的数都有问题待答，请先答复“本周收表”里的问题。");
  }
  task.baseline = baseline;
  task.batch = app_.ids.next(app_.now() / 1000);
  task.state = ImportState::Writing;
  start_job(*lease, task, kWrite, false);
  return task;
}

void ImportDesk::run(const JobWork& work, Step step) {
  auto lease = app_.database.lease();
  auto task = find_task(*lease, work.input());
  if (!task || task->job != work.id()) return;  // forgotten, or read again meanwhile
  try {
    auto who = org::at_work(*lease, task->person, task->acting_for);
    if (!who || !who->may(org::Right::Import)) {
      throw Error(ErrorCode::Forbidden, "要求这次导入的人已没有导入的权限，请由有权限的人重新导入。");
    }
    (this->*step)(*lease, *task, Caller{std::move(*who), ""}, work);
  } catch (const std::exception& error) {
    if (dynamic_cast<const JobStopped*>(&error)) throw;
    task = find_task(*lease, work.input());
    if (task && task->job == work.id() && task->state != ImportState::Done) {
      task->state = ImportState::Failed;
      task->error = dynamic_cast<const Error*>(&error) ? error.what() : "程序出错，请把导入编号告诉管理员。";
      store::Transaction transaction(*lease, Mode::Write);
      save_task(*lease, *task);
      transaction.commit();
      const auto* refused = dynamic_cast<const Error*>(&error);
      if (refused != nullptr && refused->where() == kMarkedContent) take_out(*lease, app_.files, *task);
    }
    throw;
  }
}

void ImportDesk::read(store::Session& session, ImportTask& task, const Caller& caller, const JobWork& work) {
  if (task.state != ImportState::Reading) return;
  auto plan = compare(session, caller.access, task,
                      [&](std::int64_t done, std::int64_t total) { work.progress(done, total); });
  take_over(task, *plan);
  task.state = ImportState::Ready;
  const auto copy = copy_of(task.id);
  {
    const std::lock_guard lock(copy->mutex);
    copy->plan = std::move(plan);
    copy->order = compared_order(task.order);
  }
  store::Transaction transaction(session, Mode::Write);
  save_task(session, task);
  work.finish_within(session);
  transaction.commit();
}

void ImportDesk::write(store::Session& session, ImportTask& task, const Caller& caller, const JobWork& work) {
  if (task.state != ImportState::Writing) return;
  const store::Access& access = caller.access;
  std::shared_ptr<const ImportPlan> plan;
  {
    const auto copy = copy_of(task.id);
    const std::lock_guard lock(copy->mutex);
    current(session, access, task, *copy);
    plan = copy->plan;
  }
  if (task.digest != digest_of(*plan)) {
    throw Error(ErrorCode::Conflict, "服务中断期间台账有变化，这次导入没有写入任何内容；请重新上传，看过差别后再写入。");
  }
  const AnsweredPlan answered = with_answers(session, access, *plan, task.order.week.said);
  task.order.week.held = answered.held;
  store::Batch batch = import_batch(answered.plan, {reason_of(task), task.baseline, task.batch});
  freeze_definitions(session, batch);
  const auto total = static_cast<std::int64_t>(batch.changes.size());
  work.progress(0, total);
  for (const auto& [name, sha256] : task.order.files) {
    keep_file(session, app_.files, file_bytes(session, app_.files, sha256), name, access.actor, app_.now());
  }
  task.state = ImportState::Done;
  store::Written written;
  {
    store::Transaction transaction(session, Mode::Write);
    report_stages(session, batch, access.actor, app_.now());
    ask_exemptions(session, batch, access.actor, app_.now());
    written = store::write_within(session, reporting_access(access), batch, app_.now());
    put_source_cells(session, written.batch, plan->cells);
    refuse_overspent(session, batch);
    save_task(session, task);
    work.finish_within(session);
    transaction.commit();
  }
  publish_changes(app_, batch, written, access.actor);
  const auto units = expected_units(session, access);
  for (const PlanSheet& sheet : plan->sheets) {
    if (sheet.reading.kind.empty()) continue;
    remember_columns(session, sheet.reading, sender_of(sheet.reading.file, sheet.reading.sheet, "", units),
                     access.actor, app_.now());
  }
}

void ImportDesk::forget_old() {
  auto lease = app_.database.lease();
  const Instant before = app_.now() - kKeptDays * kDay;
  for (const std::string& sha256 : forget_imports(*lease, before)) drop_bytes(*lease, app_.files, sha256);
  drop_jobs_ended_before(*lease, before);
}

}  // namespace liantu::api

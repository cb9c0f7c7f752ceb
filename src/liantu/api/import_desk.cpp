#include "liantu/api/import_desk.h"

#include <algorithm>

#include "liantu/api/column_memory_store.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/base/error.h"
#include "liantu/store/digest.h"

namespace liantu::api {
namespace {

/// Leaves at most `most` entries, dropping the oldest.
template <class Map, class Age>
void drop_oldest(Map& map, std::size_t most, const Age& age) {
  while (map.size() > most) {
    map.erase(std::min_element(map.begin(), map.end(),
                               [&](const auto& a, const auto& b) { return age(a.second) < age(b.second); }));
  }
}

void refuse_unwritable(const store::Access& access, const ImportPlan& plan) {
  for (const PlanRow& line : plan.rows) {
    if (line.entity && !access.may_write(line.entity->name)) {
      throw Error(ErrorCode::Forbidden,
                  "您没有写入" + std::string(line.entity->zh) + "台账的权限，请由有权限的人导入。");
    }
  }
}

}  // namespace

std::string_view state_name(ImportState state) {
  switch (state) {
    case ImportState::Reading:
      return "reading";
    case ImportState::Ready:
      return "ready";
    case ImportState::Writing:
      return "writing";
    case ImportState::Done:
      return "done";
    case ImportState::Failed:
      return "failed";
  }
  return "";
}

Upload ImportDesk::add_upload(const std::string& person, std::string name, std::string bytes) {
  Upload upload;
  upload.id = app_.ids.next(app_.now() / 1000);
  upload.person = person;
  upload.name = std::move(name);
  upload.sha256 = store::sha256_hex(bytes);
  upload.bytes = std::make_shared<const std::string>(std::move(bytes));
  upload.at = app_.now();
  const std::lock_guard lock(mutex_);
  uploads_[upload.id] = upload;
  drop_oldest(uploads_, kKept, [](const Upload& u) { return u.at; });
  return upload;
}

std::shared_ptr<ImportTask> ImportDesk::start(std::shared_ptr<const Caller> caller,
                                              const std::vector<std::string>& uploads,
                                              ImportOptions options) {
  auto task = std::make_shared<ImportTask>();
  task->id = app_.ids.next(app_.now() / 1000);
  task->caller = std::move(caller);
  task->options = std::move(options);
  task->at = app_.now();
  {
    const std::lock_guard lock(mutex_);
    for (const std::string& id : uploads) {
      const auto it = uploads_.find(id);
      if (it == uploads_.end() || it->second.person != task->caller->person.id) {
        throw Error(ErrorCode::NotFound, "没有这个上传文件，请重新上传。", "/uploads");
      }
      task->uploads.push_back(it->second);
    }
    tasks_[task->id] = task;
    drop_oldest(tasks_, kKept, [](const auto& t) { return t->at; });
  }
  run(task, &ImportDesk::read);
  return task;
}

std::shared_ptr<ImportTask> ImportDesk::find(const Caller& caller, std::string_view id) const {
  const std::lock_guard lock(mutex_);
  const auto it = tasks_.find(id);
  if (it == tasks_.end() || it->second->caller->person.id != caller.person.id) {
    throw Error(ErrorCode::NotFound, "没有这次导入，它可能已过期，请重新上传文件。", std::string(id));
  }
  return it->second;
}

void ImportDesk::run(const std::shared_ptr<ImportTask>& task,
                     void (ImportDesk::*work)(ImportTask&, const JobProgress&)) {
  const std::string job = app_.ids.next(app_.now() / 1000);
  {
    const std::lock_guard lock(task->mutex);
    task->job = job;
  }
  app_.jobs.start(job, task->caller->person.id, [this, task, work](const JobProgress& progress) {
    try {
      (this->*work)(*task, progress);
    } catch (const std::exception& error) {
      const std::lock_guard lock(task->mutex);
      task->state = ImportState::Failed;
      task->error = dynamic_cast<const Error*>(&error) ? error.what() : "程序出错，请把导入编号告诉管理员。";
      throw;
    }
  });
}

ImportPlan ImportDesk::plan_with_memory(ImportTask& task, const Progress& report) {
  std::vector<ImportFile> files;
  for (const Upload& upload : task.uploads) files.push_back({upload.name, *upload.bytes, "", upload.sha256});
  auto lease = app_.database.lease();
  ImportPlan plan = plan_import(*lease, task.caller->access, files, task.options, report);
  if (!task.options.mapping.empty()) return plan;
  ColumnMapping remembered;
  std::vector<bool> known;
  for (const PlanSheet& sheet : plan.sheets) {
    const auto columns = remembered_columns(*lease, layout_of(sheet.reading));
    known.push_back(columns.has_value());
    if (columns && *columns != bindings_of(sheet.reading)) remembered[sheet.reading.sheet] = *columns;
  }
  if (!remembered.empty()) {
    ImportOptions options = task.options;
    options.mapping = std::move(remembered);
    plan = plan_import(*lease, task.caller->access, files, options, report);
  }
  for (std::size_t i = 0; i < plan.sheets.size() && i < known.size(); ++i)
    plan.sheets[i].confirmed = known[i];
  return plan;
}

void ImportDesk::read(ImportTask& task, const JobProgress& progress) {
  const Progress report = [&](std::int64_t done, std::int64_t total) {
    {
      const std::lock_guard lock(task.mutex);
      task.done = done;
      task.total = total;
    }
    progress(done, total);
  };
  ImportPlan plan = plan_with_memory(task, report);
  refuse_unwritable(task.caller->access, plan);
  const std::lock_guard lock(task.mutex);
  task.plan = std::move(plan);
  task.state = ImportState::Ready;
}

void ImportDesk::read_again(const std::shared_ptr<ImportTask>& task, ColumnMapping mapping) {
  {
    const std::lock_guard lock(task->mutex);
    if (task->state != ImportState::Ready && task->state != ImportState::Failed) {
      throw Error(ErrorCode::Conflict, "导入正在进行或已写入，不能再改列的对应。");
    }
    task->options.mapping = std::move(mapping);
    task->state = ImportState::Reading;
    task->error.clear();
  }
  run(task, &ImportDesk::read);
}

void ImportDesk::commit(const std::shared_ptr<ImportTask>& task, bool baseline) {
  {
    const std::lock_guard lock(task->mutex);
    if (task->state != ImportState::Ready) throw Error(ErrorCode::Conflict, "导入还没有准备好，或已经写入。");
    if (import_batch(task->plan, {}).changes.empty()) {
      throw Error(ErrorCode::InvalidInput, "没有要写入的行：全部无变化、有冲突或有错误。");
    }
    task->baseline = baseline;
    task->state = ImportState::Writing;
  }
  run(task, &ImportDesk::write);
}

void ImportDesk::write(ImportTask& task, const JobProgress& progress) {
  ImportCommit commit;
  commit.baseline = task.baseline;
  for (const Upload& upload : task.uploads)
    commit.reason += (commit.reason.empty() ? "导入 " : "、") + upload.name;
  auto lease = app_.database.lease();
  for (const Upload& upload : task.uploads) {
    keep_file(*lease, app_.files, *upload.bytes, upload.name, task.caller->access.actor, app_.now());
  }
  const store::Batch batch = import_batch(task.plan, commit);
  const auto total = static_cast<std::int64_t>(batch.changes.size());
  progress(0, total);
  const auto written = write_and_publish(app_, *lease, task.caller->access, batch);
  for (const PlanSheet& sheet : task.plan.sheets) {
    if (sheet.reading.kind.empty()) continue;
    remember_columns(*lease, layout_of(sheet.reading), bindings_of(sheet.reading), task.caller->access.actor,
                     app_.now());
  }
  const std::lock_guard lock(task.mutex);
  task.batch = written.batch;
  task.done = task.total = total;
  task.state = ImportState::Done;
}

}  // namespace liantu::api

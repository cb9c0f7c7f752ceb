#include "liantu/api/import_task_store.h"

#include <array>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

constexpr store::Query kAddUpload{"api.upload.add", R"(
  INSERT INTO upload (id, person, name, sha256, size, at) VALUES (:id, :person, :name, :sha256, :size, :at))"};

constexpr store::Query kFindUpload{"api.upload.find", R"(
  SELECT id, person, name, sha256, size, at FROM upload WHERE id = :id)"};

constexpr store::Query kAddTask{"api.import_task.add", R"(
  INSERT INTO import_task (id, person, acting_for, plan, state, revision, baseline, job, error, batch, summary,
                           digest, at)
  VALUES (:id, :person, :acting_for, :plan, :state, 0, :baseline, :job, :error, :batch, :summary, :digest, :at))"};

constexpr store::Query kFindTask{"api.import_task.find", R"(
  SELECT id, person, acting_for, plan, state, revision, baseline, job, error, batch, summary, digest, at
    FROM import_task WHERE id = :id)"};

constexpr store::Query kSaveTask{"api.import_task.save", R"(
  UPDATE import_task SET plan = :plan, state = :state, revision = revision + 1, baseline = :baseline, job = :job,
                         error = :error, batch = :batch, summary = :summary, digest = :digest
   WHERE id = :id AND revision = :revision)"};

/// A quotation mark within a text of the plan is escaped, so these are its members.
constexpr store::Query kForgetTasks{"api.import_task.forget", R"(
  DELETE FROM import_task
   WHERE at < :before AND plan NOT LIKE '%"answers":[{%' AND plan NOT LIKE '%"held":[{%')"};

constexpr store::Query kOpenFigures{"api.import_task.open_figures", R"(
  SELECT t.id, t.plan FROM import_task t JOIN batch b ON b.id = t.batch
   WHERE t.state = 'done' AND b.undone_by IS NULL AND t.plan LIKE '%"waits":true%' ORDER BY t.at, t.id)"};

constexpr store::Query kUnnamed{"api.upload.unnamed", R"(
  SELECT DISTINCT sha256 FROM upload u
   WHERE at < :before
     AND NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = u.sha256)
     AND NOT EXISTS (SELECT 1 FROM upload o WHERE o.sha256 = u.sha256 AND o.at >= :before))"};

constexpr store::Query kDropUploads{"api.upload.drop", R"(DELETE FROM upload WHERE sha256 = :sha256)"};

constexpr store::Query kNamedFile{"api.upload.named", R"(SELECT sha256 FROM file WHERE sha256 = :sha256)"};

constexpr store::Query kForgetUploads{"api.upload.forget", R"(DELETE FROM upload WHERE at < :before)"};

constexpr std::array kStates = {ImportState::Reading, ImportState::Ready, ImportState::Writing,
                                ImportState::Done, ImportState::Failed};

ImportState state_of(std::string_view name) {
  for (const ImportState state : kStates) {
    if (state_name(state) == name) return state;
  }
  throw Error(ErrorCode::Internal, "导入表中有不认识的状态 " + std::string(name) + "，请升级本程序。");
}

std::string text_of(const store::Record& record, int column) {
  return std::get<std::string>(record.value(column));
}

std::int64_t whole_of(const store::Record& record, int column) {
  return std::get<std::int64_t>(record.value(column));
}

store::Bind bind_task(const ImportTask& task) {
  return {{"id", task.id},
          {"plan", order_text(task.order)},
          {"state", std::string(state_name(task.state))},
          {"baseline", std::int64_t{task.baseline ? 1 : 0}},
          {"job", task.job},
          {"error", task.error},
          {"batch", task.batch},
          {"summary", task.summary},
          {"digest", task.digest}};
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

void add_upload(store::Session& session, const Upload& upload) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kAddUpload, {{"id", upload.id},
                               {"person", upload.person},
                               {"name", upload.name},
                               {"sha256", upload.sha256},
                               {"size", upload.size},
                               {"at", upload.at}});
  transaction.commit();
}

std::optional<Upload> find_upload(store::Session& session, std::string_view id) {
  std::optional<Upload> upload;
  session.run(kFindUpload, {{"id", std::string(id)}}, [&](const store::Record& record) {
    upload = Upload{text_of(record, 0), text_of(record, 1),  text_of(record, 2),
                    text_of(record, 3), whole_of(record, 4), whole_of(record, 5)};
  });
  return upload;
}

std::vector<OpenFigure> open_figures(store::Session& session) {
  std::vector<OpenFigure> open;
  session.run(kOpenFigures, {}, [&](const store::Record& record) {
    for (HeldFigure& figure : order_of(text_of(record, 1)).week.held)
      if (!figure.answer) open.push_back({text_of(record, 0), std::move(figure)});
  });
  return open;
}

void add_task(store::Session& session, const ImportTask& task) {
  store::Bind bind = bind_task(task);
  bind.insert(bind.end(), {{"person", task.person}, {"acting_for", task.acting_for}, {"at", task.at}});
  session.execute(kAddTask, bind);
}

std::optional<ImportTask> find_task(store::Session& session, std::string_view id) {
  std::optional<ImportTask> found;
  session.run(kFindTask, {{"id", std::string(id)}}, [&](const store::Record& record) {
    ImportTask task;
    task.id = text_of(record, 0);
    task.person = text_of(record, 1);
    task.acting_for = text_of(record, 2);
    task.order = order_of(text_of(record, 3));
    task.state = state_of(text_of(record, 4));
    task.revision = whole_of(record, 5);
    task.baseline = whole_of(record, 6) != 0;
    task.job = text_of(record, 7);
    task.error = text_of(record, 8);
    task.batch = text_of(record, 9);
    task.summary = text_of(record, 10);
    task.digest = text_of(record, 11);
    task.at = whole_of(record, 12);
    found = std::move(task);
  });
  return found;
}

void save_task(store::Session& session, ImportTask& task) {
  store::Bind bind = bind_task(task);
  bind.emplace_back("revision", task.revision);
  if (session.execute(kSaveTask, bind) != 1) {
    throw Error(ErrorCode::Conflict, "这次导入刚在另一处改过，请刷新后再试。");
  }
  task.revision += 1;
}

std::vector<std::string> forget_imports(store::Session& session, Instant before) {
  std::vector<std::string> unnamed;
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kForgetTasks, {{"before", before}});
  session.run(kUnnamed, {{"before", before}},
              [&](const store::Record& record) { unnamed.push_back(text_of(record, 0)); });
  session.execute(kForgetUploads, {{"before", before}});
  transaction.commit();
  return unnamed;
}

bool drop_uploads(store::Session& session, const std::string& sha256) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kDropUploads, {{"sha256", sha256}});
  bool named = false;
  session.run(kNamedFile, {{"sha256", sha256}}, [&](const store::Record&) { named = true; });
  transaction.commit();
  return !named;
}

}  // namespace liantu::api

#include "liantu/api/export_log_store.h"

namespace liantu::api {
namespace {

constexpr store::Query kPutExport{"api.export_log.put", R"(
  INSERT INTO export_log (at, actor, entity, format, row_count, personal)
  VALUES (:at, :actor, :entity, :format, :row_count, :personal))"};

constexpr store::Query kListExports{"api.export_log.list", R"(
  SELECT at, actor, entity, format, row_count, personal FROM export_log ORDER BY at DESC, actor LIMIT :limit)"};

}  // namespace

void log_export(store::Session& session, const ExportRecord& record) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  log_export_within(session, record);
  transaction.commit();
}

void log_export_within(store::Session& session, const ExportRecord& record) {
  session.execute(kPutExport, {{"at", record.at},
                               {"actor", record.actor},
                               {"entity", record.entity},
                               {"format", record.format},
                               {"row_count", record.rows},
                               {"personal", std::int64_t{record.personal ? 1 : 0}}});
}

std::vector<ExportRecord> exports(store::Session& session, std::size_t limit) {
  std::vector<ExportRecord> records;
  session.run(kListExports, {{"limit", static_cast<std::int64_t>(limit)}}, [&](const store::Record& record) {
    records.push_back({std::get<std::int64_t>(record.value(0)), std::get<std::string>(record.value(1)),
                       std::get<std::string>(record.value(2)), std::get<std::string>(record.value(3)),
                       std::get<std::int64_t>(record.value(4)), std::get<std::int64_t>(record.value(5)) != 0});
  });
  return records;
}

}  // namespace liantu::api

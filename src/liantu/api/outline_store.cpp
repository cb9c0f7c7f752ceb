#include "liantu/api/outline_store.h"

namespace liantu::api {
namespace {

constexpr store::Query kDropOutlines{"api.outline.drop", R"(
  DELETE FROM outline WHERE level = :level)"};

constexpr store::Query kPutOutline{"api.outline.put", R"(
  INSERT INTO outline (level, name, geometry, source, actor, at)
  VALUES (:level, :name, :geometry, :source, :actor, :at))"};

constexpr store::Query kListOutlines{"api.outline.list", R"(
  SELECT level, name, geometry, source, actor, at FROM outline WHERE level = :level ORDER BY name)"};

}  // namespace

void put_outlines(store::Session& session, const std::string& level,
                  const std::vector<StoredOutline>& outlines) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kDropOutlines, {{"level", level}});
  for (const StoredOutline& outline : outlines) {
    session.execute(kPutOutline, {{"level", level},
                                  {"name", outline.name},
                                  {"geometry", outline.geometry},
                                  {"source", outline.source},
                                  {"actor", outline.actor},
                                  {"at", outline.at}});
  }
  transaction.commit();
}

std::vector<StoredOutline> outlines(store::Session& session, const std::string& level) {
  std::vector<StoredOutline> found;
  session.run(kListOutlines, {{"level", level}}, [&](const store::Record& record) {
    const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
    found.push_back({text(0), text(1), text(2), text(3), text(4), std::get<std::int64_t>(record.value(5))});
  });
  return found;
}

}  // namespace liantu::api

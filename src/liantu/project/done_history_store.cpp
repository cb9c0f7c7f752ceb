#include "liantu/project/done_history_store.h"

#include "liantu/store/ledger_row.h"

namespace liantu::project {
namespace {

constexpr store::Query kDoneAll{"project.done_history.all", R"(
  SELECT id, valid_from, ytd_done_yuan
    FROM project_asof
   WHERE valid_from >= :from AND valid_from < :to AND ytd_done_yuan IS NOT NULL
   ORDER BY id, valid_from)"};

constexpr store::Query kDoneOfOne{"project.done_history.one", R"(
  SELECT id, valid_from, ytd_done_yuan
    FROM project_asof
   WHERE id = :id AND valid_from >= :from AND valid_from < :to AND ytd_done_yuan IS NOT NULL
   ORDER BY valid_from)"};

}  // namespace

void each_done(store::Session& session, std::string_view id, Instant from, Instant to,
               const std::function<void(const std::string& id, Instant at, Yuan done)>& use) {
  const auto each = [&](const store::Record& record) {
    use(store::text_or_empty(record.value(0)), store::whole_or_zero(record.value(1)), Yuan{store::whole_or_zero(record.value(2))});
  };
  if (id.empty()) session.run(kDoneAll, {{"from", from}, {"to", to}}, each);
  else session.run(kDoneOfOne, {{"id", std::string(id)}, {"from", from}, {"to", to}}, each);
}

}  // namespace liantu::project

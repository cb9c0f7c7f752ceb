#include "liantu/api/http/change_events.h"

#include <map>
#include <utility>

#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kSingly = 50;  ///< of a larger batch listeners read the list again

Event one_row(std::string_view entity, const std::string& id, std::int64_t version, const std::string& actor,
              std::string unit) {
  return {.name = "changed",
          .data = Json::object({{"entity", entity}, {"id", id}, {"version", version}, {"actor", actor}}),
          .entity = std::string(entity),
          .unit = std::move(unit)};
}

}  // namespace

Event row_event(const store::Entity& entity, const store::StoredRow& row, const std::string& actor) {
  return one_row(entity.name, row.id, row.version, actor, row.owner_unit);
}

Event ledger_event(std::string_view entity, const std::string& batch, std::size_t count,
                   const std::string& actor) {
  return {.name = "changed",
          .data = Json::object({{"entity", entity}, {"batch", batch}, {"count", count}, {"actor", actor}}),
          .entity = std::string(entity)};
}

std::vector<Event> change_events(const store::Batch& batch, const store::Written& written,
                                 const std::string& actor) {
  std::vector<Event> events;
  if (written.replayed) return events;
  std::map<std::string_view, std::size_t> counts;
  for (std::size_t i = 0; i < written.rows.size() && i < batch.changes.size(); ++i) {
    const store::Entity& entity = *batch.changes[i].entity;
    const Row& values = batch.changes[i].row();
    const std::size_t owner = entity.fields->at(entity.owner_field);
    const bool unknown =
        batch.changes[i].op == store::Op::Delete && (owner >= values.size() || is_empty(values[owner]));
    if (unknown || written.rows.size() > kSingly)
      ++counts[entity.name];
    else
      events.push_back(one_row(entity.name, written.rows[i].first, written.rows[i].second, actor,
                               store::text_or_empty(values[owner])));
  }
  for (const auto& [entity, count] : counts)
    events.push_back(ledger_event(entity, written.batch, count, actor));
  return events;
}

bool may_hear(const Caller& caller, const Event& event) {
  if (!event.person.empty()) return event.person == caller.person.id;
  if (!event.entity.empty() && !caller.access.may_read(event.entity)) return false;
  return !event.unit || store::may_see_unit(caller.access, *event.unit);
}

}  // namespace liantu::api

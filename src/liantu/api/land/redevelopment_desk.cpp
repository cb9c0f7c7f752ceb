#include "liantu/api/land/redevelopment_desk.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "liantu/api/json_parts.h"
#include "liantu/project/park.h"
#include "liantu/project/park_store.h"
#include "liantu/site/ledger/park_phase_row.h"
#include "liantu/site/ledger/park_phase_store.h"
#include "liantu/site/ledger/redevelopment_step_store.h"
#include "liantu/site/ledger/redevelopment_store.h"
#include "liantu/site/reuse/redevelopment_sums.h"

namespace liantu::api {
namespace {

using json::Json;
using site::Redevelopment, site::RedevelopmentStep;

struct Case {
  std::string id;
  Redevelopment value;
  std::vector<std::string> step_ids;
  std::vector<RedevelopmentStep> steps;
};

Json area_json(const std::optional<SquareMetres>& area) {
  return area ? Json(area->value) : Json();
}

template <class Enum>
Json named_or_null(const std::optional<Enum>& value) {
  return value ? named(*value) : Json();
}

Json sum_json(const site::ReuseSum& sum) {
  return Json::object({{"cases", sum.cases},
                       {"land_m2", sum.land_m2},
                       {"floor_m2", sum.floor_m2},
                       {"freed_land_m2", sum.freed_land_m2},
                       {"freed_floor_m2", sum.freed_floor_m2}});
}

std::vector<Case> cases_of(store::Session& session, const store::Access& access, const Moment& moment) {
  std::multimap<std::string, std::pair<std::string, RedevelopmentStep>> steps;
  if (access.may_read(site::redevelopment_step_entity().name))
    for (const store::StoredRow& row : rows_at(session, access, site::redevelopment_step_entity(), moment)) {
      auto step = from_row<RedevelopmentStep>(row.values);
      std::string name = step.name;
      steps.emplace(std::move(name), std::pair{row.id, std::move(step)});
    }
  std::vector<Case> out;
  for (const store::StoredRow& row : rows_at(session, access, site::redevelopment_entity(), moment)) {
    Case one{row.id, from_row<Redevelopment>(row.values), {}, {}};
    const auto [from, to] = steps.equal_range(one.value.name);
    std::vector<std::pair<std::string, RedevelopmentStep>> own;
    for (auto it = from; it != to; ++it) own.push_back(it->second);
    std::stable_sort(own.begin(), own.end(), [](const auto& a, const auto& b) {
      return std::tuple(!a.second.due, a.second.due) < std::tuple(!b.second.due, b.second.due);
    });
    for (auto& [id, step] : own) {
      one.step_ids.push_back(id);
      one.steps.push_back(std::move(step));
    }
    out.push_back(std::move(one));
  }
  const auto order = [](const Case& one) {
    const bool open = one.value.state != site::RedevelopmentState::Done &&
                      one.value.state != site::RedevelopmentState::Dropped;
    return std::tuple(!open, !one.value.due, one.value.due, one.value.name);
  };
  std::sort(out.begin(), out.end(), [&](const Case& a, const Case& b) { return order(a) < order(b); });
  return out;
}

Json steps_json(const Case& one, Date today) {
  Json out = Json::array();
  for (std::size_t i = 0; i < one.steps.size(); ++i) {
    const RedevelopmentStep& step = one.steps[i];
    out.push(Json::object({{"id", one.step_ids[i]},
                           {"step", step.step},
                           {"due", date_json(step.due)},
                           {"done", date_json(step.done)},
                           {"late", !step.done && step.due && *step.due < today},
                           {"unit", step.responsible_unit}}));
  }
  return out;
}

Json case_json(const Case& one, Date today) {
  const Redevelopment& value = one.value;
  const site::CaseStanding standing = site::standing_of(value, one.steps, today);
  return Json::object({{"id", one.id},
                       {"name", value.name},
                       {"parcel_no", value.parcel_no},
                       {"firm", value.firm},
                       {"town", value.town},
                       {"park", value.park},
                       {"cause", value.cause},
                       {"method", named_or_null(value.method)},
                       {"state", named_or_null(value.state)},
                       {"land_m2", area_json(value.land)},
                       {"floor_m2", area_json(value.floor)},
                       {"freed_land_m2", area_json(value.freed_land)},
                       {"freed_floor_m2", area_json(value.freed_floor)},
                       {"next_use", value.next_use},
                       {"unit", value.responsible_unit},
                       {"due", date_json(value.due)},
                       {"done", date_json(value.done)},
                       {"overdue", standing.overdue},
                       {"without_area", standing.without_area},
                       {"steps_done", standing.done},
                       {"steps", steps_json(one, today)}});
}

Json phase_json(const store::StoredRow& row, const site::ParkPhase& phase) {
  return Json::object({{"id", row.id},
                       {"area", phase.area_name},
                       {"phase", phase.phase},
                       {"from_year", phase.from_year ? Json(*phase.from_year) : Json()},
                       {"to_year", phase.to_year ? Json(*phase.to_year) : Json()},
                       {"state", named_or_null(phase.state)},
                       {"land_m2", area_json(phase.land)},
                       {"content", phase.content}});
}

}  // namespace

Json redevelopment_json(store::Session& session, const store::Access& access, const Moment& moment,
                        Language language) {
  const std::vector<Case> cases = cases_of(session, access, moment);
  std::vector<Redevelopment> values;
  for (const Case& one : cases) values.push_back(one.value);
  const site::ReuseSums sums = site::reuse_sums(values);
  Json methods = Json::array(), items = Json::array();
  for (const auto& [method, sum] : sums.by_method) {
    Json one = sum_json(sum);
    one.set("method", named_or_null(method));
    methods.push(std::move(one));
  }
  for (const Case& one : cases) items.push(case_json(one, moment.day));
  return Json::object({{"asof", moment.day.iso()},
                       {"sentence", site::explain_reuse(sums, language)},
                       {"sums", Json::object({{"all", sum_json(sums.all)},
                                              {"done", sum_json(sums.done)},
                                              {"under_way", sum_json(sums.under_way)},
                                              {"planned", sum_json(sums.planned)}})},
                       {"by_method", std::move(methods)},
                       {"items", std::move(items)}});
}

Json park_timeline_json(store::Session& session, const store::Access& access, const Moment& moment) {
  std::map<std::string, project::Park> parks;
  if (access.may_read(project::park_entity().name))
    for (const store::StoredRow& row : rows_at(session, access, project::park_entity(), moment)) {
      auto park = from_row<project::Park>(row.values);
      std::string name = park.name;
      parks.emplace(std::move(name), std::move(park));
    }
  struct Phase {
    const store::StoredRow* row;
    site::ParkPhase value;
  };
  const auto rows = rows_at(session, access, site::park_phase_entity(), moment);
  std::map<std::string, std::vector<Phase>> by_park;
  std::int64_t first = moment.day.year(), last = first;
  for (const store::StoredRow& row : rows) {
    auto phase = from_row<site::ParkPhase>(row.values);
    if (phase.from_year) {
      first = std::min(first, *phase.from_year);
      last = std::max({last, *phase.from_year, phase.to_year.value_or(*phase.from_year)});
    }
    std::string park = phase.park;
    by_park[std::move(park)].push_back({&row, std::move(phase)});
  }
  Json list = Json::array();
  for (auto& [name, phases] : by_park) {
    std::stable_sort(phases.begin(), phases.end(), [](const Phase& a, const Phase& b) {
      return std::tie(a.value.area_name, a.value.from_year) < std::tie(b.value.area_name, b.value.from_year);
    });
    Json items = Json::array();
    for (const Phase& one : phases) items.push(phase_json(*one.row, one.value));
    const auto park = parks.find(name);
    const bool known = park != parks.end();
    list.push(Json::object({{"park", name},
                            {"state", known ? named_or_null(park->second.state) : Json()},
                            {"chemical", known && park->second.chemical == true},
                            {"land_m2", known ? area_json(park->second.land) : Json()},
                            {"phases", std::move(items)}}));
  }
  return Json::object(
      {{"asof", moment.day.iso()}, {"from_year", first}, {"to_year", last}, {"parks", std::move(list)}});
}

}  // namespace liantu::api

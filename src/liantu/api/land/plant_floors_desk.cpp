#include "liantu/api/land/plant_floors_desk.h"

#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/site/floors/plant_floors.h"
#include "liantu/site/ledger/plant_unit_store.h"
#include "liantu/site/plant_store.h"

namespace liantu::api {
namespace {

using json::Json;

template <class Q>
Json quantity_json(const std::optional<Q>& quantity) {
  return quantity ? Json(quantity->value) : Json();
}

Json unit_json(const site::FloorUnit& one) {
  const site::PlantUnit& unit = one.unit;
  return Json::object({{"id", one.id},
                       {"unit_no", unit.unit_no},
                       {"area_m2", quantity_json(unit.area)},
                       {"height_m", quantity_json(unit.height)},
                       {"load_t_m2", quantity_json(unit.load)},
                       {"offer", unit.offer ? named(*unit.offer) : Json()},
                       {"occupied_by", unit.occupied_by},
                       {"rent_yuan_m2_month", quantity_json(unit.rent)}});
}

}  // namespace

Json plant_floors_json(store::Session& session, const store::Access& access, const Moment& moment,
                       std::string_view id) {
  const auto row = store::find(session, access, site::plant_entity(), id, moment.at);
  if (!row)
    throw Error(ErrorCode::NotFound, "没有这座厂房，它可能已被删除，或不在您的范围内。", std::string(id));
  const auto plant = from_row<site::Plant>(row->values);
  std::vector<site::FloorUnit> units;
  if (access.may_read(site::plant_unit_entity().name))
    for (const store::StoredRow& one : rows_at(session, access, site::plant_unit_entity(), moment,
                                               {{"plant", store::FilterOp::Eq, {Value{plant.name}}}})) {
      auto unit = from_row<site::PlantUnit>(one.values);
      if (site::stands_in(unit, plant)) units.push_back({one.id, std::move(unit)});
    }
  const site::PlantFloors all = site::floors_of(std::move(units));
  Json floors = Json::array();
  for (const site::PlantFloor& floor : all.floors) {
    Json items = Json::array();
    for (const site::FloorUnit& one : floor.units) items.push(unit_json(one));
    floors.push(Json::object({{"building", floor.building},
                              {"floor", floor.floor},
                              {"area_m2", floor.area_m2},
                              {"free_m2", floor.free_m2},
                              {"longest_free_m2", floor.longest_free_m2},
                              {"units", std::move(items)}}));
  }
  return Json::object({{"plant", plant.name},
                       {"units", all.units},
                       {"free", all.free},
                       {"area_m2", all.area_m2},
                       {"free_m2", all.free_m2},
                       {"without_area", all.without_area},
                       {"floors", std::move(floors)}});
}

}  // namespace liantu::api

#include "liantu/project/park_store.h"

#include "liantu/project/park.h"

namespace liantu::project {
namespace {

constexpr store::Query kParkPut{"project.park.put", R"(
  INSERT INTO park (
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :state, :leading_industry, :town,
    :land_m2, :chemical, :outline_wkt, :start_date, :content, :responsible_unit, :lead_official, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    state = EXCLUDED.state, leading_industry = EXCLUDED.leading_industry, town = EXCLUDED.town,
    land_m2 = EXCLUDED.land_m2, chemical = EXCLUDED.chemical, outline_wkt = EXCLUDED.outline_wkt,
    start_date = EXCLUDED.start_date, content = EXCLUDED.content,
    responsible_unit = EXCLUDED.responsible_unit, lead_official = EXCLUDED.lead_official,
    remark = EXCLUDED.remark)"};

constexpr store::Query kParkKeep{"project.park.keep", R"(
  INSERT INTO park_history (
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, state, leading_industry, town, land_m2,
    chemical, outline_wkt, start_date, content, responsible_unit, lead_official, remark, :valid_to
    FROM park
   WHERE id = :id)"};

constexpr store::Query kParkDrop{"project.park.drop", R"(
  DELETE FROM park WHERE id = :id)"};

}  // namespace

const store::Entity& park_entity() {
  static const store::Entity entity{
      .name = "park",
      .plural = "parks",
      .zh = "园区",
      .en = "Parks",
      .fields = &field_table<Park>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name"}},
      .search_fields = {"name"},
      .put = kParkPut,
      .keep = kParkKeep,
      .drop = kParkDrop};
  return entity;
}

}  // namespace liantu::project

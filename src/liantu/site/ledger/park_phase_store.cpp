#include "liantu/site/ledger/park_phase_store.h"

#include "liantu/site/ledger/park_phase_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kParkPhasePut{"site.park_phase.put", R"(
  INSERT INTO park_phase (
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year, to_year, state,
    land_m2, content, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :park, :area_name, :phase, :from_year,
    :to_year, :state, :land_m2, :content, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, park = EXCLUDED.park,
    area_name = EXCLUDED.area_name, phase = EXCLUDED.phase, from_year = EXCLUDED.from_year,
    to_year = EXCLUDED.to_year, state = EXCLUDED.state, land_m2 = EXCLUDED.land_m2,
    content = EXCLUDED.content, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kParkPhaseKeep{"site.park_phase.keep", R"(
  INSERT INTO park_phase_history (
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year, to_year, state,
    land_m2, content, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, park, area_name, phase, from_year, to_year, state,
    land_m2, content, responsible_unit, remark, :valid_to
    FROM park_phase
   WHERE id = :id)"};

constexpr store::Query kParkPhaseDrop{"site.park_phase.drop", R"(
  DELETE FROM park_phase WHERE id = :id)"};

}  // namespace

const store::Entity& park_phase_entity() {
  static const store::Entity entity{.name = "park_phase",
                                    .plural = "park_phases",
                                    .zh = "开发时序",
                                    .en = "Phases of parks",
                                    .fields = &field_table<ParkPhase>(),
                                    .title_field = "phase",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"park", "area_name", "phase"}, {"park", "phase"}},
                                    .search_fields = {"park", "area_name", "phase"},
                                    .put = kParkPhasePut,
                                    .keep = kParkPhaseKeep,
                                    .drop = kParkPhaseDrop};
  return entity;
}

}  // namespace liantu::site

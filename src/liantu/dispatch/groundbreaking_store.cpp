#include "liantu/dispatch/groundbreaking_store.h"

#include "liantu/dispatch/groundbreaking.h"

namespace liantu::dispatch {
namespace {

constexpr store::Query kGroundbreakingPut{"dispatch.groundbreaking.put", R"(
  INSERT INTO groundbreaking (
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :held_date, :batch_name,
    :place, :host_unit, :projects, :document, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    held_date = EXCLUDED.held_date, batch_name = EXCLUDED.batch_name, place = EXCLUDED.place,
    host_unit = EXCLUDED.host_unit, projects = EXCLUDED.projects, document = EXCLUDED.document,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kGroundbreakingKeep{"dispatch.groundbreaking.keep", R"(
  INSERT INTO groundbreaking_history (
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, held_date, batch_name, place,
    host_unit, projects, document, responsible_unit, remark, :valid_to
    FROM groundbreaking
   WHERE id = :id)"};

constexpr store::Query kGroundbreakingDrop{"dispatch.groundbreaking.drop", R"(
  DELETE FROM groundbreaking WHERE id = :id)"};

}  // namespace

const store::Entity& groundbreaking_entity() {
  static const store::Entity entity{
      .name = "groundbreaking",
      .plural = "groundbreakings",
      .zh = "集中开工",
      .en = "Groundbreakings",
      .fields = &field_table<Groundbreaking>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name"}},
      .search_fields = {"name"},
      .put = kGroundbreakingPut,
      .keep = kGroundbreakingKeep,
      .drop = kGroundbreakingDrop};
  return entity;
}

}  // namespace liantu::dispatch

#include "liantu/scorecard/indicator_store.h"

#include "liantu/scorecard/indicator.h"

namespace liantu::scorecard {
namespace {

constexpr store::Query kIndicatorPut{"scorecard.indicator.put", R"(
  INSERT INTO indicator (
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :metric, :unit_name, :region,
    :period, :definition_version, :target_value, :actual_value, :actual_date, :actual_source, :source,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, metric = EXCLUDED.metric,
    unit_name = EXCLUDED.unit_name, region = EXCLUDED.region, period = EXCLUDED.period,
    definition_version = EXCLUDED.definition_version, target_value = EXCLUDED.target_value, actual_value
    = EXCLUDED.actual_value, actual_date = EXCLUDED.actual_date, actual_source = EXCLUDED.actual_source,
    source = EXCLUDED.source, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kIndicatorKeep{"scorecard.indicator.keep", R"(
  INSERT INTO indicator_history (
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, metric, unit_name, region, period,
    definition_version, target_value, actual_value, actual_date, actual_source, source,
    responsible_unit, remark, :valid_to
    FROM indicator
   WHERE id = :id)"};

constexpr store::Query kIndicatorDrop{"scorecard.indicator.drop", R"(
  DELETE FROM indicator WHERE id = :id)"};

}  // namespace

const store::Entity& indicator_entity() {
  static const store::Entity entity{
      .name = "indicator",
      .plural = "indicators",
      .zh = "指标",
      .en = "Indicators",
      .fields = &field_table<Indicator>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "region", "period"}},
      .search_fields = {"name"},
      .put = kIndicatorPut,
      .keep = kIndicatorKeep,
      .drop = kIndicatorDrop};
  return entity;
}

}  // namespace liantu::scorecard

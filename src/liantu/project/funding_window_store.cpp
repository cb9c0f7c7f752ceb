#include "liantu/project/funding_window_store.h"

#include "liantu/project/funding_window.h"

namespace liantu::project {
namespace {

constexpr store::Query kFundingWindowPut{"project.funding_window.put", R"(
  INSERT INTO funding_window (
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :window_type, :opens_date,
    :closes_date, :document, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, window_type =
    EXCLUDED.window_type, opens_date = EXCLUDED.opens_date, closes_date = EXCLUDED.closes_date, document =
    EXCLUDED.document, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kFundingWindowKeep{"project.funding_window.keep", R"(
  INSERT INTO funding_window_history (
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, window_type, opens_date, closes_date,
    document, responsible_unit, remark, :valid_to
    FROM funding_window
   WHERE id = :id)"};

constexpr store::Query kFundingWindowDrop{"project.funding_window.drop", R"(
  DELETE FROM funding_window WHERE id = :id)"};

}  // namespace

const store::Entity& funding_window_entity() {
  static const store::Entity entity{
      .name = "funding_window",
      .plural = "funding_windows",
      .zh = "资金窗口",
      .en = "Funding windows",
      .fields = &field_table<FundingWindow>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "window_type"}},
      .search_fields = {"name"},
      .put = kFundingWindowPut,
      .keep = kFundingWindowKeep,
      .drop = kFundingWindowDrop};
  return entity;
}

}  // namespace liantu::project

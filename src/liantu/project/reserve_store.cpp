#include "liantu/project/reserve_store.h"

#include "liantu/project/reserve.h"

namespace liantu::project {
namespace {

constexpr store::Query kReservePut{"project.reserve.put", R"(
  INSERT INTO reserve (
    id, version, valid_from, batch, owner_unit, baseline, name, builder, content, window_type,
    total_investment_yuan, planned_start_date, papers, entered_date, entry_reason, left_date, exit_reason,
    exit_note, town, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :builder, :content, :window_type,
    :total_investment_yuan, :planned_start_date, :papers, :entered_date, :entry_reason, :left_date,
    :exit_reason, :exit_note, :town, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, builder = EXCLUDED.builder,
    content = EXCLUDED.content, window_type = EXCLUDED.window_type, total_investment_yuan =
    EXCLUDED.total_investment_yuan, planned_start_date = EXCLUDED.planned_start_date, papers =
    EXCLUDED.papers, entered_date = EXCLUDED.entered_date, entry_reason = EXCLUDED.entry_reason, left_date
    = EXCLUDED.left_date, exit_reason = EXCLUDED.exit_reason, exit_note = EXCLUDED.exit_note, town =
    EXCLUDED.town, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kReserveKeep{"project.reserve.keep", R"(
  INSERT INTO reserve_history (
    id, version, valid_from, batch, owner_unit, baseline, name, builder, content, window_type,
    total_investment_yuan, planned_start_date, papers, entered_date, entry_reason, left_date, exit_reason,
    exit_note, town, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, builder, content, window_type,
    total_investment_yuan, planned_start_date, papers, entered_date, entry_reason, left_date, exit_reason,
    exit_note, town, responsible_unit, remark, :valid_to
    FROM reserve
   WHERE id = :id)"};

constexpr store::Query kReserveDrop{"project.reserve.drop", R"(
  DELETE FROM reserve WHERE id = :id)"};

}  // namespace

const store::Entity& reserve_entity() {
  static const store::Entity entity{
      .name = "reserve",
      .plural = "reserves",
      .zh = "储备库",
      .en = "Reserve pool",
      .fields = &field_table<Reserve>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name"}},
      .search_fields = {"name", "builder"},
      .put = kReservePut,
      .keep = kReserveKeep,
      .drop = kReserveDrop};
  return entity;
}

}  // namespace liantu::project

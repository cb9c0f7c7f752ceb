#include "liantu/project/statistics/statistics_entry_store.h"

#include "liantu/project/statistics/statistics_entry.h"

namespace liantu::project {
namespace {

constexpr store::Query kStatisticsEntryPut{"project.statistics_entry.put", R"(
  INSERT INTO statistics_entry (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, filing_unit,
    filing_date, filing_total_yuan, permit_unit, permit_date, contract_unit, contract_date,
    contract_total_yuan, contract_works_yuan, contract_equipment_yuan, contract_other_yuan,
    report_unit, report_total_yuan, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :filing_unit,
    :filing_date, :filing_total_yuan, :permit_unit, :permit_date, :contract_unit, :contract_date,
    :contract_total_yuan, :contract_works_yuan, :contract_equipment_yuan, :contract_other_yuan,
    :report_unit, :report_total_yuan, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit
    = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, filing_unit = EXCLUDED.filing_unit, filing_date = EXCLUDED.filing_date,
    filing_total_yuan = EXCLUDED.filing_total_yuan, permit_unit = EXCLUDED.permit_unit, permit_date
    = EXCLUDED.permit_date, contract_unit = EXCLUDED.contract_unit, contract_date =
    EXCLUDED.contract_date, contract_total_yuan = EXCLUDED.contract_total_yuan, contract_works_yuan
    = EXCLUDED.contract_works_yuan, contract_equipment_yuan = EXCLUDED.contract_equipment_yuan,
    contract_other_yuan = EXCLUDED.contract_other_yuan, report_unit = EXCLUDED.report_unit,
    report_total_yuan = EXCLUDED.report_total_yuan, responsible_unit = EXCLUDED.responsible_unit,
    remark = EXCLUDED.remark)"};

constexpr store::Query kStatisticsEntryKeep{"project.statistics_entry.keep", R"(
  INSERT INTO statistics_entry_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, filing_unit,
    filing_date, filing_total_yuan, permit_unit, permit_date, contract_unit, contract_date,
    contract_total_yuan, contract_works_yuan, contract_equipment_yuan, contract_other_yuan,
    report_unit, report_total_yuan, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, filing_unit,
    filing_date, filing_total_yuan, permit_unit, permit_date, contract_unit, contract_date,
    contract_total_yuan, contract_works_yuan, contract_equipment_yuan, contract_other_yuan,
    report_unit, report_total_yuan, responsible_unit, remark, :valid_to
    FROM statistics_entry
   WHERE id = :id)"};

constexpr store::Query kStatisticsEntryDrop{"project.statistics_entry.drop", R"(
  DELETE FROM statistics_entry WHERE id = :id)"};

}  // namespace

const store::Entity& statistics_entry_entity() {
  static const store::Entity entity{.name = "statistics_entry",
                                    .plural = "statistics_entries",
                                    .zh = "入库要素",
                                    .en = "Papers for statistics",
                                    .fields = &field_table<StatisticsEntry>(),
                                    .title_field = "name",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"project_code"}, {"name"}},
                                    .search_fields = {"name"},
                                    .put = kStatisticsEntryPut,
                                    .keep = kStatisticsEntryKeep,
                                    .drop = kStatisticsEntryDrop};
  return entity;
}

}  // namespace liantu::project

#include "liantu/project/production_report_store.h"

#include "liantu/project/production_report.h"

namespace liantu::project {
namespace {

constexpr store::Query kProductionReportPut{"project.production_report.put", R"(
  INSERT INTO production_report (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :project_code, :period,
    :output_yuan, :tax_yuan, :employees, :source, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, project_code =
    EXCLUDED.project_code, period = EXCLUDED.period, output_yuan = EXCLUDED.output_yuan, tax_yuan =
    EXCLUDED.tax_yuan, employees = EXCLUDED.employees, source = EXCLUDED.source, responsible_unit =
    EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kProductionReportKeep{"project.production_report.keep", R"(
  INSERT INTO production_report_history (
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, project_code, period, output_yuan,
    tax_yuan, employees, source, responsible_unit, remark, :valid_to
    FROM production_report
   WHERE id = :id)"};

constexpr store::Query kProductionReportDrop{"project.production_report.drop", R"(
  DELETE FROM production_report WHERE id = :id)"};

}  // namespace

const store::Entity& production_report_entity() {
  static const store::Entity entity{
      .name = "production_report",
      .plural = "production_reports",
      .zh = "投产报表",
      .en = "Production reports",
      .fields = &field_table<ProductionReport>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "period"}},
      .search_fields = {"name"},
      .put = kProductionReportPut,
      .keep = kProductionReportKeep,
      .drop = kProductionReportDrop};
  return entity;
}

}  // namespace liantu::project

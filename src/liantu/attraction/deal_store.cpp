#include "liantu/attraction/deal_store.h"

#include "liantu/attraction/deal.h"

namespace liantu::attraction {
namespace {

constexpr store::Query kPut{"attraction.deal.put", R"(
  INSERT INTO deal (
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, investor, credit_code,
    investor_location, investor_class, chain, chain_node, industry_code, content, process,
    total_investment_yuan, fixed_assets_yuan, equipment_yuan, foreign_capital_usd, land_m2, floor_area_m2,
    energy_tce, power_kva, water_m3_d, steam_t_h, emissions, expected_output_yuan, expected_tax_yuan,
    tax_intensity_yuan_per_mu, jobs, stage, source, referrer, first_talk_unit, negotiator, first_talk_date,
    planned_sign_date, sign_date, registered_date, landed_date, planned_start_date, start_date,
    production_date, responsible_unit, lead_official, lead_department, contact_name, contact_phone,
    progress, progress_date, problem, coordination, next_step, next_step_due_date, agreed_investment_yuan,
    funds_ytd_yuan, funds_total_yuan, out_of_province, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :project_no, :name, :investor, :credit_code,
    :investor_location, :investor_class, :chain, :chain_node, :industry_code, :content, :process,
    :total_investment_yuan, :fixed_assets_yuan, :equipment_yuan, :foreign_capital_usd, :land_m2,
    :floor_area_m2, :energy_tce, :power_kva, :water_m3_d, :steam_t_h, :emissions, :expected_output_yuan,
    :expected_tax_yuan, :tax_intensity_yuan_per_mu, :jobs, :stage, :source, :referrer, :first_talk_unit,
    :negotiator, :first_talk_date, :planned_sign_date, :sign_date, :registered_date, :landed_date,
    :planned_start_date, :start_date, :production_date, :responsible_unit, :lead_official, :lead_department,
    :contact_name, :contact_phone, :progress, :progress_date, :problem, :coordination, :next_step,
    :next_step_due_date, :agreed_investment_yuan, :funds_ytd_yuan, :funds_total_yuan, :out_of_province,
    :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, project_no = EXCLUDED.project_no,
    name = EXCLUDED.name, investor = EXCLUDED.investor, credit_code = EXCLUDED.credit_code,
    investor_location = EXCLUDED.investor_location, investor_class = EXCLUDED.investor_class,
    chain = EXCLUDED.chain, chain_node = EXCLUDED.chain_node, industry_code = EXCLUDED.industry_code,
    content = EXCLUDED.content, process = EXCLUDED.process,
    total_investment_yuan = EXCLUDED.total_investment_yuan, fixed_assets_yuan = EXCLUDED.fixed_assets_yuan,
    equipment_yuan = EXCLUDED.equipment_yuan, foreign_capital_usd = EXCLUDED.foreign_capital_usd,
    land_m2 = EXCLUDED.land_m2, floor_area_m2 = EXCLUDED.floor_area_m2, energy_tce = EXCLUDED.energy_tce,
    power_kva = EXCLUDED.power_kva, water_m3_d = EXCLUDED.water_m3_d, steam_t_h = EXCLUDED.steam_t_h,
    emissions = EXCLUDED.emissions, expected_output_yuan = EXCLUDED.expected_output_yuan,
    expected_tax_yuan = EXCLUDED.expected_tax_yuan,
    tax_intensity_yuan_per_mu = EXCLUDED.tax_intensity_yuan_per_mu, jobs = EXCLUDED.jobs,
    stage = EXCLUDED.stage, source = EXCLUDED.source, referrer = EXCLUDED.referrer,
    first_talk_unit = EXCLUDED.first_talk_unit, negotiator = EXCLUDED.negotiator,
    first_talk_date = EXCLUDED.first_talk_date, planned_sign_date = EXCLUDED.planned_sign_date,
    sign_date = EXCLUDED.sign_date, registered_date = EXCLUDED.registered_date,
    landed_date = EXCLUDED.landed_date, planned_start_date = EXCLUDED.planned_start_date,
    start_date = EXCLUDED.start_date, production_date = EXCLUDED.production_date,
    responsible_unit = EXCLUDED.responsible_unit, lead_official = EXCLUDED.lead_official,
    lead_department = EXCLUDED.lead_department, contact_name = EXCLUDED.contact_name,
    contact_phone = EXCLUDED.contact_phone, progress = EXCLUDED.progress,
    progress_date = EXCLUDED.progress_date, problem = EXCLUDED.problem,
    coordination = EXCLUDED.coordination, next_step = EXCLUDED.next_step,
    next_step_due_date = EXCLUDED.next_step_due_date,
    agreed_investment_yuan = EXCLUDED.agreed_investment_yuan, funds_ytd_yuan = EXCLUDED.funds_ytd_yuan,
    funds_total_yuan = EXCLUDED.funds_total_yuan, out_of_province = EXCLUDED.out_of_province,
    remark = EXCLUDED.remark)"};

constexpr store::Query kKeep{"attraction.deal.keep", R"(
  INSERT INTO deal_history (
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, investor, credit_code,
    investor_location, investor_class, chain, chain_node, industry_code, content, process,
    total_investment_yuan, fixed_assets_yuan, equipment_yuan, foreign_capital_usd, land_m2, floor_area_m2,
    energy_tce, power_kva, water_m3_d, steam_t_h, emissions, expected_output_yuan, expected_tax_yuan,
    tax_intensity_yuan_per_mu, jobs, stage, source, referrer, first_talk_unit, negotiator, first_talk_date,
    planned_sign_date, sign_date, registered_date, landed_date, planned_start_date, start_date,
    production_date, responsible_unit, lead_official, lead_department, contact_name, contact_phone,
    progress, progress_date, problem, coordination, next_step, next_step_due_date, agreed_investment_yuan,
    funds_ytd_yuan, funds_total_yuan, out_of_province, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, investor, credit_code,
    investor_location, investor_class, chain, chain_node, industry_code, content, process,
    total_investment_yuan, fixed_assets_yuan, equipment_yuan, foreign_capital_usd, land_m2, floor_area_m2,
    energy_tce, power_kva, water_m3_d, steam_t_h, emissions, expected_output_yuan, expected_tax_yuan,
    tax_intensity_yuan_per_mu, jobs, stage, source, referrer, first_talk_unit, negotiator, first_talk_date,
    planned_sign_date, sign_date, registered_date, landed_date, planned_start_date, start_date,
    production_date, responsible_unit, lead_official, lead_department, contact_name, contact_phone,
    progress, progress_date, problem, coordination, next_step, next_step_due_date, agreed_investment_yuan,
    funds_ytd_yuan, funds_total_yuan, out_of_province, remark, :valid_to
    FROM deal
   WHERE id = :id)"};

constexpr store::Query kDrop{"attraction.deal.drop", R"(
  DELETE FROM deal WHERE id = :id)"};

}  // namespace

const store::Entity& deal_entity() {
  static const store::Entity entity{
      .name = "deal",
      .plural = "deals",
      .zh = "招商项目",
      .en = "Deal",
      .fields = &field_table<Deal>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"project_no"}, {"name", "investor"}, {"name"}},
      .search_fields = {"name", "project_no", "investor", "credit_code"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::attraction

-- Of a deal: its node of the chain, tax per mu, when its progress was written and until when the next step is due.
DROP VIEW deal_asof;
ALTER TABLE deal ADD COLUMN chain_node TEXT COLLATE "C";
ALTER TABLE deal ADD COLUMN tax_intensity_yuan_per_mu DOUBLE PRECISION;
ALTER TABLE deal ADD COLUMN progress_date TEXT COLLATE "C";
ALTER TABLE deal ADD COLUMN next_step_due_date TEXT COLLATE "C";
ALTER TABLE deal_history ADD COLUMN chain_node TEXT COLLATE "C";
ALTER TABLE deal_history ADD COLUMN tax_intensity_yuan_per_mu DOUBLE PRECISION;
ALTER TABLE deal_history ADD COLUMN progress_date TEXT COLLATE "C";
ALTER TABLE deal_history ADD COLUMN next_step_due_date TEXT COLLATE "C";
CREATE VIEW deal_asof AS
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, investor, credit_code,
    investor_location, investor_class, chain, chain_node, industry_code, content, process,
    total_investment_yuan, fixed_assets_yuan, equipment_yuan, foreign_capital_usd, land_m2,
    floor_area_m2, energy_tce, power_kva, water_m3_d, steam_t_h, emissions, expected_output_yuan,
    expected_tax_yuan, tax_intensity_yuan_per_mu, jobs, stage, source, referrer, first_talk_unit,
    negotiator, first_talk_date, planned_sign_date, sign_date, registered_date, landed_date,
    planned_start_date, start_date, production_date, responsible_unit, lead_official,
    lead_department, contact_name, contact_phone, progress, progress_date, problem, coordination,
    next_step, next_step_due_date, agreed_investment_yuan, funds_ytd_yuan, funds_total_yuan,
    out_of_province, remark,
    9223372036854775807::bigint AS valid_to
    FROM deal
  UNION ALL SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, name, investor, credit_code,
    investor_location, investor_class, chain, chain_node, industry_code, content, process,
    total_investment_yuan, fixed_assets_yuan, equipment_yuan, foreign_capital_usd, land_m2,
    floor_area_m2, energy_tce, power_kva, water_m3_d, steam_t_h, emissions, expected_output_yuan,
    expected_tax_yuan, tax_intensity_yuan_per_mu, jobs, stage, source, referrer, first_talk_unit,
    negotiator, first_talk_date, planned_sign_date, sign_date, registered_date, landed_date,
    planned_start_date, start_date, production_date, responsible_unit, lead_official,
    lead_department, contact_name, contact_phone, progress, progress_date, problem, coordination,
    next_step, next_step_due_date, agreed_investment_yuan, funds_ytd_yuan, funds_total_yuan,
    out_of_province, remark, valid_to
    FROM deal_history;

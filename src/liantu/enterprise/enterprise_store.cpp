#include "liantu/enterprise/enterprise_store.h"

#include "liantu/enterprise/enterprise.h"

namespace liantu::enterprise {
namespace {

constexpr store::Query kPut{"enterprise.enterprise.put", R"(
  INSERT INTO enterprise (
    id, version, valid_from, batch, owner_unit, baseline, name, credit_code, short_name, enterprise_type,
    legal_representative, residence, province, city, town, park, address, scope, industry_code, industry,
    main_products, parent_group, lists, listed_code, registered_capital_yuan, established_date, employees,
    revenue_yuan, tax_yuan, above_scale, land_m2, energy_tce, updated_date, checked_by, expansion_signal,
    signal_date, signal_source, contact_name, contact_phone, lon, lat, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :credit_code, :short_name,
    :enterprise_type, :legal_representative, :residence, :province, :city, :town, :park, :address, :scope,
    :industry_code, :industry, :main_products, :parent_group, :lists, :listed_code, :registered_capital_yuan,
    :established_date, :employees, :revenue_yuan, :tax_yuan, :above_scale, :land_m2, :energy_tce, :updated_date,
    :checked_by, :expansion_signal, :signal_date, :signal_source, :contact_name, :contact_phone, :lon, :lat,
    :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    credit_code = EXCLUDED.credit_code, short_name = EXCLUDED.short_name,
    enterprise_type = EXCLUDED.enterprise_type, legal_representative = EXCLUDED.legal_representative,
    residence = EXCLUDED.residence, province = EXCLUDED.province, city = EXCLUDED.city, town = EXCLUDED.town,
    park = EXCLUDED.park, address = EXCLUDED.address, scope = EXCLUDED.scope,
    industry_code = EXCLUDED.industry_code, industry = EXCLUDED.industry,
    main_products = EXCLUDED.main_products, parent_group = EXCLUDED.parent_group, lists = EXCLUDED.lists,
    listed_code = EXCLUDED.listed_code, registered_capital_yuan = EXCLUDED.registered_capital_yuan,
    established_date = EXCLUDED.established_date, employees = EXCLUDED.employees,
    revenue_yuan = EXCLUDED.revenue_yuan, tax_yuan = EXCLUDED.tax_yuan, above_scale = EXCLUDED.above_scale,
    land_m2 = EXCLUDED.land_m2, energy_tce = EXCLUDED.energy_tce, updated_date = EXCLUDED.updated_date,
    checked_by = EXCLUDED.checked_by, expansion_signal = EXCLUDED.expansion_signal,
    signal_date = EXCLUDED.signal_date, signal_source = EXCLUDED.signal_source,
    contact_name = EXCLUDED.contact_name, contact_phone = EXCLUDED.contact_phone, lon = EXCLUDED.lon,
    lat = EXCLUDED.lat, remark = EXCLUDED.remark)"};

constexpr store::Query kKeep{"enterprise.enterprise.keep", R"(
  INSERT INTO enterprise_history (
    id, version, valid_from, batch, owner_unit, baseline, name, credit_code, short_name, enterprise_type,
    legal_representative, residence, province, city, town, park, address, scope, industry_code, industry,
    main_products, parent_group, lists, listed_code, registered_capital_yuan, established_date, employees,
    revenue_yuan, tax_yuan, above_scale, land_m2, energy_tce, updated_date, checked_by, expansion_signal,
    signal_date, signal_source, contact_name, contact_phone, lon, lat, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, credit_code, short_name, enterprise_type,
    legal_representative, residence, province, city, town, park, address, scope, industry_code, industry,
    main_products, parent_group, lists, listed_code, registered_capital_yuan, established_date, employees,
    revenue_yuan, tax_yuan, above_scale, land_m2, energy_tce, updated_date, checked_by, expansion_signal,
    signal_date, signal_source, contact_name, contact_phone, lon, lat, remark, :valid_to
    FROM enterprise
   WHERE id = :id)"};

constexpr store::Query kDrop{"enterprise.enterprise.drop", R"(
  DELETE FROM enterprise WHERE id = :id)"};

}  // namespace

const store::Entity& enterprise_entity() {
  static const store::Entity entity{
      .name = "enterprise",
      .plural = "enterprises",
      .zh = "企业",
      .en = "Firm",
      .fields = &field_table<Enterprise>(),
      .title_field = "name",
      .owner_field = "town",
      .keys = {{"credit_code"}, {"name"}},
      .search_fields = {"name", "short_name", "credit_code", "listed_code", "parent_group"},
      .ordered = {"credit_code", "industry", "registered_capital_yuan", "revenue_yuan", "tax_yuan",
                  "employees", "above_scale", "established_date"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::enterprise

#include "liantu/site/parcel_store.h"

#include "liantu/site/site.h"

namespace liantu::site {
namespace {

constexpr store::Query kPut{"site.parcel.put", R"(
  INSERT INTO parcel (
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park, boundaries,
    outline_wkt, land_m2, land_use, land_use_code, ownership, right_holder, certificate_no, supply_mode,
    right_nature, term_years, term_from_date, term_to_date, status, offer, levelling, far_min, far_max,
    building_coefficient, green_rate, office_share, height_limit_m, start_price_yuan_per_mu,
    investment_intensity_yuan_per_mu, tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu,
    energy_intensity_tce_per_10k_yuan, emission_intensity_kg_per_10k_yuan, rd_share, admitted_industries,
    negative_list, conflicts, in_chemical_park, water_t_d, sewage_t_d, drainage, power_kva, substation,
    voltage, double_supply, gas, steam_t_h, steam_pressure_mpa, transport, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, agreed_start_date, contract_date, available_date, price_total_yuan, started_date,
    started_land_m2, invested_share, stopped_date, idle_cause, updated_date, checked_by, contact_name,
    contact_phone, lon, lat, remark, formed_from, followed_by)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :parcel_no, :location, :town, :park,
    :boundaries, :outline_wkt, :land_m2, :land_use, :land_use_code, :ownership, :right_holder,
    :certificate_no, :supply_mode, :right_nature, :term_years, :term_from_date, :term_to_date, :status,
    :offer, :levelling, :far_min, :far_max, :building_coefficient, :green_rate, :office_share,
    :height_limit_m, :start_price_yuan_per_mu, :investment_intensity_yuan_per_mu,
    :tax_intensity_yuan_per_mu, :output_intensity_yuan_per_mu, :energy_intensity_tce_per_10k_yuan,
    :emission_intensity_kg_per_10k_yuan, :rd_share, :admitted_industries, :negative_list, :conflicts,
    :in_chemical_park, :water_t_d, :sewage_t_d, :drainage, :power_kva, :substation, :voltage,
    :double_supply, :gas, :steam_t_h, :steam_pressure_mpa, :transport, :energy_headroom_tce,
    :cod_headroom_t_y, :ammonia_headroom_t_y, :nox_headroom_t_y, :vocs_headroom_t_y, :rail_distance_m,
    :port_distance_m, :agreed_start_date, :contract_date, :available_date, :price_total_yuan, :started_date,
    :started_land_m2, :invested_share, :stopped_date, :idle_cause, :updated_date, :checked_by,
    :contact_name, :contact_phone, :lon, :lat, :remark, :formed_from, :followed_by)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, parcel_no = EXCLUDED.parcel_no,
    location = EXCLUDED.location, town = EXCLUDED.town, park = EXCLUDED.park,
    boundaries = EXCLUDED.boundaries, outline_wkt = EXCLUDED.outline_wkt, land_m2 = EXCLUDED.land_m2,
    land_use = EXCLUDED.land_use, land_use_code = EXCLUDED.land_use_code, ownership = EXCLUDED.ownership,
    right_holder = EXCLUDED.right_holder, certificate_no = EXCLUDED.certificate_no,
    supply_mode = EXCLUDED.supply_mode, right_nature = EXCLUDED.right_nature,
    term_years = EXCLUDED.term_years, term_from_date = EXCLUDED.term_from_date,
    term_to_date = EXCLUDED.term_to_date, status = EXCLUDED.status, offer = EXCLUDED.offer,
    levelling = EXCLUDED.levelling, far_min = EXCLUDED.far_min, far_max = EXCLUDED.far_max,
    building_coefficient = EXCLUDED.building_coefficient, green_rate = EXCLUDED.green_rate,
    office_share = EXCLUDED.office_share, height_limit_m = EXCLUDED.height_limit_m,
    start_price_yuan_per_mu = EXCLUDED.start_price_yuan_per_mu,
    investment_intensity_yuan_per_mu = EXCLUDED.investment_intensity_yuan_per_mu,
    tax_intensity_yuan_per_mu = EXCLUDED.tax_intensity_yuan_per_mu,
    output_intensity_yuan_per_mu = EXCLUDED.output_intensity_yuan_per_mu,
    energy_intensity_tce_per_10k_yuan = EXCLUDED.energy_intensity_tce_per_10k_yuan,
    emission_intensity_kg_per_10k_yuan = EXCLUDED.emission_intensity_kg_per_10k_yuan,
    rd_share = EXCLUDED.rd_share, admitted_industries = EXCLUDED.admitted_industries,
    negative_list = EXCLUDED.negative_list, conflicts = EXCLUDED.conflicts,
    in_chemical_park = EXCLUDED.in_chemical_park, water_t_d = EXCLUDED.water_t_d,
    sewage_t_d = EXCLUDED.sewage_t_d, drainage = EXCLUDED.drainage, power_kva = EXCLUDED.power_kva,
    substation = EXCLUDED.substation, voltage = EXCLUDED.voltage, double_supply = EXCLUDED.double_supply,
    gas = EXCLUDED.gas, steam_t_h = EXCLUDED.steam_t_h, steam_pressure_mpa = EXCLUDED.steam_pressure_mpa,
    transport = EXCLUDED.transport, energy_headroom_tce = EXCLUDED.energy_headroom_tce,
    cod_headroom_t_y = EXCLUDED.cod_headroom_t_y, ammonia_headroom_t_y = EXCLUDED.ammonia_headroom_t_y,
    nox_headroom_t_y = EXCLUDED.nox_headroom_t_y, vocs_headroom_t_y = EXCLUDED.vocs_headroom_t_y,
    rail_distance_m = EXCLUDED.rail_distance_m, port_distance_m = EXCLUDED.port_distance_m,
    agreed_start_date = EXCLUDED.agreed_start_date, contract_date = EXCLUDED.contract_date,
    available_date = EXCLUDED.available_date, price_total_yuan = EXCLUDED.price_total_yuan,
    started_date = EXCLUDED.started_date, started_land_m2 = EXCLUDED.started_land_m2,
    invested_share = EXCLUDED.invested_share, stopped_date = EXCLUDED.stopped_date,
    idle_cause = EXCLUDED.idle_cause, updated_date = EXCLUDED.updated_date,
    checked_by = EXCLUDED.checked_by, contact_name = EXCLUDED.contact_name,
    contact_phone = EXCLUDED.contact_phone, lon = EXCLUDED.lon, lat = EXCLUDED.lat, remark = EXCLUDED.remark,
    formed_from = EXCLUDED.formed_from, followed_by = EXCLUDED.followed_by)"};

constexpr store::Query kKeep{"site.parcel.keep", R"(
  INSERT INTO parcel_history (
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park, boundaries,
    outline_wkt, land_m2, land_use, land_use_code, ownership, right_holder, certificate_no, supply_mode,
    right_nature, term_years, term_from_date, term_to_date, status, offer, levelling, far_min, far_max,
    building_coefficient, green_rate, office_share, height_limit_m, start_price_yuan_per_mu,
    investment_intensity_yuan_per_mu, tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu,
    energy_intensity_tce_per_10k_yuan, emission_intensity_kg_per_10k_yuan, rd_share, admitted_industries,
    negative_list, conflicts, in_chemical_park, water_t_d, sewage_t_d, drainage, power_kva, substation,
    voltage, double_supply, gas, steam_t_h, steam_pressure_mpa, transport, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, agreed_start_date, contract_date, available_date, price_total_yuan, started_date,
    started_land_m2, invested_share, stopped_date, idle_cause, updated_date, checked_by, contact_name,
    contact_phone, lon, lat, remark, formed_from, followed_by, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, location, town, park, boundaries,
    outline_wkt, land_m2, land_use, land_use_code, ownership, right_holder, certificate_no, supply_mode,
    right_nature, term_years, term_from_date, term_to_date, status, offer, levelling, far_min, far_max,
    building_coefficient, green_rate, office_share, height_limit_m, start_price_yuan_per_mu,
    investment_intensity_yuan_per_mu, tax_intensity_yuan_per_mu, output_intensity_yuan_per_mu,
    energy_intensity_tce_per_10k_yuan, emission_intensity_kg_per_10k_yuan, rd_share, admitted_industries,
    negative_list, conflicts, in_chemical_park, water_t_d, sewage_t_d, drainage, power_kva, substation,
    voltage, double_supply, gas, steam_t_h, steam_pressure_mpa, transport, energy_headroom_tce,
    cod_headroom_t_y, ammonia_headroom_t_y, nox_headroom_t_y, vocs_headroom_t_y, rail_distance_m,
    port_distance_m, agreed_start_date, contract_date, available_date, price_total_yuan, started_date,
    started_land_m2, invested_share, stopped_date, idle_cause, updated_date, checked_by, contact_name,
    contact_phone, lon, lat, remark, formed_from, followed_by, :valid_to
    FROM parcel
   WHERE id = :id)"};

constexpr store::Query kDrop{"site.parcel.drop", R"(
  DELETE FROM parcel WHERE id = :id)"};

}  // namespace

const store::Entity& parcel_entity() {
  static const store::Entity entity{
      .name = "parcel",
      .plural = "parcels",
      .zh = "宗地",
      .en = "Parcel",
      .fields = &field_table<Parcel>(),
      .title_field = "parcel_no",
      .owner_field = "town",
      .keys = {{"parcel_no"}, {"location", "town"}},
      .search_fields = {"parcel_no", "location", "right_holder", "certificate_no"},
      .put = kPut,
      .keep = kKeep,
      .drop = kDrop};
  return entity;
}

}  // namespace liantu::site

#include "liantu/site/ledger/parcel_delay_store.h"

#include "liantu/site/ledger/parcel_delay_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kParcelDelayPut{"site.parcel_delay.put", R"(
  INSERT INTO parcel_delay (
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, town, cause, from_date, to_date,
    document, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :parcel_no, :town, :cause, :from_date,
    :to_date, :document, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, parcel_no = EXCLUDED.parcel_no,
    town = EXCLUDED.town, cause = EXCLUDED.cause, from_date = EXCLUDED.from_date,
    to_date = EXCLUDED.to_date, document = EXCLUDED.document, responsible_unit = EXCLUDED.responsible_unit,
    remark = EXCLUDED.remark)"};

constexpr store::Query kParcelDelayKeep{"site.parcel_delay.keep", R"(
  INSERT INTO parcel_delay_history (
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, town, cause, from_date, to_date,
    document, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, parcel_no, town, cause, from_date, to_date,
    document, responsible_unit, remark, :valid_to
    FROM parcel_delay
   WHERE id = :id)"};

constexpr store::Query kParcelDelayDrop{"site.parcel_delay.drop", R"(
  DELETE FROM parcel_delay WHERE id = :id)"};

}  // namespace

const store::Entity& parcel_delay_entity() {
  static const store::Entity entity{.name = "parcel_delay",
                                    .plural = "parcel_delays",
                                    .zh = "动工延误",
                                    .en = "Delays of work",
                                    .fields = &field_table<ParcelDelay>(),
                                    .title_field = "parcel_no",
                                    .owner_field = "town",
                                    .keys = {{"parcel_no", "cause", "from_date"}},
                                    .search_fields = {"parcel_no", "document"},
                                    .put = kParcelDelayPut,
                                    .keep = kParcelDelayKeep,
                                    .drop = kParcelDelayDrop};
  return entity;
}

}  // namespace liantu::site

#include "liantu/site/ledger/site_reservation_store.h"

#include "liantu/site/ledger/reservation_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kReservationPut{"site.site_reservation.put", R"(
  INSERT INTO site_reservation (
    id, version, valid_from, batch, owner_unit, baseline, site_kind, site_id, site, town, project_no, project,
    state, reserved_by, from_date, until_date, reason, ended_date, ended_by, end_reason, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :site_kind, :site_id, :site, :town,
    :project_no, :project, :state, :reserved_by, :from_date, :until_date, :reason, :ended_date, :ended_by,
    :end_reason, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, site_kind = EXCLUDED.site_kind,
    site_id = EXCLUDED.site_id, site = EXCLUDED.site, town = EXCLUDED.town, project_no = EXCLUDED.project_no,
    project = EXCLUDED.project, state = EXCLUDED.state, reserved_by = EXCLUDED.reserved_by,
    from_date = EXCLUDED.from_date, until_date = EXCLUDED.until_date, reason = EXCLUDED.reason,
    ended_date = EXCLUDED.ended_date, ended_by = EXCLUDED.ended_by, end_reason = EXCLUDED.end_reason,
    remark = EXCLUDED.remark)"};

constexpr store::Query kReservationKeep{"site.site_reservation.keep", R"(
  INSERT INTO site_reservation_history (
    id, version, valid_from, batch, owner_unit, baseline, site_kind, site_id, site, town, project_no, project,
    state, reserved_by, from_date, until_date, reason, ended_date, ended_by, end_reason, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, site_kind, site_id, site, town, project_no, project,
    state, reserved_by, from_date, until_date, reason, ended_date, ended_by, end_reason, remark, :valid_to
    FROM site_reservation
   WHERE id = :id)"};

constexpr store::Query kReservationDrop{"site.site_reservation.drop", R"(
  DELETE FROM site_reservation WHERE id = :id)"};

}  // namespace

const store::Entity& site_reservation_entity() {
  static const store::Entity entity{
      .name = "site_reservation",
      .plural = "site_reservations",
      .zh = "载体锁定",
      .en = "Site reservations",
      .fields = &field_table<Reservation>(),
      .title_field = "site",
      .owner_field = "town",
      .keys = {{"site_id", "project", "from_date"}},
      .search_fields = {"site", "project", "project_no"},
      .put = kReservationPut,
      .keep = kReservationKeep,
      .drop = kReservationDrop};
  return entity;
}

}  // namespace liantu::site

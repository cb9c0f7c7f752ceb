#include "liantu/approval/network_store.h"

#include "liantu/approval/network_row.h"

namespace liantu::approval {
namespace {

constexpr store::Query kNetworkPut{"approval.network.put", R"(
  INSERT INTO approval_network (
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, works_code)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :project_no, :project,
    :template_code, :template_version, :start_date, :first_day, :answers, :works_wd, :changes,
    :land_changed_date, :plan_changed_date, :responsible_unit, :remark, :works_code)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit
    = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, project_no = EXCLUDED.project_no, project =
    EXCLUDED.project, template_code = EXCLUDED.template_code, template_version =
    EXCLUDED.template_version, start_date = EXCLUDED.start_date, first_day = EXCLUDED.first_day,
    answers = EXCLUDED.answers, works_wd = EXCLUDED.works_wd, changes = EXCLUDED.changes,
    land_changed_date = EXCLUDED.land_changed_date, plan_changed_date = EXCLUDED.plan_changed_date,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark, works_code =
    EXCLUDED.works_code)"};

constexpr store::Query kNetworkKeep{"approval.network.keep", R"(
  INSERT INTO approval_network_history (
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, works_code, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, project_no, project, template_code,
    template_version, start_date, first_day, answers, works_wd, changes, land_changed_date,
    plan_changed_date, responsible_unit, remark, works_code, :valid_to
    FROM approval_network
   WHERE id = :id)"};

constexpr store::Query kNetworkDrop{"approval.network.drop", R"(
  DELETE FROM approval_network WHERE id = :id)"};

}  // namespace

const store::Entity& approval_network_entity() {
  static const store::Entity entity{.name = "approval_network",
                                    .plural = "approval_networks",
                                    .zh = "审批网络",
                                    .en = "Approval network",
                                    .fields = &field_table<ApprovalNetwork>(),
                                    .title_field = "project",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"project_no", "works_code", "template_code"},
                                             {"project_no", "template_code"},
                                             {"project", "template_code"}},
                                    .search_fields = {"project", "project_no"},
                                    .put = kNetworkPut,
                                    .keep = kNetworkKeep,
                                    .drop = kNetworkDrop};
  return entity;
}

}  // namespace liantu::approval

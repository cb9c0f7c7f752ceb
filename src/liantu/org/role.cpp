#include "liantu/org/role.h"

#include <algorithm>
#include <array>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"

namespace liantu::org {
namespace {

struct RightName {
  Right right;
  std::string_view code;
};

constexpr std::array kRightNames = std::to_array<RightName>({
    {Right::ReadLedgers, "read_ledgers"}, {Right::WriteLedgers, "write_ledgers"}, {Right::Import, "import"},
    {Right::Export, "export"}, {Right::UndoBatch, "undo_batch"}, {Right::SeePersonal, "see_personal"},
    {Right::Review, "review"}, {Right::EraseContacts, "erase_contacts"}, {Right::ManageMap, "manage_map"}, {Right::ManagePeople, "manage_people"},
    {Right::ManageSystem, "manage_system"}, {Right::ReadAudit, "read_audit"},
});

constexpr std::string_view kEveryLedger =
    "enterprise|deal|project|project_week|parcel|plant|yard|listing|funds|sponsor_visit|stage_event|month_plan|task|payment|decision|exemption|indicator|"
    "production_report|statistics_entry|reserve|funding_window|park|task_force|signing|groundbreaking|"
    "chain|chain_node|chain_link|chain_team|placement|gap_decision|supply|visit|target_weight|firm_signal|chain_drawing|site_need|site_reservation|"
    "parcel_delay|plant_unit|land_quota|utility|industry_bar|redevelopment|redevelopment_step|park_phase|approval_case|case_event|"
    "approval_network";
/// All but stage_event and site_reservation: a stage changes by report and confirmation, a site is reserved and released, not by writing
/// their ledgers; cases of approval are the window's.
constexpr std::string_view kClerkLedgers =
    "enterprise|deal|project|project_week|parcel|plant|yard|listing|funds|sponsor_visit|month_plan|task|payment|decision|exemption|indicator|"
    "production_report|statistics_entry|reserve|funding_window|park|task_force|signing|groundbreaking|"
    "chain|chain_node|chain_link|chain_team|placement|gap_decision|supply|visit|target_weight|firm_signal|chain_drawing|site_need|"
    "parcel_delay|plant_unit|land_quota|utility|industry_bar|redevelopment|redevelopment_step|park_phase|"
    "approval_network";
/// The chain office draws the chains and follows the visits; the chain leader decides.
constexpr std::string_view kOfficerLedgers = "enterprise|deal|signing|chain|chain_node|chain_link|chain_team|placement|supply|visit|firm_signal|chain_drawing|site_need";
constexpr std::string_view kChainLeaderLedgers = "placement|gap_decision|visit|target_weight|firm_signal";
constexpr std::string_view kReportedLedgers =
    "enterprise|deal|project|project_week|parcel|plant|yard|funds|month_plan|task|payment|exemption|production_report|statistics_entry|reserve|site_need|plant_unit|"
    "utility|redevelopment|redevelopment_step|park_phase";
/// Shown exactly to those who enter them only; to others as bands (presets/firm_figures.json).
constexpr std::string_view kFirmFigures = "enterprise.revenue_yuan|enterprise.tax_yuan|enterprise.energy_tce";

const std::vector<RoleRule>& role_rows() {
  using enum Right;
  // clang-format off
  static const std::vector<RoleRule> rows{
      {Role::AttractionOfficer, "attraction_officer", "招商干部", "Attraction officer",
       {ReadLedgers, WriteLedgers, Import, Export, UndoBatch, SeePersonal}, kEveryLedger, kOfficerLedgers, true,
       kFirmFigures, "跟进在谈项目，需要企业和联系人；企业税收、营收、能耗不因招商公开给个人"},
      {Role::ProjectClerk, "project_clerk", "项目科", "Project clerk",
       {ReadLedgers, WriteLedgers, Import, Export, UndoBatch, SeePersonal, Review, EraseContacts, ManageMap}, kEveryLedger,
       kClerkLedgers, true, "", "每周收表、核对、汇总全部台账"},
      {Role::ApprovalWindow, "approval_window", "审批窗口", "Approval window",
       {ReadLedgers, WriteLedgers, Import, Export, SeePersonal}, "enterprise|project|project_week|parcel|stage_event|approval_case|case_event|approval_network",
       "project|approval_case|approval_network",
       true, kFirmFigures, "办理项目审批事项，联系项目单位；不看在谈线索"},
      {Role::ChainLeader, "chain_leader", "链长", "Chain leader", {ReadLedgers, WriteLedgers, Export, Review}, kEveryLedger, kChainLeaderLedgers, true,
       kFirmFigures, "统筹本链：认定缺环、定走访、调权重；台账看数不改数，不需要个人联系方式"},
      {Role::Leader, "leader", "领导", "Leader", {ReadLedgers, Export, Review}, kEveryLedger, "", true, kFirmFigures,
       "调度和批示；看数不改数，不需要个人联系方式"},
      {Role::Liaison, "liaison", "领导联络员", "Liaison of a leader", {ReadLedgers, Export}, kEveryLedger, "", true,
       kFirmFigures, "代领导操作时按该领导的权限，并记录“代”"},
      {Role::Inspector, "inspector", "督查考核", "Inspector", {ReadLedgers, Export}, kEveryLedger, "", true, kFirmFigures,
       "督查核实，不改被考核单位的数"},
      {Role::EnterpriseService, "enterprise_service", "企业服务", "Enterprise service",
       {ReadLedgers, WriteLedgers, Import, Export, UndoBatch, SeePersonal}, "enterprise|project|parcel|plant|yard|stage_event|site_need|site_reservation|plant_unit|approval_case|case_event",
       "enterprise|plant|yard|plant_unit", true, "", "维护企业名录和闲置厂房，看选址需求"},
      {Role::Reporter, "reporter", "填报员", "Reporter of a town, park or department",
       {ReadLedgers, WriteLedgers, Import, Export, UndoBatch, SeePersonal}, kEveryLedger,
       kReportedLedgers, false, "",
       "只看只填本单位的行；不设账号、交回工作簿也可"},
      {Role::SystemAdmin, "system_admin", "系统管理员", "System administrator", {ManageSystem}, "", "", false, "",
       "三权分立：管运行，不看业务数据，不看审计"},
      {Role::SecurityAdmin, "security_admin", "安全管理员", "Security administrator", {ManagePeople}, "", "", false, "",
       "三权分立：管人员和权限，不看业务数据"},
      {Role::AuditAdmin, "audit_admin", "审计管理员", "Audit administrator", {ReadAudit}, "", "", false, "",
       "三权分立：看变更日志、校验和导出记录，不改任何内容"},
  };
  // clang-format on
  return rows;
}

}  // namespace

std::string_view right_code(Right right) {
  const auto it = std::find_if(kRightNames.begin(), kRightNames.end(),
                               [&](const RightName& name) { return name.right == right; });
  return it->code;
}

std::span<const RoleRule> role_table() { return role_rows(); }

const RoleRule& rule_of(Role role) {
  const auto& rows = role_rows();
  return *std::find_if(rows.begin(), rows.end(), [&](const RoleRule& row) { return row.role == role; });
}

Role role_named(std::string_view code) {
  std::vector<std::string_view> codes;
  for (const RoleRule& row : role_rows()) {
    if (row.code == code) return row.role;
    codes.push_back(row.code);
  }
  throw Error(ErrorCode::InvalidInput,
              "没有岗位 " + std::string(code) + "，最接近的是 " + nearest(code, codes) + "，请改正。", "roles");
}

bool is_administrator(Role role) {
  return role == Role::SystemAdmin || role == Role::SecurityAdmin || role == Role::AuditAdmin;
}

std::set<Right> rights_of(const std::set<Role>& roles) {
  std::set<Right> rights;
  for (const Role role : roles) rights.insert(rule_of(role).rights.begin(), rule_of(role).rights.end());
  return rights;
}

std::optional<std::string> role_conflict(const std::set<Role>& roles, bool small_office) {
  if (roles.size() < 2) return std::nullopt;
  if (roles.contains(Role::AuditAdmin)) return "审计管理员不能兼任其他岗位，请另设一人。";
  if (roles.contains(Role::Reporter)) return "填报员只看本单位的行，不能再兼其他岗位，请另设账号。";
  const auto administrators = std::count_if(roles.begin(), roles.end(), is_administrator);
  if (small_office || administrators == 0) return std::nullopt;
  if (administrators > 1) return "系统管理员和安全管理员不能由一人兼任；小单位可在设置 small_office 中放开。";
  return "管理员不能同时办理业务数据，请为业务另设账号；小单位可在设置 small_office 中放开。";
}

}  // namespace liantu::org

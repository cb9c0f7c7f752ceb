// Roles (岗位) as data: what each may do and see. Whatever a role does not name is denied.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::org {

enum class Right {
  ReadLedgers,
  WriteLedgers,
  Import,
  Export,
  UndoBatch,     ///< of rows one may write
  SeePersonal,   ///< contacts unmasked
  Review,        ///< confirm what another entered
  EraseContacts, ///< ask for the lawful erasure of a contact; somebody with Review confirms
  ManageMap,     ///< import outlines of the jurisdiction
  ManagePeople,  ///< people, roles, units, sessions
  ManageSystem,  ///< settings in effect, backups, doctor; no data
  ReadAudit,     ///< change log, verification, exports, changes of rights; no data
};

std::string_view right_code(Right right);  ///< "read_ledgers"

enum class Role {
  AttractionOfficer,
  ProjectClerk,
  ApprovalWindow,
  ChainLeader,
  Leader,
  Liaison,
  Inspector,
  EnterpriseService,
  Reporter,
  SystemAdmin,
  SecurityAdmin,
  AuditAdmin,
};

/// One row of the role table. Lists are '|' between; "basis" says why it is so.
struct RoleRule {
  Role role;
  std::string_view code, zh, en;
  std::vector<Right> rights;
  std::string_view reads, writes;  ///< entity names
  bool all_rows;                   ///< false: only rows of the person's units
  std::string_view masked;         ///< "enterprise.tax_yuan"
  std::string_view basis;
};

std::span<const RoleRule> role_table();
const RoleRule& rule_of(Role role);
/// Throws InvalidInput naming the nearest role.
Role role_named(std::string_view code);

bool is_administrator(Role role);

/// The rights of all roles together.
std::set<Right> rights_of(const std::set<Role>& roles);

/// Why one person may not hold these roles together; nothing when they may. Administrators are separated from
/// each other and from data (三权分立, GB/T 22239-2019); `small_office` lets one person be system and
/// security administrator and work on data as well. The audit administrator never holds anything else. A
/// reporter, who sees only own rows, holds no other.
std::optional<std::string> role_conflict(const std::set<Role>& roles, bool small_office);

}  // namespace liantu::org

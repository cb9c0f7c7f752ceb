#include "liantu/org/access_rule.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "liantu/base/error.h"

namespace liantu::org {
namespace {

Person somebody(std::set<Role> roles) {
  Person person;
  person.id = "p1";
  person.login = "zhou";
  person.name = "周科员";
  person.roles = std::move(roles);
  return person;
}

// Worked by hand from the duties of each post: reads, writes, all rows, personal, tax masked.
struct Expected {
  Role role;
  std::size_t reads, writes;
  bool all_rows, personal, tax_masked;
};

TEST(RoleTable, GivesEachRoleWhatItsDutyNeeds) {
  const Expected table[] = {
      {Role::AttractionOfficer, 49, 13, true, true, true}, {Role::ProjectClerk, 49, 45, true, true, false},
      {Role::ApprovalWindow, 8, 3, true, true, true},    {Role::ChainLeader, 49, 5, true, false, true},
      {Role::Leader, 49, 0, true, false, true},          {Role::Liaison, 49, 0, true, false, true},
      {Role::Inspector, 49, 0, true, false, true},       {Role::EnterpriseService, 11, 4, true, true, false},
      {Role::Reporter, 49, 21, false, true, false},        {Role::SystemAdmin, 0, 0, false, false, false},
      {Role::SecurityAdmin, 0, 0, false, false, false},  {Role::AuditAdmin, 0, 0, false, false, false}};
  EXPECT_EQ(std::size(table), role_table().size());
  for (const Expected& expected : table) {
    const auto access = access_for(somebody({expected.role}));
    const auto code = rule_of(expected.role).code;
    EXPECT_EQ(access.readable.size(), expected.reads) << code;
    EXPECT_EQ(access.writable.size(), expected.writes) << code;
    EXPECT_EQ(access.all_rows, expected.all_rows) << code;
    EXPECT_EQ(access.personal, expected.personal) << code;
    EXPECT_EQ(access.masked_fields.contains("enterprise.tax_yuan"), expected.tax_masked) << code;
  }
}

TEST(RoleTable, SeparatesTheThreeAdministrators) {
  EXPECT_EQ(rights_of({Role::SystemAdmin}), std::set<Right>{Right::ManageSystem});
  EXPECT_EQ(rights_of({Role::SecurityAdmin}), std::set<Right>{Right::ManagePeople});
  EXPECT_EQ(rights_of({Role::AuditAdmin}), std::set<Right>{Right::ReadAudit});
  for (const RoleRule& rule : role_table()) {
    const std::set<Right> rights(rule.rights.begin(), rule.rights.end());
    EXPECT_EQ(rights.contains(Right::ReadAudit), rule.role == Role::AuditAdmin) << rule.code;
    EXPECT_EQ(rights.contains(Right::ManagePeople), rule.role == Role::SecurityAdmin) << rule.code;
    EXPECT_EQ(rights.contains(Right::ManageSystem), rule.role == Role::SystemAdmin) << rule.code;
    EXPECT_EQ(rights.contains(Right::WriteLedgers), !rule.writes.empty()) << rule.code;
    EXPECT_EQ(rights.contains(Right::ReadLedgers), !rule.reads.empty()) << rule.code;
    EXPECT_FALSE(rule.basis.empty()) << rule.code;
  }
}

TEST(RoleConflict, NobodyHoldsTwoAdministrators) {
  const std::set<Role> system_and_security{Role::SystemAdmin, Role::SecurityAdmin};
  EXPECT_TRUE(role_conflict(system_and_security, false));
  EXPECT_FALSE(role_conflict(system_and_security, true));
  for (const bool small : {false, true}) {
    EXPECT_TRUE(role_conflict({Role::SystemAdmin, Role::AuditAdmin}, small));
    EXPECT_TRUE(role_conflict({Role::SecurityAdmin, Role::AuditAdmin}, small));
    EXPECT_TRUE(role_conflict({Role::ProjectClerk, Role::AuditAdmin}, small));
    EXPECT_TRUE(role_conflict({Role::Reporter, Role::ProjectClerk}, small));
    EXPECT_FALSE(role_conflict({Role::ProjectClerk, Role::AttractionOfficer}, small));
    EXPECT_FALSE(role_conflict({Role::AuditAdmin}, small));
  }
  EXPECT_TRUE(role_conflict({Role::SystemAdmin, Role::ProjectClerk}, false));
}

TEST(RoleNamed, RefusesAnUnknownRoleWithTheNearest) {
  EXPECT_EQ(role_named("chain_leader"), Role::ChainLeader);
  try {
    role_named("project_clerc");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("project_clerk"), std::string::npos);
  }
}

TEST(RightCodes, AreAllDifferent) {
  std::set<std::string_view> codes;
  std::set<Right> rights;
  for (const RoleRule& role : role_table()) rights.insert(role.rights.begin(), role.rights.end());
  for (const Right right : rights) codes.insert(right_code(right));
  EXPECT_EQ(rights.size(), 12U);
  EXPECT_EQ(codes.size(), 12U);
}

TEST(Access, OfAReporterIsTheUnitsInEverySpelling) {
  Person person = somebody({Role::Reporter});
  person.units = {{"u1", "青禾镇", "town", {"青禾", "青禾镇人民政府"}}, {"u2", "青禾工业园", "park", {}}};
  const auto access = access_for(person);
  EXPECT_EQ(access.units, (std::vector<std::string>{"青禾镇", "青禾", "青禾镇人民政府", "青禾工业园"}));
}

TEST(Access, OfSeveralRolesUnmasksWhatOneMaySee) {
  EXPECT_TRUE(access_for(somebody({Role::AttractionOfficer})).masked_fields.contains("enterprise.tax_yuan"));
  const auto both = access_for(somebody({Role::AttractionOfficer, Role::EnterpriseService}));
  EXPECT_TRUE(both.masked_fields.empty());
  EXPECT_EQ(both.writable.size(), 16U);
  EXPECT_FALSE(access_for(somebody({Role::AttractionOfficer, Role::ApprovalWindow})).masked_fields.empty());
}

TEST(Access, OfSomebodyWhoLeftIsNothing) {
  Person person = somebody({Role::ProjectClerk});
  person.removed_at = 1;
  EXPECT_TRUE(access_for(person).readable.empty());
  EXPECT_FALSE(person.may(Right::ReadLedgers));
}

TEST(Acting, GivesTheLeadersViewAndRecordsBoth) {
  Person liaison = somebody({Role::Liaison});
  Person leader = somebody({Role::Leader});
  leader.id = "p2";
  leader.name = "林县长";
  EXPECT_THROW(acting_access(liaison, leader), Error);
  liaison.acts_for = {"p2"};
  const auto access = acting_access(liaison, leader);
  EXPECT_EQ(access.actor, "周科员");
  EXPECT_EQ(access.on_behalf_of, "林县长");
  EXPECT_TRUE(access.masked_fields.contains("enterprise.tax_yuan"));
  EXPECT_TRUE(acting_rights(liaison, leader).contains(Right::Review));
}

TEST(Acting, NeverPassesOnAnAdministratorsRights) {
  Person liaison = somebody({Role::Liaison});
  liaison.acts_for = {"p2"};
  Person leader = somebody({Role::Leader, Role::SystemAdmin});
  leader.id = "p2";
  EXPECT_FALSE(acting_rights(liaison, leader).contains(Right::ManageSystem));
  leader.roles = {Role::SystemAdmin};
  EXPECT_THROW(acting_access(liaison, leader), Error);
  leader.roles = {Role::Leader};
  leader.removed_at = 5;
  EXPECT_THROW(acting_access(liaison, leader), Error);
}

}  // namespace
}  // namespace liantu::org

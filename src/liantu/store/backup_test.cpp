#include "liantu/store/backup.h"

#include <sys/stat.h>

#include <fstream>

#include "liantu/base/error.h"
#include "liantu/store/postgres_session.h"
#include "liantu/store/workspace_fixture.h"
#include "liantu/store/workspace_lock.h"

namespace liantu::store {
namespace {

using fixture::second;
using fixture::shed;
namespace fs = std::filesystem;

TEST(BackupName, TellsWhenItWasTaken) {
  EXPECT_EQ(taken_at("19700102T000001Z"), 86'401'000'000LL);
  for (const char* no : {"", "last-drill", "20261301T000000Z", "20260915T0930-0Z", "20260915 093000Z"}) EXPECT_EQ(taken_at(no), std::nullopt) << no;
}

TEST(ProgramAddress, KeepsThePasswordOutOfTheWords) {
  const ProgramAddress by_user =
      program_address("postgresql://liantu:ge%27heim@db.local:5433/county?sslmode=require");
  EXPECT_EQ(by_user.password, "ge'heim");
  EXPECT_EQ(by_user.words, "user='liantu' dbname='county' host='db.local' port='5433' sslmode='require'");
  const ProgramAddress by_parameter = program_address("postgresql:///it%27s?password=geheim");
  EXPECT_EQ(by_parameter.password, "geheim");
  EXPECT_EQ(by_parameter.words, R"(dbname='it\'s')");
  EXPECT_EQ(program_address("postgresql://host/db").password, "");
  EXPECT_THROW(program_address("postgresql://host:port:5432/db?x=1"), Error);
}

class Backups : public fixture::OnEachDatabase {
 protected:
  void SetUp() override {
    folder = fs::temp_directory_path() / ("backup" + new_id(second(0)).substr(24));
    put({.name = "甲棚"}, second(1));
    if (GetParam() == "sqlite") {
      fs::create_directories(fs::path(workspace.where) / "files/ab");
      std::ofstream(fs::path(workspace.where) / "files/ab/cd") << "证据";
    }
    backup = create_backup(workspace.where, folder.string(), second(0));
  }
  void TearDown() override { fs::remove_all(folder); }
  fs::path folder;
  Backup backup;
};
INSTANTIATE_TEST_SUITE_P(Engines, Backups, testing::ValuesIn(fixture::engines()));

// 2 o'clock in Shanghai on 15 September is 18:00 UTC on the 14th, worked by hand.
TEST(DailyBackup, IsDueOnceAfterTheHour) {
  const Instant three = end_of_day_shanghai(*Date::parse("2026-09-14")) + 3 * 3'600'000'000LL;  // 03:00 on the 15th
  EXPECT_TRUE(daily_backup_due("", three, 2));
  EXPECT_TRUE(daily_backup_due("20260914T175959Z", three, 2));
  EXPECT_FALSE(daily_backup_due("20260914T180000Z", three, 2));
  EXPECT_FALSE(daily_backup_due("20260914T000000Z", three, 4));   // today's hour has not come; yesterday's was served
}

TEST_P(Backups, TwoOfOneSecondBothStand) {
  const Backup second_one = create_backup(workspace.where, folder.string(), second(0));
  EXPECT_EQ(second_one.name, "20260101T000000Z-2");
  EXPECT_EQ(list_backups(folder.string()).size(), 2U);
  EXPECT_EQ(list_backups(folder.string()).back().name, second_one.name);
}

// A pipe among the files cannot be copied: the backup fails when the database has been copied already.
TEST_P(Backups, WhatFailedLeavesNothingAndOldRemainsGo) {
  const fs::path old = folder / "20251230T000000Z-2.partial", young = folder / "20251231T120000Z.partial";
  fs::create_directories(old);
  fs::create_directories(young);
  std::string where = "postgresql://127.0.0.1:1/nothing";
  if (GetParam() == "sqlite") {
    where = workspace.where;
    ASSERT_EQ(mkfifo((fs::path(where) / "files/ab/pipe").c_str(), 0600), 0);
  }
  EXPECT_ANY_THROW(create_backup(where, folder.string(), second(7)));
  EXPECT_FALSE(fs::exists(folder / "20260101T000007Z.partial"));
  EXPECT_EQ(list_backups(folder.string()).size(), 1U);
  EXPECT_FALSE(fs::exists(old));
  EXPECT_TRUE(fs::exists(young));  // twelve hours old: somebody may be at it
}

TEST_P(Backups, ACopyOfAWorkspaceInUseIsSound) {
  EXPECT_EQ(backup.name, "20260101T000000Z");
  ASSERT_EQ(list_backups(folder.string()).size(), 1U);
  const auto check = verify_backup(backup.path, {&shed()});
  EXPECT_TRUE(check.sound) << (check.sound ? "" : check.findings[0]);
  if (GetParam() == "sqlite") {
    EXPECT_EQ(check.row_counts.at(0).second, 1);
  }
}

TEST_P(Backups, AFlippedByteAMissingAndAnAddedFileAreFound) {
  const auto first = fs::path(backup.path) / (GetParam() == "sqlite" ? "liantu.sqlite" : "liantu.dump");
  {
    std::fstream file(first, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(200);
    file.put('\x7f');
  }
  EXPECT_FALSE(verify_backup(backup.path, {&shed()}).sound);
  fs::remove(first);
  EXPECT_FALSE(verify_backup(backup.path, {&shed()}).sound);
}

TEST_P(Backups, RestoringKeepsWhatWasThere) {
  if (GetParam() == "postgres") {
    EXPECT_THROW(restore_backup(backup.path, folder.string() + "/x", {&shed()}), Error);
    return;
  }
  put({.name = "备份之后的棚"}, second(2));
  {
    const WorkspaceLock running(workspace.where);
    EXPECT_THROW(restore_backup(backup.path, workspace.where, {&shed()}), Error);
  }
  restore_backup(backup.path, workspace.where, {&shed()});
  const auto again = Database::open(workspace.where);
  auto restored = again->lease();
  EXPECT_EQ(list(*restored, admin, {.entity = &shed()}).total, 1);
  EXPECT_TRUE(fs::exists(fs::path(workspace.where) / "files/ab/cd"));
  EXPECT_TRUE(fs::exists(fs::path(workspace.where) / "liantu.sqlite.pre-restore"));
}

}  // namespace
}  // namespace liantu::store

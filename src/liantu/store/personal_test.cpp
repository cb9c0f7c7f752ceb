#include "liantu/store/personal.h"

#include <sys/stat.h>

#include <fstream>
#include <random>

#include "liantu/base/error.h"
#include "liantu/store/personal_erase.h"
#include "liantu/store/seal.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::store {
namespace {

namespace fs = std::filesystem;
using fixture::second;
using fixture::Shed;
using fixture::shed;

constexpr Query kRaw{"test.personal.raw", R"(SELECT keeper, keeper_phone FROM shed WHERE id = :id)"};
constexpr Query kKeyCount{"test.personal.keys", R"(SELECT count(*) FROM personal_key)"};
constexpr Query kWrapped{"test.personal.wrapped", R"(SELECT wrapped FROM personal_key WHERE id = :id)"};
constexpr Query kBringBack{"test.personal.bring_back", R"(
  UPDATE personal_key SET wrapped = :wrapped, erased_at = NULL WHERE id = :id)"};

const std::vector<const Entity*> kSheds{&shed()};

class Personal : public fixture::OnEachDatabase {
 protected:
  std::pair<std::string, std::string> raw(const std::string& id) {
    std::pair<std::string, std::string> found;
    session.run(kRaw, {{"id", id}}, [&](const Record& record) {
      found = {text_or_empty(record.value(0)), text_or_empty(record.value(1))};
    });
    return found;
  }
  std::string shown(const std::string& id, std::string_view field) {
    return text(find(session, admin, shed(), id).value(), field);
  }
  Written erase(const std::string& id, std::string_view field = "keeper") {
    const PersonTrace person = trace_person(session, kSheds, shed(), id, field);
    Transaction transaction(session, Transaction::Mode::Write);
    Written written = erase_person(session, admin, person, "依法删除：本人要求", second(90));
    transaction.commit();
    settle_erasures(session, second(90));
    return written;
  }
  /// Every byte the database keeps in its folder.
  std::string bytes() {
    std::string all;
    for (const auto& file : fs::recursive_directory_iterator(workspace.where)) {
      if (!file.is_regular_file()) continue;
      std::ifstream in(file.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(in), {});
    }
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Personal, testing::ValuesIn(fixture::engines()));

TEST(SealedText, OpensOnlyWithItsKeyInItsCellUnaltered) {
  const DataKey key = DataKey::random(), other = DataKey::random();
  const std::string id(kSealedKeySize, 'a');
  std::mt19937 random(20260915);
  for (std::size_t size = 0; size < 60; ++size) {
    std::string plain;
    for (std::size_t i = 0; i < size; ++i) plain += static_cast<char>(random() & 0xFF);
    std::string sealed = sealed_text(key, id, "shed/1/keeper", plain);
    EXPECT_EQ(key_of_sealed(sealed), id);
    EXPECT_EQ(opened_text(key, "shed/1/keeper", sealed), plain);
    EXPECT_FALSE(opened_text(key, "shed/2/keeper", sealed));
    EXPECT_FALSE(opened_text(other, "shed/1/keeper", sealed));
    char& one = sealed[kSealedKeyAt + kSealedKeySize + 1 + random() % (sealed.size() - kSealedKeyAt - kSealedKeySize - 3)];
    one = one == 'A' ? 'B' : 'A';
    EXPECT_FALSE(opened_text(key, "shed/1/keeper", sealed));
  }
  EXPECT_EQ(key_of_sealed("周某"), "");
  EXPECT_EQ(key_of_sealed("enc1:短"), "");
}

TEST(MasterKey, LiesInAFileOfTheOwnerAloneAndIsNeverWrittenOver) {
  const std::string file = (fs::temp_directory_path() / ("key" + new_id(second(0)))).string();
  const auto made = make_master_key(file);
  struct stat about {};
  ASSERT_EQ(stat(file.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600U);
  EXPECT_EQ(make_master_key(file)->name(), made->name());
  EXPECT_EQ(read_master_key(file)->blind("1"), made->blind("1"));
  EXPECT_NE(made->blind("1"), made->blind("2"));
  std::ofstream(file) << "something else\n";
  EXPECT_THROW(read_master_key(file), Error);
  fs::remove(file);
  EXPECT_EQ(read_master_key(file), nullptr);
}

TEST_P(Personal, ContactsAreNowhereInTheFilesOfTheDatabase) {
  const std::string id = put({.name = "甲棚", .keeper = "周某某", .keeper_phone = "5550123"}, second(1)).rows[0].first;
  put({.name = "甲棚", .keeper = "吴某某", .keeper_phone = "5550199"}, second(2), id, 1);
  EXPECT_EQ(shown(id, "keeper"), "吴某某");
  EXPECT_EQ(shown(id, "keeper_phone"), "5550199");
  const auto old = find(session, admin, shed(), id, second(1));
  EXPECT_EQ(text(*old, "keeper_phone"), "5550123");
  if (session.dialect() == Dialect::Postgres) return;
  const std::string all = bytes();
  EXPECT_NE(all.find("甲棚"), std::string::npos);
  for (const char* said : {"5550123", "5550199", "周某某", "吴某某"}) EXPECT_EQ(all.find(said), std::string::npos) << said;
}

TEST_P(Personal, WhoMayNotSeeThemGetsNothingAndNobodyFiltersByThem) {
  const std::string id = put({.name = "甲棚", .keeper = "周某", .keeper_phone = "5550123"}, second(1)).rows[0].first;
  put({.name = "乙棚"}, second(2));
  Access other = admin;
  other.personal = false;
  EXPECT_EQ(text(find(session, other, shed(), id).value(), "keeper"), "");
  for (const Version& version : history(session, other, shed(), id)) {
    EXPECT_TRUE(is_empty(version.values[shed().fields->at("keeper_phone")]));
  }
  ListQuery query{.entity = &shed()};
  query.filters = {{"keeper", FilterOp::Eq, {std::string("周某")}}};
  EXPECT_THROW(list(session, admin, query), Error);
  query.filters = {{"keeper", FilterOp::NotEmpty, {}}};
  EXPECT_EQ(list(session, admin, query).total, 1);
  query.filters.clear();
  query.sort = {{"keeper_phone", false}};
  EXPECT_THROW(list(session, admin, query), Error);
}

TEST_P(Personal, WhatSaysTheSameKeepsItsBytesAndOnePersonHasOneKeyInAllRows) {
  const Shed one{.name = "甲棚", .keeper = "周某", .keeper_phone = "555-0123"};
  const std::string id = put(one, second(1)).rows[0].first;
  const auto before = raw(id);
  Shed renamed = one;
  renamed.name = "甲棚改";
  put(renamed, second(2), id, 1);
  EXPECT_EQ(raw(id), before);
  const std::string other = put({.name = "乙棚", .keeper = "周某", .keeper_phone = "5550123"}, second(3)).rows[0].first;
  EXPECT_EQ(key_of_sealed(raw(other).first), key_of_sealed(before.first));
  EXPECT_EQ(key_of_sealed(raw(other).first), key_of_sealed(raw(other).second));
  const std::string namesake = put({.name = "丙棚", .keeper = "周某"}, second(4)).rows[0].first;
  EXPECT_NE(key_of_sealed(raw(namesake).first), key_of_sealed(before.first));
  put({.name = "丙棚", .keeper = "周某", .keeper_phone = "5550123"}, second(5), namesake, 1);
  EXPECT_EQ(key_of_sealed(raw(namesake).first), key_of_sealed(before.first));   // known by the phone now
  const auto written = put({.name = "丙棚"}, second(6), namesake, 2);
  EXPECT_EQ(raw(namesake).first, "");
  undo(session, admin, written.batch, "误删", second(7), kSheds);
  EXPECT_EQ(shown(namesake, "keeper_phone"), "5550123");
}

TEST_P(Personal, ErasureReachesEveryVersionAndRowOfThePersonAndNobodyElse) {
  const std::string id = put({.name = "甲棚", .keeper = "周某"}, second(1)).rows[0].first;   // before the phone was known
  put({.name = "甲棚", .keeper = "周某", .keeper_phone = "5550123"}, second(2), id, 1);
  put({.name = "甲棚", .keeper = "吴某", .keeper_phone = "5550199"}, second(3), id, 2);
  const auto last = put({.name = "甲棚", .keeper = "周某", .keeper_phone = "5550123"}, second(4), id, 3);
  const std::string other = put({.name = "乙棚", .keeper = "周某", .keeper_phone = "5550123"}, second(5)).rows[0].first;
  const std::string namesake = put({.name = "丙棚", .keeper = "周某"}, second(6)).rows[0].first;
  seal_pending(session, second(7));
  const std::string key(key_of_sealed(raw(id).first));
  std::string wrapped;
  session.run(kWrapped, {{"id", key}}, [&](const Record& record) { wrapped = text_or_empty(record.value(0)); });
  const bool in_files = session.dialect() == Dialect::Sqlite;
  EXPECT_EQ(in_files && bytes().find(wrapped) != std::string::npos, in_files);

  EXPECT_EQ(erase(id).rows.size(), 2U);
  EXPECT_EQ(shown(id, "keeper"), kErased);
  EXPECT_EQ(shown(other, "keeper_phone"), kErased);
  EXPECT_EQ(shown(namesake, "keeper"), "周某");
  const auto versions = history(session, admin, shed(), id);
  ASSERT_EQ(versions.size(), 5U);
  const std::size_t keeper = shed().fields->at("keeper");
  EXPECT_EQ(versions[0].values[keeper], Value{std::string(kErased)});
  EXPECT_EQ(versions[1].values[keeper], Value{std::string(kErased)});
  EXPECT_EQ(versions[2].values[keeper], Value{std::string("吴某")});
  EXPECT_EQ(versions[4].reason, "依法删除：本人要求");
  EXPECT_EQ(text(*find(session, admin, shed(), other, second(5)), "keeper"), kErased);
  EXPECT_FALSE(in_files && bytes().find(wrapped) != std::string::npos);
  seal_pending(session, second(91));
  EXPECT_FALSE(verify(session, kSheds).broken);
  EXPECT_THROW(erase(id), Error);   // already
}

TEST_P(Personal, NothingBringsAnErasedPersonBack) {
  const std::string id = put({.name = "甲棚", .keeper = "周某", .keeper_phone = "5550123"}, second(1)).rows[0].first;
  put({.name = "甲棚改", .keeper = "周某", .keeper_phone = "5550123"}, second(2), id, 1);
  const std::string key(key_of_sealed(raw(id).first));
  std::string wrapped;
  session.run(kWrapped, {{"id", key}}, [&](const Record& record) { wrapped = text_or_empty(record.value(0)); });
  const std::string batch = erase(id, "keeper_phone").batch;
  EXPECT_THROW(undo(session, admin, batch, "想恢复", second(91), kSheds), Error);
  EXPECT_EQ(shown(id, "keeper"), kErased);
  // what is printed for it is not a value, and does not overwrite the old bytes either
  const auto sealed = raw(id);
  put({.name = "甲棚", .keeper = std::string(kErased), .keeper_phone = std::string(kErased)}, second(92), id, 3);
  EXPECT_EQ(raw(id), sealed);
  const std::string copy = put({.name = "丁棚", .keeper = std::string(kErased)}, second(93)).rows[0].first;
  EXPECT_EQ(raw(copy).first, "");
  // a copy from before is restored: the list beside the key file destroys the key again
  session.execute(kBringBack, {{"id", key}, {"wrapped", wrapped}});
  EXPECT_EQ(shown(id, "keeper"), "周某");
  EXPECT_EQ(settle_erasures(session, second(94)), 1U);
  EXPECT_EQ(shown(id, "keeper"), kErased);
  EXPECT_EQ(settle_erasures(session, second(95)), 0U);
}

TEST_P(Personal, WithoutTheKeyFileRowsAreReadAndChangedButContactsAreNot) {
  const std::string id = put({.name = "甲棚", .keeper = "周某", .keeper_phone = "5550123"}, second(1)).rows[0].first;
  const auto sealed = raw(id);
  const auto key = session.master_key();
  session.unlock(nullptr);
  EXPECT_EQ(shown(id, "keeper"), kUnreadable);
  auto row = find(session, admin, shed(), id).value();
  row.values[0] = std::string("甲棚改");
  Batch batch{.kind = "edit", .reason = "", .changes = {}};
  batch.changes.push_back({.entity = &shed(), .id = id, .version = 1, .values = row.values, .source = ""});
  write(session, admin, batch, second(2));
  EXPECT_EQ(raw(id), sealed);
  EXPECT_THROW(put({.name = "乙棚", .keeper = "吴某"}, second(3)), Error);
  EXPECT_NO_THROW(put({.name = "丙棚"}, second(4)));
  session.unlock(key);
  EXPECT_EQ(shown(id, "keeper_phone"), "5550123");
  fs::remove(key->file());
  EXPECT_EQ(open_master_key(session, key->file()), nullptr);   // values are sealed: a new key would hide the loss
}

TEST_P(Personal, RowsWithoutContactsMakeNoKeys) {
  put({.name = "甲棚"}, second(1));
  std::int64_t keys = -1;
  session.run(kKeyCount, {}, [&](const Record& record) { keys = whole_or_zero(record.value(0)); });
  EXPECT_EQ(keys, 0);
}

}  // namespace
}  // namespace liantu::store

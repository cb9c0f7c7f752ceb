#include <gtest/gtest.h>

#include <filesystem>

#include "liantu/api/app.h"
#include "liantu/api/contact_erasure_store.h"
#include "liantu/base/error.h"
#include "liantu/store/migrate.h"
#include "liantu/store/personal.h"
#include "liantu/store/read.h"
#include "liantu/store/seal.h"
#include "liantu/store/write.h"

namespace liantu::api {
namespace {

constexpr Instant kDay = 86'400'000'000;
constexpr Instant kFriday = 1'772'769'600'000'000;   // 2026-03-06 12:00 in Shanghai

class ContactErasures : public testing::Test {
 protected:
  ContactErasures() {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    database_ = store::Database::open(folder_.string());
    store::migrate(*database_->lease(), kFriday);
    database_->unlock(store::make_master_key((folder_ / "contacts.key").string()));
    auto session = database_->lease();
    Row values(firm().fields->size());
    values[firm().fields->at("name")] = std::string("云川恒达机械有限公司");
    values[firm().fields->at("contact_name")] = std::string("某甲");
    values[firm().fields->at("contact_phone")] = std::string("5550173");
    store::Batch batch{.kind = "edit"};
    batch.changes.push_back({.entity = &firm(), .values = values});
    id_ = store::write(*session, clerk_, batch, kFriday).rows.at(0).first;
  }
  ~ContactErasures() override {
    database_.reset();
    std::filesystem::remove_all(folder_);
  }

  static const store::Entity& firm() { return *ledgers().front(); }
  std::string ask() {
    return ask_erasure(*database_->lease(), clerk_, ledgers(), firm(), id_, "contact_phone", "本人要求", kFriday).id;
  }
  ErrorCode refusal(const std::string& erasure, org::Review review, Instant now) {
    try {
      confirm_erasure(*database_->lease(), {clerk_, review, now}, ledgers(), erasure);
    } catch (const Error& error) {
      return error.code();
    }
    ADD_FAILURE() << "nothing was thrown";
    return ErrorCode::Internal;
  }

  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / "liantu-contact-erasure-test";
  std::unique_ptr<store::Database> database_;
  store::Access clerk_ = store::administrator_access("周科员");
  std::string id_;
};

TEST_F(ContactErasures, OnePersonAloneNeedsTheNextWorkingDayAndIsMarkedInHistory) {
  const std::string erasure = ask();
  EXPECT_EQ(refusal(erasure, org::Review::SecondPerson, kFriday + 30 * kDay), ErrorCode::Forbidden);
  EXPECT_EQ(refusal(erasure, org::Review::NextDay, kFriday), ErrorCode::Forbidden);
  EXPECT_EQ(refusal(erasure, org::Review::NextDay, kFriday + kDay), ErrorCode::Forbidden);   // Saturday
  auto session = database_->lease();
  confirm_erasure(*session, {clerk_, org::Review::NextDay, kFriday + 3 * kDay}, ledgers(), erasure);
  const auto done = find_erasure(*session, erasure).value();
  EXPECT_EQ(done.state, "done");
  EXPECT_TRUE(done.self_review);
  const auto versions = store::history(*session, clerk_, firm(), id_);
  EXPECT_EQ(versions.back().reason, "依法删除联系电话：本人要求（周科员提出，次日自审）");
  for (const auto& version : versions) {
    EXPECT_EQ(version.values[firm().fields->at("contact_name")], Value{std::string(store::kErased)});
  }
  EXPECT_FALSE(store::verify(*session, ledgers()).broken);
}

TEST_F(ContactErasures, WhoWasAskedAboutIsErasedWhateverTheRowSaysMeanwhile) {
  const std::string erasure = ask();
  auto session = database_->lease();
  auto row = store::find(*session, clerk_, firm(), id_).value();
  row.values[firm().fields->at("contact_name")] = std::string("某乙");
  row.values[firm().fields->at("contact_phone")] = std::string("5550188");
  store::Batch batch{.kind = "edit"};
  batch.changes.push_back({.entity = &firm(), .id = id_, .version = 1, .values = row.values});
  store::write(*session, clerk_, batch, kFriday + 1);
  const store::Access leader = store::administrator_access("县领导");
  confirm_erasure(*session, {leader, org::Review::SecondPerson, kFriday + 2}, ledgers(), erasure);
  const auto versions = store::history(*session, clerk_, firm(), id_);
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[0].values[firm().fields->at("contact_phone")], Value{std::string(store::kErased)});
  EXPECT_EQ(versions[2].values[firm().fields->at("contact_phone")], Value{std::string("5550188")});
}

TEST_F(ContactErasures, ARefusedRequestErasesNothingAndMayBeAskedAgain) {
  const std::string erasure = ask();
  EXPECT_THROW(ask(), Error);
  auto session = database_->lease();
  refuse_erasure(*session, {clerk_, org::Review::SecondPerson, kFriday}, erasure);
  EXPECT_THROW(refuse_erasure(*session, {clerk_, org::Review::SecondPerson, kFriday}, erasure), Error);
  EXPECT_EQ(store::find(*session, clerk_, firm(), id_)->values[firm().fields->at("contact_phone")],
            Value{std::string("5550173")});
  EXPECT_FALSE(ask().empty());
}

TEST(PersonalFields, NoneIsSearchedOrAKeyOrATitle) {
  for (const store::Entity* entity : ledgers()) {
    const auto personal = [&](std::string_view name) {
      return (*entity->fields)[entity->fields->at(name)].label.personal;
    };
    EXPECT_FALSE(personal(entity->title_field) || personal(entity->owner_field)) << entity->name;
    for (const auto name : entity->search_fields) EXPECT_FALSE(personal(name)) << entity->name << ' ' << name;
    for (const auto& key : entity->keys) {
      for (const auto name : key) EXPECT_FALSE(personal(name)) << entity->name << ' ' << name;
    }
  }
}

}  // namespace
}  // namespace liantu::api

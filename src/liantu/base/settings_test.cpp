#include "liantu/base/settings.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "liantu/base/error.h"

namespace liantu {
namespace {

std::string message_of(const SettingSources& sources) {
  try {
    settings_from(sources);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    return error.where() + "|" + error.what();
  }
  return "";
}

TEST(Settings, HaveTheirInitialValues) {
  const auto loaded = settings_from({});
  EXPECT_EQ(loaded.values.listen, "127.0.0.1:8080");
  EXPECT_EQ(loaded.values.session_idle_minutes, 30);
  EXPECT_EQ(loaded.values.password_min_length, 10);
  EXPECT_FALSE(loaded.values.small_office);
  EXPECT_EQ(loaded.values.go_live_date, std::nullopt);
}

TEST(Settings, LaterSourcesWinAndEachValueKnowsItsOrigin) {
  const auto loaded = settings_from({.file_name = "liantu.toml",
                                     .file = {{"listen", "a:1"}, {"lockout_tries", "6"}, {"undo_days", "8"}},
                                     .environment = {{"LIANTU_LISTEN", "b:1"}, {"LIANTU_LOCKOUT_TRIES", "7"}},
                                     .flags = {{"listen", "c:1"}}});
  EXPECT_EQ(loaded.values.listen, "c:1");
  EXPECT_EQ(loaded.values.lockout_tries, 7);
  EXPECT_EQ(loaded.values.undo_days, 8);
  EXPECT_EQ(loaded.origins.at("listen"), SettingOrigin::Flag);
  EXPECT_EQ(loaded.origins.at("lockout_tries"), SettingOrigin::Environment);
  EXPECT_EQ(loaded.origins.at("undo_days"), SettingOrigin::File);
  EXPECT_EQ(loaded.origins.at("backup_hour"), SettingOrigin::Initial);
  EXPECT_NE(loaded.print().find("undo_days = 8  # 文件 liantu.toml\n"), std::string::npos);
}

TEST(Settings, AnUnknownNameIsRefusedWithTheNearest) {
  EXPECT_NE(message_of({.file_name = "f", .file = {{"lisen", "x"}}}).find("最接近的是 listen"),
            std::string::npos);
  EXPECT_EQ(message_of({.environment = {{"LIANTU_UNDO_DAY", "1"}}}).substr(0, 15), "LIANTU_UNDO_DAY");
}

TEST(Settings, RefuseValuesOutOfRange) {
  EXPECT_NE(message_of({.flags = {{"password_min_length", "6"}}}).find("10 到 64"), std::string::npos);
  EXPECT_NE(message_of({.flags = {{"backup_hour", "2h"}}}).find("整数"), std::string::npos);
  EXPECT_NE(message_of({.flags = {{"log_level", "loud"}}}).find("debug|info"), std::string::npos);
  EXPECT_NE(message_of({.flags = {{"go_live_date", "2026-02-30"}}}).find("日期"), std::string::npos);
  EXPECT_NE(message_of({.flags = {{"small_office", "是"}}}).find("true"), std::string::npos);
  EXPECT_NE(message_of({.flags = {{"setup_token", "short"}}}).find("太短"), std::string::npos);
  EXPECT_NE(message_of({.flags = {{"tls_key", "/k"}}}).find("同时"), std::string::npos);
}

TEST(Settings, NeverPrintSecrets) {
  const auto text = settings_from({.flags = {{"setup_token", "0123456789abcdef"},
                                             {"db", "postgresql://liantu:geheim@host/db?schema=a"}}})
                        .print();
  EXPECT_EQ(text.find("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(text.find("geheim"), std::string::npos);
  EXPECT_NE(text.find("postgresql://liantu:******@host/db?schema=a"), std::string::npos);
  const auto two =
      settings_from({.flags = {{"db", "postgresql://host/db?sslpassword=geheim1&password=geheim2"}}}).print();
  EXPECT_EQ(two.find("geheim"), std::string::npos);
  EXPECT_NE(two.find("?sslpassword=******&password=******"), std::string::npos);
}

TEST(SettingsToml, ReadsTextNumbersFlagsAndDates) {
  const auto entries = settings_of_toml(
      "listen = \"0.0.0.0:80\"\nundo_days = 9\nsmall_office = true\n"
      "go_live_date = 2026-12-01\n",
      "liantu.toml");
  const auto loaded = settings_from({.file_name = "liantu.toml", .file = entries});
  EXPECT_EQ(loaded.values.listen, "0.0.0.0:80");
  EXPECT_EQ(loaded.values.undo_days, 9);
  EXPECT_TRUE(loaded.values.small_office);
  EXPECT_EQ(loaded.values.go_live_date->iso(), "2026-12-01");
}

TEST(SettingsToml, NamesTheLineOfAMistake) {
  for (const auto* text : {"listen = \"a:1\"\nundo_days = \n", "listen = \"a:1\"\n[backup]\nhour = 2\n",
                           "listen = \"a:1\"\nundo_days = [1]\n"}) {
    try {
      settings_of_toml(text, "liantu.toml");
      FAIL() << text;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("第 2 行"), std::string::npos) << error.what();
      EXPECT_EQ(error.where(), "liantu.toml");
    }
  }
}

TEST(SettingsToml, SurvivesRandomBytes) {
  std::mt19937 random(7);
  for (int i = 0; i < 3'000; ++i) {
    std::string text = "undo_days = 9\n";
    for (unsigned n = random() % 4; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random() % 256);
    try {
      settings_of_toml(text, "f");
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

TEST(SettingTable, HasEachNameOnceWithBothHelpTexts) {
  std::set<std::string_view> names;
  for (const Setting& setting : setting_table()) {
    EXPECT_TRUE(names.insert(setting.name).second) << setting.name;
    EXPECT_FALSE(setting.zh.empty() || setting.en.empty()) << setting.name;
  }
}

TEST(SettingsPage, IsTheOneInTheDocs) {
  std::ifstream in(std::string(LIANTU_SOURCE_DIR) + "/docs/settings.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(page, settings_page()) << "write settings_page() to docs/settings.md";
}

}  // namespace
}  // namespace liantu

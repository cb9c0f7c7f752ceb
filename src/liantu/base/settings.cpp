#include "liantu/base/settings.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/number_in.h"
#include "liantu/base/stream_text.h"

namespace liantu {
namespace {

constexpr std::string_view kVariablePrefix = "LIANTU_";
constexpr std::string_view kTestVariablePrefix = "LIANTU_TEST_";
constexpr std::size_t kLongestText = 1000;

std::string lower(std::string_view name) {
  std::string result(name);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

const Setting& setting_named(std::string_view name, const std::string& where) {
  const auto table = setting_table();
  const auto it = std::find_if(table.begin(), table.end(), [&](const Setting& s) { return s.name == name; });
  if (it != table.end()) return *it;
  std::vector<std::string_view> names;
  for (const Setting& setting : table) names.push_back(setting.name);
  throw Error(ErrorCode::InvalidInput,
              "没有设置项 " + std::string(name) + "，最接近的是 " + nearest(name, names) + "，请改正或删去。",
              where);
}

[[noreturn]] void refuse(const Setting& setting, const std::string& what, const std::string& where) {
  throw Error(ErrorCode::InvalidInput, "设置项 " + std::string(setting.name) + what, where);
}

bool is_choice(std::string_view choices, std::string_view text) {
  for (std::size_t at = 0; at <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', at), choices.size());
    if (choices.substr(at, end - at) == text) return true;
    at = end + 1;
  }
  return false;
}

void set(const Setting& setting, std::string Settings::*member, Settings& values, const std::string& text,
         const std::string& where) {
  if (!setting.choices.empty() && !is_choice(setting.choices, text)) {
    refuse(setting, " 只能是 " + std::string(setting.choices) + " 之一。", where);
  }
  const std::size_t longest = setting.max > 0 ? static_cast<std::size_t>(setting.max) : kLongestText;
  if (text.size() > longest) refuse(setting, " 太长，最多 " + std::to_string(longest) + " 字节。", where);
  if (!text.empty() && text.size() < static_cast<std::size_t>(setting.min)) {
    refuse(setting, " 太短，至少 " + std::to_string(setting.min) + " 个字符。", where);
  }
  values.*member = text;
}

void set(const Setting& setting, std::int64_t Settings::*member, Settings& values, const std::string& text,
         const std::string& where) {
  const auto number = number_in<std::int64_t>(text);
  if (!number || *number < setting.min || *number > setting.max) {
    refuse(setting,
           " 应为 " + std::to_string(setting.min) + " 到 " + std::to_string(setting.max) + " 的整数。",
           where);
  }
  values.*member = *number;
}

void set(const Setting& setting, bool Settings::*member, Settings& values, const std::string& text,
         const std::string& where) {
  const bool yes = text == "true" || text == "1";
  if (!yes && text != "false" && text != "0") refuse(setting, " 只能是 true 或 false。", where);
  values.*member = yes;
}

void set(const Setting& setting, std::optional<Date> Settings::*member, Settings& values,
         const std::string& text, const std::string& where) {
  const auto day = Date::parse(text);
  if (!text.empty() && !day) refuse(setting, " 应为日期，例如 2026-12-01。", where);
  values.*member = day;
}

void apply(LoadedSettings& loaded, std::string_view name, const std::string& text, SettingOrigin origin,
           const std::string& where) {
  const Setting& setting = setting_named(name, where);
  std::visit([&](auto member) { set(setting, member, loaded.values, text, where); }, setting.member);
  loaded.origins[setting.name] = origin;
}

std::string last_value(const std::vector<std::pair<std::string, std::string>>& entries,
                       std::string_view name) {
  std::string result;
  for (const auto& [key, value] : entries) {
    if (key == name) result = value;
  }
  return result;
}

std::string data_directory(const SettingSources& sources) {
  for (const auto& named :
       {last_value(sources.flags, "data_dir"), last_value(sources.environment, "LIANTU_DATA_DIR")}) {
    if (!named.empty()) return named;
  }
  return std::string(setting_named("data_dir", {}).initial);
}

}  // namespace

LoadedSettings settings_from(const SettingSources& sources) {
  LoadedSettings loaded;
  loaded.file_name = sources.file_name;
  for (const Setting& setting : setting_table()) {
    apply(loaded, setting.name, std::string(setting.initial), SettingOrigin::Initial,
          std::string(setting.name));
  }
  for (const auto& [name, text] : sources.file)
    apply(loaded, name, text, SettingOrigin::File, sources.file_name);
  for (const auto& [variable, text] : sources.environment) {
    apply(loaded, lower(variable.substr(kVariablePrefix.size())), text, SettingOrigin::Environment, variable);
  }
  for (const auto& [name, text] : sources.flags) apply(loaded, name, text, SettingOrigin::Flag, "--" + name);
  const Settings& values = loaded.values;
  if (values.tls_certificate.empty() != values.tls_key.empty()) {
    throw Error(ErrorCode::InvalidInput, "tls_certificate 和 tls_key 要同时填写，或都不填。", "tls_key");
  }
  return loaded;
}

std::string own_rules_text(const std::string& file, std::string_view setting) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::InvalidInput,
                fmt::format("读不了规则文件 {}，请检查设置 {} 的路径和权限。", file, setting),
                std::string(setting));
  return rest_of(in);
}

LoadedSettings load_settings(const std::vector<std::pair<std::string, std::string>>& flags,
                             const std::optional<std::filesystem::path>& config) {
  SettingSources sources;
  sources.flags = flags;
  sources.environment = settings_environment();
  const std::filesystem::path file =
      config ? *config : std::filesystem::path(data_directory(sources)) / "liantu.toml";
  if (std::ifstream in(file, std::ios::binary); in) {
    const std::string text = rest_of(in);
    sources.file_name = file.string();
    sources.file = settings_of_toml(text, sources.file_name);
  } else if (config || std::filesystem::exists(file)) {
    throw Error(ErrorCode::InvalidInput, "读不了设置文件 " + file.string() + "，请检查路径和权限。",
                file.string());
  }
  if (!config && !last_value(sources.file, "data_dir").empty()) {
    throw Error(ErrorCode::InvalidInput,
                "数据目录里的 liantu.toml 不能再指定 data_dir，请改用 --data、LIANTU_DATA_DIR 或 --config。",
                file.string());
  }
  return settings_from(sources);
}

std::vector<std::pair<std::string, std::string>> settings_environment() {
  std::vector<std::pair<std::string, std::string>> result;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || !text.starts_with(kVariablePrefix)) continue;
    if (text.starts_with(kTestVariablePrefix)) continue;
    result.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::string backup_folder(const Settings& settings) {
  return settings.backup_dir.empty() ? (std::filesystem::path(settings.data_dir) / "backup").string()
                                     : settings.backup_dir;
}

std::string contact_key_file(const Settings& settings) {
  return settings.contact_key_file.empty() ? settings.data_dir + "/contacts.key" : settings.contact_key_file;
}

}  // namespace liantu

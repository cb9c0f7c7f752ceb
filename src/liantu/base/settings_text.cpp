#include "liantu/base/settings.h"

#include <fmt/format.h>

#include <algorithm>

namespace liantu {
namespace {

constexpr std::string_view kMask = "\"******\"", kStars = "******";

std::string value_text(const Settings& values, const Setting& setting) {
  struct Print {
    const Settings& values;
    std::string operator()(std::string Settings::*member) const {
      return fmt::format("\"{}\"", values.*member);
    }
    std::string operator()(std::int64_t Settings::*member) const { return std::to_string(values.*member); }
    std::string operator()(bool Settings::*member) const { return values.*member ? "true" : "false"; }
    std::string operator()(std::optional<Date> Settings::*member) const {
      return values.*member ? (values.*member)->iso() : "\"\"";
    }
  };
  return std::visit(Print{values}, setting.member);
}

/// The password of "scheme://user:password@host" covered, and each of libpq's "password=…" and
/// "sslpassword=…".
std::string without_password(std::string text) {
  const std::size_t scheme = text.find("://");
  const std::size_t at = text.rfind('@');
  if (scheme != std::string::npos && at != std::string::npos) {
    const std::size_t colon = text.find(':', scheme + 3);
    if (colon < at) text.replace(colon + 1, at - colon - 1, kStars);
  }
  constexpr std::string_view kKey = "password=";
  for (std::size_t key = text.find(kKey); key != std::string::npos;
       key = text.find(kKey, key + kKey.size())) {
    const std::size_t start = key + kKey.size();
    text.replace(start, std::min(text.find_first_of("& \"", start), text.size()) - start, kStars);
  }
  return text;
}

std::string range_text(const Setting& setting) {
  if (!setting.choices.empty()) {
    std::string text(setting.choices);
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
      text.replace(at, 1, ", ");
    return text;
  }
  if (std::holds_alternative<std::int64_t Settings::*>(setting.member)) {
    return std::to_string(setting.min) + "–" + std::to_string(setting.max);
  }
  if (std::holds_alternative<bool Settings::*>(setting.member)) return "true, false";
  if (std::holds_alternative<std::optional<Date> Settings::*>(setting.member)) return "2026-12-01";
  return "";
}

}  // namespace

std::string LoadedSettings::print() const {
  std::string result;
  for (const Setting& setting : setting_table()) {
    std::string value = value_text(values, setting);
    if (setting.secret && value != "\"\"") value = kMask;
    if (setting.name == "db") value = without_password(std::move(value));
    result += fmt::format("{} = {}  # ", setting.name, value);
    const auto origin = origins.find(setting.name);
    switch (origin == origins.end() ? SettingOrigin::Initial : origin->second) {
      case SettingOrigin::Initial:
        result += "初始值";
        break;
      case SettingOrigin::File:
        result += "文件 " + file_name;
        break;
      case SettingOrigin::Environment:
        result += "环境变量";
        break;
      case SettingOrigin::Flag:
        result += "命令行";
        break;
    }
    result += "\n";
  }
  return result;
}

std::string settings_page() {
  std::string page =
      "# 设置 · Settings\n\n"
      "初始值 < `liantu.toml`（数据目录中，或 `--config FILE`）< 环境变量 `LIANTU_名称` < "
      "命令行。不认识的名称会被拒绝并提示最接近的一个；"
      "改后重启生效；`liantu config` 打印生效的值和来源。\n\n"
      "Initial value < `liantu.toml` (in the data directory, or `--config FILE`) < `LIANTU_NAME` < command "
      "line. Unknown "
      "names are refused with the nearest one; a change takes effect at the next start; `liantu config` "
      "prints what is in "
      "effect and where it came from.\n\n"
      "| name | 初始值 initial | 范围 range | unit | 说明 | meaning |\n|---|---|---|---|---|---|\n";
  for (const Setting& setting : setting_table()) {
    page += fmt::format("| `{}` | {} | {} | {} | {}{} | {} |\n", setting.name, setting.initial,
                        range_text(setting), setting.unit, setting.zh,
                        setting.secret ? "（保密，不打印）" : "", setting.en);
  }
  return page;
}

}  // namespace liantu

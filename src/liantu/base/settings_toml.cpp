#include <toml++/toml.h>

#include "liantu/base/error.h"
#include "liantu/base/settings.h"

namespace liantu {
namespace {

[[noreturn]] void refuse_toml(std::string_view file_name, std::uint32_t line, const std::string& what) {
  throw Error(ErrorCode::InvalidInput, "设置文件第 " + std::to_string(line) + " 行" + what,
              std::string(file_name));
}

std::string text_of_date(const toml::date& date) {
  const auto day = Date::of(date.year, date.month, date.day);
  return day ? day->iso() : std::string{};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> settings_of_toml(std::string_view text,
                                                                  std::string_view file_name) {
  toml::table table;
  try {
    table = toml::parse(text, file_name);
  } catch (const toml::parse_error& error) {
    refuse_toml(file_name, error.source().begin.line,
                "写法有误（" + std::string(error.description()) + "），请按“名称 = 值”改正，文字要加引号。");
  }
  std::vector<std::pair<std::string, std::string>> result;
  for (const auto& [key, node] : table) {
    const std::string name(key.str());
    if (const auto* string = node.as_string()) {
      result.emplace_back(name, string->get());
    } else if (const auto* integer = node.as_integer()) {
      result.emplace_back(name, std::to_string(integer->get()));
    } else if (const auto* flag = node.as_boolean()) {
      result.emplace_back(name, flag->get() ? "true" : "false");
    } else if (const auto* date = node.as_date()) {
      result.emplace_back(name, text_of_date(date->get()));
    } else {
      refuse_toml(file_name, node.source().begin.line,
                  "的 " + name + " 应是文字、整数、true/false 或日期，不能分节或列表，请改正。");
    }
  }
  return result;
}

}  // namespace liantu

// Members of JSON objects that people write (presets, chain files), each refused with its place when it does not fit.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/word_code.h"
#include "liantu/json/json.h"

namespace liantu::json {

[[noreturn]] inline void refuse(const std::string& message, const std::string& where) {
  throw Error(ErrorCode::InvalidInput, message, where);
}

inline std::string text_of(const Json& object, std::string_view name, const std::string& where, bool required) {
  const Json* member = object.find(name);
  if (member && member->text()) return *member->text();
  if (member || required) refuse(fmt::format("“{}”应是文字，请补上。", name), where);
  return {};
}

inline bool flag_of(const Json& object, std::string_view name, const std::string& where) {
  const Json* member = object.find(name);
  if (!member) return false;
  if (!member->flag()) refuse(fmt::format("“{}”应为 true 或 false。", name), where);
  return *member->flag();
}

/// `absent` when there is none; at most `most` in size, never negative.
inline double number_of(const Json& object, std::string_view name, double absent, double most, const std::string& where) {
  const Json* member = object.find(name);
  if (!member) return absent;
  const double number = member->whole() ? static_cast<double>(*member->whole()) : member->real() ? *member->real() : -1;
  if (!(number >= 0 && number <= most)) refuse(fmt::format("“{}”应为 0 到 {} 的数。", name, most), where);
  return number;
}

/// 0 when it is absent.
inline std::int64_t count_of(const Json& object, std::string_view name, std::int64_t most, const std::string& where) {
  const Json* member = object.find(name);
  if (!member) return 0;
  if (!member->whole() || *member->whole() < 0 || *member->whole() > most)
    refuse(fmt::format("“{}”应为 0 到 {} 的整数。", name, most), where);
  return *member->whole();
}

inline const Json::Array& items_of(const Json& object, std::string_view name, const std::string& where) {
  static const Json::Array none;
  const Json* member = object.find(name);
  if (!member) return none;
  if (!member->items()) refuse(fmt::format("“{}”应是一组。", name), where);
  return *member->items();
}

inline std::vector<std::string> texts_of(const Json& object, std::string_view name, const std::string& where) {
  std::vector<std::string> out;
  for (const Json& item : items_of(object, name, where)) {
    if (!item.text()) refuse(fmt::format("“{}”应是一组文字。", name), where);
    out.push_back(*item.text());
  }
  return out;
}

/// An enumerator by its code; an unknown code is refused with the nearest one.
template <class Enum>
Enum choice_of(const Json& object, std::string_view name, const std::string& where) {
  const std::string code = text_of(object, name, where, true);
  if (const auto known = enumerator_of<Enum>(code)) return *known;
  std::vector<std::string_view> codes;
  for (const Word& word : words<Enum>) codes.push_back(word.code);
  refuse(fmt::format("“{}”不认识 {}，最接近的是 {}。", name, code, nearest(code, codes)), where);
}

}  // namespace liantu::json

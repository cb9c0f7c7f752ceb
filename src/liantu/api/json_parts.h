// Values that many replies have, as JSON: null where there is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/field.h"
#include "liantu/base/units.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// {"code","zh","en"} of a word of an enumeration.
template <class Enum>
json::Json named(Enum value) {
  const Word& word = words<Enum>[static_cast<std::size_t>(value)];
  return json::Json::object({{"code", word.code}, {"zh", word.zh}, {"en", word.en}});
}

inline json::Json yuan_json(const std::optional<Yuan>& amount) { return amount ? json::Json(amount->value) : json::Json(); }
inline json::Json date_json(const std::optional<Date>& day) { return day ? json::Json(day->iso()) : json::Json(); }
inline json::Json real_json(const std::optional<double>& number) { return number ? json::Json(*number) : json::Json(); }

inline json::Json texts(const std::vector<std::string>& all) {
  json::Json out = json::Json::array();
  for (const std::string& one : all) out.push(one);
  return out;
}

}  // namespace liantu::api

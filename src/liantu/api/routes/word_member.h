// A member of a request's body that names an enumerator.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/api/routes/request_json.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/word_code.h"

namespace liantu::api {

/// Nothing when absent or empty; an unknown code is refused with the nearest one.
template <class Enum>
std::optional<Enum> word_member(const json::Json& body, std::string_view name) {
  const std::string code = text_member(body, name);
  if (code.empty()) return std::nullopt;
  if (const auto known = enumerator_of<Enum>(code)) return known;
  std::vector<std::string_view> codes;
  for (const Word& word : words<Enum>) codes.push_back(word.code);
  throw Error(ErrorCode::InvalidInput, "不认识 " + code + "，最接近的是 " + nearest(code, codes) + "。",
              "/" + std::string(name));
}

}  // namespace liantu::api

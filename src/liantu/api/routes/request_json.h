// The JSON body of a request and its members, each refused with a JSON pointer when it does not fit.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "liantu/api/http/http.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// The body as an object whose members are among `admitted`; an empty body is an empty object.
json::Json body_object(const Request& request, const std::vector<std::string_view>& admitted);

/// "" when absent or null; throws when it is no text.
std::string text_member(const json::Json& object, std::string_view name);
/// Throws when it is absent or empty.
std::string required_text(const json::Json& object, std::string_view name);
bool flag_member(const json::Json& object, std::string_view name);
std::vector<std::string> texts_member(const json::Json& object, std::string_view name);

}  // namespace liantu::api

// The one place where failures become HTTP: RFC 9457 problem+json, and where whatever was thrown is caught.
#pragma once

#include <functional>
#include <string>

#include "liantu/api/http/http.h"
#include "liantu/base/error.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// Of the reader, by Accept-Language.
bool speaks_english(const Request& request);
Language language_of(const Request& request);   ///< of what is answered to a page

/// A problem reply; `title` and `detail` Chinese, `title_en` and the English of `detail` (reader_sentence) for
/// Accept-Language: en. `more` adds members.
struct Problem {
  int status = 400;
  std::string title, title_en;
  std::string detail{};
  json::Json::Object more{};
};
Reply problem(const Request& request, Problem what);

/// `where` that starts with "/" becomes errors[0].pointer.
Reply problem(const Request& request, const Error& error);

Reply not_signed_in(const Request& request);
Reply if_match_missing(const Request& request);
Reply no_such_path(const Request& request);
Reply method_not_allowed(const Request& request, const std::string& allowed);
Reply body_too_large(const Request& request, std::size_t limit);

/// Runs `answer`; an Error becomes its problem, anything else 500 with the request id only (logged through
/// `log`).
Reply answered(const Request& request, const std::function<Reply()>& answer,
               const std::function<void(const std::string&)>& log);

/// 200 with JSON.
Reply json_reply(const json::Json& body, int status = 200);

}  // namespace liantu::api

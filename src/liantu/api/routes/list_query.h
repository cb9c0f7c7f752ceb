// Query strings of lists -> store::ListQuery: filter[field][op]=, q, sort, limit, after, asof, fields.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "liantu/api/http/http.h"
#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// Throws InvalidInput for an unknown parameter, field or operator, with the nearest name; `also` admits
/// further ones.
store::ListQuery list_query(const store::Entity& entity, const Request& request,
                            const std::set<std::string, std::less<>>& also = {});

/// A day of the query: ?since=2026-09-15. Throws InvalidInput when it is none.
std::optional<Date> day_parameter(const Request& request, std::string_view name);

/// Of a file to be taken away: ?lang=en, else Chinese. A download carries the browser's language, not that of the page.
Language paper_language(const Request& request);

/// ?asof=2026-09-15: the end of that day. Throws InvalidInput. (A day to come never gets here: the dispatcher refuses it.)
std::optional<Instant> asof(const Request& request);
void refuse_asof(const Request& request);  ///< for jobs, sessions and search

/// ?fields=name,stage; empty = all. Throws InvalidInput for an unknown one.
std::set<std::string, std::less<>> chosen_fields(const FieldTable& table, const Request& request);

std::size_t limit_of(const Request& request, std::size_t usual, std::size_t most);

/// "<path?query&after=CURSOR>; rel="next"" for the Link header.
std::string next_link(const Request& request, const std::string& cursor);

/// The text of a filter as a value of the field.
Value filter_value(const Field& field, const std::string& text);

}  // namespace liantu::api

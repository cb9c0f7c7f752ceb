// What all addresses below /ogc share: where links begin, and which parameters there are.
#pragma once

#include <set>
#include <string>

#include "liantu/api/http/http.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// "https://host", where the caller found us; "" without a Host header. Links are whole addresses, since GDAL
/// and TileJSON readers do not resolve others.
std::string root_address(const Request& request);
std::string base_address(const Request& request);  ///< root_address() + "/ogc"

/// Throws InvalidInput naming the first parameter that is not in `known`, or that comes twice.
void check_parameters(const Request& request, const std::set<std::string, std::less<>>& known);

/// Checks ?f=; true when it is `other`. Throws InvalidInput when it is neither.
bool asks_for(const Request& request, std::string_view usual, std::string_view other = "");

/// A weak ETag of the body and the reply with it; 304 when the caller has it.
Reply tagged(const Request& request, Reply reply, std::string_view tagged_bytes);

/// The same for one row: a strong ETag, "id:version:…", that If-Match takes; of these very bytes.
Reply tagged_row(const Request& request, Reply reply, const store::StoredRow& row);

}  // namespace liantu::api

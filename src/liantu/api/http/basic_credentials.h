// HTTP Basic (RFC 7617): map programs that know no bearer tokens give the token as the password.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace liantu::api {

/// The password of "Basic …"; nothing for another scheme, bad base64 (RFC 4648, 4) or a missing colon.
std::optional<std::string> basic_password(std::string_view authorization);

}  // namespace liantu::api

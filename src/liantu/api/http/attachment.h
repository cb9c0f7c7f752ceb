// A file to be saved, never shown inside the page.
#pragma once

#include <string>

#include "liantu/api/http/http.h"

namespace liantu::api {

/// `name` may be Chinese: RFC 6266 filename* beside a plain one. The type follows the ending.
Reply attachment(std::string bytes, const std::string& name);

}  // namespace liantu::api

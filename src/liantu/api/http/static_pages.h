// The web page from web/dist: hashed assets for ever, index.html fresh, precompressed twins when the browser
// takes them.
#pragma once

#include <string>

#include "liantu/api/http/http.h"

namespace liantu::api {

class StaticPages {
 public:
  /// `folder` holds index.html; a folder without one answers with a sentence that says how to build the page.
  explicit StaticPages(std::string folder) : folder_(std::move(folder)) {}
  Reply get(const Request& request) const;

  /// The first that has an index.html: `wished`, beside the program, ../share/liantu/web of it (as the package
  /// lays it), web/dist upwards.
  static std::string find_folder(const std::string& wished);

 private:
  std::string folder_;
};

/// "text/html; charset=utf-8" by the ending of the name; application/octet-stream when unknown.
std::string_view media_type(std::string_view name);

/// Content-Security-Policy and its sisters, on every reply.
void add_security_headers(Reply& reply, bool secure);

}  // namespace liantu::api

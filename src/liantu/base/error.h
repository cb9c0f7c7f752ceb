// How a request or command fails. Answers ("no site fits") are values and never come through here.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace liantu {

enum class ErrorCode { InvalidInput, NotFound, Conflict, Forbidden, Unavailable, Internal };

/// `message` is one sentence with the remedy, in Chinese; `where` is a field path or "row 17, 面积(亩)".
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message, std::string where = {})
      : std::runtime_error(message), code_(code), where_(std::move(where)) {}

  ErrorCode code() const { return code_; }
  const std::string& where() const { return where_; }

 private:
  ErrorCode code_;
  std::string where_;
};

}  // namespace liantu

// The service's own log: one line per event on stderr, for the person who runs the machine. What people did
// to data is the change log's. No names, phone numbers or cell values belong here; long digit runs are
// covered as a last wall.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "liantu/base/date.h"

namespace liantu {

enum class LogLevel { Debug, Info, Warn, Error };
enum class LogFormat { Logfmt, Json };

struct LogField {
  std::string_view key;
  std::string value;
};

/// Once, before other threads start. Without it events of level Info and above go to stderr as logfmt.
void start_log(LogLevel least, LogFormat format);

/// `event` is a short English noun phrase, the same every time: "request done".
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> values = {});

/// Lines of this thread carry the request's id until the scope is left.
class RequestLogScope {
 public:
  explicit RequestLogScope(std::string request_id);
  ~RequestLogScope();
  RequestLogScope(const RequestLogScope&) = delete;
  RequestLogScope& operator=(const RequestLogScope&) = delete;

 private:
  std::string outer_;
};

/// "debug" … of the setting log_level, "logfmt" or "json" of log_format; throws InvalidInput for other texts.
LogLevel log_level_named(std::string_view name);
LogFormat log_format_named(std::string_view name);

/// One line without its end: time (+08:00), level, request, event, values.
std::string log_line(LogFormat format, Instant now, LogLevel level, std::string_view request,
                     std::string_view event, std::initializer_list<LogField> values);

/// The text with mobile numbers and identity numbers covered, and cut to 300 bytes at a character's end.
std::string without_personal_numbers(std::string_view text);

}  // namespace liantu

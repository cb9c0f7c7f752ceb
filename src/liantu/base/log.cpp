#include "liantu/base/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

#include "liantu/base/error.h"

namespace liantu {
namespace {

constexpr std::size_t kLongestLogValue = 300;
constexpr std::size_t kMobileDigits = 11, kIdentityCharacters = 18;

std::atomic<LogLevel> g_least_level{LogLevel::Info};
std::atomic<LogFormat> g_log_format{LogFormat::Logfmt};
thread_local std::string t_request_id;

spdlog::logger& line_sink() {
  static const std::shared_ptr<spdlog::logger> logger = [] {
    auto made = std::make_shared<spdlog::logger>("liantu", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("%v");
    made->set_level(spdlog::level::trace);
    made->flush_on(spdlog::level::trace);
    return made;
  }();
  return *logger;
}

std::string_view level_name(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return "debug";
    case LogLevel::Info:
      return "info";
    case LogLevel::Warn:
      return "warn";
    case LogLevel::Error:
      return "error";
  }
  return "error";
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

bool plain_value(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '=' || c == '\\') return false;
  }
  return true;
}

void add_value(std::string& line, LogFormat format, std::string_view key, std::string_view value) {
  if (format == LogFormat::Json) {
    line += fmt::format("{}{}:{}", line.empty() ? "{" : ",", quoted(key), quoted(value));
  } else {
    if (!line.empty()) line += ' ';
    line.append(key).append("=").append(plain_value(value) ? std::string(value) : quoted(value));
  }
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t digit_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (digit_at(text, end)) ++end;
  return end - at;
}

/// Length of the personal number that is exactly the digit run at `at`, 0 when it is none.
std::size_t personal_number(std::string_view text, std::size_t at, std::size_t run) {
  if (run == kMobileDigits && text[at] == '1' && text[at + 1] >= '3') return run;
  const bool with_x = run + 1 == kIdentityCharacters && at + run < text.size() &&
                      (text[at + run] == 'X' || text[at + run] == 'x');
  if (run != kIdentityCharacters && !with_x) return 0;
  const std::string_view century = text.substr(at + 6, 2);
  const int month = (text[at + 10] - '0') * 10 + (text[at + 11] - '0');
  return (century == "19" || century == "20") && month >= 1 && month <= 12 ? kIdentityCharacters : 0;
}

}  // namespace

void start_log(LogLevel least, LogFormat format) {
  g_least_level = least;
  g_log_format = format;
}

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> values) {
  if (level < g_least_level.load()) return;
  const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::system_clock::now().time_since_epoch());
  line_sink().info("{}", log_line(g_log_format.load(), now.count(), level, t_request_id, event, values));
}

RequestLogScope::RequestLogScope(std::string request_id)
    : outer_(std::exchange(t_request_id, std::move(request_id))) {}

RequestLogScope::~RequestLogScope() {
  t_request_id = std::move(outer_);
}

LogLevel log_level_named(std::string_view name) {
  for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warn, LogLevel::Error}) {
    if (level_name(level) == name) return level;
  }
  throw Error(ErrorCode::InvalidInput, "log_level 只能是 debug、info、warn、error 之一。", "log_level");
}

LogFormat log_format_named(std::string_view name) {
  if (name == "logfmt") return LogFormat::Logfmt;
  if (name == "json") return LogFormat::Json;
  throw Error(ErrorCode::InvalidInput, "log_format 只能是 logfmt 或 json。", "log_format");
}

std::string log_line(LogFormat format, Instant now, LogLevel level, std::string_view request,
                     std::string_view event, std::initializer_list<LogField> values) {
  std::string line;
  add_value(line, format, "time", shanghai_time(now));
  add_value(line, format, "level", level_name(level));
  if (!request.empty()) add_value(line, format, "request", request);
  add_value(line, format, "event", event);
  for (const LogField& value : values)
    add_value(line, format, value.key, without_personal_numbers(value.value));
  if (format == LogFormat::Json) line += "}";
  return line;
}

std::string without_personal_numbers(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = digit_run(text, at);
    const std::size_t covered = run == 0 ? 0 : personal_number(text, at, run);
    if (covered > 0) {
      result.append("***");
      at += covered;
    } else {
      const std::size_t kept = run == 0 ? 1 : run;
      result.append(text.substr(at, kept));
      at += kept;
    }
  }
  if (result.size() <= kLongestLogValue) return result;
  std::size_t end = kLongestLogValue;
  while (end > 0 && (static_cast<unsigned char>(result[end]) & 0xC0) == 0x80) --end;
  return result.substr(0, end) + "…";
}

}  // namespace liantu

// What a route sees of HTTP: a request, a reply, and the stream of server-sent events. No library shows
// through.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liantu::api {

struct Caller;

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string id;      ///< short, unique within the process run; in logs and problem replies
  std::string method;  ///< "GET"
  std::string path;    ///< as sent, without the query
  Pairs query;         ///< decoded, in order
  std::map<std::string, std::string, std::less<>> headers;  ///< lower-case names
  std::string body;
  std::string remote;                                      ///< address of the peer
  bool secure = false;                                     ///< came over TLS
  std::map<std::string, std::string, std::less<>> params;  ///< {name} segments of the route, decoded
  std::shared_ptr<const Caller> caller;  ///< who is signed in; null on open routes without a session

  std::string_view header(std::string_view name) const;          ///< "" when absent
  std::optional<std::string> find(std::string_view name) const;  ///< first query value of that name
  std::string_view param(std::string_view name) const { return params.find(name)->second; }
  std::string cookie(std::string_view name) const;
};

/// One connected listener of the event stream. Thread-safe.
class EventSink {
 public:
  virtual ~EventSink() = default;
  virtual void send(std::string_view text) = 0;  ///< nothing happens once the peer is gone
  virtual bool open() const = 0;
  virtual void close() = 0;
};

struct Reply {
  int status = 200;
  Pairs headers{};
  std::string body{};
  /// When set, the connection becomes an event stream and is handed over; `body` is not sent.
  std::function<void(std::shared_ptr<EventSink>)> events{};

  Reply& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

/// "%E9%9D%92" -> "青"; with `plus`, '+' is a space. Nothing when a % is not followed by two hex digits.
std::optional<std::string> percent_decoded(std::string_view text, bool plus);
std::string percent_encoded(std::string_view text);
/// Pairs of "a=1&b=2"; a pair that cannot be decoded is kept as it is.
Pairs parse_query(std::string_view query);

}  // namespace liantu::api

// Who listens to the event stream, and what each of them may hear.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "liantu/api/http/http.h"
#include "liantu/json/json.h"

namespace liantu::api {

struct Event {
  std::string name;  ///< "job", "changed"
  json::Json data;
  std::string entity{};               ///< for "changed": whose read right decides
  std::optional<std::string> unit{};  ///< for one row: the unit it belongs to, "" when none does
  std::string person{};               ///< for "job": only this person hears it
};

class EventHub {
 public:
  explicit EventHub(std::chrono::milliseconds heartbeat = std::chrono::seconds(15));
  ~EventHub();
  void listen(std::shared_ptr<EventSink> sink, std::function<bool(const Event&)> may_hear);
  void publish(const Event& event);
  std::size_t listeners() const;
  void close();  ///< ends every stream

 private:
  struct Listener {
    std::shared_ptr<EventSink> sink;
    std::function<bool(const Event&)> may_hear;
  };
  void beat(std::chrono::milliseconds every);
  void drop_closed();  ///< the caller holds the lock

  mutable std::mutex mutex_;
  std::condition_variable stopped_;
  bool stopping_ = false;
  std::vector<Listener> listeners_;
  std::thread heart_;
};

/// "event: NAME\ndata: JSON\n\n".
std::string event_text(const Event& event);

}  // namespace liantu::api

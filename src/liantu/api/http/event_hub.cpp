#include "liantu/api/http/event_hub.h"

#include <algorithm>

namespace liantu::api {

std::string event_text(const Event& event) {
  return "event: " + event.name + "\ndata: " + event.data.dump() + "\n\n";
}

EventHub::EventHub(std::chrono::milliseconds heartbeat) : heart_([this, heartbeat] { beat(heartbeat); }) {}

EventHub::~EventHub() {
  close();
  heart_.join();
}

void EventHub::listen(std::shared_ptr<EventSink> sink, std::function<bool(const Event&)> may_hear) {
  sink->send("retry: 3000\n\n");
  const std::lock_guard lock(mutex_);
  if (stopping_) {
    sink->close();
    return;
  }
  listeners_.push_back({std::move(sink), std::move(may_hear)});
}

void EventHub::publish(const Event& event) {
  const std::string text = event_text(event);
  const std::lock_guard lock(mutex_);
  drop_closed();
  for (const Listener& listener : listeners_) {
    if (listener.may_hear(event)) listener.sink->send(text);
  }
}

std::size_t EventHub::listeners() const {
  const std::lock_guard lock(mutex_);
  return listeners_.size();
}

void EventHub::close() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const Listener& listener : listeners_) listener.sink->close();
    listeners_.clear();
  }
  stopped_.notify_all();
}

void EventHub::drop_closed() {
  std::erase_if(listeners_, [](const Listener& listener) { return !listener.sink->open(); });
}

void EventHub::beat(std::chrono::milliseconds every) {
  std::unique_lock lock(mutex_);
  while (!stopped_.wait_for(lock, every, [this] { return stopping_; })) {
    drop_closed();
    for (const Listener& listener : listeners_) listener.sink->send(":\n\n");
  }
}

}  // namespace liantu::api

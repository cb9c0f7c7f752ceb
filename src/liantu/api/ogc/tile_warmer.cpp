#include "liantu/api/ogc/tile_warmer.h"

#include <chrono>
#include <exception>
#include <utility>

namespace liantu::api {
namespace {

/// Edits of an import come one after the other: one layer is made for all that fall within it.
constexpr auto kBurst = std::chrono::milliseconds(200);

}  // namespace

/// Listens to the event stream as a page does.
class TileWarmer::Edits final : public EventSink {
 public:
  explicit Edits(TileWarmer& of) : of_(&of) {}

  void send(std::string_view text) override {
    const std::lock_guard lock(mutex_);
    if (of_ == nullptr || text.starts_with(':')) return;  // a heart beat
    const std::lock_guard its(of_->mutex_);
    of_->edited_ = true;
    of_->wake_.notify_one();
  }
  bool open() const override {
    const std::lock_guard lock(mutex_);
    return of_ != nullptr;
  }
  void close() override {
    const std::lock_guard lock(mutex_);
    of_ = nullptr;
  }

 private:
  mutable std::mutex mutex_;
  TileWarmer* of_;
};

TileWarmer::TileWarmer(std::shared_ptr<TileKeeper> keeper, Options options)
    : keeper_(std::move(keeper)),
      options_(std::move(options)),
      edits_(std::make_shared<Edits>(*this)),
      thread_([this] { run(); }) {
  options_.events.listen(edits_, [](const Event& event) { return event.name == "changed"; });
}

TileWarmer::~TileWarmer() {
  edits_->close();
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void TileWarmer::run() {
  make_ready(true);
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return edited_ || ending_; });
    if (wake_.wait_for(lock, kBurst, [this] { return ending_; })) return;
    edited_ = false;
    lock.unlock();
    make_ready(false);
    lock.lock();
  }
}

void TileWarmer::make_ready(bool all) {
  for (const store::Entity* entity : options_.entities) {
    {
      const std::lock_guard lock(mutex_);
      if (ending_) return;
    }
    try {
      keeper_->make_ready(*options_.database.lease(), *entity, all);
    } catch (const std::exception& error) {
      if (options_.failed) options_.failed(error.what());
    }
  }
}

}  // namespace liantu::api

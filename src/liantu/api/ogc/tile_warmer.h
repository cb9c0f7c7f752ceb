// Makes the map layers ready before they are asked for: all of them at the start, and after an edit those
// that somebody looks at.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "liantu/api/http/event_hub.h"
#include "liantu/api/ogc/tile_keeper.h"
#include "liantu/store/database.h"

namespace liantu::api {

class TileWarmer {
 public:
  struct Options {
    store::Database& database;
    EventHub& events;  ///< edits are heard here
    std::vector<const store::Entity*> entities{};
    std::function<void(const std::string&)>
        failed{};  ///< what went wrong; whoever asks for the layer makes it then
  };
  TileWarmer(std::shared_ptr<TileKeeper> keeper, Options options);
  /// Waits for the layer at work only.
  ~TileWarmer();
  TileWarmer(const TileWarmer&) = delete;
  TileWarmer& operator=(const TileWarmer&) = delete;

 private:
  class Edits;

  void run();
  void make_ready(bool all);

  std::shared_ptr<TileKeeper> keeper_;
  Options options_;
  std::shared_ptr<Edits> edits_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool edited_ = false, ending_ = false;
  std::thread thread_;  ///< last: it uses all of the above
};

}  // namespace liantu::api

// All networks in one list: how each stands is worked out once and followed by the change log, so that a page
// of the list, its filters and its counts cost what the page shows.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/approval/network_desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// What the list is filtered and sorted by.
struct ListedNetwork {
  std::string id{};
  std::string project_id{}, number{}, name{}, town{};  ///< of the project
  std::vector<std::string> keys{};                     ///< numbers and names under which its cases stand
  std::vector<std::string> cases{};                    ///< rows of all of them
  bool hours = false;                                  ///< its template counts hours
  std::int64_t minute = 0;                             ///< of the clock when it was looked at last
  bool faulty = false;                                 ///< no dates can be worked out
  bool reached = false;
  bool paused = false;  ///< a clock that decides the end stands
  std::optional<std::int64_t> slip_halves{};
  std::optional<EarlierFinish> finish{};
};

struct NetworkList {
  std::int64_t seq = 0;              ///< of the change log
  std::size_t templates = 0;         ///< versions there were
  std::vector<ListedNetwork> all{};  ///< in the order of the ledger
};

/// The networks that one kind of reader sees, of one day. Thread-safe.
class NetworkListKeeper {
 public:
  std::shared_ptr<const NetworkList> get(const NetworkReader& reader, const Moment& moment);
  /// Makes a list that get() would have to make; nobody waits for it meanwhile. False when there is one.
  bool prepare(const NetworkReader& reader, const Moment& moment);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<const NetworkList> list;
  };
  std::mutex mutex_;
  std::vector<Kept> kept_;  ///< the last one asked for stands last
  void keep(Kept one);
};

struct NetworkListOrder {
  std::string show = "all";  ///< all, open, late, in_time, paused, reached, fault
  std::string words{};       ///< in name, number or town of the project
  std::size_t limit = 50, offset = 0;
};

/// Readers whose lists are the same have the same.
std::string network_sight(const store::Access& access);

/// Faulty ones first, then the latest against its promise first; counts of all that `words` finds, by filter.
/// Throws InvalidInput for an unknown filter.
json::Json network_list_json(const NetworkReader& reader, const Moment& now, const Moment& past,
                             NetworkListKeeper& keeper, const NetworkListOrder& order);

}  // namespace liantu::api

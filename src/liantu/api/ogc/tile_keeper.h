// The map layers of the ledgers between requests: made when first asked for, brought up to date by what
// changed.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "liantu/api/ogc/ledger_tiles.h"
#include "liantu/base/date.h"

namespace liantu::api {

class TileKeeper {
 public:
  explicit TileKeeper(const std::vector<const store::Entity*>& entities);

  /// The rows as they are, or as they were at `asof` when that lies before `now`.
  std::shared_ptr<const LedgerTiles> tiles(store::Session& session, const store::Entity& entity,
                                           std::optional<Instant> asof, Instant now);

  /// Makes what the next call of `tiles` would have to make: always, or only of a layer that was asked for
  /// within the last ten minutes, so that edits of what nobody looks at cost nothing.
  void make_ready(store::Session& session, const store::Entity& entity, bool always);

 private:
  struct Past {
    Instant at = 0;
    std::shared_ptr<const LedgerTiles> tiles;
  };
  struct Shelf {
    std::mutex mutex;
    std::unique_ptr<PlacedRows> rows;
    std::int64_t seen = 0;  ///< number of the last change of any ledger that `rows` knows
    std::shared_ptr<const LedgerTiles> whole;             ///< made of all rows at once, and
    std::set<std::string> edited;                         ///< ids of those that changed since;
    std::shared_ptr<std::set<std::string>> while_made{};  ///< and while another one is being made of all
    std::shared_ptr<const LedgerTiles> tiles;             ///< what readers get: these two together
    std::chrono::steady_clock::time_point asked{};  ///< last by a request; the epoch: never
    std::deque<Past> past;                          ///< the days last asked for, the newest request first
  };

  std::shared_ptr<const LedgerTiles> of_past(store::Session& session, const store::Entity& entity, Instant at,
                                             Shelf& shelf);
  /// With few edits since the layer was made whole, they are drawn beside it at once.
  void bring_up_to_date(store::Session& session, const store::Entity& entity, Shelf& shelf);
  /// Of all rows at once, while readers have the one before.
  std::shared_ptr<const LedgerTiles> made_whole(Shelf& shelf);

  std::map<std::string_view, Shelf> shelves_;  ///< by entity
};

}  // namespace liantu::api

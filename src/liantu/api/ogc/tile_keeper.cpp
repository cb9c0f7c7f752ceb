#include "liantu/api/ogc/tile_keeper.h"

#include <algorithm>
#include <utility>

#include "liantu/api/ledger_export.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostSingleRows = 2000;  // changed rows read one by one; beyond, reading all is quicker
constexpr std::size_t kMostEdited = 500;  // drawn beside a layer; beyond, it is made whole before it is shown
constexpr std::size_t kPastDays = 4;
constexpr auto kLookedAt = std::chrono::minutes(10);

std::unique_ptr<PlacedRows> read_rows(store::Session& session, const store::Entity& entity,
                                      std::optional<Instant> asof) {
  auto rows = std::make_unique<PlacedRows>(entity);
  store::ListQuery query;
  query.entity = &entity;
  query.asof = asof;
  for (const store::StoredRow& row : all_rows(session, everybody(), query)) rows->put(row);
  return rows;
}

}  // namespace

TileKeeper::TileKeeper(const std::vector<const store::Entity*>& entities) {
  for (const store::Entity* entity : entities) shelves_.try_emplace(entity->name);
}

std::shared_ptr<const LedgerTiles> TileKeeper::tiles(store::Session& session, const store::Entity& entity,
                                                     std::optional<Instant> asof, Instant now) {
  Shelf& shelf = shelves_.at(entity.name);
  const std::lock_guard lock(shelf.mutex);
  if (asof && *asof < now) return of_past(session, entity, *asof, shelf);
  shelf.asked = std::chrono::steady_clock::now();
  bring_up_to_date(session, entity, shelf);
  return shelf.tiles;
}

void TileKeeper::make_ready(store::Session& session, const store::Entity& entity, bool always) {
  Shelf& shelf = shelves_.at(entity.name);
  {
    const std::lock_guard lock(shelf.mutex);
    const bool looked_at = shelf.asked != std::chrono::steady_clock::time_point{} &&
                           std::chrono::steady_clock::now() - shelf.asked < kLookedAt;
    if (!always && !looked_at) return;
    bring_up_to_date(session, entity, shelf);
  }
  made_whole(shelf)->make_ready();
}

std::shared_ptr<const LedgerTiles> TileKeeper::made_whole(Shelf& shelf) {
  std::optional<PlacedRows> rows;
  const auto meanwhile = std::make_shared<std::set<std::string>>();
  {
    const std::lock_guard lock(shelf.mutex);
    if (shelf.edited.empty() || shelf.while_made) return shelf.whole;
    rows.emplace(*shelf.rows);
    shelf.while_made = meanwhile;
  }
  auto made = std::make_shared<const LedgerTiles>(*rows);
  made->make_ready();
  const std::lock_guard lock(shelf.mutex);
  if (shelf.while_made == meanwhile) {  // else one was made whole for a reader
    shelf.whole = made;
    shelf.edited = std::move(*std::exchange(shelf.while_made, nullptr));
    shelf.tiles =
        shelf.edited.empty() ? made : std::make_shared<const LedgerTiles>(*shelf.rows, *made, shelf.edited);
  }
  return made;
}

std::shared_ptr<const LedgerTiles> TileKeeper::of_past(store::Session& session, const store::Entity& entity,
                                                       Instant at, Shelf& shelf) {
  const auto kept = std::ranges::find(shelf.past, at, &Past::at);
  Past past{at, kept == shelf.past.end() ? nullptr : kept->tiles};
  if (kept != shelf.past.end()) shelf.past.erase(kept);
  if (!past.tiles) past.tiles = std::make_shared<const LedgerTiles>(*read_rows(session, entity, at));
  shelf.past.push_front(past);
  if (shelf.past.size() > kPastDays) shelf.past.pop_back();
  return past.tiles;
}

void TileKeeper::bring_up_to_date(store::Session& session, const store::Entity& entity, Shelf& shelf) {
  if (shelf.tiles && shelf.seen == store::last_change(session)) return;
  const store::Transaction picture(session, store::Transaction::Mode::Read);
  const std::int64_t last = store::last_change(session);
  std::set<std::string> changed;
  bool read_all = !shelf.tiles || last < shelf.seen;
  if (!read_all) {
    const auto lines = store::changes(
        session, {.entity = std::string(entity.name), .after_seq = shelf.seen, .limit = kMostSingleRows + 1});
    for (const store::ChangeRecord& line : lines) changed.insert(line.id);
    read_all = lines.size() > kMostSingleRows;
  }
  if (read_all || !changed.empty()) {
    shelf.tiles = nullptr;  // what is half brought up to date is no use to the next one
    if (read_all) shelf.rows = read_rows(session, entity, std::nullopt);
    for (const std::string& id : changed) {
      if (const auto row = store::find(session, everybody(), entity, id))
        shelf.rows->put(*row);
      else
        shelf.rows->drop(id);
    }
    shelf.edited.insert(changed.begin(), changed.end());
    if (shelf.while_made) shelf.while_made->insert(changed.begin(), changed.end());
    if (read_all || shelf.edited.size() > kMostEdited) {
      shelf.while_made.reset();
      shelf.edited.clear();
      shelf.whole = shelf.tiles = std::make_shared<const LedgerTiles>(*shelf.rows);
    } else {
      shelf.tiles = std::make_shared<const LedgerTiles>(*shelf.rows, *shelf.whole, shelf.edited);
    }
  }
  shelf.seen = last;
}

}  // namespace liantu::api

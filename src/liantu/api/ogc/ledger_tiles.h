// The rows of a ledger that stand somewhere, as a layer of vector tiles: everybody's rows, each caller sees
// his.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "liantu/geo/tile_layer.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// Reads for the layer: all rows, personal fields closed.
store::Access everybody();

/// Its rows by id. Those that stand somewhere are features.
class PlacedRows {
 public:
  explicit PlacedRows(const store::Entity& entity);

  void put(const store::StoredRow& row);  ///< adds the row or replaces it
  void drop(const std::string& id);

  struct Attribute {
    std::string name;
    std::size_t field = 0;
    bool is_id = false;
  };
  const std::vector<Attribute>& attributes() const { return attributes_; }
  const store::Entity& entity() const { return entity_; }
  const std::vector<std::string>& units() const {
    return units_;
  }                                                ///< a feature's group is the place of its unit here
  std::vector<geo::TileFeature> features() const;  ///< by id
  std::string digest() const;                      ///< of which versions of which rows these are

  using Stamp = std::array<std::uint64_t, 4>;

  struct Placed {
    std::string id, unit;
    std::int64_t version = 0;
    std::string batch;
    std::optional<geo::Box> box;  ///< none: stands nowhere
    geo::TileFeature feature;
    Stamp stamp{};
  };
  std::vector<std::shared_ptr<const Placed>> rows() const;  ///< by id, also those that stand nowhere
  std::shared_ptr<const Placed> find(std::string_view id) const;  ///< null when there is none

 private:
  enum class Counted { In, Out };

  std::uint32_t group_of(const std::string& unit);
  void count(const Placed& row, Counted how);

  const store::Entity& entity_;
  std::vector<Attribute> attributes_;
  std::vector<std::string> units_;
  std::map<std::string, std::uint32_t, std::less<>> group_of_unit_;
  std::map<std::string, std::shared_ptr<const Placed>, std::less<>> rows_, nowhere_;
  Stamp stamps_{};  ///< sum of those of rows_
};

/// A layer of one moment; never changes.
class LedgerTiles {
 public:
  explicit LedgerTiles(const PlacedRows& rows);
  /// Of `rows` too, where `edited` are the ids of those that are others than when `before` was made whole:
  /// only they are looked at.
  LedgerTiles(const PlacedRows& rows, const LedgerTiles& before, const std::set<std::string>& edited);

  const std::string& name() const { return whole_->layer.name(); }
  /// Around what the reader gets to see; nothing when that is nothing.
  std::optional<geo::Box> box(const store::Access& access) const;
  /// Makes now what the first tiles of far zooms would wait for.
  void make_ready() const { whole_->layer.make_ready(); }
  /// The tile as `access` sees it, "" when that is nothing. Large ones are kept, for whoever sees the same.
  std::string tile(const geo::TileAddress& address, const store::Access& access) const;
  const store::Entity& entity() const { return entity_; }
  /// The rows that store::list gives to `access`, without the fields it may not see.
  geo::TileView view(const store::Access& access) const;
  /// Weak ETag (the same features, perhaps in another order) of every tile as `access` sees it.
  std::string tag(const store::Access& access) const;
  /// Ids, in order, of the rows that `access` may see and whose outline or point meets one of the boxes, or
  /// that stand nowhere (17-069r4, requirement /req/core/fc-bbox-response).
  /// Forbidden when it may not see where rows lie.
  std::vector<std::string> meeting(const std::vector<geo::Box>& boxes, const store::Access& access) const;
  /// Fields of the ledger that `access` sees in tiles, by attribute; no field for the id.
  std::vector<std::pair<std::string, const Field*>> attributes(const store::Access& access) const;

 private:
  const store::Entity& entity_;
  std::vector<PlacedRows::Attribute> attributes_;
  std::vector<std::string> units_;
  std::string digest_;

  /// As it was read at once.
  struct Whole {
    explicit Whole(const PlacedRows& rows);
    std::vector<std::shared_ptr<const PlacedRows::Placed>> rows;
    geo::TileLayer layer;
  };
  std::shared_ptr<const Whole> whole_;
  std::set<std::string> edited_{};  ///< ids of rows that are others since, or new, or gone
  std::vector<std::shared_ptr<const PlacedRows::Placed>> edited_rows_{};  ///< those of them that there are
  geo::TileEdits edits_{};

  using TileKey = std::tuple<std::string, int, std::int64_t, std::int64_t>;  ///< tag, zoom, x, y
  mutable std::mutex mutex_;
  mutable std::map<TileKey, std::shared_ptr<const std::string>> kept_;
  mutable std::size_t kept_bytes_ = 0;
};

}  // namespace liantu::api

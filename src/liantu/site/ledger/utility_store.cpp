#include "liantu/site/ledger/utility_store.h"

#include "liantu/site/ledger/utility_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kUtilityPut{"site.utility.put", R"(
  INSERT INTO utility (
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity, committed,
    level, as_of, source, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :kind, :park, :serves, :capacity,
    :committed, :level, :as_of, :source, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    kind = EXCLUDED.kind, park = EXCLUDED.park, serves = EXCLUDED.serves, capacity = EXCLUDED.capacity,
    committed = EXCLUDED.committed, level = EXCLUDED.level, as_of = EXCLUDED.as_of,
    source = EXCLUDED.source, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kUtilityKeep{"site.utility.keep", R"(
  INSERT INTO utility_history (
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity, committed,
    level, as_of, source, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, kind, park, serves, capacity, committed,
    level, as_of, source, responsible_unit, remark, :valid_to
    FROM utility
   WHERE id = :id)"};

constexpr store::Query kUtilityDrop{"site.utility.drop", R"(
  DELETE FROM utility WHERE id = :id)"};

}  // namespace

const store::Entity& utility_entity() {
  static const store::Entity entity{.name = "utility",
                                    .plural = "utilities",
                                    .zh = "配套余量",
                                    .en = "Utilities",
                                    .fields = &field_table<Utility>(),
                                    .title_field = "name",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"name", "kind", "park"}},
                                    .search_fields = {"name", "park"},
                                    .put = kUtilityPut,
                                    .keep = kUtilityKeep,
                                    .drop = kUtilityDrop};
  return entity;
}

}  // namespace liantu::site

#include "liantu/chain/ledger/supply_store.h"

#include "liantu/chain/ledger/supply_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kSupplyPut{"chain.supply.put", R"(
  INSERT INTO supply (
    id, version, valid_from, batch, owner_unit, baseline, supplier, supplier_code, supplier_city, buyer,
    buyer_code, product, chain, node, share, amount_yuan, known_date, source, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :supplier, :supplier_code, :supplier_city,
    :buyer, :buyer_code, :product, :chain, :node, :share, :amount_yuan, :known_date, :source,
    :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, supplier = EXCLUDED.supplier, supplier_code =
    EXCLUDED.supplier_code, supplier_city = EXCLUDED.supplier_city, buyer = EXCLUDED.buyer, buyer_code =
    EXCLUDED.buyer_code, product = EXCLUDED.product, chain = EXCLUDED.chain, node = EXCLUDED.node, share =
    EXCLUDED.share, amount_yuan = EXCLUDED.amount_yuan, known_date = EXCLUDED.known_date, source =
    EXCLUDED.source, responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kSupplyKeep{"chain.supply.keep", R"(
  INSERT INTO supply_history (
    id, version, valid_from, batch, owner_unit, baseline, supplier, supplier_code, supplier_city, buyer,
    buyer_code, product, chain, node, share, amount_yuan, known_date, source, responsible_unit, remark,
    valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, supplier, supplier_code, supplier_city, buyer,
    buyer_code, product, chain, node, share, amount_yuan, known_date, source, responsible_unit, remark,
    :valid_to
    FROM supply
   WHERE id = :id)"};

constexpr store::Query kSupplyDrop{"chain.supply.drop", R"(
  DELETE FROM supply WHERE id = :id)"};

}  // namespace

const store::Entity& supply_entity() {
  static const store::Entity entity{
      .name = "supply",
      .plural = "supplies",
      .zh = "供需关系",
      .en = "Supplies",
      .fields = &field_table<SupplyRow>(),
      .title_field = "product",
      .owner_field = "responsible_unit",
      .keys = {{"supplier", "buyer", "product"}},
      .search_fields = {"supplier", "buyer", "product"},
      .put = kSupplyPut,
      .keep = kSupplyKeep,
      .drop = kSupplyDrop};
  return entity;
}

}  // namespace liantu::chain

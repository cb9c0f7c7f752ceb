// Who supplies what to whom: lists of suppliers of anchor firms (链主), orders that look for a maker next door.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::chain {

struct SupplyRow {
  std::string supplier{};  ///< "" = a maker is wanted
  std::string supplier_code{};
  std::string supplier_city{};
  std::string buyer{};  ///< "" = a buyer is wanted
  std::string buyer_code{};
  std::string product{};
  std::string chain{};
  std::string node{};
  std::optional<Fraction> share{};  ///< of what the buyer buys of this product
  std::optional<Yuan> amount{};
  std::optional<Date> known_on{};
  std::string source{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::chain

template <>
inline constexpr auto liantu::fields<liantu::chain::SupplyRow> = std::tuple{
    field("supplier", &chain::SupplyRow::supplier, {.zh = "供应商", .en = "Supplier", .synonyms = "供方|供应商名称|供货企业", .group = "供需关系"}),
    field("supplier_code", &chain::SupplyRow::supplier_code,
          {.zh = "供应商信用代码", .en = "Supplier code", .synonyms = "供方信用代码", .group = "供需关系", .credit_code = true}),
    field("supplier_city", &chain::SupplyRow::supplier_city, {.zh = "供应商所在城市", .en = "Supplier city", .synonyms = "供方城市", .group = "供需关系"}),
    field("buyer", &chain::SupplyRow::buyer, {.zh = "采购企业", .en = "Buyer", .synonyms = "需方|采购方|链主企业", .group = "供需关系"}),
    field("buyer_code", &chain::SupplyRow::buyer_code,
          {.zh = "采购企业信用代码", .en = "Buyer code", .synonyms = "需方信用代码", .group = "供需关系", .credit_code = true}),
    field("product", &chain::SupplyRow::product, {.zh = "产品", .en = "Product", .synonyms = "采购产品|物料|产品名称", .group = "供需关系", .required = true}),
    field("chain", &chain::SupplyRow::chain, {.zh = "产业链代码", .en = "Chain code", .synonyms = "所属产业链|链代码", .group = "供需关系"}),
    field("node", &chain::SupplyRow::node, {.zh = "节点代码", .en = "Node code", .synonyms = "环节代码", .group = "供需关系"}),
    field("share", &chain::SupplyRow::share, {.zh = "占采购比重", .en = "Share of purchases", .synonyms = "采购占比|占比", .group = "供需关系"}),
    field("amount_yuan", &chain::SupplyRow::amount, {.zh = "年采购额", .en = "Amount a year", .synonyms = "采购金额|年交易额", .group = "供需关系"}),
    field("known_date", &chain::SupplyRow::known_on, {.zh = "掌握日期", .en = "Known on", .synonyms = "更新日期", .group = "供需关系", .past = true}),
    field("source", &chain::SupplyRow::source, {.zh = "来源", .en = "Source", .synonyms = "信息来源", .group = "供需关系"}),
    field("responsible_unit", &chain::SupplyRow::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "牵头单位|链办", .group = "责任"}),
    field("remark", &chain::SupplyRow::remark, {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

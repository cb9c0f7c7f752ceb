#include "liantu/attraction/deal_import.h"

#include <fmt/format.h>

#include "liantu/attraction/deal.h"
#include "liantu/enterprise/credit_code_import.h"

namespace liantu::attraction {
namespace {

using sheet::Finding;

const FieldTable& table() {
  return field_table<Deal>();
}

const std::int64_t* amount(const Row& row, std::string_view field) {
  return std::get_if<std::int64_t>(&row[table().at(field)]);
}

/// A part cannot exceed the whole; which of the two is wrong only the office knows, so the part is not taken.
void check_part(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings,
                std::string_view part, std::string_view whole) {
  const auto* less = amount(row, part);
  const auto* more = amount(row, whole);
  if (less == nullptr || more == nullptr || *less <= *more) return;
  const std::size_t index = table().at(part);
  findings.push_back(
      {Finding::Severity::Error, std::string(part), cells[index], fmt::format("{}", *less),
       fmt::format("“{}”大于“{}”，请核对。", table()[index].label.zh, table()[table().at(whole)].label.zh),
       "gt_total"});
  row[index] = Value{};
}

void check_row(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  enterprise::check_credit_codes(table(), row, cells, findings);
  check_part(row, cells, findings, "fixed_assets_yuan", "total_investment_yuan");
  check_part(row, cells, findings, "equipment_yuan", "total_investment_yuan");
  check_part(row, cells, findings, "funds_ytd_yuan", "funds_total_yuan");
}

}  // namespace

sheet::LedgerKind deal_ledger() {
  sheet::LedgerKind kind{.name = "deal", .fields = &table(), .name_field = "name", .section_field = "stage"};
  kind.check_row = check_row;
  kind.title_words = "招商|引资|招引|双招双引|在谈|签约项目|台资|外资项目|线索";
  kind.pairs = {{sheet::ColumnPair::Form::NameAndPhone, "contact_name", "contact_phone"}};
  return kind;
}

}  // namespace liantu::attraction

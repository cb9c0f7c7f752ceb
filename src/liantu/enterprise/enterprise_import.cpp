#include "liantu/enterprise/enterprise_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "liantu/enterprise/credit_code_import.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/enterprise/firm_name.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/vocab/industry_catalogue.h"

namespace liantu::enterprise {
namespace {

constexpr double kAlike = 0.6;

const FieldTable& table() {
  return field_table<Enterprise>();
}

const std::string* text_of(const Row& row, std::size_t field) {
  return std::get_if<std::string>(&row[field]);
}

/// "C2710" → "2710"; three digits may be a class of GB/T 4754 or four that lost their zero.
void check_industry_code(Row& row, const sheet::CellNames& cells,
                         std::vector<sheet::Finding>& findings) {
  static const std::size_t field = table().at("industry_code");
  const auto* found = text_of(row, field);
  if (found == nullptr) return;
  std::string code = *found;
  if (code.size() > 1 && code[0] >= 'A' && code[0] <= 'Z') code.erase(0, 1);
  const auto say = [&](sheet::Finding::Severity severity, std::string message, std::string word) {
    findings.push_back(
        {severity, "industry_code", cells[field], *found, std::move(message), std::move(word)});
  };
  const bool digits = code.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || code.size() > 4) {
    say(sheet::Finding::Severity::Error, "行业代码应为 GB/T 4754 的 1 至 4 位数字。", "bad_code");
    row[field] = Value{};
    return;
  }
  if (code.size() == 3) {
    say(sheet::Finding::Severity::Warning, "三位行业代码可能是丢了前导零的四位代码，请核对。", "ambiguous");
  } else if (const auto& standard = vocab::IndustryCatalogue::standard(); standard.find(code) == nullptr) {
    const std::string why = code.size() == 4 ? standard.problem_of_class(code) : "";
    say(sheet::Finding::Severity::Warning,
        why.empty() ? "GB/T 4754-2017 没有行业 " + code + "，请核对。" : why, "unknown_industry");
  }
  if (code != *found) row[field] = std::move(code);
}

void check_row(Row& row, const sheet::CellNames& cells, std::vector<sheet::Finding>& findings) {
  check_credit_codes(table(), row, cells, findings);
  check_industry_code(row, cells, findings);
}

struct Place {
  sheet::SheetReading* reading;
  sheet::LedgerRow* row;
};

bool same_firm(const std::string& a, const std::string& b) {
  const std::string left = name_key(sheet::folded(a)), right = name_key(sheet::folded(b));
  if (left.empty() || right.empty() || left == right) return true;
  const std::string& longer = left.size() > right.size() ? left : right;
  const std::string& shorter = left.size() > right.size() ? right : left;
  return longer.find(shorter) != std::string::npos || name_likeness(left, right) >= kAlike;
}

std::string place_text(const Place& place) {
  const std::string sheet = place.reading->sheet.empty() ? "" : place.reading->sheet + " ";
  return fmt::format("{}第 {} 行", sheet, place.row->row);
}

void say(const Place& place, sheet::Finding::Severity severity, std::string_view field, std::string message,
         std::string_view code) {
  const std::size_t index = table().at(field);
  const auto* value = text_of(*place.row->values, index);
  place.row->findings.push_back({severity, std::string(field), place.row->cells[index], value ? *value : "",
                                 std::move(message), std::string(code)});
}

/// One code on two rows: the same firm twice, or a code that belongs to only one of them.
void compare(Place& first, Place& later) {
  static const std::size_t name = table().at("name");
  const auto* a = text_of(*first.row->values, name);
  const auto* b = text_of(*later.row->values, name);
  if (a == nullptr || b == nullptr) return;
  if (same_firm(*a, *b)) {
    say(later, sheet::Finding::Severity::Warning, "name",
        fmt::format("与{}是同一家企业。", place_text(first)), "duplicate_of");
    return;
  }
  for (const auto& [here, there] : {std::pair{&first, &later}, std::pair{&later, &first}}) {
    say(*here, sheet::Finding::Severity::Error, "credit_code",
        fmt::format("同一个统一社会信用代码也写在{}的另一家企业上，请核对。", place_text(*there)),
        "code_conflict");
  }
}

void check_sheets(const std::vector<sheet::SheetReading*>& sheets) {
  static const std::size_t code = table().at("credit_code"), name = table().at("name");
  std::unordered_map<std::string_view, Place> by_code, by_name;
  for (sheet::SheetReading* reading : sheets) {
    for (sheet::LedgerRow& row : reading->rows) {
      if (!row.values) continue;
      Place here{reading, &row};
      if (const auto* text = text_of(*row.values, code)) {
        const auto [other, fresh] = by_code.emplace(*text, here);
        if (!fresh) compare(other->second, here);
      } else if (const auto* own = text_of(*row.values, name)) {
        const auto [other, fresh] = by_name.emplace(*own, here);
        if (!fresh) {
          say(here, sheet::Finding::Severity::Warning, "name",
              fmt::format("与{}名称相同。", place_text(other->second)), "duplicate_of");
        }
      }
    }
  }
  for (sheet::SheetReading* reading : sheets) {
    for (sheet::LedgerRow& row : reading->rows) {
      const bool conflict =
          row.values && std::any_of(row.findings.begin(), row.findings.end(),
                                    [](const auto& finding) { return finding.code == "code_conflict"; });
      if (conflict) (*row.values)[code] = Value{};
    }
  }
}

}  // namespace

sheet::LedgerKind enterprise_ledger() {
  sheet::LedgerKind kind{.name = "enterprise", .fields = &table(), .name_field = "name"};
  kind.check_row = check_row;
  kind.title_words = "企业名录|企业名单|企业信息|企业台账|规上企业|市场主体|企业库|企业一览|企业情况";
  kind.pairs = {{sheet::ColumnPair::Form::NameAndPhone, "contact_name", "contact_phone"},
                {sheet::ColumnPair::Form::Point, "lon", "lat"}};
  kind.check_sheets = check_sheets;
  kind.last_words = {{"town", "镇街|乡镇|街道"},
                     {"contact_phone", "电话|手机|号码|手机号|座机"},
                     {"contact_name", "联系人|人员|填报人"},
                     {"employees", "人数|员工|职工"},
                     {"address", "地址|住所|住址|座落|坐落"},
                     {"industry", "行业|行业种类"},
                     {"main_products", "产品|业务"},
                     {"revenue_yuan", "收入|销售额|营业额|营收"},
                     {"tax_yuan", "税金|税收|纳税|税额|税款"}};
  return kind;
}

}  // namespace liantu::enterprise

#include "liantu/project/project_week_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "liantu/base/date.h"
#include "liantu/enterprise/credit_code_import.h"
#include "liantu/project/project.h"
#include "liantu/project/project_week.h"
#include "liantu/vocab/project_code.h"

namespace liantu::project {
namespace {

using sheet::Finding;

constexpr double kRateTolerance = 0.02;
constexpr std::size_t kCodeDigits = 20, kSubCodeDigits = 3;  ///< GB/T 40058
constexpr double kTenThousand = 1e4, kRatioTolerance = 0.02;

/// The checks of both kinds, by field names they share.
class RowCheck {
 public:
  RowCheck(const FieldTable& table, Row& row, const sheet::CellNames& cells,
           std::vector<Finding>& findings)
      : table_(table), row_(row), cells_(cells), findings_(findings) {}

  void run() {
    hyphenate_code();
    check_code();
    check_order("planned_finish_date", "start_date");
    check_order("planned_finish_date", "planned_start_date");
    check_order("finish_date", "start_date");
    check_part("ytd_done_yuan", "cumulative_done_yuan");
    check_part("fixed_assets_yuan", "total_investment_yuan");
    check_part("equipment_yuan", "total_investment_yuan");
    check_rate();
  }

 private:
  std::optional<std::size_t> index(std::string_view field) const { return table_.index(field); }

  void say(Finding::Severity severity, std::size_t field, std::string message, std::string code) {
    findings_.push_back({severity, std::string(table_[field].name), cells_[field], text_of(field),
                         std::move(message), std::move(code)});
  }

  std::string text_of(std::size_t field) const {
    if (const auto* text = std::get_if<std::string>(&row_[field])) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&row_[field])) return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&row_[field])) return fmt::format("{}", *real);
    return {};
  }

  /// GB/T 40058 writes 20 digits as 4-6-2-2-6.
  void hyphenate_code() {
    const auto field = index("project_code");
    auto* code = field ? std::get_if<std::string>(&row_[*field]) : nullptr;
    if (code == nullptr || code->size() != 20) return;
    if (code->find_first_not_of("0123456789") != std::string::npos) return;
    for (const std::size_t at : {14U, 12U, 10U, 4U}) code->insert(at, "-");
  }

  /// Own numbers stand in ledgers before a project has its code: named, not refused.
  void check_code() {
    const auto field = index("project_code");
    const auto* code = field ? std::get_if<std::string>(&row_[*field]) : nullptr;
    if (code == nullptr) return;
    std::string digits = *code;
    std::erase_if(digits, [](char c) { return c == '-' || c == '_'; });
    const bool numeric = digits.find_first_not_of("0123456789") == std::string::npos;
    if (numeric && (digits.size() == kCodeDigits || digits.size() == kCodeDigits + kSubCodeDigits)) return;
    say(Finding::Severity::Warning, *field, vocab::ProjectCode::parse(*code).problem, "bad_project_code");
  }

  std::optional<DateSpan> span(std::size_t field) const {
    const auto* text = std::get_if<std::string>(&row_[field]);
    return text != nullptr ? DateSpan::parse(*text) : std::nullopt;
  }

  void check_order(std::string_view later, std::string_view earlier) {
    const auto last = index(later), first = index(earlier);
    if (!last || !first) return;
    const auto finish = span(*last), start = span(*first);
    if (!finish || !start || !(finish->to < start->from)) return;
    say(Finding::Severity::Error, *last,
        fmt::format("“{}”早于“{}”，请核对。", table_[*last].label.zh, table_[*first].label.zh), "order");
    row_[*last] = Value{};
  }

  const std::int64_t* amount(std::string_view field) const {
    const auto at = index(field);
    return at ? std::get_if<std::int64_t>(&row_[*at]) : nullptr;
  }

  void check_part(std::string_view part, std::string_view whole) {
    const auto* less = amount(part);
    const auto* more = amount(whole);
    if (less == nullptr || more == nullptr || *less <= *more) return;
    say(Finding::Severity::Warning, *index(part),
        fmt::format("“{}”大于“{}”，请核对。", table_[*index(part)].label.zh, table_[*index(whole)].label.zh),
        "gt_total");
  }

  /// A rate that is a hundred times off what done ÷ plan says was written with or without its per cent.
  void check_rate() {
    const auto field = index("completion_rate");
    const auto* done = amount("ytd_done_yuan");
    const auto* plan = amount("annual_plan_yuan");
    auto* rate = field ? std::get_if<double>(&row_[*field]) : nullptr;
    if (rate == nullptr || done == nullptr || plan == nullptr || *plan <= 0) return;
    const double expected = static_cast<double>(*done) / static_cast<double>(*plan);
    const auto near = [expected](double value) {
      return std::abs(value - expected) <= kRateTolerance * std::max(1.0, expected);
    };
    if (near(*rate) || expected < 0.05) return;
    for (const double scale : {100.0, 0.01}) {
      if (!near(*rate * scale)) continue;
      say(Finding::Severity::Warning, *field, "完成率差了一百倍，已按完成投资与年度计划之比放正，请核对。",
          "unit_suspect");
      *rate *= scale;
      return;
    }
  }

  const FieldTable& table_;
  Row& row_;
  const sheet::CellNames& cells_;
  std::vector<Finding>& findings_;
};

void check_week_row(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  RowCheck(field_table<ProjectWeek>(), row, cells, findings).run();
}

void check_project_row(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  enterprise::check_credit_codes(field_table<Project>(), row, cells, findings);
  RowCheck(field_table<Project>(), row, cells, findings).run();
}

const std::string* text_of(const sheet::LedgerRow& row, std::string_view field) {
  return std::get_if<std::string>(&(*row.values)[field_table<ProjectWeek>().at(field)]);
}
const std::int64_t* amount_of(const sheet::LedgerRow& row, std::size_t field) {
  return std::get_if<std::int64_t>(&(*row.values)[field]);
}

/// The project of a row: its code without hyphens, else its name.
std::string identity(const sheet::LedgerRow& row) {
  if (const auto* code = text_of(row, "project_code")) {
    std::string digits = *code;
    std::erase(digits, '-');
    return digits;
  }
  const auto* name = text_of(row, "name");
  return name != nullptr ? *name : std::string();
}

double median_of(const sheet::SheetReading& reading, std::size_t field) {
  std::vector<double> amounts;
  for (const sheet::LedgerRow& row : reading.rows) {
    const auto* amount = row.values ? amount_of(row, field) : nullptr;
    if (amount != nullptr && *amount > 0) amounts.push_back(static_cast<double>(*amount));
  }
  if (amounts.empty()) return 1;
  const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(amounts.size() / 2);
  std::nth_element(amounts.begin(), middle, amounts.end());
  return *middle;
}

struct Week {
  sheet::SheetReading* reading;
  std::string from;
  std::map<std::string, sheet::LedgerRow*> projects;
};

std::vector<Week> weeks_of(const std::vector<sheet::SheetReading*>& sheets) {
  std::vector<Week> weeks;
  for (sheet::SheetReading* reading : sheets) {
    Week week{reading, {}, {}};
    for (sheet::LedgerRow& row : reading->rows) {
      if (!row.values) continue;
      if (const auto* from = text_of(row, "week_from")) week.from = *from;
      if (const std::string key = identity(row); !key.empty()) week.projects.emplace(key, &row);
    }
    weeks.push_back(std::move(week));
  }
  std::stable_sort(weeks.begin(), weeks.end(), [](const Week& a, const Week& b) { return a.from < b.from; });
  return weeks;
}

void say(sheet::LedgerRow& row, std::size_t field, Finding::Severity severity, std::string message,
         std::string code) {
  const auto* amount = amount_of(row, field);
  row.findings.push_back({severity, std::string(field_table<ProjectWeek>()[field].name), row.cells[field],
                          amount != nullptr ? fmt::format("{}", *amount) : "", std::move(message),
                          std::move(code)});
}

/// The same amount ten thousand times as large in one of two weeks: 万元 was written under 亿元, or the
/// reverse.
void check_unit(const Week& a, const Week& b, sheet::LedgerRow& left, sheet::LedgerRow& right,
                std::size_t field) {
  const auto* x = amount_of(left, field);
  const auto* y = amount_of(right, field);
  if (x == nullptr || y == nullptr || *x <= 0 || *y <= 0) return;
  const double larger = static_cast<double>(std::max(*x, *y)),
               smaller = static_cast<double>(std::min(*x, *y));
  if (std::abs(larger / smaller / kTenThousand - 1) > kRatioTolerance) return;
  const double left_off = std::abs(std::log(static_cast<double>(*x) / median_of(*a.reading, field)));
  const double right_off = std::abs(std::log(static_cast<double>(*y) / median_of(*b.reading, field)));
  sheet::LedgerRow& suspect = left_off > right_off ? left : right;
  const Week& other = left_off > right_off ? b : a;
  say(suspect, field, Finding::Severity::Error,
      fmt::format("与表“{}”里同一项目相差一万倍，单位可能写错，请核对。", other.reading->sheet),
      "unit_suspect");
  (*suspect.values)[field] = Value{};
}

void check_weeks(const std::vector<sheet::SheetReading*>& sheets) {
  const FieldTable& table = field_table<ProjectWeek>();
  const std::vector<Week> weeks = weeks_of(sheets);
  for (std::size_t i = 1; i < weeks.size(); ++i) {
    for (const auto& [key, later] : weeks[i].projects) {
      const auto found = weeks[i - 1].projects.find(key);
      if (found == weeks[i - 1].projects.end()) continue;
      sheet::LedgerRow& earlier = *found->second;
      for (std::size_t field = 0; field < table.size(); ++field) {
        if (table[field].unit == Unit::Yuan) check_unit(weeks[i - 1], weeks[i], earlier, *later, field);
      }
      for (const std::string_view name : {"ytd_done_yuan", "cumulative_done_yuan"}) {
        const std::size_t field = table.at(name);
        const auto* before = amount_of(earlier, field);
        const auto* now = amount_of(*later, field);
        if (before == nullptr || now == nullptr || *now >= *before || weeks[i].from <= weeks[i - 1].from)
          continue;
        if (weeks[i].from.substr(0, 4) != weeks[i - 1].from.substr(0, 4) && name == "ytd_done_yuan") continue;
        say(*later, field, Finding::Severity::Warning, "累计数比上一周还小，请核对。", "decreased");
      }
    }
  }
}

/// A section 一、省级重大项目 says the 级别 of what follows; 在建项目, 工业项目 or 城市更新项目 do not.
bool says_level(std::string_view words) {
  for (const std::string_view rank :
       {"重点", "重大", "国家", "省", "市", "县", "区", "旗", "州", "盟", "镇", "乡"}) {
    const std::size_t at = words.find(rank);
    if (at == std::string_view::npos) continue;
    const std::string_view after = words.substr(at + rank.size());
    if (rank.starts_with("重")) return true;
    for (const std::string_view tail : {"级", "管", "属", "定", "列"}) {
      if (after.starts_with(tail)) return true;
    }
    if (at == 0 && (after.empty() || after.starts_with("项目"))) return true;
  }
  return false;
}

}  // namespace

sheet::LedgerKind project_week_ledger() {
  sheet::LedgerKind kind{.name = "project_week",
                         .fields = &field_table<ProjectWeek>(),
                         .name_field = "name",
                         .section_field = "level",
                         .section_fits = says_level};
  kind.check_row = check_week_row;
  kind.title_words = "周调度|调度表|周报|进展情况表|推进情况表|周进展|周通报|调度";
  kind.week_from_field = "week_from";
  kind.week_to_field = "week_to";
  kind.check_sheets = check_weeks;
  kind.last_words = {{"next_week_plan", "^下周|^下步|^下一步"},
                     {"last_week_task", "^上周|^上期"},
                     {"light", "^亮灯|^红黄绿|灯|预警信号"},
                     {"lead_official", "领导|县长|区长|市长|常委"},
                     {"responsible_person", "责任人|负责人|专员|秘书|管家|经办人|干部|专班长|服务员"},
                     {"builder", "企业|公司|业主|法人"},
                     {"responsible_unit", "单位|部门|板块|平台|园区|镇街|乡镇|街道|镇区"},
                     {"in_statistics", "^是否纳|^是否入|^是否列统|纳统|入统|列统|^纳统|^入统"},
                     {"supervision_count", "^督办|督办数"},
                     {"week_done_yuan", "^本周|^当周|^周度|^一周"},
                     {"cumulative_done_yuan", "^总体累计|^自开工|^开工以来|^开工至今|^建设以来"},
                     {"ytd_done_yuan", "^年内|^今年|^本年累计|^本年完成|^当年完成|^当年累计"},
                     {"schedule_rate", "序时|时序|^时序|^序时"},
                     {"gap_pp", "差距|差值"},
                     {"completion_rate", "^占|比例|比率|完成率"},
                     {"problem", "问题|困难|难点|堵点|原因|矛盾"},
                     {"progress", "进展|形象|进度"},
                     {"deadline", "时限|期限"}};
  return kind;
}

sheet::LedgerKind project_ledger() {
  sheet::LedgerKind kind{.name = "project",
                         .fields = &field_table<Project>(),
                         .name_field = "name",
                         .section_field = "level",
                         .section_fits = says_level};
  kind.check_row = check_project_row;
  kind.title_words = "项目库|储备项目|项目清单|项目一览";
  kind.pairs = {{sheet::ColumnPair::Form::Point, "lon", "lat"}};
  return kind;
}

}  // namespace liantu::project

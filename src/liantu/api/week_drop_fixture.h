// Twelve towns' weekly workbooks, made from a seed: for tests and benches of the Monday drop.
#pragma once

#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

#include "liantu/api/import_plan.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::api::fixture {

struct WeekOfTown {
  std::string file;
  sheet::OutTable table;
};

inline constexpr int kTowns = 12, kProjects = 60;

inline std::string town_name(int town) {
  static const std::vector<std::string> names{"青禾镇", "南桥镇", "北岭镇", "东溪镇", "西屯镇", "柳河镇",
                                              "石门镇", "白塔镇", "龙泉镇", "平山镇", "新集镇", "大王镇"};
  return names[static_cast<std::size_t>(town)];
}

/// `week` counts from 0; amounts grow by the week. `disturb`: cells changed, rows missing, rows new, one project in two
/// towns, one amount in the wrong unit, one cell that is no number.
class WeekDrop {
 public:
  explicit WeekDrop(std::uint64_t seed) : random_(seed) {}

  std::vector<WeekOfTown> workbooks(int week, bool disturb) {
    std::vector<WeekOfTown> out;
    for (int town = 0; town < kTowns; ++town) {
      WeekOfTown one{fmt::format("{}周调度表第{}周.xlsx", town_name(town), 36 + week), head(week)};
      for (int n = 0; n < kProjects; ++n) {
        if (disturb && chance(20)) continue;
        one.table.rows.push_back(line(town, n, week, disturb));
      }
      if (disturb && chance(2)) one.table.rows.push_back(line(town, kProjects + static_cast<int>(random_() % 5), week, true));
      if (disturb && chance(3)) one.table.rows.push_back(line((town + 1) % kTowns, 3, week, true));
      out.push_back(std::move(one));
    }
    return out;
  }

  static std::vector<ImportFile> files(const std::vector<WeekOfTown>& workbooks) {
    std::vector<ImportFile> out;
    for (const WeekOfTown& one : workbooks) out.push_back({one.file, sheet::xlsx_bytes({one.table}), "", ""});
    return out;
  }

 private:
  bool chance(unsigned one_in) { return random_() % one_in == 0; }

  static sheet::OutTable head(int week) {
    using Kind = sheet::OutColumn::Kind;
    const Date monday = Date::parse("2026-08-31")->plus(7 * week), sunday = monday.plus(6);
    sheet::OutTable table{.sheet = "周调度表", .title = fmt::format("重点项目周调度表（{}.{}—{}.{}）", monday.month(), monday.day(),
                                                                    sunday.month(), sunday.day()),
                          .columns = {}, .rows = {}};
    for (const char* text : {"项目名称", "项目代码", "责任单位"}) table.columns.push_back({.header = text});
    for (const char* number : {"总投资（万元）", "年度计划投资（万元）", "本年累计完成投资（万元）", "本周新增完成投资（万元）"})
      table.columns.push_back({.header = number, .kind = Kind::Number});
    for (const char* text : {"本周形象进度", "存在问题", "下周计划"}) table.columns.push_back({.header = text});
    for (const char* day : {"周起", "周止"}) table.columns.push_back({.header = day, .kind = Kind::Date});
    return table;
  }

  Row line(int town, int n, int week, bool disturb) {
    const std::int64_t plan = 3000 + town * 37 + n * 113, grown = plan * (20 + week) / 52, added = plan / 52;
    const Date monday = Date::parse("2026-08-31")->plus(7 * week);
    Row row{fmt::format("{}{}号产业项目", town_name(town).substr(0, 6), n + 1), fmt::format("2601-379900-04-01-{:06}", town * 100 + n),
            town_name(town), plan * 2, plan, grown, added, fmt::format("第{}层结构施工", n % 20 + week + 1),
            n % 7 ? Value{} : Value{std::string("变电站用地未批")}, fmt::format("完成第{}层", n % 20 + week + 2), monday.iso(),
            monday.plus(6).iso()};
    if (!disturb) return row;
    if (chance(4)) row[5] = grown + static_cast<std::int64_t>(random_() % 200);
    if (chance(40)) row[5] = grown * 10'000;                    // 万元 taken for 元
    if (chance(60)) row[6] = std::string("约三百");             // no number
    if (chance(6)) row[7] = fmt::format("改写的进度{}", random_() % 1000);
    if (chance(9)) row[8] = Value{};
    if (chance(50)) row[1] = Value{};
    return row;
  }

  std::mt19937_64 random_;
};

}  // namespace liantu::api::fixture

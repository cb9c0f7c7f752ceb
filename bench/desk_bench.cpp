// The project desk: lights of 2,000 projects replayed day by day over 52 weeks, and the one page of 200 projects set as
// .docx and .pdf. There is no peer that does either. usage: desk_bench
#include <random>

#include "bench_line.h"
#include "liantu/dispatch/board.h"
#include "liantu/dispatch/light_rule_preset.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/pdf.h"
#include "liantu/report/one_page_paper.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 7;
constexpr int kProjects = 2'000, kDays = 52 * 7, kOnePage = 200;
constexpr double kReplaySeconds = 2, kPageMilliseconds = 300;

const Date kNewYear = *Date::parse("2026-01-01");

project::Project some_project(int number, std::mt19937_64& random) {
  project::Project p;
  p.name = fmt::format("云川项目{}号", number);
  p.responsible_unit = "青禾镇";
  p.annual_plan = Yuan{static_cast<std::int64_t>(50'000'000 + random() % 900'000'000)};
  p.ytd_done = Yuan{0};
  p.total_investment = Yuan{p.annual_plan->value * 2};
  p.planned_start = DateSpan{kNewYear.plus(static_cast<int>(random() % 200)), kNewYear.plus(static_cast<int>(random() % 200) + 200)};
  if (random() % 3) p.start = DateSpan{kNewYear.plus(static_cast<int>(random() % 300)), kNewYear.plus(300)};
  p.in_statistics = random() % 2 == 0;
  return p;
}

void replay() {
  std::mt19937_64 random(kSeed);
  std::vector<project::Project> projects;
  for (int i = 0; i < kProjects; ++i) projects.push_back(some_project(i, random));
  const auto& rule = dispatch::light_rule_named(dispatch::shipped_light_rules(), "yinchuan_2025");
  const auto pace = dispatch::PaceProfile::linear();
  const double before = bench::cpu_seconds();
  std::array<std::int64_t, 4> lights{};
  for (int d = 0; d < kDays; ++d) {
    const Date day = kNewYear.plus(d);
    for (project::Project& p : projects) {
      p.ytd_done->value += p.annual_plan->value / 400;
      const auto light = dispatch::light_of(rule, dispatch::standing_of(p, day, day), pace, {});
      ++lights[light ? static_cast<std::size_t>(*light) : 3];
    }
  }
  const double seconds = bench::cpu_seconds() - before;
  fmt::print(stderr, "{} green, {} yellow, {} red, {} none\n", lights[0], lights[1], lights[2], lights[3]);
  bench::Line line{.bench = "desk", .name = "lights, 2000 projects x 364 days", .metric = "cpu_seconds", .unit = "s"};
  line.ours = seconds;
  line.peer_why = "no peer replays lights";
  line.cpu_s = seconds;
  line.seed = kSeed;
  line.limit = kReplaySeconds;
  line.more_is_better = false;
  bench::print(line);
}

report::OnePageInput page_input() {
  std::mt19937_64 random(kSeed);
  const auto& rule = dispatch::light_rule_named(dispatch::shipped_light_rules(), "yinchuan_2025");
  const auto pace = dispatch::PaceProfile::linear();
  report::OnePageInput in{.county = "云川县", .day = *Date::parse("2026-09-15"), .since = *Date::parse("2026-08-31")};
  for (int i = 0; i < kOnePage; ++i) {
    project::Project p = some_project(i, random);
    p.ytd_done = Yuan{p.annual_plan->value / 2};
    in.before.push_back(*dispatch::board_row(std::to_string(i), p, in.since, in.since, rule, pace, {}));
    p.ytd_done = Yuan{p.annual_plan->value * static_cast<std::int64_t>(50 + random() % 40) / 100};
    in.now.push_back(*dispatch::board_row(std::to_string(i), p, in.day, in.day, rule, pace, {}));
  }
  in.pace_arithmetic = pace.arithmetic(in.day);
  for (const char* name : {"重点项目投资", "亿元以上新开工", "正式合同签约", "省外到位资金", "竣工投产"})
    in.indicators.push_back({.name = name, .unit = "亿元", .target = "28.00", .actual = "15.66", .completion = dispatch::Tenths{559}, .gap = dispatch::Tenths{-149}});
  for (int i = 0; i < 3; ++i) in.wanted.push_back({"厂外蒸汽管线由谁先建", "方案一：平台公司垫建；方案二：企业自建。", "建议方案一"});
  for (int i = 0; i < 3; ++i)
    in.promises.push_back({.title = "园区10千伏专线送电", .unit = "县供电公司", .due = *Date::parse("2026-09-04"), .overdue = 7, .state = "在办"});
  return in;
}

void one_page() {
  const double before = bench::cpu_seconds();
  const auto paper = report::one_page_paper(report::one_page(page_input()), {"2026年9月15日", "第18426条：7c1e 40b9", true});
  const std::string docx = paper::docx(paper);
  const auto pdf = paper::pdf(paper);
  const double ms = (bench::cpu_seconds() - before) * 1000;
  fmt::print(stderr, "docx {} bytes, pdf {} bytes, {} page(s)\n", docx.size(), pdf.bytes.size(), pdf.pages);
  bench::Line line{.bench = "desk", .name = "one page of 200 projects, .docx and .pdf", .metric = "cpu_milliseconds", .unit = "ms"};
  line.ours = ms;
  line.peer_why = "no peer sets it";
  line.cpu_s = ms / 1000;
  line.seed = kSeed;
  line.limit = kPageMilliseconds;
  line.more_is_better = false;
  bench::print(line);
}

}  // namespace

int main() {
  replay();
  one_page();
}

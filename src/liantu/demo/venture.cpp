#include "liantu/demo/venture.h"

#include <fmt/format.h>

#include <cmath>

namespace liantu::demo {
namespace {

struct StageShare {
  Stage stage;
  int count;
};

constexpr std::array<StageShare, 13> kLibrary = {{{Stage::Lead, 4},
                                                  {Stage::Negotiating, 6},
                                                  {Stage::Review, 4},
                                                  {Stage::Signed, 5},
                                                  {Stage::Registered, 4},
                                                  {Stage::Landed, 5},
                                                  {Stage::Started, 9},
                                                  {Stage::InStatistics, 8},
                                                  {Stage::Completed, 3},
                                                  {Stage::Production, 5},
                                                  {Stage::FullOutput, 3},
                                                  {Stage::Suspended, 2},
                                                  {Stage::Terminated, 2}}};
constexpr int kDealsOnly = 10;

/// Days from the stage before, by Stage.
constexpr std::array<std::pair<int, int>, 11> kDays = {{{0, 0},
                                                        {20, 60},
                                                        {30, 90},
                                                        {15, 40},
                                                        {10, 30},
                                                        {30, 70},
                                                        {40, 120},
                                                        {20, 45},
                                                        {300, 460},
                                                        {40, 90},
                                                        {200, 340}}};
constexpr std::array<std::string_view, 5> kSources = {"驻点招商", "以商招商", "基金招商", "中介推荐", "展会洽谈"};
constexpr std::array<std::string_view, 4> kTalksBy = {"招商一科", "招商二科", "驻长三角招商组", "驻大湾区招商组"};
constexpr std::array<std::string_view, 9> kProblems = {"手续", "土地", "征迁", "资金", "用工", "配套", "能耗", "环保", "其他"};

std::string sponsor_of(const Trade& trade) {
  if (trade.chain == "健康食品") return "分管农业农村县领导";
  if (trade.chain == "智能装备") return "分管工业县领导";
  return trade.chain == "新能源材料" ? "分管招商县领导" : "联系化工园区县领导";
}

std::int64_t round_to(double yuan, std::int64_t step) { return std::llround(yuan / static_cast<double>(step)) * step; }

/// Amounts, land and jobs that belong together.
void set_size(Venture& v, const Trade& trade, Dice& dice) {
  v.total = {round_to(std::exp(dice.between(18.0, 21.3)), 5'000'000)};   // 65 million to 1.8 billion
  const auto total = static_cast<double>(v.total.value);
  v.fixed = {round_to(total * dice.between(0.62, 0.85), 1'000'000)};
  v.equipment = {round_to(static_cast<double>(v.fixed.value) * dice.between(0.38, 0.62), 1'000'000)};
  v.output = {round_to(total * dice.between(0.9, 2.1), 1'000'000)};
  v.tax = {round_to(static_cast<double>(v.output.value) * dice.between(0.03, 0.06), 100'000)};
  v.jobs = static_cast<int>(total / dice.between(1'200'000.0, 2'600'000.0)) + 12;
  v.capacity = static_cast<int>(round_to(trade.capacity * dice.between(0.5, 1.6), trade.capacity >= 1000 ? 100 : 2));
  const double mu = std::round(total / dice.between(3'200'000.0, 5'200'000.0));
  if (!trade.chemical && mu < 60 && dice.chance(0.5)) {
    v.floor_area = SquareMetres{static_cast<double>(round_to(mu * 420, 100))};
  } else {
    v.land = from_mu(mu);
  }
}

void set_place(Venture& v, const Trade& trade, const Land& land, Dice& dice) {
  const Town& town = trade.chemical ? land.towns[2] : dice.pick(std::span<const Town>(land.towns));
  v.town = town.name;
  v.at = point_in(town.outline, dice);
  if (trade.chemical) v.park = kChemicalPark;
  else if (dice.chance(0.6)) v.park = trade.chain == "智能装备" ? kEquipmentPark : kZone;
  v.responsible_unit = v.park.empty() ? v.town : v.park;
}

/// Backwards from `age` days before today, so that the last stage was reached then.
void set_timeline(Venture& v, Stage until, Date today, Dice& dice) {
  Date at = today.plus(-dice.between(6, until >= Stage::Started ? 150 : 75));
  for (int stage = static_cast<int>(until); stage >= 0; --stage) {
    const auto i = static_cast<std::size_t>(stage);
    v.reached[i] = at;
    if (stage == static_cast<int>(Stage::Completed)) v.build_days = dice.between(kDays[i].first, kDays[i].second);
    at = at.plus(-(stage == static_cast<int>(Stage::Completed) ? v.build_days : dice.between(kDays[i].first, kDays[i].second)));
  }
  v.last = until;
}

/// A venture that went quiet had come as far as talks or landing before.
void stop(Venture& v, Stage as, Date today, Dice& dice) {
  set_timeline(v, as == Stage::Suspended ? Stage::Landed : Stage::Negotiating, today.plus(-60), dice);
  const Date last = *v.reached[static_cast<std::size_t>(v.last)];
  v.stopped = last.plus(dice.between(30, 60));
  v.last = as;
}

Venture make_venture(int number, Stage stage, const Firm& investor, const Land& land, Date today, Dice& dice) {
  const Trade& trade = *investor.trade;
  Venture v;
  v.number = number;
  v.investor = &investor;
  const std::string& firm = investor.record.name;
  const bool local = investor.record.residence == enterprise::Residence::Local;
  // "澄湖岚拓膜材料有限公司" builds through "云川岚拓膜材料有限公司"
  v.builder = local ? firm : "云川" + firm.substr(6);
  v.credit_code = local ? investor.record.credit_code : demo_credit_code("379900", 3000 + number);
  set_size(v, trade, dice);
  set_place(v, trade, land, dice);
  v.name = fmt::format("{}年产{}{}{}项目", v.builder.substr(6, 6), v.capacity, trade.unit,
                       trade.products.substr(0, trade.products.find("、")));
  v.lead_official = sponsor_of(trade);
  v.source = dice.pick(std::span<const std::string_view>(kSources));
  v.talks_by = dice.pick(std::span<const std::string_view>(kTalksBy));
  v.problem_type = dice.pick(std::span<const std::string_view>(kProblems));
  v.contact = demo_contact(dice);
  v.phone = demo_phone(dice);
  if (dice.chance(0.3)) v.referrer = "县工商联";
  v.pace = dice.chance(0.3) ? dice.between(0.5, 0.8) : dice.between(0.86, 1.12);
  v.build_days = dice.between(300, 460);
  if (stage == Stage::Suspended || stage == Stage::Terminated) stop(v, stage, today, dice);
  else set_timeline(v, stage, today, dice);
  if (v.last >= Stage::Completed && v.last <= Stage::FullOutput) v.pace = 1;
  if (const auto registered = v.when(Stage::Registered))
    v.project_code = fmt::format("{:02}{:02}-379900-04-{}-{:06}", registered->year() % 100, registered->month(),
                                 dice.chance(0.8) ? "01" : "02", 100'000 + dice.below(900'000));
  return v;
}

/// Planned and real share of the works at the end of a day; works run evenly.
double share(const Venture& v, Date day, double pace) {
  const auto start = v.when(Stage::Started);
  if (!start || day < *start) return 0;
  return std::min(1.0, pace * static_cast<double>(day.days() - start->days() + 1) / v.build_days);
}

}  // namespace

std::optional<Stage> Venture::stage_at(Date day) const {
  if (stopped && *stopped <= day) return last;
  std::optional<Stage> found;
  for (std::size_t i = 0; i < reached.size(); ++i)
    if (reached[i] && *reached[i] <= day) found = static_cast<Stage>(i);
  return found;
}

bool Venture::under_way(Date day) const {
  const auto stage = stage_at(day);
  return stage == Stage::Started || stage == Stage::InStatistics;
}

Yuan done_by(const Venture& v, Date day) {
  if (const auto completed = v.when(Stage::Completed); completed && *completed <= day) return v.total;
  const Date until = v.stopped && *v.stopped < day ? *v.stopped : day;
  return {round_to(static_cast<double>(v.total.value) * std::min(0.97, share(v, until, v.pace)), 10'000)};
}

std::optional<Yuan> plan_of_year(const Venture& v, int year) {
  const Date first = *Date::of(year, 1, 1), last = *Date::of(year, 12, 31);
  const double part = share(v, last, 1) - share(v, first.plus(-1), 1);
  const std::int64_t plan = round_to(static_cast<double>(v.total.value) * part, 1'000'000);
  return plan > 0 ? std::optional(Yuan{plan}) : std::nullopt;
}

project::Light light_for(double gap_pp) {
  if (gap_pp > -10) return project::Light::Green;
  return gap_pp >= -30 ? project::Light::Yellow : project::Light::Red;
}

std::vector<Venture> make_ventures(const Land& land, const Firms& firms, Date today, Dice& dice) {
  std::vector<Venture> ventures;
  int number = 0;
  const auto next = [&](Stage stage) {
    // three of four investors come from outside; each firm once
    const auto i = static_cast<std::size_t>(number);
    const Firm& investor = number % 4 == 3 ? firms.local[i] : firms.outside[i];
    ventures.push_back(make_venture(++number, stage, investor, land, today, dice));
  };
  for (const auto& [stage, count] : kLibrary)
    for (int i = 0; i < count; ++i) next(stage);
  for (int i = 0; i < kDealsOnly; ++i) {
    next(i < 6 ? Stage::Lead : i < 9 ? Stage::Negotiating : Stage::Terminated);
    ventures.back().in_library = false;
  }
  return ventures;
}

}  // namespace liantu::demo

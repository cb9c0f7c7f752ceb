#include "liantu/site/portfolio/portfolio_text.h"

#include <algorithm>
#include <cmath>

#include "liantu/base/number_text.h"
#include "liantu/site/match/explanation.h"
#include "liantu/site/match/match_words.h"

namespace liantu::site {
namespace {

constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kMostMissed = 3;

bool chinese(Language language) {
  return language == Language::Zh;
}

const NeedConditions& conditions_of(const PortfolioReading& reading, std::size_t project) {
  return reading.question.projects[project];
}

std::string project_name(const PortfolioReading& reading, std::size_t project) {
  return conditions_of(reading, project).asked().need.project;
}

template <class Projects>
std::string names_of(const PortfolioReading& reading, const Projects& projects) {
  std::string out;
  std::size_t named = 0;
  for (const std::size_t project : projects) {
    if (named == kMostNamed) return out + (chinese(reading.language) ? "等" : " …");
    if (named++ > 0) out += chinese(reading.language) ? "、" : ", ";
    out += project_name(reading, project);
  }
  return out;
}

/// What a site's own shortage is of, and in which unit: land in 亩, floors in m².
std::string own_amount(const PortfolioReading& reading, const Obstacle& obstacle) {
  const SiteTable& table = reading.question.projects.front().table();
  if (obstacle.kind == QuotaKind::Land && table.kinds[obstacle.site] != SiteKind::Parcel)
    return number_text(obstacle.short_by) + (chinese(reading.language) ? " ㎡" : " m²");
  return amount_text(obstacle.kind, obstacle.short_by, reading.language);
}

std::string own_name(const PortfolioReading& reading, const Obstacle& obstacle) {
  if (obstacle.kind != QuotaKind::Land)
    return std::string(chinese(reading.language) ? name_of(obstacle.kind).zh : name_of(obstacle.kind).en);
  return chinese(reading.language) ? "面积" : "area";
}

const std::string& site_code(const PortfolioReading& reading, std::uint32_t site) {
  return reading.question.projects.front().table()[site].code;
}

std::string step_text(const PortfolioReading& reading, std::size_t quota, std::size_t step) {
  const Quota& of = reading.question.quotas[quota];
  return say(reading.language, {"再有 {0}，可再落 {1} 个", "{0} more would place {1} more"},
             amount_text(of.kind, reading.answer.quotas[quota].steps[step].more, reading.language), step + 1);
}

std::string quota_shortage(const PortfolioReading& reading, std::size_t project, const Shortage& shortage) {
  const Obstacle& of = shortage.of;
  std::string out = say(reading.language, {"缺：{0}，差 {1}", "lacks {0}: short by {1}"},
                        quota_text(reading.question.quotas[of.quota], reading.language),
                        amount_text(of.kind, of.short_by, reading.language));
  const auto& steps = reading.answer.quotas[of.quota].steps;
  for (std::size_t step = 0; step < steps.size(); ++step)
    if (steps[step].project == project)
      out += (chinese(reading.language) ? "；" : "; ") + step_text(reading, of.quota, step);
  return out;
}

std::string site_shortage(const PortfolioReading& reading, const Shortage& shortage) {
  const std::string holders = names_of(reading, shortage.holders);
  return say(reading.language, {"{0} 已给{1}，{2}差 {3}", "{0} went to {1}; {2} short by {3}"},
             site_code(reading, shortage.of.site), holders, own_name(reading, shortage.of),
             own_amount(reading, shortage.of));
}

std::string nothing_fits(const PortfolioReading& reading, const LeftProject& left) {
  std::vector<std::pair<std::size_t, std::size_t>> most;
  for (std::size_t c = 0; c < left.missed.size(); ++c)
    if (left.missed[c] > 0) most.emplace_back(left.missed[c], c);
  std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (most.size() > kMostMissed) most.resize(kMostMissed);
  std::string list;
  for (const auto& [sites, c] : most) {
    const ConditionName& name = name_of(static_cast<Condition>(c));
    if (!list.empty()) list += chinese(reading.language) ? "、" : ", ";
    list += say(reading.language, {"{0} {1} 处不满足", "{0} missed by {1}"},
                chinese(reading.language) ? name.zh : name.en, sites);
  }
  if (list.empty()) return say(reading.language, {"没有可比对的载体", "there are no sites to match"});
  return say(reading.language, {"没有一处满足全部条件：{0}", "no site meets every condition: {0}"}, list);
}

}  // namespace

std::string amount_text(QuotaKind kind, double amount, Language language) {
  if (kind == QuotaKind::Land)
    return number_text(amount / kSquareMetresPerMu) + (chinese(language) ? " 亩" : " mu");
  return number_text(amount) + " " + std::string(name_of(kind).unit);
}

std::string quota_text(const Quota& quota, Language language) {
  const QuotaName& name = name_of(quota.kind);
  if (!chinese(language))
    return std::string(name.en) + " of " + (quota.park.empty() ? "the county" : quota.park);
  return (quota.park.empty() ? "全县" : quota.park) + std::string(name.zh);
}

std::string more_text(const PortfolioReading& reading, std::size_t quota) {
  const auto& steps = reading.answer.quotas[quota].steps;
  if (steps.empty()) return "";
  std::vector<std::size_t> projects;
  for (const QuotaStep& step : steps) projects.push_back(step.project);
  return step_text(reading, quota, steps.size() - 1) + (chinese(reading.language) ? "：" : ": ") +
         names_of(reading, projects);
}

std::string price_text(const PortfolioReading& reading, std::size_t quota) {
  const QuotaKind kind = reading.question.quotas[quota].kind;
  const double unit = kind == QuotaKind::Land ? kSquareMetresPerMu : 1,
               points = reading.answer.quotas[quota].price * unit;
  if (points < 1e-9) return "";
  return say(reading.language, {"每多 {0}约多 {1} 分", "one more ({0}) brings about {1} points"},
             amount_text(kind, unit, reading.language), fmt::format("{:.3g}", points));
}

std::string unstated_text(const PortfolioReading& reading, std::size_t quota) {
  const QuotaState& state = reading.answer.quotas[quota];
  if (state.unstated == 0) return "";
  return say(reading.language,
             {"{0} 个已落项目没有填这一项，按 0 计", "{0} placed projects do not state it: counted as 0"},
             state.unstated);
}

std::string site_text(const SiteTable& table, const Match& match) {
  std::string out;
  for (std::uint32_t i = 0; i < match.count; ++i) out += (i == 0 ? "" : "+") + table[match.sites[i]].code;
  return out;
}

std::string better_text(const PortfolioReading& reading, std::size_t project) {
  const Placement& own = *reading.answer.placements[project];
  if (!own.better || own.better_held.empty()) return "";
  const std::string site = site_text(conditions_of(reading, project).table(), *own.better);
  const Obstacle& held = own.better_held.front();
  if (held.of_quota())
    return say(reading.language, {"{0} 分更高，受{1}限制", "{0} has more points but {1} binds"}, site,
               quota_text(reading.question.quotas[held.quota], reading.language));
  std::vector<std::size_t> holders;
  for (std::size_t other = 0; other < reading.answer.placements.size(); ++other) {
    if (!reading.answer.placements[other] || other == project) continue;
    const Match& match = reading.answer.placements[other]->match;
    const auto end = match.sites.begin() + match.count;
    if (std::find(match.sites.begin(), end, held.site) != end) holders.push_back(other);
  }
  return say(reading.language, {"{0} 分更高，已给{1}", "{0} has more points but went to {1}"}, site,
             names_of(reading, holders));
}

std::string left_text(const PortfolioReading& reading, std::size_t project) {
  const LeftProject& left = *reading.answer.left[project];
  if (left.choices == 0) return nothing_fits(reading, left);
  if (left.shortages.empty())
    return say(reading.language,
               {"放下它要挪走分更高的项目", "placing it would move projects with more points"});
  const Shortage& first = left.shortages.front();
  if (first.of.of_quota()) return quota_shortage(reading, project, first);
  return say(reading.language,
             {"合适的 {0} 处都放不下：{1}", "none of the {0} sites that would do has room: {1}"},
             left.choices, site_shortage(reading, first));
}

std::vector<std::string> other_shortages(const PortfolioReading& reading, std::size_t project) {
  std::vector<std::string> out;
  const auto& shortages = reading.answer.left[project]->shortages;
  for (std::size_t i = 1; i < shortages.size(); ++i)
    out.push_back(shortages[i].of.of_quota() ? quota_shortage(reading, project, shortages[i])
                                             : site_shortage(reading, shortages[i]));
  return out;
}

std::string gap_text(const PortfolioReading& reading) {
  if (reading.answer.status == PortfolioStatus::Optimal)
    return say(reading.language, {"已证明没有更好的方案", "proved: no answer is better"});
  return say(reading.language,
             {"任何方案最多再多 {0} 分（{1}%）", "no answer has more than {0} points above it ({1} %)"},
             number_text(reading.answer.bound - reading.answer.points),
             number_text(std::ceil(reading.answer.gap() * 10'000) / 100));
}

}  // namespace liantu::site

#include "liantu/api/desk/life_desk.h"

#include <algorithm>
#include <map>

#include "liantu/api/desk/desk.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/project/life_rules_preset.h"
#include "liantu/project/production_report.h"
#include "liantu/project/production_report_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/reserve_store.h"

namespace liantu::api {
namespace {

using attraction::Deal;
using attraction::Stage;
using project::OutputState;
using project::Project;

struct KnownDeal {
  std::string id;
  Deal deal;
};

/// Deals by project number, else by name.
class Deals {
 public:
  Deals(store::Session& session, const store::Access& access, Date day, Date today) {
    if (!access.may_read("deal")) return;
    for (const store::StoredRow& row : rows_at(session, access, attraction::deal_entity(), day, today)) {
      KnownDeal one{row.id, from_row<Deal>(row.values)};
      if (!one.deal.project_no.empty()) by_number_.emplace(one.deal.project_no, one);
      by_name_.emplace(one.deal.name, std::move(one));
    }
  }

  const KnownDeal* of(const Project& project) const {
    if (const auto it = by_number_.find(project.project_no); it != by_number_.end()) return &it->second;
    const auto it = by_name_.find(project.name);
    return it == by_name_.end() ? nullptr : &it->second;
  }

 private:
  std::map<std::string, KnownDeal> by_number_, by_name_;
};

using Reports = std::multimap<std::string, store::StoredRow>;

Reports reports_by_project(store::Session& session, const store::Access& access, Date day, Date today) {
  Reports out;
  if (!access.may_read("production_report")) return out;
  for (store::StoredRow& row : rows_at(session, access, project::production_report_entity(), day, today)) {
    const auto one = from_row<project::ProductionReport>(row.values);
    out.emplace(one.project_code.empty() ? one.name : one.project_code, std::move(row));
  }
  return out;
}

void add_reports(ProducingProject& to, const Reports& reports, const std::string& key) {
  if (key.empty()) return;
  for (auto [it, end] = reports.equal_range(key); it != end; ++it) {
    const auto one = from_row<project::ProductionReport>(it->second.values);
    if (!one.period) continue;
    to.reports.push_back(it->second);
    to.periods.push_back({*one.period, one.output, one.tax});
  }
}

void judge(ProducingProject& one, const project::LifeRules& rules, const Deals& deals, const Reports& reports, Date day,
           Language language) {
  if (const KnownDeal* deal = deals.of(one.project)) {
    one.deal = deal->id;
    one.contract = {deal->deal.expected_output, deal->deal.expected_tax};
  }
  add_reports(one, reports, one.project.project_code);
  if (one.project.name != one.project.project_code) add_reports(one, reports, one.project.name);
  const auto production = one.project.production ? std::optional(one.project.production->to) : std::nullopt;
  one.answer = project::full_output(rules.output, one.contract, production, one.periods, day, language);
}

int order_of(OutputState state) {
  switch (state) {
    case OutputState::Behind: return 0;
    case OutputState::FellBack: return 1;
    case OutputState::Ramping: return 2;
    case OutputState::NoReports: return 3;
    case OutputState::NoContract: return 4;
    case OutputState::Reached: return 5;
  }
  return 6;
}

}  // namespace

project::LifeRules life_rules(const Settings& settings) {
  if (settings.life_rules_file.empty()) return project::shipped_life_rules();
  return project::parse_life_rules(own_rules_text(settings.life_rules_file, "life_rules_file"));
}

std::vector<ProducingProject> producing_projects(store::Session& session, const store::Access& access,
                                                 const project::LifeRules& rules, Date day, Date today,
                                                 Language language) {
  const Deals deals(session, access, day, today);
  const Reports reports = reports_by_project(session, access, day, today);
  std::vector<ProducingProject> out;
  for (store::StoredRow& row : rows_at(session, access, project::project_entity(), day, today)) {
    ProducingProject one;
    one.project = from_row<Project>(row.values);
    if (one.project.stage != Stage::Production && one.project.stage != Stage::FullOutput) continue;
    one.row = std::move(row);
    judge(one, rules, deals, reports, day, language);
    out.push_back(std::move(one));
  }
  std::stable_sort(out.begin(), out.end(), [](const ProducingProject& a, const ProducingProject& b) {
    return order_of(a.answer.state) < order_of(b.answer.state);
  });
  return out;
}

project::OutputAnswer output_of(store::Session& session, const store::Access& access, const project::LifeRules& rules,
                                const Project& project, Date day, Language language) {
  ProducingProject one;
  one.project = project;
  judge(one, rules, Deals(session, access, day, day), reports_by_project(session, access, day, day), day, language);
  return one.answer;
}

PoolRows pool_rows(store::Session& session, const store::Access& access, const project::LifeRules& rules,
                   const Moment& moment, Language language) {
  PoolRows out;
  std::map<std::string, Stage, std::less<>> stages;
  for (const store::StoredRow& row : rows_at(session, access, project::project_entity(), moment)) {
    const auto one = from_row<Project>(row.values);
    if (one.stage) stages.emplace(one.name, *one.stage);
  }
  out.rows = rows_at(session, access, project::reserve_entity(), moment);
  for (const store::StoredRow& row : out.rows)
    out.reserves.push_back({from_row<project::Reserve>(row.values), shanghai_day(row.valid_from)});
  out.pool = project::reserve_pool(rules, out.reserves, stages, moment.day, language);
  return out;
}

std::optional<project::Pool> reserve_floor(const Settings& settings, store::Session& session, const store::Access& access, Date day,
                                           Date today, Language language) {
  if (!access.all_rows || !access.may_read("reserve")) return std::nullopt;
  return pool_rows(session, access, life_rules(settings), moment_of(day, today), language).pool;
}

}  // namespace liantu::api

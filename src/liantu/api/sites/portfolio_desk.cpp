#include "liantu/api/sites/portfolio_desk.h"

#include <set>

#include "liantu/api/caller.h"
#include "liantu/base/error.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/site/ledger/site_reservation_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

constexpr std::string_view kPortfolioJob = "site_portfolio";
constexpr Instant kForgetAfter = 30LL * 86'400'000'000;  // µs; what nobody kept

/// Numbers and names of projects for which a site is locked or supplied.
std::set<std::string> settled_projects(store::Session& session, const Moment& moment) {
  std::set<std::string> out;
  std::vector<store::Filter> open{
      {"state", store::FilterOp::In, {Value{std::string("locked")}, Value{std::string("taken")}}}};
  for (const store::StoredRow& row : rows_at(session, store::administrator_access("选址"),
                                             site::site_reservation_entity(), moment, std::move(open))) {
    const auto one = from_row<site::Reservation>(row.values);
    out.insert(one.project_no.empty() ? one.project : one.project_no);
    if (one.project_no.empty()) continue;
    out.insert(one.project);
  }
  return out;
}

std::vector<FoundNeed> named_needs(store::Session& session, const PortfolioReader& reader,
                                   const std::vector<std::string>& names) {
  std::vector<FoundNeed> out;
  for (const std::string& name : names) {
    auto found = need_named(session, reader.access, reader.moment, name);
    if (!found)
      throw Error(ErrorCode::NotFound, "没有“" + name + "”的选址需求，也没有这个项目；请先登记选址需求。",
                  "/projects");
    out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace

PortfolioNeeds portfolio_needs(store::Session& session, const PortfolioReader& reader,
                               const PortfolioOrder& order) {
  PortfolioNeeds out;
  const std::set<std::string> settled = settled_projects(session, reader.moment);
  auto found = order.projects.empty() ? all_needs(session, reader.access, reader.moment)
                                      : named_needs(session, reader, order.projects);
  for (FoundNeed& one : found) {
    const site::Need& need = one.need;
    if (settled.contains(need.project) || (!need.project_no.empty() && settled.contains(need.project_no))) {
      out.skipped.emplace_back(
          need.project, Phrase{"已有锁定或已供的载体，不再参加", "has a site locked or supplied already"});
    } else if (asks_for_nothing(need)) {
      out.skipped.emplace_back(need.project, Phrase{"没有填选址条件", "its need states no conditions"});
    } else {
      out.suppliers.push_back(need.chain.empty() ? std::vector<site::Supplier>{} : reader.suppliers(need));
      out.needs.push_back(std::move(one));
    }
  }
  return out;
}

void answer_portfolio(const SiteWorld& world, const PortfolioReader& reader, const PortfolioOrder& order,
                      const PortfolioNeeds& needs, const site::PortfolioLimits& limits,
                      const std::function<void(const PortfolioAnswer&)>& with) {
  std::vector<site::NeedConditions> projects;
  projects.reserve(needs.needs.size());
  for (std::size_t i = 0; i < needs.needs.size(); ++i)
    projects.emplace_back(site::Asked{needs.needs[i].need, needs.suppliers[i], reader.moment.day},
                          *world.table, reader.rule);
  const site::PortfolioQuestion question{projects, order.quotas, order.to_ask};
  const site::Portfolio answer = site::place_projects(question, limits);
  with({order, needs, question, answer, reader.moment.day});
}

PortfolioDesk::PortfolioDesk(App& app, SiteKeeper& sites, WorldKeeper& chains)
    : app_(app), sites_(sites), chains_(chains) {
  app_.jobs.on(std::string(kPortfolioJob), [this](const JobWork& work) { run(work); });
}

SitePortfolio PortfolioDesk::start(const Caller& caller, const PortfolioOrder& order, std::string name) {
  SitePortfolio out;
  out.id = app_.ids.next(app_.now() / 1000);
  out.job = app_.ids.next(app_.now() / 1000);
  out.person = caller.person.id;
  out.acting_for = caller.acting_for ? caller.acting_for->id : "";
  out.name = std::move(name);
  out.actor = caller.access.actor;
  out.at = app_.now();
  out.plan = portfolio_order_json(order).dump();
  auto lease = app_.database.lease();
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  forget_portfolios(*lease, app_.now() - kForgetAfter);
  add_portfolio(*lease, out);
  add_job(*lease, {.id = out.job, .kind = std::string(kPortfolioJob), .input = out.id, .person = out.person},
          app_.now());
  transaction.commit();
  app_.jobs.wake();
  return out;
}

void PortfolioDesk::run(const JobWork& work) {
  auto lease = app_.database.lease();
  const auto portfolio = find_portfolio(*lease, work.input());
  if (!portfolio) throw Error(ErrorCode::NotFound, "这次统筹落位已被清理，请重新开始。");
  const auto who = org::at_work(*lease, portfolio->person, portfolio->acting_for);
  if (!who) throw Error(ErrorCode::Forbidden, "发起人已离开，任务不再继续。");
  const PortfolioOrder order = portfolio_order_of(json::Json::parse(portfolio->plan));
  const site::MatchingRule rule = matching_rule(app_.settings);
  const Date today = shanghai_day(app_.now());
  const Moment moment = moment_of(today, today);
  const PortfolioReader reader{who->access, rule, moment, [&](const site::Need& need) {
                                 return chains_.with(*lease, chain_rules(*lease, app_.settings), moment,
                                                     [&](const World& world) {
                                                       return suppliers_of(*lease, who->access, world, need);
                                                     });
                               }};
  const PortfolioNeeds needs = portfolio_needs(*lease, reader, order);
  std::string zh, en;
  JobWatch watch(work);
  site::PortfolioLimits limits;
  limits.seconds = order.seconds;
  limits.cancel = &watch.stop();
  limits.progress = [&](const site::PortfolioProgress& now) { watch.share(now.share); };
  sites_.with(*lease, who->access, rule, moment, [&](const SiteWorld& world) {
    answer_portfolio(world, reader, order, needs, limits, [&](const PortfolioAnswer& answer) {
      const auto said = [&](Language language) {
        const IdleRemarks idle(*lease, who->access, idle_rule(app_.settings), moment, language);
        return portfolio_json(answer, idle, language).dump();
      };
      zh = said(Language::Zh);
      en = said(Language::En);
    });
  });
  watch.end();
  work.progress(JobWatch::kSteps, JobWatch::kSteps);
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  save_portfolio_result(*lease, portfolio->id, zh, en);
  work.finish_within(*lease);
  transaction.commit();
}

}  // namespace liantu::api

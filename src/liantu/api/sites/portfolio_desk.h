// Portfolios of the county: open needs on all sites; as an answer at once for the command line, as a job with
// progress for pages.
#pragma once

#include <functional>
#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/sites/portfolio_json.h"
#include "liantu/api/sites/site_portfolio_store.h"

namespace liantu::api {

/// What is read, for whom, as of when.
struct PortfolioReader {
  const store::Access& access;
  const site::MatchingRule& rule;
  const Moment& moment;
  std::function<std::vector<site::Supplier>(const site::Need&)> suppliers;
};

/// The needs that take part: named ones, else all open ones. A need is open until a site is locked or
/// supplied for its project. Throws NotFound for a name that nobody has.
PortfolioNeeds portfolio_needs(store::Session& session, const PortfolioReader& reader,
                               const PortfolioOrder& order);

/// Places the needs on the sites and hands the answer over while all that it refers to is there.
void answer_portfolio(const SiteWorld& world, const PortfolioReader& reader, const PortfolioOrder& order,
                      const PortfolioNeeds& needs, const site::PortfolioLimits& limits,
                      const std::function<void(const PortfolioAnswer&)>& with);

/// The job behind a portfolio of the server.
class PortfolioDesk {
 public:
  PortfolioDesk(App& app, SiteKeeper& sites, WorldKeeper& chains);

  SitePortfolio start(const Caller& caller, const PortfolioOrder& order, std::string name);

 private:
  App& app_;
  SiteKeeper& sites_;
  WorldKeeper& chains_;

  void run(const JobWork& work);
};

}  // namespace liantu::api

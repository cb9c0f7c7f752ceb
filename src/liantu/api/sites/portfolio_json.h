// Portfolios as pages and the command line want them: what is asked, and the answer.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/land/idle_land_desk.h"
#include "liantu/api/sites/site_world.h"
#include "liantu/json/json.h"
#include "liantu/site/portfolio/portfolio_text.h"

namespace liantu::api {

/// What a request asks; everything has a usual value.
struct PortfolioOrder {
  std::vector<site::Quota> quotas;
  std::vector<std::string> projects;  ///< by id, number or name; empty = all open needs
  bool to_ask = true;
  double seconds = 10;
};

/// Throws InvalidInput with a JSON pointer below `where`.
PortfolioOrder portfolio_order_of(const json::Json& body, const std::string& where = "");
json::Json portfolio_order_json(const PortfolioOrder& order);

/// The needs that take part, in order, ready for the rules; they stay where they are.
struct PortfolioNeeds {
  std::vector<FoundNeed> needs{};
  std::vector<std::vector<site::Supplier>> suppliers{};
  std::vector<std::pair<std::string, Phrase>> skipped{};  ///< projects that take no part, and why
};

struct PortfolioAnswer {
  const PortfolioOrder& order;
  const PortfolioNeeds& of;
  const site::PortfolioQuestion& question;
  const site::Portfolio& answer;
  Date day;
};

json::Json portfolio_json(const PortfolioAnswer& of, const IdleRemarks& idle, Language language);
/// One line of `liantu match --portfolio --format jsonl` a project: project, site or null, placed, points,
/// text.
json::Json portfolio_line_json(const PortfolioAnswer& of, std::size_t project, Language language);

}  // namespace liantu::api

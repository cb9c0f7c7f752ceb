// liantu match --portfolio: all open needs on all sites at once.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/sites/portfolio_desk.h"

namespace liantu::cli {

struct PortfolioOptions {
  std::vector<std::string> quotas;  ///< "land=533333", "power@东区=6000": in m² and the units of needs
  std::vector<std::string> projects;
  bool known_only = false;
  double seconds = 10;
  std::uint64_t seed = 1;
  bool jsonl = false;
  Language language = Language::Zh;
};

/// Throws InvalidInput for a quota that is none.
api::PortfolioOrder portfolio_order(const PortfolioOptions& options);

void print_portfolio(const api::PortfolioAnswer& answer, const PortfolioOptions& options);

}  // namespace liantu::cli

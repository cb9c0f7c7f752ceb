// Portfolios as rows: asked by whom, what for, the answer in both languages, and whether it is kept as a
// plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct SitePortfolio {
  std::string id, person, acting_for, name, actor;
  Instant at = 0;
  std::string job;
  bool kept = false;
  std::string plan;                  ///< JSON of what was asked
  std::string result_zh, result_en;  ///< JSON; "" before there is an answer
  std::string lock_batch;            ///< "" until the placements were locked
};

/// These within the caller's write transaction.
void add_portfolio(store::Session& session, const SitePortfolio& portfolio);
void save_portfolio_result(store::Session& session, std::string_view id, const std::string& zh,
                           const std::string& en);
void keep_portfolio(store::Session& session, std::string_view id, const std::string& name, bool kept);
void note_portfolio_lock(store::Session& session, std::string_view id, const std::string& batch);
/// Those nobody kept, older than that.
void forget_portfolios(store::Session& session, Instant before);

std::optional<SitePortfolio> find_portfolio(store::Session& session, std::string_view id);
/// Without results, newest first: kept ones, and the person's own.
std::vector<SitePortfolio> portfolios(store::Session& session, std::string_view person);

}  // namespace liantu::api

// A portfolio in words: what a quota has left and what more of it would bring, what held a better site, what
// a project that was left lacks.
#pragma once

#include <string>

#include "liantu/base/language.h"
#include "liantu/site/portfolio/portfolio.h"

namespace liantu::site {

/// A question, its answer, and the reader's language.
struct PortfolioReading {
  const PortfolioQuestion& question;
  const Portfolio& answer;
  Language language;
};

/// "320 亩", "2,500 kVA" without the comma; land and only land in 亩.
std::string amount_text(QuotaKind kind, double amount, Language language);
/// "全县用地指标", "东区供电余量".
std::string quota_text(const Quota& quota, Language language);

/// "再有 12 亩可再落 2 个项目：甲、乙"; "" when more of it would place nobody.
std::string more_text(const PortfolioReading& reading, std::size_t quota);
/// "每多 1 亩约多 0.8 分"; "" when it has no price.
std::string price_text(const PortfolioReading& reading, std::size_t quota);
/// "2 个已落项目没有填用电需求，按 0 计"; "" when all did.
std::string unstated_text(const PortfolioReading& reading, std::size_t quota);

/// "A-01 分更高，已给乙项目"; "" when nothing was better.
std::string better_text(const PortfolioReading& reading, std::size_t project);
/// "缺：全县用地指标，差 12 亩；再有 12 亩可落 2 个", "没有一处满足全部条件：面积 120 处不满足".
std::string left_text(const PortfolioReading& reading, std::size_t project);
/// The other things in the way, one sentence each.
std::vector<std::string> other_shortages(const PortfolioReading& reading, std::size_t project);

/// Codes of the sites, "+" between joined ones.
std::string site_text(const SiteTable& table, const Match& match);

/// "已证明最优", "最多还能再多 0.2%".
std::string gap_text(const PortfolioReading& reading);

}  // namespace liantu::site

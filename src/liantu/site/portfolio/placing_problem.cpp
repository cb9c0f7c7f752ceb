#include "liantu/site/portfolio/placing_problem.h"

#include <algorithm>
#include <cmath>

namespace liantu::site {
namespace {

using Kept = std::vector<std::vector<std::uint32_t>>;

/// Joined parcels, whatever their order.
SiteSet set_of(const Match& match) {
  SiteSet set = match.sites;
  std::fill(set.begin() + match.count, set.end(), ~std::uint32_t{0});
  std::sort(set.begin(), set.end());
  return set;
}

std::size_t kind_of(std::uint32_t resource) {
  return resource % kQuotaKinds;
}

template <class Call>
void each_kept(const Kept& kept, Call call) {
  for (std::size_t project = 0; project < kept.size(); ++project)
    for (const std::uint32_t choice : kept[project]) call(project, choice);
}

}  // namespace

double portfolio_points(const Match& match, const PortfolioRule& rule) {
  return match.verdict == Verdict::ToAsk ? std::max(0.0, match.points - rule.to_ask_points) : match.points;
}

ProjectChoices choices_of(const NeedConditions& conditions, bool to_ask) {
  const PortfolioRule& rule = conditions.rule().portfolio;
  ProjectChoices out;
  for (const Match& one : match(conditions).listed)
    if (one.verdict == Verdict::Fits || (to_ask && one.verdict == Verdict::ToAsk)) out.matches.push_back(one);
  std::stable_sort(out.matches.begin(), out.matches.end(), [&](const Match& a, const Match& b) {
    return portfolio_points(a, rule) > portfolio_points(b, rule);
  });
  for (const Match& one : out.matches)
    out.tenths.push_back(
        static_cast<std::int32_t>(std::lround((portfolio_points(one, rule) + rule.placing_points) * 10)));
  return out;
}

PlacingProblem::PlacingProblem(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                               const Kept& kept)
    : rooms_(rooms), choices_(choices), dimension_of_(kQuotaKinds, kNotCounted) {
  count_dimensions(kept);
  add_agents(kept);
  for (std::size_t project = 0; project < kept.size(); ++project) {
    problem_.add_item(solve::Cost{0});
    for (const std::uint32_t choice : kept[project]) add_choice(project, choice);
  }
}

/// Only what shared sites have to share is a capacity: a site that goes to one alone was judged by the
/// filter.
void PlacingProblem::count_dimensions(const Kept& kept) {
  std::size_t dimensions = 1;
  dimension_of_[0] = 0;
  each_kept(kept, [&](std::size_t project, std::uint32_t choice) {
    if (!match(project, choice).divided) return;
    rooms_.each_use(project, match(project, choice), [&](std::uint32_t resource, Thousandths) {
      if (!rooms_.is_quota(resource) && dimension_of_[kind_of(resource)] == kNotCounted)
        dimension_of_[kind_of(resource)] = dimensions++;
    });
  });
  problem_ = solve::AssignmentProblem(dimensions);
}

/// Joined parcels are a place of their own that holds one project; each of the parcels is then limited beside
/// it, for those who take it by itself as well.
void PlacingProblem::add_agents(const Kept& kept) {
  std::vector<solve::Amount> capacity(problem_.dimensions());
  each_kept(kept, [&](std::size_t project, std::uint32_t choice) {
    const Match& one = match(project, choice);
    if (one.count > 1) {
      const auto [known, fresh] = agent_of_set_.try_emplace(set_of(one), 0);
      if (!fresh) return;
      std::fill(capacity.begin(), capacity.end(), 0);
      capacity[0] = 1;
      known->second = problem_.add_agent(capacity);
      for (std::uint32_t i = 0; i < one.count; ++i) {
        const auto area = static_cast<std::uint32_t>(one.sites[i] * kQuotaKinds);
        const auto [quota, new_quota] = quota_of_.try_emplace(area, 0);
        if (new_quota) quota->second = problem_.add_quota(rooms_.limit(area));
      }
      return;
    }
    const auto [known, fresh] = agent_of_.try_emplace(one.sites[0], 0);
    if (!fresh) return;
    for (std::size_t kind = 0; kind < kQuotaKinds; ++kind)
      if (dimension_of_[kind] != kNotCounted)
        capacity[dimension_of_[kind]] =
            rooms_.limit(static_cast<std::uint32_t>(one.sites[0] * kQuotaKinds + kind));
    known->second = problem_.add_agent(capacity);
  });
  each_kept(kept, [&](std::size_t project, std::uint32_t choice) {
    rooms_.each_use(project, match(project, choice), [&](std::uint32_t resource, Thousandths) {
      if (!rooms_.is_quota(resource)) return;
      const auto [quota, fresh] = quota_of_.try_emplace(resource, 0);
      if (fresh) quota->second = problem_.add_quota(rooms_.limit(resource));
    });
  });
}

solve::Index PlacingProblem::agent(const Match& match) const {
  if (match.count > 1) {
    const auto known = agent_of_set_.find(set_of(match));
    return known == agent_of_set_.end() ? solve::kNone : known->second;
  }
  const auto known = agent_of_.find(match.sites[0]);
  return known == agent_of_.end() ? solve::kNone : known->second;
}

void PlacingProblem::add_choice(std::size_t project, std::uint32_t choice) {
  const Match& one = match(project, choice);
  std::vector<solve::Amount> load(problem_.dimensions(), 0);
  std::vector<solve::QuotaUse> uses;
  if (one.count > 1) load[0] = 1;
  rooms_.each_use(project, one, [&](std::uint32_t resource, Thousandths amount) {
    if (!rooms_.is_quota(resource) && one.count == 1) load[dimension_of_[kind_of(resource)]] = amount;
    if (const auto quota = quota_of_.find(resource); quota != quota_of_.end())
      uses.push_back({quota->second, amount});
  });
  problem_.add_choice(agent(one), -solve::Cost{choices_[project].tenths[choice]}, load, uses);
}

double PlacingProblem::reduced_cost(std::size_t project, std::uint32_t choice,
                                    const solve::AssignmentCertificate& certificate) const {
  return -priced_gain(project, choice, certificate, RoomsLeft::kNoResource) - certificate.item_price[project];
}

double PlacingProblem::priced_gain(std::size_t project, std::uint32_t choice,
                                   const solve::AssignmentCertificate& prices,
                                   std::uint32_t free_resource) const {
  const Match& one = match(project, choice);
  double gain = static_cast<double>(choices_[project].tenths[choice]);
  const solve::Index at = one.count == 1 ? agent(one) : solve::kNone;
  rooms_.each_use(project, one, [&](std::uint32_t resource, Thousandths amount) {
    if (resource == free_resource) return;
    const auto taken = static_cast<double>(amount);
    if (!rooms_.is_quota(resource) && at != solve::kNone && dimension_of_[kind_of(resource)] != kNotCounted)
      gain -= prices.capacity_price[at * problem_.dimensions() + dimension_of_[kind_of(resource)]] * taken;
    if (const auto quota = quota_of_.find(resource); quota != quota_of_.end())
      gain -= prices.quota_price[quota->second] * taken;
  });
  return gain;
}

double PlacingProblem::worth_of_limits(const solve::AssignmentCertificate& prices,
                                       std::uint32_t free_resource) const {
  double worth = 0;
  for (solve::Index at = 0; at < problem_.agents(); ++at)
    for (std::size_t d = 0; d < problem_.dimensions(); ++d)
      worth += prices.capacity_price[at * problem_.dimensions() + d] *
               static_cast<double>(problem_.capacity(at)[d]);
  for (const auto& [resource, quota] : quota_of_)
    if (resource != free_resource)
      worth += prices.quota_price[quota] * static_cast<double>(problem_.quota(quota));
  return worth;
}

std::vector<double> PlacingProblem::prices_of(std::size_t quotas,
                                              const std::vector<double>& quota_price) const {
  std::vector<double> out(quotas, 0);
  for (std::size_t q = 0; q < quotas; ++q)
    if (const auto known = quota_of_.find(rooms_.quota_resource(q)); known != quota_of_.end())
      out[q] = quota_price[known->second];
  return out;
}

}  // namespace liantu::site

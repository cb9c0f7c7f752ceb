#include "liantu/site/portfolio/portfolio.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include "liantu/site/portfolio/placing_problem.h"
#include "liantu/site/portfolio/placing_reasons.h"
#include "liantu/site/portfolio/quota_bound.h"

namespace liantu::site {
namespace {

constexpr std::size_t kFirstChoices = 60;  ///< of a project that the solver begins with …
constexpr std::size_t kMoreChoices = 40;   ///< … and gets more of each time
constexpr int kPricingRounds = 12;
constexpr double kPricingShare = 0.3;             // of the work, at most …
constexpr double kSolvingShares[] = {0.55, 1.0};  // … and each search until then, if one is still needed
constexpr double kLoose = 1e-4;                   // of the points: omitted choices matter no more
constexpr double kLeastReduced = 1e-4;            // tenths of a point: below it a choice may lower the bound

double thread_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Grows the problem by the choices whose prices say that they matter, and keeps the best answer and the best
/// bound that holds for all choices.
class PlacingCourse {
 public:
  PlacingCourse(const PortfolioQuestion& question, const PortfolioLimits& limits, const SiteRooms& rooms,
                const std::vector<ProjectChoices>& choices)
      : question_(question), limits_(limits), rooms_(rooms), choices_(choices), begun_(thread_seconds()) {
    taken_.assign(choices.size(), solve::kNone);
    bound_ = 0;
    for (const ProjectChoices& one : choices) {
      std::vector<std::uint32_t> first;
      for (std::uint32_t c = 0; c < std::min(kFirstChoices, one.matches.size()); ++c) first.push_back(c);
      kept_.push_back(std::move(first));
      if (!one.tenths.empty()) bound_ += one.tenths.front();
    }
  }

  void run();

  const std::vector<solve::Index>& taken() const { return taken_; }  ///< place in the list of choices
  double tenths() const { return value_; }
  double bound() const { return bound_; }
  bool proved() const { return value_ >= bound_; }
  const std::vector<double>& quota_prices() const { return quota_price_; }

 private:
  const PortfolioQuestion& question_;
  const PortfolioLimits& limits_;
  const SiteRooms& rooms_;
  const std::vector<ProjectChoices>& choices_;
  std::vector<std::vector<std::uint32_t>> kept_;
  std::vector<solve::Index> taken_;
  std::vector<double> quota_price_;  ///< tenths of points for a thousandth of a unit
  double value_ = 0, bound_ = 0;     ///< tenths of points
  std::uint64_t work_ = 0;
  double begun_;
  double loosened_ = 0;  ///< by what omitted choices did to the last bound

  struct Omitted {
    std::vector<std::vector<std::uint32_t>> wanted;  ///< by project, those that matter most first
    double least_sum = 0;                            ///< by so much the bound may be too low a cost
  };

  bool over() const;
  void solve_once(double gap, double share_until);
  Omitted omitted(const PlacingProblem& placing, const solve::AssignmentCertificate& certificate) const;
  void keep_more(const Omitted& omitted);
  bool every_choice_kept() const;
  bool good_enough() const { return bound_ - value_ <= limits_.gap * value_; }
  void note_answer(const solve::AssignmentResult& result);
  void keep_quotas_whole(const PlacingProblem& placing, const solve::AssignmentResult& result);
  void tell() const;
};

bool PlacingCourse::over() const {
  return (limits_.cancel && limits_.cancel->load(std::memory_order_relaxed)) || work_ >= limits_.work ||
         thread_seconds() - begun_ >= limits_.seconds;
}

void PlacingCourse::tell() const {
  if (!limits_.progress) return;
  PortfolioProgress now;
  now.share = std::min(1.0, std::max(static_cast<double>(work_) / static_cast<double>(limits_.work),
                                     (thread_seconds() - begun_) / limits_.seconds));
  for (const solve::Index choice : taken_) now.placed += choice != solve::kNone ? 1 : 0;
  now.points = value_ / 10;
  now.bound = bound_ / 10;
  limits_.progress(now);
}

void PlacingCourse::note_answer(const solve::AssignmentResult& result) {
  if (!result.value || -static_cast<double>(*result.value) <= value_) return;
  value_ = -static_cast<double>(*result.value);
  for (std::size_t project = 0; project < kept_.size(); ++project)
    taken_[project] =
        result.choice[project] == solve::kNone ? solve::kNone : kept_[project][result.choice[project]];
  value_ += static_cast<double>(move_to_free_places(rooms_, choices_, taken_));
}

PlacingCourse::Omitted PlacingCourse::omitted(const PlacingProblem& placing,
                                              const solve::AssignmentCertificate& certificate) const {
  Omitted out;
  out.wanted.resize(choices_.size());
  std::vector<std::pair<double, std::uint32_t>> below;
  for (std::size_t project = 0; project < choices_.size(); ++project) {
    below.clear();
    std::vector<char> has(choices_[project].matches.size(), 0);
    for (const std::uint32_t choice : kept_[project]) has[choice] = 1;
    for (std::uint32_t choice = 0; choice < has.size(); ++choice) {
      if (has[choice] != 0) continue;
      // prices are never below 0: no later choice can be cheaper than its points
      if (-static_cast<double>(choices_[project].tenths[choice]) - certificate.item_price[project] >=
          -kLeastReduced)
        break;
      const double reduced = placing.reduced_cost(project, choice, certificate);
      if (reduced >= -kLeastReduced) continue;
      out.least_sum += reduced;
      below.emplace_back(reduced, choice);
    }
    std::sort(below.begin(), below.end());
    for (const auto& [reduced, choice] : below) {
      if (out.wanted[project].size() == kMoreChoices) break;
      out.wanted[project].push_back(choice);
    }
  }
  return out;
}

void PlacingCourse::keep_more(const Omitted& omitted) {
  for (std::size_t project = 0; project < kept_.size(); ++project)
    kept_[project].insert(kept_[project].end(), omitted.wanted[project].begin(),
                          omitted.wanted[project].end());
}

/// Then what a search through all of them proves holds for all.
bool PlacingCourse::every_choice_kept() const {
  for (std::size_t project = 0; project < kept_.size(); ++project)
    if (kept_[project].size() != choices_[project].matches.size()) return false;
  return true;
}

/// One call of the solver, until the gap or that share of the work.
void PlacingCourse::solve_once(double gap, double share_until) {
  const PlacingProblem placing(rooms_, choices_, kept_);
  solve::AssignmentLimits limits;
  limits.seed = limits_.seed;
  limits.gap = gap;
  limits.cancel = limits_.cancel;
  limits.work = static_cast<std::uint64_t>(static_cast<double>(limits_.work) * share_until);
  limits.work = limits.work > work_ ? limits.work - work_ : 1;
  limits.seconds = std::max(0.01, limits_.seconds * share_until - (thread_seconds() - begun_));
  const auto result = solve::assign(placing.problem(), limits);
  work_ += result.work;
  note_answer(result);
  quota_price_ = placing.prices_of(question_.quotas.size(), result.quota_price);
  const Omitted rest = omitted(placing, result.certificate);
  bound_ = std::min(bound_, -std::ceil(result.certificate.bound + rest.least_sum - 1e-6));
  loosened_ = -rest.least_sum;
  if (every_choice_kept()) bound_ = std::min(bound_, -result.bound);
  if (gap <= limits_.gap) keep_quotas_whole(placing, result);
  bound_ = std::max(bound_, value_);
  keep_more(rest);
  tell();
}

/// Where few large projects share a quota, what fits into it as a whole says more than its price.
void PlacingCourse::keep_quotas_whole(const PlacingProblem& placing, const solve::AssignmentResult& result) {
  const solve::AssignmentCertificate prices{0, {}, result.capacity_price, result.quota_price};
  for (std::size_t q = 0; q < question_.quotas.size() && !good_enough(); ++q)
    if (quota_price_[q] > 0)
      bound_ = std::min(bound_, std::floor(quota_bound(rooms_, choices_, placing, prices, q) + 1e-6));
}

/// Prices first, cheaply, until the choices that matter are there; then the search.
void PlacingCourse::run() {
  constexpr double kAnyGap = 1e18;
  int round = 0;
  do {
    solve_once(kAnyGap, kPricingShare);
  } while (++round < kPricingRounds && loosened_ > kLoose * value_ && !over());
  for (const double share : kSolvingShares)
    if (!over() && !good_enough()) solve_once(limits_.gap, share);
}

}  // namespace

Portfolio place_projects(const PortfolioQuestion& question, const PortfolioLimits& limits) {
  Portfolio out;
  const double begun = thread_seconds();
  out.placements.resize(question.projects.size());
  out.left.resize(question.projects.size());
  out.quotas.resize(question.quotas.size());
  if (question.projects.empty()) {
    out.status = PortfolioStatus::Optimal;
    return out;
  }
  std::vector<ProjectChoices> choices;
  for (const NeedConditions& conditions : question.projects)
    choices.push_back(choices_of(conditions, question.to_ask));
  const SiteRooms rooms(question);
  PlacingCourse course(question, limits, rooms, choices);
  course.run();
  out.points = course.tenths() / 10;
  out.bound = course.bound() / 10;
  const bool cancelled = limits.cancel && limits.cancel->load(std::memory_order_relaxed);
  out.status = cancelled         ? PortfolioStatus::Cancelled
               : course.proved() ? PortfolioStatus::Optimal
                                 : PortfolioStatus::Feasible;
  for (std::size_t q = 0; q < course.quota_prices().size(); ++q)
    out.quotas[q].price = course.quota_prices()[q] * 1000 / 10;
  explain_placing({question, rooms, choices, course.taken()}, out);
  out.seconds = thread_seconds() - begun;
  return out;
}

}  // namespace liantu::site

#include "liantu/scorecard/metric_book.h"

#include <algorithm>
#include <tuple>

#include "liantu/base/number_in.h"

namespace liantu::scorecard {
namespace {

constexpr std::string_view kBefore = "第", kAfter = "版";

bool earlier(const Definition& a, const Definition& b) { return std::tie(a.metric.code, a.number) < std::tie(b.metric.code, b.number); }

const Definition* newest(const std::vector<Definition>& all, std::string_view code) {
  const Definition* found = nullptr;
  for (const Definition& one : all)
    if (one.metric.code == code && (!found || one.number > found->number)) found = &one;
  return found;
}

}  // namespace

MetricBook::MetricBook(std::vector<Definition> kept, const std::vector<Metric>& otherwise) : all_(std::move(kept)) {
  for (const Metric& metric : otherwise)
    if (!newest(all_, metric.code)) all_.push_back({.metric = metric});
  std::sort(all_.begin(), all_.end(), earlier);
}

const Definition* MetricBook::latest(std::string_view code, std::optional<Instant> by) const {
  const Definition* found = nullptr;
  for (const Definition& one : all_) {
    if (one.metric.code != code) continue;
    if (!found || !by || (one.kept && *one.kept < *by)) found = &one;
  }
  return found;
}

const Definition* MetricBook::at(std::string_view code, std::int64_t number) const {
  const auto it = std::find_if(all_.begin(), all_.end(), [&](const Definition& d) { return d.metric.code == code && d.number == number; });
  return it == all_.end() ? nullptr : &*it;
}

std::vector<Definition> changed_definitions(const std::vector<Definition>& kept, const std::vector<Metric>& current, Instant now) {
  std::vector<Definition> out;
  for (const Metric& metric : current) {
    const Definition* last = newest(kept, metric.code);
    if (!last || !same_number(last->metric, metric)) out.push_back({metric, last ? last->number + 1 : 1, now});
  }
  return out;
}

std::string version_kept(const MetricBook& book, const std::optional<Indicator>& before, const Indicator& after) {
  const bool other_code = before && before->metric != after.metric && before->definition_version == after.definition_version;
  if (!after.definition_version.empty() && !other_code) return after.definition_version;
  const Definition* latest = book.latest(after.metric);
  return latest ? std::to_string(latest->number) : "";
}

std::optional<std::int64_t> definition_number(std::string_view written) {
  if (written.starts_with(kBefore)) written.remove_prefix(kBefore.size());
  else if (written.starts_with('v') || written.starts_with('V')) written.remove_prefix(1);
  if (written.ends_with(kAfter)) written.remove_suffix(kAfter.size());
  const auto number = number_in<std::int64_t>(written);
  return number && *number >= 1 ? number : std::nullopt;
}

}  // namespace liantu::scorecard

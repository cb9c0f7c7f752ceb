#include "liantu/api/desk/signing_desk.h"

#include <algorithm>
#include <map>
#include <set>

#include "liantu/attraction/counting_preset.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/attraction/same_project.h"
#include "liantu/attraction/signing.h"
#include "liantu/attraction/signing_store.h"
#include "liantu/base/id.h"
#include "liantu/enterprise/firm_name.h"

namespace liantu::api {
namespace {

using attraction::Signing;

Signing signing_of(const attraction::SigningRow& one) {
  Signing signing{.id = {},
                  .identity = {},
                  .name = one.name,
                  .investor = one.investor,
                  .signed_on = *one.signed_on,
                  .entered_on = *one.signed_on,
                  .agreed = one.agreed.value_or(Yuan{}),
                  .credit_code = one.credit_code,
                  .site = one.site,
                  .same_as = one.same_as,
                  .apart = one.apart.value_or(false)};
  signing.formal = one.form != attraction::SigningForm::Letter;
  signing.fixed_assets = one.fixed_assets;
  signing.manufacturing = one.manufacturing.value_or(true);
  signing.exclusion = one.exclusion;
  return signing;
}

Signing signing_of(const attraction::Deal& deal) {
  Signing signing{
      .id = {},
      .identity = {},
      .name = deal.name,
      .investor = deal.investor,
      .signed_on = deal.sign->to,
      .entered_on = deal.sign->to,
      .agreed = deal.agreed_investment ? *deal.agreed_investment : deal.total_investment.value_or(Yuan{}),
      .credit_code = deal.credit_code};
  signing.fixed_assets = deal.fixed_assets;
  return signing;
}

/// All signings up to `last`, not counted yet.
std::vector<CountedSigning> collect(store::Session& session, const store::Access& access, Date last,
                                    const Moment& moment) {
  std::vector<CountedSigning> out;
  std::set<std::string> named;
  const auto add = [&](const store::Entity& entity, store::StoredRow& row, Signing one, std::string unit) {
    one.id = row.id;
    one.entered_on = shanghai_day(id_millis(row.id) * 1000);
    one.baseline = row.baseline;
    if (one.signed_on <= last) out.push_back({&entity, std::move(row), std::move(unit), std::move(one), {}});
  };
  for (store::StoredRow& row : rows_at(session, access, attraction::signing_entity(), moment)) {
    const auto one = from_row<attraction::SigningRow>(row.values);
    named.insert(enterprise::name_key(one.name));
    if (one.signed_on) add(attraction::signing_entity(), row, signing_of(one), one.responsible_unit);
  }
  if (!access.may_read("deal")) return out;
  for (store::StoredRow& row : rows_at(session, access, attraction::deal_entity(), moment)) {
    const auto deal = from_row<attraction::Deal>(row.values);
    if (deal.sign && !named.contains(enterprise::name_key(deal.name)))
      add(attraction::deal_entity(), row, signing_of(deal), deal.responsible_unit);
  }
  return out;
}

}  // namespace

attraction::CountingRule counting_rule(const Settings& settings) {
  if (settings.counting_rules_file.empty()) return attraction::shipped_counting_rule();
  return attraction::parse_counting_rule(own_rules_text(settings.counting_rules_file, "counting_rules_file"));
}

std::vector<CountedSigning> counted_signings(store::Session& session, const store::Access& access,
                                             const attraction::CountingRule& rule, const DateSpan& period,
                                             const Moment& moment, Language language) {
  std::vector<CountedSigning> all = collect(session, access, period.to, moment);
  std::vector<Signing> events;
  events.reserve(all.size());
  for (const CountedSigning& one : all) events.push_back(one.signing);
  attraction::identify_projects(events);
  std::map<std::string, attraction::LikelySame> doubts;
  for (attraction::LikelySame& one : attraction::likely_same(events, rule.same_project, language)) {
    std::string id = one.id;
    doubts.emplace(std::move(id), std::move(one));
  }
  std::vector<attraction::Counted> counted = attraction::count_signings(events, rule, language);
  std::map<std::string_view, const CountedSigning*> by_id;
  for (const CountedSigning& one : all) by_id.emplace(one.row.id, &one);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].counted = std::move(counted[i]);
    const auto doubt = doubts.find(all[i].row.id);
    if (doubt == doubts.end()) continue;
    const CountedSigning& earlier = *by_id.at(doubt->second.earlier);
    all[i].doubt = {earlier.entity, earlier.row.id, earlier.signing.name, doubt->second.sentence};
  }
  std::erase_if(all, [&](const CountedSigning& one) { return one.signing.signed_on < period.from; });
  std::stable_sort(all.begin(), all.end(), [](const CountedSigning& a, const CountedSigning& b) {
    return a.signing.signed_on > b.signing.signed_on;
  });
  return all;
}

}  // namespace liantu::api

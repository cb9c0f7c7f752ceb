#include "liantu/attraction/same_project.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>

#include "liantu/base/number_text.h"
#include "liantu/enterprise/firm_name.h"

namespace liantu::attraction {
namespace {

using enterprise::name_key;

constexpr Phrase kSameInvestor{
    "与“{0}”（{1}签约，{2}万元）投资方相同，{3}，可能是同一项目，请核对",
    "same investor as “{0}” (signed on {1}, ¥10k {2}), {3}: perhaps one project, please check"};
constexpr Phrase kSameName{
    "与“{0}”（{1}签约，{2}万元）名称相同、投资方不同：是变更投资方还是另一项目，请核对",
    "the same name as “{0}” (signed on {1}, ¥10k {2}) with another investor: a change of investor or another "
    "project, please check"};
constexpr Phrase kSite{"选址相同", "same site"}, kAmount{"金额相近", "near amount"},
    kName{"名称相近", "like name"};

struct Keys {
  std::string investor, name, site;
};

std::vector<Keys> keys_of(const std::vector<Signing>& events) {
  std::map<std::string, std::string> code_of;  // a name once written with its code stands for the code
  for (const Signing& one : events)
    if (!one.credit_code.empty() && !one.investor.empty())
      code_of.emplace(name_key(one.investor), one.credit_code);
  std::vector<Keys> keys;
  keys.reserve(events.size());
  for (const Signing& one : events) {
    std::string investor = one.credit_code.empty() ? name_key(one.investor) : one.credit_code;
    if (const auto code = code_of.find(investor); code != code_of.end()) investor = code->second;
    keys.push_back({std::move(investor), name_key(one.name), name_key(one.site)});
  }
  return keys;
}

std::vector<std::size_t> by_day(const std::vector<Signing>& events) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return events[a].signed_on < events[b].signed_on; });
  return order;
}

bool one_site(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

struct Grounds {
  int count = 0;
  Phrase phrase{};
  std::string list{};
};

Grounds grounds(const Signing& late, const Keys& mine, const Signing& early, const Keys& theirs,
                const SameProjectRule& rule, Language language) {
  Grounds found;
  if (mine.investor != theirs.investor) {
    if (!mine.name.empty() && mine.name == theirs.name) found = {1, kSameName, {}};
    return found;
  }
  found.phrase = kSameInvestor;
  const auto add = [&](bool holds, const Phrase& ground) {
    if (!holds) return;
    ++found.count;
    found.list += (found.list.empty()         ? ""
                   : language == Language::Zh ? "、"
                                              : ", ") +
                  std::string(ground.in(language));
  };
  const double more = static_cast<double>(std::max(late.agreed.value, early.agreed.value));
  add(!mine.site.empty() && mine.site == theirs.site, kSite);
  add(more > 0 &&
          static_cast<double>(std::abs(late.agreed.value - early.agreed.value)) <= rule.amount_share * more,
      kAmount);
  add(enterprise::name_likeness(mine.name, theirs.name) >= rule.name_likeness, kName);
  return found;
}

}  // namespace

void identify_projects(std::vector<Signing>& events) {
  const std::vector<Keys> keys = keys_of(events);
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>>
      of_investor;  // by investor and name
  std::map<std::string, std::size_t> last_named;
  for (const std::size_t i : by_day(events)) {
    Signing& one = events[i];
    auto& before = of_investor[{keys[i].investor, keys[i].name}];
    std::optional<std::size_t> same;
    if (!one.same_as.empty()) {
      if (const auto named = last_named.find(name_key(one.same_as)); named != last_named.end())
        same = named->second;
    }
    if (!same && !one.apart) {
      const auto match = std::find_if(before.rbegin(), before.rend(),
                                      [&](std::size_t k) { return one_site(keys[k].site, keys[i].site); });
      if (match != before.rend()) same = *match;
    }
    one.identity = same ? events[*same].identity : one.id;
    before.push_back(i);
    last_named[keys[i].name] = i;
  }
}

std::vector<LikelySame> likely_same(const std::vector<Signing>& events, const SameProjectRule& rule,
                                    Language language) {
  const std::vector<Keys> keys = keys_of(events);
  std::map<std::string, std::vector<std::size_t>> of_investor, of_name;
  std::map<std::string, std::size_t> known;  // projects met so far
  std::vector<LikelySame> out;
  for (const std::size_t i : by_day(events)) {
    const Signing& late = events[i];
    const bool first = known.emplace(late.identity, i).second;
    if (first && !late.apart && !keys[i].investor.empty()) {
      std::vector<std::size_t> near = of_investor[keys[i].investor];
      const auto& named = of_name[keys[i].name];
      near.insert(near.end(), named.begin(), named.end());
      Grounds best;
      std::size_t other = 0;
      for (const std::size_t k : near) {
        if (late.signed_on.days() - events[k].signed_on.days() > rule.days) continue;
        Grounds now = grounds(late, keys[i], events[k], keys[k], rule, language);
        if (now.count == 0 || now.count < best.count) continue;
        best = std::move(now);
        other = k;
      }
      const Signing& early = events[other];
      if (best.count > 0)
        out.push_back({late.id, early.id,
                       say(language, best.phrase, early.name, early.signed_on.iso(),
                           number_text(static_cast<double>(early.agreed.value) / 1e4), best.list)});
    }
    if (!keys[i].investor.empty()) of_investor[keys[i].investor].push_back(i);
    if (!keys[i].name.empty()) of_name[keys[i].name].push_back(i);
  }
  return out;
}

}  // namespace liantu::attraction

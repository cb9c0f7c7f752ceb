#include "liantu/chain/target.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "liantu/chain/chain_ledger.h"

namespace liantu::chain {
namespace {

std::string joined(const std::vector<std::string>& names, Language language) { return fmt::format("{}", fmt::join(names, language == Language::Zh ? "、" : ", ")); }

std::vector<const Signal*> fresh_signals(const Candidate& of, const TargetRule& rule, Date today) {
  std::vector<const Signal*> out;
  for (const Signal& signal : of.signals)
    if (signal.on <= today && signal.on.plus(rule.signal_days) >= today) out.push_back(&signal);
  std::sort(out.begin(), out.end(), [](const Signal* a, const Signal* b) { return a->on > b->on; });
  return out;
}

Reason fills_gap(const Candidate& of, const TargetRule& rule, Language language) {
  return {"fills_gap", std::round(rule.fills_gap * of.gap_score / 100),
          say(language, {"补缺环“{0}”（缺环得分 {1:.0f}）", "fills the gap “{0}” (gap score {1:.0f})"}, of.node_name, of.gap_score)};
}

Reason serves_anchor(const Candidate& of, const TargetRule& rule, Language language) {
  const double points = std::min(rule.serves_anchor * static_cast<double>(of.anchors.size()), rule.serves_anchor_most);
  return {"serves_anchor", points,
          say(language, {"与本地链主 {0} 家有供需（{1}）", "local anchor firms it trades with: {0} ({1})"}, of.anchors.size(), joined(of.anchors, language))};
}

Reason same_group(const Candidate& of, const TargetRule& rule, Language language) {
  return {"same_group", rule.same_group,
          say(language, {"以商引商：与本地企业 {0} 同属 {1}", "can be introduced by {0}, of the same group {1}"}, of.kin, of.group)};
}

std::string named_signal(const Signal& signal, Language language) {
  const std::string source =
      signal.source.empty() ? say(language, {"没有写出处", "no source given"}) : signal.source;
  return say(language, {"{0} {1}（{2}）", "{0} {1} ({2})"}, signal.on.iso(), signal.text, source);
}

/// Newest first: as many are named as bring points.
Reason signalled(const std::vector<const Signal*>& signals, const TargetRule& rule, Language language) {
  double points = 0;
  std::vector<std::string> named;
  for (const Signal* signal : signals) {
    if (points >= rule.signal_most) break;
    points += rule.signal;
    named.push_back(named_signal(*signal, language));
  }
  std::string list = joined(named, language);
  if (named.size() < signals.size())
    list += say(language, {"，另有更早的 {0} 条", ", {0} earlier ones"}, signals.size() - named.size());
  return {"signal", std::min(points, rule.signal_most),
          say(language, {"近 {0} 天扩产信号 {1} 条：{2}", "signals of expansion, {1} within {0} days: {2}"},
              rule.signal_days, signals.size(), list)};
}

Reason contacted(const Candidate& of, const TargetRule& rule, Date today, Language language) {
  const std::int64_t days = today.days() - of.contact->on.days();
  if (of.contact->refused && days <= rule.refused_days)
    return {"refused", rule.refused, say(language, {"{0} 表示无意向", "said no on {0}"}, of.contact->on.iso())};
  if (!of.contact->answered && days >= rule.silent_days)
    return {"no_reply", rule.no_reply, say(language, {"{0} 已接触，{1} 天无回音", "contacted on {0}, days of silence: {1}"}, of.contact->on.iso(), days)};
  return {};
}

Reason listed(const Candidate& of, const TargetRule& rule, Language language) {
  const std::string lists = fmt::format("{}", fmt::join(parts_of(of.lists), language == Language::Zh ? "、" : ", "));
  return {"listed", rule.listed, say(language, {"入选名单：{0}", "stands on lists: {0}"}, lists)};
}

Target target_of(const Candidate& of, std::size_t at, const TargetRule& rule, Date today, Language language) {
  Target out{.candidate = at};
  const auto add = [&](Reason reason) {
    if (reason.code.empty() || reason.points == 0) return;
    out.points += reason.points;
    out.reasons.push_back(std::move(reason));
  };
  add(fills_gap(of, rule, language));
  if (!of.anchors.empty()) add(serves_anchor(of, rule, language));
  if (!of.kin.empty()) add(same_group(of, rule, language));
  if (const auto signals = fresh_signals(of, rule, today); !signals.empty() && rule.signal > 0) add(signalled(signals, rule, language));
  if (!of.lists.empty()) add(listed(of, rule, language));
  if (!of.site.empty()) add({"site_ready", rule.site_ready, say(language, {"有现成载体：{0}", "a site is ready: {0}"}, of.site)});
  if (of.contact) add(contacted(of, rule, today, language));
  return out;
}

std::string counted(const KnownFirms& known, Language language) {
  std::string out = say(language, {"已知域外企业 {0} 家（截至 {1}）", "{0} outside firms known (as of {1})"},
                        known.outside, known.as_of ? known.as_of->iso() : "—");
  if (known.from_supplies > 0)
    out += say(language, {"，其中 {0} 家只见于供应商清单", ", {0} of them only from lists of suppliers"},
               known.from_supplies);
  return out;
}

/// Firms that count as neither, with what to do.
std::string untold(const KnownFirms& known, Language language) {
  if (known.unstated == 0) return {};
  return say(language,
             {"；另有 {0} "
              "家未标明本地或域外，也看不出，两边都没有算：请在企业名录补填“本地或域外”，或重新导入并选“都是"
              "域外企业”",
              "; {0} more do not say whether they are local or outside and count as neither: fill in "
              "“Residence” in the register of firms, or import them again as “outside firms”"},
             known.unstated);
}

}  // namespace

std::vector<Target> ranked(std::span<const Candidate> candidates, const TargetRule& rule, Date today, Language language) {
  std::vector<Target> out;
  out.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) out.push_back(target_of(candidates[i], i, rule, today, language));
  std::stable_sort(out.begin(), out.end(), [&](const Target& a, const Target& b) {
    if (a.points != b.points) return a.points > b.points;
    return candidates[a.candidate].firm < candidates[b.candidate].firm;
  });
  return out;
}

std::vector<Reason> lifts(const Candidate& of, const TargetRule& rule, Date today, Language language) {
  std::vector<Reason> out;
  if (of.contact) {
    if (const Reason now = contacted(of, rule, today, language); now.points < 0)
      out.push_back({now.code, -now.points, say(language, {"再联系并得到回音", "an answer to a new contact"})});
  }
  const double has = std::min(rule.signal * static_cast<double>(fresh_signals(of, rule, today).size()), rule.signal_most);
  if (has < rule.signal_most) out.push_back({"signal", std::min(rule.signal, rule.signal_most - has), say(language, {"再有 1 条有日期、有出处的扩产信号", "one more dated signal of expansion with its source"})});
  if (of.site.empty()) out.push_back({"site_ready", rule.site_ready, say(language, {"有可供的地块或厂房对上需求", "a plot or plant that fits"})});
  const double serves = std::min(rule.serves_anchor * static_cast<double>(of.anchors.size()), rule.serves_anchor_most);
  if (serves < rule.serves_anchor_most)
    out.push_back({"serves_anchor", std::min(rule.serves_anchor, rule.serves_anchor_most - serves), say(language, {"查实与 1 家本地链主的供需关系", "a proven trade with one local anchor firm"})});
  std::stable_sort(out.begin(), out.end(), [](const Reason& a, const Reason& b) { return a.points > b.points; });
  return out;
}

void KnownFirms::heard_on(Date day) {
  if (!as_of || *as_of < day) as_of = day;
}

std::string known_sentence(const KnownFirms& known, Language language) {
  return counted(known, language) + untold(known, language);
}

std::string too_few(const KnownFirms& known, const TargetRule& rule, Language language) {
  if (known.outside >= static_cast<std::size_t>(rule.least_known)) return {};
  return counted(known, language) +
         say(language,
             {"，不到 {0} 家，不排名：请先导入上市公司表、企业名录或链主供应商清单",
              ", fewer than {0}, so none is ranked: import a table of listed firms, a directory or an anchor "
              "firm’s suppliers first"},
             rule.least_known) +
         untold(known, language);
}

}  // namespace liantu::chain

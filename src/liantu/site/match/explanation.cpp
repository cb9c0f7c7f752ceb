#include "liantu/site/match/explanation.h"

#include <algorithm>
#include <bit>

#include "liantu/base/number_text.h"
#include "liantu/site/match/advantage_sentence.h"
#include "liantu/site/match/match_words.h"
#include "liantu/site/match/missing_sentence.h"

namespace liantu::site {
namespace {

std::string part_text(const NeedConditions& conditions, const Match& match, double area,
                      const std::string& codes, Language language) {
  const SiteKind kind = conditions.table().kinds[match.sites[0]];
  const std::string whole = area_text(conditions, kind, area, language),
                    taken = area_text(conditions, kind, match.taken_m2, language);
  if (match.count > 1 && match.divided)
    return say(language, {"相邻 {0} 合并后 {1}，取其中 {2}", "neighbours {0} together {1}, of which {2}"},
               codes, whole, taken);
  if (match.count > 1)
    return say(language, {"相邻 {0} 合并后 {1}", "neighbours {0} together {1}"}, codes, whole);
  return match.divided ? say(language, {"共 {0}，取其中 {1}", "{1} of {0}"}, whole, taken) : std::string();
}

/// "供电余量 5,000 kVA（城东站）、…", of what the need asks for.
std::string borrowed_text(const NeedConditions& conditions, const Match& match, Language language) {
  std::string list;
  const SiteFacts& site = conditions.table()[match.sites[0]];
  for (const auto& [condition, source] : site.borrowed_from) {
    const auto asked = conditions.amounts();
    if (std::find(asked.begin(), asked.end(), condition) == asked.end()) continue;
    const ConditionName& name = name_of(condition);
    const bool flag = name.unit.empty();
    list += list.empty() ? "" : language == Language::Zh ? "、" : ", ";
    list += std::string(zh_en(language, name.zh, name.en));
    if (!flag) list += " " + number_text(site.of(condition)) + " " + std::string(name.unit);
    list += language == Language::Zh ? "（" + source + "）" : " (" + source + ")";
  }
  if (list.empty()) return {};
  return say(language, {"本处未填，取自园区：{0}", "not recorded here, taken from the park: {0}"}, list);
}

}  // namespace

bool unchecked(const SiteFacts& site, const CheckRule& rule, Date today) {
  return !site.checked || today.days() - site.checked->days() > rule.days;
}

Explanation explain(const NeedConditions& conditions, const Match& match, Language language) {
  const SiteTable& table = conditions.table();
  Explanation out;
  double area = 0;
  for (std::uint32_t i = 0; i < match.count; ++i) {
    const std::uint32_t site = match.sites[i];
    out.site += (i == 0 ? "" : "+") + table[site].code;
    area += area_of(conditions, site);
    if (out.unchecked.empty() && unchecked(table[site], conditions.rule().check, conditions.asked().today)) {
      out.unchecked =
          table[site].checked
              ? say(language, {"核查时间 {0}，超过 {1} 天，待核查", "checked on {0}, more than {1} days ago"},
                    table[site].checked->iso(), conditions.rule().check.days)
              : std::string(zh_en(language, "没有核查时间，待核查", "never checked"));
    }
  }
  const Parts parts = parts_of(conditions, match.sites[0], match.taken_m2);
  for (std::size_t i = 0; i < kAdvantages; ++i)
    out.reasons.push_back(
        {advantage_names()[i].code, parts[i].points,
         advantage_sentence(conditions, match, static_cast<Advantage>(i), parts[i], language)});
  for (std::uint32_t rest = match.misses; rest != 0; rest &= rest - 1)
    out.missing.push_back(missed_need(conditions, match.sites[0], area,
                                      static_cast<Condition>(std::countr_zero(rest)), language));
  for (std::uint32_t i = 0, told = 0; i < match.count && told != match.unknown; ++i) {
    const std::uint32_t site = match.sites[i];
    const std::uint32_t own = match.count > 1 ? match_site(conditions, site).unknown : match.unknown;
    for (std::uint32_t rest = own & ~told; rest != 0; rest &= rest - 1) {
      out.missing.push_back(
          unrecorded_need(conditions, site, area, static_cast<Condition>(std::countr_zero(rest)), language));
      if (match.count > 1)
        out.missing.back().text =
            table[site].code + (language == Language::Zh ? "：" : ": ") + out.missing.back().text;
    }
    told |= own;
  }
  out.part = part_text(conditions, match, area, out.site, language);
  out.borrowed = borrowed_text(conditions, match, language);
  return out;
}

}  // namespace liantu::site

#include "liantu/site/match/missing_sentence.h"

#include <algorithm>
#include <cmath>

#include "liantu/base/number_text.h"
#include "liantu/site/match/match_words.h"

namespace liantu::site {
namespace {

template <class Enum>
std::string word(Enum value, Language language) {
  const Word& one = words<Enum>[static_cast<std::size_t>(value)];
  return std::string(zh_en(language, one.zh, one.en));
}

std::string kind_text(SiteKind kind, Language language) {
  return word(of_building(kind) ? NeededKind::Plant : static_cast<NeededKind>(kind), language);
}

/// How words stand in a MissingNeed, and what is short.
class Missing {
 public:
  Missing(const NeedConditions& conditions, std::uint32_t site, double area, Language language)
      : conditions_(conditions), table_(conditions.table()), site_(site), area_(area), language_(language) {}

  MissingNeed missed(Condition condition) const {
    MissingNeed out = blank(condition);
    switch (condition) {
      case Condition::Gas:
        return in_words(out, "需要通天然气，现未通", "gas is needed and not laid on",
                        zh_en(language_, "有", "yes"), zh_en(language_, "无", "no"));
      case Condition::DoubleSupply:
        return in_words(out, "需要双回路供电，现为单回路", "double supply is needed and it is single",
                        zh_en(language_, "双回路", "double"), zh_en(language_, "单回路", "single"));
      case Condition::FireResistance:
        return fire_resistance(out);
      case Condition::ChemicalPark:
        return in_words(out,
                        conditions_.chemical_by_code() ? "按行业代码是化工项目，须在化工园区内"
                                                       : "化工项目须在化工园区内",
                        "a chemical project must stand inside a chemical park",
                        zh_en(language_, "是", "inside"), zh_en(language_, "否", "outside"));
      case Condition::FireClass:
        return fire_class(out);
      case Condition::Ready:
        return late(out);
      case Condition::Conflicts:
        return with_text(out, {"有红线冲突：{0}", "conflicts: {0}"}, zh_en(language_, "无", "none"),
                         table_[site_].conflicts);
      case Condition::Kind:
        return kind(out);
      case Condition::Offer:
        return offer(out);
      case Condition::AreaLeast:
        return too_small(out);
      case Condition::AreaMost:
        return too_large(out);
      case Condition::LandUse:
        return with_text(out, {"规划用途是{0}，需要{1}", "land use is {0}, needed {1}"},
                         conditions_.asked().need.land_use, table_[site_].land_use);
      case Condition::NegativeList:
        return barred(out);
      default:
        return amount(out);
    }
  }

  MissingNeed unknown(Condition condition) const {
    MissingNeed out = missed(condition);
    out.available = Value{};
    const std::string name(zh_en(language_, name_of(condition).zh, name_of(condition).en));
    if (condition == Condition::AreaMost)
      out.text = say(language_, {"最小分租面积未填，能否分租待核",
                                 "least lettable area not recorded: can a part be let?"});
    else if (condition == Condition::NegativeList)
      out.text = open_list();
    else if (condition == Condition::LandUse && !table_[site_].land_use.empty())
      out.text = say(language_, {"规划用途“{0}”能否作{1}待核", "can land for {0} be used as {1}?"},
                     table_[site_].land_use, conditions_.asked().need.land_use);
    else if (std::holds_alternative<double>(out.required) && condition != Condition::Gas)
      out.text =
          say(language_, {"{0}未填，需要 {1}", "{0} not recorded, needed {1}"}, name, needed(condition));
    else
      out.text = say(language_, {"{0}未填", "{0} not recorded"}, name);
    return out;
  }

 private:
  MissingNeed blank(Condition condition) const {
    MissingNeed out;
    out.condition = condition;
    out.need = name_of(condition).code;
    out.unit = name_of(condition).unit;
    if (condition == Condition::AreaLeast || condition == Condition::AreaMost) {
      const AreaNeed& area = conditions_.area(table_.kinds[site_]);
      out.need = condition == Condition::AreaLeast ? (area.of_floor ? "floor_least_m2" : "land_least_m2")
                                                   : (area.of_floor ? "floor_most_m2" : "land_most_m2");
    }
    return out;
  }

  std::string needed(Condition condition) const {
    if (condition == Condition::AreaLeast || condition == Condition::AreaMost) {
      const AreaNeed& area = conditions_.area(table_.kinds[site_]);
      return area_text(conditions_, table_.kinds[site_], std::isnan(area.least) ? area.most : area.least,
                       language_);
    }
    const std::string_view unit = name_of(condition).unit;
    return number_text(conditions_.required(condition)) + (unit.empty() ? "" : " " + std::string(unit));
  }

  MissingNeed in_words(MissingNeed out, std::string_view zh, std::string_view en, std::string_view required,
                       std::string_view available) const {
    out.required = std::string(required);
    out.available = std::string(available);
    out.text = std::string(zh_en(language_, zh, en));
    return out;
  }

  MissingNeed barred(MissingNeed out) const {
    const IndustryBar* bar = conditions_.bar(site_);
    const std::string_view required = zh_en(language_, "未列入", "not named");
    if (!bar)
      return with_text(out, {"负面清单列有本行业：{0}", "the negative list names this industry: {0}"},
                       required, table_[site_].negative_list);
    out.required = std::string(required);
    out.available = bar->industries;
    out.text =
        say(language_,
            {"“{0}”禁止本行业：{1}（依据：{2}）", "the list “{0}” prohibits this industry: {1} (basis: {2})"},
            bar->name, bar->industries,
            bar->basis.empty() ? zh_en(language_, "未填", "not recorded") : std::string_view(bar->basis));
    return out;
  }

  std::string open_list() const {
    const IndustryBar* bar = conditions_.bar(site_);
    if (bar && bar->level == BarLevel::Restricted && conditions_.knows_industry())
      return say(
          language_,
          {"“{0}”限制本行业，要审：{1}", "the list “{0}” restricts this industry, to be reviewed: {1}"},
          bar->name, bar->industries);
    return say(language_,
               {"需求没有行业代码和产业，无法对照负面清单：{0}",
                "the need names no industry to hold against the negative list: {0}"},
               bar ? bar->name : table_[site_].negative_list);
  }

  MissingNeed with_text(MissingNeed out, const Phrase& phrase, std::string_view required,
                        const std::string& available) const {
    out.required = std::string(required);
    out.available = available;
    out.text = say(language_, phrase, available, required);
    return out;
  }

  MissingNeed amount(MissingNeed out) const {
    const double required = conditions_.required(out.condition), has = table_.amounts(out.condition)[site_];
    out.required = required;
    out.available = has;
    const std::string_view name = zh_en(language_, name_of(out.condition).zh, name_of(out.condition).en);
    const std::string unit = out.unit.empty() ? "" : " " + std::string(out.unit);
    if ((table_[site_].borrowed & bit(out.condition)) != 0)
      out.text = say(language_,
                     {"{0}差 {1}{2}（本处未填，按园区余量 {3}{2}）",
                      "{0} short by {1}{2} (not recorded here: the park's head-room of {3}{2})"},
                     name, number_text(required - has), unit, number_text(has));
    else if (more_is_better(out.condition))
      out.text =
          say(language_, {"{0}差 {1}{2}", "{0} short by {1}{2}"}, name, number_text(required - has), unit);
    else
      out.text =
          say(language_, {"{0}超出 {1}{2}", "{0} over by {1}{2}"}, name, number_text(has - required), unit);
    return out;
  }

  std::string fire_word(double hazard) const {
    return word(static_cast<FireClass>(5 - static_cast<int>(hazard)), language_);
  }

  MissingNeed fire_class(MissingNeed out) const {
    const double has = table_.amounts(Condition::FireClass)[site_];
    const std::string required = fire_word(conditions_.required(Condition::FireClass)),
                      available = std::isnan(has) ? std::string() : fire_word(has);
    return with_text(out, {"火灾危险性需要{1}，厂房是{0}", "fire class {1} is needed, the plant is {0}"},
                     required, available);
  }

  std::string grade_word(double grade) const {
    return word(static_cast<FireResistance>(4 - static_cast<int>(grade)), language_);
  }

  MissingNeed fire_resistance(MissingNeed out) const {
    const double has = table_.amounts(Condition::FireResistance)[site_];
    const std::string required = grade_word(conditions_.required(Condition::FireResistance)),
                      available = std::isnan(has) ? std::string() : grade_word(has);
    return with_text(
        out,
        {"耐火等级需要不低于{1}，厂房是{0}", "fire resistance of {1} or better is needed, the plant is {0}"},
        required, available);
  }

  MissingNeed late(MissingNeed out) const {
    const double has = table_.amounts(Condition::Ready)[site_],
                 required = conditions_.required(Condition::Ready);
    out.required = date_of(required);
    if (std::isnan(has)) return out;
    out.available = date_of(has);
    out.text = say(language_, {"{0} 才能交付，晚 {1} 天", "handed over on {0}, {1} days late"}, date_of(has),
                   number_text(has - required));
    return out;
  }

  MissingNeed kind(MissingNeed out) const {
    const NeededKind wanted = conditions_.asked().need.kind.value_or(NeededKind::Any);
    const SiteKind has = table_.kinds[site_];
    if (wanted != NeededKind::Any)
      return with_text(out, {"需要{1}，这是{0}", "needed: {1}, this is: {0}"}, word(wanted, language_),
                       kind_text(has, language_));
    const bool floor = has == SiteKind::Parcel;
    out.required =
        std::string(floor ? zh_en(language_, "厂房", "plant") : zh_en(language_, "土地", "parcel"));
    out.available = kind_text(has, language_);
    out.text = std::string(
        floor ? zh_en(language_, "需求只填了厂房面积，没有填用地", "the need states floor area and no land")
              : zh_en(language_, "需求只填了用地，没有填厂房面积", "the need states land and no floor area"));
    return out;
  }

  MissingNeed offer(MissingNeed out) const {
    const SiteFacts& site = table_[site_];
    const std::string available = word(Offer::Available, language_);
    if (!site.offer) return with_text(out, {"供应状态未填", "offer not recorded"}, available, "");
    if (!site.held)
      return with_text(out, {"供应状态是{0}", "the site is {0}"}, available, word(*site.offer, language_));
    out.required = available;
    out.available = word(*site.offer, language_);
    const std::string project = site.held->project.empty() ? site.held->project_no : site.held->project;
    const std::string until = site.held->until ? site.held->until->iso() : std::string("—");
    if (*site.offer == Offer::Taken)
      out.text = say(language_, {"已供给{0}", "supplied to {0}"}, project);
    else
      out.text = say(language_, {"已被{0}锁定到 {1}，为{2}", "locked by {0} until {1} for {2}"},
                     site.held->by, until, project);
    return out;
  }

  MissingNeed too_small(MissingNeed out) const {
    const SiteKind has = table_.kinds[site_];
    const double least = conditions_.area(has).least;
    out.required = std::isnan(least) ? conditions_.area(has).most : least;
    if (std::isnan(area_)) return out;
    out.available = area_;
    out.text = say(language_, {"面积差 {0}", "area short by {0}"},
                   area_text(conditions_, has, least - area_, language_));
    return out;
  }

  MissingNeed too_large(MissingNeed out) const {
    const SiteKind has = table_.kinds[site_];
    const double most = conditions_.area(has).most, least_let = table_.least_lettable[site_];
    out.required = most;
    out.available = area_;
    if (has == SiteKind::Plant && least_let > most) {
      out.available = least_let;
      out.text = say(
          language_, {"最小分租 {0}，多于需要的上限 {1}", "the least part let is {0}, more than {1}"},
          area_text(conditions_, has, least_let, language_), area_text(conditions_, has, most, language_));
    } else {
      out.text = say(language_, {"面积多 {0}，不能分割", "larger by {0} and not to be divided"},
                     area_text(conditions_, has, area_ - most, language_));
    }
    return out;
  }

  const NeedConditions& conditions_;
  const SiteTable& table_;
  const std::uint32_t site_;
  const double area_;
  const Language language_;
};

}  // namespace

MissingNeed missed_need(const NeedConditions& conditions, std::uint32_t site, double area,
                        Condition condition, Language language) {
  return Missing(conditions, site, area, language).missed(condition);
}

MissingNeed unrecorded_need(const NeedConditions& conditions, std::uint32_t site, double area,
                            Condition condition, Language language) {
  return Missing(conditions, site, area, language).unknown(condition);
}

}  // namespace liantu::site

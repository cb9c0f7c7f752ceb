#include "liantu/site/match/explanation.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "liantu/base/number_text.h"

namespace liantu::site {
namespace {

constexpr ConditionName kNames[kConditions] = {
    {"first_floor_height_m", "m", "层高", "storey height"},
    {"floor_load_t_m2", "t/m2", "首层荷载", "floor load"},
    {"upper_load_t_m2", "t/m2", "楼层荷载", "upper load"},
    {"power_kva", "kVA", "供电余量", "power"},
    {"water_t_d", "t/d", "供水余量", "water"},
    {"sewage_t_d", "t/d", "污水余量", "sewage"},
    {"steam_t_h", "t/h", "蒸汽余量", "steam"},
    {"gas", "", "天然气", "gas"},
    {"fire_class", "", "火灾危险性", "fire class"},
    {"double_supply", "", "双回路供电", "double supply"},
    {"steam_pressure_mpa", "MPa", "蒸汽压力", "steam pressure"},
    {"fire_resistance", "", "耐火等级", "fire resistance"},
    {"chemical", "", "化工园区", "chemical park"},
    {"energy_tce", "tce", "能耗指标", "energy quota"},
    {"cod_t_y", "t/a", "化学需氧量指标", "COD quota"},
    {"ammonia_t_y", "t/a", "氨氮指标", "ammonia nitrogen quota"},
    {"nox_t_y", "t/a", "氮氧化物指标", "NOx quota"},
    {"vocs_t_y", "t/a", "挥发性有机物指标", "VOCs quota"},
    {"far", "", "容积率上限", "highest FAR"},
    {"rail_distance_m", "m", "距铁路", "distance to rail"},
    {"port_distance_m", "m", "距港口", "distance to port"},
    {"far", "", "容积率下限", "lowest FAR"},
    {"start_date", "", "可交付时间", "handing over"},
    {"conflicts", "", "红线冲突", "conflicts"},
    {"kind", "", "载体类型", "kind of site"},
    {"offer", "", "供应状态", "offer"},
    {"area_least_m2", "m2", "面积", "area"},
    {"area_most_m2", "m2", "面积", "area"},
    {"land_use", "", "规划用途", "land use"},
    {"negative_list", "", "负面清单", "negative list"},
};

constexpr AdvantageName kAdvantageNames[kAdvantages] = {
    {"suppliers", "上游企业近", "Suppliers near", &AdvantageRule::suppliers},
    {"price", "价格", "Price", &AdvantageRule::price},
    {"readiness", "交付快", "Ready soon", &AdvantageRule::readiness},
    {"benchmark", "亩均指标", "Figures per mu", &AdvantageRule::benchmark},
    {"leading_industry", "主导产业", "Leading industry", &AdvantageRule::leading_industry},
    {"size", "面积合适", "Size", &AdvantageRule::size},
};

std::string area_text(const NeedConditions& conditions, SiteKind kind, double m2, Language language) {
  if (conditions.area(kind).of_floor || kind == SiteKind::Yard) return number_text(m2) + (language == Language::Zh ? " ㎡" : " m²");
  return number_text(m2 / kSquareMetresPerMu) + (language == Language::Zh ? " 亩" : " mu");
}

std::string_view zh_en(Language language, std::string_view zh, std::string_view en) {
  return language == Language::Zh ? zh : en;
}

template <class Enum>
std::string word(Enum value, Language language) {
  const Word& one = words<Enum>[static_cast<std::size_t>(value)];
  return std::string(zh_en(language, one.zh, one.en));
}

std::string kind_text(SiteKind kind, Language language) {
  return word(of_building(kind) ? NeededKind::Plant : static_cast<NeededKind>(kind), language);
}

std::string date_of(double days) {
  return Date::from_days(static_cast<std::int64_t>(days)).iso();
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
      out.text = say(language_, {"{0}差 {1}{2}", "{0} short by {1}{2}"}, name, number_text(required - has), unit);
    else
      out.text = say(language_, {"{0}超出 {1}{2}", "{0} over by {1}{2}"}, name, number_text(has - required), unit);
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

/// The sentence of one advantage.
class Praise {
 public:
  Praise(const NeedConditions& conditions, const Match& match, Language language)
      : conditions_(conditions),
        match_(match),
        table_(conditions.table()),
        site_(match.sites[0]),
        facts_(table_[site_]),
        language_(language) {}

  std::string of(Advantage advantage, const Part& part) const {
    switch (advantage) {
      case Advantage::Suppliers:
        return near_suppliers();
      case Advantage::Price:
        return price();
      case Advantage::Readiness:
        return readiness();
      case Advantage::Benchmark:
        return std::isnan(part.share)
                   ? not_counted("亩均指标无法对照，不计分", "no figures per mu to compare: not counted")
                   : benchmark();
      case Advantage::LeadingIndustry:
        return leading();
      case Advantage::Size:
        return size(part);
    }
    return {};
  }

 private:
  std::string not_counted(std::string_view zh, std::string_view en) const {
    return std::string(zh_en(language_, zh, en));
  }

  std::string near_suppliers() const {
    if (conditions_.asked().suppliers.empty())
      return not_counted("没有已知的上游企业，不计分", "no suppliers known: not counted");
    if (std::isnan(table_.x[site_]))
      return not_counted("没有坐标，上游企业距离不计分", "no coordinates, distance to suppliers not counted");
    std::string list;
    for (const auto& one : conditions_.suppliers().nearest(table_.x[site_], table_.y[site_]))
      list += fmt::format("{}{} {:.1f} km",
                          list.empty()                ? ""
                          : language_ == Language::Zh ? "、"
                                                      : ", ",
                          conditions_.asked().suppliers[one.supplier].name, one.metres / 1000);
    return say(language_, {"最近的上游企业：{0}", "nearest suppliers: {0}"}, list);
  }

  std::string money(double value) const {
    switch (facts_.kind) {
      case SiteKind::Parcel:
        return say(language_, {"{0} 万元/亩", "{0} ¥10k/mu"}, number_text(value / 1e4));
      case SiteKind::Plant:
      case SiteKind::Unit:
        return say(language_, {"{0} 元/㎡·月", "{0} ¥/m²·mo"}, number_text(value));
      case SiteKind::Yard:
        return say(language_, {"{0} 元/年", "{0} ¥/yr"}, number_text(value));
    }
    return {};
  }

  std::string price() const {
    if (std::isnan(facts_.price)) return not_counted("价格未填，不计分", "price not recorded: not counted");
    const Need& need = conditions_.asked().need;
    double budget = kUnknown;
    if (facts_.kind == SiteKind::Parcel && need.price_most) budget = need.price_most->value;
    if (of_building(facts_.kind) && need.rent_most) budget = need.rent_most->value;
    if (std::isnan(budget))
      return say(language_, {"价格 {0}，本地同类通常 {1}", "price {0}, usual here {1}"}, money(facts_.price),
                 money(table_.usual_price(facts_.kind)));
    if (facts_.price > budget)
      return say(language_, {"价格 {0}，超出预算 {1}", "price {0}, over the budget of {1}"},
                 money(facts_.price), money(budget));
    return say(language_, {"价格 {0}，在预算 {1}以内", "price {0}, within the budget of {1}"},
               money(facts_.price), money(budget));
  }

  std::string readiness() const {
    const double ready = facts_.of(Condition::Ready),
                 today = static_cast<double>(conditions_.asked().today.days());
    if (std::isnan(ready))
      return not_counted("可交付时间未填，不计分", "day of handing over not recorded: not counted");
    if (ready <= today) return not_counted("现在就能交付", "can be handed over now");
    return say(language_, {"{0} 可交付，还要 {1} 天", "handed over on {0}, in {1} days"}, date_of(ready),
               number_text(ready - today));
  }

  void compare(std::string& out, std::string_view zh, std::string_view en, const std::optional<Yuan>& amount,
               double wanted) const {
    const double reached = per_mu(amount, match_.taken_m2);
    if (std::isnan(reached) || std::isnan(wanted)) return;
    if (!out.empty()) out += language_ == Language::Zh ? "；" : "; ";
    out += say(language_, {"{0} {1} 万元/亩，要求 {2}", "{0} {1} ¥10k/mu, asked {2}"},
               zh_en(language_, zh, en), number_text(reached / 1e4), number_text(wanted / 1e4));
  }

  std::string benchmark() const {
    const Need& need = conditions_.asked().need;
    std::string out;
    compare(out, "亩均投资", "investment", need.fixed_assets, facts_.investment_per_mu);
    compare(out, "亩均税收", "tax", need.expected_tax, facts_.tax_per_mu);
    compare(out, "亩均产值", "output", need.expected_output, facts_.output_per_mu);
    return out;
  }

  std::string leading() const {
    switch (conditions_.leading(site_)) {
      case Answer::Yes:
        return say(language_, {"符合准入产业：{0}", "among the admitted industries: {0}"}, facts_.admitted);
      case Answer::No:
        return say(language_, {"不在准入产业之列：{0}", "not among the admitted industries: {0}"},
                   facts_.admitted);
      case Answer::Unknown:
        break;
    }
    return facts_.admitted.empty()
               ? not_counted("准入产业未填，不计分", "admitted industries not recorded: not counted")
               : not_counted("需求没有行业代码和产业，准入产业不计分",
                             "the need names no industry: not counted");
  }

  std::string size(const Part& part) const {
    if (std::isnan(part.share)) return not_counted("面积无法对照，不计分", "no area to compare: not counted");
    const AreaNeed& need = conditions_.area(facts_.kind);
    return say(
        language_, {"用 {0}，需要 {1}", "takes {0}, needed {1}"},
        area_text(conditions_, facts_.kind, match_.taken_m2, language_),
        area_text(conditions_, facts_.kind, std::isnan(need.least) ? need.most : need.least, language_));
  }

  const NeedConditions& conditions_;
  const Match& match_;
  const SiteTable& table_;
  const std::uint32_t site_;
  const SiteFacts& facts_;
  const Language language_;
};

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

const ConditionName& name_of(Condition condition) {
  return kNames[static_cast<std::size_t>(condition)];
}

std::span<const AdvantageName> advantage_names() {
  return kAdvantageNames;
}

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
  const Praise praise(conditions, match, language);
  for (std::size_t i = 0; i < kAdvantages; ++i)
    out.reasons.push_back(
        {kAdvantageNames[i].code, parts[i].points, praise.of(static_cast<Advantage>(i), parts[i])});
  for (std::uint32_t rest = match.misses; rest != 0; rest &= rest - 1)
    out.missing.push_back(Missing(conditions, match.sites[0], area, language)
                              .missed(static_cast<Condition>(std::countr_zero(rest))));
  for (std::uint32_t i = 0, told = 0; i < match.count && told != match.unknown; ++i) {
    const std::uint32_t site = match.sites[i];
    const std::uint32_t own = match.count > 1 ? match_site(conditions, site).unknown : match.unknown;
    for (std::uint32_t rest = own & ~told; rest != 0; rest &= rest - 1) {
      out.missing.push_back(
          Missing(conditions, site, area, language).unknown(static_cast<Condition>(std::countr_zero(rest))));
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

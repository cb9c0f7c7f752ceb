#include "liantu/site/match/comparison.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "liantu/base/number_text.h"
#include "liantu/site/match/explanation.h"
#include "liantu/site/match/match_words.h"

namespace liantu::site {
namespace {

bool zh(Language language) {
  return language == Language::Zh;
}

std::string with_unit(double value, std::string_view unit) {
  return unit.empty() ? number_text(value) : number_text(value) + " " + std::string(unit);
}

std::string fire_class_text(double value, Language language) {
  const auto place = static_cast<std::size_t>(std::clamp(5 - value, 0.0, 4.0));
  const Word& word = words<FireClass>[place];
  return std::string(zh(language) ? word.zh : word.en);
}

std::string fire_resistance_text(double value, Language language) {
  const Word& word = words<FireResistance>[static_cast<std::size_t>(std::clamp(4 - value, 0.0, 3.0))];
  return std::string(zh(language) ? word.zh : word.en);
}

std::string amount_words(Condition condition, double value, Language language) {
  switch (condition) {
    case Condition::Gas:
    case Condition::DoubleSupply:
      return value > 0 ? say(language, {"有", "yes"}) : say(language, {"无", "no"});
    case Condition::ChemicalPark:
      return value > 0 ? say(language, {"是", "inside"}) : say(language, {"否", "outside"});
    case Condition::FireClass:
      return fire_class_text(value, language);
    case Condition::FireResistance:
      return fire_resistance_text(value, language);
    case Condition::Ready:
      return Date::from_days(static_cast<std::int64_t>(value)).iso();
    default:
      return with_unit(value, name_of(condition).unit);
  }
}

/// Rows of one comparison, in the order they are shown.
class Rows {
 public:
  Rows(const SiteTable& table, std::span<const std::uint32_t> sites, const NeedConditions* conditions,
       Language language)
      : table_(table), sites_(sites), conditions_(conditions), language_(language) {
    for (const std::uint32_t site : sites) {
      if (!conditions) break;
      const Match match = match_site(*conditions, site);
      out_.matches.push_back(match);
      missing_.push_back(explain(*conditions, match, language).missing);
    }
  }

  Comparison made() && {
    texts(Condition::Kind, [&](const SiteFacts& site) { return kind_word(site); });
    texts(Condition::Offer, [&](const SiteFacts& site) { return offer_word(site); });
    areas();
    for (std::size_t c = 0; c < kAmounts; ++c)
      if (const auto condition = static_cast<Condition>(c);
          condition != Condition::Conflicts && condition != Condition::FarMax)
        amounts(condition);
    amounts(Condition::FarMax);
    texts(Condition::LandUse, [](const SiteFacts& site) { return site.land_use; });
    texts(Condition::Conflicts, [&](const SiteFacts& site) { return site.conflicts; });
    texts(Condition::NegativeList, [](const SiteFacts& site) { return site.negative_list; });
    prices();
    if (conditions_) advantages();
    return std::move(out_);
  }

 private:
  const SiteTable& table_;
  std::span<const std::uint32_t> sites_;
  const NeedConditions* conditions_;
  Language language_;
  Comparison out_;
  std::vector<std::vector<MissingNeed>> missing_;

  std::string label(const ConditionName& name) const {
    return std::string(zh(language_) ? name.zh : name.en);
  }

  std::string kind_word(const SiteFacts& site) const {
    const Word& word = words<NeededKind>[static_cast<std::size_t>(site.kind)];
    return std::string(zh(language_) ? word.zh : word.en);
  }

  std::string offer_word(const SiteFacts& site) const {
    if (!site.offer) return "";
    const Word& word = words<Offer>[static_cast<std::size_t>(*site.offer)];
    std::string text(zh(language_) ? word.zh : word.en);
    if (site.held && site.held->until) text += " → " + site.held->until->iso();
    return text;
  }

  std::string missing_of(std::size_t place, std::initializer_list<Condition> conditions) const {
    if (!conditions_) return "";
    for (const MissingNeed& one : missing_[place])
      for (const Condition condition : conditions)
        if (one.condition == condition) return one.text;
    return "";
  }

  void add(ComparedRow row, bool asked) {
    const bool told = std::any_of(row.cells.begin(), row.cells.end(),
                                  [](const ComparedCell& cell) { return !cell.text.empty(); });
    if (!told && !asked) return;
    std::set<std::string> texts;
    for (const ComparedCell& cell : row.cells) texts.insert(cell.applies ? cell.text : "-");
    row.differs = texts.size() > 1;
    out_.rows.push_back(std::move(row));
  }

  template <class Text>
  void texts(Condition condition, Text text) {
    ComparedRow row{.code = std::string(name_of(condition).code), .label = label(name_of(condition))};
    for (std::size_t i = 0; i < sites_.size(); ++i)
      row.cells.push_back({.text = text(table_[sites_[i]]), .missing = missing_of(i, {condition})});
    if (condition == Condition::LandUse && conditions_) row.wanted = conditions_->asked().need.land_use;
    add(std::move(row), !row.wanted.empty());
  }

  /// The best known figures, unless all are alike; what cannot be told apart is best together.
  static void mark_best(ComparedRow& row, const std::vector<double>& values, bool more) {
    std::optional<double> best;
    std::size_t known = 0, alike = 0;
    for (const double value : values) {
      if (!std::isfinite(value)) continue;
      ++known;
      if (!best || (more ? value > *best : value < *best)) best = value;
    }
    for (const double value : values) alike += best && value == *best ? 1 : 0;
    if (known < 2 || alike == known) return;
    for (std::size_t i = 0; i < values.size(); ++i) row.cells[i].best = values[i] == *best;
  }

  void amounts(Condition condition) {
    const ConditionName& name = name_of(condition);
    ComparedRow row{.code = std::string(name.code), .label = label(name)};
    std::vector<double> values;
    for (std::size_t i = 0; i < sites_.size(); ++i) {
      const double value = table_[sites_[i]].of(condition);
      ComparedCell cell{.missing = missing_of(i, {condition})};
      cell.applies = !std::isinf(value);
      if (std::isfinite(value)) cell.text = amount_words(condition, value, language_);
      values.push_back(value);
      row.cells.push_back(std::move(cell));
    }
    const double wanted = conditions_ ? conditions_->required(condition) : kUnknown;
    if (!std::isnan(wanted)) row.wanted = amount_words(condition, wanted, language_);
    if (condition != Condition::FarMin && condition != Condition::FarMax)
      mark_best(row, values, more_is_better(condition));
    const bool asked = !row.wanted.empty();
    add(std::move(row), asked);
  }

  void area(bool floor) {
    ComparedRow row{.code = floor ? "floor_m2" : "land_m2",
                    .label = floor ? say(language_, {"可用建筑面积", "Floor area"})
                                   : say(language_, {"土地面积", "Land"})};
    for (std::size_t i = 0; i < sites_.size(); ++i) {
      const SiteFacts& site = table_[sites_[i]];
      const double m2 = floor ? site.floor_m2 : site.land_m2;
      ComparedCell cell;
      cell.applies = floor ? site.kind != SiteKind::Parcel : site.kind != SiteKind::Plant;
      if (!std::isnan(m2))
        cell.text = floor || site.kind == SiteKind::Yard
                        ? with_unit(m2, zh(language_) ? "㎡" : "m²")
                        : number_text(m2 / kSquareMetresPerMu) + (zh(language_) ? " 亩" : " mu");
      const bool judged = conditions_ && cell.applies && conditions_->area(site.kind).of_floor == floor;
      if (judged) cell.missing = missing_of(i, {Condition::AreaLeast, Condition::AreaMost});
      row.cells.push_back(std::move(cell));
    }
    add(std::move(row), false);
  }

  void areas() {
    area(false);
    area(true);
  }

  /// Land by the mu, plants by m² and month: only prices of one kind are held against each other.
  void prices() {
    ComparedRow row{.code = "price", .label = say(language_, {"价格", "Price"})};
    std::vector<double> values;
    std::set<SiteKind> kinds;
    for (const std::uint32_t at : sites_) {
      const SiteFacts& site = table_[at];
      kinds.insert(site.kind);
      values.push_back(site.price);
      ComparedCell cell;
      if (!std::isnan(site.price))
        cell.text = site.kind == SiteKind::Parcel
                        ? number_text(site.price / 1e4) + say(language_, {" 万元/亩", " ¥10k/mu"})
                        : number_text(site.price) + (site.kind == SiteKind::Plant
                                                  ? say(language_, {" 元/㎡·月", " ¥/m²·mo"})
                                                  : say(language_, {" 元/年", " ¥/yr"}));
      row.cells.push_back(std::move(cell));
    }
    if (kinds.size() == 1) mark_best(row, values, false);
    add(std::move(row), false);
  }

  void advantages() {
    std::vector<Explanation> told;
    for (const Match& match : out_.matches) told.push_back(explain(*conditions_, match, language_));
    for (std::size_t a = 0; a < kAdvantages; ++a) {
      const AdvantageName& name = advantage_names()[a];
      ComparedRow row{.code = std::string(name.code),
                      .label = std::string(zh(language_) ? name.zh : name.en),
                      .points = true};
      std::vector<double> values;
      for (const Explanation& one : told) {
        values.push_back(one.reasons[a].points);
        row.cells.push_back({.text = say(language_, {"{0} 分", "{0} points"}, number_text(one.reasons[a].points))});
      }
      mark_best(row, values, true);
      add(std::move(row), false);
    }
    ComparedRow sum{.code = "points", .label = say(language_, {"合计", "Total"}), .points = true};
    std::vector<double> values;
    for (const Match& match : out_.matches) {
      values.push_back(match.points);
      sum.cells.push_back({.text = say(language_, {"{0} 分", "{0} points"}, number_text(match.points))});
    }
    mark_best(sum, values, true);
    add(std::move(sum), true);
  }
};

}  // namespace

Comparison compare_sites(const SiteTable& table, std::span<const std::uint32_t> sites,
                         const NeedConditions* conditions, Language language) {
  return Rows(table, sites, conditions, language).made();
}

}  // namespace liantu::site

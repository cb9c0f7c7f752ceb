#include "liantu/site/match/advantage_sentence.h"

#include <algorithm>
#include <cmath>

#include "liantu/base/number_text.h"
#include "liantu/site/match/match_words.h"

namespace liantu::site {
namespace {

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

}  // namespace

std::string advantage_sentence(const NeedConditions& conditions, const Match& match, Advantage advantage,
                               const Part& part, Language language) {
  return Praise(conditions, match, language).of(advantage, part);
}

}  // namespace liantu::site

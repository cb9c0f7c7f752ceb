// Small worlds for the tests of matching: sites and needs of a few values each, and one question put to them.
#pragma once

#include <gtest/gtest.h>

#include "liantu/site/match/explanation.h"

namespace liantu::site::fixture {

using Texts = std::vector<std::string>;

inline const Date kToday = *Date::parse("2026-09-15");

inline Parcel parcel(std::string no, double mu) {
  Parcel p;
  p.parcel_no = std::move(no);
  p.land = from_mu(mu);
  p.offer = Offer::Available;
  p.updated = DateSpan{kToday, kToday};
  return p;
}

inline Plant plant(std::string name, double m2) {
  Plant p;
  p.name = std::move(name);
  p.lettable = SquareMetres{m2};
  p.offer = Offer::Available;
  p.updated = DateSpan{kToday, kToday};
  return p;
}

inline Need land_need(double mu) {
  Need need;
  need.project = "一号项目";
  need.land_least = from_mu(mu);
  return need;
}

inline Need plant_need(double m2) {
  Need need;
  need.project = "一号项目";
  need.floor_least = SquareMetres{m2};
  return need;
}

/// The numbers that the structs begin with, chemicals and one other use.
inline MatchingRule plain_rule() {
  MatchingRule rule;
  rule.chemical = {"", {"26"}, {"268"}};
  rule.other_use = {"", {"商业"}};
  return rule;
}

/// Sites and the rule together.
struct World {
  std::vector<SiteFacts> facts{};
  std::vector<Supplier> suppliers{};
  MatchingRule rule = plain_rule();
  std::vector<IndustryBar> bars{};

  template <class Site>
  World& with(const Site& site) {
    facts.push_back(facts_of(site));
    return *this;
  }
};

struct Answered {
  World world;
  Need need;
  SiteTable table;
  NeedConditions conditions;
  Matches matches;

  Answered(World of, Need asked, const Listing& listing = {.all = true})
      : world(std::move(of)),
        need(std::move(asked)),
        table(world.facts, world.rule.parts, world.bars),
        conditions({need, world.suppliers, kToday}, table, world.rule),
        matches(match(conditions, listing)) {}
  Answered(const Answered&) = delete;

  Explanation told(std::size_t place, Language language = Language::Zh) const {
    return explain(conditions, matches.listed.at(place), language);
  }
  const Match& match_of(std::string_view code) const {
    for (const Match& one : matches.listed)
      if (one.count == 1 && table[one.sites[0]].code == code) return one;
    throw std::runtime_error("not listed: " + std::string(code));
  }
  Verdict verdict(std::string_view code) const { return match_of(code).verdict; }
  std::vector<std::string> texts(std::string_view code, Language language = Language::Zh) const {
    std::vector<std::string> out;
    for (const MissingNeed& one : explain(conditions, match_of(code), language).missing)
      out.push_back(one.text);
    return out;
  }
};

}  // namespace liantu::site::fixture

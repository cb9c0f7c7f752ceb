// A need made ready for one table of sites: what is asked for as numbers, and the verdict on every text that
// sites share.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "liantu/site/ledger/need_row.h"
#include "liantu/site/match/industry_words.h"
#include "liantu/site/match/site_table.h"
#include "liantu/site/match/supplier_distance.h"

namespace liantu::site {

/// Who asks for a site, on which day.
struct Asked {
  const Need& need;
  std::span<const Supplier> suppliers;
  Date today;
};

constexpr bool more_is_better(Condition condition) {
  return condition <= Condition::FarMax;
}
constexpr std::uint32_t bit(Condition condition) {
  return std::uint32_t{1} << static_cast<std::uint32_t>(condition);
}

enum class Answer : std::int8_t { No, Yes, Unknown };

/// Registers give areas to the hundredth: 20 mu are 13,333.33 m².
inline constexpr double kAreaRounding = 0.01;

struct AreaNeed {
  double least = kUnknown, most = kUnknown;  ///< m²; unknown = no such need
  bool of_floor = false;
};

/// What of a site would be taken.
struct AreaTaken {
  std::uint32_t misses = 0, unknown = 0;
  double m2 = kUnknown;
  bool divided = false;
};
AreaTaken area_taken(SiteKind kind, double area, double least_lettable, const AreaNeed& need,
                     const PartRule& rule);

class NeedConditions {
 public:
  NeedConditions(const Asked& asked, const SiteTable& table, const MatchingRule& rule);

  double required(Condition condition) const { return required_[static_cast<std::size_t>(condition)]; }
  std::span<const Condition> amounts() const { return amounts_; }  ///< those that are asked for
  bool wants(SiteKind kind) const { return wants_[static_cast<std::size_t>(kind)]; }
  const AreaNeed& area(SiteKind kind) const { return area_[static_cast<std::size_t>(kind)]; }
  Answer land_use(std::size_t site) const { return land_use_[table_.land_use.of[site]]; }
  /// By the site's own negative list, and those of its park and the county.
  Answer may_settle(std::size_t site) const {
    const Answer own = settle_[table_.negative_list.of[site]], listed = barred_[table_.park.of[site]].answer;
    return own == Answer::No || listed == Answer::No             ? Answer::No
           : own == Answer::Unknown || listed == Answer::Unknown ? Answer::Unknown
                                                                 : Answer::Yes;
  }
  /// The line of a list that is against it, or leaves it open; none when its own list is, or nothing.
  const IndustryBar* bar(std::size_t site) const {
    const Barred& barred = barred_[table_.park.of[site]];
    const Answer own = settle_[table_.negative_list.of[site]];
    return own == Answer::No || (own == Answer::Unknown && barred.answer == Answer::Yes) ? nullptr
                                                                                         : barred.by;
  }
  Answer leading(std::size_t site) const { return leading_[table_.admitted.of[site]]; }
  /// Available, or held for this very project.
  Answer offered(std::size_t site) const {
    return table_.offers[site] == static_cast<std::uint8_t>(Offer::Available) ? Answer::Yes
                                                                              : offered_to_project(site);
  }
  bool chemical() const { return chemical_; }
  bool knows_industry() const { return knows_industry_; }
  bool chemical_by_code() const { return chemical_ && !asked_.need.chemical; }

  const SupplierDistance& suppliers() const { return suppliers_; }

  const Asked& asked() const { return asked_; }
  const SiteTable& table() const { return table_; }
  const MatchingRule& rule() const { return rule_; }

 private:
  Answer offered_to_project(std::size_t site) const;

  const Asked asked_;
  const SiteTable& table_;
  const MatchingRule& rule_;
  bool chemical_ = false, knows_industry_ = false;
  std::array<double, kAmounts> required_{};
  std::vector<Condition> amounts_;
  std::array<bool, kSiteKinds> wants_{};
  std::array<AreaNeed, kSiteKinds> area_{};
  struct Barred {
    Answer answer = Answer::Yes;
    const IndustryBar* by = nullptr;
  };
  Barred barred_in(const std::string& park, const IndustryOfNeed& industry) const;

  std::vector<Answer> land_use_, settle_, leading_;
  std::vector<Barred> barred_;  ///< by park
  SupplierDistance suppliers_;
};

}  // namespace liantu::site

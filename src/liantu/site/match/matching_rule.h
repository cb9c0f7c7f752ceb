// What an office may set about matching needs and sites. Shipped in presets/site_matching.json with the 依据
// of each.
#pragma once

#include <string>
#include <vector>

namespace liantu::site {

/// Points ≥ 0 of a site's advantages: full, a share of them, or none. Hard conditions have no points and are
/// never traded for any.
struct AdvantageRule {
  std::string basis{};
  double suppliers = 25;  ///< local firms upstream on the project's chain are near
  double price =
      20;  ///< half of them at the budget, or at the usual price of the register when there is none
  double readiness = 20;             ///< all when it can be had today, none after `ready_days`
  double benchmark = 15;             ///< the project reaches the parcel's figures per mu (亩均)
  double leading_industry = 15;      ///< the industries that the site admits name the project's
  double size = 5;                   ///< little is left over of what is taken
  double supplier_reach_m = 30'000;  ///< beyond it a supplier counts as far
  int suppliers_counted = 3;         ///< so many of the nearest
  int ready_days = 365;
  bool operator==(const AdvantageRule&) const = default;
};

/// A site that nearly fits: few conditions missed, each by little.
struct NearRule {
  std::string basis{};
  double share = 0.2;  ///< of what is needed
  int days = 90;       ///< of a later handing over
  int conditions = 2;
  bool operator==(const NearRule&) const = default;
};

/// Neighbouring parcels together, a large one in part.
struct PartRule {
  std::string basis{};
  double join_within_m = 15;     ///< outlines of one park that touch, or lie no farther apart
  int join_most = 3;             ///< parcels
  double divide_above = 1.5;     ///< a parcel of more than so many times what is taken is divided
  double rest_least_m2 = 6'667;  ///< and only when so much is left of it
  bool operator==(const PartRule&) const = default;
};

struct CheckRule {
  std::string basis{};
  int days = 90;  ///< a site that nobody checked for longer is 待核查
  bool operator==(const CheckRule&) const = default;
};

struct LockRule {
  std::string basis{};
  int days = 60;  ///< of a reservation unless it says otherwise
  int most_days = 180;
  bool operator==(const LockRule&) const = default;
};

/// Industries by their first digits. A project of one of them is chemical unless its need says otherwise.
struct ChemicalRule {
  std::string basis{};
  std::vector<std::string> industries{};
  std::vector<std::string> excepted{};
  bool operator==(const ChemicalRule&) const = default;
};

/// Uses of land that a project of industry or storage may not stand on, as words within the use's name.
struct OtherUseRule {
  std::string basis{};
  std::vector<std::string> words{};
  bool operator==(const OtherUseRule&) const = default;
};

/// What plants of an industry usually need. Only ever suggested.
struct IndustryNeed {
  std::string name{}, en{};
  std::vector<std::string> industries{};                 ///< first digits; none = all others
  double first_floor_height_m = 0, floor_load_t_m2 = 0;  ///< 0 = says nothing of it
  bool operator==(const IndustryNeed&) const = default;
};

/// Many projects placed at once.
struct PortfolioRule {
  std::string basis{};
  double placing_points = 200;  ///< one project more placed is worth so many points of the others …
  double to_ask_points = 30;    ///< … and a site with open questions so many less
  bool operator==(const PortfolioRule&) const = default;
};

struct MatchingRule {
  AdvantageRule advantages;
  NearRule near;
  PartRule parts;
  CheckRule check;
  LockRule lock;
  PortfolioRule portfolio;
  ChemicalRule chemical;
  OtherUseRule other_use;
  std::string needs_basis;
  std::vector<IndustryNeed> needs;
  bool operator==(const MatchingRule&) const = default;
};

}  // namespace liantu::site

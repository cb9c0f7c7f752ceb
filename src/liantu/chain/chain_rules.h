// What an office may set about gaps, targets and teams. Shipped in presets/chain.json with the 依据 of each.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/enterprise/residence.h"

namespace liantu::chain {

/// Weights ≥ 0 of the parts of a gap's score; a part without data is left out and the others count in its stead.
struct GapRule {
  std::string basis;
  int strong_firms = 3;               ///< so many local firms make a node strong; so does one anchor firm
  double supply_risk_share = 0.7;     ///< of purchases from one outside supplier
  double shortage = 30, quotient = 10, neighbours = 20, flow = 10, relatedness = 10, importance = 10, dependence = 10;
  bool operator==(const GapRule&) const = default;
};

/// Points of the reasons to visit a firm, in words; a team may change each for its chain.
struct TargetRule {
  std::string basis;
  double fills_gap = 30;              ///< times the gap's score / 100, in whole points
  double serves_anchor = 10, serves_anchor_most = 20;   ///< for each anchor firm that it supplies or buys from; at most
  double same_group = 15;             ///< a local firm of the same group can introduce (以商引商)
  double signal = 5, signal_most = 15;                  ///< for each dated public signal of expansion; at most
  double listed = 5;                  ///< stands on a list (四类500强, 专精特新 …)
  double site_ready = 10;
  double no_reply = -5;               ///< contacted, and nothing came for `silent_days`
  double refused = -30;               ///< said no within `refused_days`
  int signal_days = 365, silent_days = 30, refused_days = 180;
  int least_known = 20;               ///< fewer known outside firms are not ranked: import first
  int week_visits = 5;
  std::string week_basis;
  int visited_days = 28,
      declined_days = 28;  ///< for so long a firm visited, or declined by the team, is not suggested again
  bool operator==(const TargetRule&) const = default;
};

/// Points of the reasons why two local firms should meet (供需对接).
struct PairRule {
  std::string basis;
  double goes_in = 20;                ///< times the link's weight (at most 1), in whole points
  double same_place = 10;             ///< in one park, else one town
  double imports = 30;                ///< the buyer has it from an outside supplier
  double wanted = 30, offered = 20;   ///< the buyer looks for a maker; the supplier for a buyer
  int most = 5;                       ///< of one buyer
  bool operator==(const PairRule&) const = default;
};

struct TeamSlot {
  std::string name, en;
  int most = 1;                       ///< 0 = any number
  bool operator==(const TeamSlot&) const = default;
};

struct TeamTemplate {
  std::string code, name, en, basis;
  std::vector<TeamSlot> slots;
  bool operator==(const TeamTemplate&) const = default;
};

struct ChainView {
  std::string code, name, en;
  bool operator==(const ChainView&) const = default;
};

/// The 依据 in English, "" where a file has none; then the Chinese one is shown.
struct EnglishBasis {
  std::string gap, pairs, views, week, target;
  bool operator==(const EnglishBasis&) const = default;
};

/// English where it is asked for and written.
inline const std::string& basis_in(Language language, const std::string& zh, const std::string& en) {
  return language == Language::En && !en.empty() ? en : zh;
}

struct ChainRules {
  GapRule gap;
  TargetRule target;
  PairRule pairs;
  std::vector<TeamTemplate> teams;
  std::string views_basis;
  std::vector<ChainView> views;       ///< 四图两库: which pages of a chain's book
  enterprise::Home
      home{};  ///< the office's county, by which outside firms are told from its own; not in the file
  EnglishBasis english{};
  bool operator==(const ChainRules&) const = default;
};

}  // namespace liantu::chain

// Which outside firm to visit for a gap, by points whose reasons are sentences; and why another one is not ahead.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/chain/chain_rules.h"

namespace liantu::chain {

struct Signal {
  Date on;
  std::string text, source;   ///< as published; where
};

struct Contact {
  Date on;
  bool answered = false;      ///< led to talks or a contract
  bool refused = false;
};

/// What is known of an outside firm that stands on a node which is to be filled.
struct Candidate {
  std::size_t at = 0;                      ///< of the firm, in whatever it was taken from
  std::string firm{}, credit_code{}, city{};
  std::string node{}, node_name{};         ///< code and name of the gap
  double gap_score = 0;                    ///< 0 to 100, see gap.h
  std::vector<std::string> anchors{};      ///< local anchor firms that it supplies or buys from
  std::string group{}, kin{};              ///< its group, and the local firm of the same group; "" = none
  std::string lists{};                     ///< "专精特新(2024)"
  std::vector<Signal> signals{};
  std::string site{};                      ///< a site that is ready for it; "" = none known
  std::optional<Contact> contact{};        ///< the last one
};

struct Reason {
  std::string_view code;                   ///< fills_gap, serves_anchor, same_group, signal, listed, site_ready, no_reply, refused
  double points = 0;
  std::string sentence{};
};

struct Target {
  std::size_t candidate = 0;               ///< in the span it was ranked from
  double points = 0;                       ///< sum of the reasons'
  std::vector<Reason> reasons{};           ///< those that count, in the order of the rule
};

/// Most points first, then by firm. Every candidate is there once per node.
std::vector<Target> ranked(std::span<const Candidate> candidates, const TargetRule& rule, Date today, Language language);

/// What would lift a target: reasons it does not have (fully) yet, and what each would bring.
std::vector<Reason> lifts(const Candidate& candidate, const TargetRule& rule, Date today, Language language);

/// How many outside firms can be chosen from at all, and of how many firms that cannot be told.
struct KnownFirms {
  std::size_t outside = 0;  ///< `from_supplies` of them have no row of their own
  std::size_t from_supplies = 0;
  std::size_t unstated = 0;     ///< neither local nor outside: they count as none of both
  std::optional<Date> as_of{};  ///< the last day an outside one was entered or changed
  void heard_on(Date day);
};

/// "known outside firms N, as of date", and how many say neither, with what to do about it.
std::string known_sentence(const KnownFirms& known, Language language);
/// Not empty when they are too few to rank, saying what to import.
std::string too_few(const KnownFirms& known, const TargetRule& rule, Language language);

}  // namespace liantu::chain

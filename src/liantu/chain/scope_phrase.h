// A business scope (经营范围) taken apart: the things it names and what the firm does with each.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "liantu/chain/placement_rule.h"
#include "liantu/chain/word_list.h"

namespace liantu::chain {

/// Of two verbs beside one thing the earlier of these counts.
enum class Activity { Make, Serve, Trade, Unstated };

/// The words of a PlacementRule made ready to be asked for.
struct PlacementWords {
  explicit PlacementWords(const PlacementRule& rule);
  PlacementWords(const PlacementWords&) = delete;
  PlacementWords& operator=(const PlacementWords&) = delete;

  WordList make, serve, trade, leading, not_behind_leading, joiners, thing_joiners, relating, tails, own_tails, excluding, permit, foreign_trade,
      bound_before, bound_ends;

  /// The lists that are asked for at every place of a scope, in this order.
  enum Everywhere : std::size_t { Excluding, Permit, ForeignTrade, ThingJoiners, Relating };
  WordPlaces everywhere;
};

/// A thing at bytes [begin, end) of the scope, in phrase [phrase_begin, phrase_end) with the verbs beside it; of things joined
/// in one phrase (轮胎和胶管) each has its own bytes.
struct ScopePhrase {
  std::size_t begin, end;
  std::size_t phrase_begin, phrase_end;
  Activity activity = Activity::Unstated;
  std::string_view verb{};                 ///< the word of the scope that says so; "" when none does
};

/// In the order of the scope, which is text::Normalised. Left out: what is excluded (不含…, …除外), what speaks of permits,
/// foreign trade in general, headings (许可经营项目:). A verb counts for the things behind it up to the next verb, and one
/// behind things for those before it that have none, within ；and 。. Linear in the scope, whatever it holds.
std::vector<ScopePhrase> scope_phrases(std::string_view scope, const PlacementWords& words);

}  // namespace liantu::chain

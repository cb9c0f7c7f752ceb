// On which nodes of which chains a firm stands (企业定位), how sure that is, and the phrases that say so.
// Source of words and weights: docs/sources.md#placement.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/firm_texts.h"
#include "liantu/chain/keyword_table.h"
#include "liantu/chain/ledger/placement_row.h"

namespace liantu::chain {

struct Placement {
  NodeRef node;
  double confidence = 0;              ///< 0 to 1
  std::vector<std::string> reasons{}; ///< the strongest first, in the firm's own words
  bool confirmed = false;             ///< a person said so
};

/// The letter of the section of GB/T 4754 that the digits stand in; '\0' for none.
char section_of(std::string_view code);

/// Letters of the sections of GB/T 4754 that the codes stand in; codes that stand in none are passed over.
std::string sections_of(std::span<const std::string> codes);

/// A node with industry codes of which none is of the firm's section: what else speaks for it counts less.
/// `sections` are those of the node's codes, `section` the firm's; '\0' where it has none.
bool counts_less(std::span<const std::string> codes, std::string_view sections, char section);

/// Chains made ready for any number of firms; may be used from several threads at once.
class Placer {
 public:
  /// `chains` have no structure faults (without_faults). Nothing of them or of the rule is kept but copies.
  Placer(std::span<const Chain> chains, const PlacementRule& rule);
  /// By the rule of `before`, and by the words that it keeps ready: the nodes of `chains` stand where they
  /// stood, with the same names and keywords.
  Placer(std::span<const Chain> chains, const Placer& before);
  ~Placer();
  Placer(Placer&&) noexcept;
  Placer& operator=(Placer&&) noexcept;

  /// By falling confidence, then in the order of chains and nodes; none below the rule's `least`. Linear in the firm's
  /// texts. A node without keywords is reached by the firm's industry code alone.
  std::vector<Placement> placements(const FirmTexts& texts) const;
  std::vector<Placement> placements(const PlacedFirm& firm) const { return placements(FirmTexts(firm)); }

 private:
  struct Words;
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace liantu::chain

// Whose placement may be another one after nodes of chains changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/chain/placement.h"
#include "liantu/chain/text_trace.h"

namespace liantu::chain {

/// The trace of all that placing reads of the firm.
TextTrace trace_of(const FirmTexts& texts);

class PlacementChange {
 public:
  /// A node as it was and as it is now; null where there was or is none. What placing does not heed (tier,
  /// importance, source) changes nothing.
  void note(const Node* then, const Node* now);

  bool nothing() const { return words_.empty() && codes_.empty() && codes_of_nodes_.empty(); }
  /// Where nodes stand where they stood, a Placer may keep the words of the one before.
  bool keeps_words() const { return words_.empty(); }

  /// Sure of itself with the trace alone: such a firm is not concerned.
  bool passes_over(const TextTrace& trace) const;

  /// False only where Placer gives the firm the same placements before and after, but for the places of
  /// chains and nodes. `trace` is that of the firm.
  bool concerns(const FirmTexts& texts, const TextTrace& trace) const;

 private:
  struct Word {
    std::string text;  ///< text::Normalised
    TextTrace::Word trace;
  };

  /// A node that got other industry codes and is otherwise read as before.
  struct CodesOfNode {
    std::vector<std::string> then, now;
    std::string sections_then, sections_now;
    std::vector<Word> words;

    bool counts_otherwise(char section) const;
  };

  static void look_for(std::vector<Word>& words, const std::string& term);
  void note_codes(const Node& then, const Node& now);

  std::vector<Word> words_;
  std::vector<std::string> codes_;  ///< GB/T 4754 digits
  std::vector<CodesOfNode> codes_of_nodes_;
};

}  // namespace liantu::chain

// Whose placement may be another one after nodes of chains changed.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/chain.h"
#include "liantu/chain/placement.h"
#include "liantu/chain/text_trace.h"

namespace liantu::chain {

/// A trace of all that placing reads of a firm, kept together so that most of many firms are passed over
/// quickly.
struct FirmTrace {
  using Digits = std::array<char, 4>;  ///< of a GB/T 4754 code, '\0' behind them; further ones are left out

  TextTrace words{};
  Digits code{};
  char section = '\0';

  bool operator==(const FirmTrace&) const = default;
};

FirmTrace trace_of(const FirmTexts& texts);

class PlacementChange {
 public:
  /// A node as it was and as it is now; null where there was or is none. What placing does not heed (tier,
  /// importance, source) changes nothing.
  void note(const Node* then, const Node* now);

  bool nothing() const { return words_.empty() && codes_.empty() && reweighted_.empty(); }
  /// Where nodes stand where they stood, a Placer may keep the words of the one before.
  bool keeps_words() const { return words_.empty(); }

  /// Sure of itself with the trace alone: such a firm is not concerned.
  bool passes_over(const FirmTrace& trace) const;

  /// False only where Placer gives the firm the same placements before and after, but for the places of
  /// chains and nodes. `trace` is that of the firm.
  bool concerns(const FirmTexts& texts, const FirmTrace& trace) const;

 private:
  struct Word {
    std::string text;  ///< text::Normalised
    TextTrace::Word trace;
  };

  /// Keywords that count more or less than before beside a code of these sections.
  struct Reweighted {
    std::string sections;
    std::vector<Word> words;
  };

  static void look_for(std::vector<Word>& words, const std::string& term);
  void note_codes(const Node& then, const Node& now);
  bool is_of_code(const FirmTrace& trace) const;
  /// Calls `each` with every word that may stand in the firm's texts and matters there, until it says true.
  template <class Each>
  bool any_word(const FirmTrace& trace, Each each) const;

  std::vector<Word> words_;
  std::vector<FirmTrace::Digits> codes_;
  std::vector<Reweighted> reweighted_;
};

}  // namespace liantu::chain

// The facts of a text as they are read: what only says an earlier one again is left out.
#pragma once

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "liantu/text/facts/amount_traces.h"
#include "liantu/text/facts/fact_grammar.h"

namespace liantu::text {

class KeptFacts {
 public:
  /// Of a text of `letters`.
  KeptFacts(const FactLexicon& lexicon, std::size_t headlines_end, std::size_t letters)
      : lexicon_(lexicon), headlines_end_(headlines_end) {
    constexpr std::size_t kLettersOfFact = 50, kMost = 100'000;  // so dense a text that none need be moved
    facts_.reserve(std::min(letters / kLettersOfFact, kMost));
  }

  bool empty() const { return facts_.empty(); }
  std::size_t size() const { return facts_.size(); }
  const Fact& back() const { return facts_.back(); }
  const Fact& operator[](std::size_t place) const { return facts_[place]; }

  void begin_sentence() { last_like_ = kNone; }
  /// False when the text said it before.
  bool keep(Fact fact);
  void set_last_done();
  void set_region(std::size_t place, std::u32string_view region) { facts_[place].region = region; }

  /// All of them, without the headlines that the text tells again.
  std::vector<Fact> kept();

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool repeats(const Fact& fact, const Fact& other) const;
  AmountTraces::Trace trace_of(const Fact& fact) const;
  bool may_repeat(const AmountTraces::Trace& mine, const AmountTraces::Trace& other) const;
  bool follows_last_like(std::size_t place) const;
  void drop_rounded_headlines();

  const FactLexicon& lexicon_;
  std::size_t headlines_end_;
  std::vector<Fact> facts_;
  AmountTraces traces_;               ///< of facts_
  std::set<std::size_t> told_again_;  ///< places in facts_ of headlines that the text tells again
  std::size_t last_like_ = kNone;     ///< the fact that the last number of the sentence only said again
};

}  // namespace liantu::text

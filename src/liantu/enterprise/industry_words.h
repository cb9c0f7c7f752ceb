// Which industries the words of a text speak of: names, notes and common names (俗称) of the catalogue, taken apart into
// pairs of letters, each with the industries it stands in and how much it tells them apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "liantu/text/letter_pairs.h"
#include "liantu/vocab/industry_catalogue.h"

namespace liantu::enterprise {

/// How much each part of the catalogue says. Starting values of ours (docs/performance.md says how they were chosen).
struct WordWeights {
  float note = 0.2F;                                   ///< against 1 of a name or common name
  float most_holders = 25;                             ///< what stands in more industries of one level says nothing
  float group = 0.2F, division = 1, section = 1;       ///< against an industry's own words, which count 1
  float finance = 0.8F, state = 0.7F;   ///< factors of sections J and of S, T: few firms are banks, none an office
};

/// What was read of one firm: a score per industry and where it came from. Reused from firm to firm.
class IndustryReading {
 public:
  void clear();
  std::size_t texts() const { return texts_.size(); }
  std::string_view text(std::size_t index) const { return texts_[index]; }

 private:
  friend class IndustryWords;
  struct Hit {   ///< a pair of letters that stands in industries
    std::uint32_t stands, text, from, end;
    std::int32_t weight;
  };
  std::vector<std::int32_t> scores_;
  std::vector<std::string_view> texts_;
  std::vector<Hit> hits_;
  std::vector<std::int64_t> bounds_;   ///< room for rank()
  std::vector<std::uint8_t> asked_;   ///< of an industry: evidence is wanted for it
};

struct RankedClass {
  std::uint16_t index;   ///< of IndustryWords::class_at
  std::int64_t score;    ///< in 1/IndustryWords::kPoint
};

/// What a text says for one class: how much of the class's score, and the stretch of the text that says it.
struct Evidence {
  std::int64_t score = 0;   ///< in 1/IndustryWords::kPoint
  std::string_view words{};
};

class IndustryWords {
 public:
  /// `common_names`: lines "code TAB name、name…"; "#" begins a remark. Throws InvalidInput for a code that the
  /// catalogue lacks, and for a class without group, division and section.
  IndustryWords(const vocab::IndustryCatalogue& catalogue, std::string_view common_names, const WordWeights& weights = {});

  std::size_t classes() const { return classes_.size(); }
  const vocab::Industry& class_at(std::size_t index) const { return *classes_[index].industry; }   ///< in order of code

  std::optional<std::size_t> class_named(std::string_view name) const;   ///< the class with exactly this name

  IndustryReading reading() const;
  /// Adds what `text` says, `weight` times (0 … 5). Looks at no more than its first kLongestText bytes; `text` must
  /// outlive the reading.
  void read(std::string_view text, float weight, IndustryReading& reading) const;
  /// Score of a class: its own, its group's, division's and section's. `ranked` gets the best ones, best first, of equal
  /// ones the lower code first; those with a score of 0 are left out.
  void rank(IndustryReading& reading, std::size_t most, std::vector<RankedClass>& ranked) const;
  std::int64_t score(const IndustryReading& reading, std::size_t index) const;   ///< the same for one class
  /// One Evidence per text of the reading.
  void explain(IndustryReading& reading, std::size_t index, std::vector<Evidence>& evidence) const;

  static constexpr std::size_t kLongestText = 300;
  static constexpr double kPoint = 256.0 * 64 * 256;

 private:
  struct Stand {   ///< an industry a pair stands in
    std::uint16_t place, weight;   ///< weight in 1/kOne, its level's weight included; 0 ends a list of stands
  };
  struct Slot {
    text::LetterPair pair = 0;
    std::uint32_t first = 0;   ///< of stands_
  };
  /// Classes of a division are neighbours in the scores, so are its groups; both fill whole blocks.
  struct Division {
    std::size_t classes, classes_end, first_class, class_blocks, first_group, group_blocks;
    std::size_t self, section;
    std::int32_t factor;
  };
  struct Class {
    const vocab::Industry* industry;
    std::uint16_t division, place, group;
  };
  struct Learnt {
    text::LetterPair pair;
    std::uint16_t place;
    float weight;
  };
  void lay_out(const vocab::IndustryCatalogue& catalogue, std::vector<const vocab::Industry*>& at_place);
  void learn(std::string_view text, std::size_t place, float weight, std::vector<Learnt>& learnt);
  void build(std::vector<Learnt>& learnt);
  void fill(const std::vector<Slot>& slots);
  void best_of_divisions(const std::int32_t* scores, std::int64_t* bounds) const;
  const Stand* stands_of(text::LetterPair pair) const;

  std::vector<Class> classes_;
  std::vector<std::uint16_t> by_name_;   ///< classes
  std::vector<Division> divisions_;
  std::vector<std::uint8_t> level_of_;   ///< of a place: 0 class, 1 group, 2 division, 3 section, 4 nothing
  text::LetterPairs letters_;
  std::vector<Slot> slots_;
  std::vector<Stand> stands_;
  int shift_ = 0;
  WordWeights weights_;
};

}  // namespace liantu::enterprise

// A linear classifier over many sparse features and many labels: one weight vector a label, trained against all other
// labels with squared hinge loss by dual coordinate descent (Hsieh et al., ICML 2008; docs/sources.md#text-classifier).
// Labels that begin alike may form groups, learnt the same way: what speaks for the group speaks for each of its labels.
// It keeps its examples: learning in two steps gives what learning at once gives, bit for bit.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::text {

/// What an example has: numbers below LinearClassifier::kFeatures, ascending, none twice.
using Features = std::vector<std::uint32_t>;

struct Example {
  Features features;
  std::string label;   ///< at most 255 bytes
};

struct TrainingOptions {
  float cost = 1;                  ///< how much a misplaced example weighs against small weights
  int rounds = 6;                  ///< passes over the examples, at most
  int least_examples = 2;          ///< of a feature: rarer ones have no weight
  float smallest_weight = 0.1F;    ///< weights below are left out, as a share of the label's largest
  std::size_t group_letters = 0;   ///< bytes at the beginning of labels that make a group; 0 = no groups
  float group_share = 0;           ///< of a group's score, added to that of its labels
  std::uint64_t seed = 1;          ///< of the order of examples
};

using Progress = std::function<void(std::int64_t done, std::int64_t all)>;

class LinearClassifier {
 public:
  static constexpr std::uint32_t kFeatures = 1U << 22;

  std::size_t examples() const { return rows_.size(); }   ///< it was trained on
  std::size_t labels() const { return labels_.size(); }
  std::string_view label(std::size_t index) const { return labels_[index]; }   ///< ascending

  /// Adds the examples to those it has and trains anew on all; one it already has is left out. Returns how many were new.
  /// The same for the same examples, whatever their order and in how many steps. `progress` may be null; it hears of
  /// labels. Throws InvalidInput for more than 65,535 labels and groups.
  std::size_t learn(std::span<const Example> examples, const TrainingOptions& options, const Progress& progress);

  /// Weights of one feature, by their place among all.
  struct Stretch {
    std::uint32_t first = 0, end = 0;
  };
  /// Room for the scores of one text; one per thread, reused.
  struct Room {
    std::vector<std::int32_t> sums;
    std::vector<std::uint32_t> seen;   ///< of a slot: number of the last text that had its feature
    std::vector<Stretch> found;        ///< of the text's features
    std::uint32_t text = 0;
  };
  /// `scores` gets labels() values: 1 = as sure as training asks for, −1 = as sure that it is not. Features in any order,
  /// repeats allowed.
  void score(std::span<const std::uint32_t> features, Room& room, std::vector<float>& scores) const;

  float weight(std::uint32_t feature, std::size_t label) const;   ///< with its group's share; 0 when it has none

  /// The classifier as a file (docs/design/linear-model.md). `purpose` says what the features are; reading refuses bytes
  /// of another purpose, another version or a damaged file: InvalidInput, one sentence.
  std::string bytes(std::string_view purpose) const;
  static LinearClassifier from_bytes(std::string_view bytes, std::string_view purpose);

 private:
  struct Row {
    std::string features;   ///< each number's distance from the one before, 7 bits a byte, low bits first
    std::uint16_t label = 0;
    auto operator<=>(const Row&) const = default;
  };
  struct Kept {   ///< a feature with weights
    std::uint32_t feature = 0;
    std::uint32_t first = 0;   ///< of weights_
    float rarity = 0;          ///< squared
  };
  struct Weight {
    std::uint16_t label = 0;   ///< labels() + n: the group n
    std::int16_t value = 0;   ///< in unit_, its feature's rarity included
  };
  struct Slot {   ///< a kept feature; rarity 0: none
    std::uint32_t feature = 0, first = 0, end = 0;   ///< weights_ from first to end
    float rarity = 0;
  };
  struct Found;
  struct Training;

  void add_rows(std::span<const Example> examples);
  Training training(int least_examples);
  void form_groups(std::size_t letters);
  void train(const TrainingOptions& options, const Progress& progress);
  void keep(std::vector<Found>& found);
  void index();
  std::optional<std::size_t> find(std::uint32_t feature) const;   ///< its slot
  bool sound() const;

  std::vector<std::string> labels_;
  std::size_t group_letters_ = 0;
  float group_share_ = 0;
  std::vector<std::uint16_t> group_of_;   ///< of a label; empty without groups
  std::size_t groups_ = 0;
  std::vector<Row> rows_;
  std::vector<Kept> kept_;   ///< by feature; one more ends the last
  std::vector<float> bias_;   ///< of labels, then of groups
  std::vector<Weight> weights_;
  float unit_ = 0;
  std::vector<Slot> slots_;   ///< kept features by hash
  int shift_ = 31;
};

}  // namespace liantu::text

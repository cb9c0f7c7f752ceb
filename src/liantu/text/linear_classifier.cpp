#include "liantu/text/linear_classifier.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "liantu/base/error.h"
#include "liantu/text/linear_training.h"
#include "liantu/text/packed_features.h"

namespace liantu::text {
namespace {

constexpr std::size_t kMostLabels = std::numeric_limits<std::uint16_t>::max();
constexpr int kMostValue = std::numeric_limits<std::int16_t>::max();
constexpr const char* kTooManyLabels = "类别超过 65535 个，请合并类别后再学习。";
constexpr std::uint32_t kMix = 0x9E3779B1U;
constexpr std::uint32_t kWeightsALine = 16;   // of 64 bytes

}  // namespace

/// A weight before it is a whole number.
struct LinearClassifier::Found {
  std::uint32_t feature;
  std::uint16_t label;
  float weight;
};

struct LinearClassifier::Training {
  TrainingRows rows;
  std::vector<float> rarity;   ///< of a kept feature
};

std::size_t LinearClassifier::learn(std::span<const Example> examples, const TrainingOptions& options, const Progress& progress) {
  const std::size_t before = rows_.size();
  add_rows(examples);
  if (rows_.empty()) return 0;
  form_groups(options.group_letters);
  group_share_ = options.group_share;
  train(options, progress);
  index();
  return rows_.size() - before;
}

/// Labels in order, rows in order and none twice: training never sees in which steps they came.
void LinearClassifier::add_rows(std::span<const Example> examples) {
  std::map<std::string, std::uint16_t, std::less<>> numbers;
  for (const std::string& label : labels_) numbers[label] = 0;
  for (const Example& one : examples) numbers[one.label] = 0;
  if (numbers.size() > kMostLabels) throw Error(ErrorCode::InvalidInput, kTooManyLabels);
  std::uint16_t next = 0;
  for (auto& [label, number] : numbers) number = next++;
  for (Row& row : rows_) row.label = numbers.find(labels_[row.label])->second;
  for (const Example& one : examples) rows_.push_back({packed(one.features), numbers.find(one.label)->second});
  std::sort(rows_.begin(), rows_.end());
  rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
  labels_.clear();
  for (const auto& [label, number] : numbers) labels_.push_back(label);
}

/// Labels stand in order, so those that begin alike follow each other.
void LinearClassifier::form_groups(std::size_t letters) {
  group_letters_ = letters;
  groups_ = 0;
  group_of_.clear();
  if (letters == 0) return;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const bool begins = i == 0 || labels_[i].substr(0, letters) != labels_[i - 1].substr(0, letters);
    groups_ += begins ? 1 : 0;
    group_of_.push_back(static_cast<std::uint16_t>(groups_ - 1));
  }
  if (labels_.size() + groups_ > kMostLabels) throw Error(ErrorCode::InvalidInput, kTooManyLabels);
}

/// Rows over the features that enough examples have; a row is weighed by rarity and has length 1.
LinearClassifier::Training LinearClassifier::training(int least_examples) {
  std::vector<std::uint32_t> holders(kFeatures), place(kFeatures);
  for (const Row& row : rows_) each_packed(row.features, [&](std::uint32_t feature) { ++holders[feature]; });
  Training made;
  kept_.clear();
  for (std::uint32_t feature = 0; feature < kFeatures; ++feature) {
    if (holders[feature] < static_cast<std::uint32_t>(std::max(least_examples, 1))) continue;
    const float rarity = 1 + static_cast<float>(std::log((1.0 + static_cast<double>(rows_.size())) / (1.0 + holders[feature])));
    kept_.push_back({feature, 0, rarity * rarity});
    made.rarity.push_back(rarity);
    place[feature] = static_cast<std::uint32_t>(kept_.size());
  }
  TrainingRows& rows = made.rows;
  rows.feature_count = static_cast<std::uint32_t>(kept_.size());
  for (const Row& row : rows_) {
    float squares = 0;
    each_packed(row.features, [&](std::uint32_t feature) {
      if (place[feature] == 0) return;
      rows.features.push_back(place[feature] - 1);
      rows.values.push_back(made.rarity[place[feature] - 1]);
      squares += rows.values.back() * rows.values.back();
    });
    for (std::size_t i = rows.starts.back(); i < rows.values.size(); ++i) rows.values[i] /= std::sqrt(squares);
    rows.starts.push_back(rows.features.size());
    rows.labels.push_back(row.label);
  }
  return made;
}

void LinearClassifier::train(const TrainingOptions& options, const Progress& progress) {
  Training training = this->training(options.least_examples);
  const std::size_t all = labels_.size() + groups_;
  bias_.assign(all, 0);
  std::vector<Found> found;
  std::vector<float> own(kept_.size());
  std::size_t before = 0;   // labels come first, then groups
  const auto take = [&](std::size_t first, const LabelBlock& block) {
    const std::size_t end = std::min(first + kLabelsAtOnce, before == 0 ? labels_.size() : groups_);
    for (std::size_t label = first; label < end; ++label) {
      float most = 0;
      for (std::size_t f = 0; f < kept_.size(); ++f) {
        own[f] = block[f * kLabelsAtOnce + label - first] * training.rarity[f];
        most = std::max(most, std::abs(own[f]));
      }
      bias_[before + label] = block[kept_.size() * kLabelsAtOnce + label - first];
      for (std::size_t f = 0; f < kept_.size(); ++f) {
        if (std::abs(own[f]) > options.smallest_weight * most)
          found.push_back({static_cast<std::uint32_t>(f), static_cast<std::uint16_t>(before + label), own[f]});
      }
    }
    if (progress) progress(static_cast<std::int64_t>(before + end), static_cast<std::int64_t>(all));
  };
  train_blocks(training.rows, labels_.size(), options, take);
  if (groups_ > 0) {
    before = labels_.size();
    for (std::uint16_t& label : training.rows.labels) label = group_of_[label];
    train_blocks(training.rows, groups_, options, take);
  }
  keep(found);
}

/// Weights by feature, then label, as whole numbers of one unit.
void LinearClassifier::keep(std::vector<Found>& found) {
  float largest = 0;
  for (const Found& one : found) largest = std::max(largest, std::abs(one.weight));
  unit_ = std::max(largest / static_cast<float>(kMostValue), 1e-12F);
  std::sort(found.begin(), found.end(),
            [](const Found& a, const Found& b) { return a.feature != b.feature ? a.feature < b.feature : a.label < b.label; });
  weights_.clear();
  std::size_t next = 0;
  for (std::size_t f = 0; f < kept_.size(); ++f) {
    kept_[f].first = static_cast<std::uint32_t>(weights_.size());
    for (; next < found.size() && found[next].feature == f; ++next)
      weights_.push_back({found[next].label, static_cast<std::int16_t>(std::lround(found[next].weight / unit_))});
  }
  kept_.push_back({kFeatures, static_cast<std::uint32_t>(weights_.size()), 0});
}

void LinearClassifier::index() {
  int bits = 1;
  while ((1ULL << bits) < kept_.size() * 2) ++bits;
  shift_ = 32 - bits;
  slots_.assign(1ULL << bits, {});
  for (std::size_t i = 0; i + 1 < kept_.size(); ++i) {
    std::size_t slot = kept_[i].feature * kMix >> shift_;
    while (slots_[slot].rarity != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {kept_[i].feature, kept_[i].first, kept_[i + 1].first, kept_[i].rarity};
  }
}

std::optional<std::size_t> LinearClassifier::find(std::uint32_t feature) const {
  for (std::size_t slot = feature * kMix >> shift_; slots_[slot].rarity != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].feature == feature) return slot;
  }
  return std::nullopt;
}

float LinearClassifier::weight(std::uint32_t feature, std::size_t label) const {
  const std::optional<std::size_t> slot = slots_.empty() ? std::nullopt : find(feature);
  if (!slot) return 0;
  const auto begin = weights_.begin() + slots_[*slot].first, end = weights_.begin() + slots_[*slot].end;
  const auto own = [&](std::size_t number) {
    const auto at = std::lower_bound(begin, end, number, [](const Weight& one, std::size_t wanted) { return one.label < wanted; });
    return at != end && at->label == number ? unit_ * static_cast<float>(at->value) : 0.0F;
  };
  return own(label) + (groups_ == 0 ? 0.0F : group_share_ * own(labels_.size() + group_of_[label]));
}

void LinearClassifier::score(std::span<const std::uint32_t> features, Room& room, std::vector<float>& scores) const {
  scores.resize(labels_.size());
  if (labels_.empty()) return;
  room.sums.assign(labels_.size() + groups_, 0);
  if (room.seen.size() != slots_.size()) room = {.sums = std::move(room.sums), .seen = std::vector<std::uint32_t>(slots_.size()), .found = {}, .text = 0};
  room.found.clear();
  if (++room.text == 0) {
    std::fill(room.seen.begin(), room.seen.end(), 0);
    room.text = 1;
  }
  // Slots lie all over a table larger than the nearest caches: all are called for before the first is read.
  for (const std::uint32_t feature : features) __builtin_prefetch(slots_.data() + (feature * kMix >> shift_));
  float squares = 0;
  for (const std::uint32_t feature : features) {
    const std::optional<std::size_t> slot = find(feature);
    if (!slot || room.seen[*slot] == room.text) continue;
    room.seen[*slot] = room.text;
    squares += slots_[*slot].rarity;
    const Stretch stretch{slots_[*slot].first, slots_[*slot].end};
    for (std::uint32_t i = stretch.first; i < stretch.end; i += kWeightsALine) __builtin_prefetch(weights_.data() + i);
    room.found.push_back(stretch);
  }
  std::int32_t* const sums = room.sums.data();
  for (const Stretch stretch : room.found) {
    const Weight* const end = weights_.data() + stretch.end;
    for (const Weight* weight = weights_.data() + stretch.first; weight != end; ++weight) sums[weight->label] += weight->value;
  }
  const float scale = squares > 0 ? unit_ / std::sqrt(squares) : 0.0F;
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = bias_[i] + scale * static_cast<float>(sums[i]);
  if (groups_ == 0) return;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const std::size_t group = labels_.size() + group_of_[i];
    scores[i] += group_share_ * (bias_[group] + scale * static_cast<float>(sums[group]));
  }
}

}  // namespace liantu::text

#include "liantu/text/linear_training.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "liantu/text/wider.h"

namespace liantu::text {
namespace {

constexpr std::size_t kAtOnce = kLabelsAtOnce;
constexpr float kStill = 1e-3F;       // a step smaller than this is none
constexpr float kFarAway = 0.3F;      // beyond the margin: not looked at until the next full round
constexpr int kFullRound = 4;

using Lanes = std::array<float, kAtOnce>;

LIANTU_WIDER void products(const float* weights, const std::uint32_t* features, const float* values, std::size_t count, float* lanes) {
  float sums[kAtOnce] = {};
  for (std::size_t i = 0; i < count; ++i) {
    const float* const at = weights + features[i] * kAtOnce;
    for (std::size_t k = 0; k < kAtOnce; ++k) sums[k] += values[i] * at[k];
  }
  for (std::size_t k = 0; k < kAtOnce; ++k) lanes[k] = sums[k];
}

LIANTU_WIDER void add(float* weights, const std::uint32_t* features, const float* values, std::size_t count, const float* steps) {
  for (std::size_t i = 0; i < count; ++i) {
    float* const at = weights + features[i] * kAtOnce;
    for (std::size_t k = 0; k < kAtOnce; ++k) at[k] += values[i] * steps[k];
  }
}

class BlockTrainer {
 public:
  BlockTrainer(const TrainingRows& rows, const TrainingOptions& options)
      : rows_(rows), options_(options), duals_(rows.labels.size() * kAtOnce), asleep_(rows.labels.size()), order_(rows.labels.size()),
        weights_((rows.feature_count + 1) * kAtOnce) {}

  const LabelBlock& train(std::size_t first_label) {
    std::fill(duals_.begin(), duals_.end(), 0.0F);
    std::fill(asleep_.begin(), asleep_.end(), 0);
    std::fill(weights_.begin(), weights_.end(), 0.0F);
    std::iota(order_.begin(), order_.end(), 0U);
    std::mt19937_64 random(options_.seed + first_label);
    for (int round = 0; round < options_.rounds; ++round) {
      for (std::size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[random() % i]);
      bool moved = false;
      for (const std::uint32_t row : order_) {
        if (asleep_[row] && round % kFullRound != 0) continue;
        moved = visit(row, first_label) || moved;
      }
      if (!moved) break;
    }
    return weights_;
  }

 private:
  /// One step of coordinate descent for a row in all labels of the block; whether any dual moved.
  bool visit(std::uint32_t row, std::size_t first_label) {
    const std::size_t from = rows_.starts[row], count = rows_.starts[row + 1] - from;
    const std::uint32_t* const features = rows_.features.data() + from;
    const float* const values = rows_.values.data() + from;
    float* const bias = weights_.data() + rows_.feature_count * kAtOnce;
    Lanes lanes{}, steps{};
    products(weights_.data(), features, values, count, lanes.data());
    const float flat = 0.5F / options_.cost, curvature = 2 + flat;   // a row's length is 1, its bias 1
    bool moved = false, far = true;
    for (std::size_t k = 0; k < kAtOnce; ++k) {
      const float side = rows_.labels[row] == first_label + k ? 1.0F : -1.0F;
      float& dual = duals_[row * kAtOnce + k];
      const float slope = side * (lanes[k] + bias[k]) - 1 + flat * dual;
      const float next = std::max(dual - slope / curvature, 0.0F);
      far = far && dual == 0 && slope > kFarAway;
      if (std::abs(next - dual) < kStill) continue;
      steps[k] = side * (next - dual);
      dual = next;
      moved = true;
    }
    asleep_[row] = far;
    if (!moved) return false;
    add(weights_.data(), features, values, count, steps.data());
    for (std::size_t k = 0; k < kAtOnce; ++k) bias[k] += steps[k];
    return true;
  }

  const TrainingRows& rows_;
  const TrainingOptions& options_;
  std::vector<float> duals_;
  std::vector<char> asleep_;
  std::vector<std::uint32_t> order_;
  LabelBlock weights_;
};

}  // namespace

void train_blocks(const TrainingRows& rows, std::size_t labels, const TrainingOptions& options,
                  const std::function<void(std::size_t, const LabelBlock&)>& visit) {
  BlockTrainer trainer(rows, options);
  for (std::size_t first = 0; first < labels; first += kAtOnce) visit(first, trainer.train(first));
}

}  // namespace liantu::text

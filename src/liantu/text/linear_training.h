// Training of LinearClassifier's weights: rows of features and labels in, weight vectors out.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "liantu/text/linear_classifier.h"

namespace liantu::text {

/// Rows of one matrix: values of `features` from starts[i] to starts[i + 1], each row of length 1.
struct TrainingRows {
  std::vector<std::size_t> starts{0};
  std::vector<std::uint32_t> features;   ///< 0 … feature_count − 1
  std::vector<float> values;
  std::vector<std::uint16_t> labels;
  std::uint32_t feature_count = 0;
};

/// Weights of the labels in [first, first + kAtOnce): weights[feature · kAtOnce + label − first], the bias as one more
/// feature at the end.
inline constexpr std::size_t kLabelsAtOnce = 16;
using LabelBlock = std::vector<float>;

/// `visit(first label, block)` for each block of labels, in order. Needs memory for one block.
void train_blocks(const TrainingRows& rows, std::size_t labels, const TrainingOptions& options,
                  const std::function<void(std::size_t, const LabelBlock&)>& visit);

}  // namespace liantu::text

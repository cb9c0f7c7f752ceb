// How much shorter the promised network is than the baseline (压缩率), by both metrics in use, each with its
// definition.
#pragma once

#include "liantu/approval/network.h"

namespace liantu::approval {

enum class CompressionMetric {
  PathToStart,  ///< critical path to the gate
  SumToStart,   ///< sum of the days of all steps of the modules before the start of building: what one after
                ///< the other would take
  PathOfAll,    ///< critical path of all steps, building taken as 0
  SumOfAll      ///< sum of the days of all steps, building left out
};

struct Compression {
  CompressionMetric metric;
  std::optional<std::int64_t> baseline_halves{}, promised_halves{};  ///< empty: a step states no duration
  std::optional<double> percent() const;                             ///< 64.0: shorter by so much
};

std::vector<Compression> compressions(const ApprovalTemplate& of, const NetworkChoice& choice);

/// The aim of "再压缩 N%": what is left of `halves`, exact to the unit's hundredth, and cut to the half unit
/// that is surely not above it.
struct CompressionAim {
  double exact = 0;              ///< in whole units: 30 % off 25 is 17.5
  std::int64_t floor_units = 0;  ///< 17
};
CompressionAim compression_aim(std::int64_t halves, std::int64_t percent);

std::string metric_name(CompressionMetric metric, Language language);
std::string metric_definition(CompressionMetric metric, Language language);

}  // namespace liantu::approval

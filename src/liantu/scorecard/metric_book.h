// Definitions with their versions (口径版本): a definition that changes gets the next number beside the old one, so that a
// target and its actual keep the one they were set under.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/scorecard/indicator.h"
#include "liantu/scorecard/metric.h"

namespace liantu::scorecard {

struct Definition {
  Metric metric;
  std::int64_t number = 1;      ///< 第1版, 第2版 …
  std::optional<Instant> kept{};   ///< when it came into force here
};

class MetricBook {
 public:
  /// What is kept, in any order. Definitions of `otherwise` stand as version 1 where a code is not kept at all.
  MetricBook(std::vector<Definition> kept, const std::vector<Metric>& otherwise);

  /// The newest; with `by`, the newest in force by then, else the first. Nothing for an unknown code.
  const Definition* latest(std::string_view code, std::optional<Instant> by = std::nullopt) const;
  const Definition* at(std::string_view code, std::int64_t number) const;
  /// By code, then number.
  const std::vector<Definition>& all() const { return all_; }

 private:
  std::vector<Definition> all_;
};

/// Those of `current` that give another number than the newest kept one, with the number each gets.
std::vector<Definition> changed_definitions(const std::vector<Definition>& kept, const std::vector<Metric>& current, Instant now);

/// The version a row keeps: as written; the one in force where none is written, or where the code changed and the version did
/// not. "" for a code that is not known.
std::string version_kept(const MetricBook& book, const std::optional<Indicator>& before, const Indicator& after);

/// A version as a row of the ledger has it: "2", "第2版", "v2" -> 2; nothing for "" and other words.
std::optional<std::int64_t> definition_number(std::string_view written);

}  // namespace liantu::scorecard

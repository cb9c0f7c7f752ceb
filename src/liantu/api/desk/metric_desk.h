// Targets and their actuals from the ledgers: computed under the definition that the target was set under, for its place and
// period; entered with a source where no definition computes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/scorecard/indicator.h"
#include "liantu/scorecard/metric_book.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// The shipped definitions, those of metrics_file before them. Throws InvalidInput when the file cannot be read or holds none,
/// or a definition names no ledger or field.
std::vector<scorecard::Metric> office_metrics(const Settings& settings);

/// Targets of the batch keep the definition in force when they are set (scorecard::version_kept).
void freeze_definitions(store::Session& session, store::Batch& batch);

/// A metric for one place and one period.
struct MetricScope {
  std::string place{};       ///< "" = everywhere
  std::optional<Date> from{};   ///< 1 January of `to`'s year when not given
  Moment at;                 ///< its day is the last one counted
};

/// The rows of a metric counted by its filters.
store::ListQuery metric_rows(store::Session& session, const store::Access& access,
                             const scorecard::Metric& metric, const MetricScope& scope);

/// A row that a rule counts, what it gives in stored units, and the sentence that decides.
struct MetricPart {
  const store::Entity* entity = nullptr;
  store::StoredRow row;
  std::int64_t part = 0;
  std::string how{};
};
/// The rows of a metric counted by a rule; none that give nothing.
std::vector<MetricPart> metric_parts(store::Session& session, const store::Access& access,
                                     const DeskRules& rules, const scorecard::Metric& metric,
                                     const MetricScope& scope);

/// In stored units (yuan, rows).
double metric_value(store::Session& session, const store::Access& access, const DeskRules& rules,
                    const scorecard::Metric& metric, const MetricScope& scope);

enum class ActualBy { Computed, Entered, None };

struct Target {
  std::string id;
  std::int64_t version = 0;
  scorecard::Indicator row;
  const scorecard::Definition* definition = nullptr;   ///< of `book`; none = entered by hand
  const scorecard::Definition* latest = nullptr;
  ActualBy by = ActualBy::None;
  std::optional<double> actual{};   ///< in the shown unit
  std::string explain{};     ///< address of a computed one
  std::string note{};        ///< why it is not computed, or that the definition has changed since
  std::optional<dispatch::Tenths> completion{}, pace{}, gap{};   ///< pace and gap only for whole years
  bool doubtful = false;     ///< an entered value older than the day
  int decimals = 2;
};

struct TargetOrder {
  std::string county;        ///< its own name and 全县 mean everywhere
  Moment at;
};

bool whole_county(const std::string& region, const std::string& county);

/// One row of the ledger of indicators; `book` must outlive the answer.
Target target_of(store::Session& session, const store::Access& access, const DeskRules& rules, const scorecard::MetricBook& book,
                 const TargetOrder& order, const store::StoredRow& row);

/// Completion as printed: the reader divides what he sees.
std::optional<dispatch::Tenths> printed_rate(double actual, double target, int decimals);

}  // namespace liantu::api

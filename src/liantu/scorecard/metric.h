// A metric: how one number follows from a ledger — which rows, which column, in which unit. Definitions are data with
// their 依据 (presets/metrics.json), so that every number can say what it is made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/field.h"
#include "liantu/base/value.h"

namespace liantu::scorecard {

enum class MetricOp { Eq, Ne, In, Ge, Le, Empty, NotEmpty };

/// What decides which rows of the ledger count and with how much: its filters, the rule by which signings
/// count (several of one project once, an increase its increment), or what the reserve pool counts as being
/// in it.
enum class CountedBy { Filters, Signings, ReservePool };

/// The row's own time, beside the fields of its table: a figure of this year is of a row written this year.
inline constexpr std::string_view kWritten = "valid_from";

struct MetricFilter {
  std::string field;
  MetricOp op = MetricOp::Eq;
  std::vector<Value> values;   ///< "{year_start}" and "{day}" stand for days
  bool operator==(const MetricFilter&) const = default;
};

struct Metric {
  std::string code, name, en, unit, ledger;
  CountedBy counted_by = CountedBy::Filters;
  std::string sum;          ///< field summed; "" counts rows
  std::int64_t divide = 1;  ///< stored unit -> shown unit: 100000000 makes 元 亿元
  int decimals = 0;
  std::vector<MetricFilter> filters;
  std::vector<std::string> places;   ///< fields that say whose a row is, most exact first; empty = never split by place
  bool year_sum = false;       ///< `sum` adds up since 1 January: no part of a year can be told from it
  std::string definition, definition_en, basis;
};

/// The filters with the days put in. `day` lies in the period, which need not begin with the year.
std::vector<MetricFilter> filters_within(const Metric& metric, Date from, Date day);

/// Whether a row whose field holds `value` passes the filter. Its own values are days already
/// (filters_within).
bool passes(const MetricFilter& filter, const Value& value);

/// Its rows tell by their own dates which period they belong to; others are read as they stood at its end.
bool dated(const Metric& metric);

/// Nothing but names and 依据 differ: both give the same number in the same unit, and say the same.
bool same_number(const Metric& a, const Metric& b);

/// A stored sum in the shown unit, rounded to the metric's decimals half away from zero: "15.66", "19".
std::string shown(const Metric& metric, double stored);

/// A number with so many decimals, half away from zero.
std::string decimal_text(double value, int decimals);

}  // namespace liantu::scorecard

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::scorecard::CountedBy> = {{
    {"filters", "按条件", "By conditions", ""},
    {"signings", "签约计数规则", "Rule of counting signings", ""},
    {"reserve_pool", "储备库在库规则", "Rule of the reserve pool", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 7> liantu::words<liantu::scorecard::MetricOp> = {{
    {"eq", "等于", "is", ""},
    {"ne", "不是", "is not", ""},
    {"in", "属于", "is one of", ""},
    {"ge", "不小于", "at least", ""},
    {"le", "不大于", "at most", ""},
    {"empty", "为空", "is empty", ""},
    {"not_empty", "不为空", "is filled", ""},
}};

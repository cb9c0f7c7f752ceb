#include "liantu/matrix/what_if.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "liantu/matrix/group_sums.h"

namespace liantu::matrix {
namespace {

constexpr double kBand = 0.01;       // how near to 1 a quotient is listed
constexpr double kRounding = 1e-12;  // more than the rounding of a quotient

double share(double count, double row_total, double column_share) { return count / row_total / column_share; }

}  // namespace

OneCell::OneCell(const Table& counts, const Complexity& complexity, Instructions instructions)
    : counts_(counts), base_(complexity), with_(kernels(instructions)) {
  const Presence& presence = base_.presence;
  for (std::size_t r = 0; r < counts.rows(); ++r) {
    const auto row = counts.row(r);
    for (std::size_t c = 0; c < row.size(); ++c) {
      const double quotient = share(row[c], presence.row_totals[r], presence.shares[c]);
      if (std::abs(quotient - 1) <= kBand)
        close_.push_back({quotient, static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(c)});
    }
  }
  std::ranges::sort(close_, {}, &Close::quotient);
}

void OneCell::flip_if_moved(std::size_t row, std::size_t column, const std::vector<double>& shares, WhatIf& answer) const {
  const bool now = share(counts_.at(row, column), base_.presence.row_totals[row], shares[column]) >= 1;
  if (now != base_.presence.by_row.at(row, column)) answer.flips.push_back({row, column, now});
}

/// In other rows and columns only the total has moved: quotients grow by new total ÷ old total.
void OneCell::flips_elsewhere(std::size_t row, std::size_t column, const std::vector<double>& shares, WhatIf& answer) const {
  const double old = base_.presence.total;
  if (answer.total == old) return;
  const double crossing = old / answer.total;
  if (answer.total > 0 && std::abs(crossing - 1) < kBand / 2) {
    const double from = std::min(crossing, 1.0) - kRounding, to = std::max(crossing, 1.0) + kRounding;
    for (auto at = std::ranges::lower_bound(close_, from, {}, &Close::quotient); at != close_.end() && at->quotient <= to; ++at) {
      if (at->row != row && at->column != column) flip_if_moved(at->row, at->column, shares, answer);
    }
    return;
  }
  for (std::size_t r = 0; r < counts_.rows(); ++r) {
    for (std::size_t c = 0; c < counts_.columns(); ++c) {
      if (r != row && c != column) flip_if_moved(r, c, shares, answer);
    }
  }
}

WhatIf OneCell::set(std::size_t row, std::size_t column, double count) const {
  const Presence& old = base_.presence;
  WhatIf answer;
  std::vector<double> counts(counts_.row(row).begin(), counts_.row(row).end());
  counts[column] = count;
  answer.row_total = sum_of(counts);
  for (std::size_t r = 0; r < counts_.rows(); ++r) answer.column_total += r == row ? count : counts_.at(r, column);
  for (std::size_t c = 0; c < counts.size(); ++c) answer.total += c == column ? answer.column_total : old.column_totals[c];
  std::vector<double> shares = shares_of(old.column_totals, answer.total);
  shares[column] = answer.column_total / answer.total;

  answer.row = Bits(1, counts.size());
  if (answer.row_total != 0) with_.presence(counts.data(), answer.row_total, shares.data(), counts.size(), answer.row.row(0));
  answer.diversity = answer.row.ones_by_row()[0];
  answer.rca.assign(counts.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (answer.row_total != 0 && shares[c] > 0) answer.rca[c] = share(counts[c], answer.row_total, shares[c]);
    if (answer.row.at(0, c) != old.by_row.at(row, c)) answer.flips.push_back({row, c, answer.row.at(0, c)});
  }
  for (std::size_t r = 0; r < counts_.rows(); ++r) {
    if (r != row) flip_if_moved(r, column, shares, answer);
  }
  flips_elsewhere(row, column, shares, answer);
  std::ranges::sort(answer.flips, {}, [](const Flip& flip) { return std::tuple(flip.row, flip.column); });
  fill_proximity(answer);
  fill_density(answer);
  return answer;
}

void OneCell::fill_proximity(WhatIf& answer) const {
  const Bits& old = base_.presence.by_column;
  answer.ubiquity = base_.presence.ubiquity;
  for (const Flip& flip : answer.flips) {
    answer.columns.push_back(flip.column);
    answer.ubiquity[flip.column] += flip.now ? 1 : std::numeric_limits<std::size_t>::max();  // − 1
  }
  std::ranges::sort(answer.columns);
  answer.columns.erase(std::unique(answer.columns.begin(), answer.columns.end()), answer.columns.end());
  const auto place = [&](std::size_t column) {
    return static_cast<std::size_t>(std::ranges::lower_bound(answer.columns, column) - answer.columns.begin());
  };

  Bits changed(answer.columns.size(), old.columns());
  for (std::size_t k = 0; k < answer.columns.size(); ++k) std::copy_n(old.row(answer.columns[k]), old.words(), changed.row(k));
  for (const Flip& flip : answer.flips) changed.flip(place(flip.column), flip.row);

  answer.proximity = Table::unwritten(answer.columns.size(), old.rows());
  proximity_of(answer.columns, changed, old, answer.ubiquity, with_, answer.proximity);
  answer.sums = base_.sums;
  for (std::size_t k = 0; k < answer.columns.size(); ++k)
    answer.sums.replace(base_.proximity.row(answer.columns[k]), answer.proximity.row(k));
  for (std::size_t k = 0; k < answer.columns.size(); ++k) answer.sums.set(answer.columns[k], answer.proximity.row(k));
}

void OneCell::fill_density(WhatIf& answer) const {
  const std::size_t columns = counts_.columns();
  if (answer.diversity == 0) {
    answer.density.assign(columns, std::numeric_limits<double>::quiet_NaN());
    return;
  }
  std::vector<std::size_t> changed(columns, columns);
  for (std::size_t k = 0; k < answer.columns.size(); ++k) changed[answer.columns[k]] = k;
  const auto proximity_of = [&](std::size_t i) {
    return (changed[i] == columns ? base_.proximity.row(i) : answer.proximity.row(changed[i])).data();
  };
  answer.density.resize(base_.proximity.stride());
  group_sums(answer.row.row(0), answer.row.words(), proximity_of, answer.density.size(), with_, answer.density.data());
  answer.density.resize(columns);
  for (std::size_t k = 0; k < answer.columns.size(); ++k)
    answer.density[answer.columns[k]] = group_sum(answer.row.row(0), answer.row.words(), answer.proximity.row(k));
  for (std::size_t c = 0; c < columns; ++c) answer.density[c] /= answer.sums[c];
}

}  // namespace liantu::matrix

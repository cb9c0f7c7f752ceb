#include "liantu/document/yearly_board.h"

#include <algorithm>

namespace liantu::document {

std::optional<BoardPlace> board_place(const YearlyBoard& board, std::string_view text) {
  std::optional<BoardPlace> best;
  for (std::size_t group = 0; group < board.groups.size(); ++group)
    for (const std::string& word : board.groups[group].words) {
      if (word.empty() || text.find(word) == std::string_view::npos) continue;
      if (!best || word.size() > best->word.size()) best = BoardPlace{group, word};
    }
  return best;
}

GoalSteps goal_steps(std::vector<GoalYear> years) {
  std::ranges::stable_sort(years, {}, &GoalYear::year);
  GoalSteps steps;
  for (GoalYear& one : years) {
    if (!steps.years.empty() && steps.years.back().year == one.year)
      steps.years.back() = std::move(one);
    else
      steps.years.push_back(std::move(one));
  }
  if (steps.years.empty() || !steps.years.back().target) return steps;
  const auto newest = std::find_if(steps.years.rbegin(), steps.years.rend(),
                                   [](const GoalYear& one) { return one.actual.has_value(); });
  if (newest != steps.years.rend()) steps.left = std::max(0.0, *steps.years.back().target - *newest->actual);
  return steps;
}

}  // namespace liantu::document

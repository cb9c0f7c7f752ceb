// A yearly board (六个“一”, 1333 …): the groups in which a county speaks of its year, and which commitment
// stands in which. The groups are data; a commitment stands where its words say, unless a person has put it
// elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::document {

struct BoardGroup {
  std::string code, zh, en;
  std::vector<std::string> words;  ///< that say that a commitment belongs here; none: only by hand
};

struct YearlyBoard {
  std::string code, zh, en, basis;
  std::vector<BoardGroup> groups;
  std::string basis_en{};  ///< may be empty
};

struct BoardPlace {
  std::size_t group = 0;
  std::string word;  ///< that decided
};

/// The group whose longest word stands in the text; of equals the first. Nothing when no word does.
std::optional<BoardPlace> board_place(const YearlyBoard& board, std::string_view text);

/// One year's value of a goal.
struct GoalYear {
  int year = 0;
  std::optional<double> target, actual;
  std::string id;  ///< of its row
};

/// A goal of several years: what each year adds, and what is still to come.
struct GoalSteps {
  std::vector<GoalYear> years;  ///< oldest first, each year once: the last given holds
  std::optional<double> left;   ///< to the last target, from the newest actual; never below 0
};

GoalSteps goal_steps(std::vector<GoalYear> years);

}  // namespace liantu::document

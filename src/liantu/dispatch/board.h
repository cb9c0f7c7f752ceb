// The board (看板): all projects of the office by light, class, level, park and sponsor at the end of a day, and what moved
// since another day. Every sum is the sum of the rows listed.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/dispatch/light_rule.h"
#include "liantu/dispatch/month_work.h"
#include "liantu/dispatch/standing.h"

namespace liantu::dispatch {

struct BoardRow {
  std::string id;
  project::Project project;
  Standing standing;
  Verdict verdict;
  Date reported_on;     ///< the day its row was last written
  PaceProfile pace{};   ///< the project's own curve where it drew one, else the office's
};

/// Nothing when the project is off the board.
std::optional<BoardRow> board_row(std::string id, const project::Project& project, Date reported_on, Date day,
                                  const LightRule& rule, const PaceProfile& pace,
                                  const std::vector<Exemption>& exemptions, Language language = Language::Zh,
                                  const ProjectWork& work = {});

struct BoardSum {
  std::string key;                      ///< "" for the whole board and for rows without the field
  std::size_t count = 0;
  std::array<std::size_t, 3> lights{};  ///< green, yellow, red
  std::size_t unlit = 0;                ///< nothing could be measured
  std::size_t planned = 0;              ///< projects with a plan this year
  Yuan plan{}, done{}, total{};         ///< plan and done over the planned ones, total over all
  std::optional<Tenths> completion{};   ///< done ÷ plan, recomputed from the sums, never averaged
  Yuan due{};                           ///< what the planned ones should have done by the day, each by its own pace
  std::size_t own_months = 0;           ///< planned ones whose pace is their own month plan
  std::optional<Tenths> pace{};         ///< due ÷ plan: paces weighted by the plans

  /// Completion less pace, both as printed.
  std::optional<Tenths> gap() const { return completion && pace ? std::optional(*completion - *pace) : std::nullopt; }
};

/// What should be done of the year's plan by the row's day, to the yuan; nothing without a plan.
std::optional<Yuan> due_by_pace(const BoardRow& row);

BoardSum sum_up(const std::vector<const BoardRow*>& rows, std::string key);

enum class BoardGroup { Light, Category, Level, Park, Town, Sponsor, Chain };

/// The value by which a row is grouped: "红" for lights, the office's own words else.
std::string group_key(const BoardRow& row, BoardGroup by);

/// In the order of lights (red first), else by name; rows without the field last.
std::vector<BoardSum> grouped(const std::vector<BoardRow>& rows, BoardGroup by);

struct BoardMove {
  std::string id, name;
  std::optional<Light> from{}, to{};
  Yuan added{};                         ///< investment done between the two days
  bool entered = false, left = false;   ///< not on the board of the other day
  std::string why;                      ///< the sentence that decides the new light
};

/// Rows whose light differs, or that entered or left; worse ones first, then better ones, by name.
std::vector<BoardMove> moves(const std::vector<BoardRow>& before, const std::vector<BoardRow>& now);

/// The sentence of the clause that decides the row's light.
std::string deciding_sentence(const Verdict& verdict);

}  // namespace liantu::dispatch

template <>
inline constexpr std::array<liantu::Word, 7> liantu::words<liantu::dispatch::BoardGroup> = {{
    {"light", "灯色", "Light", ""},
    {"category", "类别", "Class", ""},
    {"level", "级别", "Level", ""},
    {"park", "园区", "Park", ""},
    {"town", "镇街", "Town", ""},
    {"lead_official", "包保领导", "Sponsor", ""},
    {"chain", "产业链", "Chain", ""},
}};

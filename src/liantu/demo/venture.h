// A venture from first talk to full output: one timeline, from which its rows in three ledgers follow for any day.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "liantu/attraction/deal.h"
#include "liantu/demo/dice.h"
#include "liantu/demo/firms.h"
#include "liantu/project/project_week.h"

namespace liantu::demo {

using attraction::Stage;

struct Venture {
  int number = 0;
  bool in_library = true;                      ///< has a row in the project library besides the deal
  const Firm* investor = nullptr;
  std::string name, builder, credit_code, town, park, responsible_unit, lead_official, source, problem_type;
  std::string project_code;                    ///< given when registered
  std::string contact, phone, referrer, talks_by;
  geo::Point at;
  std::array<std::optional<Date>, 11> reached; ///< by Stage up to FullOutput; empty when not reached
  std::optional<Date> stopped;                 ///< the day it was suspended or terminated
  Stage last = Stage::Lead;                    ///< where it stands at the end of the books
  Yuan total{}, fixed{}, equipment{}, output{}, tax{};
  std::optional<SquareMetres> land, floor_area;
  int capacity = 0;
  int jobs = 0;
  double pace = 1;                             ///< work done per planned work; below 1 it falls behind
  int build_days = 400;                        ///< planned, from start to completion

  std::optional<Date> when(Stage stage) const { return reached[static_cast<std::size_t>(stage)]; }
  std::optional<Stage> stage_at(Date day) const;   ///< nothing before the first talk
  bool under_way(Date day) const;                  ///< started, not completed, not stopped
};

/// 60 ventures of the library, every stage among them, and 10 deals more.
std::vector<Venture> make_ventures(const Land& land, const Firms& firms, Date today, Dice& dice);

/// Investment done by the end of the day, and the plan of the day's year (nothing when the year has none).
Yuan done_by(const Venture& venture, Date day);
std::optional<Yuan> plan_of_year(const Venture& venture, int year);

/// The venture's rows as they stood at the end of a day on which it was known.
attraction::Deal deal_at(const Venture& venture, Date day);
project::Project project_at(const Venture& venture, Date day);
/// `monday` to the Sunday after it; the venture must be under way on that Sunday.
project::ProjectWeek week_at(const Venture& venture, Date monday);

/// A county's own rule after that of Yinchuan: behind the pace by 10 points yellow, by more than 30 red.
project::Light light_for(double gap_pp);

}  // namespace liantu::demo

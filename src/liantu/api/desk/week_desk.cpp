#include "liantu/api/desk/week_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "liantu/api/desk/desk.h"
#include "liantu/dispatch/standing.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"

namespace liantu::api {
namespace {

using project::ProjectWeek;

/// The last stored week of each project before `from`.
std::vector<ProjectWeek> weeks_before(store::Session& session, const store::Access& access, Date from) {
  constexpr int kWeeksBack = 5;   // an office that missed some weeks is still compared with its last one
  std::map<std::string, ProjectWeek> last;
  const std::vector<store::Filter> span{{"week_to", store::FilterOp::Ge, {from.plus(-7 * kWeeksBack).iso()}},
                                        {"week_to", store::FilterOp::Le, {from.plus(-1).iso()}}};
  for (const store::StoredRow& row : rows_now(session, access, project::project_week_entity(), span)) {
    auto week = from_row<ProjectWeek>(row.values);
    if (!week.week_to) continue;
    const std::string key = week.project_code.empty() ? week.name : week.project_code;
    const auto it = last.find(key);
    if (it == last.end()) last.emplace(key, std::move(week));
    else if (*it->second.week_to < *week.week_to) it->second = std::move(week);
  }
  std::vector<ProjectWeek> out;
  for (auto& [key, week] : last) out.push_back(std::move(week));
  return out;
}

/// Weeks before the latest that came in the same drop are what the latest is compared with; they are answered.
std::vector<dispatch::ReturnedWeek> keep_latest_week(std::vector<dispatch::ReturnedWeek>& returned, Date from,
                                                     std::vector<ProjectWeek>& last) {
  const auto earlier = [&](const dispatch::ReturnedWeek& row) { return row.week.week_to && *row.week.week_to < from; };
  for (const dispatch::ReturnedWeek& row : returned) {
    if (!earlier(row)) continue;
    std::erase_if(last, [&](const ProjectWeek& week) {
      return week.name == row.week.name && week.week_to && *week.week_to <= *row.week.week_to;
    });
    last.push_back(row.week);
  }
  std::vector<dispatch::ReturnedWeek> before;
  std::copy_if(returned.begin(), returned.end(), std::back_inserter(before), earlier);
  std::erase_if(returned, earlier);
  return before;
}

struct WeekInRegister {
  std::vector<std::string> units;      ///< whose rows of the week are in the register already
  std::optional<Date> newer{};         ///< the newest week in the register, when it is after this one
};

WeekInRegister week_in_register(store::Session& session, const store::Access& access, Date to) {
  WeekInRegister found;
  for (const store::StoredRow& row :
       rows_now(session, access, project::project_week_entity(), {{"week_to", store::FilterOp::Ge, {to.iso()}}})) {
    const auto week = from_row<ProjectWeek>(row.values);
    if (*week.week_to == to) found.units.push_back(week.responsible_unit);
    else if (!found.newer || *found.newer < *week.week_to) found.newer = week.week_to;
  }
  return found;
}

bool counts(const PlanRow& row) {
  return row.entity == &project::project_week_entity() && (row.status != RowStatus::Skipped || row.skip == "two_senders") &&
         row.status != RowStatus::Error && !row.values.empty();
}

/// Sheets with a column for the field.
std::set<std::pair<std::string, std::string>> sheets_with(const ImportPlan& plan, std::string_view field) {
  std::set<std::pair<std::string, std::string>> found;
  for (const PlanSheet& sheet : plan.sheets)
    for (const sheet::ColumnBinding& column : sheet.reading.columns)
      if (column.field == field) found.emplace(sheet.reading.file, sheet.reading.sheet);
  return found;
}

/// Who returned the row of this week that stands in the register, when it is another than who sent this line.
std::optional<dispatch::ReturnedWeek> returned_before(store::Session& session, const store::Access& access, const PlanRow& line,
                                                      const std::string& sender, const std::vector<std::string>& units) {
  if (line.stored.empty() || line.changes.empty()) return std::nullopt;
  auto stored = from_row<ProjectWeek>(line.stored);
  const auto week = from_row<ProjectWeek>(line.values);
  const bool same_unit = week.responsible_unit.empty() || week.responsible_unit == stored.responsible_unit;
  if (sender == stored.responsible_unit && same_unit) return std::nullopt;
  std::string before = stored.responsible_unit;
  for (const store::Version& version : store::history(session, access, *line.entity, line.id)) {
    const std::string file = version.source.substr(0, version.source.find('|'));
    if (version.source.find('|') != std::string::npos) before = sender_of(file, version.source, stored.responsible_unit, units);
  }
  if (before == sender || before.empty()) return std::nullopt;
  return dispatch::ReturnedWeek{std::move(before), "", std::move(stored), true, line.id};
}

}  // namespace

std::string sender_of(const std::string& file, const std::string& sheet, const std::string& responsible_unit,
                      const std::vector<std::string>& units) {
  std::string best;
  for (const std::string& unit : units) {
    if (unit.size() <= best.size() || unit.empty()) continue;
    if (file.find(unit) != std::string::npos || sheet.find(unit) != std::string::npos) best = unit;
  }
  return best.empty() ? responsible_unit : best;
}

std::vector<std::string> expected_units(store::Session& session, const store::Access& access) {
  std::set<std::string> units;
  for (const store::StoredRow& row : rows_now(session, access, project::project_entity())) {
    const auto one = from_row<project::Project>(row.values);
    const bool done = one.stage && *one.stage >= attraction::Stage::Completed;
    if (!one.responsible_unit.empty() && !done && dispatch::on_board(one)) units.insert(one.responsible_unit);
  }
  return {units.begin(), units.end()};
}

WeekDesk week_desk(store::Session& session, const store::Access& access, const ImportPlan& plan, Language language) {
  WeekDesk desk;
  const auto expected = expected_units(session, access);
  std::vector<dispatch::ReturnedWeek> returned, written;
  const auto with_start = sheets_with(plan, "start_date");
  std::map<std::string, std::string> same_as, sender_at;   // by place
  for (const PlanRow& row : plan.rows)
    if (row.skip == "two_senders") same_as.emplace(row.twin, row.twin);
  for (const PlanRow& row : plan.rows) {
    if (!counts(row)) continue;
    auto week = from_row<ProjectWeek>(row.values);
    if (week.week_to && (!desk.to || *week.week_to > *desk.to)) {
      desk.to = week.week_to;
      desk.from = week.week_from;
    }
    std::string sender = sender_of(row.file, row.sheet, week.responsible_unit, expected);
    std::string place = place_of(row);
    sender_at[place] = sender;
    std::string& same = same_as[place];
    if (row.skip == "two_senders") {
      same = same_as[row.twin];
    } else if (auto before = returned_before(session, access, row, sender, expected)) {
      same = before->same_as;
      written.push_back(std::move(*before));
    }
    returned.push_back({std::move(sender), std::move(place), std::move(week), with_start.contains({row.file, row.sheet}), same});
  }
  if (returned.empty()) return desk;
  std::vector<ProjectWeek> last;
  std::vector<dispatch::ReturnedWeek> earlier;
  if (desk.from) {
    last = weeks_before(session, access, *desk.from);
    earlier = keep_latest_week(returned, *desk.from, last);
  }
  std::vector<std::string> senders;
  for (const dispatch::ReturnedWeek& row : returned) senders.push_back(row.sender);
  std::vector<dispatch::WeekQuestion> late;
  if (desk.to) {
    const WeekInRegister known = week_in_register(session, access, *desk.to);
    late = known.newer ? dispatch::late_questions(returned, {}, *known.newer, language)
                       : dispatch::late_questions(earlier, senders, *desk.to, language);
    senders.insert(senders.end(), known.units.begin(), known.units.end());
  }
  desk.returns = dispatch::returns(expected, senders);
  desk.questions = std::move(late);
  for (dispatch::WeekQuestion& one : dispatch::week_questions(returned, last, language, written)) desk.questions.push_back(std::move(one));
  for (const dispatch::WeekQuestion& one : desk.questions) {
    const auto row = sender_at.find(one.place);
    desk.senders.push_back(row == sender_at.end() ? std::string() : row->second);
  }
  return desk;
}

}  // namespace liantu::api

#include "liantu/api/import_projects.h"

#include <algorithm>
#include <unordered_map>

#include "liantu/api/import_key.h"
#include "liantu/api/import_match.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"

namespace liantu::api {
namespace {

/// Field of the project from field of the week; names that agree go by themselves.
std::vector<std::pair<std::size_t, std::size_t>> shared_fields(const FieldTable& week,
                                                               const FieldTable& project) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < week.size(); ++i) {
    if (week[i].name == "remark" || week[i].name == "project_no") continue;
    const std::string_view name =
        week[i].name == "next_week_plan" ? std::string_view("next_step") : week[i].name;
    if (const auto j = project.index(name)) pairs.emplace_back(i, *j);
  }
  return pairs;
}

std::string text_at(const Row& row, std::size_t i) {
  const auto* text = std::get_if<std::string>(&row[i]);
  return text ? *text : std::string();
}

/// The latest week stored of each project, by code and by name.
std::unordered_map<std::string, std::string> stored_weeks(store::Session& session,
                                                          const store::Access& access) {
  const store::Entity& entity = project::project_week_entity();
  const FieldTable& table = *entity.fields;
  const std::size_t name = table.at("name"), code = table.at("project_code"), to = table.at("week_to");
  std::unordered_map<std::string, std::string> latest;
  each_row(session, access, entity, [&](store::StoredRow& row) {
    const std::string week = text_at(row.values, to);
    for (const std::size_t i : {name, code}) {
      const std::string key = name_text(text_at(row.values, i));
      if (!key.empty()) latest[key] = std::max(latest[key], week);
    }
  });
  return latest;
}

PlanRow project_line(const PlanRow& week, const std::vector<std::pair<std::size_t, std::size_t>>& shared) {
  PlanRow line;
  line.file = week.file;
  line.sheet = week.sheet;
  line.row = week.row;
  line.part = week.part;
  line.entity = &project::project_entity();
  line.status = RowStatus::New;
  line.values.resize(line.entity->fields->size());
  for (const auto& [from, to] : shared) line.values[to] = week.values[from];
  return line;
}

}  // namespace

void derive_projects(store::Session& session, const store::Access& access, ImportPlan& plan) {
  plan.derived.clear();
  const store::Entity& weeks = project::project_week_entity();
  if (!access.may_write("project")) return;
  const FieldTable& table = *weeks.fields;
  const std::size_t name = table.at("name"), code = table.at("project_code"), to = table.at("week_to");
  std::map<std::string, const PlanRow*> latest;  // by code, else by name
  for (const PlanRow& line : plan.rows) {
    if (line.entity != &weeks || (line.status != RowStatus::New && line.status != RowStatus::Changed))
      continue;
    const std::string by_code = name_text(text_at(line.values, code));
    const PlanRow*& best = latest[by_code.empty() ? name_text(text_at(line.values, name)) : by_code];
    if (!best || text_at(best->values, to) <= text_at(line.values, to)) best = &line;
  }
  if (latest.empty()) return;
  const auto known = stored_weeks(session, access);
  const auto shared = shared_fields(table, *project::project_entity().fields);
  std::vector<bool> outdated;
  for (const auto& [key, week] : latest) {
    plan.derived.push_back(project_line(*week, shared));
    const auto it = known.find(key);
    outdated.push_back(it != known.end() && it->second > text_at(week->values, to));
  }
  std::vector<PlanRow*> lines;
  for (PlanRow& line : plan.derived) lines.push_back(&line);
  match_rows(session, access, project::project_entity(), "", lines, plan);
  for (std::size_t i = 0; i < plan.derived.size(); ++i) {
    PlanRow& line = plan.derived[i];
    if (outdated[i] && !line.id.empty()) line.status = RowStatus::Skipped;
    compare_line(session, access, line);
  }
}

}  // namespace liantu::api

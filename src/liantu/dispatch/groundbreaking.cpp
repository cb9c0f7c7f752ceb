#include "liantu/dispatch/groundbreaking.h"

#include <algorithm>
#include <array>
#include <set>

namespace liantu::dispatch {
namespace {

constexpr std::array<std::string_view, 4> kSeparators = {"\n", ";", "；", "、"};

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Where the first separator begins and how long it is; the end of the text when there is none.
std::pair<std::size_t, std::size_t> next_separator(std::string_view text) {
  std::pair<std::size_t, std::size_t> first{text.size(), 0};
  for (const std::string_view one : kSeparators) {
    const std::size_t at = text.find(one);
    if (at < first.first) first = {at, one.size()};
  }
  return first;
}

std::optional<std::size_t> only_one(const std::vector<project::Project>& library, auto fits) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < library.size(); ++i) {
    if (!fits(library[i])) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<std::size_t> find_project(std::string_view written, const std::vector<project::Project>& library) {
  const std::string_view first = written.substr(0, written.find(' '));
  const auto by_code = only_one(library, [&](const project::Project& p) { return !p.project_code.empty() && (p.project_code == written || p.project_code == first); });
  if (by_code) return by_code;
  return only_one(library, [&](const project::Project& p) { return p.name == written; });
}

}  // namespace

std::vector<std::string> listed_projects(std::string_view list) {
  std::vector<std::string> names;
  std::set<std::string, std::less<>> seen;
  while (!list.empty()) {
    const auto [at, length] = next_separator(list);
    const std::string_view name = trimmed(list.substr(0, at));
    if (!name.empty() && seen.emplace(name).second) names.emplace_back(name);
    list.remove_prefix(std::min(list.size(), at + length));
    if (length == 0) break;
  }
  return names;
}

std::vector<GroundbreakingLine> find_listed(std::string_view list, const std::vector<project::Project>& library) {
  std::vector<GroundbreakingLine> lines;
  std::set<std::size_t> seen;
  for (std::string& written : listed_projects(list)) {
    const auto project = find_project(written, library);
    if (project && !seen.insert(*project).second) continue;
    lines.push_back({std::move(written), project});
  }
  return lines;
}

bool started_by(const project::Project& project, Date day) { return project.start && project.start->from <= day; }

GroundbreakingSum sum_of(const std::vector<GroundbreakingLine>& lines, const std::vector<project::Project>& library, Date day) {
  GroundbreakingSum sum{.projects = lines.size()};
  for (const GroundbreakingLine& line : lines) {
    if (!line.project) {
      ++sum.unknown;
      continue;
    }
    const project::Project& project = library[*line.project];
    if (started_by(project, day)) ++sum.started;
    if (project.total_investment) sum.total.value += project.total_investment->value;
    if (project.annual_plan) sum.plan.value += project.annual_plan->value;
  }
  return sum;
}

}  // namespace liantu::dispatch

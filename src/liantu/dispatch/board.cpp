#include "liantu/dispatch/board.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace liantu::dispatch {
namespace {

constexpr std::string_view kUnlit = "未判定";

int rank(const std::optional<Light>& light) { return light ? static_cast<int>(*light) : -1; }

const std::string& text_of(const project::Project& p, BoardGroup by) {
  switch (by) {
    case BoardGroup::Light: break;
    case BoardGroup::Category: return p.category;
    case BoardGroup::Level: return p.level;
    case BoardGroup::Park: return p.park;
    case BoardGroup::Town: return p.town;
    case BoardGroup::Sponsor: return p.lead_official;
    case BoardGroup::Chain: return p.chain;
  }
  return p.name;
}

std::vector<BoardSum> by_light(const std::vector<BoardRow>& rows) {
  std::vector<BoardSum> sums;
  for (const std::optional<Light>& light :
       {std::optional(Light::Red), std::optional(Light::Yellow), std::optional(Light::Green), std::optional<Light>()}) {
    std::vector<const BoardRow*> members;
    for (const BoardRow& row : rows)
      if (row.verdict.light == light) members.push_back(&row);
    if (!members.empty()) sums.push_back(sum_up(members, group_key(*members.front(), BoardGroup::Light)));
  }
  return sums;
}

/// Worse first, then better, then those that came or went.
int move_order(const BoardMove& move) {
  if (move.entered || move.left) return 2;
  return rank(move.to) > rank(move.from) ? 0 : 1;
}

}  // namespace

std::optional<BoardRow> board_row(std::string id, const project::Project& project, Date reported_on, Date day,
                                  const LightRule& rule, const PaceProfile& pace,
                                  const std::vector<Exemption>& exemptions, Language language, const ProjectWork& work) {
  if (!on_board(project)) return std::nullopt;
  Standing standing = standing_of(project, day, reported_on);
  add_work(standing, work);
  const PaceProfile own = drawn_pace(work.months, day.year()).value_or(pace);
  Verdict verdict = judge(rule, standing, own, exemptions, language);
  return BoardRow{std::move(id), project, std::move(standing), std::move(verdict), reported_on, own};
}

std::optional<Yuan> due_by_pace(const BoardRow& row) {
  if (!row.standing.plan) return std::nullopt;
  // Tenths of a per cent of a plan, half up: plans are at most 10¹⁵ yuan, so nothing overflows.
  return Yuan{(row.standing.plan->value * row.pace.at(row.standing.day).value + 500) / 1000};
}

BoardSum sum_up(const std::vector<const BoardRow*>& rows, std::string key) {
  BoardSum sum{.key = std::move(key)};
  for (const BoardRow* row : rows) {
    ++sum.count;
    if (row->verdict.light) {
      ++sum.lights[static_cast<std::size_t>(*row->verdict.light)];
    } else {
      ++sum.unlit;
    }
    if (row->project.total_investment) sum.total.value += row->project.total_investment->value;
    if (!row->standing.plan) continue;
    ++sum.planned;
    sum.plan.value += row->standing.plan->value;
    sum.due.value += due_by_pace(*row)->value;
    if (row->pace.is_by_months()) ++sum.own_months;
    if (row->standing.done) sum.done.value += row->standing.done->value;
  }
  sum.completion = rate(sum.done.value, sum.plan.value);
  sum.pace = rate(sum.due.value, sum.plan.value);
  return sum;
}

std::string group_key(const BoardRow& row, BoardGroup by) {
  if (by != BoardGroup::Light) return text_of(row.project, by);
  return std::string(row.verdict.light ? words<Light>[static_cast<std::size_t>(*row.verdict.light)].zh : kUnlit);
}

std::vector<BoardSum> grouped(const std::vector<BoardRow>& rows, BoardGroup by) {
  if (by == BoardGroup::Light) return by_light(rows);
  std::map<std::string, std::vector<const BoardRow*>> members;
  for (const BoardRow& row : rows) members[group_key(row, by)].push_back(&row);
  std::vector<BoardSum> sums;
  for (const auto& [key, group] : members)
    if (!key.empty()) sums.push_back(sum_up(group, key));
  if (const auto none = members.find(""); none != members.end()) sums.push_back(sum_up(none->second, ""));
  return sums;
}

std::string deciding_sentence(const Verdict& verdict) {
  const Judgement* worst = nullptr;
  for (const Judgement& judgement : verdict.judgements) {
    if (!judgement.measured) continue;
    if (worst == nullptr || judgement.light > worst->light) worst = &judgement;
  }
  if (worst != nullptr && worst->light == Light::Green) {
    for (const Judgement& judgement : verdict.judgements)
      if (judgement.measured && (judgement.exemption || judgement.clause.dimension == Dimension::Progress))
        return judgement.sentence;
  }
  if (worst != nullptr) return worst->sentence;
  for (const Judgement& judgement : verdict.judgements)
    if (judgement.clause.dimension == Dimension::Progress) return judgement.sentence;
  return verdict.judgements.empty() ? std::string() : verdict.judgements.front().sentence;
}

std::vector<BoardMove> moves(const std::vector<BoardRow>& before, const std::vector<BoardRow>& now) {
  std::unordered_map<std::string_view, const BoardRow*> earlier;
  for (const BoardRow& row : before) earlier.emplace(row.id, &row);
  std::vector<BoardMove> out;
  for (const BoardRow& row : now) {
    const auto it = earlier.find(row.id);
    BoardMove move{.id = row.id, .name = row.project.name, .to = row.verdict.light,
                   .why = deciding_sentence(row.verdict)};
    if (it == earlier.end()) {
      move.entered = true;
    } else {
      move.from = it->second->verdict.light;
      if (row.standing.done && it->second->standing.done)
        move.added.value = row.standing.done->value - it->second->standing.done->value;
      earlier.erase(it);
      if (move.from == move.to) continue;
    }
    out.push_back(std::move(move));
  }
  for (const auto& [id, row] : earlier)
    out.push_back({.id = std::string(id), .name = row->project.name, .from = row->verdict.light, .left = true, .why = {}});
  std::sort(out.begin(), out.end(), [](const BoardMove& a, const BoardMove& b) {
    return std::tuple(move_order(a), a.name, a.id) < std::tuple(move_order(b), b.name, b.id);
  });
  return out;
}

}  // namespace liantu::dispatch

#include "liantu/api/desk/desk_json.h"

#include <algorithm>

#include "liantu/api/http/reader_sentence.h"

namespace liantu::api {
namespace {

using dispatch::Light;
using json::Json;

Json light_json(const std::optional<Light>& light) {
  return light ? Json(words<Light>[static_cast<std::size_t>(*light)].code) : Json();
}

/// Tenths as the number a person reads: 40.0.
Json tenths_json(std::optional<dispatch::Tenths> value) {
  if (!value.has_value()) return {};
  return static_cast<double>(value.value_or(dispatch::Tenths{}).value) / 10;
}

Json amount_json(const std::optional<Yuan>& amount) { return amount ? Json(amount->value) : Json(); }

Json judgement_json(const dispatch::Judgement& j) {
  Json out = Json::object({{"dimension", words<dispatch::Dimension>[static_cast<std::size_t>(j.clause.dimension)].code},
                           {"text", j.sentence}});
  out.set("light", j.measured ? light_json(j.light) : Json());
  if (j.in_hole) out.set("in_hole", true);
  if (j.exemption) {
    out.set("exemption", Json::object({{"reason", j.exemption->reason},
                                       {"approver", j.exemption->approver},
                                       {"from", j.exemption->from.iso()},
                                       {"to", j.exemption->to.iso()}}));
  }
  if (j.asked) {
    out.set("asked", Json::object({{"reason", j.asked->reason},
                                   {"by", j.asked->asked_by},
                                   {"from", j.asked->from.iso()},
                                   {"to", j.asked->to.iso()}}));
  }
  return out;
}

Json sentence_json(const report::Sentence& sentence) {
  Json pieces = Json::array();
  for (const report::Piece& piece : sentence) {
    Json one = Json::object({{"text", piece.text}});
    if (!piece.explain.empty()) one.set("explain", piece.explain);
    if (piece.strong) one.set("strong", true);
    if (piece.doubtful) one.set("doubtful", true);
    pieces.push(std::move(one));
  }
  return pieces;
}

Json sentences_json(const std::vector<report::Sentence>& sentences) {
  Json out = Json::array();
  for (const report::Sentence& sentence : sentences) out.push(sentence_json(sentence));
  return out;
}

Json indicator_json(const report::IndicatorLine& line) {
  Json one = Json::object({{"id", line.id}, {"name", line.name}, {"unit", line.unit}, {"target", line.target}, {"actual", line.actual},
                           {"completion", tenths_json(line.completion)}, {"gap", tenths_json(line.gap)}});
  const std::string row = line.id.empty() ? "" : "row:indicators/" + line.id;
  if (!line.explain.empty() || !row.empty()) one.set("explain", line.explain.empty() ? row : line.explain);
  if (!row.empty()) one.set("target_explain", row);
  if (!line.definition.empty()) one.set("definition", line.definition);
  if (!line.source.empty()) one.set("source", line.source);
  if (line.doubtful) one.set("doubt", line.doubt);
  return one;
}

}  // namespace

Json rule_json(const DeskRules& rules, Date day) {
  return Json::object({{"code", rules.rule.code},
                       {"name", reader_sentence(rules.language, rules.rule.name)},
                       {"basis", reader_basis(rules.language, rules.rule.basis)},
                       {"if_yellow", reader_sentence(rules.language, rules.rule.if_yellow)},
                       {"if_red", reader_sentence(rules.language, rules.rule.if_red)},
                       {"pace", tenths_json(rules.pace.at(day))},
                       {"pace_arithmetic", rules.pace.arithmetic(day, rules.language)}});
}

Json sum_json(const dispatch::BoardSum& sum) {
  Json out = Json::object({{"key", sum.key},
                           {"count", sum.count},
                           {"green", sum.lights[0]},
                           {"yellow", sum.lights[1]},
                           {"red", sum.lights[2]},
                           {"none", sum.unlit},
                           {"planned", sum.planned},
                           {"plan_yuan", sum.plan.value},
                           {"done_yuan", sum.done.value},
                           {"total_yuan", sum.total.value},
                           {"completion", tenths_json(sum.completion)},
                           {"due_yuan", sum.due.value},
                           {"own_months", sum.own_months},
                           {"pace", tenths_json(sum.pace)}});
  out.set("gap", tenths_json(sum.gap()));
  return out;
}

Json board_row_json(const dispatch::BoardRow& row, const DeskRules& rules, bool sentences) {
  const dispatch::Standing& s = row.standing;
  const auto completion = s.plan && s.done ? dispatch::rate(s.done->value, s.plan->value) : std::nullopt;
  Json out = Json::object({{"id", row.id},
                           {"name", row.project.name},
                           {"light", light_json(row.verdict.light)},
                           {"why", dispatch::deciding_sentence(row.verdict)},
                           {"plan_yuan", amount_json(s.plan)},
                           {"done_yuan", amount_json(s.done)},
                           {"total_yuan", amount_json(row.project.total_investment)},
                           {"completion", tenths_json(completion)},
                           {"category", row.project.category},
                           {"level", row.project.level},
                           {"park", row.project.park},
                           {"town", row.project.town},
                           {"chain", row.project.chain},
                           {"lead_official", row.project.lead_official},
                           {"responsible_unit", row.project.responsible_unit},
                           {"reported_on", row.reported_on.iso()}});
  out.set("gap", completion ? tenths_json(*completion - row.pace.at(s.day)) : Json());
  out.set("pace", tenths_json(row.pace.at(s.day)));
  out.set("due_yuan", amount_json(dispatch::due_by_pace(row)));
  if (row.pace.is_by_months()) out.set("pace_arithmetic", row.pace.arithmetic(s.day, rules.language));
  const bool finished = row.project.stage && *row.project.stage >= attraction::Stage::Completed;
  const auto& judged = row.verdict.judgements;
  if (std::any_of(judged.begin(), judged.end(), [](const auto& one) { return one.asked.has_value(); })) out.set("exemption_asked", true);
  if (!finished && s.day.days() - row.reported_on.days() > rules.stale_days) out.set("stale", true);
  if (!sentences) return out;
  Json judgements = Json::array();
  for (const dispatch::Judgement& j : row.verdict.judgements) judgements.push(judgement_json(j));
  return out.set("judgements", std::move(judgements));
}

Json move_json(const dispatch::BoardMove& move) {
  Json out = Json::object({{"id", move.id}, {"name", move.name}, {"from", light_json(move.from)},
                           {"to", light_json(move.to)}, {"added_yuan", move.added.value}, {"why", move.why}});
  if (move.entered) out.set("entered", true);
  if (move.left) out.set("left", true);
  return out;
}

Json one_page_json(const report::OnePage& page) {
  Json indicators = Json::array(), wanted = Json::array(), promises = Json::array(), doubts = Json::array();
  for (const auto& line : page.indicators) indicators.push(indicator_json(line));
  for (const auto& one : page.wanted)
    wanted.push(Json::object({{"question", one.question}, {"options", one.options}, {"advice", one.advice}}));
  for (const auto& one : page.promises) {
    Json promise = Json::object({{"title", one.title}, {"unit", one.unit}, {"due", one.due.iso()},
                                {"overdue_working_days", one.overdue}, {"provisional", one.provisional},
                                {"state", one.state}, {"source", one.source}});
    if (!one.id.empty()) promise.set("explain", "row:tasks/" + one.id);
    promises.push(std::move(promise));
  }
  for (const auto& one : page.doubts) doubts.push(Json::object({{"project", one.project}, {"sentence", one.sentence}}));
  return Json::object({{"title", page.title},
                       {"subtitle", page.subtitle},
                       {"asof", page.day.iso()},
                       {"since", page.since.iso()},
                       {"changes", sentences_json(page.changes)},
                       {"pace_note", page.pace_note},
                       {"indicators", std::move(indicators)},
                       {"wanted", std::move(wanted)},
                       {"promises", std::move(promises)},
                       {"good_news", sentences_json(page.good_news)},
                       {"corrections", sentences_json(page.corrections)},
                       {"doubts", std::move(doubts)},
                       {"note", "部门台账数，非统计数据"}});
}

}  // namespace liantu::api

// A yearly board: the targets of a year, the tasks that came from sentences, and what documents promise and
// nobody has taken up, in the groups in which the county speaks.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/target_json.h"
#include "liantu/api/documents/document_json.h"
#include "liantu/api/documents/document_rules.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/date.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/word_code.h"
#include "liantu/dispatch/task.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/document/board_move_store.h"
#include "liantu/document/reading_preset.h"
#include "liantu/org/people_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using document::YearlyBoard;
using json::Json;

const YearlyBoard& board_named(const std::vector<YearlyBoard>& boards, const std::string& code) {
  std::vector<std::string_view> codes;
  for (const YearlyBoard& board : boards) {
    if (board.code == code) return board;
    codes.push_back(board.code);
  }
  throw Error(ErrorCode::NotFound, "没有板 " + code + "，最接近的是 " + nearest(code, codes) + "。", "board");
}

/// One commitment on the board, with the text by which it finds its group.
struct Commitment {
  std::string entity, id, words;
  Json json;
};

struct BoardDesk {
  App& app;
  store::Session& session;
  const store::Access& access;
  const DeskRules& rules;
  const scorecard::MetricBook& book;
  TargetOrder order;
  int year = 0;
  Language language = Language::Zh;
  std::map<std::string, document::SentenceUse, std::less<>> sentences{};  ///< by the row's id
};

Json sentence_of(const BoardDesk& desk, const std::string& id) {
  const auto use = desk.sentences.find(id);
  return use == desk.sentences.end() ? Json() : use_json(use->second);
}

/// The years of one goal: whole-year targets of the same name and place.
Json steps_json(const BoardDesk& desk, const std::vector<Target>& all, const Target& of) {
  std::vector<document::GoalYear> years;
  for (const Target& one : all) {
    const auto& period = one.row.period;
    if (one.row.name != of.row.name || one.row.region != of.row.region ||
        one.row.unit_name != of.row.unit_name || !period ||
        period->from != *Date::of(period->from.year(), 1, 1) ||
        period->to != *Date::of(period->from.year(), 12, 31))
      continue;
    const bool begun = period->from <= desk.order.at.day;
    years.push_back({period->from.year(), one.row.target, begun ? one.actual : std::nullopt, one.id});
  }
  const document::GoalSteps steps = document::goal_steps(std::move(years));
  if (steps.years.size() < 2) return {};
  Json list = Json::array();
  for (const document::GoalYear& one : steps.years)
    list.push(Json::object({{"year", one.year},
                            {"target", real_json(one.target)},
                            {"actual", real_json(one.actual)},
                            {"id", one.id}}));
  return Json::object({{"years", std::move(list)}, {"left", real_json(steps.left)}});
}

void add_targets(const BoardDesk& desk, std::vector<Commitment>& all) {
  std::vector<Target> targets;
  for (const store::StoredRow& row :
       rows_at(desk.session, desk.access, scorecard::indicator_entity(), desk.order.at))
    targets.push_back(target_of(desk.session, desk.access, desk.rules, desk.book, desk.order, row));
  for (const Target& target : targets) {
    if (!target.row.period || target.row.period->from.year() != desk.year) continue;
    Json json = target_json(target, desk.language);
    json.set("kind", "target").set("ledger", "indicators").set("sentence", sentence_of(desk, target.id));
    json.set("steps", steps_json(desk, targets, target));
    all.push_back({"indicator", target.id, target.row.name + " " + target.row.source, std::move(json)});
  }
}

void add_tasks(const BoardDesk& desk, std::vector<Commitment>& all) {
  for (const store::StoredRow& row :
       rows_at(desk.session, desk.access, dispatch::task_entity(), desk.order.at)) {
    const auto task = from_row<dispatch::Task>(row.values);
    if (!desk.sentences.contains(row.id) || !task.due || task.due->year() != desk.year) continue;
    const bool done = task.state == dispatch::TaskState::Done || task.finished;
    Json json = Json::object({{"kind", "task"},
                              {"ledger", "tasks"},
                              {"id", row.id},
                              {"name", task.title},
                              {"responsible_unit", task.responsible_unit},
                              {"due", task.due->iso()},
                              {"state", task.state ? named(*task.state) : Json()},
                              {"done", done},
                              {"overdue", !done && *task.due < desk.order.at.day},
                              {"source", task.source},
                              {"sentence", sentence_of(desk, row.id)}});
    all.push_back({"task", row.id, task.title + " " + task.source, std::move(json)});
  }
}

/// A target that documents state, where each of them says it, the newest first.
struct Stated {
  const document::StatedFact* fact = nullptr;
  std::vector<const ReadDocument*> documents;
  std::vector<document::Place> places;
  bool taken = false;  ///< one of the sentences became a row
};

/// What tells a promise from others, so that a speech and the news of it make one: what of, how much, whose.
std::string promise_key(const BoardDesk& desk, const document::StatedFact& fact, const std::string& period,
                        const document::ComparisonRules& rules) {
  const std::string& whose = fact.region.empty() ? fact.subject : fact.region;
  const document::PlainAmount amount = document::plain_amount(fact.value, fact.unit);
  return fmt::format("{}|{:.6g}|{:.6g}|{}|{}|{}", document::known_name(fact.indicator, rules), amount.value,
                     fact.value2.value_or(0), amount.unit, period,
                     whole_county(whose, desk.order.county) ? "" : whose);
}

std::vector<Stated> stated_in(const BoardDesk& desk, const std::vector<ReadDocument>& read) {
  const document::ComparisonRules rules = comparison_rules(desk.app.settings);
  const std::string year = std::to_string(desk.year);
  std::vector<Stated> all;
  std::map<std::string, std::size_t> known;
  for (const ReadDocument& one : read) {
    for (const auto& settled : one.settled.facts) {
      const document::StatedFact& fact = settled.said;
      const bool of_year =
          fact.period.empty() ? one.reading->says.year == desk.year : fact.period.starts_with(year);
      if (fact.nature != text::Nature::Target || settled.verdict == document::Verdict::Rejected || !of_year)
        continue;
      const auto [at, added] = known.try_emplace(
          promise_key(desk, fact, fact.period.empty() ? year : fact.period, rules), all.size());
      if (added) all.push_back({&fact, {}, {}});
      Stated& promise = all[at->second];
      const document::Place key = key_of(fact);
      promise.documents.push_back(&one);
      promise.places.push_back(key);
      promise.taken |= std::ranges::any_of(one.uses, [&](const document::SentenceUse& use) {
        return use.begin == static_cast<std::int64_t>(key.begin) &&
               use.end == static_cast<std::int64_t>(key.end);
      });
    }
  }
  return all;
}

/// Targets that documents state for the year and that became nothing.
void add_stated(const BoardDesk& desk, std::vector<Commitment>& all) {
  const auto read =
      newest_documents(desk.app, desk.session, [](const document::SourceDocument&) { return true; });
  for (const Stated& one : stated_in(desk, read)) {
    if (one.taken) continue;
    const document::StatedFact& fact = *one.fact;
    Json said = Json::array();
    for (std::size_t i = 0; i < one.documents.size(); ++i)
      said.push(Json::object({{"sha256", one.documents[i]->head.sha256},
                              {"title", one.documents[i]->head.title},
                              {"begin", one.places[i].begin},
                              {"end", one.places[i].end}}));
    Json json = Json::object({{"kind", "stated"},
                              {"name", fact.indicator},
                              {"name_en", document::shipped_reading().english.indicator_name(fact.indicator)},
                              {"target", fact.value},
                              {"value2", real_json(fact.value2)},
                              {"unit", fact.unit},
                              {"relation", text::name(fact.relation)},
                              {"bound", fact.bound ? Json(text::name(*fact.bound)) : Json()},
                              {"source", fact.quote},
                              {"said_in", std::move(said)}});
    all.push_back({"", "", fact.quote, std::move(json)});
  }
}

using MovesOfRow = std::map<std::pair<std::string, std::string>, std::vector<document::BoardMove>>;

/// Who put it where and when, the newest first; a group that the board has no more stands with its code.
Json moves_json(const YearlyBoard& board, const std::vector<document::BoardMove>& moves) {
  Json list = Json::array();
  for (const document::BoardMove& move : std::views::reverse(moves)) {
    const auto group = std::ranges::find(board.groups, move.group, &document::BoardGroup::code);
    const bool known = group != board.groups.end();
    list.push(Json::object({{"group", move.group},
                            {"zh", known ? group->zh : move.group},
                            {"en", known ? group->en : move.group},
                            {"at", shanghai_time(move.at)},
                            {"actor", move.actor}}));
  }
  return list;
}

/// Each commitment in its group, and what has none.
Json placed(const YearlyBoard& board, store::Session& session, std::vector<Commitment> all) {
  MovesOfRow moves;
  for (document::BoardMove& move : document::moves_on(session, board.code)) {
    auto& of_row = moves[{move.entity, move.id}];
    of_row.push_back(std::move(move));
  }
  std::vector<Json> items(board.groups.size() + 1, Json::array());
  for (Commitment& one : all) {
    const auto hand = moves.find({one.entity, one.id});
    const auto found = hand == moves.end() ? board.groups.end()
                                           : std::ranges::find(board.groups, hand->second.back().group,
                                                               &document::BoardGroup::code);
    const auto place = document::board_place(board, one.words);
    const bool moved = found != board.groups.end();
    const std::size_t group = moved   ? static_cast<std::size_t>(found - board.groups.begin())
                              : place ? place->group
                                      : board.groups.size();
    one.json.set("by_hand", moved).set("word", !moved && place ? Json(place->word) : Json());
    one.json.set("moves", hand == moves.end() ? Json::array() : moves_json(board, hand->second));
    items[group].push(std::move(one.json));
  }
  Json groups = Json::array();
  for (std::size_t i = 0; i < board.groups.size(); ++i) {
    Json words = Json::array();
    for (const std::string& word : board.groups[i].words) words.push(word);
    groups.push(Json::object({{"code", board.groups[i].code},
                              {"zh", board.groups[i].zh},
                              {"en", board.groups[i].en},
                              {"words", std::move(words)},
                              {"items", std::move(items[i])}}));
  }
  return Json::object({{"groups", std::move(groups)}, {"unplaced", std::move(items.back())}});
}

Reply yearly_board(App& app, const Request& request) {
  const Language language = language_of(request);
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const std::vector<YearlyBoard> known = yearly_boards(app.settings);
  const std::string code = request.find("board").value_or("");
  const YearlyBoard& board = code.empty() ? known.front() : board_named(known, code);
  int year = day.year();
  if (const auto asked = request.find("year")) {
    const auto parsed = Date::parse(*asked + "-01-01");
    if (!parsed) throw Error(ErrorCode::InvalidInput, "年份应写成四位数，例如 2026。", "?year");
    year = parsed->year();
  }
  auto lease = app.database.lease();
  const DeskRules rules = desk_rules(app.settings, language);
  const scorecard::MetricBook book = metric_book(*lease);
  BoardDesk desk{app,   *lease,  request.caller->access,
                 rules, book,    {org::office_facts(*lease, app.settings).county_name, moment_of(day, today)},
                 year,  language};
  for (const store::Entity* entity : {&scorecard::indicator_entity(), &dispatch::task_entity()})
    for (document::SentenceUse& use : document::uses_in_ledger(*lease, entity->name)) {
      std::string id = use.id;
      desk.sentences.insert_or_assign(std::move(id), std::move(use));
    }
  std::vector<Commitment> all;
  add_targets(desk, all);
  add_tasks(desk, all);
  if (day == today) add_stated(desk, all);
  Json boards = Json::array();
  for (const YearlyBoard& one : known)
    boards.push(Json::object({{"code", one.code},
                              {"zh", one.zh},
                              {"en", one.en},
                              {"basis", one.basis},
                              {"basis_en", one.basis_en}}));
  Json body = Json::object(
      {{"asof", day.iso()}, {"year", year}, {"board", board.code}, {"boards", std::move(boards)}});
  const Json groups = placed(board, *lease, std::move(all));
  for (const auto& [name, member] : *groups.members()) body.set(name, member);
  return json_reply(body);
}

/// A row put into another group by hand; "" puts it back to where its words say.
Reply move_row(App& app, const Request& request) {
  const Json body = body_object(request, {"ledger", "id", "group"});
  const std::vector<YearlyBoard> known = yearly_boards(app.settings);
  const YearlyBoard& board = board_named(known, std::string(request.param("board")));
  const std::string ledger = required_text(body, "ledger"), id = required_text(body, "id"),
                    group = text_member(body, "group");
  if (ledger != "indicators" && ledger != "tasks")
    throw Error(ErrorCode::InvalidInput, "板上只有目标（indicators）和任务（tasks）可以移动。", "/ledger");
  if (!group.empty() &&
      std::ranges::find(board.groups, group, &document::BoardGroup::code) == board.groups.end())
    throw Error(ErrorCode::InvalidInput, "这块板没有组 " + group + "，请从页面上选。", "/group");
  const store::Entity& entity = ledger == "tasks" ? dispatch::task_entity() : scorecard::indicator_entity();
  auto lease = app.database.lease();
  if (!store::find(*lease, request.caller->access, entity, id))
    throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。", "/id");
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  document::add_move(
      *lease, {board.code, std::string(entity.name), id, group, app.now(), request.caller->access.actor});
  transaction.commit();
  return json_reply(Json::object({{"board", board.code}, {"ledger", ledger}, {"id", id}, {"group", group}}));
}

}  // namespace

void add_yearly_board_routes(Router& routes, App& app) {
  routes.get("/api/v1/yearly-boards", reads("indicator"),
             "年度板：全年的目标、任务和还没落的承诺，按本地的说法分组",
             [&app](const Request& request) { return yearly_board(app, request); });
  routes.post("/api/v1/yearly-boards/{board}/places", writes("indicator"), "把一项放到年度板的另一组",
              [&app](const Request& request) { return move_row(app, request); });
}

}  // namespace liantu::api

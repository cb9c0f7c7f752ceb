#include "liantu/api/entry/entry_check.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "liantu/api/caller.h"
#include "liantu/api/desk/stage_desk.h"
#include "liantu/api/entry/typed_row.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/import_match.h"
#include "liantu/api/import_shapes.h"
#include "liantu/api/sites/boundary_rules.h"
#include "liantu/api/sites/land_limits.h"
#include "liantu/base/error.h"
#include "liantu/geo/outline.h"
#include "liantu/project/project_store.h"
#include "liantu/project/stage_ahead.h"
#include "liantu/project/stage_gate.h"
#include "liantu/site/boundary/boundary_check.h"

namespace liantu::api {
using json::Json;

namespace {

constexpr Phrase kNotAnArea{"界线没有闭合，或不足三个点，围不成一块地；请在地图上重画，或改好后再填。",
                            "The outline is not closed or has fewer than three corners and encloses nothing; "
                            "draw it on the map, or correct it."};
constexpr Phrase kTaken{
    "{0}“{1}”已是另一行的：{2}“{3}”。请改填，或直接修改那一行。",
    "{0} “{1}” already belongs to another row: {2} “{3}”. Change it, or edit that row instead."};
constexpr Phrase kTakenUnseen{
    "{0}“{1}”已是另一行的，那一行不在您能看到的范围内；请核对，或请管理台账的人处理。",
    "{0} “{1}” already belongs to a row that you may not see; check it, or ask those who keep the register."};
constexpr Phrase kReported{
    "“{0}”由另一人复核后生效：先按“{1}”录入，已作为阶段变更上报。",
    "“{0}” takes effect when another person has confirmed it: entered as “{1}”, and reported as a change of stage."};
constexpr Phrase kReportedLacking{
    "“{0}”由另一人复核后生效：先按“{1}”录入，已作为阶段变更上报；佐证还缺 {2} 项，请到项目页“阶段”补齐。",
    "“{0}” takes effect when another person has confirmed it: entered as “{1}”, and reported as a change of stage; {2} "
    "pieces of evidence are missing, add them under “Stages” on the project's page."};
constexpr Phrase kMore{"{0}（另有 {1} 处要改。）", "{0} ({1} more to correct.)"};

std::string shown(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  return {};
}

using KeyFields = std::vector<std::string_view>;

std::vector<Value> key_values(const store::Entity& entity, const KeyFields& key, const Row& row) {
  std::vector<Value> values;
  for (const std::string_view name : key) values.push_back(row[entity.fields->at(name)]);
  return values;
}

bool whole(const std::vector<Value>& values) {
  return std::none_of(values.begin(), values.end(), [](const Value& value) { return is_empty(value); });
}

/// An earlier key that both have and that differs says that they are two things of one name.
bool told_apart(const store::Entity& entity, std::size_t key, const Row& a, const Row& b) {
  for (std::size_t k = 0; k < key; ++k) {
    const auto mine = key_values(entity, entity.keys[k], a), theirs = key_values(entity, entity.keys[k], b);
    if (whole(mine) && whole(theirs) && mine != theirs) return true;
  }
  return false;
}

}  // namespace

EntryCheck::EntryCheck(App& app, store::Session& session, const Request& request)
    : app_(app), session_(session), request_(request), language_(language_of(request)) {}

void EntryCheck::row(const store::Entity& entity, const Row& before, Row& after, const std::string& at,
                     bool baseline) {
  for (const sheet::Finding& finding : check_typed_row(entity, before, after, shanghai_day(app_.now()), land_limit(app_.settings.land_limits_file))) {
    said_.push_back({at + "/" + finding.field, finding.field, finding.code,
                     reader_sentence(language_, finding.message),
                     finding.severity == sheet::Finding::Severity::Error});
  }
  check_outline(entity, before, after, at);
  const bool is_new = std::all_of(before.begin(), before.end(), [](const Value& v) { return is_empty(v); });
  if (is_new && !baseline && &entity == &project::project_entity()) tell_stage(after, at);
  entered_.push_back({&entity, before, at});
}

void EntryCheck::tell_stage(const Row& after, const std::string& at) {
  const auto entered = from_row<project::Project>(after);
  const auto ahead = project::ahead_of_stage({}, entered);
  if (!ahead) return;
  const auto named = [&](attraction::Stage stage) {
    const Word& word = words<attraction::Stage>[static_cast<std::size_t>(stage)];
    return language_ == Language::Zh ? word.zh : word.en;
  };
  const auto asked = project::way_to(stage_rules(app_.settings), ahead->from, ahead->to, {.project = entered}, language_);
  const auto missing = std::count_if(asked.begin(), asked.end(), [](const auto& item) { return !item.present; });
  const std::string field(ahead->fields.front());
  said_.push_back({at + "/" + field, field, "stage_reported",
                   say(language_, missing > 0 ? kReportedLacking : kReported, named(ahead->to), named(ahead->from), missing)});
}

void EntryCheck::check_outline(const store::Entity& entity, const Row& before, const Row& after,
                               const std::string& at) {
  const auto field = entity.fields->index("outline_wkt"), land = entity.fields->index("land_m2");
  const auto* wkt =
      field && after[*field] != before[*field] ? std::get_if<std::string>(&after[*field]) : nullptr;
  if (wkt == nullptr) return;
  const auto tell = [&](std::string_view name, std::string_view code, std::string sentence, bool error) {
    if (sentence.empty()) return;
    said_.push_back(
        {at + "/" + std::string(name), std::string(name), std::string(code), std::move(sentence), error});
  };
  const auto area = geo::outline_from_wkt(*wkt);
  if (!area || area->empty()) return tell("outline_wkt", "ring_open", say(language_, kNotAnArea), true);
  const auto county = jurisdiction(session_);
  const double* stated = land ? std::get_if<double>(&after[*land]) : nullptr;
  const site::BoundaryCheck check =
      site::check_boundary(*area, stated != nullptr ? std::optional(*stated) : std::nullopt,
                           county ? &*county : nullptr, boundary_rule(app_.settings.boundary_rules_file));
  if (check.refused())
    return tell("outline_wkt", check.faults.empty() ? "outside" : "outline_broken",
                site::refusal_of(check, language_), true);
  tell("land_m2", "area_differs", site::area_remark(check, language_), false);
  tell("outline_wkt", "over_border", site::border_remark(check, language_), false);
}

bool EntryCheck::refused() const {
  return std::any_of(said_.begin(), said_.end(), [](const Said& one) { return one.error; });
}

Reply EntryCheck::refusal() const {
  Json errors = Json::array();
  std::string first;
  std::size_t count = 0;
  for (const Said& one : said_) {
    if (!one.error) continue;
    if (count++ == 0) first = one.sentence;
    errors.push(Json::object({{"pointer", one.pointer}, {"code", one.code}, {"detail", one.sentence}}));
  }
  Problem what{request_.path.starts_with("/ogc/") ? 422 : 400, "填写有误", "Invalid input",
               count > 1 ? say(language_, kMore, first, count - 1) : first};
  what.more.emplace_back("errors", std::move(errors));
  return problem(request_, std::move(what));
}

void EntryCheck::refuse_taken(const Entered& entered, const store::Change& change,
                              const std::string& id) const {
  const store::Entity& entity = *entered.entity;
  store::Access everywhere = whole_view(request_.caller->access);
  everywhere.all_rows = true;
  for (std::size_t k = 0; k < entity.keys.size(); ++k) {
    const KeyFields& key = entity.keys[k];
    const auto values = key_values(entity, key, change.values);
    if (!whole(values) || values == key_values(entity, key, entered.before)) continue;
    const auto found = store::find_by_key(session_, everywhere, entity, key, {values});
    for (const store::StoredRow& other : found.front()) {
      if (other.id == id || told_apart(entity, k, change.values, other.values)) continue;
      const Field& field = (*entity.fields)[entity.fields->at(key.front())];
      const auto named = [&](std::string_view zh, std::string_view en) {
        return language_ == Language::Zh ? zh : en;
      };
      const std::string_view label = named(field.label.zh, field.label.en),
                             ledger = named(entity.zh, entity.en);
      const bool seen = store::find(session_, request_.caller->access, entity, other.id).has_value();
      const std::string title = shown(other.values[entity.fields->at(entity.title_field)]);
      throw Error(ErrorCode::Conflict,
                  seen ? say(language_, kTaken, label, shown(values.front()), ledger, title)
                       : say(language_, kTakenUnseen, label, shown(values.front())),
                  entered.at + "/" + std::string(key.front()));
    }
  }
}

void EntryCheck::refuse_taken_keys(const store::Batch& batch, const store::Written& written) const {
  std::size_t next = 0;
  for (std::size_t i = 0; i < batch.changes.size() && next < entered_.size(); ++i) {
    if (batch.changes[i].op != store::Op::Put) continue;
    refuse_taken(entered_[next++], batch.changes[i], written.rows.at(i).first);
  }
}

void EntryCheck::say_in(json::Json& reply) const {
  Json findings = Json::array();
  for (const Said& one : said_) {
    if (one.error) continue;
    findings.push(Json::object({{"pointer", one.pointer},
                                {"field", one.field},
                                {"code", one.code},
                                {"severity", "warning"},
                                {"message", one.sentence}}));
  }
  if (!findings.items()->empty()) reply.set("findings", std::move(findings));
}

}  // namespace liantu::api

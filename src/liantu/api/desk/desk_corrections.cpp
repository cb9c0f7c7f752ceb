// What the last page said and what has been put right since, with who did it, from the history of the rows.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "liantu/api/desk/desk.h"
#include "liantu/api/ledger_json.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/report/correction.h"
#include "liantu/scorecard/indicator_store.h"

namespace liantu::api {
namespace {

using report::Correction;
using report::Sentence;

constexpr std::size_t kMost = 12;
constexpr Phrase kCorrected{"：{0}原为{1}，现为{2}", ": {0} was {1}, is {2}"}, kBy{"（{0}，{1}月{2}日更正）。", " (put right by {0} on {1}/{2})."}, kStop{"。", "."};
constexpr Phrase kRemoved{"：已从台账删除", ": deleted from the ledger"};

class Walk {
 public:
  Walk(store::Session& session, const store::Access& access, const DeskRules& rules, const PageOrder& order)
      : session_(session), access_(access), language_(rules.language), order_(order), frozen_(order.before.day) {}

  std::vector<Sentence> sentences() {
    projects();
    weeks();
    indicators();
    tasks();
    return std::move(out_);
  }

 private:
  using Rows = std::map<std::string, store::StoredRow>;

  Rows rows(const store::Entity& entity, const Moment& moment, std::vector<store::Filter> filters = {}) {
    Rows found;
    if (!access_.may_read(entity.name)) return found;
    for (store::StoredRow& row : rows_at(session_, access_, entity, moment, std::move(filters))) found.emplace(row.id, std::move(row));
    return found;
  }

  bool full() const { return out_.size() >= kMost; }

  void add(const store::Entity& entity, const std::string& id, const std::string& name, const std::vector<Correction>& found) {
    for (const Correction& one : found) {
      if (full()) return;
      Sentence text{{name, fmt::format("row:{}/{}", url_name(entity), id), true}, {say(language_, kCorrected, one.label, one.was, one.is)}};
      text.push_back({author(entity, id, entity.fields->at(one.field))});
      out_.push_back(std::move(text));
    }
  }

  /// Who changed the field last before the page that tells it.
  std::string author(const store::Entity& entity, const std::string& id, std::size_t field) {
    const store::Version* by = nullptr;
    const auto versions = store::history(session_, access_, entity, id);
    const Instant from = order_.before.at.value_or(end_of_day_shanghai(frozen_));
    for (const store::Version& version : versions) {
      if (version.at < from || (order_.now.at && version.at >= *order_.now.at)) continue;
      if (std::find(version.changed.begin(), version.changed.end(), field) != version.changed.end() || version.version == 1) by = &version;
    }
    if (by == nullptr) return say(language_, kStop);
    const Date day = shanghai_day(by->at);
    return say(language_, kBy, by->actor, day.month(), day.day());
  }

  void projects() {
    const store::Entity& entity = project::project_entity();
    const Rows now = rows(entity, order_.now);
    for (const auto& [id, row] : rows(entity, order_.before)) {
      const auto was = from_row<project::Project>(row.values);
      if (!dispatch::on_board(was)) continue;
      shown_[was.project_code.empty() ? was.name : was.project_code] = was.ytd_done;
      const auto it = now.find(id);
      if (it == now.end()) {
        if (!full()) out_.push_back({{was.name, "", true}, {say(language_, kRemoved)}, {say(language_, kStop)}});
        continue;
      }
      if (it->second.version == row.version) continue;
      const auto is = from_row<project::Project>(it->second.values);
      auto found = report::corrections_of(was, is, frozen_, language_);
      if (order_.now.day.year() != frozen_.year())   // a new year's plan and sum are no corrections of the old one's
        std::erase_if(found, [](const Correction& one) { return one.field == "annual_plan_yuan" || one.field == "ytd_done_yuan"; });
      add(entity, id, is.name, found);
    }
  }

  void weeks() {
    constexpr int kDays = 35;
    const store::Entity& entity = project::project_week_entity();
    const std::vector<store::Filter> span{{"week_to", store::FilterOp::Ge, {frozen_.plus(-kDays).iso()}},
                                          {"week_to", store::FilterOp::Le, {frozen_.iso()}}};
    const Rows before = rows(entity, order_.before, span);
    std::unordered_map<std::string, Date> newest;   // only the last week before the freeze speaks of what the page showed
    for (const auto& [id, row] : before) note(newest, from_row<project::ProjectWeek>(row.values));
    for (const auto& [id, row] : rows(entity, order_.now, span)) {
      const auto it = before.find(id);
      if (it != before.end() && it->second.version == row.version) continue;
      const auto is = from_row<project::ProjectWeek>(row.values);
      const std::string key = key_of(is);
      const auto last = newest.find(key);
      if (!is.week_to || (last != newest.end() && *is.week_to < last->second)) continue;
      const auto shown = shown_.find(key);
      std::optional<project::ProjectWeek> was;
      if (it != before.end()) was = from_row<project::ProjectWeek>(it->second.values);
      add(entity, id, is.name,
          report::corrections_of(was ? &*was : nullptr, is, shown == shown_.end() ? std::nullopt : shown->second, frozen_, language_));
    }
  }

  static std::string key_of(const project::ProjectWeek& week) { return week.project_code.empty() ? week.name : week.project_code; }

  static void note(std::unordered_map<std::string, Date>& newest, const project::ProjectWeek& week) {
    if (!week.week_to) return;
    const auto [it, fresh] = newest.emplace(key_of(week), *week.week_to);
    if (!fresh) it->second = std::max(it->second, *week.week_to);
  }

  void indicators() {
    const store::Entity& entity = scorecard::indicator_entity();
    const Rows now = rows(entity, order_.now);
    for (const auto& [id, row] : rows(entity, order_.before)) {
      const auto it = now.find(id);
      if (it == now.end() || it->second.version == row.version) continue;
      const auto is = from_row<scorecard::Indicator>(it->second.values);
      if (!is.period || is.period->from.year() != frozen_.year()) continue;
      add(entity, id, is.name, report::corrections_of(from_row<scorecard::Indicator>(row.values), is, frozen_, language_));
    }
  }

  void tasks() {
    const store::Entity& entity = dispatch::task_entity();
    const std::vector<store::Filter> due{{"due_date", store::FilterOp::Le, {frozen_.iso()}}};
    const Rows now = rows(entity, order_.now, due);
    for (const auto& [id, row] : rows(entity, order_.before, due)) {
      const auto it = now.find(id);
      if (it == now.end() || it->second.version == row.version) continue;
      const auto is = from_row<dispatch::Task>(it->second.values);
      add(entity, id, is.title, report::corrections_of(from_row<dispatch::Task>(row.values), is, frozen_, language_));
    }
  }

  store::Session& session_;
  const store::Access& access_;
  Language language_;
  const PageOrder& order_;
  Date frozen_;
  std::unordered_map<std::string, std::optional<Yuan>> shown_;
  std::vector<Sentence> out_;
};

}  // namespace

std::vector<Sentence> corrections_between(store::Session& session, const store::Access& access, const DeskRules& rules,
                                          const PageOrder& order) {
  return Walk(session, access, rules, order).sentences();
}

}  // namespace liantu::api

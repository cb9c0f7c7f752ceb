#include "liantu/api/desk/project_work.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "liantu/dispatch/month_plan_store.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/project/done_history_store.h"
#include "liantu/project/payment_store.h"

namespace liantu::api {
namespace {

using dispatch::ProjectWork;
using store::Filter;
using store::FilterOp;

/// The first day of the month a year before the newest month that is over.
Date first_day(Date day) {
  const Date judged = dispatch::judged_month(day);
  return *Date::of(judged.year() - 1, judged.month(), 1);
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

WorkWanted work_wanted(const dispatch::LightRule& rule) {
  const auto has = [&](dispatch::Dimension dimension) {
    return std::any_of(rule.clauses.begin(), rule.clauses.end(),
                       [&](const dispatch::Clause& clause) { return clause.dimension == dimension; });
  };
  return {has(dispatch::Dimension::MonthTask), has(dispatch::Dimension::Payment)};
}

struct WorkByProject::Reader {
  store::Session& session;
  const store::Access& access;
  WorkWanted wanted;
  const Moment& moment;
  WorkByProject& out;

  void rows(const store::Entity& entity, std::vector<Filter> filters, auto use) const {
    if (!access.may_read(entity.name)) return;
    for (const store::StoredRow& row : rows_at(session, access, entity, moment, std::move(filters))) use(row);
  }

  ProjectWork& under(const std::string& code, const std::string& name) const {
    return out.by_key_[code.empty() ? name : code];
  }

  /// `only`: the filters that name one project; none for all.
  void ledgers(const std::vector<Filter>& only, const std::vector<Filter>& only_tasks) const {
    const Filter months{"month", FilterOp::Ge, {first_day(moment.day).iso()}};
    auto filters = only;
    filters.push_back(months);
    rows(dispatch::month_plan_entity(), filters, [&](const store::StoredRow& row) {
      auto one = from_row<dispatch::MonthPlan>(row.values);
      auto& months_of = under(one.project_code, one.name).months;
      months_of.push_back(std::move(one));
    });
    if (wanted.payments) {
      rows(project::payment_entity(), only, [&](const store::StoredRow& row) {
        auto one = from_row<project::Payment>(row.values);
        auto& payments_of = under(one.project_code, one.name).payments;
        payments_of.push_back(std::move(one));
      });
    }
    if (!wanted.month_task) return;
    auto task_filters = only_tasks;
    task_filters.push_back(months);
    rows(dispatch::task_entity(), task_filters, [&](const store::StoredRow& row) {
      auto one = from_row<dispatch::Task>(row.values);
      auto& tasks_of = under(one.project_code, one.project).tasks;
      tasks_of.push_back(std::move(one));
    });
  }

  /// Only where a month plan asks what a month brought.
  void done(const std::string& id) const {
    const bool planned = std::any_of(out.by_key_.begin(), out.by_key_.end(), [](const auto& one) { return !one.second.months.empty(); });
    if (!wanted.month_task || !planned) return;
    project::each_done(session, id, end_of_day_shanghai(first_day(moment.day).plus(-1)),
                       moment.at.value_or(end_of_day_shanghai(moment.day)),
                       [&](const std::string& of, Instant at, Yuan done) { out.done_[of].push_back({shanghai_day(at), done}); });
  }
};

WorkByProject WorkByProject::at(store::Session& session, const store::Access& access, WorkWanted wanted, const Moment& moment) {
  WorkByProject all;
  const Reader reader{session, access, wanted, moment, all};
  reader.ledgers({}, {});
  reader.done("");
  return all;
}

WorkByProject WorkByProject::of_one(store::Session& session, const store::Access& access, WorkWanted wanted, const Moment& moment,
                                    const std::string& id, const project::Project& project) {
  WorkByProject one;
  const Reader reader{session, access, wanted, moment, one};
  if (!project.project_code.empty()) {
    const Filter code{"project_code", FilterOp::Eq, {project.project_code}};
    reader.ledgers({code}, {code});
  }
  const Filter no_code{"project_code", FilterOp::Empty, {}};
  reader.ledgers({{"name", FilterOp::Eq, {project.name}}, no_code}, {{"project", FilterOp::Eq, {project.name}}, no_code});
  reader.done(id);
  return one;
}

ProjectWork WorkByProject::of(const std::string& id, const project::Project& project) const {
  ProjectWork work;
  for (const std::string& key : std::set<std::string>{project.project_code, project.name}) {
    const auto found = key.empty() ? by_key_.end() : by_key_.find(key);
    if (found == by_key_.end()) continue;
    append(work.months, found->second.months);
    append(work.tasks, found->second.tasks);
    append(work.payments, found->second.payments);
  }
  if (const auto found = done_.find(id); found != done_.end()) work.done = found->second;
  return work;
}

}  // namespace liantu::api

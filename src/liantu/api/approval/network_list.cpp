#include "liantu/api/approval/network_list.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "liantu/api/approval/network_hours_json.h"
#include "liantu/api/approval/network_json.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/approval/network_store.h"
#include "liantu/base/error.h"
#include "liantu/project/project_store.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;
using Ids = std::set<std::string, std::less<>>;

constexpr std::size_t kMostLists = 6;  ///< of kinds of readers and days
constexpr std::int64_t kMicrosOfMinute = 60'000'000;
constexpr std::size_t kMostFollowed = 300;  ///< changes of one ledger; with more the list is made anew

std::vector<Value> listed_values(const Ids& ids) {
  std::vector<Value> out;
  for (const std::string& id : ids) out.emplace_back(id);
  return out;
}

bool decided_by_a_pause(const NetworkView& view) {
  const auto& progress = view.standing.progress;
  const auto deciding = approval::deciding_steps(progress);
  return std::any_of(deciding.begin(), deciding.end(),
                     [&](std::size_t i) { return progress.steps[i].state == approval::StepState::Paused; });
}

std::int64_t minute_of(const NetworkReader& reader) {
  return reader.hours ? reader.hours->now / kMicrosOfMinute : 0;
}

void list_hours(const NetworkReader& reader, const NetworkWorld& world, const NetworkView& view,
                ListedNetwork& out) {
  const HourDesk desk = hour_desk(reader, view, world.moment);
  const approval::HourNetwork network = approval::hour_standing(desk.as_case(), {}, Language::Zh).network;
  out.hours = true;
  out.minute = minute_of(reader);
  out.faulty = !network.ring.empty();
  if (out.faulty) return;
  out.reached = hours_reached(network);
  out.slip_halves = hours_slip(network, desk.rules->axis);
  out.paused = hours_paused(network);
}

ListedNetwork listed(const NetworkReader& reader, const NetworkWorld& world, const store::StoredRow& row) {
  const auto view = network_view(world, row, Language::Zh);
  ListedNetwork out;
  out.id = view->id;
  out.project_id = view->project.id;
  out.number = view->row.project_no;
  out.name = view->project.of.name.empty() ? view->row.project : view->project.of.name;
  if (!view->row.works_code.empty()) out.name += " · " + view->row.works_code;
  out.town = view->project.of.town;
  out.keys = world.actuals.keys_of(view->row.project_no, view->row.project);
  out.cases = world.actuals.cases_under(out.keys);
  if (reader.hours && counts_hours(*view)) {
    list_hours(reader, world, *view, out);
    return out;
  }
  out.faulty = !view->fault.empty();
  if (out.faulty) return out;
  out.reached = network_reached(*view);
  out.slip_halves = network_slip(*view);
  out.paused = decided_by_a_pause(*view);
  out.finish = earlier_finish(view.get());
  return out;
}

NetworkList whole_list(const NetworkReader& reader, const Moment& moment) {
  NetworkList out;
  out.seq = store::last_change(reader.session);
  const NetworkWorld world(reader, moment, {});
  out.templates = world.book.all().size();
  for (const store::StoredRow& row :
       rows_at(reader.session, reader.access, approval::approval_network_entity(), moment))
    out.all.push_back(listed(reader, world, row));
  if (!moment.at) return out;
  for (ListedNetwork& one : out.all) {  // a past day is never followed
    one.keys = {};
    one.cases = {};
  }
  return out;
}

std::string list_key(const NetworkReader& reader, const Moment& moment) {
  return network_sight(reader.access) + moment.day.iso() + (moment.at ? " then" : "");
}

bool open_hours(const ListedNetwork& one) {
  return one.hours && !one.reached;
}

/// The clock has gone on since it was looked at.
bool behind(const ListedNetwork& one, std::int64_t minute) {
  return open_hours(one) && one.minute != minute;
}

/// What changed since a list was made, and the networks that it touches.
class ListChanges {
 public:
  ListChanges(const NetworkReader& reader, const NetworkList& old) : reader_(reader), old_(old) {}

  /// False when so much changed, or in such a way, that the list is to be made anew.
  bool read() {
    Ids events, projects;
    if (!changed(approval::approval_network_entity(), networks_) ||
        !changed(approval::approval_case_entity(), cases_) ||
        !changed(approval::case_event_entity(), events) || !changed(project::project_entity(), projects))
      return false;
    rewritten_ = networks_;
    const auto told = rows_now(reader_.session, every(), approval::case_event_entity(), named(events));
    if (told.size() < events.size()) return false;
    for (const store::StoredRow& row : told) cases_.insert(from_row<approval::CaseEvent>(row.values).case_id);
    touch_by_cases();
    if (!touch_by_projects(projects) || networks_.size() > kMostFollowed) return false;
    touch_by_time();
    return true;
  }
  bool any() const { return !networks_.empty(); }

  /// The networks touched, as they stand now, put into the list.
  void put_into(NetworkList& list, const Moment& moment) const {
    const auto rows = rows_at(reader_.session, reader_.access, approval::approval_network_entity(), moment,
                              named(networks_));
    Ids there, known = cases_;
    std::vector<std::pair<std::string, std::string>> followed_projects, sought_projects;
    for (const ListedNetwork& one : list.all) {
      if (!networks_.contains(one.id) || rewritten_.contains(one.id)) continue;
      there.insert(one.id);
      known.insert(one.cases.begin(), one.cases.end());
    }
    for (const store::StoredRow& row : rows) {
      const auto of = from_row<approval::ApprovalNetwork>(row.values);
      (there.contains(row.id) ? followed_projects : sought_projects).emplace_back(of.project_no, of.project);
    }
    ActualScope scope{.projects = std::move(followed_projects)};
    scope.cases.emplace(known.begin(), known.end());
    const NetworkWorld world(reader_, moment, scope);
    const NetworkWorld fresh(reader_, moment, {.projects = std::move(sought_projects)});
    std::erase_if(list.all, [&](const ListedNetwork& one) { return networks_.contains(one.id); });
    for (const store::StoredRow& row : rows)
      list.all.push_back(listed(reader_, there.contains(row.id) ? world : fresh, row));
    std::sort(list.all.begin(), list.all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }

 private:
  const NetworkReader& reader_;
  const NetworkList& old_;
  Ids networks_{}, cases_{};
  Ids rewritten_{};  ///< networks whose own row changed, new ones among them: their cases are looked for

  static store::Access every() { return store::administrator_access("审批网络"); }
  static std::vector<store::Filter> named(const Ids& ids) {
    return {{"id", store::FilterOp::In, listed_values(ids)}};
  }

  bool changed(const store::Entity& entity, Ids& ids) const {
    const auto page = store::changes(
        reader_.session,
        {.entity = std::string(entity.name), .after_seq = old_.seq, .limit = kMostFollowed + 1});
    for (const store::ChangeRecord& one : page) ids.insert(one.id);
    return page.size() <= kMostFollowed;
  }

  /// Networks of hours move with the clock; of very many those that were not looked at for longest, the
  /// others when the list is asked for next.
  void touch_by_time() {
    std::vector<const ListedNetwork*> open;
    for (const ListedNetwork& one : old_.all)
      if (behind(one, minute_of(reader_))) open.push_back(&one);
    const std::size_t room = kMostFollowed - networks_.size();
    if (open.size() > room) {
      std::ranges::stable_sort(open, {}, &ListedNetwork::minute);
      open.resize(room);
    }
    for (const ListedNetwork* one : open) networks_.insert(one->id);
  }

  /// By the rows that stood under it, and by the keys under which they stand now.
  void touch_by_cases() {
    if (cases_.empty()) return;
    Ids keys;
    for (const store::StoredRow& row :
         rows_now(reader_.session, every(), approval::approval_case_entity(), named(cases_))) {
      const auto of = from_row<approval::ApprovalCase>(row.values);
      keys.insert(of.project_no.empty() ? of.project : of.project_no);
    }
    const auto among = [](const std::vector<std::string>& some, const Ids& all) {
      return std::any_of(some.begin(), some.end(), [&](const auto& one) { return all.contains(one); });
    };
    for (const ListedNetwork& one : old_.all)
      if (among(one.keys, keys) || among(one.cases, cases_)) networks_.insert(one.id);
  }

  /// A project's own figures touch its networks; another number or name may bring other cases to any.
  bool touch_by_projects(const Ids& ids) {
    if (ids.empty() || !reader_.access.may_read(project::project_entity().name)) return true;
    std::map<std::string, Ids, std::less<>> now;
    for (const store::StoredRow& row :
         rows_now(reader_.session, reader_.access, project::project_entity(), named(ids))) {
      const auto of = from_row<project::Project>(row.values);
      for (const std::string& key : {of.project_no, of.project_code, of.name})
        if (!key.empty()) now[row.id].insert(key);
    }
    for (const ListedNetwork& one : old_.all) {
      if (!ids.contains(one.project_id)) {
        for (const auto& [id, keys] : now)
          if (keys.contains(one.number) || keys.contains(one.name)) return false;
        continue;
      }
      const auto it = now.find(one.project_id);
      if (it == now.end()) return false;
      for (const std::string& key : it->second)
        if (std::find(one.keys.begin(), one.keys.end(), key) == one.keys.end()) return false;
      networks_.insert(one.id);
    }
    return true;
  }
};

/// The list as it stands now; the same one where nothing that matters changed.
std::shared_ptr<const NetworkList> followed(const NetworkReader& reader, const Moment& moment,
                                            std::shared_ptr<const NetworkList> old) {
  const std::int64_t seq = store::last_change(reader.session);
  const std::size_t templates = TemplateBook(reader.session).all().size();
  const bool due =
      std::ranges::any_of(old->all, [&](const ListedNetwork& one) { return behind(one, minute_of(reader)); });
  if (seq == old->seq && templates == old->templates && !due) return old;
  ListChanges changes(reader, *old);
  if (templates != old->templates || !changes.read())
    return std::make_shared<const NetworkList>(whole_list(reader, moment));
  auto next = std::make_shared<NetworkList>(*old);
  if (changes.any()) changes.put_into(*next, moment);
  next->seq = seq;
  return next;
}

using Filter = std::pair<std::string_view, bool (*)(const ListedNetwork&)>;
constexpr std::array<Filter, 7> kFilters = {{
    {"all", [](const ListedNetwork&) { return true; }},
    {"open", [](const ListedNetwork& one) { return !one.faulty && !one.reached; }},
    {"late", [](const ListedNetwork& one) { return !one.faulty && !one.reached && one.slip_halves > 0; }},
    {"in_time",
     [](const ListedNetwork& one) {
       return !one.faulty && !one.reached && one.slip_halves && *one.slip_halves <= 0;
     }},
    {"paused", [](const ListedNetwork& one) { return !one.faulty && one.paused; }},
    {"reached", [](const ListedNetwork& one) { return !one.faulty && one.reached; }},
    {"fault", [](const ListedNetwork& one) { return one.faulty; }},
}};

std::vector<const ListedNetwork*> found_by(const NetworkList& list, const std::string& words) {
  std::vector<const ListedNetwork*> out;
  for (const ListedNetwork& one : list.all)
    if (words.empty() || one.name.find(words) != std::string::npos ||
        one.number.find(words) != std::string::npos || one.town.find(words) != std::string::npos)
      out.push_back(&one);
  return out;
}

Json lines_json(const NetworkReader& reader, const Moment& now, const NetworkList& before,
                const std::vector<const ListedNetwork*>& page) {
  Ids ids, cases;
  ActualScope scope{.projects = std::vector<std::pair<std::string, std::string>>{}};
  for (const ListedNetwork* one : page) {
    ids.insert(one->id);
    cases.insert(one->cases.begin(), one->cases.end());
  }
  std::map<std::string, store::StoredRow, std::less<>> rows;
  for (store::StoredRow& row : rows_at(reader.session, reader.access, approval::approval_network_entity(),
                                       now, {{"id", store::FilterOp::In, listed_values(ids)}})) {
    const auto of = from_row<approval::ApprovalNetwork>(row.values);
    scope.projects->emplace_back(of.project_no, of.project);
    std::string id = row.id;
    rows.emplace(std::move(id), std::move(row));
  }
  scope.cases.emplace(cases.begin(), cases.end());
  const NetworkWorld world(reader, now, scope);
  std::map<std::string_view, const ListedNetwork*> then;
  for (const ListedNetwork& one : before.all) then.emplace(one.id, &one);
  Json out = Json::array();
  for (const ListedNetwork* one : page) {
    const auto row = rows.find(one->id);
    if (row == rows.end()) continue;
    const auto was = then.find(one->id);
    const auto view = network_view(world, row->second, reader.language);
    out.push(reader.hours && counts_hours(*view)
                 ? hour_line_json(hour_desk(reader, *view, now), reader.language)
                 : network_line_json(*view, was == then.end() ? std::nullopt : was->second->finish,
                                     reader.language));
  }
  return out;
}

}  // namespace

std::string network_sight(const store::Access& access) {
  std::string out = access.all_rows ? "*" : "";
  for (const std::string& unit : access.units) out += unit + '\n';
  for (const std::string_view entity : {"approval_network", "project"}) {
    out += access.may_read(entity) ? '+' : '-';
    for (const std::string& field : access.masked_fields)
      if (field.starts_with(std::string(entity) + '.')) out += field + '\n';
  }
  return out;
}

void NetworkListKeeper::keep(Kept one) {
  kept_.push_back(std::move(one));
  if (kept_.size() > kMostLists) kept_.erase(kept_.begin());
}

bool NetworkListKeeper::prepare(const NetworkReader& reader, const Moment& moment) {
  const std::string key = list_key(reader, moment);
  const auto is = [&](const Kept& one) { return one.key == key; };
  {
    const std::lock_guard lock(mutex_);
    if (std::any_of(kept_.begin(), kept_.end(), is)) return false;
  }
  auto made = std::make_shared<const NetworkList>(whole_list(reader, moment));
  const std::lock_guard lock(mutex_);
  if (std::any_of(kept_.begin(), kept_.end(), is)) return false;
  keep({key, std::move(made)});
  return true;
}

std::shared_ptr<const NetworkList> NetworkListKeeper::get(const NetworkReader& reader, const Moment& moment) {
  Kept kept{list_key(reader, moment), nullptr};
  const std::lock_guard lock(mutex_);
  const auto it =
      std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.key == kept.key; });
  if (it != kept_.end()) {
    kept = std::move(*it);
    kept_.erase(it);
  }
  if (!kept.list)
    kept.list = std::make_shared<const NetworkList>(whole_list(reader, moment));
  else if (!moment.at)
    kept.list = followed(reader, moment, kept.list);
  keep(kept);
  return kept.list;
}

Json network_list_json(const NetworkReader& reader, const Moment& now, const Moment& past,
                       NetworkListKeeper& keeper, const NetworkListOrder& order) {
  const auto filter = std::find_if(kFilters.begin(), kFilters.end(),
                                   [&](const Filter& one) { return one.first == order.show; });
  if (filter == kFilters.end())
    throw Error(ErrorCode::InvalidInput,
                say(reader.language,
                    {"没有“{0}”这一类，可写 all、open、late、in_time、paused、reached、fault。",
                     "There is no “{0}”: say all, open, late, in_time, paused, reached or fault."},
                    order.show),
                "show");
  const auto before = keeper.get(reader, past), list = keeper.get(reader, now);
  std::vector<const ListedNetwork*> found = found_by(*list, order.words);
  Json counts = Json::object();
  for (const Filter& one : kFilters)
    counts.set(
        std::string(one.first),
        static_cast<std::int64_t>(std::count_if(
            found.begin(), found.end(), [&](const ListedNetwork* network) { return one.second(*network); })));
  std::erase_if(found, [&](const ListedNetwork* one) { return !filter->second(*one); });
  std::stable_sort(found.begin(), found.end(), [](const ListedNetwork* a, const ListedNetwork* b) {
    return std::pair(a->faulty, a->slip_halves) > std::pair(b->faulty, b->slip_halves);
  });
  const std::size_t total = found.size(), from = std::min(order.offset, total);
  const std::size_t to = std::min(total, from + order.limit);
  const std::vector<const ListedNetwork*> page(found.begin() + static_cast<std::ptrdiff_t>(from),
                                               found.begin() + static_cast<std::ptrdiff_t>(to));
  return Json::object({{"asof", now.day.iso()},
                       {"since", past.day.iso()},
                       {"counts", std::move(counts)},
                       {"total", static_cast<std::int64_t>(total)},
                       {"items", lines_json(reader, now, *before, page)},
                       {"next", to < total ? Json(static_cast<std::int64_t>(to)) : Json()}});
}

}  // namespace liantu::api

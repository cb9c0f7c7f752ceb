#include "liantu/api/approval/clock_sweep.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "liantu/api/approval/case_desk.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_clock_store.h"
#include "liantu/approval/case_event_store.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"
#include "liantu/store/writers_lock.h"

namespace liantu::api {
namespace {

using approval::ApprovalCase, approval::CaseEvent, approval::StoredClock;

constexpr std::size_t kClocksAtOnce = 500, kEventsAtOnce = 5000;
constexpr std::int64_t kTurnedAtOnce = 20'000;
constexpr std::int64_t kLongLog =
    5'000;  ///< changes of any ledger behind which the place in the log is moved up

using GoOn = std::function<bool()>;

store::Access clock_access() {
  return store::administrator_access("审批时钟");
}

std::vector<Value> values_of(const std::vector<std::string>& ids) {
  std::vector<Value> out;
  for (const std::string& id : ids) out.emplace_back(id);
  return out;
}

/// The ledgers of some cases, in the order in which things happened.
std::map<std::string, std::vector<CaseEvent>> events_of(store::Session& session,
                                                        const std::vector<std::string>& ids) {
  std::map<std::string, std::vector<CaseEvent>> out;
  store::ListQuery query{
      .entity = &approval::case_event_entity(), .limit = kEventsAtOnce, .count_total = false};
  query.filters.push_back({"case_id", store::FilterOp::In, values_of(ids)});
  for (;;) {
    const store::Page page = store::list(session, clock_access(), query);
    for (const store::StoredRow& row : page.rows) {
      auto event = from_row<CaseEvent>(row.values);
      auto& events = out[event.case_id];
      events.push_back(std::move(event));
    }
    if (page.next.empty()) break;
    query.after = page.next;
  }
  return out;
}

using Known = std::vector<std::pair<StoredClock, CaseFile>>;

/// The clocks of these rows, worked out now.
Known worked_out(store::Session& session, const CaseClocks& clocks, std::vector<store::StoredRow> rows,
                 Instant now) {
  std::vector<std::string> ids;
  for (const store::StoredRow& row : rows) ids.push_back(row.id);
  auto events = events_of(session, ids);
  Known out;
  for (store::StoredRow& row : rows) {
    CaseFile file;
    file.events = std::move(events[row.id]);
    file.row = std::move(row);
    file.value = from_row<ApprovalCase>(file.row.values);
    const auto standing = approval::standing_of(file.value, file.events, clocks.rule, clocks.axis, now);
    StoredClock clock = approval::stored_clock(file.row.id, file.row.version, file.value, standing);
    out.emplace_back(std::move(clock), std::move(file));
  }
  return out;
}

/// Some cases with their clocks, as they stood at a place of the log.
struct ClockSlice {
  std::vector<std::string> ids{};
  std::int64_t seen = 0;
  Known known{};
};

Known named_cases(store::Session& session, const CaseClocks& clocks, const std::vector<std::string>& ids,
                  Instant now) {
  if (ids.empty()) return {};
  store::ListQuery query{
      .entity = &approval::approval_case_entity(), .limit = ids.size(), .count_total = false};
  query.filters.push_back({"id", store::FilterOp::In, values_of(ids)});
  return worked_out(session, clocks, store::list(session, clock_access(), query).rows, now);
}

bool cases_changed_since(store::Session& session, std::int64_t seq) {
  return !store::changes(session, {.entity = "approval_case", .after_seq = seq, .limit = 1}).empty();
}

std::vector<StoredClock> clocks_in(const Known& known) {
  std::vector<StoredClock> out;
  for (const auto& [clock, file] : known) out.push_back(clock);
  return out;
}

/// In a transaction. Those that are gone lose their clock.
void store_slice(store::Session& session, const ClockSlice& slice) {
  std::set<std::string> there;
  for (const auto& [clock, file] : slice.known) there.insert(clock.id);
  for (const std::string& id : slice.ids)
    if (!there.contains(id)) approval::drop_clock(session, id);
  approval::put_clocks(session, clocks_in(slice.known));
}

/// Holds the writers' lock for one slice. What changed since the slice was read is read again.
class SliceLock {
 public:
  SliceLock(store::Session& session, const CaseClocks& clocks, Instant now, ClockSlice& slice)
      : transaction_(session, store::Transaction::Mode::Write) {
    store::hold_writers(session);
    changed_ = cases_changed_since(session, slice.seen);
    if (changed_) slice.known = named_cases(session, clocks, slice.ids, now);
  }
  bool changed() const { return changed_; }
  void commit() { transaction_.commit(); }

 private:
  store::Transaction transaction_;
  bool changed_ = false;
};

struct ChangedCases {
  std::vector<std::string> ids{};
  std::int64_t end = 0;  ///< the last change that was looked at
  bool all = true;       ///< none is left behind them
};

/// The cases of the next changes after `seq`.
ChangedCases changed_after(store::Session& session, std::int64_t seq) {
  const auto page =
      store::changes(session, {.entity = "approval_case", .after_seq = seq, .limit = kClocksAtOnce});
  std::set<std::string> ids;
  for (const store::ChangeRecord& change : page) ids.insert(change.id);
  return {{ids.begin(), ids.end()}, page.empty() ? seq : page.back().seq, page.size() < kClocksAtOnce};
}

/// From the place in the log up to which the clocks are known; nothing before they ever were.
std::size_t follow_changes(store::Session& session, const CaseClocks& clocks, Instant now,
                           const GoOn& go_on) {
  std::size_t count = 0;
  for (;;) {
    const auto basis = approval::clock_basis(session);
    if (!basis) return count;
    ClockSlice slice{.seen = store::last_change(session)};
    ChangedCases changed = changed_after(session, basis->seq);
    if (changed.ids.empty() && slice.seen < basis->seq + kLongLog) return count;
    slice.ids = std::move(changed.ids);
    slice.known = named_cases(session, clocks, slice.ids, now);
    SliceLock lock(session, clocks, now, slice);
    if (approval::clock_basis(session) != basis) continue;  // another sweep was here meanwhile
    const std::int64_t end = changed.all && !lock.changed() ? store::last_change(session) : changed.end;
    store_slice(session, slice);
    approval::keep_basis(session, {basis->fingerprint, end, now});
    lock.commit();
    count += slice.ids.size();
    if (slice.ids.empty() || (go_on && !go_on())) return count;
  }
}

/// A sweep that was broken off told it.
bool told_already(const CaseFile& file, const approval::DueRevision& revision) {
  const auto last = std::find_if(file.events.rbegin(), file.events.rend(), [](const CaseEvent& event) {
    return event.move == approval::CaseMove::Recompute;
  });
  return !revision.moves && last != file.events.rend() && last->due_before == revision.told &&
         last->due_after == revision.recomputed;
}

/// A running case whose told day is another one by the calendar as it is now: an event with both days and the
/// reason; the day moves only when it is still to come, and an overdue day stays on record.
void add_revision(const CaseFile& file, const std::string& overdue_before, const CaseClocks& clocks,
                  Instant now, store::Batch& batch) {
  const auto standing = approval::standing_of(file.value, file.events, clocks.rule, clocks.axis, now);
  if (!standing.clock || standing.clock->phase != approval::ClockPhase::Running) return;
  const auto revision = approval::revised_due(file.value.due, standing.clock->due_day(), shanghai_day(now));
  if (!revision || told_already(file, *revision)) return;
  CaseEvent event;
  event.case_id = file.row.id;
  event.case_no = file.value.case_no;
  event.department = file.value.department;
  event.move = approval::CaseMove::Recompute;
  event.day = shanghai_day(now);
  event.time = shanghai_time(now).substr(11, 5);
  event.reason = revision->moves ? "放假安排或计时规则变更，应办结日期按新的重算"
                                 : "放假安排或计时规则变更；原日期已过，保持不变，新算日期仅供对照";
  event.due_before = revision->told;
  event.due_after = revision->recomputed;
  event.actor = "审批时钟";
  store::Change told{.entity = &approval::case_event_entity()};
  told.values = to_row(event);
  batch.changes.push_back(std::move(told));
  ApprovalCase value = file.value;
  if (revision->moves) value.due = revision->recomputed;
  if (!value.first_overdue && !overdue_before.empty()) value.first_overdue = Date::parse(overdue_before);
  if (to_row(value) == file.row.values) return;
  batch.changes.push_back(store::change_of(approval::approval_case_entity(), file.row, to_row(value)));
}

/// In a transaction. The slice is read again when something was written.
void revise_slice(store::Session& session, const CaseClocks& clocks, Instant now, ClockSlice& slice) {
  store::Batch batch{.kind = "calendar", .reason = "放假安排或计时规则变更，重算审批时钟"};
  for (const auto& [clock, file] : slice.known) {
    if (!clock.open) continue;
    const auto before = approval::clock_of_case(session, clock.id);
    add_revision(file, before ? before->first_overdue : std::string(), clocks, now, batch);
  }
  if (batch.changes.empty()) return;
  store::write_within(session, clock_access(), batch, now);
  slice.known = named_cases(session, clocks, slice.ids, now);
}

/// All cases in order of id. Clocks that were worked out by another calendar are revised. Empty when told to
/// stop: the basis then stays as it was.
std::optional<std::size_t> work_out_all(store::Session& session, const CaseClocks& clocks, Instant now,
                                        const GoOn& go_on) {
  const bool revise = approval::clock_basis(session).has_value();
  const std::int64_t start = store::last_change(session);
  store::ListQuery query{
      .entity = &approval::approval_case_entity(), .limit = kClocksAtOnce, .count_total = false};
  std::size_t count = 0;
  for (;;) {
    ClockSlice slice{.seen = store::last_change(session)};
    store::Page page = store::list(session, clock_access(), query);
    for (const store::StoredRow& row : page.rows) slice.ids.push_back(row.id);
    slice.known = worked_out(session, clocks, std::move(page.rows), now);
    SliceLock lock(session, clocks, now, slice);
    if (revise) revise_slice(session, clocks, now, slice);
    store_slice(session, slice);
    if (page.next.empty()) approval::keep_basis(session, {clocks.fingerprint, start, now});
    lock.commit();
    count += slice.ids.size();
    if (page.next.empty()) {
      approval::refresh_clock_statistics(session);
      return count;
    }
    if (go_on && !go_on()) return std::nullopt;
    query.after = page.next;
  }
}

std::size_t turn_all(store::Session& session, Instant now, const GoOn& go_on) {
  std::size_t count = 0;
  for (;;) {
    store::Transaction transaction(session, store::Transaction::Mode::Write);
    store::hold_writers(session);
    const std::int64_t turned = approval::turn_states(session, now, kTurnedAtOnce);
    transaction.commit();
    count += static_cast<std::size_t>(turned);
    if (turned < kTurnedAtOnce || (go_on && !go_on())) return count;
  }
}

}  // namespace

ClockLag clock_lag(store::Session& session, const CaseClocks& clocks) {
  const auto basis = approval::clock_basis(session);
  if (!basis || basis->fingerprint != clocks.fingerprint) return ClockLag::Far;
  const ChangedCases changed = changed_after(session, basis->seq);
  if (!changed.all) return ClockLag::Far;
  return changed.ids.empty() ? ClockLag::None : ClockLag::Some;
}

void catch_up_clocks(store::Session& session, const CaseClocks& clocks, const std::vector<std::string>& ids,
                     Instant now) {
  ClockSlice slice{.ids = ids};
  const auto basis = approval::clock_basis(session);
  ChangedCases changed;
  if (basis) changed = changed_after(session, basis->seq);
  const bool near = basis && basis->fingerprint == clocks.fingerprint && changed.all;
  if (near) slice.ids = std::move(changed.ids);
  slice.known = named_cases(session, clocks, slice.ids, now);
  store_slice(session, slice);
  if (near) approval::keep_basis(session, {clocks.fingerprint, store::last_change(session), now});
}

std::size_t sweep_clocks(store::Session& session, const CaseClocks& clocks, Instant now, const GoOn& go_on) {
  std::size_t count = follow_changes(session, clocks, now, go_on);
  const auto basis = approval::clock_basis(session);
  if (!basis || basis->fingerprint != clocks.fingerprint) {
    const auto all = work_out_all(session, clocks, now, go_on);
    if (!all) return count;
    count += *all + follow_changes(session, clocks, now, go_on);
  }
  if (go_on && !go_on()) return count;
  return count + turn_all(session, now, go_on);
}

}  // namespace liantu::api

// The clocks of cases as they were last worked out, so that a department's queue is read in order without
// working out any: table case_clock. All of it follows from the ledgers and the calendar.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/approval/case_standing.h"
#include "liantu/store/database.h"

namespace liantu::approval {

struct StoredClock {
  std::string id;  ///< row of the case
  std::int64_t case_version = 0;
  std::string department, owner_unit;
  bool open = false, stopped = false;
  ClockState state = ClockState::Normal;
  std::int64_t sort_key = 0;  ///< when the budget ends; of a stopped clock what is left
  TimeUnit unit = TimeUnit::WorkingDay;
  std::int64_t used = 0, remaining = 0;  ///< ticks when it was worked out
  std::optional<Instant> due_at{}, warn_at{};
  std::string expected{}, first_overdue{}, late_from{};  ///< days, "" = none
  Ball ball = Ball::Department;
  bool provisional = false;
  bool asks = false;  ///< something is not known: it stands first, without a clock
};

StoredClock stored_clock(const std::string& id, std::int64_t version, const ApprovalCase& of,
                         const CaseStanding& standing);

/// One line of a queue: the clock and what people call the case.
struct QueueLine {
  StoredClock clock;
  std::string case_no, matter, project, project_no, step_code, applicant, case_state;
  std::int64_t attempt = 1;
};

struct QueueQuery {
  std::string department{};  ///< "" = of all departments
  std::string owner_unit{};  ///< "" = rows of all units
  bool stopped = false;
  std::size_t limit = 50;
  std::int64_t after_key = 0;  ///< with `after_id`: continue behind that line
  std::string after_id{};
};

struct QueueCount {
  std::string department;
  bool stopped = false, asks = false;
  ClockState state = ClockState::Normal;
  std::int64_t cases = 0;
};

/// In a transaction of the caller.
void put_clocks(store::Session& session, std::span<const StoredClock> clocks);
void drop_clock(store::Session& session, const std::string& id);

/// By what ends first; those about which something is not known before the others.
std::vector<QueueLine> queue_lines(store::Session& session, const QueueQuery& query);
/// As the states stand at `now`, whenever the sweep was.
std::vector<QueueCount> queue_counts(store::Session& session, const std::string& owner_unit, Instant now);
std::optional<StoredClock> clock_of_case(store::Session& session, const std::string& id);

/// Running clocks that passed a limit since they were worked out become warnings or overdue, with their first
/// overdue day: at most so many. In a transaction of the caller; how many changed.
std::int64_t turn_states(store::Session& session, Instant now, std::int64_t most);

/// After much was written: what the server knows of the size of the ledgers, from which it plans its reading.
void refresh_clock_statistics(store::Session& session);

/// By which calendar and rules, and up to which change of the log the clocks were worked out.
struct ClockBasis {
  std::string fingerprint;
  std::int64_t seq = 0;
  Instant at = 0;  ///< when they were last looked through
  bool operator==(const ClockBasis&) const = default;
};
std::optional<ClockBasis> clock_basis(store::Session& session);
void keep_basis(store::Session& session, const ClockBasis& basis);

}  // namespace liantu::approval

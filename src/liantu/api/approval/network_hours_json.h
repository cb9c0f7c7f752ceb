// A network of hours on the office hours of the days it takes: as its page draws it, as a line of the list,
// and what changes do to it.
#pragma once

#include <vector>

#include "liantu/api/approval/network_desk.h"
#include "liantu/approval/hours/network_hours.h"

namespace liantu::api {

/// Whether the template of this network counts hours.
bool counts_hours(const NetworkView& view);

/// One network of hours with the clocks of its cases; the view outlives it.
struct HourDesk {
  const NetworkView& view;
  std::shared_ptr<const CaseClocks> rules;
  std::vector<approval::StepClock> clocks{};
  Instant now;

  approval::HourCase as_case() const {
    return {view.of->of, view.adopted, view.choice, clocks, rules->axis, *view.row.start, now};
  }
};

/// `reader` must have the rules of hours. Cases are read whoever asks, since they decide the times.
HourDesk hour_desk(const NetworkReader& reader, const NetworkView& view, const Moment& moment);

bool hours_reached(const approval::HourNetwork& network);
/// Half working days that the end is behind the promise, the rest of half a day counted whole; nothing when
/// one is not known.
std::optional<std::int64_t> hours_slip(const approval::HourNetwork& network, const approval::ClockAxis& axis);
/// The clock of a step that decides the end stands.
bool hours_paused(const approval::HourNetwork& network);

/// {…,"hours":{"first","minutes","now","days":[{"day","at"}],"ticks":[{"at","label"}]},"modules":[…],"summary":{…}}:
/// places are office minutes after the opening of the first day. With "fault" when steps wait for each other.
json::Json network_hours_json(const HourDesk& desk, Language language);

/// One line of the list of networks: units are hours, an end has its time.
json::Json hour_line_json(const HourDesk& desk, Language language);

/// The answer of a what-if: units are hours, places of bars office minutes.
json::Json hour_what_if_json(const HourDesk& desk, const approval::HourWhatIf& found, Language language);

}  // namespace liantu::api

// Networks of projects at work: the row, its template, what happened, as they stood on a day.
#pragma once

#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/approval/case_clocks.h"
#include "liantu/api/approval/network_actuals.h"
#include "liantu/api/approval/template_book.h"
#include "liantu/approval/network_bars.h"
#include "liantu/approval/network_row.h"
#include "liantu/approval/what_if_preset.h"

namespace liantu::api {

/// One network with all that its times refer to; not copied, it lives on the heap.
struct NetworkView {
  std::string id{};
  std::int64_t version = 0;
  approval::ApprovalNetwork row{};
  NetworkProject project{};
  const TemplateVersion* of = nullptr;  ///< in the book
  std::int64_t latest_version = 0;
  approval::NetworkChoice choice{};
  std::vector<approval::NetworkChange> adopted{};
  std::vector<approval::StepActual> actuals{};
  approval::NetworkFacts facts{};
  Date today;  ///< the day it is looked at
  std::optional<approval::NetworkDays> days{};
  approval::Network plan{};  ///< the template with the answers, nothing adopted, nothing happened
  approval::NetworkTimes plan_times{};
  approval::NetworkStanding standing{};
  std::string fault{};  ///< why it has no times: no start, no such template, unreadable changes

  approval::NetworkCase as_case() const { return {of->of, adopted, choice, actuals, facts, *days, today}; }
  const approval::ApprovalTemplate& now() const { return standing.changed->of; }
};

bool network_reached(const NetworkView& view);
/// Half working days that its end is behind the promise; negative before it, nothing when one is not known.
std::optional<std::int64_t> network_slip(const NetworkView& view);

/// When a network was to be ready as it looked on a past day.
struct EarlierFinish {
  Date day;
  std::optional<std::int64_t> halves{};
  std::optional<approval::NetworkDay> end{};
};
/// Nothing for no network and for a faulty one.
std::optional<EarlierFinish> earlier_finish(const NetworkView* view);

/// By what networks of hours are laid on office time; without it they are told as networks that have no days.
struct HourRules {
  std::shared_ptr<const CaseClocks> clocks{};
  Instant now = 0;  ///< of today; a past moment has its own
};

struct NetworkReader {
  store::Session& session;
  const store::Access& access;
  Language language;
  std::optional<HourRules> hours{};
};

/// What is read once for all networks of a day.
struct NetworkWorld {
  NetworkWorld(const NetworkReader& reader, const Moment& moment, const ActualScope& scope);
  Moment moment;
  TemplateBook book;
  NetworkActuals actuals;
  std::shared_ptr<const CaseClocks> clocks;  ///< whose rule names departments in English; none: as shipped
};

/// A network that cannot be reckoned says so in `fault`; it is never left out.
std::unique_ptr<NetworkView> network_view(const NetworkWorld& world, const store::StoredRow& row,
                                          Language language);

/// One network and what it refers to.
struct OneNetwork {
  std::unique_ptr<NetworkWorld> world{};
  std::unique_ptr<NetworkView> view{};
};

/// Throws NotFound when the caller does not see it. `histories`: finished cases of all projects too.
OneNetwork network_named(const NetworkReader& reader, const Moment& moment, std::string_view id,
                         bool histories = false);
/// As the caller sees them, of that moment.
std::vector<std::unique_ptr<NetworkView>> networks_of(const NetworkReader& reader, const NetworkWorld& world);

}  // namespace liantu::api

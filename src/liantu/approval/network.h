// The network of one project (并联审批网络): a template with the project's answers and changes, its earliest
// and latest times, floats and critical chains. Times are halves of the template's unit after the start;
// network_days turns them into dates.
#pragma once

#include <map>
#include <span>

#include "liantu/approval/template.h"
#include "liantu/solve/critical_path.h"

namespace liantu::approval {

enum class Durations { Baseline, Promised };

/// What a project says of its network.
struct NetworkChoice {
  Durations durations = Durations::Promised;
  std::map<std::string, bool, std::less<>>
      answers{};                               ///< question -> yes. A step whose question is open is kept in
  std::optional<std::int64_t> works_halves{};  ///< building time; empty = what follows it has no dates
};

/// Steps by index of the template; a step that is left out or has no duration stands in no link.
struct Network {
  const ApprovalTemplate* of = nullptr;
  std::vector<solve::PathTask> tasks{};
  std::vector<solve::PathLink> all_links{};  ///< among involved steps
  std::vector<solve::PathLink> links{};      ///< those whose both ends have times
  std::vector<char> involved{};
  std::vector<char> known{};              ///< its own duration is known
  std::vector<char> timed{};              ///< it and all it waits for have durations
  std::vector<std::size_t> unpromised{};  ///< involved, but nobody stated a duration
  std::vector<std::string> open_questions{};
  std::optional<std::size_t> aim{};  ///< the gate; nothing = the end of all
  bool aim_timed = false;
};

/// The template must have no missing steps. What a left-out step waited for is waited for by what waited for
/// it.
Network make_network(const ApprovalTemplate& of, const NetworkChoice& choice);

/// After `known` changed: what has times now.
void settle_times(Network& network);

struct NetworkTimes {
  solve::CriticalPath path{};
  std::vector<char> critical{};  ///< on a chain that decides the aim
  std::vector<std::vector<std::size_t>> chains{};
  std::optional<std::int64_t> finish{};  ///< of the aim; empty when it has no time
  std::vector<std::string> ring{};       ///< codes; then there are no times
};

NetworkTimes network_times(const Network& network);

/// "因为 规划许可 → 施工图 → 施工许可"; "because of …".
std::string chain_words(const ApprovalTemplate& of, const std::vector<std::size_t>& chain, Language language);

}  // namespace liantu::approval

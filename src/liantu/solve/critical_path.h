// Critical path (CPM): earliest and latest times of tasks that wait for each other, floats, all critical
// chains, and the ring that makes an order impossible. Whole numbers in any unit of time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace liantu::solve {

struct PathTask {
  std::int64_t duration = 0;                 ///< >= 0
  std::optional<std::int64_t> not_before{};  ///< earliest start besides the links; 0 when there is none
  std::optional<std::int64_t> start{};       ///< a fact: it started then, whatever the links ask
};

/// After starts no earlier than Before ends + lag; or, when `to_finish`, ends no earlier than Before ends +
/// lag.
struct PathLink {
  std::size_t before = 0, after = 0;
  std::int64_t lag = 0;
  bool to_finish = false;
};

/// Times by task. Floats: `total` = how much later the task may end before `finish` ends later; `free` =
/// before any other task does. A task that does not lead to `finish` has until the end of all tasks.
struct CriticalPath {
  std::vector<std::int64_t> early_start, early_finish, late_start, late_finish, total_float, free_float;
  std::int64_t length = 0;  ///< end of `finish`; of the last task when there is none
  std::vector<std::size_t>
      ring{};  ///< tasks of one cycle in order of the links, the first not repeated; then nothing else is set
};

/// `finish`: the task whose end is the aim; nothing = the end of all tasks. Links must name tasks.
CriticalPath critical_path(std::span<const PathTask> tasks, std::span<const PathLink> links,
                           std::optional<std::size_t> finish = std::nullopt);

/// The chains along links that leave no gap, from a task that waits for none to the aim; through a fact they
/// go to what ended last before it. In order of their tasks, at most `most`.
std::vector<std::vector<std::size_t>> critical_chains(std::span<const PathTask> tasks,
                                                      std::span<const PathLink> links,
                                                      const CriticalPath& path,
                                                      std::optional<std::size_t> finish, std::size_t most);

}  // namespace liantu::solve

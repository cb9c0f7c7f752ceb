#include "liantu/solve/critical_path.h"

#include <algorithm>
#include <limits>

namespace liantu::solve {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

/// Links by the task they leave or enter.
struct PathNeighbours {
  std::vector<std::vector<std::size_t>> out, in;

  PathNeighbours(std::size_t tasks, std::span<const PathLink> links) : out(tasks), in(tasks) {
    for (std::size_t i = 0; i < links.size(); ++i) {
      out[links[i].before].push_back(i);
      in[links[i].after].push_back(i);
    }
  }
};

/// Every task after those it waits for; shorter than the tasks when there is a ring.
std::vector<std::size_t> path_order(std::size_t tasks, std::span<const PathLink> links,
                                    const PathNeighbours& near) {
  std::vector<std::size_t> waits(tasks), order;
  for (const PathLink& link : links) ++waits[link.after];
  for (std::size_t i = 0; i < tasks; ++i)
    if (waits[i] == 0) order.push_back(i);
  for (std::size_t next = 0; next < order.size(); ++next)
    for (const std::size_t link : near.out[order[next]])
      if (--waits[links[link].after] == 0) order.push_back(links[link].after);
  return order;
}

/// Going back along links among the tasks that were never reached must return to a task.
std::vector<std::size_t> path_ring(std::size_t tasks, std::span<const PathLink> links,
                                   const PathNeighbours& near, const std::vector<std::size_t>& order) {
  std::vector<char> reached(tasks);
  for (const std::size_t task : order) reached[task] = 1;
  std::size_t at = 0;
  while (reached[at]) ++at;
  std::vector<std::size_t> walk;
  std::vector<char> seen(tasks);
  while (!seen[at]) {
    seen[at] = 1;
    walk.push_back(at);
    for (const std::size_t link : near.in[at])
      if (!reached[links[link].before]) {
        at = links[link].before;
        break;
      }
  }
  walk.erase(walk.begin(), std::find(walk.begin(), walk.end(), at));
  std::reverse(walk.begin(), walk.end());
  std::rotate(walk.begin(), std::min_element(walk.begin(), walk.end()), walk.end());
  return walk;
}

void forward_pass(std::span<const PathTask> tasks, std::span<const PathLink> links,
                  const PathNeighbours& near, const std::vector<std::size_t>& order, CriticalPath& path) {
  for (const std::size_t i : order) {
    const PathTask& task = tasks[i];
    std::int64_t start = task.not_before.value_or(0), least_finish = std::numeric_limits<std::int64_t>::min();
    for (const std::size_t at : near.in[i]) {
      const PathLink& link = links[at];
      const std::int64_t ready = path.early_finish[link.before] + link.lag;
      (link.to_finish ? least_finish : start) = std::max(link.to_finish ? least_finish : start, ready);
    }
    if (task.start) start = *task.start;
    path.early_start[i] = start;
    path.early_finish[i] = task.start ? start + task.duration : std::max(start + task.duration, least_finish);
  }
}

/// Latest ends; what a started task waited for cannot delay it any more.
void backward_pass(std::span<const PathTask> tasks, std::span<const PathLink> links,
                   const PathNeighbours& near, const std::vector<std::size_t>& order, CriticalPath& path) {
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    const std::size_t i = *it;
    std::int64_t latest = path.late_finish[i], soonest = kNoLimit;
    for (const std::size_t at : near.out[i]) {
      const PathLink& link = links[at];
      if (tasks[link.after].start) continue;
      const std::int64_t bound =
          (link.to_finish ? path.late_finish[link.after] : path.late_start[link.after]) - link.lag;
      latest = std::min(latest, bound);
      soonest =
          std::min(soonest, (link.to_finish ? path.early_finish[link.after] : path.early_start[link.after]) -
                                link.lag);
    }
    path.late_finish[i] = latest;
    path.late_start[i] = latest - (path.early_finish[i] - path.early_start[i]);
    path.total_float[i] = latest - path.early_finish[i];
    path.free_float[i] = std::min(path.total_float[i],
                                  soonest == kNoLimit ? path.total_float[i] : soonest - path.early_finish[i]);
  }
}

}  // namespace

CriticalPath critical_path(std::span<const PathTask> tasks, std::span<const PathLink> links,
                           std::optional<std::size_t> finish) {
  const std::size_t n = tasks.size();
  const PathNeighbours near(n, links);
  const std::vector<std::size_t> order = path_order(n, links, near);
  CriticalPath path;
  if (order.size() < n) {
    path.ring = path_ring(n, links, near, order);
    return path;
  }
  for (auto* times :
       {&path.early_start, &path.early_finish, &path.late_start, &path.total_float, &path.free_float})
    times->resize(n);
  if (n == 0) return path;
  forward_pass(tasks, links, near, order, path);
  const std::int64_t end = *std::max_element(path.early_finish.begin(), path.early_finish.end());
  path.late_finish.assign(n, end);
  path.length = finish ? path.early_finish[*finish] : end;
  if (finish) path.late_finish[*finish] = path.length;
  backward_pass(tasks, links, near, order, path);
  return path;
}

namespace {

struct ChainSearch {
  std::span<const PathTask> tasks;
  std::span<const PathLink> links;
  const CriticalPath& path;
  const PathNeighbours& near;
  std::size_t most;
  std::vector<std::vector<std::size_t>> found{};
  std::vector<std::size_t> chain{};  ///< from the aim back

  bool binds(const PathLink& link) const {
    const std::int64_t ready = path.early_finish[link.before] + link.lag;
    return ready == (link.to_finish ? path.early_finish[link.after] : path.early_start[link.after]);
  }

  /// What a fact waited for: what ended last before it.
  bool drove(const PathLink& link) const {
    const auto ended = [&](const PathLink& one) { return path.early_finish[one.before] + one.lag; };
    return std::none_of(near.in[link.after].begin(), near.in[link.after].end(),
                        [&](std::size_t at) { return ended(links[at]) > ended(link); });
  }

  void back(std::size_t task) {
    if (found.size() >= most) return;
    chain.push_back(task);
    bool first = true;
    for (const std::size_t at : near.in[task])
      if (tasks[task].start ? drove(links[at]) : binds(links[at])) {
        first = false;
        back(links[at].before);
      }
    if (first) found.emplace_back(chain.rbegin(), chain.rend());
    chain.pop_back();
  }
};

}  // namespace

std::vector<std::vector<std::size_t>> critical_chains(std::span<const PathTask> tasks,
                                                      std::span<const PathLink> links,
                                                      const CriticalPath& path,
                                                      std::optional<std::size_t> finish, std::size_t most) {
  if (!path.ring.empty()) return {};
  const PathNeighbours near(tasks.size(), links);
  ChainSearch search{tasks, links, path, near, most};
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (finish ? i == *finish : path.early_finish[i] == path.length) search.back(i);
  std::sort(search.found.begin(), search.found.end());
  return search.found;
}

}  // namespace liantu::solve

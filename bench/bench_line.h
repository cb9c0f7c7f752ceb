// The line every bench prints per case: our figure, the peer's and their ratio from one run (docs/architecture.md, bench line).
#pragma once

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <optional>
#include <string>

namespace liantu::bench {

/// Processor seconds, user and system, of this process or of its ended children.
inline double cpu_seconds(int who = RUSAGE_SELF) {
  rusage used{};
  getrusage(who, &used);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Line {
  std::string bench, name, metric, unit;
  double ours = 0;
  bool more_is_better = true;
  std::string peer_name{}, peer_why{};   ///< peer_why when there is no figure of a peer
  std::optional<double> peer{};
  double cpu_s = 0;
  std::uint64_t seed = 0;
  std::optional<double> limit{};         ///< ours must reach it, or stay below it
  std::string path = "portable";         ///< avx512, avx2 or portable: the instructions that ours used
  std::string more{};                    ///< further members, as JSON text after a comma
};

inline void print(const Line& line) {
  std::string peer = fmt::format("\"peer\":null,\"peer_why\":\"{}\",\"ratio\":null", line.peer_why);
  if (line.peer)
    peer = fmt::format("\"peer\":{:.6g},\"ratio\":{:.4g}", *line.peer,
                       line.more_is_better ? line.ours / *line.peer : *line.peer / line.ours);
  std::string held;
  if (line.limit)
    held = fmt::format(",\"limit\":{:g},\"held\":{}", *line.limit,
                       line.more_is_better ? line.ours >= *line.limit : line.ours <= *line.limit);
  fmt::print("{{\"bench\":\"{}\",\"case\":\"{}\",\"metric\":\"{}\",\"unit\":\"{}\",\"ours\":{:.6g},\"peer_name\":\"{}\",{},"
             "\"cpu_s\":{:.4g},\"seed\":{},\"path\":\"{}\"{}{}}}\n",
             line.bench, line.name, line.metric, line.unit, line.ours, line.peer_name, peer, line.cpu_s, line.seed, line.path, held, line.more);
  std::fflush(stdout);
}

}  // namespace liantu::bench

#include "liantu/solve/schedule/psplib_file.h"

#include <charconv>
#include <string>

#include "liantu/base/error.h"

namespace liantu::solve {
namespace {

constexpr std::int64_t kMostJobs = 100'000, kMostResources = 1'000, kMostAmount = 1'000'000;

class PsplibLines {
 public:
  explicit PsplibLines(std::string_view text) : rest_(text) {}

  bool next() {
    if (rest_.empty()) return false;
    const std::size_t end = rest_.find('\n');
    line_ = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    ++number_;
    return true;
  }
  std::string_view line() const { return line_; }
  bool holds(std::string_view words) const { return line_.find(words) != std::string_view::npos; }

  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(ErrorCode::InvalidInput, ".sm 文件第 " + std::to_string(number_) + " 行" + what +
                                             "：请给出 PSPLIB 单模式格式的文件。");
  }

  void find(std::string_view words) {
    while (next())
      if (holds(words)) return;
    refuse("为止没有“" + std::string(words) + "”一段");
  }

  /// The whole numbers of the line; anything else is refused.
  std::vector<std::int64_t> numbers() const {
    std::vector<std::int64_t> found;
    const char* at = line_.data();
    const char* const end = at + line_.size();
    while (at != end) {
      if (*at == ' ' || *at == '\t' || *at == '\r') {
        ++at;
        continue;
      }
      std::int64_t value = 0;
      const auto [stop, trouble] = std::from_chars(at, end, value);
      if (trouble != std::errc{} || value < 0 || value > kMostAmount)
        refuse("有不是 0 至 1000000 的整数的内容");
      found.push_back(value);
      at = stop;
    }
    return found;
  }

  /// "…: N …": the number after the colon.
  std::int64_t number_after_colon() const {
    const std::size_t colon = line_.find(':');
    const std::size_t begin =
        colon == std::string_view::npos ? colon : line_.find_first_not_of(" \t", colon + 1);
    std::int64_t value = -1;
    if (begin != std::string_view::npos)
      std::from_chars(line_.data() + begin, line_.data() + line_.size(), value);
    if (value < 0) refuse("冒号后面没有数字");
    return value;
  }

 private:
  std::string_view rest_, line_{};
  int number_ = 0;
};

void read_precedence(PsplibLines& lines, PsplibFile& file) {
  lines.find("PRECEDENCE RELATIONS");
  lines.find("jobnr");
  for (std::size_t job = 1; job <= file.job.size(); ++job) {
    if (!lines.next()) lines.refuse("之后还缺紧前关系");
    const auto row = lines.numbers();
    if (row.size() < 3 || row[0] != static_cast<std::int64_t>(job))
      lines.refuse("不是作业 " + std::to_string(job) + " 的紧前关系");
    if (row[1] != 1) lines.refuse("的作业有多种模式");
    if (row.size() != 3 + static_cast<std::size_t>(row[2])) lines.refuse("的紧后作业个数与所写的不符");
    for (std::size_t k = 3; k < row.size(); ++k) {
      if (row[k] < 1 || row[k] > static_cast<std::int64_t>(file.job.size())) lines.refuse("的紧后作业不存在");
      file.problem.links.push_back({static_cast<Index>(job - 1), static_cast<Index>(row[k] - 1), 0});
    }
  }
}

void read_requests(PsplibLines& lines, PsplibFile& file) {
  const std::size_t resources = file.problem.resources.size();
  lines.find("REQUESTS/DURATIONS");
  lines.find("jobnr");
  while (lines.next() && lines.holds("---")) {
  }
  for (std::size_t job = 1; job <= file.job.size(); ++job) {
    if (job > 1 && !lines.next()) lines.refuse("之后还缺工期和需求");
    const auto row = lines.numbers();
    if (row.size() != 3 + resources || row[0] != static_cast<std::int64_t>(job))
      lines.refuse("不是作业 " + std::to_string(job) + " 的工期和需求");
    Activity& activity = file.problem.activities[job - 1];
    activity.duration = static_cast<Time>(row[2]);
    for (std::size_t r = 0; r < resources; ++r)
      if (row[3 + r] > 0) activity.demands.push_back({static_cast<Index>(r), row[3 + r]});
  }
}

}  // namespace

PsplibFile read_psplib(std::string_view text) {
  PsplibLines lines(text);
  PsplibFile file;
  lines.find("jobs (incl.");
  const std::int64_t jobs = lines.number_after_colon();
  if (jobs < 1 || jobs > kMostJobs) lines.refuse("的作业数不在 1 至 100000 之间");
  lines.find("- renewable");
  const std::int64_t resources = lines.number_after_colon();
  if (resources > kMostResources) lines.refuse("的资源数超过 1000");
  while (lines.next() && (lines.holds("nonrenewable") || lines.holds("doubly constrained"))) {
    if (lines.number_after_colon() != 0) lines.refuse("有不可更新或双重约束的资源");
  }
  file.problem.activities.resize(static_cast<std::size_t>(jobs));
  file.problem.resources.resize(static_cast<std::size_t>(resources));
  for (int job = 1; job <= jobs; ++job) file.job.push_back(job);
  read_precedence(lines, file);
  read_requests(lines, file);
  lines.find("RESOURCEAVAILABILITIES");
  if (resources > 0) {
    if (!lines.next() || !lines.next()) lines.refuse("之后没有资源的可用量");
    const auto row = lines.numbers();
    if (row.size() != file.problem.resources.size()) lines.refuse("的可用量个数与资源数不符");
    for (std::size_t r = 0; r < row.size(); ++r) file.problem.resources[r].capacity = row[r];
  }
  return file;
}

}  // namespace liantu::solve

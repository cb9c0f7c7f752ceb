#include "liantu/cli/progress_line.h"

#include <fmt/format.h>
#include <unistd.h>

namespace liantu::cli {

ProgressLine::ProgressLine(std::string what) : what_(std::move(what)), terminal_(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
  if (shown_) fmt::print(stderr, "\n");
}

void ProgressLine::operator()(std::int64_t done, std::int64_t total) {
  const std::int64_t percent = total > 0 ? done * 100 / total : done / 1000;
  if (!terminal_ || percent == last_) return;
  last_ = percent;
  shown_ = true;
  if (total > 0) fmt::print(stderr, "\r{} {}%", what_, percent);
  else fmt::print(stderr, "\r{} {}", what_, done);
  std::fflush(stderr);
}

}  // namespace liantu::cli

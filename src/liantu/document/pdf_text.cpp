#include "liantu/document/pdf_text.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

constexpr std::size_t kMostText = 64ULL << 20;
constexpr int kNotStarted = 127;

struct Closing {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closing>;

/// Standard output of the reader and how it ended.
struct ReaderOutput {
  std::string text;
  int status = kNotStarted;
};

/// Where programs are found, and nothing else: settings of ours, with the password of the database, may be variables.
std::string search_path() {
  const char* path = std::getenv("PATH");
  return std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin");
}

/// A process of its own, so that a hostile file meets limits of time and memory and no data of ours.
ReaderOutput read_in_own_process(int input) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
    throw Error(ErrorCode::Unavailable, "系统资源不足，请稍后再试。");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string command = "ulimit -t 60; ulimit -v 1500000; exec pdftotext -raw -enc UTF-8 -l 2000 - -";
  std::string shell = "sh", flag = "-c";
  std::array<char*, 4> arguments{shell.data(), flag.data(), command.data(), nullptr};
  pid_t process = 0;
  std::string path = search_path();
  std::array<char*, 2> environment{path.data(), nullptr};
  const int started = posix_spawn(&process, "/bin/sh", &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_ends[1]);
  ReaderOutput output;
  std::array<char, 1 << 16> portion{};
  for (ssize_t got = 1; started == 0 && got > 0;) {
    got = read(pipe_ends[0], portion.data(), portion.size());
    if (got < 0 && errno == EINTR)
      got = 1;
    else if (got > 0 && output.text.size() < kMostText)
      output.text.append(portion.data(), static_cast<std::size_t>(got));
  }
  close(pipe_ends[0]);
  if (started != 0) return output;
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  output.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return output;
}

}  // namespace

std::u32string pdf_text(std::string_view bytes) {
  const File input(std::tmpfile());
  const bool written = input != nullptr &&
                       std::fwrite(bytes.data(), 1, bytes.size(), input.get()) == bytes.size() &&
                       std::fflush(input.get()) == 0 && std::fseek(input.get(), 0, SEEK_SET) == 0;
  if (!written) throw Error(ErrorCode::Unavailable, "临时文件写不下，请检查磁盘空间。");
  lseek(fileno(input.get()), 0, SEEK_SET);
  const ReaderOutput output = read_in_own_process(fileno(input.get()));
  if (output.status == kNotStarted)
    throw Error(ErrorCode::Unavailable, "读 .pdf 需要 pdftotext，请安装 poppler-utils 软件包后再试。");
  if (output.status != 0)
    throw Error(ErrorCode::InvalidInput,
                "这个 .pdf 读不出来：已损坏、有密码或过于复杂，请重新导出为不带密码的 .pdf 后再试。");
  std::u32string text = text::code_points(output.text);
  if (text.find_first_not_of(U" \n\f\r\t") == std::u32string::npos)
    throw Error(ErrorCode::InvalidInput,
                "这个 .pdf 没有文字层（多为扫描件），请用文字识别软件转成可选中文字后再试。");
  return text;
}

}  // namespace liantu::document

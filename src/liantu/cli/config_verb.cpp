// liantu config print|check
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  bool origin = false;
};

/// "listen = …  # file": without the origin the part after the last "  # " is cut off.
std::string without_origins(const std::string& text) {
  std::string plain;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    plain += line.substr(0, line.rfind("  # ")) + "\n";
    begin = end + 1;
  }
  return plain;
}

}  // namespace

void add_config_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("config", "查看或检查设置");
  verb->require_subcommand(1);
  CLI::App* print = verb->add_subcommand("print", "打印生效的设置，密钥不显示");
  add_workspace_options(*print, options->workspace);
  print->add_flag("--origin", options->origin, "标出每个值来自哪里：初始值、文件、环境变量、命令行");
  print->callback([options] {
    const LoadedSettings loaded = load_settings(options->workspace);
    fmt::print("{}", options->origin ? loaded.print() : without_origins(loaded.print()));
  });
  CLI::App* check = verb->add_subcommand("check", "检查设置文件和环境变量，有错则说明并以 1 退出");
  add_workspace_options(*check, options->workspace);
  check->callback([options] {
    const LoadedSettings loaded = load_settings(options->workspace);
    fmt::print("设置正确{}\n", loaded.file_name.empty() ? "（没有设置文件）" : "：" + loaded.file_name);
  });
}

}  // namespace liantu::cli

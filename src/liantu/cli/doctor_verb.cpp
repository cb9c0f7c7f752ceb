// liantu doctor [--json] [--fix]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "liantu/cli/doctor.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/json/json.h"

namespace liantu::cli {
namespace {

using State = Diagnosis::State;

struct Options {
  WorkspaceOptions workspace;
  bool as_json = false, fix = false;
};

void print_text(const std::vector<Diagnosis>& all) {
  for (const auto& d : all) {
    fmt::print("{} {}：{}\n", d.state == State::Good ? "✓" : d.state == State::Warning ? "!" : "✗", d.title, d.detail);
    if (!d.remedy.empty()) fmt::print("    {}\n", d.remedy);
  }
}

void print_json(const std::vector<Diagnosis>& all) {
  json::Json list = json::Json::array();
  for (const auto& d : all)
    list.push(json::Json::object({{"name", d.name},
                                  {"title", d.title},
                                  {"state", d.state == State::Good ? "ok" : d.state == State::Warning ? "warning" : "bad"},
                                  {"detail", d.detail},
                                  {"command", d.remedy}}));
  fmt::print("{}\n", json::Json::object({{"checks", std::move(list)}}).dump());
}

void run(const Options& options) {
  const auto all = examine(load_settings(options.workspace), now_utc(), options.fix);
  if (options.as_json) print_json(all);
  else print_text(all);
  if (std::any_of(all.begin(), all.end(), [](const Diagnosis& d) { return d.state == State::Bad; }))
    throw CLI::RuntimeError(1);
}

}  // namespace

void add_doctor_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("doctor", "体检：逐项检查安装是否正常，给出修复命令；有 ✗ 则以 1 退出");
  add_workspace_options(*verb, options->workspace);
  verb->add_flag("--json", options->as_json, "结果为 JSON");
  verb->add_flag("--fix", options->fix, "做安全的修复：收紧权限、合并预写日志、补一份备份");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli

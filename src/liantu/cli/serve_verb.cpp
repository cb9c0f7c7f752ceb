// liantu serve [--listen ADDRESS:PORT] [--demo]
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "liantu/api/serve.h"
#include "liantu/base/error.h"
#include "liantu/base/log.h"
#include "liantu/cli/demo_county.h"
#include "liantu/cli/verbs.h"
#include "liantu/org/setup_store.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string listen, web;
  bool demo = false;
};

/// A folder that is gone with this object; for a demonstration without --data.
class PassingFolder {
 public:
  PassingFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "liantu-demo-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw Error(ErrorCode::InvalidInput, fmt::format("{} 不能写，请用 --data 指定目录。", name));
    path_ = name;
  }
  ~PassingFolder() {
    std::error_code kept;
    std::filesystem::remove_all(path_, kept);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string public_address(const Settings& settings, const std::string& address) {
  return settings.public_url.empty() ? address : settings.public_url;
}

/// Three lines: where to go, where the data is, how to begin.
void print_start(Workspace& workspace, const std::string& address) {
  const Settings& settings = workspace.settings.values;
  fmt::print("网址：    {}\n", public_address(settings, address));
  fmt::print("数据：    {}\n", is_postgres(workspace.where) ? "PostgreSQL" : std::filesystem::absolute(workspace.where).string());
  auto session = workspace.database->lease();
  if (org::setup_needed(*session))
    fmt::print("初始化：  {}/setup?token={}（{} 分钟内有效，只能用一次）\n", public_address(settings, address),
               org::open_setup(*session, settings, now_utc()), settings.setup_link_minutes);
  else
    fmt::print("登录：    {}/login\n", public_address(settings, address));
  std::fflush(stdout);
}

/// A service runs as a user of its own and its files are that user's; from a terminal the program is called
/// by its path.
std::string command_here() {
  const passwd* user = getpwuid(geteuid());
  if (std::getenv("INVOCATION_ID") != nullptr && user != nullptr && geteuid() != 0)
    return fmt::format("sudo -u {} liantu", user->pw_name);
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed || program.parent_path() == "/usr/bin" ? "liantu" : program.string();
}

/// The address of a database may hold a password, so it is not repeated.
std::string place_of(const Workspace& workspace, const std::string& config) {
  if (!config.empty()) return "--config " + std::filesystem::absolute(config).string();
  if (is_postgres(workspace.where)) return "--db postgresql://…";
  return "--data " + std::filesystem::absolute(workspace.where).lexically_normal().string();
}

void run(Options options) {
  std::unique_ptr<PassingFolder> passing;
  const bool somewhere = !options.workspace.data.empty() || !options.workspace.db.empty() ||
                         !options.workspace.config.empty() || std::getenv("LIANTU_DATA") != nullptr;
  if (options.demo && !somewhere) {
    passing = std::make_unique<PassingFolder>();
    options.workspace.data = passing->path();
  }
  if (!options.listen.empty()) options.workspace.more.emplace_back("listen", options.listen);
  Workspace workspace = open_workspace(options.workspace, Schema::BringUpToDate);
  const Settings& settings = workspace.settings.values;
  start_log(log_level_named(settings.log_level), log_format_named(settings.log_format));
  DemoSignIn sign_in;
  if (options.demo) sign_in = open_demo_county(workspace, shanghai_day(now_utc()));
  api::ServeOptions serving;
  serving.where = workspace.where;
  serving.command = command_here();
  serving.place = place_of(workspace, options.workspace.config);
  serving.web_folder = options.web;
  serving.demo = options.demo || holds_demo_county(workspace);
  serving.ready = [&](const std::string& address) {
    print_start(workspace, address);
    if (options.demo) print_sign_in(sign_in);
  };
  if (const int code = api::serve(settings, *workspace.database, serving); code != 0) throw CLI::RuntimeError(code);
}

}  // namespace

void add_serve_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("serve", "启动服务；首次启动打印一次性初始化链接");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("--listen", options->listen, "监听地址和端口；缺省 127.0.0.1:8080");
  verb->add_option("--web", options->web, "网页文件所在目录；缺省自动寻找")->envname("LIANTU_WEB");
  verb->add_flag("--demo", options->demo, "装入示范县；没有 --data 时用临时目录，退出即删");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli

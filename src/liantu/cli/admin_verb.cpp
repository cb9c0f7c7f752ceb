// liantu admin create|reset-password|list|disable: for whoever owns the machine, when nobody can sign in.
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/org/password.h"
#include "liantu/org/people_store.h"
#include "liantu/org/sign_in_store.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string login, name;
  std::vector<std::string> roles;
  bool password_stdin = false;
};

std::string actor() { return machine_access().actor; }

org::Person person_of(store::Session& session, const std::string& login) {
  for (auto& person : org::people(session))
    if (person.login == login) return std::move(person);
  throw Error(ErrorCode::NotFound, fmt::format("没有登录名为 {} 的人，请用 liantu admin list 查看。", login));
}

/// From a pipe, or asked for on the terminal without showing it.
std::string read_password(const Options& options) {
  std::string password;
  if (options.password_stdin) {
    std::getline(std::cin, password);
    return password;
  }
  fmt::print(stderr, "新密码：");
  termios before{};
  tcgetattr(STDIN_FILENO, &before);
  termios silent = before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  tcsetattr(STDIN_FILENO, TCSANOW, &silent);
  std::getline(std::cin, password);
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  fmt::print(stderr, "\n");
  return password;
}

/// Asked for, or a random one that is printed once; either must be changed at the first sign-in.
struct NewPassword {
  explicit NewPassword(const Options& options)
      : given(options.password_stdin || isatty(STDIN_FILENO) == 1),
        // 16 random characters carry the classes the rules ask for almost surely; the head makes it sure
        text(given ? read_password(options) : "Lt9-" + org::new_token().substr(0, 16)) {}

  void tell(const org::Person& person) const {
    if (given)
      fmt::print("{} 可用此密码登录，首次登录须更换\n", person.login);
    else
      fmt::print("{} 的临时密码：{}（首次登录须更换）\n", person.login, text);
  }

  bool given;
  std::string text;
};

void create(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::BringUpToDate);
  const Settings& settings = workspace.settings.values;
  auto session = workspace.database->lease();
  org::Person person;
  person.login = options.login;
  person.name = options.name.empty() ? options.login : options.name;
  for (const auto& role : options.roles) person.roles.insert(org::role_named(role));
  const NewPassword password(options);
  password.tell(org::put_person_with_password(*session, std::move(person), password.text, settings, actor(),
                                              now_utc()));
}

void reset_password(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const org::Person person = person_of(*session, options.login);
  const NewPassword password(options);
  org::give_password(*session, person.id, password.text, workspace.settings.values, actor(), now_utc());
  password.tell(person);
}

void list(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  for (const auto& person : org::people(*session)) {
    std::string roles;
    for (const org::Role role : person.roles) roles += (roles.empty() ? "" : "、") + std::string(org::rule_of(role).zh);
    fmt::print("{}\t{}\t{}\n", person.login, person.name, roles);
  }
}

void disable(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const org::Person person = person_of(*session, options.login);
  org::remove_person(*session, person.id, actor(), now_utc());
  fmt::print("{}（{}）已停用，历史中的姓名保留\n", person.login, person.name);
}

std::string role_codes() {
  std::string codes;
  for (const auto& rule : org::role_table()) codes += (codes.empty() ? "" : ", ") + std::string(rule.code);
  return codes;
}

CLI::App* add(CLI::App& verb, const std::shared_ptr<Options>& options, const char* name, const char* what,
              void (*run)(const Options&), bool one_person) {
  CLI::App* one = verb.add_subcommand(name, what);
  add_workspace_options(*one, options->workspace);
  if (one_person) one->add_option("login", options->login, "登录名")->required();
  one->callback([options, run] { run(*options); });
  return one;
}

}  // namespace

void add_admin_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("admin", "本机管理员直接管理账号（登录不进去时用）");
  verb->require_subcommand(1);
  CLI::App* made = add(*verb, options, "create", "新建账号", create, true);
  made->add_option("--name", options->name, "姓名或岗位称呼");
  made->add_option("--role", options->roles, "岗位，可多个：" + role_codes())->required();
  CLI::App* reset = add(*verb, options, "reset-password", "重设密码；不在终端上时给出临时密码", reset_password, true);
  for (CLI::App* one : {made, reset}) one->add_flag("--password-stdin", options->password_stdin, "从标准输入读密码");
  add(*verb, options, "list", "列出账号和岗位", list, false);
  add(*verb, options, "disable", "停用账号", disable, true);
  add_erasure_verbs(*verb);
}

}  // namespace liantu::cli

// The command line. The second of the two places that catch Error: one sentence on stderr, exit 1; wrong usage is exit 2.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "liantu/base/error.h"
#include "liantu/cli/read_verb.h"
#include "liantu/cli/verbs.h"

namespace {

constexpr int kFailed = 1, kWrongUsage = 2;

void add_verbs(CLI::App& program) {
  using namespace liantu::cli;
  add_serve_verb(program);
  add_demo_verb(program);
  add_read_verb(program);
  add_code_verb(program);
  add_place_verb(program);
  add_extract_verb(program);
  add_complexity_verb(program);
  add_import_verb(program);
  add_export_verb(program);
  add_report_verb(program);
  add_chain_verbs(program);
  add_match_verb(program);
  add_schedule_verb(program);
  add_doctor_verb(program);
  add_config_verb(program);
  add_migrate_verb(program);
  add_backup_verb(program);
  add_admin_verb(program);
  add_audit_verb(program);
  add_tls_verb(program);
  add_db_verb(program);
  add_version_verb(program);
}

void say(const liantu::Error& error) {
  if (error.where().empty()) fmt::print(stderr, "{}\n", error.what());
  else fmt::print(stderr, "{}（{}）\n", error.what(), error.where());
}

int exit_code(const liantu::Error& error) {
  say(error);
  switch (error.code()) {
    case liantu::ErrorCode::InvalidInput:
    case liantu::ErrorCode::NotFound:
    case liantu::ErrorCode::Conflict:
    case liantu::ErrorCode::Forbidden:
    case liantu::ErrorCode::Unavailable:
    case liantu::ErrorCode::Internal: return kFailed;
  }
  return kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App program{"链图 liantu：招商引资与项目建设，一张图"};
  program.name("liantu");
  program.require_subcommand(1);
  program.set_help_flag("-h,--help", "显示用法");
  program.failure_message([](const CLI::App*, const CLI::Error& error) {
    return fmt::format("用法不对：{}\n运行 liantu --help 或 liantu VERB --help 查看用法。\n", error.what());
  });
  try {
    add_verbs(program);
    program.parse(argc, argv);
    return std::fflush(stdout) == 0 ? 0 : kFailed;
  } catch (const CLI::RuntimeError& answer) {
    return answer.get_exit_code();
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? 0 : kWrongUsage;
  } catch (const liantu::Error& error) {
    return exit_code(error);
  } catch (const std::exception& error) {
    fmt::print(stderr, "程序内部错误：{}。请把这一行和所用命令告诉维护者。\n", error.what());
    return kFailed;
  }
}

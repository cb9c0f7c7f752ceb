// liantu tls init
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/cli/local_certificate.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::vector<std::string> hosts;
  int days = 825;
  bool force = false;
};

void write_file(const std::filesystem::path& path, const std::string& text, mode_t mode) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  const bool written = file >= 0 && write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (file < 0 || close(file) != 0 || !written)
    throw Error(ErrorCode::InvalidInput, fmt::format("写不了 {}，请检查目录权限和磁盘空间。", path.string()));
}

std::vector<std::string> usual_hosts() {
  char name[256] = {};
  std::vector<std::string> hosts;
  if (gethostname(name, sizeof name - 1) == 0 && *name != '\0') hosts.emplace_back(name);
  hosts.insert(hosts.end(), {"localhost", "127.0.0.1", "::1"});
  return hosts;
}

void init(const Options& options) {
  const Settings settings = load_settings(options.workspace).values;
  const std::filesystem::path folder = std::filesystem::path(settings.data_dir) / "tls";
  if (std::filesystem::exists(folder / "server.key") && !options.force)
    throw Error(ErrorCode::Conflict, fmt::format("{} 里已有证书；确要换新请加 --force，旧证书随即失效。", folder.string()));
  std::filesystem::create_directories(folder);
  const auto hosts = options.hosts.empty() ? usual_hosts() : options.hosts;
  const LocalCertificate made = make_local_certificate(hosts, options.days);
  std::filesystem::remove(folder / "server.key");   // an old file would keep its mode
  write_file(folder / "server.key", made.key_pem, 0600);
  write_file(folder / "server.pem", made.certificate_pem, 0644);
  write_file(folder / "ca.pem", made.authority_pem, 0644);
  fmt::print("已为 {} 生成证书，{} 天有效。\n", fmt::join(hosts, "、"), options.days);
  fmt::print("在 liantu.toml 写入：\n  tls_certificate = \"{0}/server.pem\"\n  tls_key = \"{0}/server.key\"\n",
             std::filesystem::absolute(folder).string());
  fmt::print("把 {}/ca.pem 装入各电脑的“受信任的根证书颁发机构”，浏览器就不再提示。\n", folder.string());
}

}  // namespace

void add_tls_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("tls", "本地 HTTPS 证书");
  verb->require_subcommand(1);
  CLI::App* init_verb = verb->add_subcommand("init", "生成本地根证书和服务器证书，放在数据目录的 tls 里");
  add_workspace_options(*init_verb, options->workspace);
  init_verb->add_option("--host", options->hosts, "主机名或 IP，可多个；缺省为本机名和 localhost");
  init_verb->add_option("--days", options->days, "有效天数")->capture_default_str()->check(CLI::Range(1, 825));
  init_verb->add_flag("--force", options->force, "替换已有证书");
  init_verb->callback([options] { init(*options); });
}

}  // namespace liantu::cli

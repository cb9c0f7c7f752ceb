#include "liantu/cli/health_store.h"

#include <fmt/format.h>

namespace liantu::cli {
namespace {

constexpr store::Query kIntegrity{"cli.health.integrity", "PRAGMA integrity_check(20)",
                                  "SELECT 'ok' AS integrity_check"};
constexpr store::Query kForeignKeys{"cli.health.foreign_keys", "PRAGMA foreign_key_check",
                                    "SELECT datname FROM pg_stat_database WHERE checksum_failures > 0"};
constexpr store::Query kVersion{"cli.health.version", "SELECT 'SQLite ' || sqlite_version() AS version",
                                "SELECT 'PostgreSQL ' || current_setting('server_version') AS version"};
constexpr store::Query kOtherKeys{"cli.health.other_keys",
                                  "SELECT count(*) FROM personal_key WHERE erased_at IS NULL AND master <> :master"};
constexpr store::Query kCheckpoint{"cli.health.checkpoint", "PRAGMA wal_checkpoint(TRUNCATE)", "SELECT 1"};

std::string text(const Value& value) {
  const auto* found = std::get_if<std::string>(&value);
  return found != nullptr ? *found : std::string{};
}

}  // namespace

std::vector<std::string> integrity_faults(store::Session& session) {
  std::vector<std::string> faults;
  session.run(kIntegrity, {}, [&](const store::Record& record) {
    if (const std::string said = text(record.value(0)); said != "ok") faults.push_back(said);
  });
  session.run(kForeignKeys, {}, [&](const store::Record& record) { faults.push_back("引用失效：" + text(record.value(0))); });
  return faults;
}

std::string database_version(store::Session& session) {
  std::string version;
  session.run(kVersion, {}, [&](const store::Record& record) { version = text(record.value(0)); });
  return version;
}

std::int64_t keys_of_another(store::Session& session, const std::string& master) {
  std::int64_t count = 0;
  session.run(kOtherKeys, {{"master", master}},
              [&](const store::Record& record) { count = std::get<std::int64_t>(record.value(0)); });
  return count;
}

void shorten_log(store::Session& session) {
  session.run(kCheckpoint, {}, [](const store::Record&) {});
}

}  // namespace liantu::cli

#include "liantu/store/migrate.h"

#include <fmt/format.h>

#include <map>

#include "liantu/base/error.h"
#include "liantu/store/digest.h"

namespace liantu::store {
namespace {

constexpr Query kMakeTable{"store.schema_migration.make", R"(
  CREATE TABLE IF NOT EXISTS schema_migration (
    number INTEGER NOT NULL PRIMARY KEY, slug TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL))"};

constexpr Query kApplied{"store.schema_migration.list", R"(
  SELECT number, slug, checksum FROM schema_migration ORDER BY number)"};

constexpr Query kRecord{"store.schema_migration.record", R"(
  INSERT INTO schema_migration (number, slug, checksum, applied_at) VALUES (:number, :slug, :checksum, :applied_at))"};

constexpr Query kLock{"store.schema_migration.lock",
                      R"(SELECT 1)", R"(SELECT pg_advisory_xact_lock(hashtext(current_schema())))"};

std::string_view text_for(const Session& session, const Migration& step) {
  return session.dialect() == Dialect::Postgres && !step.postgres.empty() ? step.postgres : step.sql;
}

std::string name_of(const Migration& step) { return fmt::format("{:04}_{}", step.number, step.slug); }

/// The steps not yet applied.
std::vector<const Migration*> missing_steps(Session& session) {
  std::map<std::int64_t, std::string> applied;
  session.run(kApplied, {}, [&](const Record& record) {
    applied[std::get<std::int64_t>(record.value(0))] = std::get<std::string>(record.value(2));
  });
  std::vector<const Migration*> missing;
  for (const Migration& step : migrations()) {
    const auto found = applied.find(step.number);
    if (found == applied.end()) {
      missing.push_back(&step);
      continue;
    }
    if (found->second != sha256_hex(text_for(session, step))) {
      throw Error(ErrorCode::Conflict, "数据库的结构步骤 " + name_of(step) + " 与本程序不同，请使用建立它的版本。");
    }
    applied.erase(found);
  }
  if (!applied.empty()) {
    throw Error(ErrorCode::Conflict,
                fmt::format("数据库由更新的版本建立（结构步骤 {}），请升级本程序后再打开。", applied.rbegin()->first));
  }
  return missing;
}

}  // namespace

std::vector<std::string> migration_plan(Session& session) {
  session.execute(kMakeTable, {});
  std::vector<std::string> names;
  for (const Migration* step : missing_steps(session)) names.push_back(name_of(*step));
  return names;
}

std::vector<std::string> migrate(Session& session, Instant now) {
  std::vector<std::string> names;
  for (const std::string& name : migration_plan(session)) {
    Transaction transaction(session, Transaction::Mode::Write);
    session.run(kLock, {}, {});
    for (const Migration* step : missing_steps(session)) {
      if (name_of(*step) != name) continue;   // another process was quicker
      const std::string_view text = text_for(session, *step);
      session.run_script(name, text);
      session.execute(kRecord, {{"number", std::int64_t{step->number}}, {"slug", std::string(step->slug)},
                                {"checksum", sha256_hex(text)}, {"applied_at", now}});
      names.push_back(name);
      break;
    }
    transaction.commit();
  }
  return names;
}

}  // namespace liantu::store

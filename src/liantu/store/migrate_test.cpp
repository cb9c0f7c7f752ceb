#include "liantu/store/migrate.h"

#include <fstream>
#include <iterator>
#include <regex>

#include "liantu/base/error.h"
#include "liantu/store/workspace_fixture.h"
#include "liantu/store/workspace_lock.h"

namespace liantu::store {
namespace {

using fixture::second;

class Migrate : public fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, Migrate, testing::ValuesIn(fixture::engines()));

TEST_P(Migrate, StepsAreAppliedOnce) {
  EXPECT_TRUE(migration_plan(session).empty());
  EXPECT_TRUE(migrate(session, second(1)).empty());
  session.run_script("test", "DROP TABLE event; DELETE FROM schema_migration WHERE number > 1");
  EXPECT_EQ(migration_plan(session).size(), migrations().size() - 1);
}

TEST_P(Migrate, ADatabaseOfANewerProgramOrAnAlteredStepIsRefused) {
  session.run_script("test", "INSERT INTO schema_migration (number, slug, checksum, applied_at) VALUES (9999, 'x', 'x', 0)");
  EXPECT_THROW(migrate(session, second(1)), Error);
  session.run_script("test", "DELETE FROM schema_migration WHERE number = 9999;"
                             "UPDATE schema_migration SET checksum = 'x' WHERE number = 1");
  EXPECT_THROW(migration_plan(session), Error);
}

TEST_P(Migrate, AStepThatFailsLeavesNothing) {
  session.run_script("test", "DELETE FROM schema_migration WHERE number = 2");   // its tables are still there: it must fail
  EXPECT_THROW(migrate(session, second(1)), Error);
  session.rollback();
  EXPECT_EQ(migration_plan(session).size(), 1U);
}

/// Every named statement of the sources, wherever it stands.
std::vector<std::array<std::string, 3>> queries_in_sources() {
  static const std::regex query(
      R"re(Query\s+k\w+\{\s*"([a-z0-9_.]+)",\s*R"\w*\(([^]*?)\)\w*"\s*(?:,\s*R"\w*\(([^]*?)\)\w*"\s*)?\})re");
  std::vector<std::array<std::string, 3>> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LIANTU_SOURCE_DIR "/src/liantu")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path());
    const std::string text(std::istreambuf_iterator<char>(in), {});
    for (std::size_t at = text.find("Query k"); at != std::string::npos; at = text.find("Query k", at + 1)) {
      const std::size_t end = text.find("};", at);
      const std::string part = text.substr(at, end == std::string::npos ? end : end + 2 - at);
      std::smatch match;
      if (std::regex_search(part, match, query)) found.push_back({match[1].str(), match[2].str(), match[3].str()});
    }
  }
  return found;
}

TEST_P(Migrate, EveryStatementOfTheSourcesCompiles) {
  const auto queries = queries_in_sources();
  EXPECT_GT(queries.size(), 60U);
  for (const auto& [name, sql, postgres] : queries) {
    const bool sqlite_only =
        postgres.empty() && (sql.find("search_index") != std::string::npos || sql.starts_with("PRAGMA"));
    if (GetParam() == "postgres" && sqlite_only) continue;
    try {
      session.prepare({name, sql, postgres});
    } catch (const Error& error) {
      ADD_FAILURE() << name << ": " << error.what();
    }
  }
}

TEST(WorkspaceLock, ASecondServerIsRefusedUntilTheFirstIsGone) {
  const auto directory = std::filesystem::temp_directory_path() / ("lock" + new_id(second(0)).substr(24));
  std::filesystem::create_directories(directory);
  {
    const WorkspaceLock first(directory.string());
    EXPECT_THROW(WorkspaceLock second_server(directory.string()), Error);
  }
  const WorkspaceLock again(directory.string());
  const WorkspaceLock server("postgresql://x/y");
  std::filesystem::remove_all(directory);
}

}  // namespace
}  // namespace liantu::store

#include "liantu/chain/ledger/chain_version_store.h"

#include <variant>

namespace liantu::chain {
namespace {

constexpr store::Query kDropVersion{"chain.chain_version.drop", R"(
  DELETE FROM chain_version WHERE chain = :chain AND year = :year)"};

constexpr store::Query kListVersions{"chain.chain_version.list", R"(
  SELECT year, drawing, source, entered_by, entered
    FROM chain_version
   WHERE chain = :chain
   ORDER BY year DESC)"};

}  // namespace

void drop_version(store::Session& session, std::string_view chain, std::int64_t year) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  session.execute(kDropVersion, {{"chain", std::string(chain)}, {"year", year}});
  transaction.commit();
}

std::vector<ChainVersion> kept_versions(store::Session& session, std::string_view chain) {
  std::vector<ChainVersion> out;
  session.run(kListVersions, {{"chain", std::string(chain)}}, [&](const store::Record& record) {
    const auto text = [&](int column) { return std::get<std::string>(record.value(column)); };
    const auto number = [&](int column) { return std::get<std::int64_t>(record.value(column)); };
    out.push_back({number(0), text(1), text(2), text(3), number(4), {}});
  });
  return out;
}

}  // namespace liantu::chain

#include "liantu/api/sites/site_portfolio_store.h"

namespace liantu::api {
namespace {

constexpr store::Query kAddPortfolio{"api.site_portfolio.add", R"(
  INSERT INTO site_portfolio (id, person, acting_for, name, actor, at, job, kept, plan, result_zh, result_en,
                              lock_batch)
  VALUES (:id, :person, :acting_for, :name, :actor, :at, :job, :kept, :plan, '', '', ''))"};

constexpr store::Query kFindPortfolio{"api.site_portfolio.find", R"(
  SELECT id, person, acting_for, name, actor, at, job, kept, plan, lock_batch, result_zh, result_en
    FROM site_portfolio WHERE id = :id)"};

constexpr store::Query kListPortfolios{"api.site_portfolio.list", R"(
  SELECT id, person, acting_for, name, actor, at, job, kept, plan, lock_batch
    FROM site_portfolio WHERE kept = 1 OR person = :person ORDER BY at DESC, id DESC LIMIT 100)"};

constexpr store::Query kSaveResult{"api.site_portfolio.result", R"(
  UPDATE site_portfolio SET result_zh = :zh, result_en = :en WHERE id = :id)"};

constexpr store::Query kKeepPortfolio{"api.site_portfolio.keep", R"(
  UPDATE site_portfolio SET kept = :kept, name = :name WHERE id = :id)"};

constexpr store::Query kNoteLock{"api.site_portfolio.lock", R"(
  UPDATE site_portfolio SET lock_batch = :batch WHERE id = :id)"};

constexpr store::Query kForgetPortfolios{"api.site_portfolio.forget", R"(
  DELETE FROM site_portfolio WHERE kept = 0 AND at < :before)"};

std::string portfolio_text(const store::Record& record, int column) {
  return std::get<std::string>(record.value(column));
}

SitePortfolio portfolio_of(const store::Record& record) {
  SitePortfolio out;
  out.id = portfolio_text(record, 0);
  out.person = portfolio_text(record, 1);
  out.acting_for = portfolio_text(record, 2);
  out.name = portfolio_text(record, 3);
  out.actor = portfolio_text(record, 4);
  out.at = std::get<std::int64_t>(record.value(5));
  out.job = portfolio_text(record, 6);
  out.kept = std::get<std::int64_t>(record.value(7)) != 0;
  out.plan = portfolio_text(record, 8);
  out.lock_batch = portfolio_text(record, 9);
  return out;
}

}  // namespace

void add_portfolio(store::Session& session, const SitePortfolio& portfolio) {
  session.execute(kAddPortfolio, {{"id", portfolio.id},
                                  {"person", portfolio.person},
                                  {"acting_for", portfolio.acting_for},
                                  {"name", portfolio.name},
                                  {"actor", portfolio.actor},
                                  {"at", portfolio.at},
                                  {"job", portfolio.job},
                                  {"kept", std::int64_t{portfolio.kept ? 1 : 0}},
                                  {"plan", portfolio.plan}});
}

void save_portfolio_result(store::Session& session, std::string_view id, const std::string& zh,
                           const std::string& en) {
  session.execute(kSaveResult, {{"id", std::string(id)}, {"zh", zh}, {"en", en}});
}

void keep_portfolio(store::Session& session, std::string_view id, const std::string& name, bool kept) {
  session.execute(kKeepPortfolio,
                  {{"id", std::string(id)}, {"name", name}, {"kept", std::int64_t{kept ? 1 : 0}}});
}

void note_portfolio_lock(store::Session& session, std::string_view id, const std::string& batch) {
  session.execute(kNoteLock, {{"id", std::string(id)}, {"batch", batch}});
}

void forget_portfolios(store::Session& session, Instant before) {
  session.execute(kForgetPortfolios, {{"before", before}});
}

std::optional<SitePortfolio> find_portfolio(store::Session& session, std::string_view id) {
  std::optional<SitePortfolio> found;
  session.run(kFindPortfolio, {{"id", std::string(id)}}, [&](const store::Record& record) {
    found = portfolio_of(record);
    found->result_zh = portfolio_text(record, 10);
    found->result_en = portfolio_text(record, 11);
  });
  return found;
}

std::vector<SitePortfolio> portfolios(store::Session& session, std::string_view person) {
  std::vector<SitePortfolio> out;
  session.run(kListPortfolios, {{"person", std::string(person)}},
              [&](const store::Record& record) { out.push_back(portfolio_of(record)); });
  return out;
}

}  // namespace liantu::api

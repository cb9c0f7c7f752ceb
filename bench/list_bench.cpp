// Milliseconds of a list page over 100,000 firms with two versions each, as the ledger page asks for it: rows
// as JSON and the total, with sort, filter, next page, search and as-of. On SQLite, or where
// LIANTU_TEST_POSTGRES says:
//   tests/postgres_cluster.py build/release/bench/list_bench
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <functional>

#include "bench_line.h"
#include "liantu/api/ledger_json.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"
#include "passing_workspace.h"

namespace {

using namespace liantu;

constexpr std::uint64_t kSeed = 2;
constexpr int kFirms = 100'000, kBatch = 20'000, kQueries = 60;
constexpr double kListMs = 20, kAsofMs = 60;
constexpr std::array kShown = {
    "name",         "town",     "industry",  "credit_code", "registered_capital_yuan",
    "revenue_yuan", "tax_yuan", "employees", "above_scale", "established_date"};
constexpr Instant kFirst = 1'780'000'000'000'000LL, kDay = 86'400'000'000LL;

/// Each firm once, a tenth of them changed on a later day.
void fill(store::Session& session) {
  const store::Access access = store::administrator_access("list_bench");
  const store::Entity& entity = enterprise::enterprise_entity();
  auto firms = bench::made_up_firms(kFirms, kSeed);
  std::vector<std::pair<std::string, std::int64_t>> rows;
  for (int from = 0; from < kFirms; from += kBatch) {
    store::Batch batch{.kind = "import", .reason = "bench", .changes = {}};
    for (int i = from; i < from + kBatch; ++i)
      batch.changes.push_back(
          {.entity = &entity, .id = {}, .values = to_row(firms[static_cast<std::size_t>(i)]), .source = {}});
    const auto written = store::write(session, access, batch, kFirst + from);
    rows.insert(rows.end(), written.rows.begin(), written.rows.end());
  }
  store::Batch batch{.kind = "edit", .reason = "bench", .changes = {}};
  for (std::size_t i = 0; i < rows.size(); i += 10) {
    firms[i].employees = Persons{1};
    batch.changes.push_back({.entity = &entity,
                             .id = rows[i].first,
                             .version = rows[i].second,
                             .values = to_row(firms[i]),
                             .source = {}});
  }
  store::write(session, access, batch, kFirst + 2 * kDay);
}

struct Case {
  std::string name;
  std::function<store::ListQuery(int)> query;  ///< of the n-th request
  double limit;
  bool of_one_town = false;  ///< only the rows of one unit are visible
};

store::ListQuery plain() {
  store::ListQuery query;
  query.entity = &enterprise::enterprise_entity();
  return query;
}

std::vector<Case> cases() {
  const auto with = [](auto change) {
    return [change](int n) {
      auto q = plain();
      change(q, n);
      return q;
    };
  };
  const auto town = [](store::ListQuery& q, int n) {
    constexpr const char* towns[] = {"青禾镇", "云门街道", "松岭镇", "白鹭镇"};
    q.filters = {{"town", store::FilterOp::Eq, {std::string(towns[n % 4])}}};
  };
  return {{"first page", with([](store::ListQuery&, int) {}), kListMs},
          {"sorted by capital", with([](store::ListQuery& q, int) {
             q.sort = {{"registered_capital_yuan", true}};
           }),
           kListMs},
          {"sorted up and down by each shown column", with([](store::ListQuery& q, int n) {
             q.sort = {{kShown[n / 2 % 10], n % 2 == 1}};
           }),
           kListMs},
          {"one industry, sorted by name", with([](store::ListQuery& q, int) {
             q.filters = {{"industry", store::FilterOp::Eq, {std::string("塑料薄膜制造")}}};
             q.sort = {{"name", false}};
           }),
           kListMs},
          {"jump to the end", with([](store::ListQuery& q, int) { q.offset = kFirms - 200; }), kListMs},
          {"jump to the end, sorted by name", with([](store::ListQuery& q, int) {
             q.offset = kFirms - 200;
             q.sort = {{"name", false}};
           }),
           kListMs},
          {"one town, sorted by name", with([town](store::ListQuery& q, int n) {
             town(q, n);
             q.sort = {{"name", false}};
           }),
           kListMs},
          {"one town, sorted up and down by each shown column", with([town](store::ListQuery& q, int n) {
             town(q, n);
             q.sort = {{kShown[n / 2 % 10], n % 2 == 1}};
           }),
           kListMs},
          {"as a town sees it, sorted up and down by each shown column", with([](store::ListQuery& q, int n) {
             q.sort = {{kShown[n / 2 % 10], n % 2 == 1}};
           }),
           kListMs, true},
          {"search", with([](store::ListQuery& q, int n) { q.search = n % 2 ? "膜材料" : "澜曜"; }), kListMs},
          {"as of an earlier day", with([](store::ListQuery& q, int) { q.asof = kFirst + kDay; }), kAsofMs},
          {"as of, one town", with([town](store::ListQuery& q, int n) {
             town(q, n);
             q.asof = kFirst + kDay;
           }),
           kAsofMs}};
}

void measure(store::Session& session, const Case& one) {
  store::Access access = store::administrator_access("list_bench");
  if (one.of_one_town) {
    access.all_rows = false;
    access.units = {"青禾镇"};
  }
  std::vector<double> times;
  const double cpu = bench::cpu_seconds();
  std::string after;
  std::size_t bytes = 0;
  for (int n = 0; n < kQueries; ++n) {
    store::ListQuery query = one.query(n);
    if (n % 3 == 2 && one.name == "first page") query.after = after;  // scrolling on
    const auto begin = std::chrono::steady_clock::now();
    const store::Page page = store::list(session, access, query);
    for (const auto& row : page.rows) bytes += api::row_json(*query.entity, row).dump().size();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    after = page.next;
  }
  std::sort(times.begin(), times.end());
  bench::Line line{.bench = "list", .name = "100,000 firms, " + one.name, .metric = "p50", .unit = "ms"};
  line.more_is_better = false;
  line.peer_why = "no peer lists with access rules and history";
  line.ours = times[times.size() / 2];
  line.cpu_s = bench::cpu_seconds() - cpu;
  line.seed = kSeed;
  bench::print(line);
  line.metric = "p95";
  line.ours = times[times.size() * 95 / 100];
  line.limit = one.limit;
  bench::print(line);
  if (bytes == 0) fmt::print(stderr, "{}: no rows\n", one.name);
}

}  // namespace

int main() {
  const char* server = std::getenv("LIANTU_TEST_POSTGRES");
  bench::PassingWorkspace workspace(server == nullptr ? "" : server);
  auto session = workspace.database().lease();
  fill(*session);
  if (server != nullptr)
    session->run_script("list_bench", "VACUUM ANALYZE");  // what autovacuum does after an import
  for (const Case& one : cases()) measure(*session, one);
}

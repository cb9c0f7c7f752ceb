// Writes batches until it is killed, one line on stdout for each that was acknowledged; or checks a workspace afterwards.
//   kill_writer WHERE write SEED
//   kill_writer WHERE check ACKNOWLEDGED-LINES-FILE
#include <chrono>
#include <fstream>
#include <iostream>
#include <random>
#include <string>

#include "liantu/base/error.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/store/migrate.h"
#include "liantu/store/read.h"
#include "liantu/store/seal.h"
#include "liantu/store/write.h"

namespace {

using namespace liantu;

Instant now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

const store::Entity& ledger() { return enterprise::enterprise_entity(); }

store::Batch random_batch(store::Session& session, const store::Access& access, std::mt19937_64& random) {
  store::Batch batch{.kind = random() % 2 == 0 ? "import" : "edit", .reason = "kill " + std::to_string(random())};
  enterprise::Enterprise firm;
  if (batch.kind == "import") {
    for (auto n = 1 + random() % 1500; n > 0; --n) {
      firm.name = "云川第" + std::to_string(random() % 100000) + "号企业";
      firm.tax = Yuan{static_cast<std::int64_t>(random() % 1000000)};
      batch.changes.push_back({.entity = &ledger(), .values = to_row(firm), .source = "名录.xlsx|1"});
    }
    return batch;
  }
  store::ListQuery query{.entity = &ledger(), .limit = 1 + random() % 20, .count_total = false};
  query.sort.push_back({random() % 2 == 0 ? "tax_yuan" : "valid_from", random() % 2 == 0});
  for (store::StoredRow& row : store::list(session, access, query).rows) {
    const bool drop = random() % 8 == 0;
    row.values[ledger().fields->at("remark")] = "改 " + std::to_string(random() % 1000);
    batch.changes.push_back({.entity = &ledger(), .op = drop ? store::Op::Delete : store::Op::Put, .id = row.id,
                             .version = row.version, .values = std::move(row.values)});
  }
  return batch;
}

int write_until_killed(store::Session& session, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto access = store::administrator_access("写入者");
  store::migrate(session, now());
  for (;;) {
    const auto written = store::write(session, access, random_batch(session, access, random), now());
    std::cout << written.batch << ' ' << written.rows.size() << '\n' << std::flush;
    if (random() % 10 == 0) {
      store::undo(session, access, written.batch, "kill", now(), {&ledger()});
    } else if (random() % 4 == 0) {
      store::seal_pending(session, now());
    }
  }
}

/// Every batch has all its change lines; every acknowledged one is there; every row hash and seal is right.
int check(store::Session& session, const std::string& acknowledged) {
  store::migrate(session, now());
  int wrong = 0;
  std::ifstream lines(acknowledged);
  std::string id;
  std::int64_t rows = 0, count = 0;
  while (lines >> id >> rows) {
    ++count;
    const auto batch = store::find_batch(session, id);
    if (!batch || batch->rows != rows) {
      std::cout << "acknowledged batch " << id << " is lost\n";
      ++wrong;
    }
  }
  std::string before;
  for (auto page = store::batches(session, before, 200); !page.empty(); page = store::batches(session, before, 200)) {
    for (const auto& batch : page) {
      const auto found = store::changes(session, {.batch = batch.id, .limit = 100000}).size();
      if (static_cast<std::int64_t>(found) != batch.rows) {
        std::cout << "batch " << batch.id << " has " << found << " of " << batch.rows << " changes\n";
        ++wrong;
      }
    }
    before = page.back().id;
  }
  const auto result = store::verify(session, {&ledger()});
  if (result.broken) {
    std::cout << result.broken->table << ' ' << result.broken->id << ": " << result.broken->what << '\n';
    ++wrong;
  }
  std::cout << count << " acknowledged, " << result.changes << " changes, " << result.seals << " seals\n";
  return wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  try {
    const auto database = store::Database::open(words[1]);
    auto session = database->lease();
    if (std::string(words[2]) == "write") return write_until_killed(*session, std::stoull(words[3]));
    return check(*session, words[3]);
  } catch (const Error& error) {
    std::cout << error.what() << ' ' << error.where() << '\n';
    return 1;
  }
}

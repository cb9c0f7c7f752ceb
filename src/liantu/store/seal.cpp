#include "liantu/store/seal.h"

#include <algorithm>

#include "liantu/store/digest.h"
#include "liantu/store/ledger_row.h"

namespace liantu::store {
namespace {

constexpr Query kLock{"store.seal.lock",
                      R"(SELECT 1)", R"(SELECT pg_advisory_xact_lock(hashtext(current_schema())))"};

constexpr Query kLast{"store.seal.last", R"(SELECT n, to_seq, root FROM seal ORDER BY n DESC LIMIT 1)"};

constexpr Query kPending{"store.seal.pending", R"(
  SELECT seq, hash FROM change WHERE seq > :after ORDER BY seq)"};

constexpr Query kRange{"store.seal.range", R"(
  SELECT seq, hash FROM change WHERE seq BETWEEN :from_seq AND :to_seq ORDER BY seq)"};

constexpr Query kPut{"store.seal.put", R"(
  INSERT INTO seal (n, from_seq, to_seq, change_count, root, previous_root, at)
  VALUES (:n, :from_seq, :to_seq, :count, :root, :previous_root, :at))"};

constexpr Query kAll{"store.seal.list", R"(
  SELECT n, from_seq, to_seq, change_count, root, previous_root, at FROM seal ORDER BY n)"};

/// Root over a seal's own words and the change hashes in their order.
class Root {
 public:
  explicit Root(const std::string& previous) { digest_.add("liantu-seal-1:" + previous + ";"); }
  void add(std::int64_t seq, const std::string& hash) {
    digest_.add(std::to_string(seq) + ":" + hash + ";");
    if (count_++ == 0) first_ = seq;
    last_ = seq;
  }
  Seal seal(std::int64_t n, const std::string& previous, Instant at) {
    digest_.add("n=" + std::to_string(n) + ";at=" + std::to_string(at));
    return {n, first_, last_, count_, digest_.hex(), previous, at};
  }
  std::int64_t count() const { return count_; }

 private:
  Sha256 digest_;
  std::int64_t count_ = 0, first_ = 0, last_ = 0;
};

bool same(const Seal& a, const Seal& b) {
  return a.n == b.n && a.from_seq == b.from_seq && a.to_seq == b.to_seq && a.count == b.count && a.root == b.root &&
         a.previous_root == b.previous_root;
}

}  // namespace

std::optional<Seal> seal_pending(Session& session, Instant now) {
  Transaction transaction(session, Transaction::Mode::Write);
  session.run(kLock, {}, {});
  std::int64_t n = 0, to = 0;
  std::string previous;
  session.run(kLast, {}, [&](const Record& record) {
    n = whole_or_zero(record.value(0));
    to = whole_or_zero(record.value(1));
    previous = text_or_empty(record.value(2));
  });
  Root root(previous);
  session.run(kPending, {{"after", to}}, [&](const Record& record) {
    root.add(whole_or_zero(record.value(0)), text_or_empty(record.value(1)));
  });
  if (root.count() == 0) return std::nullopt;
  const Seal seal = root.seal(n + 1, previous, now);
  session.execute(kPut, {{"n", seal.n},
                         {"from_seq", seal.from_seq},
                         {"to_seq", seal.to_seq},
                         {"count", seal.count},
                         {"root", seal.root},
                         {"previous_root", seal.previous_root},
                         {"at", seal.at}});
  transaction.commit();
  return seal;
}

std::vector<Seal> seals(Session& session) {
  std::vector<Seal> all;
  session.run(kAll, {}, [&](const Record& record) {
    all.push_back({whole_or_zero(record.value(0)), whole_or_zero(record.value(1)), whole_or_zero(record.value(2)),
                   whole_or_zero(record.value(3)), text_or_empty(record.value(4)), text_or_empty(record.value(5)),
                   whole_or_zero(record.value(6))});
  });
  return all;
}

/// Recomputes the chain; the changes' own hashes are checked against the rows elsewhere.
std::optional<Broken> broken_seal(Session& session, std::int64_t& count) {
  std::string previous;
  std::int64_t to = 0, n = 0;
  for (const Seal& written : seals(session)) {
    Root root(previous);
    session.run(kRange, {{"from_seq", to + 1}, {"to_seq", written.to_seq}}, [&](const Record& record) {
      root.add(whole_or_zero(record.value(0)), text_or_empty(record.value(1)));
    });
    const Seal computed = root.seal(n + 1, previous, written.at);
    if (!same(computed, written)) {
      return Broken{"", std::to_string(written.n), "seal", written.n,
                    computed.count == written.count ? "封存值与变更记录不符" : "封存后变更记录有增减"};
    }
    previous = written.root;
    to = written.to_seq;
    n = written.n;
    ++count;
  }
  return std::nullopt;
}

}  // namespace liantu::store

#include "liantu/store/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

#include "liantu/base/error.h"
#include "liantu/store/seal.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::store {
namespace {

using fixture::second;
using fixture::Shed;
using fixture::shed;

class Write : public fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, Write, testing::ValuesIn(fixture::engines()));

ErrorCode code_of(const std::function<void()>& action, std::string* message = nullptr) {
  try {
    action();
  } catch (const Error& error) {
    if (message != nullptr) *message = error.what();
    return error.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorCode::Internal;
}

TEST_P(Write, EveryKindOfValueComesBackAsItWentIn) {
  const Shed values{.name = "云川一号棚\t\\N\n第二行", .code = "007", .town = "云川镇", .rent = Yuan{9007199254740993},
                    .area = SquareMetres{0.1}, .let = false, .since = DateSpan::parse("2026-09-01/2026-09-30"),
                    .keeper = "周某", .remark = ""};
  const auto written = put(values, second(1));
  const auto row = find(session, admin, shed(), written.rows[0].first);
  ASSERT_TRUE(row);
  EXPECT_EQ(row->values, to_row(values));
  EXPECT_EQ(row->version, 1);
  EXPECT_EQ(row->owner_unit, "云川镇");
  put(values, second(2), row->id, 1);   // the other path: one row by statement
  EXPECT_EQ(find(session, admin, shed(), row->id)->values, to_row(values));
}

// Rows go to the database many at a time: what one row lacks is not what the row before it in the statement had.
TEST_P(Write, RowsOfABatchOfAnySizeKeepTheirValuesAndTheirGaps) {
  for (const int count : {1, 9, 10, 11, 99, 100, 101, 213}) {
    Batch batch{.kind = "edit", .reason = "", .changes = {}};
    std::vector<Row> rows;
    for (int n = 0; n < count; ++n) {
      Shed one{.name = fmt::format("{}号棚", n)};
      if (n % 2 == 0) one.code = fmt::format("{:03}", n);
      if (n % 3 == 0) one.rent = Yuan{n};
      if (n % 5 == 0) one.area = SquareMetres{n + 0.5};
      if (n % 7 == 0) one.let = n % 2 == 0;
      if (n % 11 == 0) one.remark = "记\n事";
      rows.push_back(to_row(one));
      batch.changes.push_back({.entity = &shed(), .id = "", .values = rows.back(), .source = ""});
    }
    const auto written = write(session, admin, batch, second(count));
    ASSERT_EQ(written.rows.size(), static_cast<std::size_t>(count));
    for (std::size_t n = 0; n < rows.size(); ++n)
      ASSERT_EQ(find(session, admin, shed(), written.rows[n].first)->values, rows[n]) << n << " of " << count;
  }
  EXPECT_FALSE(verify(session, {&shed()}).broken);
}

// The 141st row has the id of the 4th: the statement stops there, and with the transaction goes what came before.
TEST_P(Write, RowsOfAStatementThatFailsHalfWayAreNotThere) {
  std::vector<Row> rows;
  for (int n = 0; n < 150; ++n)
    rows.push_back({fmt::format("id-{}", n == 140 ? 3 : n), std::int64_t{1}, second(1), std::string("b"), std::int64_t{0},
                    fmt::format("{}号棚", n)});
  const auto load = [&] {
    Transaction transaction(session, Transaction::Mode::Write);
    session.load("shed", {"id", "version", "valid_from", "batch", "baseline", "name"}, rows);
    transaction.commit();
  };
  EXPECT_ANY_THROW(load());
  EXPECT_EQ(list(session, admin, {.entity = &shed()}).total, 0);
  rows[140][0] = std::string("id-140");
  load();
  EXPECT_EQ(list(session, admin, {.entity = &shed()}).total, 150);
}

TEST_P(Write, OfTwoWritersOfOneVersionTheSecondIsRefusedAndNothingOfItsBatchIsWritten) {
  const std::string id = put({.name = "甲棚"}, second(1)).rows[0].first;
  put({.name = "甲棚改"}, second(2), id, 1);
  Batch late{.kind = "edit", .reason = "", .changes = {}};
  late.changes.push_back({.entity = &shed(), .id = "", .values = to_row(Shed{.name = "乙棚"}), .source = ""});
  late.changes.push_back({.entity = &shed(), .id = id, .version = 1, .values = to_row(Shed{.name = "甲棚又改"}), .source = ""});
  std::string message;
  EXPECT_EQ(code_of([&] { write(session, admin, late, second(3)); }, &message), ErrorCode::Conflict);
  EXPECT_NE(message.find("管理员 于 2026-01-01T08:00:02+08:00 修改"), std::string::npos) << message;
  EXPECT_EQ(list(session, admin, {.entity = &shed()}).total, 1);
  EXPECT_EQ(text(*find(session, admin, shed(), id), "name"), "甲棚改");
}

TEST_P(Write, AnIdempotencyKeyWritesOnce) {
  Batch batch{.kind = "edit", .reason = "", .idempotency_key = "k1", .changes = {}};
  batch.changes.push_back({.entity = &shed(), .id = "", .values = to_row(Shed{.name = "甲棚"}), .source = ""});
  EXPECT_FALSE(was_written(session, admin, "k1"));
  const auto first = write(session, admin, batch, second(1));
  EXPECT_TRUE(was_written(session, admin, "k1"));
  EXPECT_FALSE(was_written(session, admin, ""));
  Access other = admin;
  other.actor = "另一人";
  EXPECT_FALSE(was_written(session, other, "k1"));
  const auto second_time = write(session, admin, batch, second(2));
  EXPECT_TRUE(second_time.replayed);
  EXPECT_EQ(second_time.rows, first.rows);
  EXPECT_EQ(second_time.batch, first.batch);
  batch.changes[0].values = to_row(Shed{.name = "乙棚"});
  EXPECT_EQ(code_of([&] { write(session, admin, batch, second(3)); }), ErrorCode::Conflict);
}

TEST_P(Write, AUnitWritesOnlyItsOwnRows) {
  Access town{.actor = "云川镇周某", .units = {"云川镇"}, .readable = {"*"}, .writable = {"shed"}};
  Batch batch{.kind = "edit", .reason = "", .changes = {}};
  batch.changes.push_back({.entity = &shed(), .id = "", .values = to_row(Shed{.name = "甲", .town = "云川镇"}), .source = ""});
  const auto own = write(session, town, batch, second(1));
  batch.changes[0].values = to_row(Shed{.name = "乙", .town = "石桥镇"});
  EXPECT_EQ(code_of([&] { write(session, town, batch, second(2)); }), ErrorCode::Forbidden);
  batch.changes[0].values = to_row(Shed{.name = "乙"});
  EXPECT_EQ(code_of([&] { write(session, town, batch, second(2)); }), ErrorCode::Forbidden);
  const auto other = put({.name = "丙", .town = "石桥镇"}, second(3));
  batch.changes[0] = {.entity = &shed(), .op = Op::Delete, .id = other.rows[0].first, .version = 1, .values = {}, .source = ""};
  EXPECT_EQ(code_of([&] { write(session, town, batch, second(4)); }), ErrorCode::Forbidden);
  town.writable.clear();
  EXPECT_EQ(code_of([&] { write(session, town, batch, second(5)); }), ErrorCode::Forbidden);
  EXPECT_EQ(list(session, admin, {.entity = &shed()}).total, 2);
}

TEST_P(Write, WhoMayNotSeePersonalFieldsCannotWipeThem) {
  const std::string id = put({.name = "甲棚", .keeper = "周某"}, second(1)).rows[0].first;
  Access clerk = admin;
  clerk.personal = false;
  const auto seen = find(session, clerk, shed(), id);
  EXPECT_EQ(text(*seen, "keeper"), "");
  EXPECT_EQ(seen->masked, (std::vector<std::size_t>{shed().fields->at("keeper"), shed().fields->at("keeper_phone")}));
  Batch batch{.kind = "edit", .reason = "", .changes = {}};
  batch.changes.push_back({.entity = &shed(), .id = id, .version = 1, .values = seen->values, .source = ""});
  write(session, clerk, batch, second(2));
  EXPECT_EQ(text(*find(session, admin, shed(), id), "keeper"), "周某");
}

TEST_P(Write, UndoRestoresEveryRowOfTheBatchAndCanItselfBeUndone) {
  const std::string kept = put({.name = "甲棚", .rent = Yuan{100}}, second(1)).rows[0].first;
  const std::string gone = put({.name = "乙棚", .remark = "旧"}, second(2)).rows[0].first;
  Batch batch{.kind = "import", .reason = "", .changes = {}};
  batch.changes.push_back({.entity = &shed(), .id = kept, .version = 1, .values = to_row(Shed{.name = "甲棚改"}), .source = ""});
  batch.changes.push_back({.entity = &shed(), .op = Op::Delete, .id = gone, .version = 1, .values = {}, .source = ""});
  batch.changes.push_back({.entity = &shed(), .id = "", .values = to_row(Shed{.name = "丙棚"}), .source = ""});
  const auto written = write(session, admin, batch, second(3));
  const auto undone = undo(session, admin, written.batch, "录错", second(4), {&shed()});
  const auto after = list(session, admin, {.entity = &shed()});
  ASSERT_EQ(after.total, 2);
  EXPECT_EQ(after.rows[0].values, to_row(Shed{.name = "甲棚", .rent = Yuan{100}}));
  EXPECT_EQ(after.rows[1].values, to_row(Shed{.name = "乙棚", .remark = "旧"}));
  EXPECT_EQ(after.rows[1].version, 3);
  EXPECT_EQ(code_of([&] { undo(session, admin, written.batch, "", second(5), {&shed()}); }), ErrorCode::Conflict);
  undo(session, admin, undone.batch, "没有录错", second(6), {&shed()});
  const auto again = list(session, admin, {.entity = &shed(), .sort = {{"name", false}}});
  ASSERT_EQ(again.total, 2);
  EXPECT_EQ(text(again.rows[0], "name"), "丙棚");
  EXPECT_EQ(text(again.rows[1], "name"), "甲棚改");
}

TEST_P(Write, UndoOfAnOvertakenRowIsRefusedNamingIt) {
  const auto first = put({.name = "甲棚"}, second(1));
  put({.name = "甲棚改"}, second(2), first.rows[0].first, 1);
  std::string message;
  EXPECT_EQ(code_of([&] { undo(session, admin, first.batch, "", second(3), {&shed()}); }, &message), ErrorCode::Conflict);
  EXPECT_NE(message.find("甲棚改（管理员 于 2026-01-01T08:00:02+08:00 改过）"), std::string::npos) << message;
  EXPECT_EQ(code_of([&] { undo(session, admin, "no-such", "", second(3), {&shed()}); }), ErrorCode::NotFound);
}

TEST_P(Write, AnEditIsUndoneAfterTheLaterOneWasUndone) {
  const std::string id = put({.name = "甲棚"}, second(1)).rows[0].first;
  const auto a = put({.name = "甲棚改"}, second(2), id, 1);
  const auto b = put({.name = "甲棚又改"}, second(3), id, 2);
  const auto back = undo(session, admin, b.batch, "", second(4), {&shed()});
  undo(session, admin, a.batch, "", second(5), {&shed()});
  EXPECT_EQ(text(*find(session, admin, shed(), id), "name"), "甲棚");
  // The undo of the later edit may no longer be undone: the row is not as that undo left it.
  EXPECT_EQ(code_of([&] { undo(session, admin, back.batch, "", second(6), {&shed()}); }), ErrorCode::Conflict);
}

/// Rents are never written twice, so a row that stands as a batch left it has nothing over that batch.
class UndoWalk {
 public:
  UndoWalk(Session& session, const Access& access, unsigned seed) : session_(session), access_(access), random_(seed) {}

  void step(Instant now) {
    if (done_.empty() || random_() % 2 == 0) return edit(now);
    const std::size_t which = done_.size() - 1 - random_() % std::min<std::size_t>(done_.size(), 5);
    Step& back = done_[which];
    if (back.undone) return;
    const bool clean = std::all_of(back.after.begin(), back.after.end(), [&](const auto& row) { return rents_[row.first] == row.second; });
    try {
      const auto written = undo(session_, access_, back.batch, "", now, {&shed()});
      EXPECT_TRUE(clean) << "undone over a later change";
      Step undone{written.batch, back.after, back.before};
      back.undone = true;
      for (const auto& [id, rent] : undone.after) rents_[id] = rent;
      done_.push_back(std::move(undone));
      ++undone_;
    } catch (const Error& error) {
      EXPECT_FALSE(clean) << error.what();
    }
    check();
  }

  std::size_t undone() const { return undone_; }

 private:
  using Rents = std::map<std::string, std::int64_t>;   ///< 0: the row is gone
  struct Step {
    std::string batch;
    Rents before, after;
    bool undone = false;
  };

  void edit(Instant now) {
    Batch batch{.kind = "edit", .reason = "", .changes = {}};
    Step step;
    for (const auto& [id, rent] : Rents(rents_)) {
      if (rent == 0 || random_() % 2 == 0) continue;
      add(batch, id, find(session_, access_, shed(), id)->version);
      step.before[id] = rent;
      step.after[id] = next_;
    }
    if (batch.changes.empty()) add(batch, "", std::nullopt);
    const auto written = write(session_, access_, batch, now);
    step.batch = written.batch;
    if (step.after.empty()) {
      step.before[written.rows[0].first] = 0;
      step.after[written.rows[0].first] = next_;
    }
    for (const auto& [id, rent] : step.after) rents_[id] = rent;
    done_.push_back(std::move(step));
    check();
  }

  void add(Batch& batch, const std::string& id, std::optional<std::int64_t> version) {
    ++next_;
    Change change{.entity = &shed(), .id = id, .values = to_row(Shed{.name = "棚", .rent = Yuan{next_}}), .source = ""};
    change.version = version;
    batch.changes.push_back(std::move(change));
  }

  void check() {
    for (const auto& [id, rent] : rents_) {
      const auto row = find(session_, access_, shed(), id);
      EXPECT_EQ(row ? std::get<std::int64_t>(row->values[shed().fields->at("rent_yuan")]) : 0, rent);
    }
  }

  Session& session_;
  const Access& access_;
  std::mt19937 random_;
  std::int64_t next_ = 0;
  std::size_t undone_ = 0;
  Rents rents_;
  std::vector<Step> done_;
};

TEST_P(Write, UndoIsAllowedExactlyWhenTheRowsStandAsTheBatchLeftThem) {
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    UndoWalk walk(session, admin, seed);
    for (int i = 1; i <= 80; ++i) walk.step(second(static_cast<int>(seed) * 1000 + i));
    EXPECT_GT(walk.undone(), 5U);
  }
}

TEST_P(Write, TextThatADatabaseCannotHoldIsRefused) {
  for (const auto& bad : {std::string("a\0b", 3), std::string("\xff"), std::string("\xed\xa0\x80"), std::string("\xe4\xba")}) {
    EXPECT_EQ(code_of([&] { put({.name = bad}, second(1)); }), ErrorCode::InvalidInput);
  }
}

TEST_P(Write, ManyNewRowsGoInAtOnceAndAreFoundBySearch) {
  Batch batch{.kind = "import", .reason = "", .changes = {}};
  for (int i = 0; i < 2500; ++i) {
    batch.changes.push_back({.entity = &shed(), .id = "", .values = to_row(Shed{.name = "云川棚" + std::to_string(i)}), .source = "表|1"});
  }
  const auto written = write(session, admin, batch, second(1));
  EXPECT_EQ(written.rows.size(), 2500U);
  EXPECT_EQ(list(session, admin, {.entity = &shed(), .search = "川棚 2499"}).total, 1);
  undo(session, admin, written.batch, "", second(2), {&shed()});
  EXPECT_EQ(list(session, admin, {.entity = &shed()}).total, 0);
  EXPECT_EQ(list(session, admin, {.entity = &shed(), .search = "川棚"}).total, 0);
}

}  // namespace
}  // namespace liantu::store

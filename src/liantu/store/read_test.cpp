#include "liantu/store/read.h"

#include <algorithm>
#include <map>
#include <random>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::store {
namespace {

using fixture::second;
using fixture::Shed;
using fixture::shed;

class Read : public fixture::OnEachDatabase {};
INSTANTIATE_TEST_SUITE_P(Engines, Read, testing::ValuesIn(fixture::engines()));

TEST_P(Read, AsOfShowsTheRowBeforeAndAfterAChangeAndNotBeforeItsBirthOrAfterItsDeath) {
  const std::string id = put({.name = "旧名"}, second(10)).rows[0].first;
  put({.name = "新名"}, second(20), id, 1);
  Batch batch{.kind = "edit"};
  batch.changes.push_back({.entity = &shed(), .op = Op::Delete, .id = id, .version = 2});
  write(session, admin, batch, second(30));
  const auto name_at = [&](Instant at) {
    const auto row = find(session, admin, shed(), id, at);
    return row ? text(*row, "name") : "-";
  };
  EXPECT_EQ(name_at(second(10) - 1), "-");
  EXPECT_EQ(name_at(second(10)), "旧名");
  EXPECT_EQ(name_at(second(20) - 1), "旧名");
  EXPECT_EQ(name_at(second(20)), "新名");
  EXPECT_EQ(name_at(second(30) - 1), "新名");
  EXPECT_EQ(name_at(second(30)), "-");
  EXPECT_FALSE(find(session, admin, shed(), id));
}

TEST_P(Read, EveryFilter) {
  put({.name = "云川一号 A_1",
       .rent = Yuan{100},
       .let = true,
       .since = DateSpan::parse("2026-09-01/2026-09-30")},
      second(1));
  put({.name = "云川二号 a%2", .rent = Yuan{200}, .let = false, .since = DateSpan::parse("2026-10-05")},
      second(2));
  put({.name = "石桥"}, second(3));
  const auto count = [&](Filter filter) {
    return list(session, admin, {.entity = &shed(), .filters = {filter}}).total;
  };
  EXPECT_EQ(count({"name", FilterOp::Contains, {"云川"}}), 2);
  EXPECT_EQ(count({"name", FilterOp::Contains, {"A_1"}}), 1);
  EXPECT_EQ(count({"name", FilterOp::Contains, {"a_"}}), 1);
  EXPECT_EQ(count({"name", FilterOp::Contains, {"%"}}), 1);
  EXPECT_EQ(count({"rent_yuan", FilterOp::Eq, {std::int64_t{200}}}), 1);
  EXPECT_EQ(count({"rent_yuan", FilterOp::Eq, {Value{}}}), 1);
  EXPECT_EQ(count({"rent_yuan", FilterOp::Eq, {std::int64_t{200}}}) +
                count({"rent_yuan", FilterOp::Ne, {std::int64_t{200}}}),
            count({"id", FilterOp::NotEmpty, {}}));
  EXPECT_EQ(count({"rent_yuan", FilterOp::Ne, {Value{}}}), count({"rent_yuan", FilterOp::NotEmpty, {}}));
  EXPECT_EQ(count({"rent_yuan", FilterOp::In, {std::int64_t{100}, std::int64_t{200}, Value{}}}), 2);
  EXPECT_EQ(count({"rent_yuan", FilterOp::In, {}}), 0);
  EXPECT_EQ(count({"rent_yuan", FilterOp::Ge, {std::int64_t{101}}}), 1);
  EXPECT_EQ(count({"rent_yuan", FilterOp::Le, {std::int64_t{100}}}), 1);
  EXPECT_EQ(count({"rent_yuan", FilterOp::Empty, {}}), 1);
  EXPECT_EQ(count({"rent_yuan", FilterOp::NotEmpty, {}}), 2);
  EXPECT_EQ(count({"let", FilterOp::Eq, {true}}), 1);
  EXPECT_EQ(count({"let", FilterOp::Eq, {false}}), 1);
  EXPECT_EQ(count({"since", FilterOp::Le, {"2026-09-01"}}), 1);
  EXPECT_EQ(count({"since", FilterOp::EndsGe, {"2026-09-30"}}), 2);
  EXPECT_EQ(count({"since", FilterOp::EndsGe, {"2026-10-01"}}), 1);
  EXPECT_EQ(count({"since", FilterOp::EndsGe, {"2026-10-06"}}), 0);
  EXPECT_EQ(count({"since", FilterOp::Ge, {"2026-09-02"}}), 1);
  EXPECT_EQ(count({"version", FilterOp::Eq, {std::int64_t{1}}}), 3);
  EXPECT_THROW(count({"rant_yuan", FilterOp::Empty, {}}), Error);
  EXPECT_THROW(count({"name; DROP TABLE shed", FilterOp::Empty, {}}), Error);
}

TEST_P(Read, AJumpLandsWhereWalkingWouldInEverySortAndGoesOnByCursor) {
  constexpr std::size_t rows = 30;
  for (std::size_t i = 0; i < rows; ++i) {
    Shed one{.name = "棚" + std::to_string(i % 7), .town = i % 2 == 0 ? "云川镇" : ""};
    if (i % 3 != 0) one.rent = Yuan{static_cast<std::int64_t>(i % 5)};
    put(one, second(static_cast<std::int64_t>(i) + 1));
  }
  const auto ids = [&](ListQuery query) {
    std::vector<std::string> found;
    Page page = list(session, admin, query);
    for (const StoredRow& row : page.rows) found.push_back(row.id);
    return std::pair(found, page.next);
  };
  const std::vector<std::vector<Sort>> orders{{},
                                              {{"id", true}},
                                              {{"rent_yuan", false}},
                                              {{"rent_yuan", true}},
                                              {{"town", false}, {"name", true}},
                                              {{"area_m2", true}}};
  for (const auto& order : orders) {
    const auto all = ids({.entity = &shed(), .sort = order}).first;
    ASSERT_EQ(all.size(), rows);
    for (std::size_t offset = 0; offset <= rows + 1; ++offset) {
      const auto [page, next] = ids({.entity = &shed(), .sort = order, .limit = 4, .offset = offset});
      const std::size_t from = std::min(offset, rows), to = std::min(from + 4, rows);
      const auto part = [&](std::size_t a, std::size_t b) {
        return std::vector(all.begin() + static_cast<std::ptrdiff_t>(a),
                           all.begin() + static_cast<std::ptrdiff_t>(b));
      };
      EXPECT_EQ(page, part(from, to));
      EXPECT_EQ(next.empty(), to == rows);
      if (next.empty()) continue;
      EXPECT_EQ(ids({.entity = &shed(), .sort = order, .limit = 4, .after = next}).first,
                part(to, std::min(to + 4, rows)));
    }
  }
  EXPECT_THROW(ids({.entity = &shed(), .offset = 1, .asof = second(99)}), Error);
}

TEST_P(Read, ASearchFindsTheSameRowsAloneAndBesideAFilterInEverySortAndJump) {
  for (std::int64_t i = 0; i < 9; ++i)
    put({.name = (i % 3 == 0 ? "石桥棚" : "云川棚") + std::to_string(i),
         .town = i % 2 == 0 ? "云川镇" : "石桥镇"},
        second(i + 1));
  const Access town{.actor = "某", .units = {"云川镇"}, .readable = {"shed"}};
  for (const auto& [access, hits] : {std::pair{admin, 6}, {town, 3}}) {
    for (const std::vector<Sort>& sort : {std::vector<Sort>{}, {{"id", true}}, {{"name", true}}}) {
      for (std::size_t offset = 0; offset <= 6; ++offset) {
        ListQuery query{.entity = &shed(), .search = "云川棚", .sort = sort, .limit = 2, .offset = offset};
        const Page alone = list(session, access, query);
        query.filters = {{"id", FilterOp::NotEmpty, {}}};
        const Page filtered = list(session, access, query);
        EXPECT_EQ(alone.total, hits);
        EXPECT_EQ(filtered.total, hits);
        EXPECT_EQ(alone.next, filtered.next);
        ASSERT_EQ(alone.rows.size(), filtered.rows.size());
        for (std::size_t i = 0; i < alone.rows.size(); ++i) EXPECT_EQ(alone.rows[i].id, filtered.rows[i].id);
      }
    }
  }
  for (const bool descending : {false, true}) {
    ListQuery query{.entity = &shed(), .search = "云川棚", .sort = {{"id", descending}}, .limit = 2};
    std::vector<std::string> walked;
    do {
      const Page page = list(session, admin, query);
      EXPECT_EQ(page.total, 6) << "on every page, the last one too";
      for (const StoredRow& row : page.rows) walked.push_back(row.id);
      query.after = page.next;
    } while (!query.after.empty());
    ASSERT_EQ(walked.size(), 6U);
    EXPECT_TRUE(descending ? std::is_sorted(walked.rbegin(), walked.rend())
                           : std::is_sorted(walked.begin(), walked.end()));
    query.after = list(session, admin,
                       {.entity = &shed(), .search = "云川棚", .sort = {{"id", descending}}, .limit = 5})
                      .next;
    const std::string last = walked.back();
    Batch gone{.kind = "edit"};
    gone.changes.push_back({.entity = &shed(),
                            .op = Op::Delete,
                            .id = last,
                            .version = find(session, admin, shed(), last)->version});
    const std::string batch = write(session, admin, gone, second(99)).batch;
    const Page behind = list(session, admin, query);
    EXPECT_TRUE(behind.rows.empty()) << "the row behind the cursor is gone";
    EXPECT_EQ(behind.total, 5);
    ASSERT_EQ(undo(session, admin, batch, "撤销", second(100), {&shed()}).rows.size(), 1U);
  }
  EXPECT_EQ(list(session, admin, {.entity = &shed(), .search = "川云"}).total, 0);
  EXPECT_EQ(list(session, admin, {.entity = &shed(), .search = "，"}).total, 0);
}

TEST_P(Read, UnitsAndMasksLimitListsTotalsHistoryAndSearch) {
  const std::string own =
      put({.name = "云川棚", .town = "云川镇", .rent = Yuan{1}, .keeper = "周某"}, second(1)).rows[0].first;
  const std::string other =
      put({.name = "石桥棚", .town = "石桥镇", .rent = Yuan{2}}, second(2)).rows[0].first;
  Access town{.actor = "某", .units = {"云川镇"}, .readable = {"shed"}};
  town.masked_fields = {"shed.rent_yuan"};
  const auto page = list(session, town, {.entity = &shed()});
  ASSERT_EQ(page.total, 1);
  EXPECT_EQ(page.rows[0].id, own);
  EXPECT_TRUE(is_empty(page.rows[0].values[shed().fields->at("rent_yuan")]));
  EXPECT_EQ(text(page.rows[0], "keeper"), "");
  EXPECT_EQ(page.rows[0].masked.size(), 3U);
  EXPECT_FALSE(find(session, town, shed(), other));
  EXPECT_TRUE(history(session, town, shed(), other).empty());
  EXPECT_TRUE(is_empty(history(session, town, shed(), own)[0].values[shed().fields->at("keeper")]));
  EXPECT_EQ(search(session, town, "棚", 10).size(), 1U);
  EXPECT_EQ(search(session, admin, "棚", 10).size(), 2U);
  EXPECT_EQ(aggregate(session, town, {.rows = {.entity = &shed()}})[0].count, 1);
  for (const char* field : {"rent_yuan", "keeper"}) {
    EXPECT_THROW(list(session, town, {.entity = &shed(), .sort = {{field, false}}}), Error);
    EXPECT_THROW(list(session, town, {.entity = &shed(), .filters = {{field, FilterOp::Empty, {}}}}), Error);
    EXPECT_THROW(aggregate(session, town, {.rows = {.entity = &shed()}, .sums = {field}}), Error);
  }
  town.readable.clear();
  EXPECT_THROW(list(session, town, {.entity = &shed()}), Error);
  EXPECT_TRUE(search(session, town, "棚", 10).empty());
}

TEST_P(Read, SumsByGroup) {
  put({.name = "a", .town = "甲", .rent = Yuan{1}, .area = SquareMetres{0.5}}, second(1));
  put({.name = "b", .town = "甲", .rent = Yuan{2}}, second(2));
  put({.name = "c", .rent = Yuan{4}}, second(3));
  const auto groups = aggregate(
      session, admin, {.rows = {.entity = &shed()}, .sums = {"rent_yuan", "area_m2"}, .group_by = "town"});
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].key, Value{"甲"});
  EXPECT_EQ(groups[0].count, 2);
  EXPECT_EQ(groups[0].sums, (std::vector<Value>{std::int64_t{3}, 0.5}));
  EXPECT_EQ(groups[1].sums, (std::vector<Value>{std::int64_t{4}, Value{}}));
  const auto all =
      aggregate(session, admin, {.rows = {.entity = &shed(), .asof = second(2)}, .sums = {"rent_yuan"}});
  EXPECT_EQ(all[0].count, 2);
  EXPECT_EQ(all[0].sums[0], Value{std::int64_t{3}});
}

TEST_P(Read, ARowChangedWhileThePastIsReadCountsOnce) {
  const std::string id = put({.name = "a", .rent = Yuan{5}}, second(1)).rows[0].first;
  auto other = workspace.database->lease();
  std::int64_t version = 0;
  const auto change = [&] {
    ++version;
    Batch batch{.kind = "edit"};
    batch.changes.push_back(
        {.entity = &shed(), .id = id, .version = version, .values = to_row(Shed{.name = "b"})});
    write(*other, admin, batch, second(10 + version));
  };
  fixture::Meanwhile summing(session, "store.aggregate", 2, change);
  const auto sums =
      aggregate(summing, admin, {.rows = {.entity = &shed(), .asof = second(2)}, .sums = {"rent_yuan"}});
  EXPECT_TRUE(summing.happened());
  EXPECT_EQ(sums[0].count, 1);
  EXPECT_EQ(sums[0].sums[0], Value{std::int64_t{5}});

  fixture::Meanwhile listing(session, "store.list", 2, change);
  EXPECT_EQ(list(listing, admin, {.entity = &shed(), .asof = second(11)}).rows.size(), 1U);
  EXPECT_TRUE(listing.happened());
}

TEST_P(Read, HistoryTellsWhoWhenWhyAndWhichFields) {
  const std::string id = put({.name = "甲", .rent = Yuan{1}}, second(1)).rows[0].first;
  Batch batch{.kind = "import", .reason = "更正", .files = {"abc"}};
  batch.changes.push_back({.entity = &shed(),
                           .id = id,
                           .version = 1,
                           .values = to_row(Shed{.name = "甲", .rent = Yuan{2}}),
                           .source = "周表|3|7"});
  Access deputy = admin;
  deputy.on_behalf_of = "某领导";
  const auto written = write(session, deputy, batch, second(2));
  const auto versions = history(session, admin, shed(), id);
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(versions[1].reason, "更正");
  EXPECT_EQ(versions[1].source, "周表|3|7");
  EXPECT_EQ(versions[1].on_behalf_of, "某领导");
  EXPECT_EQ(versions[1].at, second(2));
  EXPECT_EQ(versions[1].changed, std::vector<std::size_t>{shed().fields->at("rent_yuan")});
  EXPECT_EQ(cell_history(session, admin, shed(), id, "name").size(), 1U);
  EXPECT_EQ(cell_history(session, admin, shed(), id, "rent_yuan").size(), 2U);
  const auto all = batches(session, "", 10);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].id, written.batch);
  EXPECT_EQ(all[0].files, std::vector<std::string>{"abc"});
  EXPECT_EQ(batches(session, all[0].id, 10).size(), 1U);
  EXPECT_EQ(changes(session, {.batch = written.batch}).at(0).source, "周表|3|7");
  EXPECT_EQ(changes(session, {.after_seq = 1}).size(), 1U);
  EXPECT_EQ(find_by_key(session, admin, shed(), {"name"}, {{"甲"}, {"乙"}, {Value{}}})[0].size(), 1U);
}

/// Independent reference: every version ever written, kept in memory.
struct Remembered {
  std::string id;
  Instant from = 0, to = INT64_MAX;
  Row values;
};

class Reference {
 public:
  void put(const std::string& id, const Row& values, Instant at) {
    end(id, at);
    versions.push_back({id, at, INT64_MAX, values});
  }
  void end(const std::string& id, Instant at) {
    for (Remembered& v : versions) {
      if (v.id == id && v.to == INT64_MAX) v.to = at;
    }
  }
  /// All rows of some towns at an instant in the order asked for.
  std::vector<Remembered> rows(Instant at, const std::vector<Sort>& sort,
                               const std::vector<std::string>& towns) const {
    std::vector<Remembered> result;
    for (const Remembered& v : versions) {
      const std::string town = text_or_empty(v.values[shed().fields->at("town")]);
      if (v.from <= at && at < v.to && std::count(towns.begin(), towns.end(), town) > 0) result.push_back(v);
    }
    std::sort(result.begin(), result.end(), [&](const Remembered& a, const Remembered& b) {
      for (const Sort& s : sort) {
        const Value& x = a.values[shed().fields->at(s.field)];
        const Value& y = b.values[shed().fields->at(s.field)];
        if (x == y) continue;
        if (is_empty(x) || is_empty(y)) return is_empty(y);
        return s.descending ? y < x : x < y;
      }
      return !sort.empty() && sort[0].descending ? b.id < a.id : a.id < b.id;
    });
    return result;
  }
  std::vector<Remembered> versions;
};

class RandomReads : public Read {
 protected:
  std::size_t pick(std::size_t n) { return random_() % n; }
  Reference random_history();
  const std::vector<std::string> towns{"云川镇", "石桥镇", ""};

 private:
  std::mt19937 random_{20260915};
};

INSTANTIATE_TEST_SUITE_P(Engines, RandomReads, testing::ValuesIn(fixture::engines()));

/// 220 changes, kept in the ledger and in memory.
Reference RandomReads::random_history() {
  Reference reference;
  std::map<std::string, std::int64_t> alive;
  const std::vector<std::string> names{"甲", "乙", "丙", "A", "a", "棚一", ""};
  for (int step = 1; step <= 220; ++step) {
    Shed values{.name = names[pick(names.size())], .town = towns[pick(towns.size())]};
    if (pick(3) > 0) values.rent = Yuan{static_cast<std::int64_t>(pick(5))};
    if (pick(2) > 0) values.area = SquareMetres{static_cast<double>(pick(4)) / 4};
    if (pick(2) > 0) values.let = pick(2) == 1;
    Batch batch{.kind = "edit"};
    auto target = alive.begin();
    if (!alive.empty()) std::advance(target, static_cast<std::ptrdiff_t>(pick(alive.size())));
    const bool is_new = alive.size() < 5 || pick(3) == 0;
    if (is_new) {
      batch.changes.push_back({.entity = &shed(), .values = to_row(values)});
    } else {
      const Op op = pick(6) == 0 ? Op::Delete : Op::Put;
      batch.changes.push_back({.entity = &shed(),
                               .op = op,
                               .id = target->first,
                               .version = target->second,
                               .values = to_row(values)});
    }
    const auto written = write(session, admin, batch, second(step));
    const auto& [id, version] = written.rows[0];
    if (batch.changes[0].op == Op::Delete) {
      reference.end(id, second(step));
      alive.erase(id);
    } else {
      reference.put(id, to_row(values), second(step));
      alive[id] = version;
    }
  }
  return reference;
}

TEST_P(RandomReads, ListsAndAsOfEqualASlowReference) {
  const Reference reference = random_history();
  const std::vector<std::vector<Sort>> sorts{{},
                                             {{"name", false}},
                                             {{"name", true}},
                                             {{"rent_yuan", false}},
                                             {{"rent_yuan", true}},
                                             {{"area_m2", true}, {"name", false}},
                                             {{"let", false}, {"rent_yuan", true}},
                                             {{"town", false}},
                                             {{"town", true}, {"name", false}}};
  const Access one{.actor = "某", .units = {"云川镇"}, .readable = {"shed"}};
  const Access two{.actor = "某", .units = {"云川镇", "石桥镇"}, .readable = {"shed"}};
  struct Narrowing {
    const Access* access;
    std::vector<Filter> filters;
    std::vector<std::string> towns;  ///< whose rows are left
  };
  const std::vector<Narrowing> narrowings{
      {&admin, {}, towns},
      {&one, {}, one.units},
      {&two, {}, two.units},
      {&admin, {{"town", FilterOp::Eq, {std::string("石桥镇")}}}, {"石桥镇"}},
      {&two, {{"town", FilterOp::Ne, {std::string("石桥镇")}}}, {"云川镇"}},
      {&admin, {{"town", FilterOp::Empty, {}}}, {""}},
      {&one, {{"town", FilterOp::In, {std::string("石桥镇"), std::string("云川镇")}}}, {"云川镇"}}};
  for (int round = 0; round < 240; ++round) {
    const std::vector<Sort>& sort = sorts[pick(sorts.size())];
    const Instant at = second(static_cast<std::int64_t>(pick(230)));
    const bool asof = round % 3 != 0;
    const Narrowing& narrowing = narrowings[pick(narrowings.size())];
    const auto expected = reference.rows(asof ? at : INT64_MAX - 1, sort, narrowing.towns);
    ListQuery query{.entity = &shed(), .filters = narrowing.filters, .sort = sort, .limit = 1 + pick(9)};
    if (asof) query.asof = at;
    std::vector<StoredRow> got;
    for (bool more = true; more;) {
      Page page = list(session, *narrowing.access, query);
      EXPECT_EQ(page.total, static_cast<std::int64_t>(expected.size()));
      for (StoredRow& row : page.rows) got.push_back(std::move(row));
      query.after = page.next;
      more = !page.next.empty();
    }
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
      EXPECT_EQ(got[i].id, expected[i].id) << "round " << round << " row " << i;
      EXPECT_EQ(got[i].values, expected[i].values);
    }
  }
}

TEST_P(Read, ACursorThatWasTamperedWithIsRefusedOrHarmless) {
  for (int i = 0; i < 5; ++i) put({.name = std::to_string(i)}, second(i));
  ListQuery query{.entity = &shed(), .sort = {{"rent_yuan", false}, {"name", true}}, .limit = 2};
  const std::string good = list(session, admin, query).next;
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    query.after = good;
    for (int k = 0; k < 3; ++k)
      query.after[random() % query.after.size()] = "0123456789abcdefg"[random() % 17];
    try {
      list(session, admin, query);
    } catch (const Error& error) {
      EXPECT_NE(error.code(), ErrorCode::Unavailable) << error.what();
    }
  }
}

}  // namespace
}  // namespace liantu::store

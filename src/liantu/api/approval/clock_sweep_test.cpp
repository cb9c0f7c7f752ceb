#include "liantu/api/approval/clock_sweep.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "liantu/api/approval/case_desk.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_clock_store.h"
#include "liantu/approval/clock_rule_preset.h"
#include "liantu/store/workspace_fixture.h"
#include "liantu/store/write.h"

namespace liantu::api {
namespace {

constexpr std::size_t kImported = 1200;  // three slices of 500

Instant sweep_at(std::string_view iso) {
  return approval::instant_of(*Date::parse(iso), 600);
}

CaseClocks sweep_clocks_by(const vocab::WorkCalendar& calendar, std::string fingerprint) {
  const approval::ClockRule& rule = approval::shipped_clock_rule();
  return {rule, approval::ClockAxis(calendar, rule.hours), std::move(fingerprint)};
}

/// Cases as a sheet brings them: no clock is worked out.
struct ImportedCases {
  explicit ImportedCases(const std::string& engine)
      : workspace(engine), session(workspace.database->lease()) {
    store::Batch batch{.kind = "import"};
    for (std::size_t i = 0; i < kImported; ++i) {
      approval::ApprovalCase value;
      value.case_no = fmt::format("B{:04}", i);
      value.matter = "建筑工程施工许可证";
      value.department = "住建局";
      value.state = approval::CaseState::InHand;
      value.accepted = Date::parse("2026-12-01");
      value.promised = 5;
      value.unit = approval::TimeUnit::WorkingDay;
      value.due = Date::parse("2026-12-08");
      store::Change change{.entity = &approval::approval_case_entity()};
      change.values = to_row(value);
      batch.changes.push_back(std::move(change));
    }
    for (const auto& row : store::write(*session, access, batch, sweep_at("2026-12-01")).rows)
      ids.push_back(row.first);
  }

  store::fixture::Workspace workspace;
  store::Database::Lease session;
  store::Access access = store::administrator_access("审批窗口 甲");
  std::vector<std::string> ids;
  CaseClocks clocks = sweep_clocks_by(vocab::WorkCalendar::national(), "2026");
};

// A server with many imported cases refused to sign anybody in while it worked out their clocks.
TEST(ClockSweep, OthersWriteBetweenItsSlicesAndAreNotForgotten) {
  for (const std::string& engine : store::fixture::engines()) {
    ImportedCases of(engine);
    const Instant now = sweep_at("2026-12-02");
    EXPECT_EQ(clock_lag(*of.session, of.clocks), ClockLag::Far);
    IdGenerator numbers(3);
    std::vector<std::string> received;
    int gaps = 0;
    const auto count = sweep_clocks(*of.session, of.clocks, now, [&] {
      const auto other = of.workspace.database->lease();
      if (gaps == 0) {
        CaseOrder order;
        order.move = {.move = approval::CaseMove::Withdraw, .at = now, .reason = "不办了"};
        const CaseWriter by{of.access, of.clocks, numbers, now};
        EXPECT_FALSE(move_case(*other.session, by, of.ids.back(), 1, order).refused);
        approval::ApprovalCase value;
        value.case_no = "新";
        value.matter = "建筑工程施工许可证";
        received.push_back(receive_case(*other.session, by, value, now).id);
      }
      return ++gaps > 0;
    });
    EXPECT_GE(count, kImported);
    EXPECT_GE(gaps, 2);
    EXPECT_EQ(clock_lag(*of.session, of.clocks), ClockLag::None);
    EXPECT_FALSE(approval::clock_of_case(*of.session, of.ids.back())->open);
    EXPECT_TRUE(approval::clock_of_case(*of.session, received.at(0))->open);
    EXPECT_EQ(sweep_clocks(*of.session, of.clocks, now), 0U);
  }
}

TEST(ClockSweep, ALargeImportIsFollowedSliceBySlice) {
  for (const std::string& engine : store::fixture::engines()) {
    ImportedCases of(engine);
    const Instant now = sweep_at("2026-12-02");
    approval::keep_basis(*of.session, {of.clocks.fingerprint, 0, now});
    int gaps = 0;
    EXPECT_EQ(sweep_clocks(*of.session, of.clocks, now, [&] { return ++gaps < 2; }), 1000U);
    EXPECT_EQ(clock_lag(*of.session, of.clocks), ClockLag::Some);
    EXPECT_EQ(sweep_clocks(*of.session, of.clocks, now), kImported - 1000);
    EXPECT_EQ(approval::queue_counts(*of.session, {}, now).at(0).cases, static_cast<std::int64_t>(kImported));
  }
}

// 8 December becomes a holiday when it is past: each case is told so once, though the sweep was broken off.
TEST(ClockSweep, BrokenOffItTellsAPastDayOnce) {
  for (const std::string& engine : store::fixture::engines()) {
    ImportedCases of(engine);
    const Instant now = sweep_at("2026-12-10");
    sweep_clocks(*of.session, of.clocks, now);
    vocab::WorkCalendar later = vocab::WorkCalendar::national();
    later.add(vocab::WorkYear::parse(2026, "改", "12-08", ""));
    const CaseClocks changed = sweep_clocks_by(later, "2027");
    sweep_clocks(*of.session, changed, now, [] { return false; });
    EXPECT_EQ(clock_lag(*of.session, changed), ClockLag::Far);
    sweep_clocks(*of.session, changed, now);
    EXPECT_EQ(clock_lag(*of.session, changed), ClockLag::None);
    for (const std::string& id : {of.ids.front(), of.ids.back()}) {
      const auto file =
          case_file(*of.session, of.access, id, moment_of(shanghai_day(now), shanghai_day(now)));
      ASSERT_EQ(file->events.size(), 1U) << id;
      EXPECT_EQ(file->events[0].due_after->iso(), "2026-12-09");
      EXPECT_EQ(file->value.due->iso(), "2026-12-08");
    }
  }
}

}  // namespace
}  // namespace liantu::api

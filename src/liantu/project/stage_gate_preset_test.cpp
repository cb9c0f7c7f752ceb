#include "liantu/project/stage_gate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "liantu/project/stage_rules_preset.h"

namespace liantu::project {
namespace {

const StageRules& rules() { return shipped_stage_rules(); }
Date day(std::string_view iso) { return *Date::parse(iso); }
DateSpan on(std::string_view iso) { return {day(iso), day(iso)}; }

Project landed() {
  Project p;
  p.name = "云川锻件项目";
  p.stage = Stage::Landed;
  p.builder = "云川锻件有限公司";
  p.content = "年产2万吨锻件";
  p.total_investment = Yuan{500'000'000};
  p.planned_finish = on("2027-06-30");
  return p;
}

StageEvent advance(Stage to, std::string_view happened) {
  StageEvent event;
  event.kind = EventKind::Advance;
  event.to = to;
  event.happened = day(happened);
  return event;
}

StageEvent confirmed(StageEvent event) {
  event.state = EventState::Confirmed;
  return event;
}

std::vector<std::string> said(const std::vector<GateItem>& items) {
  std::vector<std::string> out;
  for (const GateItem& item : items) out.push_back(item.sentence);
  return out;
}

TEST(StageGate, SaysWhatIsThereAndWhatIsMissingInOneSentenceEach) {
  const StageCase bare{landed()};
  EXPECT_EQ(said(gate_items(rules(), *rules().gate(Stage::Started), bare)),
            (std::vector<std::string>{"已填：计划竣工时间", "缺：施工许可证或承诺即开工文件（上传扫描件）", "缺：现场照片（上传扫描件，带地点、拍摄时间）"}));
  EXPECT_EQ(said(gate_items(rules(), *rules().gate(Stage::Started), {landed(), {}, {{"promise_start", "a", "承诺书.pdf"}, {"site_photo", "b", "桩机.jpg"}}, {}})),
            (std::vector<std::string>{"已填：计划竣工时间", "已有：施工许可证或承诺即开工文件（承诺书.pdf）", "已有：现场照片（桩机.jpg）"}));
}

TEST(StageGate, AFieldOrAPaperAnswersWhereEitherDoes) {
  Project p = landed();
  p.content.clear();
  const StageGate& gate = *rules().gate(Stage::InStatistics);
  EXPECT_EQ(gate_items(rules(), gate, {p})[0].sentence, "缺：建设内容及规模，或主要建设内容（填写或上传）");
  EXPECT_TRUE(gate_items(rules(), gate, {p, {}, {{"content_note", "a", "说明.docx"}}, {}})[0].present);
  EXPECT_TRUE(gate_items(rules(), gate, {landed()})[0].present);
}

TEST(StageGate, AJumpIsAskedForEveryGateBetweenButNotForAStageThatMayBeSkipped) {
  // worked by hand: from 落地 to 竣工 = 开工 (finish plan, permit, photo) + 竣工 (cumulative, acceptance); 纳统 is skippable
  const auto items = way_to(rules(), Stage::Landed, Stage::Completed, {landed()});
  ASSERT_EQ(items.size(), 5U);
  EXPECT_EQ(items[3].field, "cumulative_done_yuan");
  // to 纳统 itself its papers are asked; the photo of 开工 answers only its own list of kinds
  EXPECT_EQ(way_to(rules(), Stage::Landed, Stage::InStatistics, {landed()}).size(), 7U);
}

TEST(StageGate, RefusesWithEverySentenceAtOnceAndAdmitsWhenAllIsThere) {
  const Project p = landed();
  EXPECT_EQ(refusals(rules(), {p, {}, {}, {}}, advance(Stage::Started, "2026-08-01"), day("2026-08-02")),
            (std::vector<std::string>{"缺：施工许可证或承诺即开工文件（上传扫描件）", "缺：现场照片（上传扫描件，带地点、拍摄时间）"}));
  const std::vector<KeptPaper> papers{{"permit", "a", "许可证.pdf"}, {"site_photo", "b", "现场.jpg"}};
  EXPECT_TRUE(refusals(rules(), {p, {}, papers, {}}, advance(Stage::Started, "2026-08-01"), day("2026-08-02")).empty());
  EXPECT_EQ(refusals(rules(), {p, {}, papers, {}}, advance(Stage::Started, "2026-08-03"), day("2026-08-02")),
            (std::vector<std::string>{"发生日期2026-08-03在今天之后，请改正。"}));
  EXPECT_EQ(refusals(rules(), {p, {}, papers, {}}, advance(Stage::Registered, "2026-08-01"), day("2026-08-02")),
            (std::vector<std::string>{"项目已在落地，阶段只能向前；确认错了请撤销那次确认。"}));
}

attraction::Deal talks() {
  attraction::Deal deal;
  deal.name = "云川锻件项目";
  deal.stage = Stage::Review;
  return deal;
}

TEST(StageGate, WhatTheInvestmentLedgerHasIsNotAskedOfTheProjectAgain) {
  Project p = landed();
  p.stage = Stage::Review;
  p.builder.clear();
  p.total_investment.reset();
  const StageGate& gate = *rules().gate(Stage::Signed);
  const auto lacks = [&](const StageCase& of) {
    std::vector<std::string> out;
    for (const GateItem& item : gate_items(rules(), gate, of))
      if (!item.present) out.push_back(item.sentence);
    return out;
  };
  // without a deal only the project's own fields and the paper: worked by hand from presets/stages.json
  EXPECT_EQ(lacks({p}), (std::vector<std::string>{"缺：建设单位（请填写）", "缺：总投资（请填写）", "缺：计划开工时间（请填写）", "缺：投资合同（上传扫描件）"}));
  attraction::Deal deal = talks();
  deal.investor = "云川锻造集团";
  deal.total_investment = Yuan{500'000'000};
  deal.planned_start = on("2026-10-01");
  EXPECT_EQ(lacks({p, {}, {}, deal}), (std::vector<std::string>{"缺：招商台账的协议投资额（请填写）", "缺：投资合同（上传扫描件）"}));
  deal.agreed_investment = Yuan{480'000'000};
  const auto items = gate_items(rules(), gate, {p, {}, {{"contract", "a", "合同.pdf"}}, deal});
  EXPECT_EQ(items[0].sentence, "招商台账已填：投资方名称");
  EXPECT_TRUE(std::all_of(items.begin(), items.end(), [](const GateItem& item) { return item.present; }));
  EXPECT_EQ(gate_items(rules(), gate, {p, {}, {}, talks()}, Language::En)[0].sentence, "Missing: Builder, or Investor in the deal (please fill it in)");
}

TEST(StageGate, TheDealMovesWithTheProjectAndNeverBack) {
  const attraction::Deal signed_deal = deal_after_event(rules(), advance(Stage::Signed, "2026-08-01"), talks());
  EXPECT_EQ(signed_deal.stage, Stage::Signed);
  EXPECT_EQ(signed_deal.sign, on("2026-08-01"));
  attraction::Deal ahead = talks();
  ahead.stage = Stage::Landed;
  EXPECT_EQ(deal_after_event(rules(), advance(Stage::Signed, "2026-08-01"), ahead).stage, Stage::Landed);
  EXPECT_EQ(deal_after_event(rules(), advance(Stage::Signed, "2026-08-01"), ahead).sign, on("2026-08-01"));
  StageEvent proof = advance(Stage::Signed, "2026-07-01");
  proof.kind = EventKind::Backfill;
  EXPECT_EQ(deal_after_event(rules(), proof, ahead).stage, Stage::Landed);
  StageEvent end;
  end.kind = EventKind::Terminate;
  end.to = Stage::Terminated;
  end.happened = day("2026-08-02");
  EXPECT_EQ(deal_after_event(rules(), end, ahead).stage, Stage::Terminated);
  end.kind = EventKind::Reopen;
  end.to = Stage::Signed;
  attraction::Deal held = ahead;
  held.stage = Stage::Terminated;
  EXPECT_EQ(deal_after_event(rules(), end, held).stage, Stage::Signed);
}

TEST(StageGate, OneEventWaitsAtATime) {
  StageEvent waiting = advance(Stage::Started, "2026-08-01");
  waiting.state = EventState::Reported;
  waiting.reported_by = "青禾镇 填报员";
  EXPECT_EQ(refusals(rules(), {landed(), {waiting}, {}, {}}, advance(Stage::Started, "2026-08-01"), day("2026-08-02")),
            (std::vector<std::string>{"还有一条待复核的阶段变更（青禾镇 填报员上报），请先确认或退回它。"}));
}

TEST(StageGate, AnExitNeedsReasonAndApproverAndCanBeReopened) {
  StageEvent event;
  event.kind = EventKind::Suspend;
  event.happened = day("2026-08-01");
  EXPECT_EQ(refusals(rules(), {landed(), {}, {}, {}}, event, day("2026-08-02")),
            (std::vector<std::string>{"缺：原因类别（请选一项）", "缺：批准人（暂停、终止、退库须有人批准）"}));
  event.reason_kind = "other";
  event.approver = "分管县领导";
  EXPECT_EQ(refusals(rules(), {landed(), {}, {}, {}}, event, day("2026-08-02")),
            (std::vector<std::string>{"缺：原因（选了“其他”，请写明）"}));
  event.reason = "投资方内部重组";
  event.from = Stage::Landed;
  event.to = Stage::Suspended;
  EXPECT_TRUE(refusals(rules(), {landed(), {}, {}, {}}, event, day("2026-08-02")).empty());

  const Project out = after_event(rules(), event, landed());
  EXPECT_EQ(out.stage, Stage::Suspended);
  EXPECT_EQ(reached_stage(out, {confirmed(event)}), Stage::Landed);
  EXPECT_EQ(refusals(rules(), {out, {confirmed(event)}, {}, {}}, advance(Stage::Started, "2026-08-02"), day("2026-08-02")),
            (std::vector<std::string>{"项目已经暂停或终止，请先重启。"}));

  StageEvent again;
  again.kind = EventKind::Reopen;
  again.to = Stage::Landed;
  again.happened = day("2026-08-20");
  EXPECT_EQ(refusals(rules(), {out, {confirmed(event)}, {}, {}}, again, day("2026-08-21")).size(), 2U);
  again.reason = "重组完成";
  again.approver = "分管县领导";
  EXPECT_TRUE(refusals(rules(), {out, {confirmed(event)}, {}, {}}, again, day("2026-08-21")).empty());
  EXPECT_EQ(after_event(rules(), again, out).stage, Stage::Landed);
  EXPECT_FALSE(refusals(rules(), {landed(), {}, {}, {}}, again, day("2026-08-21")).empty()) << "nothing to reopen";
}

TEST(StageGate, AConfirmedEventSetsStageDateAndFlagTogether) {
  const Project started = after_event(rules(), advance(Stage::Started, "2026-08-01"), landed());
  EXPECT_EQ(started.stage, Stage::Started);
  EXPECT_EQ(started.start, on("2026-08-01"));
  const Project listed = after_event(rules(), advance(Stage::InStatistics, "2026-09-01"), started);
  EXPECT_EQ(listed.in_statistics, true);
  EXPECT_EQ(listed.start, on("2026-08-01"));
  StageEvent proof = advance(Stage::Started, "2026-07-28");
  proof.kind = EventKind::Backfill;
  EXPECT_EQ(after_event(rules(), proof, listed).stage, Stage::InStatistics) << "papers for the past do not move the project";
  EXPECT_EQ(after_event(rules(), proof, listed).start, on("2026-07-28"));
}

TEST(StageGate, ImportedHistoryIsShownAsToProveAndNeverBlocked) {
  Project p = landed();
  p.stage = Stage::Production;
  p.start = on("2023-03-01");
  const auto chain = stage_chain(rules(), p, {});
  ASSERT_EQ(chain.size(), 11U);
  EXPECT_EQ(chain[6].state, StepState::ToProve);
  EXPECT_EQ(chain[6].on, on("2023-03-01"));
  EXPECT_EQ(chain[7].state, StepState::Skipped) << "not said to be in statistics";
  EXPECT_EQ(chain[9].state, StepState::ToProve);
  EXPECT_TRUE(chain[9].current);
  EXPECT_EQ(chain[10].state, StepState::Next);
  // the past is not asked for on the way to the next stage
  EXPECT_EQ(way_to(rules(), Stage::Production, Stage::FullOutput, {p}).size(), 2U);

  StageEvent proof = confirmed(advance(Stage::Started, "2023-03-06"));
  proof.kind = EventKind::Backfill;
  const auto proved = stage_chain(rules(), p, {proof});
  EXPECT_EQ(proved[6].state, StepState::Confirmed);
  EXPECT_EQ(proved[6].on, on("2023-03-06"));
}

TEST(StageGate, AClockThatRanOutSaysItsArithmetic) {
  Project p = landed();
  p.stage = Stage::Started;
  p.start = on("2026-08-31");
  const auto overdue = [&](std::string_view at) { return overdue_clocks(rules(), p, stage_chain(rules(), p, {}), day(at)); };
  // one month after 31 August is 30 September
  EXPECT_TRUE(overdue("2026-09-30").empty());
  ASSERT_EQ(overdue("2026-10-01").size(), 1U);
  EXPECT_EQ(overdue("2026-10-01")[0].light, Light::Yellow);
  EXPECT_EQ(overdue("2026-10-01")[0].sentence, "开工1个月应入库纳统：开工于2026-08-31，应在2026-09-30前，至2026-10-01已过1天");
  ASSERT_EQ(overdue("2026-11-01").size(), 1U);
  EXPECT_EQ(overdue("2026-11-01")[0].light, Light::Red);
  p.in_statistics = true;
  EXPECT_TRUE(overdue("2026-11-01").empty());
  p.in_statistics.reset();
  p.stage = Stage::Suspended;
  EXPECT_TRUE(overdue("2026-11-01").empty());
}

// Whatever papers and fields are there: what may be reported has no missing item, and the project then stands where it was sent.
TEST(StageGate, WhatIsAdmittedHasNothingMissing) {
  std::mt19937 dice(20261125);
  int admitted = 0;
  for (int round = 0; round < 3000; ++round) {
    Project p = landed();
    p.stage = static_cast<Stage>(dice() % 11);
    if (dice() % 2) p.credit_code = "91379900MA3XYZ0013";
    if (dice() % 2) p.project_code = "2511-990121-04-01-100017";
    if (dice() % 2) p.cumulative_done = Yuan{1};
    std::vector<KeptPaper> papers;
    for (const EvidenceKind& kind : rules().evidence)
      if (dice() % 4) papers.push_back({kind.code, kind.code, kind.name});
    StageEvent event = advance(static_cast<Stage>(dice() % 11), "2026-08-01");
    if (dice() % 2) event.document = "YC-1";
    if (!refusals(rules(), {p, {}, papers, {}}, event, day("2026-08-02")).empty()) continue;
    ++admitted;
    EXPECT_GT(*event.to, *p.stage);
    for (const GateItem& item : way_to(rules(), p.stage, *event.to, {p, {}, papers, {}})) EXPECT_TRUE(item.present);
    EXPECT_EQ(after_event(rules(), event, p).stage, event.to);
  }
  EXPECT_GT(admitted, 100);
}

}  // namespace
}  // namespace liantu::project

#include "liantu/approval/approval_case_store.h"

#include "liantu/approval/approval_case.h"

namespace liantu::approval {
namespace {

constexpr store::Query kApprovalCasePut{"approval.approval_case.put", R"(
  INSERT INTO approval_case (
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark, works_code,
    works, joint_no, channel)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :case_no, :attempt, :previous_no,
    :matter, :matter_code, :handling, :project_no, :project, :step_code, :applicant, :department,
    :state, :received_date, :accepted_date, :finished_date, :delivered_date, :promised_time,
    :statutory_time, :time_unit, :first_day, :due_date, :first_overdue_date, :gap_items, :gap_due_date,
    :gap_filled_date, :obligation, :obligation_due_date, :verifier, :promise_outcome, :consequence,
    :document, :remark, :works_code, :works, :joint_no, :channel)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, case_no = EXCLUDED.case_no, attempt =
    EXCLUDED.attempt, previous_no = EXCLUDED.previous_no, matter = EXCLUDED.matter, matter_code =
    EXCLUDED.matter_code, handling = EXCLUDED.handling, project_no = EXCLUDED.project_no, project =
    EXCLUDED.project, step_code = EXCLUDED.step_code, applicant = EXCLUDED.applicant, department =
    EXCLUDED.department, state = EXCLUDED.state, received_date = EXCLUDED.received_date, accepted_date =
    EXCLUDED.accepted_date, finished_date = EXCLUDED.finished_date, delivered_date =
    EXCLUDED.delivered_date, promised_time = EXCLUDED.promised_time, statutory_time =
    EXCLUDED.statutory_time, time_unit = EXCLUDED.time_unit, first_day = EXCLUDED.first_day, due_date =
    EXCLUDED.due_date, first_overdue_date = EXCLUDED.first_overdue_date, gap_items = EXCLUDED.gap_items,
    gap_due_date = EXCLUDED.gap_due_date, gap_filled_date = EXCLUDED.gap_filled_date, obligation =
    EXCLUDED.obligation, obligation_due_date = EXCLUDED.obligation_due_date, verifier =
    EXCLUDED.verifier, promise_outcome = EXCLUDED.promise_outcome, consequence = EXCLUDED.consequence,
    document = EXCLUDED.document, remark = EXCLUDED.remark, works_code = EXCLUDED.works_code, works =
    EXCLUDED.works, joint_no = EXCLUDED.joint_no, channel = EXCLUDED.channel)"};

constexpr store::Query kApprovalCaseKeep{"approval.approval_case.keep", R"(
  INSERT INTO approval_case_history (
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark, works_code,
    works, joint_no, channel, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, case_no, attempt, previous_no, matter,
    matter_code, handling, project_no, project, step_code, applicant, department, state, received_date,
    accepted_date, finished_date, delivered_date, promised_time, statutory_time, time_unit, first_day,
    due_date, first_overdue_date, gap_items, gap_due_date, gap_filled_date, obligation,
    obligation_due_date, verifier, promise_outcome, consequence, document, remark, works_code,
    works, joint_no, channel, :valid_to
    FROM approval_case
   WHERE id = :id)"};

constexpr store::Query kApprovalCaseDrop{"approval.approval_case.drop", R"(
  DELETE FROM approval_case WHERE id = :id)"};

}  // namespace

const store::Entity& approval_case_entity() {
  static const store::Entity entity{.name = "approval_case",
                                    .plural = "approval_cases",
                                    .zh = "审批办件",
                                    .en = "Approval cases",
                                    .fields = &field_table<ApprovalCase>(),
                                    .title_field = "case_no",
                                    .owner_field = "department",
                                    .keys = {{"case_no"}},
                                    .search_fields = {"case_no", "matter", "project", "applicant"},
                                    .put = kApprovalCasePut,
                                    .keep = kApprovalCaseKeep,
                                    .drop = kApprovalCaseDrop};
  return entity;
}

}  // namespace liantu::approval

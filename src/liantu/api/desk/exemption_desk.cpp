#include "liantu/api/desk/exemption_desk.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "liantu/base/error.h"
#include "liantu/dispatch/exemption_store.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::api {
namespace {

using dispatch::ExemptionRow;
using dispatch::ExemptionState;

store::Access answering(const store::Access& access) {
  store::Access all = access;
  all.personal = true;
  all.masked_fields.clear();
  all.writable.emplace("exemption");
  return all;
}

struct OpenExemption {
  store::StoredRow row;
  ExemptionRow values;
};

OpenExemption open_exemption(store::Session& session, const ExemptionJudge& by, std::string_view id) {
  auto row = store::find(session, answering(by.access), dispatch::exemption_entity(), id);
  if (!row)
    throw Error(ErrorCode::NotFound, "没有这条豁免申请，它可能已被删除，或不在您的范围内。", std::string(id));
  auto values = from_row<ExemptionRow>(row->values);
  if (values.state != ExemptionState::Asked)
    throw Error(ErrorCode::Conflict, "这条豁免申请已经处理过了，请刷新。", std::string(id));
  return {std::move(*row), std::move(values)};
}

store::Written write_answer(store::Session& session, const ExemptionJudge& by, const OpenExemption& open,
                            const std::string& reason) {
  store::Batch batch{.kind = "exemption", .reason = reason};
  batch.changes.push_back(store::change_of(dispatch::exemption_entity(), open.row, to_row(open.values)));
  return store::write(session, answering(by.access), batch, by.now);
}

std::string title_of(const ExemptionRow& row) {
  const auto dimension = row.dimension
                             ? words<dispatch::Dimension>[static_cast<std::size_t>(*row.dimension)].zh
                             : std::string_view();
  return fmt::format("{}（{}）", row.name, dimension);
}

}  // namespace

void ask_exemptions(store::Session& session, store::Batch& batch, const std::string& actor, Instant now) {
  for (store::Change& change : batch.changes) {
    if (change.entity != &dispatch::exemption_entity() || change.op != store::Op::Put) continue;
    const bool is_new = !change.version;
    if (is_new && change.baseline) continue;
    std::optional<ExemptionRow> before;
    if (!is_new) {
      const auto row =
          store::find(session, store::administrator_access(""), dispatch::exemption_entity(), change.id);
      if (row) before = from_row<ExemptionRow>(row->values);
    }
    change.values =
        to_row(dispatch::as_asked(before, from_row<ExemptionRow>(change.row()), actor, shanghai_day(now)));
    change.kept_elsewhere = nullptr;
  }
}

void refuse_exemption_answer(const store::Entity& entity, const Row& before, const Row& after,
                             const std::string& at) {
  if (&entity != &dispatch::exemption_entity()) return;
  for (const std::string_view name :
       {"state", "asked_by", "asked_date", "decided_by", "decided_date", "self_review", "refused_for"}) {
    const std::size_t i = entity.fields->at(name);
    if (before[i] == after[i]) continue;
    throw Error(
        ErrorCode::InvalidInput,
        "“" + std::string((*entity.fields)[i].label.zh) + "”不能直接改：请由另一人在“待复核”里批准或不批准。",
        at + "/" + std::string(name));
  }
}

org::ReviewAnswer may_approve(const ExemptionRow& row, const ExemptionJudge& by) {
  const Date today = shanghai_day(by.now);
  return org::may_confirm(by.review, {row.asked_by, row.asked.value_or(today)}, by.access.actor, today,
                          vocab::WorkCalendar::in_force());
}

store::Written approve_exemption(store::Session& session, const ExemptionJudge& by, std::string_view id) {
  OpenExemption open = open_exemption(session, by, id);
  const org::ReviewAnswer answer = may_approve(open.values, by);
  if (!answer.allowed) throw Error(ErrorCode::Forbidden, answer.refusal, std::string(id));
  open.values.state = ExemptionState::Approved;
  open.values.decided_by = by.access.actor;
  open.values.decided = shanghai_day(by.now);
  if (answer.self_review) open.values.self_review = true;
  std::string reason = "批准豁免：" + title_of(open.values);
  if (answer.self_review) reason += fmt::format("（{}）", org::kSelfReview);
  return write_answer(session, by, open, reason);
}

store::Written refuse_exemption(store::Session& session, const ExemptionJudge& by, std::string_view id,
                                const std::string& reason) {
  OpenExemption open = open_exemption(session, by, id);
  open.values.state = ExemptionState::Refused;
  open.values.decided_by = by.access.actor;
  open.values.decided = shanghai_day(by.now);
  open.values.refused_for = reason;
  return write_answer(session, by, open, fmt::format("未批准豁免：{}，{}", title_of(open.values), reason));
}

}  // namespace liantu::api

#include <algorithm>

#include "liantu/api/approval/case_desk.h"
#include "liantu/api/approval/case_json.h"
#include "liantu/api/approval/case_network.h"
#include "liantu/api/approval/case_share_routes.h"
#include "liantu/api/approval/queue_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/routes/word_member.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/clock_axis.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

using approval::CaseMove, approval::MoveOrder;
using json::Json;

constexpr std::size_t kUsualQueue = 50, kMostQueue = 200;

Moment case_moment(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  return moment_of(day_parameter(request, "asof").value_or(today), today);
}

std::optional<Date> case_date(const Json& body, std::string_view name) {
  const std::string text = text_member(body, name);
  if (text.empty()) return std::nullopt;
  if (const auto day = Date::parse(text)) return day;
  throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", "/" + std::string(name));
}

/// What follows the day: "T10:30", with ":00" or ":00+08:00" where a program wrote it. Another time zone is
/// refused.
std::optional<int> case_minute(std::string_view text) {
  constexpr int kOpening = 9 * 60;
  if (text.empty()) return kOpening;
  if (text.front() != 'T' && text.front() != ' ') return std::nullopt;
  const auto minute = minute_of_day(text.substr(1, 5));
  if (!minute) return std::nullopt;
  std::string_view rest = text.substr(6);
  const bool seconds =
      rest.empty() || minute_of_day("00" + std::string(rest.substr(0, 3)));  // ":45" as "00:45"
  rest.remove_prefix(std::min<std::size_t>(rest.size(), 3));
  return seconds && (rest.empty() || rest == "+08:00") ? minute : std::nullopt;
}

/// "2026-09-17T10:30" or only the day, when the offices open; nothing when it is absent.
std::optional<Instant> case_instant(const Json& body, std::string_view name) {
  const std::string text = text_member(body, name);
  if (text.empty()) return std::nullopt;
  const auto day = Date::parse(text.substr(0, 10));
  const auto minute = case_minute(std::string_view(text).substr(std::min<std::size_t>(text.size(), 10)));
  if (!day || !minute)
    throw Error(ErrorCode::InvalidInput, "时间应写成 2026-09-17T10:30。", "/" + std::string(name));
  return approval::instant_of(*day, *minute);
}

std::optional<double> case_number(const Json& body, std::string_view name) {
  const Json* number = body.find(name);
  if (!number || number->is_null()) return std::nullopt;
  if (number->whole()) return static_cast<double>(*number->whole());
  if (number->real()) return *number->real();
  throw Error(ErrorCode::InvalidInput, "应是一个数。", "/" + std::string(name));
}

CaseOrder order_of(const Json& body, Instant now) {
  CaseOrder out;
  const auto move = word_member<CaseMove>(body, "move");
  if (!move) throw Error(ErrorCode::InvalidInput, "请写明要办哪一步（move）。", "/move");
  out.move.move = *move;
  out.move.at = case_instant(body, "at").value_or(now);
  out.move.reason = text_member(body, "reason");
  out.move.document = text_member(body, "document");
  out.move.procedure = text_member(body, "procedure");
  out.move.head = text_member(body, "decided_by");
  out.move.expected = case_date(body, "expected");
  out.move.amount = case_number(body, "amount");
  out.move.outcome = word_member<approval::PromiseOutcome>(body, "outcome");
  out.again = flag_member(body, "again");
  out.next_no = text_member(body, "next_no");
  return out;
}

/// What case routes share: the clocks live as long as the routes.
struct CaseRoutes {
  explicit CaseRoutes(App& of) : app(of), keeper(of.settings) {}
  App& app;
  CaseClockKeeper keeper;
  QueueCountKeeper counts{};
};

CaseWriter case_writer(CaseRoutes& of, const Request& request, const CaseClocks& clocks) {
  return {request.caller->access,
          clocks,
          of.app.ids,
          of.app.now(),
          language_of(request),
          std::string(request.header("idempotency-key"))};
}

Json page_of(CaseRoutes& of, store::Session& session, const Request& request, const CaseClocks& clocks,
             std::string_view id, const Moment& moment) {
  const auto file = case_file(session, request.caller->access, id, moment);
  if (!file)
    throw Error(ErrorCode::NotFound, "没有这件办件，它可能已被删除，或不在您的范围内。", std::string(id));
  const Instant now = moment.at.value_or(of.app.now());
  const bool may_move = request.caller->access.may_write("approval_case") && !moment.at;
  Json page = case_page_json(*file, case_attempts(session, request.caller->access, *file, moment),
                             {clocks, now, language_of(request), may_move});
  page.set("network",
           network_of_case_json(session, request.caller->access, file->value, moment, language_of(request)));
  return page;
}

Reply case_page(CaseRoutes& of, const Request& request) {
  const auto clocks = of.keeper.get();
  const Moment moment = case_moment(of.app, request);
  auto lease = of.app.database.lease();
  const Json body = page_of(of, *lease, request, *clocks, request.param("id"), moment);
  Reply reply = json_reply(body);
  if (const Json* tag = body.find("etag")) reply.with("ETag", *tag->text());
  return reply;
}

Reply refused_reply(const Request& request, const approval::MoveRefusal& refused) {
  const bool state = refused.where.empty();
  Problem what{state ? 409 : 422, state ? "这一步现在不能办" : "还缺一项",
               state ? "Not possible now" : "Something is missing", refused.text};
  Json errors = Json::array();
  errors.push(Json::object({{"pointer", refused.where}, {"detail", refused.text}}));
  what.more = {{"errors", std::move(errors)}};
  return problem(request, std::move(what));
}

Reply written_reply(CaseRoutes& of, store::Session& session, const Request& request, const CaseClocks& clocks,
                    const CaseAnswer& answer, int status) {
  publish_changes(of.app, answer.batch, answer.written, request.caller->access.actor);
  const Date today = shanghai_day(of.app.now());
  Json body = page_of(of, session, request, clocks, answer.id, moment_of(today, today));
  body.set("batch", answer.written.batch);
  if (!answer.next_id.empty()) body.set("next_id", answer.next_id);
  Reply reply = json_reply(body, status);
  if (const Json* tag = body.find("etag")) reply.with("ETag", *tag->text());
  if (answer.written.replayed) reply.with("Idempotent-Replayed", "true");
  return reply;
}

Reply move(CaseRoutes& of, const Request& request) {
  const auto if_match = request.header("if-match");
  if (if_match.empty()) return if_match_missing(request);
  const Json body = body_object(request, {"move", "at", "reason", "document", "procedure", "decided_by",
                                          "expected", "amount", "outcome", "again", "next_no"});
  const auto clocks = of.keeper.get();
  const CaseOrder order = order_of(body, of.app.now());
  const auto seen = version_of(if_match, request.param("id"));
  auto lease = of.app.database.lease();
  const CaseAnswer answer =
      move_case(*lease, case_writer(of, request, *clocks), request.param("id"), seen.value_or(-1), order);
  if (answer.stale)
    return stale(request, *lease, approval::approval_case_entity(), seen, body, *answer.stale);
  if (answer.refused) return refused_reply(request, *answer.refused);
  return written_reply(of, *lease, request, *clocks, answer, 200);
}

Reply again(CaseRoutes& of, const Request& request) {
  const Json body = body_object(request, {"case_no", "at"});
  const auto clocks = of.keeper.get();
  const Instant at = case_instant(body, "at").value_or(of.app.now());
  auto lease = of.app.database.lease();
  const CaseAnswer answer = receive_again(*lease, case_writer(of, request, *clocks), request.param("id"),
                                          text_member(body, "case_no"), at);
  return written_reply(of, *lease, request, *clocks, answer, 201);
}

Reply intake(CaseRoutes& of, const Request& request) {
  const Json body = body_object(
      request, {"case_no", "matter", "matter_code", "handling", "project_no", "project", "works_code", "works",
                "joint_no", "channel", "step_code", "applicant", "department", "promised", "unit", "obligation",
                "obligation_due", "at"});
  approval::ApprovalCase value;
  value.case_no = text_member(body, "case_no");
  value.matter = text_member(body, "matter");
  value.matter_code = text_member(body, "matter_code");
  value.handling = word_member<approval::Handling>(body, "handling");
  value.project_no = text_member(body, "project_no");
  value.project = text_member(body, "project");
  value.works_code = text_member(body, "works_code");
  value.works = text_member(body, "works");
  value.joint_no = text_member(body, "joint_no");
  value.channel = text_member(body, "channel");
  value.step_code = text_member(body, "step_code");
  value.applicant = text_member(body, "applicant");
  value.department = text_member(body, "department");
  value.promised = case_number(body, "promised");
  value.unit = word_member<approval::TimeUnit>(body, "unit");
  value.obligation = text_member(body, "obligation");
  value.obligation_due = case_date(body, "obligation_due");
  const auto clocks = of.keeper.get();
  const Instant at = case_instant(body, "at").value_or(of.app.now());
  auto lease = of.app.database.lease();
  const CaseAnswer answer = receive_case(*lease, case_writer(of, request, *clocks), std::move(value), at);
  return written_reply(of, *lease, request, *clocks, answer, 201);
}

Reply queue(CaseRoutes& of, const Request& request) {
  refuse_asof(request);
  const auto clocks = of.keeper.get();
  const QueueOrder order{.department = request.find("department").value_or(""),
                         .limit = limit_of(request, kUsualQueue, kMostQueue),
                         .after = request.find("after").value_or(""),
                         .stopped = request.find("stopped").value_or("") == "1"};
  auto lease = of.app.database.lease();
  return json_reply(case_queue_json(
      *lease, {request.caller->access, of.app.now(), language_of(request), of.app.clock_sweeper}, *clocks,
      of.counts, order));
}

}  // namespace

void add_case_routes(Router& routes, App& app) {
  const auto of = std::make_shared<CaseRoutes>(app);
  const auto on = [of](Reply (*handler)(CaseRoutes&, const Request&)) {
    return [of, handler](const Request& request) { return handler(*of, request); };
  };
  routes.get("/api/v1/case-rules", reads("approval_case"), "审批事项、特别程序和延长期限的规则及依据",
             [of](const Request& request) {
               return json_reply(case_rules_json(of->keeper.get()->rule, language_of(request)));
             });
  routes.get("/api/v1/case-queue", reads("approval_case"), "部门办件队列：按剩余时限排，停表的另列",
             on(queue));
  routes.post("/api/v1/case-intakes", writes("approval_case"), "窗口接件", on(intake));
  routes.get("/api/v1/approval-cases/{id}/page", reads("approval_case"),
             "一件办件：时钟、算法、走表和停表的区间", on(case_page));
  routes.post("/api/v1/approval-cases/{id}/moves", writes("approval_case"),
              "办理一步：受理、补正、特别程序、办结等（需 If-Match）", on(move));
  routes.post("/api/v1/approval-cases/{id}/again", writes("approval_case"), "重新申报：新的一次，原来的保留",
              on(again));
  add_case_share_routes(routes, app, std::shared_ptr<CaseClockKeeper>(of, &of->keeper));
}

}  // namespace liantu::api

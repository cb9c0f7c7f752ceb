#include "liantu/api/approval/case_share_routes.h"

#include <algorithm>

#include "liantu/api/approval/case_desk.h"
#include "liantu/api/approval/case_json.h"
#include "liantu/api/caller.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/sites/share_links.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/base/error.h"
#include "liantu/org/people_store.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kCaseShareKind = "case";
constexpr std::size_t kMostCasesShown = 100;

/// The cases of the same project and applicant, later ones too; of a case without a project its attempts.
std::vector<CaseFile> cases_shown(store::Session& session, const store::Access& access, const CaseFile& of,
                                  const Moment& moment) {
  if (of.value.project.empty()) return case_attempts(session, access, of, moment);
  std::vector<CaseFile> out;
  std::vector<store::Filter> same{{"project", store::FilterOp::Eq, {Value{of.value.project}}}};
  if (!of.value.applicant.empty())
    same.push_back({"applicant", store::FilterOp::Eq, {Value{of.value.applicant}}});
  for (const store::StoredRow& row :
       rows_at(session, access, approval::approval_case_entity(), moment, same)) {
    if (out.size() == kMostCasesShown) break;
    if (auto file = case_file(session, access, row.id, moment)) out.push_back(std::move(*file));
  }
  std::stable_sort(out.begin(), out.end(), [](const CaseFile& a, const CaseFile& b) {
    return a.value.received.value_or(Date::from_days(0)) < b.value.received.value_or(Date::from_days(0));
  });
  return out;
}

Moment moment_now(const App& app) {
  const Date today = shanghai_day(app.now());
  return moment_of(today, today);
}

Reply make_case_share(App& app, const Request& request) {
  const Json body = body_object(request, {"case", "days"});
  auto lease = app.database.lease();
  const auto file = case_file(*lease, request.caller->access, required_text(body, "case"), moment_now(app));
  if (!file) throw Error(ErrorCode::NotFound, "没有这件办件，它可能已被删除，或不在您的范围内。", "/case");
  for (const CaseFile& one : cases_shown(*lease, request.caller->access, *file, moment_now(app)))
    refuse_secret_row(one.row.values, one.value.case_no);
  const std::string title = file->value.project.empty() ? file->value.matter : file->value.project;
  return make_share_link(
      app, *lease, request,
      {.kind = kCaseShareKind, .subjects = {file->row.id}, .title = title, .days = share_days_member(body)},
      "/progress/");
}

Reply open_case_share(App& app, CaseClockKeeper& keeper, OpeningLimit& limit, const Request& request) {
  const auto clocks = keeper.get();
  auto lease = app.database.lease();
  auto opened = opened_share(app, *lease, limit, request, kCaseShareKind);
  if (auto* instead = std::get_if<Reply>(&opened)) return std::move(*instead);
  const auto& [share, access] = std::get<OpenedShare>(opened);
  const auto subjects = share_subjects(share);
  const auto file =
      subjects.empty() ? std::nullopt : case_file(*lease, access, subjects.front(), moment_now(app));
  if (!file) throw Error(ErrorCode::NotFound, "没有这个链接，请检查地址是否完整。");
  const CaseView view{*clocks, app.now(), language_of(request), false};
  Json cases = Json::array();
  for (const CaseFile& one : cases_shown(*lease, access, *file, moment_now(app))) {
    refuse_secret_row(one.row.values, one.value.case_no);
    cases.push(case_progress_json(one, view));
  }
  return json_reply(Json::object({{"title", share.title},
                                  {"applicant", file->value.applicant},
                                  {"county", org::office_facts(*lease, app.settings).county_name},
                                  {"asof", shanghai_time(app.now())},
                                  {"expires", shanghai_time(share.expires)},
                                  {"demo", app.demo},
                                  {"cases", std::move(cases)}}))
      .with("Cache-Control", "no-store")
      .with("X-Robots-Tag", "noindex");
}

}  // namespace

void add_case_share_routes(Router& routes, App& app, std::shared_ptr<CaseClockKeeper> keeper) {
  const auto limit = std::make_shared<OpeningLimit>();
  const std::string base = "/api/v1/case-shares";
  routes.post(base, writes("approval_case"), "给企业一个只读的进度链接：不登录可看，到期失效，可作废",
              [&app](const Request& r) { return make_case_share(app, r); });
  routes.get(base, reads("approval_case"), "进度链接：自己的，能看全部的人看全部",
             [&app](const Request& r) { return share_list_reply(app, r, kCaseShareKind); });
  routes.post(base + "/{id}/revoke", writes("approval_case"), "作废一个进度链接",
              [&app](const Request& r) { return revoke_share_reply(app, r, kCaseShareKind); });
  routes.get(base + "/{id}/openings", reads("approval_case"), "一个进度链接何时从哪里打开过",
             [&app](const Request& r) { return share_openings_reply(app, r, kCaseShareKind); });
  routes.get("/api/v1/shared-cases/{token}", anyone(), "打开进度链接（不需登录，限频）",
             [&app, keeper, limit](const Request& r) { return open_case_share(app, *keeper, *limit, r); });
}

}  // namespace liantu::api

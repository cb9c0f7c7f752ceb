// 审批模板: read, checked while they are edited, saved as a new version, compared.

#include "liantu/api/approval/template_book.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kMostReason = 500;

std::int64_t version_asked(const Request& request, std::string_view name) {
  const auto text = request.find(name);
  if (!text || text->empty()) return 0;
  const auto number = number_in<std::int64_t>(*text);
  if (!number || *number < 1) throw Error(ErrorCode::InvalidInput, "版本应是正整数。", std::string(name));
  return *number;
}

Json version_json(const TemplateVersion& one) {
  return Json::object({{"version", one.of.version},
                       {"shipped", one.shipped},
                       {"reason", one.reason},
                       {"actor", one.actor},
                       {"at", one.at == 0 ? Json() : Json(shanghai_time(one.at))}});
}

Reply list_templates(App& app, const Request& request) {
  auto lease = app.database.lease();
  const TemplateBook book(*lease);
  Json items = Json::array();
  for (const TemplateVersion* one : book.latest())
    items.push(template_head_json(book, *one, language_of(request)));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply one_template(App& app, const Request& request) {
  auto lease = app.database.lease();
  const TemplateBook book(*lease);
  const TemplateVersion& version = book.at(request.param("code"), version_asked(request, "version"));
  Json body = template_view_json(version.of, language_of(request)), versions = Json::array();
  for (const TemplateVersion* one : book.versions(version.of.code)) versions.push(version_json(*one));
  body.set("head", template_head_json(book, version, language_of(request)));
  body.set("versions", std::move(versions));
  return json_reply(body);
}

Reply check_template(App&, const Request& request) {
  const Json body = body_object(request, {"template"});
  const Json* given = body.find("template");
  if (!given || !given->members())
    throw Error(ErrorCode::InvalidInput, "请把模板放在 template 里。", "/template");
  return json_reply(
      template_view_json(approval::template_of_json(*given, "/template"), language_of(request)));
}

Reply save_template(App& app, const Request& request) {
  const Json body = body_object(request, {"template", "reason", "seen"});
  const std::string reason = required_text(body, "reason");
  if (reason.size() > 3 * kMostReason)
    throw Error(ErrorCode::InvalidInput, "修改依据最多 500 个字。", "/reason");
  const Json* given = body.find("template");
  if (!given || !given->members())
    throw Error(ErrorCode::InvalidInput, "请把模板放在 template 里。", "/template");
  approval::ApprovalTemplate of = approval::template_of_json(*given, "/template");
  if (of.code != request.param("code"))
    throw Error(ErrorCode::InvalidInput, "模板代码与地址不一致。", "/template/code");
  if (const auto findings = approval::template_findings(of, language_of(request)); !findings.empty())
    throw Error(ErrorCode::InvalidInput, findings.front().text, "/template/steps");
  auto lease = app.database.lease();
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  const TemplateBook book(*lease);
  const auto versions = book.versions(of.code);
  const std::int64_t latest = versions.empty() ? 0 : versions.back()->of.version;
  const Json* seen = body.find("seen");
  if (!seen || !seen->whole() || *seen->whole() != latest)
    throw Error(ErrorCode::Conflict,
                fmt::format("您改的不是最新版：别人已存到第 {} 版，请刷新后对照再存。", latest), "/seen");
  of.version = latest + 1;
  approval::add_template(*lease, {of.code, of.version, of.name.zh, approval::template_json(of).dump(), reason,
                                  request.caller->person.id, request.caller->access.actor, app.now()});
  transaction.commit();
  return json_reply(Json::object({{"code", of.code}, {"version", of.version}}), 201);
}

Reply compare_templates(App& app, const Request& request) {
  auto lease = app.database.lease();
  const TemplateBook book(*lease);
  const TemplateVersion &before = book.at(request.param("code"), version_asked(request, "from")),
                        &after = book.at(request.param("code"), version_asked(request, "to"));
  Json items = Json::array();
  for (const approval::TemplateDifference& one :
       approval::template_differences(before.of, after.of, language_of(request)))
    items.push(Json::object(
        {{"step", one.step}, {"field", one.field}, {"before", one.before}, {"after", one.after}}));
  return json_reply(Json::object({{"from", version_json(before)},
                                  {"to", version_json(after)},
                                  {"before", template_head_json(book, before, language_of(request))},
                                  {"after", template_head_json(book, after, language_of(request))},
                                  {"items", std::move(items)}}));
}

}  // namespace

void add_template_routes(Router& routes, App& app) {
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  const std::string base = "/api/v1/approval-templates";
  routes.get(base, reads("approval_network"), "审批模板：最新版、压缩率", on(list_templates));
  routes.get(base + "/{code}", reads("approval_network"), "一个审批模板：环节、时间、关键线路、版本",
             on(one_template));
  routes.get(base + "/{code}/comparison", reads("approval_network"), "模板两个版本的差别",
             on(compare_templates));
  routes.post(base + "/check", reads("approval_network"), "校验没有存的模板：圈、缺前置、时间",
              on(check_template));
  routes.post(base + "/{code}/versions", writes("approval_network"), "把模板存成新的一版", on(save_template));
}

}  // namespace liantu::api

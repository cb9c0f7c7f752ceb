#include "liantu/api/http/error_reply.h"

#include <exception>

#include "liantu/api/http/reader_sentence.h"

namespace liantu::api {
namespace {

Problem shape(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidInput:
      return {400, "填写有误", "Invalid input"};
    case ErrorCode::NotFound:
      return {404, "没有找到", "Not found"};
    case ErrorCode::Conflict:
      return {409, "与现有内容冲突", "Conflict"};
    case ErrorCode::Forbidden:
      return {403, "没有权限", "Forbidden"};
    case ErrorCode::Unavailable:
      return {503, "暂时无法服务", "Unavailable"};
    case ErrorCode::Internal:
      return {500, "程序出错", "Internal error"};
  }
  return {500, "程序出错", "Internal error"};
}

}  // namespace

bool speaks_english(const Request& request) {
  return request.header("accept-language").starts_with("en");
}

Language language_of(const Request& request) { return speaks_english(request) ? Language::En : Language::Zh; }

Reply json_reply(const json::Json& body, int status) {
  Reply reply{status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, body.dump()};
  return reply;
}

Reply problem(const Request& request, Problem what) {
  json::Json body = json::Json::object({{"type", "about:blank"},
                                        {"title", speaks_english(request) ? what.title_en : what.title},
                                        {"status", what.status}});
  if (!what.detail.empty()) body.set("detail", reader_sentence(language_of(request), what.detail));
  body.set("requestId", request.id);
  for (auto& [name, value] : what.more) body.set(name, std::move(value));
  Reply reply{what.status,
              {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}},
              body.dump()};
  return reply;
}

Reply problem(const Request& request, const Error& error) {
  Problem what = shape(error.code());
  what.detail = error.what();
  // OGC API - Features Part 4 tells a body that cannot be read (400) from one that cannot be written (422).
  if (what.status == 400 && error.where().starts_with("/") && request.path.starts_with("/ogc/")) what.status = 422;
  if (!error.where().empty()) {
    const char* member = error.where().starts_with("/") ? "pointer" : "where";
    json::Json errors = json::Json::array();
    errors.push(json::Json::object({{member, error.where()}, {"detail", reader_sentence(language_of(request), error.what())}}));
    what.more.emplace_back("errors", std::move(errors));
  }
  return problem(request, std::move(what));
}

Reply not_signed_in(const Request& request) {
  return problem(request, {401, "请先登录", "Please sign in", "登录已过期或尚未登录，请重新登录。"});
}

Reply if_match_missing(const Request& request) {
  return problem(request, {428, "缺少 If-Match", "If-Match is required",
                           "修改前请先读取这一行，并在 If-Match 中带上它的 ETag，以免覆盖别人的修改。"});
}

Reply no_such_path(const Request& request) {
  return problem(request, {404, "没有这个地址", "No such address", "没有 " + request.path + " 这个接口。"});
}

Reply method_not_allowed(const Request& request, const std::string& allowed) {
  Reply reply = problem(
      request, {405, "不支持这种方法", "Method not allowed", request.path + " 只支持 " + allowed + "。"});
  return reply.with("Allow", allowed);
}

Reply body_too_large(const Request& request, std::size_t limit) {
  return problem(request, {413, "内容过大", "Too large",
                           "最多接收 " + std::to_string(limit >> 20U) +
                               " MB，请分成几份上传，或由管理员调大 max_upload_mib。"});
}

Reply answered(const Request& request, const std::function<Reply()>& answer,
               const std::function<void(const std::string&)>& log) {
  try {
    return answer();
  } catch (const Error& error) {
    if (error.code() == ErrorCode::Internal) {
      log("request " + request.id + " " + request.method + " " + request.path + ": " + error.what());
    }
    return problem(request, error);
  } catch (const std::exception& unknown) {
    log("request " + request.id + " " + request.method + " " + request.path + ": " + unknown.what());
    return problem(request, Error(ErrorCode::Internal, "程序出错，请把编号 " + request.id + " 告诉管理员。"));
  }
}

}  // namespace liantu::api

#include "liantu/api/routes/request_json.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"

namespace liantu::api {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& message) {
  throw Error(ErrorCode::InvalidInput, message, "/" + std::string(name));
}

}  // namespace

json::Json body_object(const Request& request, const std::vector<std::string_view>& admitted) {
  if (request.body.empty()) return json::Json::object();
  json::Json body = json::Json::parse(request.body);
  if (!body.members()) throw Error(ErrorCode::InvalidInput, "正文应是一个 JSON 对象。");
  for (const auto& [name, value] : *body.members()) {
    if (std::find(admitted.begin(), admitted.end(), name) != admitted.end()) continue;
    refuse(name, admitted.empty() ? "这里不需要成员 " + name + "。"
                                  : "没有成员 " + name + "，最接近的是 " + nearest(name, admitted) + "。");
  }
  return body;
}

std::string text_member(const json::Json& object, std::string_view name) {
  const json::Json* member = object.find(name);
  if (!member || member->is_null()) return {};
  if (!member->text()) refuse(name, "这里应填文字。");
  return *member->text();
}

std::string required_text(const json::Json& object, std::string_view name) {
  std::string text = text_member(object, name);
  if (text.empty()) refuse(name, "缺少 " + std::string(name) + "，请填写。");
  return text;
}

bool flag_member(const json::Json& object, std::string_view name) {
  const json::Json* member = object.find(name);
  if (!member || member->is_null()) return false;
  if (!member->flag()) refuse(name, "这里应填 true 或 false。");
  return *member->flag();
}

std::vector<std::string> texts_member(const json::Json& object, std::string_view name) {
  std::vector<std::string> texts;
  const json::Json* member = object.find(name);
  if (!member || member->is_null()) return texts;
  if (!member->items()) refuse(name, "这里应填一组文字。");
  for (const json::Json& item : *member->items()) {
    if (!item.text()) refuse(name, "这里应填一组文字。");
    texts.push_back(*item.text());
  }
  return texts;
}

}  // namespace liantu::api

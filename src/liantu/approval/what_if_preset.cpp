#include "liantu/approval/what_if_preset.h"

#include <fmt/format.h>

#include <cmath>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"

namespace liantu::approval {
namespace {

using json::Json, json::number_of, json::refuse, json::text_of;

constexpr std::size_t kMostChanges = 100;
constexpr double kMostChangeUnits = 2000;

ChangeKind change_kind_named(const std::string& code, const std::string& where) {
  std::vector<std::string_view> codes;
  for (std::size_t i = 0; i < words<ChangeKind>.size(); ++i) {
    codes.push_back(words<ChangeKind>[i].code);
    if (codes.back() == code) return static_cast<ChangeKind>(i);
  }
  refuse(fmt::format("没有推演动作 {}，最接近的是 {}。", code, nearest(code, codes)), where + "/kind");
}

}  // namespace

std::vector<NetworkChange> changes_of_json(const Json& json, const std::string& where) {
  if (!json.items()) refuse("改动应是一组。", where);
  if (json.items()->size() > kMostChanges) refuse("一次推演最多 100 项改动。", where);
  std::vector<NetworkChange> out;
  std::size_t i = 0;
  for (const Json& one : *json.items()) {
    const std::string at = fmt::format("{}/{}", where, i++);
    NetworkChange change;
    change.kind = change_kind_named(text_of(one, "kind", at, true), at);
    change.step = text_of(one, "step", at, true);
    change.before = text_of(one, "before", at, false);
    const double units = number_of(one, "units", 0, kMostChangeUnits, at);
    if (units * 2 != std::round(units * 2)) refuse("天数、小时数最细到 0.5。", at + "/units");
    change.halves = std::llround(units * 2);
    change.reason = text_of(one, "reason", at, false);
    out.push_back(std::move(change));
  }
  return out;
}

std::vector<NetworkChange> changes_of_text(const std::string& text) {
  return text.empty() ? std::vector<NetworkChange>{} : changes_of_json(Json::parse(text), "changes");
}

Json changes_json(const std::vector<NetworkChange>& changes) {
  Json out = Json::array();
  for (const NetworkChange& change : changes) {
    Json one = Json::object(
        {{"kind", words<ChangeKind>[static_cast<std::size_t>(change.kind)].code}, {"step", change.step}});
    if (!change.before.empty()) one.set("before", change.before);
    if (change.halves != 0)
      one.set("units", change.halves % 2 == 0 ? Json(change.halves / 2)
                                              : Json(static_cast<double>(change.halves) / 2));
    if (!change.reason.empty()) one.set("reason", change.reason);
    out.push(std::move(one));
  }
  return out;
}

std::map<std::string, bool, std::less<>> answers_of(const std::string& text) {
  std::map<std::string, bool, std::less<>> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('|', at), text.size());
    const std::string one = text.substr(at, end - at);
    const std::size_t equals = one.find('=');
    const std::string answer = equals == std::string::npos ? "" : one.substr(equals + 1);
    if (answer != "yes" && answer != "no")
      refuse(fmt::format("“{}”应写成 条件=yes 或 条件=no。", one), "answers");
    out[one.substr(0, equals)] = answer == "yes";
    at = end + 1;
  }
  return out;
}

std::string change_words(const ApprovalTemplate& of, const NetworkChange& change, Language language) {
  const auto name = [&](const std::string& code) {
    const auto at = step_index(of, code);
    return at ? code + " " + of.steps[*at].name.in(language) : code;
  };
  const bool hours = of.unit == StepUnit::Hour;
  const std::string step = name(change.step), before = name(change.before),
                    units = halves_text(change.halves) +
                            say(language, hours ? Phrase{" 小时", " h"} : Phrase{" 个工作日", " wd"});
  switch (change.kind) {
    case ChangeKind::Duration:
      return say(language, {"{0}：工期改为 {1}", "{0} takes {1}"}, step, units);
    case ChangeKind::NotBefore:
      return hours ? say(language, {"{0}：移到第 {1} 个办公小时后开始", "{0} begins after office hour {1}"},
                         step, halves_text(change.halves))
                   : say(language, {"{0}：移到第 {1} 个工作日后开始", "{0} begins after working day {1}"},
                         step, halves_text(change.halves));
    case ChangeKind::Link:
      return say(language, {"{0}：加上前置 {1}", "{0} waits for {1} too"}, step, before);
    case ChangeKind::Parallel:
      return say(language, {"{0}：与 {1} 并行", "{0} runs beside {1}"}, step, before);
    case ChangeKind::Gap:
      return say(language, {"{0}：容缺 {1}，办结前补齐", "{0} begins without {1}, delivered only with it"},
                 step, before);
    case ChangeKind::Window:
      return say(language, {"{0}：加开窗口，工期 {1}", "{0}: a window more, takes {1}"}, step, units);
    case ChangeKind::Suspend:
      return say(language, {"{0}：停表 {1}", "{0}: stands for {1}"}, step, units);
  }
  return {};
}

}  // namespace liantu::approval

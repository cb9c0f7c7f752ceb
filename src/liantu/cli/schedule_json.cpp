#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "liantu/base/error.h"
#include "liantu/cli/schedule_file.h"
#include "liantu/json/json.h"

namespace liantu::cli {
namespace {

using json::Json;

constexpr std::int64_t kWeightParts = 1000, kMostWhole = 1'000'000'000;

[[noreturn]] void refuse_json(const std::string& sentence, const std::string& where) {
  throw Error(ErrorCode::InvalidInput, sentence, where);
}

/// One object of the file and where it stands.
struct ScheduleMember {
  const Json& json;
  std::string where;

  const Json* find(std::string_view name) const {
    const Json* found = json.find(name);
    return found == nullptr || found->is_null() ? nullptr : found;
  }
  std::string at(std::string_view name) const {
    return where.empty() ? std::string(name) : fmt::format("{}.{}", where, name);
  }

  std::optional<std::string> text(std::string_view name) const {
    const Json* found = find(name);
    if (found == nullptr) return std::nullopt;
    if (const auto* whole = found->whole()) return std::to_string(*whole);
    if (const auto* text = found->text(); text != nullptr && !text->empty()) return *text;
    refuse_json("这里应是文字。", at(name));
  }
  std::string id() const {
    auto id = text("id");
    if (!id) refuse_json("缺少 id。", where);
    return *id;
  }
  std::int64_t whole(std::string_view name, std::optional<std::int64_t> otherwise) const {
    const Json* found = find(name);
    if (found == nullptr) {
      if (otherwise) return *otherwise;
      refuse_json(fmt::format("缺少 {}。", name), where);
    }
    return whole_of(*found, at(name));
  }
  static std::int64_t whole_of(const Json& value, const std::string& where) {
    std::optional<std::int64_t> whole;
    if (value.whole() != nullptr) whole = *value.whole();
    if (const double* real = value.real();
        real != nullptr && std::trunc(*real) == *real && std::abs(*real) <= kMostWhole)
      whole = static_cast<std::int64_t>(*real);
    if (!whole || *whole < -kMostWhole || *whole > kMostWhole)
      refuse_json("这里应是不超过 10 亿的整数（工期按整个工作日填写）。", where);
    return *whole;
  }
};

class ScheduleJson {
 public:
  explicit ScheduleJson(const Json& whole) : top_{whole, {}} {}

  ScheduleFile read() {
    if (top_.json.members() == nullptr) refuse_json("文件应是一个 JSON 对象。", {});
    if (top_.text("format") != "liantu-schedule/1") refuse_json("format 应为 liantu-schedule/1。", "format");
    note_unknown(
        top_, {"format", "start", "calendars", "resources", "activities", "links", "objective", "direction"});
    if (const auto start = top_.text("start")) file_.start = date(*start, "start");
    read_choices();
    read_calendars();
    read_resources();
    read_activities();
    read_links();
    return std::move(file_);
  }

 private:
  using Numbers = std::unordered_map<std::string, solve::Index>;

  void note_unknown(const ScheduleMember& member, std::initializer_list<std::string_view> known) {
    for (const auto& [name, value] : *member.json.members()) {
      const bool read = std::ranges::find(known, name) != known.end();
      if (!read && std::ranges::find(file_.unknown, name) == file_.unknown.end())
        file_.unknown.push_back(name);
    }
  }

  template <typename Read>
  void each(std::string_view name, std::initializer_list<std::string_view> known, Read&& read) {
    const Json* list = top_.find(name);
    if (list == nullptr) return;
    if (list->items() == nullptr) refuse_json("这里应是一个数组。", std::string(name));
    std::size_t k = 0;
    for (const Json& item : *list->items()) {
      const ScheduleMember member{item, fmt::format("{}[{}]", name, k++)};
      if (item.members() == nullptr) refuse_json("这里应是一个对象。", member.where);
      note_unknown(member, known);
      read(member);
    }
  }

  static Date date(const std::string& text, const std::string& where) {
    if (const auto day = Date::parse(text)) return *day;
    refuse_json(fmt::format("“{}”不是日期，请写成 2026-09-01 的样子。", text), where);
  }

  static void number(Numbers& numbers, std::vector<std::string>& ids, const ScheduleMember& member,
                     const char* what) {
    const std::string id = member.id();
    if (!numbers.emplace(id, static_cast<solve::Index>(ids.size())).second)
      refuse_json(fmt::format("{}“{}”重复出现，每个 id 只能用一次。", what, id), member.where);
    ids.push_back(id);
  }

  static solve::Index known(const Numbers& numbers, const std::string& id, const char* what,
                            const std::string& where) {
    const auto found = numbers.find(id);
    if (found == numbers.end()) refuse_json(fmt::format("没有 id 为“{}”的{}，请检查。", id, what), where);
    return found->second;
  }

  void read_choices() {
    const std::string objective = top_.text("objective").value_or("makespan");
    if (objective != "makespan" && objective != "tardiness")
      refuse_json("objective 只能是 makespan 或 tardiness。", "objective");
    if (objective == "tardiness") file_.problem.objective = solve::ScheduleObjective::Tardiness;
    const std::string direction = top_.text("direction").value_or("forward");
    if (direction != "forward" && direction != "backward")
      refuse_json("direction 只能是 forward 或 backward。", "direction");
    if (direction == "backward") file_.problem.direction = solve::ScheduleDirection::Backward;
  }

  void read_calendars() {
    std::vector<std::vector<Date>> working;
    each("calendars", {"id", "working"}, [&](const ScheduleMember& member) {
      number(calendars_, file_.calendar_ids, member, "日历");
      const Json* list = member.find("working");
      if (list == nullptr || list->items() == nullptr)
        refuse_json("缺少工作日的数组 working。", member.where);
      if (!file_.start) refuse_json("有日历时请写开始日期 start。", "start");
      std::vector<Date>& days = working.emplace_back();
      for (const Json& day : *list->items()) {
        if (day.text() == nullptr) refuse_json("工作日应写成 \"2026-09-01\"。", member.at("working"));
        const Date read = date(*day.text(), member.at("working"));
        if (read >= *file_.start) days.push_back(read);
      }
      std::ranges::sort(days);
      if (std::ranges::adjacent_find(days) != days.end())
        refuse_json(
            fmt::format("日历“{}”的 {} 重复出现。", member.id(), std::ranges::adjacent_find(days)->iso()),
            member.where);
      if (days.empty())
        refuse_json(fmt::format("日历“{}”在 {} 及以后没有工作日，请补上。", member.id(), file_.start->iso()),
                    member.where);
    });
    for (const auto& days : working) file_.days.insert(file_.days.end(), days.begin(), days.end());
    std::ranges::sort(file_.days);
    file_.days.erase(std::ranges::unique(file_.days).begin(), file_.days.end());
    for (const auto& days : working) {
      solve::ResourceCalendar& calendar = file_.problem.calendars.emplace_back();
      for (const Date& day : days) calendar.working.push_back(time_from(day));
    }
  }

  void read_resources() {
    each("resources", {"id", "capacity", "calendar"}, [&](const ScheduleMember& member) {
      number(resources_, file_.resource_ids, member, "资源");
      solve::RenewableResource resource{member.whole("capacity", std::nullopt)};
      if (const auto calendar = member.text("calendar"))
        resource.calendar = known(calendars_, *calendar, "日历", member.at("calendar"));
      file_.problem.resources.push_back(resource);
    });
  }

  /// Working days before that day.
  solve::Time time_from(const Date& day) const {
    if (!file_.days.empty())
      return static_cast<solve::Time>(std::ranges::lower_bound(file_.days, day) - file_.days.begin());
    return static_cast<solve::Time>(
        std::clamp<std::int64_t>(day.days() - file_.start->days(), 0, kMostWhole));
  }

  /// A date, or a number of working days from the start on. `after`: of a date, the working day after it.
  std::optional<solve::Time> time(const ScheduleMember& member, std::string_view name, int after) const {
    const Json* found = member.find(name);
    if (found == nullptr) return std::nullopt;
    if (found->text() == nullptr)
      return static_cast<solve::Time>(ScheduleMember::whole_of(*found, member.at(name)));
    const Date day = date(*found->text(), member.at(name));
    if (!file_.start) refuse_json("有日期时请写开始日期 start。", "start");
    const bool needed = after == 0 || file_.problem.direction == solve::ScheduleDirection::Backward;
    if (!file_.days.empty() && needed && day > file_.days.back())
      refuse_json(
          fmt::format("日历只到 {}，够不到 {}，请补上更晚的工作日。", file_.days.back().iso(), day.iso()),
          member.at(name));
    return time_from(day.plus(after));
  }

  void note_promised(const ScheduleMember& member) {
    const Json* promised = member.find("promised");
    if (promised == nullptr || promised->text() == nullptr) return;
    if (date(*promised->text(), member.at("promised")) < *file_.start)
      file_.promised_before.push_back(static_cast<solve::Index>(file_.activity_ids.size() - 1));
  }

  std::int64_t weight(const ScheduleMember& member) {
    const Json* found = member.find("weight");
    if (found == nullptr) return kWeightParts;
    const double value =
        found->real() != nullptr ? *found->real() : static_cast<double>(member.whole("weight", 1));
    if (!(value >= 0 && value <= 1'000'000)) refuse_json("权重应在 0 至 1000000 之间。", member.at("weight"));
    return static_cast<std::int64_t>(std::llround(value * kWeightParts));
  }

  void read_activities() {
    each("activities", {"id", "duration_wd", "demand", "release", "promised", "weight", "name"},
         [&](const ScheduleMember& member) {
           number(activities_, file_.activity_ids, member, "活动");
           solve::Activity activity{static_cast<solve::Time>(member.whole("duration_wd", std::nullopt))};
           if (const Json* demand = member.find("demand")) {
             if (demand->members() == nullptr)
               refuse_json("demand 应是 {\"资源\": 数量}。", member.at("demand"));
             for (const auto& [id, units] : *demand->members()) {
               const std::string where = fmt::format("{}.{}", member.at("demand"), id);
               activity.demands.push_back(
                   {known(resources_, id, "资源", where), ScheduleMember::whole_of(units, where)});
             }
           }
           activity.release = time(member, "release", 0).value_or(0);
           activity.due = time(member, "promised", 1);
           note_promised(member);
           activity.weight = weight(member);
           file_.problem.activities.push_back(std::move(activity));
         });
    if (file_.problem.activities.empty()) refuse_json("没有要排的活动。", "activities");
    const auto whole = [](const solve::Activity& activity) { return activity.weight % kWeightParts == 0; };
    if (!std::ranges::all_of(file_.problem.activities, whole)) {
      file_.weight_parts = kWeightParts;
      return;
    }
    for (solve::Activity& activity : file_.problem.activities) activity.weight /= kWeightParts;
  }

  void read_links() {
    each("links", {"from", "to", "lag_wd"}, [&](const ScheduleMember& member) {
      const auto end = [&](std::string_view name) {
        const auto id = member.text(name);
        if (!id) refuse_json(fmt::format("缺少 {}。", name), member.where);
        return known(activities_, *id, "活动", member.at(name));
      };
      const solve::Index from = end("from");
      file_.problem.links.push_back({from, end("to"), static_cast<solve::Time>(member.whole("lag_wd", 0))});
    });
  }

  ScheduleMember top_;
  ScheduleFile file_;
  Numbers calendars_, resources_, activities_;
};

}  // namespace

ScheduleFile read_schedule_json(std::string_view text) {
  const Json whole = Json::parse(text);
  return ScheduleJson(whole).read();
}

}  // namespace liantu::cli

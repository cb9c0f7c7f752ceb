#include "liantu/report/one_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/dispatch/light_sentence.h"

namespace liantu::report {
namespace {

using dispatch::BoardMove;
using dispatch::BoardRow;
using dispatch::BoardSum;
using dispatch::Light;
using dispatch::yi_text;

constexpr std::size_t kNamed = 4;   // more names than these do not fit a line of the paper

std::string month_day(Date day) { return fmt::format("{}月{}日", day.month(), day.day()); }

std::string_view colour(Light light) { return words<Light>[static_cast<std::size_t>(light)].zh; }

BoardSum whole(const std::vector<BoardRow>& rows) {
  std::vector<const BoardRow*> all;
  for (const BoardRow& row : rows) all.push_back(&row);
  return dispatch::sum_up(all, "");
}

/// Plan and done of a sum are whole yuan, so that what is printed adds up.
std::string behind_text(const std::optional<Tenths>& completion, Tenths pace) {
  if (!completion) return "没有年度计划";
  const Tenths gap = *completion - pace;
  if (gap.value == 0) return "与序时持平";
  return gap.value < 0 ? fmt::format("欠序时{}个百分点", text(Tenths{-gap.value}))
                       : fmt::format("超序时{}个百分点", text(gap));
}

Sentence money(const OnePageInput& in, const BoardSum& now, const BoardSum& before, bool doubtful) {
  Sentence out{{"钱", {}, true}};
  out.push_back({fmt::format("：{}个项目累计完成投资由", now.planned)});
  out.push_back({yi_text(before.done), fmt::format("board.done?asof={}", in.since.iso())});
  out.push_back({"亿元到"});
  out.push_back({yi_text(now.done), fmt::format("board.done?asof={}", in.day.iso()), false, doubtful});
  const Yuan added{now.done.value - before.done.value};
  const std::int64_t days = in.day.days() - in.since.days();
  out.push_back({fmt::format("亿元，{}天{}{}亿元；{}", days, added.value < 0 ? "减" : "增",
                             yi_text(Yuan{added.value < 0 ? -added.value : added.value}),
                             behind_text(now.completion, in.pace_now))});
  if (now.completion && before.completion) {
    const Tenths was = *before.completion - in.pace_before, is = *now.completion - in.pace_now;
    const Tenths change = is - was;
    if (change.value != 0)
      out.push_back({fmt::format("，比上次{}{}个百分点", change.value > 0 ? "好" : "差",
                                 text(Tenths{change.value > 0 ? change.value : -change.value}))});
  }
  out.push_back({"。"});
  return out;
}

std::string move_text(const BoardMove& move) {
  const auto name = [](const std::optional<Light>& light) { return light ? std::string(colour(*light)) : std::string("未判定"); };
  return fmt::format("{}，{}转{}", move.name, name(move.from), name(move.to));
}

std::string named(const std::vector<const BoardMove*>& moved) {
  std::string out;
  for (std::size_t i = 0; i < std::min(moved.size(), kNamed); ++i) out += (i ? "；" : "") + move_text(*moved[i]);
  if (moved.size() > kNamed) out += fmt::format("；等{}个", moved.size());
  return out;
}

Sentence lights(const OnePageInput& in, const BoardSum& now) {
  std::vector<const BoardMove*> better, worse;
  const auto moved = dispatch::moves(in.before, in.now);
  for (const BoardMove& move : moved) {
    if (move.entered || move.left || !move.from || !move.to) continue;
    (*move.to > *move.from ? worse : better).push_back(&move);
  }
  Sentence out{{"灯", {}, true}, {"："}};
  const auto part = [&](std::string_view word, const std::vector<const BoardMove*>& list) {
    out.push_back({fmt::format("{}{}个", word, list.size())});
    if (!list.empty()) out.push_back({fmt::format("（{}）", named(list))});
  };
  part("变好", better);
  out.push_back({"；"});
  part("变差", worse);
  out.push_back({"。现为"});
  const auto count = [&](std::string_view word, std::string_view code, std::size_t n) {
    out.push_back({std::string(word)});
    out.push_back({std::to_string(n), fmt::format("board.count?light={}&asof={}", code, in.day.iso())});
  };
  count("绿", "green", now.lights[0]);
  count("、黄", "yellow", now.lights[1]);
  count("、红", "red", now.lights[2]);
  if (now.unlit) count("、未判定", "none", now.unlit);
  out.push_back({"，合计"});
  out.push_back({std::to_string(now.count), fmt::format("board.count?asof={}", in.day.iso())});
  out.push_back({"个。"});
  return out;
}

Sentence tasks(const OnePageInput& in) {
  const std::size_t all = in.tasks_open + in.tasks_done + in.tasks_untouched;
  Sentence out{{"任务", {}, true}};
  out.push_back({"：到期"});
  out.push_back({std::to_string(all), fmt::format("tasks.count?filter[due_date][ge]={}&filter[due_date][le]={}",
                                                  in.since.plus(1).iso(), in.day.iso())});
  out.push_back({fmt::format("项，办结{}项、在办{}项、未动{}项。", in.tasks_done, in.tasks_open, in.tasks_untouched)});
  return out;
}

std::vector<std::string> stale_rows(const OnePageInput& in) {
  std::vector<std::string> out;
  for (const BoardRow& row : in.now) {
    const std::int64_t age = in.day.days() - row.reported_on.days();
    if (!row.standing.plan && !row.project.annual_plan) continue;
    if (row.project.stage && *row.project.stage >= attraction::Stage::Completed) continue;   // nothing more to report
    if (age <= in.stale_days) continue;
    out.push_back(fmt::format("{}：{}后未更新，{}", row.project.name, month_day(row.reported_on),
                              row.project.responsible_unit.empty() ? "责任单位未填" : row.project.responsible_unit));
  }
  return out;
}

}  // namespace

std::string plain(const Sentence& sentence) {
  std::string out;
  for (const Piece& piece : sentence) out += piece.text;
  return out;
}

std::optional<Promise> late(const Promise& promise, Date day, const vocab::WorkCalendar& calendar) {
  if (promise.due >= day) return std::nullopt;
  const auto count = calendar.working_days_between(promise.due, day);
  if (count.days <= 0) return std::nullopt;
  Promise out = promise;
  out.overdue = count.days;
  out.provisional = count.provisional;
  return out;
}

OnePage one_page(const OnePageInput& in) {
  OnePage page{.day = in.day, .since = in.since};
  page.title = in.county + "重点项目会前一页纸";
  const BoardSum now = whole(in.now), before = whole(in.before);
  page.subtitle = fmt::format("数据截至{}年{}；与{}比；共{}个项目", in.day.year(), month_day(in.day),
                              month_day(in.since), now.count);
  page.sum = now;
  page.doubts = stale_rows(in);
  page.changes.push_back(money(in, now, before, !page.doubts.empty()));
  page.changes.push_back(lights(in, now));
  if (in.tasks_open + in.tasks_done + in.tasks_untouched > 0) page.changes.push_back(tasks(in));
  page.pace_note = "全年；序时＝" + in.pace_arithmetic;
  page.indicators = in.indicators;
  page.wanted = in.wanted;
  page.promises = in.promises;
  std::sort(page.promises.begin(), page.promises.end(), [](const Promise& a, const Promise& b) {
    return std::tuple(-a.overdue, a.title) < std::tuple(-b.overdue, b.title);
  });
  page.good_news = in.good_news;
  page.corrections = in.corrections;
  return page;
}

}  // namespace liantu::report

#include "liantu/report/one_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/dispatch/light_sentence.h"

namespace liantu::report {
namespace {

using dispatch::BoardMove;
using dispatch::BoardRow;
using dispatch::BoardSum;
using dispatch::Light;
using dispatch::yi_text;

constexpr std::size_t kNamed = 4;   // more names than these do not fit a line of the paper

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr Phrase kMoney{"钱", "Money"}, kLights{"灯", "Lights"}, kTasks{"任务", "Tasks"}, kColon{"：", ": "}, kStop{"。", "."}, kSemicolon{"；", "; "};
constexpr Phrase kDoneFrom{"：{0}个项目累计完成投资由", ": investment done by {0} projects went from "}, kTo{"亿元到", " to "};
constexpr Phrase kUp{"亿元，{0}天增{1}亿元；", " (¥100m), up {1} in {0} days; "}, kDown{"亿元，{0}天减{1}亿元；", " (¥100m), down {1} in {0} days; "};
constexpr Phrase kDueByOwn{"序时应完成（{0}个按本项目月度计划）", "due by now ({0} by their own months) "}, kDueUnit{"亿元，", " (¥100m), "};
constexpr Phrase kNoPlan{"没有年度计划", "no plan of the year"}, kOnPace{"与序时持平", "on pace"};
constexpr Phrase kBehind{"欠序时{0}个百分点", "{0} points behind the pace"}, kAhead{"超序时{0}个百分点", "{0} points ahead of the pace"};
constexpr Phrase kBetterBy{"，比上次好{0}个百分点", ", {0} points better than last time"}, kWorseBy{"，比上次差{0}个百分点", ", {0} points worse than last time"};
constexpr Phrase kTurned{"{0}，{1}转{2}", "{0}, {1} to {2}"}, kUnlit{"未判定", "not judged"}, kAndOthers{"；等{0}个", "; {0} in all"};
constexpr Phrase kBetter{"变好{0}个", "{0} better"}, kWorse{"变差{0}个", "{0} worse"}, kExempted{"豁免{0}个", "{0} by exemption"}, kBracketed{"（{0}）", " ({0})"};
constexpr Phrase kNowGreen{"。现为绿", ". Now green "}, kYellow{"、黄", ", yellow "}, kRed{"、红", ", red "}, kNone{"、未判定", ", not judged "};
constexpr Phrase kInAll{"，合计", ", in all "}, kProjects{"个。", "."};
constexpr Phrase kDue{"：到期", ": "}, kTaskStates{"项，办结{0}项、在办{1}项、未动{2}项。", " fell due; {0} done, {1} under way, {2} not begun."};
constexpr Phrase kNoUnit{"责任单位未填", "no responsible unit given"};
constexpr Phrase kStale{"{0}：{1}后未更新，{2}", "{0}: not updated since {1}, {2}"};
constexpr Phrase kConflict{"{0}：台账{1}亿元，{2}止一周周表{3}亿元，{4}", "{0}: ledger {1}, weekly table to {2} {3} (¥100m), {4}"};
constexpr Phrase kTitle{"{0}重点项目会前一页纸", "{0} key projects: one page before the meeting"};
constexpr Phrase kSubtitle{"数据截至{0}年{1}；与{2}比；共{3}个项目",
                           "data as of {1} {0}; compared with {2}; {3} projects"};
constexpr Phrase kPaceNote{"全年；序时＝{0}", "of the year; pace = {0}"};

std::string colour(Light light, Language language) {
  const Word& word = words<Light>[static_cast<std::size_t>(light)];
  return std::string(language == Language::Zh ? word.zh : word.code);
}

BoardSum whole(const std::vector<BoardRow>& rows) {
  std::vector<const BoardRow*> all;
  for (const BoardRow& row : rows) all.push_back(&row);
  return dispatch::sum_up(all, "");
}

Tenths magnitude(Tenths value) { return value.value < 0 ? Tenths{-value.value} : value; }

/// What changed, sentence by sentence.
class Teller {
 public:
  explicit Teller(const OnePageInput& in)
      : in_(in), now_query_(in.now_query.empty() ? "asof=" + in.day.iso() : in.now_query),
        before_query_(in.before_query.empty() ? "asof=" + in.since.iso() : in.before_query) {}

  template <class... Values>
  std::string tell(const Phrase& phrase, const Values&... values) const {
    return say(in_.language, phrase, values...);
  }

  std::string month_day(Date day) const { return day_words(day, in_.language); }

  Sentence money(const BoardSum& now, const BoardSum& before, bool doubtful) const {
    Sentence out{{tell(kMoney), {}, true}};
    put(out, kDoneFrom, {{std::to_string(now.planned), "board.planned?" + now_query_}});
    out.push_back({yi_text(before.done), "board.done?" + before_query_});
    out.push_back({tell(kTo)});
    out.push_back({yi_text(now.done), "board.done?" + now_query_, false, doubtful});
    const std::int64_t added = now.done.value - before.done.value, days = in_.day.days() - in_.since.days();
    put(out, added < 0 ? kDown : kUp, {{std::to_string(days)}, {yi_text(Yuan{added < 0 ? -added : added}), "board.added?" + between()}});
    if (now.own_months > 0) {
      put(out, kDueByOwn, {{std::to_string(now.own_months), "board.own_months?" + now_query_}});
      out.push_back({yi_text(now.due), "board.due?" + now_query_});
      out.push_back({tell(kDueUnit)});
    }
    behind(out, now);
    if (now.gap() && before.gap()) {
      const Tenths change = *now.gap() - *before.gap();
      if (change.value != 0) put(out, change.value > 0 ? kBetterBy : kWorseBy, {{text(magnitude(change)), "board.behind?" + between()}});
    }
    out.push_back({tell(kStop)});
    return out;
  }

  Sentence lights(const BoardSum& now) const {
    Sentence out{{tell(kLights), {}, true}, {tell(kColon)}};
    const auto part = [&](const Phrase& phrase, std::string_view how) {
      const auto list = turned(in_.before, in_.now, how);
      put(out, phrase, {{std::to_string(list.size()), fmt::format("board.moved?turn={}&{}", how, between())}});
      if (!list.empty()) out.push_back({tell(kBracketed, named(list))});
    };
    part(kBetter, "better");
    out.push_back({tell(kSemicolon)});
    part(kWorse, "worse");
    if (!turned(in_.before, in_.now, "exempted").empty()) {
      out.push_back({tell(kSemicolon)});
      part(kExempted, "exempted");
    }
    const auto count = [&](const Phrase& phrase, std::string_view code, std::size_t n) {
      out.push_back({tell(phrase)});
      out.push_back({std::to_string(n), fmt::format("board.count?light={}&{}", code, now_query_)});
    };
    count(kNowGreen, "green", now.lights[0]);
    count(kYellow, "yellow", now.lights[1]);
    count(kRed, "red", now.lights[2]);
    if (now.unlit) count(kNone, "none", now.unlit);
    out.push_back({tell(kInAll)});
    out.push_back({std::to_string(now.count), "board.count?" + now_query_});
    out.push_back({tell(kProjects)});
    return out;
  }

  Sentence tasks() const {
    const std::size_t all = in_.tasks_open + in_.tasks_done + in_.tasks_untouched;
    Sentence out{{tell(kTasks), {}, true}};
    out.push_back({tell(kDue)});
    const std::string due = fmt::format("tasks.count?filter[due_date][ge]={}&filter[due_date][le]={}", in_.since.plus(1).iso(), in_.day.iso());
    out.push_back({std::to_string(all), due});
    put(out, kTaskStates, {{std::to_string(in_.tasks_done), due + "&filter[state]=done"},
                           {std::to_string(in_.tasks_open), due + "&filter[state]=open"},
                           {std::to_string(in_.tasks_untouched), due + "&filter[state]=untouched"}});
    return out;
  }

  std::vector<Doubt> doubts() const {
    std::vector<Doubt> out;
    for (const BoardRow& row : in_.now) {
      const std::int64_t age = in_.day.days() - row.reported_on.days();
      if (!row.standing.plan && !row.project.annual_plan) continue;
      if (row.project.stage && *row.project.stage >= attraction::Stage::Completed) continue;   // nothing more to report
      if (age <= in_.stale_days) continue;
      out.push_back({row.id, tell(kStale, row.project.name, month_day(row.reported_on), unit(row.project.responsible_unit))});
    }
    for (const Conflict& one : in_.conflicts)
      out.push_back({one.id, tell(kConflict, one.name, yi_text(one.ledger), month_day(one.week_to), yi_text(one.week), unit(one.unit))});
    return out;
  }

 private:
  /// The phrase with its numbers as pieces of their own, so that each is a door.
  void put(Sentence& out, const Phrase& phrase, const std::vector<Piece>& numbers) const {
    std::string_view rest = phrase.in(in_.language);
    while (!rest.empty()) {
      const std::size_t open = rest.find('{');
      if (open != 0) out.push_back({std::string(rest.substr(0, open))});
      if (open == rest.npos) return;
      out.push_back(numbers.at(static_cast<std::size_t>(rest[open + 1] - '0')));
      rest.remove_prefix(open + 3);
    }
  }

  /// Query of an explanation that compares the two days.
  std::string between() const {
    std::string since = "since" + before_query_.substr(before_query_.find('='));
    if (const std::size_t at = since.find("&at="); at != since.npos) since.replace(at, 4, "&since_at=");
    return since + "&" + now_query_;
  }

  /// Plan and done of a sum are whole yuan, so that what is printed adds up.
  void behind(Sentence& out, const BoardSum& now) const {
    if (!now.gap()) return out.push_back({tell(kNoPlan)});
    const Tenths gap = *now.gap();
    if (gap.value == 0) return out.push_back({tell(kOnPace), "board.behind?" + now_query_});
    put(out, gap.value < 0 ? kBehind : kAhead, {{text(magnitude(gap)), "board.behind?" + now_query_}});
  }

  std::string named(const std::vector<BoardMove>& moved) const {
    const auto light = [&](const std::optional<Light>& one) { return one ? colour(*one, in_.language) : tell(kUnlit); };
    std::string out;
    for (std::size_t i = 0; i < std::min(moved.size(), kNamed); ++i)
      out += (i ? tell(kSemicolon) : "") + tell(kTurned, moved[i].name, light(moved[i].from), light(moved[i].to));
    if (moved.size() > kNamed) out += tell(kAndOthers, moved.size());
    return out;
  }

  std::string unit(const std::string& name) const { return name.empty() ? tell(kNoUnit) : name; }

  const OnePageInput& in_;
  std::string now_query_, before_query_;
};

}  // namespace

std::string day_words(Date day, Language language) {
  if (language == Language::Zh) return fmt::format("{}月{}日", day.month(), day.day());
  return fmt::format("{} {}", day.day(), kMonths.at(static_cast<std::size_t>(day.month() - 1)));
}

std::vector<BoardMove> turned(const std::vector<BoardRow>& before, const std::vector<BoardRow>& now, std::string_view how) {
  const auto excused = [&](const std::string& id) {
    return std::any_of(now.begin(), now.end(), [&](const BoardRow& row) {
      const auto& judged = row.verdict.judgements;
      return row.id == id && std::any_of(judged.begin(), judged.end(), [](const auto& one) { return one.exemption.has_value(); });
    });
  };
  std::vector<BoardMove> out;
  for (BoardMove& move : dispatch::moves(before, now)) {
    if (move.entered || move.left || !move.from || !move.to) continue;
    // an excused light has not become better
    const std::string_view turn = *move.to > *move.from ? "worse" : excused(move.id) ? "exempted" : "better";
    if (turn == how) out.push_back(std::move(move));
  }
  return out;
}

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
  const Teller teller(in);
  OnePage page{.day = in.day, .since = in.since};
  const BoardSum now = whole(in.now), before = whole(in.before);
  page.title = teller.tell(kTitle, in.county);
  page.subtitle = teller.tell(kSubtitle, in.day.year(), teller.month_day(in.day), teller.month_day(in.since), now.count);
  page.sum = now;
  page.doubts = teller.doubts();
  page.changes.push_back(teller.money(now, before, !page.doubts.empty()));
  page.changes.push_back(teller.lights(now));
  if (in.tasks_open + in.tasks_done + in.tasks_untouched > 0) page.changes.push_back(teller.tasks());
  page.pace_note = teller.tell(kPaceNote, in.pace_arithmetic);
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

#include "liantu/approval/case_sentence.h"

#include <array>

#include "liantu/base/number_text.h"

namespace liantu::approval {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

class ClockSpeaker {
 public:
  ClockSpeaker(const ApprovalCase& of, const CaseStanding& standing, const ClockRule& rule,
               const ClockAxis& axis, Language language)
      : of_(of), standing_(standing), rule_(rule), axis_(axis), language_(language) {}

  std::vector<CaseLine> lines(Instant now) {
    if (standing_.clock && standing_.clock->phase != ClockPhase::NotStarted) {
      begin();
      budget();
      sum();
      end(now);
      rest_days(now);
      statutory();
      warnings();
    } else if (standing_.questions.empty()) {
      add({"还没有受理，时钟没有走。", "Not accepted yet: the clock does not run."});
    }
    beside();
    for (const CaseQuestion question : standing_.questions)
      out_.push_back({question_words(question, language_), ""});
    return std::move(out_);
  }

 private:
  template <class... Values>
  void add(const Phrase& phrase, const Values&... values) {
    out_.push_back({say(language_, phrase, values...), ""});
  }
  std::string days(Date day) const { return day_words(day, language_); }
  std::string amount(std::int64_t ticks) const { return amount_words(ticks, clock().unit, language_); }
  const ClockReading& clock() const { return *standing_.clock; }

  void begin() {
    const Date accepted = of_.accepted.value_or(shanghai_day(*clock().begins));
    if (ticks_per(clock().unit) != 2)
      add({"{0} 受理，从受理时起计。", "Accepted on {0}; time runs from then."}, days(accepted));
    else if (of_.first_day.value_or(rule_.first_day) == CaseFirstDay::Next)
      from_the_next_day(accepted);
    else
      add({"{0} 受理，当日起算。", "Accepted on {0}; counted from that day."}, days(accepted));
    if (ticks_per(clock().unit) == 2) out_.back().basis = rule_.first_day_basis;
  }

  void from_the_next_day(Date accepted) {
    const Date next = shanghai_day(*clock().begins);
    const Date first = counts_work(clock().unit) ? axis_.working_day_from(next) : next;
    if (first == next)
      add({"{0} 受理，次日起算，从 {1} 开始计。", "Accepted on {0}; counted from the next day, {1}."},
          days(accepted), days(first));
    else
      add({"{0} 受理，次日起算；次日休息，从 {1} 开始计。",
           "Accepted on {0}; counted from the next day, which is a day of rest: {1} is the first that "
           "counts."},
          days(accepted), days(first));
  }

  void budget() {
    if (clock().extended == 0)
      add({"承诺 {0}。", "Promised: {0}."}, amount(clock().budget));
    else
      add({"承诺 {0}，批准延长 {1}，共 {2}。", "Promised: {0}; extended by {1}; {2} in all."},
          amount(clock().budget), amount(clock().extended), amount(clock().budget + clock().extended));
    if (const Matter* matter = rule_.matter(of_.matter_code, of_.matter)) out_.back().basis = matter->basis;
  }

  void sum() {
    add({"走表 {0} + 停表 {1} = 已过 {2}。", "Running {0} + paused {1} = elapsed {2}."}, amount(clock().used),
        amount(clock().suspended), amount(clock().elapsed));
  }

  void end(Instant now) {
    const Date due = *clock().due_day();
    const bool late = clock().state == ClockState::Overdue;
    if (clock().phase == ClockPhase::Ended) {
      add(late ? Phrase{"办结时已逾期 {0}，应于 {1} 前办结。", "Decided {0} late: it was due by {1}."}
               : Phrase{"按期办结，还余 {0}。", "Decided in time with {0} to spare."},
          amount(late ? -clock().remaining : clock().remaining), days(due));
    } else if (late) {
      add({"应于 {0} 办结，已逾期 {1}。", "It was due by {0} and is {1} late."}, days(due),
          amount(-clock().remaining));
    } else if (clock().phase == ClockPhase::Suspended) {
      add({"停表中，还剩 {0}；如果今天恢复，{1} 到期。",
           "Paused with {0} left; if it went on today it would be due on {1}."},
          amount(clock().remaining), days(due));
      if (clock().due_if_resumed)
        add({"按预计恢复的日期，{0} 到期。", "On the expected day of resuming it is due on {0}."},
            days(*clock().due_if_resumed));
    } else {
      add({"还剩 {0}，应于 {1} 办结。", "{0} left; due on {1}."}, amount(clock().remaining), days(due));
    }
    if (clock().phase == ClockPhase::Running && of_.due && *of_.due != due && *of_.due < shanghai_day(now))
      add({"告知申请人的日期是 {0}，已过去，不改；按现行日历重算是 {1}。",
           "The applicant was told {0}, which is past and stays; by the calendar as it is now: {1}."},
          days(*of_.due), days(due));
    if (clock().first_overdue)
      add({"首次逾期：{0}，此后不消除。", "First overdue on {0}; that stays on record."},
          days(*clock().first_overdue));
  }

  /// Working days of rest and days of rest that are worked inside the count: what makes the date surprising.
  void rest_days(Instant now) {
    if (!counts_work(clock().unit)) {
      if (clock().moved > 0)
        add({"最后一日是休息日，顺延 {0}（民法典第二百零三条）。",
             "The last day is one of rest; moved on by {0} (Civil Code art. 203)."},
            amount(clock().moved));
      return;
    }
    std::int64_t off = 0;
    std::string worked;
    const Date last = clock().phase == ClockPhase::Ended ? shanghai_day(now) : *clock().due_day();
    for (Date day = shanghai_day(*clock().begins);
         day <= last && day < shanghai_day(*clock().begins).plus(400); day = day.plus(1)) {
      const bool works = axis_.works(day);
      if (day.weekday() < 6 && !works) ++off;
      if (day.weekday() >= 6 && works)
        worked += (worked.empty() ? "" : language_ == Language::Zh ? "、" : ", ") + days(day);
    }
    if (off > 0)
      add({"其间法定节假日放假 {0} 天（周一至周五），不计。",
           "Public holidays on weekdays in it, which do not count: {0}."},
          off);
    if (!worked.empty())
      add({"其间调休上班的周末照计：{0}。", "Weekend days that are worked count: {0}."}, worked);
  }

  void statutory() {
    if (!of_.statutory) return;
    const auto ticks = ticks_of(*of_.statutory, clock().unit);
    if (!ticks) return;
    const std::int64_t left = *ticks + clock().extended - clock().used;
    if (left >= 0)
      add({"法定 {0}，按法定还剩 {1}。", "By law {0}: {1} left of that."}, amount(*ticks), amount(left));
    else
      add({"法定 {0}，已超出 {1}。", "By law {0}: exceeded by {1}."}, amount(*ticks), amount(-left));
  }

  void warnings() {
    if (clock().provisional)
      add({"其间有年份的放假安排还没有公布，日期暂按平常周末推算，公布后重算，并留下原日期和理由。",
           "The holidays of a year in it are not published: plain weekends are assumed. It is recomputed "
           "when they are, and the "
           "earlier date stays on record."});
  }

  void told(const Countdown& one, const Phrase& open, const Phrase& lapsed, const Phrase& done,
            const std::string& basis) {
    const Phrase& phrase = one.state == CountdownState::Done     ? done
                           : one.state == CountdownState::Lapsed ? lapsed
                                                                 : open;
    add(phrase, days(one.due), std::abs(one.working_days));
    out_.back().basis = basis;
  }

  void beside() {
    if (standing_.gap)
      told(*standing_.gap,
           {"容缺材料应于 {0} 前补齐，还有 {1} 个工作日；补齐前不送达，不影响后续环节开始。",
            "The missing papers are due by {0}, {1} working days from now; until then nothing is delivered, "
            "later steps may begin."},
           {"容缺材料应于 {0} 前补齐，已过期 {1} 个工作日，可以退办。",
            "The missing papers were due by {0}, {1} working days ago: the case may be ended."},
           {"容缺材料已补齐（期限 {0}）。", "The missing papers came (due {0})."}, rule_.gap_basis);
    if (standing_.delivery)
      told(*standing_.delivery,
           {"应于 {0} 前送达，还有 {1} 个工作日。", "To be delivered by {0}, {1} working days from now."},
           {"应于 {0} 前送达，已过期 {1} 个工作日。", "It was to be delivered by {0}, {1} working days ago."},
           {"已送达（期限 {0}）。", "Delivered (due {0})."}, rule_.delivery_basis);
    if (standing_.obligation)
      told(*standing_.obligation,
           {"承诺事项应于 {0} 前履行并核验，还有 {1} 个工作日。",
            "The promise is due by {0}, {1} working days from now."},
           {"承诺事项应于 {0} 前履行，已过期 {1} 个工作日，请核验。",
            "The promise was due by {0}, {1} working days ago: verify it."},
           {"承诺已核验（期限 {0}）。", "The promise was verified (due {0})."}, "");
  }

  const ApprovalCase& of_;
  const CaseStanding& standing_;
  const ClockRule& rule_;
  const ClockAxis& axis_;
  Language language_;
  std::vector<CaseLine> out_;
};

}  // namespace

std::string day_words(Date day, Language language) {
  return language == Language::Zh
             ? fmt::format("{}月{}日", day.month(), day.day())
             : fmt::format("{} {} {}", day.day(), kMonths[static_cast<std::size_t>(day.month() - 1)],
                           day.year());
}

std::string amount_words(std::int64_t ticks, TimeUnit unit, Language language) {
  constexpr std::array<Phrase, 4> units = {{{"{0} 个工作日", "{0} working days"},
                                            {"{0} 天", "{0} days"},
                                            {"{0} 个工作小时", "{0} working hours"},
                                            {"{0} 小时", "{0} hours"}}};
  constexpr std::array<std::string_view, 4> one = {"{0} working day", "{0} day", "{0} working hour",
                                                   "{0} hour"};
  const double amount = amount_of(ticks, unit);
  Phrase phrase = units[static_cast<std::size_t>(unit)];
  if (amount == 1) phrase.en = one[static_cast<std::size_t>(unit)];
  return say(language, phrase, number_text(amount));
}

std::vector<CaseLine> explain_clock(const ApprovalCase& of, const CaseStanding& standing,
                                    const ClockRule& rule, const ClockAxis& axis, Instant now,
                                    Language language) {
  return ClockSpeaker(of, standing, rule, axis, language).lines(now);
}

std::string clock_summary(const CaseStanding& standing, Language language) {
  if (!standing.questions.empty()) return question_words(standing.questions.front(), language);
  if (standing.gap && standing.gap->state != CountdownState::Done)
    return standing.gap->state == CountdownState::Lapsed
               ? say(language,
                     {"容缺办结，材料应于 {0} 前补齐，已过期", "Decided with a gap that was due on {0}"},
                     day_words(standing.gap->due, language))
               : say(language, {"容缺办结，材料 {0} 前补齐", "Decided with a gap, due on {0}"},
                     day_words(standing.gap->due, language));
  if (!standing.clock) return {};
  const ClockReading& clock = *standing.clock;
  const auto amount = [&](std::int64_t ticks) { return amount_words(ticks, clock.unit, language); };
  if (clock.phase == ClockPhase::NotStarted)
    return std::string(Phrase{"还没有受理", "Not accepted yet"}.in(language));
  const std::string due = day_words(*clock.due_day(), language);
  if (clock.phase == ClockPhase::Ended)
    return clock.state == ClockState::Overdue
               ? say(language, {"已办结，逾期 {0}", "Decided {0} late"}, amount(-clock.remaining))
               : say(language, {"按期办结，用了 {0}", "Decided in time, in {0}"}, amount(clock.used));
  if (clock.state == ClockState::Overdue)
    return say(language, {"已逾期 {0}，应于 {1} 办结", "{0} late, was due on {1}"}, amount(-clock.remaining),
               due);
  if (clock.phase == ClockPhase::Suspended)
    return say(language, {"停表中，还剩 {0}", "Paused, {0} left"}, amount(clock.remaining));
  return say(language, {"还剩 {0}，{1} 到期", "{0} left, due on {1}"}, amount(clock.remaining), due);
}

std::string question_words(CaseQuestion question, Language language) {
  switch (question) {
    case CaseQuestion::NoPromisedTime:
      return std::string(Phrase{"没有承诺时限或单位，时钟不计，请补上。",
                                "No promised time or no unit: the clock does not count. Fill it in."}
                             .in(language));
    case CaseQuestion::NoAcceptedDate:
      return std::string(Phrase{"没有受理日期，时钟不知从何起算，请补上。",
                                "No day of acceptance: the clock has no beginning. Fill it in."}
                             .in(language));
    case CaseQuestion::NoSuspensionDate:
      break;
  }
  return std::string(Phrase{"正在停表，但不知从哪天停起，请补记停表的日期和文书。",
                            "It stands still, but since when is not known: record the day and the document."}
                         .in(language));
}

}  // namespace liantu::approval

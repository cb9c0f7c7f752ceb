#include "liantu/site/idle/idle_land.h"

#include <algorithm>
#include <cmath>

namespace liantu::site {
namespace {

struct Pause {
  Date from;
  std::optional<Date> to;
  DelayCause cause;
};

bool suspends(DelayCause cause, const IdleRule& rule) {
  return std::find(rule.suspending.begin(), rule.suspending.end(), cause) != rule.suspending.end();
}

/// The delays after `base` that count as others', in order and apart.
std::vector<Pause> pauses_after(Date base, std::span<const ParcelDelay> delays, const IdleRule& rule) {
  std::vector<Pause> all;
  for (const ParcelDelay& delay : delays) {
    if (!delay.cause || !delay.from || !suspends(*delay.cause, rule)) continue;
    if (delay.to && (*delay.to <= base || *delay.to < *delay.from)) continue;
    all.push_back({std::max(*delay.from, base.plus(1)), delay.to, *delay.cause});
  }
  std::sort(all.begin(), all.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
  std::vector<Pause> apart;
  for (const Pause& one : all) {
    if (apart.empty() || (apart.back().to && *apart.back().to < one.from)) {
      apart.push_back(one);
      continue;
    }
    if (!apart.back().to) break;
    if (one.to && *one.to <= *apart.back().to) continue;
    apart.back().to = one.to;
    apart.back().cause = one.cause;
  }
  return apart;
}

/// Moved by every pause that begins before it; none behind one that goes on.
std::optional<Date> moved(Date due, const std::vector<Pause>& pauses) {
  for (const Pause& pause : pauses) {
    if (pause.from >= due) break;
    if (!pause.to) return std::nullopt;
    due = due.plus(pause.to->days() - pause.from.days() + 1);
  }
  return due;
}

std::int64_t paused_days(const std::vector<Pause>& pauses, Date today) {
  std::int64_t days = 0;
  for (const Pause& pause : pauses) {
    if (pause.from > today) break;
    const Date last = pause.to ? std::min(*pause.to, today) : today;
    days += last.days() - pause.from.days() + 1;
  }
  return days;
}

std::optional<double> started_share(const Parcel& parcel) {
  if (!parcel.started_land || !parcel.land || parcel.land->value <= 0) return std::nullopt;
  return parcel.started_land->value / parcel.land->value;
}

/// Too little was done before work stopped; nothing when it cannot be said.
std::optional<bool> too_little(const Parcel& parcel, const IdleRule& rule) {
  const auto share = started_share(parcel);
  const bool little_land = share && *share < rule.started_land_share;
  const bool little_money = parcel.invested && parcel.invested->value < rule.invested_share;
  if (little_land || little_money) return true;
  if (!share || !parcel.invested) return std::nullopt;
  return false;
}

void note_lacking(std::string& lacking, std::string_view field) {
  if (!lacking.empty()) lacking += '|';
  lacking += field;
}

/// The day that the years are counted from, or the state that says why there is none.
void find_base(const Parcel& parcel, const IdleRule& rule, IdleClock& clock) {
  if (parcel.started && parcel.stopped) {
    const auto little = too_little(parcel, rule);
    if (little == false) {
      clock.state = IdleState::Working;
    } else if (!little) {
      clock.state = IdleState::ToAsk;
      if (!started_share(parcel)) note_lacking(clock.lacking, "started_land_m2");
      if (!parcel.invested) note_lacking(clock.lacking, "invested_share");
    } else {
      clock.since = IdleSince::Stop;
      clock.base = parcel.stopped->to;
    }
    return;
  }
  if (parcel.started) {
    clock.state = IdleState::Working;
  } else if (parcel.agreed_start) {
    clock.base = parcel.agreed_start->to;
  } else if (parcel.contract && parcel.available) {
    clock.since = IdleSince::Delivery;
    clock.base = after_years(parcel.available->to, rule.start_years_after_delivery).plus(-1);
  } else if (parcel.contract) {
    clock.state = IdleState::ToAsk;
    note_lacking(clock.lacking, "agreed_start_date");
  }
}

void settle_state(IdleClock& clock, Date today) {
  const auto reached = [&](const std::optional<Date>& day) { return day && *day <= today; };
  clock.state = reached(clock.reclaim_from) ? IdleState::Reclaimable
                : reached(clock.fee_from)   ? IdleState::FeeDue
                : reached(clock.idle_from)  ? IdleState::Idle
                                            : IdleState::NotDue;
  const auto offer = [&](const std::optional<Date>& day, IdleState state) {
    if (!day || *day <= today || (clock.next && *clock.next < *day)) return;
    clock.next = day;
    clock.next_state = state;
  };
  offer(clock.idle_from, IdleState::Idle);
  offer(clock.fee_from, IdleState::FeeDue);
  offer(clock.reclaim_from, IdleState::Reclaimable);
}

std::string cause_word(DelayCause cause, Language language) {
  const Word& word = words<DelayCause>[static_cast<std::size_t>(cause)];
  return std::string(language == Language::Zh ? word.zh : word.en);
}

/// 12,000,000 yuan are 1200; at most two decimals.
std::string ten_thousands(Yuan amount) {
  std::string text = fmt::format("{:.2f}", static_cast<double>(amount.value) / 10'000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string percent(double share) {
  std::string text = fmt::format("{:.1f}", share * 100);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text + "%";
}

/// The sentences of one clock.
class Account {
 public:
  Account(const IdleClock& clock, const Parcel& parcel, const IdleRule& rule, Language language)
      : clock_(clock), parcel_(parcel), rule_(rule), language_(language) {}

  std::vector<IdleLine> lines(std::span<const ParcelDelay> delays, Date today) {
    if (!clock_.base) {
      without_clock();
      return std::move(lines_);
    }
    begin();
    for (const ParcelDelay& delay : delays) tell_delay(delay, today);
    add(rule_.term_basis,
        {"到 {0} 共 {1} 天，其中不计 {2} 天，计 {3} 天",
         "{1} days until {0}, of which {2} do not count: {3} days"},
        today.iso(), clock_.elapsed, clock_.suspended, clock_.counted());
    tell_days();
    return std::move(lines_);
  }

 private:
  template <class... Values>
  void add(const std::string& basis, const Phrase& phrase, const Values&... values) {
    lines_.push_back({say(language_, phrase, values...), basis});
  }

  void without_clock() {
    switch (clock_.state) {
      case IdleState::ToAsk:
        if (parcel_.stopped)
          add(rule_.stopped_basis,
              {"{0} 起停工，但动工面积或已投资比例未填，不能判断是否闲置",
               "Work stopped on {0}, but the land built on or the share invested is not "
               "recorded: it cannot be told whether the land is idle"},
              parcel_.stopped->to.iso());
        else
          add(rule_.start_basis, {"已供地，但约定开工时间和交付时间都未填，无法起算",
                                  "Supplied, but neither the agreed start nor the handing over is recorded: "
                                  "nothing to count from"});
        return;
      case IdleState::Working:
        if (parcel_.stopped)
          add(rule_.stopped_basis,
              {"{0} 起停工，动工面积和投资均已达到标准，不按闲置土地计",
               "Work stopped on {0}; land built on and investment reach the measure: "
               "not idle land"},
              parcel_.stopped->to.iso());
        else
          add(rule_.idle_basis, {"{0} 已动工", "Work began on {0}"}, parcel_.started->to.iso());
        return;
      default:
        add(rule_.idle_basis, {"没有出让合同时间和约定开工时间，未供地的不计",
                               "Neither contract nor agreed start: land not supplied has no clock"});
    }
  }

  void begin() {
    switch (clock_.since) {
      case IdleSince::AgreedStart:
        add(rule_.start_basis, {"约定开工时间 {0}，尚未动工", "Work was to begin on {0} and has not"},
            clock_.base->iso());
        return;
      case IdleSince::Delivery:
        add(rule_.start_basis,
            {"没有约定开工时间，{1} 交付，满 {2} 年为 {0}",
             "No start was agreed; handed over on {1}, {2} year(s) later is {0}"},
            clock_.base->iso(), parcel_.available->to.iso(), rule_.start_years_after_delivery);
        return;
      case IdleSince::Stop:
        break;
    }
    const auto share = started_share(parcel_);
    const std::string unknown = language_ == Language::Zh ? "未填" : "not recorded";
    add(rule_.stopped_basis,
        {"{0} 起停工；动工面积占 {1}（标准 {2}），已投资 {3}（标准 {4}）",
         "Work stopped on {0}; built on {1} of the land (measure {2}), invested {3} (measure {4})"},
        clock_.base->iso(), share ? percent(*share) : unknown, percent(rule_.started_land_share),
        parcel_.invested ? percent(parcel_.invested->value) : unknown, percent(rule_.invested_share));
  }

  void tell_delay(const ParcelDelay& delay, Date today) {
    if (!delay.cause || !delay.from) return;
    const std::string cause = cause_word(*delay.cause, language_);
    const std::string paper = delay.document.empty()
                                  ? (language_ == Language::Zh ? "认定文书未填" : "no document recorded")
                                  : delay.document;
    if (!suspends(*delay.cause, rule_)) {
      add(rule_.delay_basis, {"{0} 起“{1}”，照计", "From {0} “{1}”: its days count"}, delay.from->iso(),
          cause);
      return;
    }
    if (!delay.to || *delay.to > today)
      add(rule_.delay_basis,
          {"{0} 起“{1}”（{2}），至今未止，期间不计",
           "From {0} “{1}” ({2}), still going on: its days do not count"},
          delay.from->iso(), cause, paper);
    else
      add(rule_.delay_basis,
          {"{0} 至 {1}“{2}”（{3}），期间不计", "{0} to {1} “{2}” ({3}): its days do not count"},
          delay.from->iso(), delay.to->iso(), cause, paper);
  }

  void tell_days() {
    tell_day(clock_.idle_from, rule_.idle_years,
             clock_.since == IdleSince::Stop ? rule_.stopped_basis : rule_.idle_basis,
             {"满 {1} 年，{0} 起为闲置土地", "{1} full year(s): idle land from {0}"});
    if (clock_.since == IdleSince::Stop && !rule_.fee_when_stopped) return;
    tell_day(clock_.fee_from, rule_.fee_years, rule_.fee_basis,
             {"{0} 起应征缴土地闲置费", "The fee is due from {0}"});
    if (clock_.fee_from && parcel_.price_total)
      add(rule_.fee_basis, {"出让价款 {0} 万元 × {1} = {2} 万元", "Price {0} × {1} = {2} (10,000 yuan)"},
          ten_thousands(*parcel_.price_total), percent(rule_.fee_share), ten_thousands(*clock_.fee));
    else if (clock_.fee_from)
      add(rule_.fee_basis,
          {"出让价款未填，算不出闲置费", "The price is not recorded: no fee can be computed"});
    tell_day(clock_.reclaim_from, rule_.reclaim_years, rule_.reclaim_basis,
             {"满 {1} 年，{0} 起可无偿收回", "{1} full years: may be reclaimed without payment from {0}"});
  }

  void tell_day(const std::optional<Date>& day, int years, const std::string& basis, const Phrase& phrase) {
    if (day)
      add(basis, phrase, day->iso(), years);
    else
      add(basis, {"延误未止，满 {0} 年的日子算不出", "The delay goes on: the day after {0} year(s) is open"},
          years);
  }

  const IdleClock& clock_;
  const Parcel& parcel_;
  const IdleRule& rule_;
  const Language language_;
  std::vector<IdleLine> lines_;
};

std::string since_text(const IdleClock& clock, Language language) {
  return clock.since == IdleSince::Stop
             ? say(language, {"{0} 起停工", "work stopped on {0}"}, clock.base->iso())
             : say(language, {"{0} 应动工未动工", "work was to begin on {0} and has not"}, clock.base->iso());
}

std::string following_text(const IdleClock& clock, Language language) {
  std::string text;
  if (clock.fee_from)
    text += say(language, {"；{0} 起应征缴闲置费", "; a fee is due from {0}"}, clock.fee_from->iso());
  if (clock.fee_from && clock.fee)
    text += say(language, {" {0} 万元", ", {0} ¥10k"}, ten_thousands(*clock.fee));
  if (clock.reclaim_from)
    text += say(language, {"；{0} 起可无偿收回", "; may be reclaimed without payment from {0}"},
                clock.reclaim_from->iso());
  return text;
}

std::string holder_text(const Parcel& parcel, Language language) {
  if (parcel.right_holder.empty())
    return say(language, {"；先处置再供给项目", "; to be settled before it is supplied"});
  return say(language,
             {"；现使用权人{0}，先处置再供给项目", "; held by {0}: to be settled before it is supplied"},
             parcel.right_holder);
}

}  // namespace

Date after_years(Date base, int years) {
  const int year = base.year() + years;
  const auto same = Date::of(year, base.month(), base.day());
  return (same ? *same : Date::of(year, base.month(), 1)->end_of_month()).plus(1);
}

IdleClock idle_clock(const Parcel& parcel, std::span<const ParcelDelay> delays, const IdleRule& rule,
                     Date today) {
  IdleClock clock;
  find_base(parcel, rule, clock);
  if (!clock.base) return clock;
  const std::vector<Pause> pauses = pauses_after(*clock.base, delays, rule);
  clock.elapsed = std::max<std::int64_t>(0, today.days() - clock.base->days());
  clock.suspended = paused_days(pauses, today);
  for (const Pause& pause : pauses)
    if (pause.from <= today && (!pause.to || *pause.to >= today)) clock.paused = pause.cause;
  clock.idle_from = moved(after_years(*clock.base, rule.idle_years), pauses);
  if (clock.since != IdleSince::Stop || rule.fee_when_stopped) {
    clock.fee_from = moved(after_years(*clock.base, rule.fee_years), pauses);
    clock.reclaim_from = moved(after_years(*clock.base, rule.reclaim_years), pauses);
    if (clock.fee_from && parcel.price_total)
      clock.fee = Yuan{std::llround(static_cast<double>(parcel.price_total->value) * rule.fee_share)};
  }
  settle_state(clock, today);
  clock.soon = clock.next && clock.next->days() - today.days() <= rule.warn_days;
  return clock;
}

std::vector<IdleLine> explain_idle(const IdleClock& clock, const Parcel& parcel,
                                   std::span<const ParcelDelay> delays, const IdleRule& rule, Date today,
                                   Language language) {
  return Account(clock, parcel, rule, language).lines(delays, today);
}

std::optional<IdleLine> idle_remark(const IdleClock& clock, const Parcel& parcel, const IdleRule& rule,
                                    Language language) {
  const std::string& basis = clock.since == IdleSince::Stop ? rule.stopped_basis : rule.idle_basis;
  if (clock.base) {
    const bool idle = clock.state != IdleState::NotDue;
    std::string text = say(language,
                           idle ? Phrase{"闲置土地：{0}", "Idle land: {0}"}
                                : Phrase{"闲置时钟在走：{0}", "The idle clock runs: {0}"},
                           since_text(clock, language));
    if (clock.idle_from)
      text += say(language, {"，{0} 起为闲置土地", ", idle land from {0}"}, clock.idle_from->iso());
    else if (clock.paused)
      text += say(language, {"，因{0}暂不计", ", its days do not count while this lasts: {0}"},
                  cause_word(*clock.paused, language));
    return IdleLine{text + following_text(clock, language) + holder_text(parcel, language), basis};
  }
  if (clock.state == IdleState::ToAsk)
    return IdleLine{say(language, {"已供过地，动工情况没有填全，是否闲置待核",
                                   "Supplied before, and what was built is not recorded: is it idle?"}),
                    basis};
  if (clock.state == IdleState::NotSupplied && parcel.status.find("闲置") != std::string::npos)
    return IdleLine{say(language,
                        {"台账写明“{0}”，没有合同和约定开工时间，从哪天起闲置待核",
                         "The ledger says “{0}” without contract or agreed start: idle since when?"},
                        parcel.status),
                    basis};
  return std::nullopt;
}

}  // namespace liantu::site

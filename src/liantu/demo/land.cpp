#include "liantu/demo/land.h"

#include <fmt/format.h>

#include <cmath>

#include "liantu/site/ledger/parcel_delay_row.h"

namespace liantu::demo {
namespace {

using site::DelayCause, site::ParcelDelay;

constexpr std::string_view kLandClerk = "自然资源局 沈科员";

Instant at_ten(Date day) { return end_of_day_shanghai(day.plus(-1)) + Instant{10} * 3'600'000'000; }
DateSpan day_span(Date day) { return {day, day}; }

/// How an idle parcel came to stand still, by its place among them.
enum class Story { NeverBegun, Delayed, Stopped, FeeDue, Paused, Fresh };
constexpr int kStories = 6;

bool idle(const DemoParcel& parcel) { return !parcel.venture && parcel.record.status == "闲置"; }

void supply(site::Parcel& p, Date today, int agreed_ago) {
  const Date agreed = today.plus(-agreed_ago);
  p.contract = day_span(agreed.plus(-360));
  p.agreed_start = day_span(agreed);
  p.available = day_span(agreed.plus(-300));
  if (p.start_price && p.land)
    p.price_total = Yuan{std::llround(p.start_price->value * to_mu(*p.land) / 10'000) * 10'000};
}

void tell(site::Parcel& p, Story story, Date today, int shift) {
  switch (story) {
    case Story::NeverBegun:
      supply(p, today, 790 + shift);
      p.idle_cause = "企业资金链紧张，一直未动工";
      return;
    case Story::Delayed:
      supply(p, today, 500 + shift);
      p.idle_cause = "规划道路线位调整，等新的规划条件";
      return;
    case Story::Stopped:
      supply(p, today, 930 + shift);
      p.started = day_span(today.plus(-900 + shift));
      p.stopped = day_span(today.plus(-470 + shift));
      p.started_land = SquareMetres{std::round(p.land->value * 0.21)};
      p.invested = Fraction{0.18};
      p.idle_cause = "主体停工，股东变更";
      return;
    case Story::FeeDue:
      supply(p, today, 560 + shift);
      p.idle_cause = "产品市场变化，企业暂缓";
      return;
    case Story::Paused:
      supply(p, today, 600 + shift);
      p.idle_cause = "勘探发现古墓葬，正在考古";
      return;
    case Story::Fresh:
      supply(p, today, 310 + shift);
      p.idle_cause = "设计方案重新报批";
      return;
  }
}

ParcelDelay delay(const site::Parcel& p, DelayCause cause, Date from, std::optional<Date> to, std::string document) {
  ParcelDelay out;
  out.parcel_no = p.parcel_no;
  out.town = p.town;
  out.cause = cause;
  out.from = from;
  out.to = to;
  out.document = std::move(document);
  out.responsible_unit = "自然资源局";
  return out;
}

}  // namespace

void age_idle_parcels(Sites& sites, Date today) {
  int place = 0;
  for (DemoParcel& parcel : sites.parcels) {
    if (!idle(parcel)) continue;
    tell(parcel.record, static_cast<Story>(place % kStories), today, 11 * (place / kStories));
    parcel.record.offer = site::Offer::Taken;  // it has its holder until it is taken back
    ++place;
  }
}

std::vector<Sitting> land_sittings(const Sites& sites, Date today) {
  Sitting delays{at_ten(today.plus(-200)), std::string(kLandClerk), "登记动工延误和认定文书", "", false, {}};
  int place = 0;
  for (const DemoParcel& parcel : sites.parcels) {
    if (!idle(parcel)) continue;
    const auto story = static_cast<Story>(place % kStories);
    const std::string key = fmt::format("delay{:03}", place);
    const std::string document = fmt::format("云自然资认〔{}〕{}号", today.year() - 1, 3 + place++);
    if (story == Story::Delayed)
      delays.entries.push_back({"parcel_delay", key, to_row(delay(parcel.record, DelayCause::PlanChange, today.plus(-420), today.plus(-215), document))});
    if (story == Story::Paused)
      delays.entries.push_back({"parcel_delay", key, to_row(delay(parcel.record, DelayCause::Relics, today.plus(-230), std::nullopt, document))});
    if (story == Story::NeverBegun)
      delays.entries.push_back({"parcel_delay", key, to_row(delay(parcel.record, DelayCause::OwnCause, today.plus(-700), std::nullopt, ""))});
  }
  return {std::move(delays)};
}

}  // namespace liantu::demo

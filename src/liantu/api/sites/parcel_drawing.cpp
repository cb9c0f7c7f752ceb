#include "liantu/api/sites/parcel_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liantu/api/import_shapes.h"
#include "liantu/api/sites/reservation_desk.h"
#include "liantu/base/error.h"
#include "liantu/geo/geodesic_area.h"
#include "liantu/geo/outline_distance.h"
#include "liantu/geo/outline_parts.h"
#include "liantu/site/boundary/boundary_check.h"
#include "liantu/site/boundary/parcel_succession.h"
#include "liantu/site/parcel_store.h"
#include "liantu/site/reservation.h"
#include "liantu/store/read.h"
#include "liantu/store/writers_lock.h"

namespace liantu::api {
namespace {

constexpr std::size_t kMostJoined = 20, kMostParts = 50;

[[noreturn]] void refuse_drawing(const std::string& message, const std::string& where) {
  throw Error(ErrorCode::InvalidInput, message, where);
}

struct StandingParcel {
  store::StoredRow row;
  site::Parcel parcel;
  geo::Outline outline;
};

/// Everything of the rows: they are written back whole, and fields that the writer may not see must survive.
store::Access whole_parcels(const store::Access& access) {
  store::Access all = access;
  all.personal = true;
  all.masked_fields.clear();
  return all;
}

void require_unlocked(store::Session& session, const DrawingWriter& by, const std::string& id,
                      const site::Parcel& parcel, Date today) {
  const auto reservation = open_reservation_of(session, id);
  if (reservation && site::stands(*reservation, today))
    throw Error(ErrorCode::Conflict,
                site::held_off(parcel.parcel_no, parcel.offer, &*reservation, today, by.language), id);
}

/// A line that runs between the parts of an outline divides it into them.
std::vector<geo::Outline> parts_of(const geo::Outline& outline) {
  std::vector<geo::Outline> parts;
  for (const geo::Polygon& polygon : outline.polygons) parts.push_back({{polygon}});
  return parts;
}

class DrawingPlanner {
 public:
  DrawingPlanner(store::Session& session, const DrawingWriter& by, const DrawingOrder& order)
      : session_(session),
        by_(by),
        order_(order),
        all_(whole_parcels(by.access)),
        today_(shanghai_day(by.now)),
        county_(jurisdiction(session)) {}

  Drawing plan() {
    out_.batch.kind = "drawing";
    for (const DrawingTarget& target : order_.parcels) parcels_.push_back(standing(target));
    switch (order_.act) {
      case DrawingAct::Draw:
        draw();
        break;
      case DrawingAct::Edit:
        edit();
        break;
      case DrawingAct::Split:
        split();
        break;
      case DrawingAct::Join:
        join();
        break;
    }
    if (!order_.reason.empty()) out_.batch.reason += "；" + order_.reason;
    return std::move(out_);
  }

 private:
  std::string say_here(const Phrase& phrase, const std::string& value = {}) const {
    return say(by_.language, phrase, value);
  }

  StandingParcel standing(const DrawingTarget& target) {
    auto row = store::find(session_, all_, site::parcel_entity(), target.id);
    if (!row)
      throw Error(ErrorCode::NotFound,
                  say_here({"没有这宗地，它可能已被删除，或不在您的范围内。",
                            "There is no such parcel: it may have been deleted, or is not yours to see."}),
                  target.id);
    site::Parcel parcel = from_row<site::Parcel>(row->values);
    if (row->version != target.version) {
      throw Error(ErrorCode::Conflict,
                  say_here({"{0}在您画图期间被别人改过，请刷新后重画。",
                            "{0} was changed by somebody else meanwhile: reload and draw again."},
                           parcel.parcel_no),
                  target.id);
    }
    require_unlocked(session_, by_, row->id, parcel, today_);
    geo::Outline outline = geo::outline_from_wkt(parcel.outline).value_or(geo::Outline{});
    return {std::move(*row), std::move(parcel), std::move(outline)};
  }

  void require_outline(const StandingParcel& one) const {
    if (one.outline.empty())
      refuse_drawing(say_here({"{0}还没有界线，请先画出或导入界线。",
                               "{0} has no outline yet: draw or import it first."},
                              one.parcel.parcel_no),
                     "/parcels");
  }

  /// Nobody else has this number, but for the parcels of the order.
  void require_free(const std::string& number) const {
    if (number.empty())
      refuse_drawing(say_here({"请写宗地编号。", "State the number of the parcel."}), "/numbers");
    const auto same = store::find_by_key(session_, store::administrator_access("绘图"), site::parcel_entity(),
                                         {"parcel_no"}, {{Value{number}}});
    for (const store::StoredRow& row : same.front()) {
      if (std::ranges::none_of(parcels_, [&](const StandingParcel& one) { return one.row.id == row.id; })) {
        throw Error(ErrorCode::Conflict,
                    say_here({"已有宗地 {0}，请换一个编号。",
                              "There is a parcel {0} already: choose another number."},
                             number),
                    "/numbers");
      }
    }
  }

  void check(const geo::Outline& outline, std::optional<double> stated) {
    const auto found = site::check_boundary(outline, stated, county_ ? &*county_ : nullptr, by_.rule);
    if (found.refused()) refuse_drawing(refusal_of(found, by_.language), "/outline");
    for (std::string text : {area_remark(found, by_.language), border_remark(found, by_.language)}) {
      if (!text.empty()) out_.remarks.push_back(std::move(text));
    }
  }

  void add_new(site::Parcel parcel, geo::Outline outline) {
    store::Change change{.entity = &site::parcel_entity()};
    change.values = to_row(parcel);
    out_.batch.changes.push_back(std::move(change));
    const double area = geo::geodesic_area_m2(outline);
    out_.parcels.push_back({std::move(parcel), std::move(outline), area});
  }

  store::Change changed(const StandingParcel& of, const site::Parcel& parcel) const {
    return store::change_of(site::parcel_entity(), of.row, to_row(parcel));
  }

  void add_changed(const StandingParcel& of, site::Parcel parcel, geo::Outline outline) {
    out_.batch.changes.push_back(changed(of, parcel));
    const double area = geo::geodesic_area_m2(outline);
    out_.parcels.push_back({std::move(parcel), std::move(outline), area});
  }

  void draw() {
    const std::string number = order_.numbers.empty() ? std::string() : order_.numbers.front();
    require_free(number);
    check(order_.outline, std::nullopt);
    site::Parcel parcel;
    parcel.parcel_no = number;
    parcel.town = order_.town;
    out_.batch.reason = fmt::format("绘制宗地 {}", number);
    add_new(site::with_outline(std::move(parcel), order_.outline, true), order_.outline);
  }

  void edit() {
    if (parcels_.size() != 1)
      refuse_drawing(say_here({"一次改一宗地的界线。", "Change the outline of one parcel at a time."}),
                     "/parcels");
    const StandingParcel& old = parcels_.front();
    const auto stated =
        old.parcel.land && !order_.measured ? std::optional(old.parcel.land->value) : std::nullopt;
    check(order_.outline, stated);
    out_.batch.reason = fmt::format("修改 {} 的界线", old.parcel.parcel_no);
    add_changed(old, site::with_outline(old.parcel, order_.outline, order_.measured), order_.outline);
  }

  void split() {
    if (parcels_.size() != 1)
      refuse_drawing(say_here({"一次分割一宗地。", "Divide one parcel at a time."}), "/parcels");
    const StandingParcel& old = parcels_.front();
    require_outline(old);
    auto parts = geo::split_outline(old.outline, order_.line, by_.rule.same_place_m);
    if (parts.size() < 2 && old.outline.polygons.size() > 1) parts = parts_of(old.outline);
    if (parts.size() < 2) {
      refuse_drawing(say_here({"这条线没有把 {0} 分开：线的两端要画到界线以外。",
                               "The line does not divide {0}: draw both ends beyond the outline."},
                              old.parcel.parcel_no),
                     "/line");
    }
    if (parts.size() > kMostParts)
      refuse_drawing(say_here({"这条线把地块分得太碎，请画得简单些。",
                               "The line makes too many parts: draw it simpler."}),
                     "/line");
    for (const geo::Outline& part : parts) {
      if (geo::geodesic_area_m2(part) < by_.rule.least_part_m2) {
        refuse_drawing(say_here({"分出来的一块不足 {0} ㎡，请挪动分割线。",
                                 "One part has less than {0} m²: move the line."},
                                fmt::format("{:g}", by_.rule.least_part_m2)),
                       "/line");
      }
    }
    auto numbers =
        order_.numbers.empty() ? site::part_numbers(old.parcel.parcel_no, parts.size()) : order_.numbers;
    require_numbers(numbers, parts.size());
    const auto rows = site::divided(old.parcel, parts, numbers, today_);
    out_.batch.reason = fmt::format("{} 分割为 {}", old.parcel.parcel_no, fmt::join(numbers, "、"));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].parcel_no == old.parcel.parcel_no ? add_changed(old, rows[i], parts[i])
                                                : add_new(rows[i], parts[i]);
    }
    if (std::ranges::find(numbers, old.parcel.parcel_no) == numbers.end()) {
      out_.batch.changes.push_back(changed(old, site::ended(old.parcel, "分割为", numbers, today_)));
    }
  }

  void require_numbers(const std::vector<std::string>& numbers, std::size_t parts) const {
    if (numbers.size() != parts) {
      refuse_drawing(say_here({"分成了 {0} 块，请给每一块一个编号。",
                               "There are {0} parts: give each of them a number."},
                              std::to_string(parts)),
                     "/numbers");
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      require_free(numbers[i]);
      if (std::find(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(i), numbers[i]) !=
          numbers.begin() + static_cast<std::ptrdiff_t>(i)) {
        refuse_drawing(say_here({"编号 {0} 写了两次。", "The number {0} stands twice."}, numbers[i]),
                       "/numbers");
      }
    }
  }

  void join() {
    if (parcels_.size() < 2 || parcels_.size() > kMostJoined)
      refuse_drawing(say_here({"请选 2 到 20 宗相邻的地合并。", "Choose 2 to 20 adjoining parcels."}),
                     "/parcels");
    std::vector<geo::Outline> outlines;
    std::vector<site::Parcel> rows;
    for (const StandingParcel& one : parcels_) {
      require_outline(one);
      outlines.push_back(one.outline);
      rows.push_back(one.parcel);
    }
    const geo::Joined whole = geo::join_outlines(outlines, by_.rule.same_place_m);
    if (!whole.outline) refuse_drawing(why_apart(outlines, whole), "/parcels");
    check(*whole.outline, std::nullopt);
    const std::string number = order_.numbers.empty() ? rows.front().parcel_no : order_.numbers.front();
    require_free(number);
    const site::Parcel parcel = site::joined(rows, *whole.outline, number, today_);
    std::vector<std::string> old_numbers;
    for (const site::Parcel& row : rows) old_numbers.push_back(row.parcel_no);
    out_.batch.reason = fmt::format("{} 合并为 {}", fmt::join(old_numbers, "、"), number);
    const auto same = std::ranges::find_if(
        parcels_, [&](const StandingParcel& one) { return one.parcel.parcel_no == number; });
    same == parcels_.end() ? add_new(parcel, *whole.outline) : add_changed(*same, parcel, *whole.outline);
    for (auto one = parcels_.begin(); one != parcels_.end(); ++one) {
      if (one != same)
        out_.batch.changes.push_back(changed(*one, site::ended(one->parcel, "并入", {number}, today_)));
    }
  }

  std::string why_apart(const std::vector<geo::Outline>& outlines, const geo::Joined& whole) const {
    if (whole.overlap)
      return say_here({"所选宗地的界线互相重叠，请先改好界线再合并。",
                       "The outlines of the chosen parcels lie on each other: mend them first."});
    double least = 0;
    for (std::size_t i = 1; i < outlines.size(); ++i)
      least = std::max(least, geo::distance_m(outlines.front(), outlines[i]));
    return say_here({"所选宗地没有公共的边，不能合并（最多相距 {0} 米）。",
                     "The chosen parcels have no border in common (at most {0} m apart)."},
                    fmt::format("{:.1f}", least));
  }

  store::Session& session_;
  const DrawingWriter& by_;
  const DrawingOrder& order_;
  store::Access all_;
  Date today_;
  std::optional<geo::AreaIndex> county_;
  std::vector<StandingParcel> parcels_{};
  Drawing out_{};
};

}  // namespace

Drawing plan_drawing(store::Session& session, const DrawingWriter& by, const DrawingOrder& order) {
  return DrawingPlanner(session, by, order).plan();
}

DrawingWritten write_drawing(store::Session& session, const DrawingWriter& by, const DrawingOrder& order) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  store::hold_writers(session);
  DrawingWritten out{plan_drawing(session, by, order), {}};
  out.written = store::write_within(session, whole_parcels(by.access), out.drawing.batch, by.now);
  transaction.commit();
  return out;
}

void require_outline_allowed(store::Session& session, const DrawingWriter& by, const std::string& id,
                             const site::Parcel& before, const site::Parcel& after) {
  if (after.outline == before.outline) return;
  if (!id.empty()) require_unlocked(session, by, id, before, shanghai_day(by.now));
  const auto outline = geo::outline_from_wkt(after.outline);
  if (!outline) return;   // taken away, or a point
  const auto county = jurisdiction(session);
  const auto found = site::check_boundary(*outline, std::nullopt, county ? &*county : nullptr, by.rule);
  if (found.refused()) refuse_drawing(refusal_of(found, by.language), "/geometry");
}

}  // namespace liantu::api

// A site promised to a project (锁定): by whom, until when, and what came of it.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"
#include "liantu/site/match/site_facts.h"

namespace liantu::site {

/// Locked counts to the end of its last day; taken = supplied (已供) for good. The others are over.
enum class ReservationState { Locked, Taken, Released, Expired };

struct Reservation {
  std::optional<SiteKind> site_kind{};
  std::string site_id{};  ///< of the row in the register
  std::string site{};     ///< what people call it
  std::string town{};     ///< of the site
  std::string project_no{}, project{};
  std::optional<ReservationState> state{};
  std::string reserved_by{};
  std::optional<Date> from{}, until{};
  std::string reason{};
  std::optional<Date> ended{};
  std::string ended_by{}, end_reason{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::site::SiteKind> = {{
    {"parcel", "土地", "Parcel", "地块|宗地"},
    {"plant", "厂房", "Plant", "标准厂房"},
    {"yard", "院落", "Yard", "闲置院落"},
    {"plant_unit", "厂房单元", "Unit of a plant", "单元"},
}};

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::site::ReservationState> = {{
    {"locked", "锁定", "Locked", "已锁定"},
    {"taken", "已供", "Taken", "已供地"},
    {"released", "已释放", "Released", "已解除"},
    {"expired", "已到期", "Expired", "过期"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::Reservation> = std::tuple{
    field("site_kind", &site::Reservation::site_kind,
          {.zh = "载体类型", .en = "Kind of site", .group = "载体"}),
    field("site_id", &site::Reservation::site_id,
          {.zh = "载体标识", .en = "Row of the site", .group = "载体", .required = true, .code = true}),
    field("site", &site::Reservation::site, {.zh = "载体", .en = "Site", .group = "载体", .required = true}),
    field("town", &site::Reservation::town, {.zh = "所在镇街", .en = "Town", .group = "载体"}),
    field("project_no", &site::Reservation::project_no,
          {.zh = "项目编号", .en = "Project no.", .group = "项目", .code = true}),
    field("project", &site::Reservation::project,
          {.zh = "项目名称", .en = "Project", .group = "项目", .required = true}),
    field("state", &site::Reservation::state, {.zh = "状态", .en = "State", .group = "锁定"}),
    field("reserved_by", &site::Reservation::reserved_by,
          {.zh = "锁定人", .en = "Reserved by", .group = "锁定"}),
    field("from_date", &site::Reservation::from, {.zh = "锁定日期", .en = "From", .group = "锁定"}),
    field("until_date", &site::Reservation::until, {.zh = "锁定到", .en = "Until", .group = "锁定"}),
    field("reason", &site::Reservation::reason,
          {.zh = "锁定理由", .en = "Reason", .group = "锁定", .long_text = true}),
    field("ended_date", &site::Reservation::ended, {.zh = "结束日期", .en = "Ended on", .group = "结束"}),
    field("ended_by", &site::Reservation::ended_by, {.zh = "结束人", .en = "Ended by", .group = "结束"}),
    field("end_reason", &site::Reservation::end_reason,
          {.zh = "结束理由", .en = "Why it ended", .group = "结束", .long_text = true}),
    field("remark", &site::Reservation::remark,
          {.zh = "备注", .en = "Remark", .group = "其他", .long_text = true})};

// One entry of the land quota of the county (用地指标): what came in or went out of one kind and year, by
// which document, for which project.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

enum class LandQuotaKind { NewLand, Linkage, FarmlandBalance, Stock, Other };

/// Granted, MovedIn and Returned add to the balance, the others take from it.
enum class QuotaMove { Granted, MovedIn, Returned, Used, MovedOut, Withdrawn };

struct LandQuota {
  std::optional<LandQuotaKind> kind{};
  std::optional<std::int64_t> year{};
  std::optional<QuotaMove> move{};
  std::optional<SquareMetres> area{};
  std::optional<Date> day{};
  std::string document{};
  std::string project_no{};
  std::string project{};
  std::string parcel_no{};
  std::string responsible_unit{};
  std::string remark{};
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::site::LandQuotaKind> = {{
    {"new_land", "新增建设用地", "New construction land", "新增建设用地计划|新增计划指标|新增指标"},
    {"linkage", "增减挂钩", "Linked increase and decrease", "增减挂钩指标|城乡增减挂钩|挂钩指标"},
    {"farmland_balance", "耕地占补平衡", "Balance of farmland", "占补平衡|占补平衡指标|补充耕地指标"},
    {"stock", "存量盘活配置", "Earned by reusing land", "存量土地处置核算|核算产生指标|存量指标"},
    {"other", "其他", "Other", "其它"},
}};

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::site::QuotaMove> = {{
    {"granted", "下达", "Granted", "分配|新增|取得"},
    {"moved_in", "调入", "Moved in", "结转转入|购入|转入"},
    {"returned", "退回", "Returned", "核销退回|收回"},
    {"used", "使用", "Used", "占用|核销|安排"},
    {"moved_out", "调出", "Moved out", "结转转出|转出|出让"},
    {"withdrawn", "核减", "Withdrawn", "扣减|上级收回"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::LandQuota> = std::tuple{
    field("kind", &site::LandQuota::kind,
          {.zh = "指标类别",
           .en = "Kind",
           .synonyms = "指标类型|类别|指标种类",
           .group = "指标",
           .required = true}),
    field("year", &site::LandQuota::year,
          {.zh = "指标年度", .en = "Year", .synonyms = "年度|年份", .group = "指标", .required = true}),
    field("direction", &site::LandQuota::move,
          {.zh = "收支",
           .en = "Entry",
           .synonyms = "收支类型|变动类型|增减",
           .group = "指标",
           .required = true}),
    field("area_m2", &site::LandQuota::area,
          {.zh = "指标面积",
           .en = "Area",
           .synonyms = "面积|使用面积|指标数量|下达面积",
           .group = "指标",
           .required = true}),
    field("entry_date", &site::LandQuota::day,
          {.zh = "登记日期", .en = "Date", .synonyms = "日期|发生日期|使用日期|下达日期", .group = "指标"}),
    field(
        "document", &site::LandQuota::document,
        {.zh = "来源文件", .en = "Document", .synonyms = "文号|批准文号|依据文件|来源文号", .group = "指标"}),
    field("project_no", &site::LandQuota::project_no,
          {.zh = "项目编号", .en = "Project no.", .synonyms = "项目编码", .group = "用途", .code = true}),
    field("project", &site::LandQuota::project,
          {.zh = "项目名称", .en = "Project", .synonyms = "使用项目|用地项目", .group = "用途"}),
    field(
        "parcel_no", &site::LandQuota::parcel_no,
        {.zh = "宗地编号", .en = "Parcel no.", .synonyms = "地块编号|宗地号", .group = "用途", .code = true}),
    field("responsible_unit", &site::LandQuota::responsible_unit,
          {.zh = "责任单位", .en = "Responsible unit", .synonyms = "登记单位", .group = "责任"}),
    field("remark", &site::LandQuota::remark,
          {.zh = "备注", .en = "Remark", .synonyms = "说明", .group = "其他", .long_text = true})};

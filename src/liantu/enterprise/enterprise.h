// A firm of the register (企业名录): identity, group, lists it stands on, industry, size and signals of expansion.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::enterprise {

/// Where the firm is: in the jurisdiction, or outside and perhaps to be won.
enum class Residence { Local, Outside };

/// Amounts are the firm's own yearly figures as reported to departments, not statistics.
struct Enterprise {
  std::string name;
  std::string credit_code;          ///< GB 32100, "" when the source has none
  std::string short_name;
  std::string enterprise_type;
  std::string legal_representative;
  std::optional<Residence> residence;
  std::string province, city, town, park, address;
  std::string scope;
  std::string industry_code;        ///< GB/T 4754 digits, without the letter
  std::string industry;
  std::string main_products;
  std::string parent_group;
  std::string lists;                ///< "中国民营企业500强(2025);专精特新(2024)": list and list-year
  std::string listed_code;
  std::optional<Yuan> registered_capital;
  std::optional<DateSpan> established;
  std::optional<Persons> employees;
  std::optional<Yuan> revenue, tax;
  std::optional<bool> above_scale;
  std::optional<SquareMetres> land;
  std::optional<TonnesCoal> energy;
  std::string expansion_signal;     ///< what was published that points to expansion
  std::optional<DateSpan> signal_date;
  std::string signal_source;
  std::string contact_name, contact_phone;
  std::optional<Degrees> lon, lat;
  std::string remark;
};

}  // namespace liantu::enterprise

template <>
inline constexpr std::array<liantu::Word, 2> liantu::words<liantu::enterprise::Residence> = {{
    {"local", "本地", "Local", "区内|县内|市内|本区|本县"},
    {"outside", "域外", "Outside", "区外|县外|外地"},
}};

template <>
inline constexpr auto liantu::fields<liantu::enterprise::Enterprise> = std::tuple{
    field("name", &enterprise::Enterprise::name,
          {.zh = "企业名称", .en = "Name", .synonyms = "单位名称|公司名称|企业全称|单位详细名称|名称|企业|市场主体名称|法人单位名称", .group = "身份", .required = true}),
    field("credit_code", &enterprise::Enterprise::credit_code,
          {.zh = "统一社会信用代码", .en = "Credit code", .synonyms = "信用代码|社会信用代码|统一信用代码|统一代码|税号|纳税人识别号|营业执照号|统一社会信用代码/注册号", .group = "身份", .credit_code = true}),
    field("short_name", &enterprise::Enterprise::short_name, {.zh = "简称", .en = "Short name", .synonyms = "企业简称|公司简称|证券简称", .group = "身份"}),
    field("enterprise_type", &enterprise::Enterprise::enterprise_type,
          {.zh = "企业类型", .en = "Type", .synonyms = "登记注册类型|注册类型|公司类型|类型|单位类型", .group = "身份"}),
    field("legal_representative", &enterprise::Enterprise::legal_representative,
          {.zh = "法定代表人", .en = "Legal representative", .synonyms = "法人|法人代表|负责人|法人姓名", .group = "身份", .personal = true}),
    field("residence", &enterprise::Enterprise::residence, {.zh = "本地或域外", .en = "Residence", .group = "身份"}),
    field("province", &enterprise::Enterprise::province, {.zh = "所在省份", .en = "Province", .synonyms = "省份|省|所属省份", .group = "位置"}),
    field("city", &enterprise::Enterprise::city, {.zh = "所在城市", .en = "City", .synonyms = "地区|城市|市|所属城市|地市", .group = "位置"}),
    field("town", &enterprise::Enterprise::town,
          {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|乡镇|街道|所属镇街|属地|属地镇街|镇办|所属乡镇|镇(街道)|所在乡镇", .group = "位置"}),
    field("park", &enterprise::Enterprise::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区|工业园区", .group = "位置"}),
    field("address", &enterprise::Enterprise::address,
          {.zh = "注册地址", .en = "Address", .synonyms = "地址|住所|企业地址|单位地址|详细地址|经营地址|生产经营地址|生产地址", .group = "位置"}),
    field("scope", &enterprise::Enterprise::scope, {.zh = "经营范围", .en = "Business scope", .synonyms = "业务范围|主营业务范围", .group = "行业", .long_text = true}),
    field("industry_code", &enterprise::Enterprise::industry_code,
          {.zh = "行业代码", .en = "Industry code", .synonyms = "国民经济行业代码|行业小类代码|行业类别代码|国标行业代码|小类代码", .group = "行业", .code = true}),
    field("industry", &enterprise::Enterprise::industry,
          {.zh = "行业名称", .en = "Industry", .synonyms = "所属行业|行业|行业类别|国民经济行业|行业小类|行业门类", .group = "行业"}),
    field("main_products", &enterprise::Enterprise::main_products,
          {.zh = "主要产品", .en = "Main products", .synonyms = "主营产品|产品|主要产品或服务|主要业务|主营业务|主导产品", .group = "行业", .long_text = true}),
    field("parent_group", &enterprise::Enterprise::parent_group, {.zh = "所属集团", .en = "Group", .synonyms = "集团|母公司|控股股东", .group = "身份"}),
    field("lists", &enterprise::Enterprise::lists, {.zh = "入选名单（年度）", .en = "Lists (year)", .synonyms = "入选名单|荣誉资质|企业标签|四类500强|专精特新", .group = "身份", .long_text = true}),
    field("listed_code", &enterprise::Enterprise::listed_code, {.zh = "证券代码", .en = "Stock code", .synonyms = "股票代码|上市代码", .group = "身份", .code = true}),
    field("registered_capital_yuan", &enterprise::Enterprise::registered_capital,
          {.zh = "注册资本", .en = "Registered capital", .synonyms = "注册资金|注册资本金|认缴资本|认缴出资额", .group = "规模"}),
    field("established_date", &enterprise::Enterprise::established,
          {.zh = "成立日期", .en = "Established", .synonyms = "成立时间|注册日期|注册时间|开业时间|登记日期|设立日期|开业（成立）时间", .group = "身份", .past = true}),
    field("employees", &enterprise::Enterprise::employees,
          {.zh = "从业人数", .en = "Employees", .synonyms = "从业人员|职工人数|员工人数|人数|从业人员数|从业人员平均人数|用工人数|从业人员期末人数", .group = "规模"}),
    field("revenue_yuan", &enterprise::Enterprise::revenue,
          {.zh = "营业收入", .en = "Revenue", .synonyms = "主营业务收入|销售收入|年营业收入|年产值|营收|销售额", .group = "规模"}),
    field("tax_yuan", &enterprise::Enterprise::tax,
          {.zh = "入库税金", .en = "Tax paid", .synonyms = "纳税额|税收|实缴税金|上缴税金|纳税总额|入库税收|税金|年纳税额|缴纳税金", .group = "规模"}),
    field("above_scale", &enterprise::Enterprise::above_scale,
          {.zh = "是否规上", .en = "Above scale", .synonyms = "规上|是否规模以上|规模以上|规上企业|是否规上企业|规上情况", .group = "规模"}),
    field("land_m2", &enterprise::Enterprise::land, {.zh = "占地面积", .en = "Land", .synonyms = "用地面积|占地|用地", .group = "规模"}),
    field("energy_tce", &enterprise::Enterprise::energy, {.zh = "年综合能耗", .en = "Energy a year", .synonyms = "综合能耗|能耗|年能耗", .group = "规模"}),
    field("expansion_signal", &enterprise::Enterprise::expansion_signal,
          {.zh = "扩张信号", .en = "Expansion signal", .synonyms = "扩产信息|投资动向", .group = "动向", .long_text = true}),
    field("signal_date", &enterprise::Enterprise::signal_date, {.zh = "信号日期", .en = "Signal date", .group = "动向"}),
    field("signal_source", &enterprise::Enterprise::signal_source, {.zh = "公开来源", .en = "Public source", .synonyms = "信号来源|信息来源", .group = "动向"}),
    field("contact_name", &enterprise::Enterprise::contact_name,
          {.zh = "联系人", .en = "Contact", .synonyms = "联系人姓名|企业联系人|联络人|经办人", .group = "联系", .personal = true}),
    field("contact_phone", &enterprise::Enterprise::contact_phone,
          {.zh = "联系电话", .en = "Phone", .synonyms = "电话|手机|联系方式|手机号|联系人电话|办公电话|固定电话|移动电话", .group = "联系", .personal = true, .phone = true}),
    field("lon", &enterprise::Enterprise::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|longitude", .group = "位置"}),
    field("lat", &enterprise::Enterprise::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|latitude", .group = "位置"}),
    field("remark", &enterprise::Enterprise::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

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
  std::optional<DateSpan> updated;
  std::string checked_by;
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
          {.zh = "企业名称", .en = "Name", .synonyms = "单位名称|公司名称|企业全称|单位详细名称|名称|企业|市场主体名称|法人单位名称|纳税人名称|经营主体名称|法人单位详细名称|企业（单位）名称|企业名称（全称）|规上企业名称|工业企业名称|企业详细名称|统计单位名称|调查单位名称|法人名称|单位全称|名称（全称）|商事主体名称|重点企业名称|规模以上企业名称|法人单位|企业（公司）名称|机构名称|用人单位名称|主体名称|企业单位名称|个体工商户名称", .group = "身份", .required = true}),
    field("credit_code", &enterprise::Enterprise::credit_code,
          {.zh = "统一社会信用代码", .en = "Credit code", .synonyms = "信用代码|社会信用代码|统一信用代码|统一代码|税号|纳税人识别号|营业执照号|统一社会信用代码/注册号|企业统一社会信用代码|统一社会信用代码/纳税人识别号|组织机构代码（统一社会信用代码）|企业信用代码|社会统一信用代码|信用代码证号|社会信用统一代码|注册号/统一社会信用代码|组织机构代码|统一社会信用码|统一社会信用代码（注册号）|纳税人识别号（统一社会信用代码）|税务登记号|营业执照代码|18位统一社会信用代码|单位代码|机构代码|法人代码|企业统一信用代码|社会信用代码（税号）|信用代码（税号）|统一社会信用代码（18位）|企业税号|统一信用码|主体代码|登记注册号|组织机构（信用）代码", .group = "身份", .credit_code = true}),
    field("short_name", &enterprise::Enterprise::short_name, {.zh = "简称", .en = "Short name", .synonyms = "企业简称|公司简称|证券简称", .group = "身份"}),
    field("enterprise_type", &enterprise::Enterprise::enterprise_type,
          {.zh = "企业类型", .en = "Type", .synonyms = "登记注册类型|注册类型|公司类型|类型|单位类型|企业（机构）类型|市场主体类型|经济类型|登记注册统计类别", .group = "身份"}),
    field("legal_representative", &enterprise::Enterprise::legal_representative,
          {.zh = "法定代表人", .en = "Legal representative", .synonyms = "法人|法人代表|负责人|法人姓名|法定代表人（负责人）|法定代表人姓名|企业法人|法人代表姓名|法人（负责人）|企业负责人|单位负责人|主要负责人", .group = "身份", .personal = true}),
    field("residence", &enterprise::Enterprise::residence, {.zh = "本地或域外", .en = "Residence", .group = "身份"}),
    field("province", &enterprise::Enterprise::province, {.zh = "所在省份", .en = "Province", .synonyms = "省份|省|所属省份", .group = "位置"}),
    field("city", &enterprise::Enterprise::city, {.zh = "所在城市", .en = "City", .synonyms = "地区|城市|市|所属城市|地市", .group = "位置"}),
    field("town", &enterprise::Enterprise::town,
          {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|乡镇|街道|所属镇街|属地|属地镇街|镇办|所属乡镇|镇(街道)|所在乡镇|镇（街道）|乡镇（街道）|所属镇（街道）|辖区|所在街道|所在镇|所属街道|乡（镇、街道）|镇街（园区）|镇街名称|乡镇名称|所在镇办|所属镇办|所属辖区|所在区域|镇街（开发区）|街镇|镇街道|所属区域|所在镇（街道）|所属园区（镇街）|所属园区镇街|街道（镇）|所在板块|所属板块|所属县区|落户镇街|所在园区（镇街）|所在园区（乡镇）|归属镇街|归属地|归属乡镇|所在乡（镇）|所在镇（街）|镇|所在县（区）|区县|隶属镇街|属地园区|所属园区（乡镇）|园区（乡镇）|所在乡镇（园区）|乡镇（园区）|园区（镇街）|园区/乡镇|乡镇/园区|镇街/园区|园区/镇街|所属乡镇（园区）", .group = "位置"}),
    field("park", &enterprise::Enterprise::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区|工业园区", .group = "位置"}),
    field("address", &enterprise::Enterprise::address,
          {.zh = "注册地址", .en = "Address", .synonyms = "地址|住所|企业地址|单位地址|详细地址|经营地址|生产经营地址|生产地址|单位所在地|单位详细地址|住所（经营场所）|企业住所|企业注册地址|注册地|经营场所|企业详细地址|公司地址|所在地|企业所在地|通讯地址|注册（经营）地址|厂址|企业地址（厂址）|实际经营地址|所在地址|单位注册地址|详细住所|企业经营地址|注册地详细地址|经营所在地|单位所在地详细地址|工商注册地址|登记住所|生产经营地|实际生产地址|住址|办公地址|所在位置|厂区地址|坐落地址|联系地址|企业通讯地址|登记地址|注册地（经营地）|主要经营场所|营业地址|生产经营场所|企业坐落|单位住所|工厂地址|经营（生产）地址|企业座落|单位详细住址", .group = "位置"}),
    field("scope", &enterprise::Enterprise::scope, {.zh = "经营范围", .en = "Business scope", .synonyms = "业务范围|主营业务范围", .group = "行业", .long_text = true}),
    field("industry_code", &enterprise::Enterprise::industry_code,
          {.zh = "行业代码", .en = "Industry code", .synonyms = "国民经济行业代码|行业小类代码|行业类别代码|国标行业代码|小类代码|四位行业代码|行业代码（四位）|行业分类代码|行业代码（GB/T4754-2017）|国民经济行业分类代码|所属行业代码|行业编码|四位数行业代码|4位行业代码|行业小类编码|行业码|行业代码（小类）|国民经济行业代码（GB/T4754）|行业类别编码|国标代码|四位码", .group = "行业", .code = true}),
    field("industry", &enterprise::Enterprise::industry,
          {.zh = "行业名称", .en = "Industry", .synonyms = "所属行业|行业|行业类别|国民经济行业|行业小类|行业门类|行业分类|所属行业名称|国民经济行业类别|国民经济行业名称|行业大类|所属行业类别|行业中类|国民经济行业分类|行业类型|所属行业领域|所在行业|行业小类名称|主要行业|产业类别|所属产业|行业归属|主营行业|行业（大类）|所属大类|从事行业|产业类型|产业分类|产业门类|所属细分行业|细分行业|行业所属|国民经济行业（大类）|行业领域|所属领域|行业种类|主行业|行业描述", .group = "行业"}),
    field("main_products", &enterprise::Enterprise::main_products,
          {.zh = "主要产品", .en = "Main products", .synonyms = "主营产品|产品|主要产品或服务|主要业务|主营业务|主导产品|主要产品名称|主要经营产品|主要业务活动|主要产品及服务|产品名称|主要产品种类|主要产品（服务）|主营产品及业务|主要产品情况|主导产品名称|主要产品/服务|主要生产产品|主要经营业务|产品类别|主营产品（业务）|经营产品|主要业务活动（或主要产品）|代表产品|核心产品|生产产品|经营内容|产品（服务）|产品或服务|产品及服务|主要生产品种|产品种类|拳头产品|主要产品或业务|主要经营内容|主营范围|产品简介|主要产品产能|核心业务|主产品", .group = "行业", .long_text = true}),
    field("parent_group", &enterprise::Enterprise::parent_group, {.zh = "所属集团", .en = "Group", .synonyms = "集团|母公司|控股股东", .group = "身份"}),
    field("lists", &enterprise::Enterprise::lists, {.zh = "入选名单（年度）", .en = "Lists (year)", .synonyms = "入选名单|荣誉资质|企业标签|四类500强|专精特新", .group = "身份", .long_text = true}),
    field("listed_code", &enterprise::Enterprise::listed_code, {.zh = "证券代码", .en = "Stock code", .synonyms = "股票代码|上市代码", .group = "身份", .code = true}),
    field("registered_capital_yuan", &enterprise::Enterprise::registered_capital,
          {.zh = "注册资本", .en = "Registered capital", .synonyms = "注册资金|注册资本金|认缴资本|认缴出资额|注册资本（金）|认缴注册资本|注册资本总额|注册资金（资本）|认缴资金|认缴金额|出资额|注册资本数额|注册资本额|资本金|注册资金（本）|注册资本数|企业注册资本|企业注册资金|注册资本金额|注册金额|认缴注册资金|认缴资本总额|认缴注册资本总额", .group = "规模"}),
    field("established_date", &enterprise::Enterprise::established,
          {.zh = "成立日期", .en = "Established", .synonyms = "成立时间|注册日期|注册时间|开业时间|登记日期|设立日期|开业（成立）时间|企业成立时间|设立时间|成立年月|工商注册时间|开业日期|成立年份|公司成立时间|企业注册时间|工商登记时间|开业年月|注册成立时间|建厂时间|核准日期|营业执照成立日期|单位成立时间|注册登记日期|企业注册日期|登记注册日期|注册登记时间|创办时间|创立时间|企业创建时间|落户时间|工商登记日期|营业执照发证日期|建立时间|创建时间|建企时间|办照时间", .group = "身份", .past = true}),
    field("employees", &enterprise::Enterprise::employees,
          {.zh = "从业人数", .en = "Employees", .synonyms = "从业人员|职工人数|员工人数|人数|从业人员数|从业人员平均人数|用工人数|从业人员期末人数|员工数量|职工总数|员工数|职工数|在职人数|在职职工|用工数|从业人员数量|企业员工数|期末从业人数|平均用工人数|从业人员总数|期末从业人员|期末用工人数|职工人员|在岗职工|在岗职工人数|从业人员数（人）|现有员工|企业人数|用工总数|现有职工|企业职工数|平均从业人数|年末从业人数|员工总数|从业人员年平均人数|现有员工数|用工规模|职工|人员规模|吸纳就业人数|社保人数|参保人数|缴纳社保人数|社保缴纳人数|企业用工人数|用工数量|就业人数|从业规模|员工规模|解决就业人数|带动就业人数|在册职工人数|平均职工人数|年均从业人数|年平均职工人数|年平均从业人数|年平均从业人员|年均职工人数|从业人员规模|全员人数|单位从业人员|企业在职人数|社保参保人数|职工规模|期末职工人数|职工总人数|企业总人数|总人数", .group = "规模"}),
    field("revenue_yuan", &enterprise::Enterprise::revenue,
          {.zh = "营业收入", .en = "Revenue", .synonyms = "主营业务收入|销售收入|年营业收入|年产值|营收|销售额|上年度营收|营业总收入|上年营业收入|上年度营业收入|年度营业收入|年营收|销售总额|年销售额|年销售收入|营业额|业务收入|主营收入|全年营业收入|营收总额|开票收入|开票销售|去年营业收入|企业营收|营业收入总额|销售收入（营业收入）|主营业务收入（营业收入）|开票销售收入|应税销售收入|应税销售|开票额|开票金额|营业总额|经营收入|销售产值|年销售|主营业务收入总额|年度销售收入|年度营收|主营业务营收|全年营收|全年销售收入|营业收入合计|年营业额|营收规模|营收情况|本年营业收入|营收额|企业收入|上年度销售额", .group = "规模"}),
    field("tax_yuan", &enterprise::Enterprise::tax,
          {.zh = "入库税金", .en = "Tax paid", .synonyms = "纳税额|税收|实缴税金|上缴税金|纳税总额|入库税收|税金|年纳税额|缴纳税金|税收贡献|缴税金额|上年度纳税额|全口径税收|年税收|年度税收|年纳税|纳税|实际缴税|纳税情况|上年税收|上缴税收|上缴税款|入库税款|缴纳税收|缴税额|年度纳税总额|年度纳税额|纳税金额|税收收入|纳税总额（全口径）|实缴税款|缴纳税款|税收总额|上缴税金总额|实际缴纳税金|已交税金|全年税收|入库税收总额|实现税收|税收额|税收入库额|税费|实际入库税收|实缴税收|税收实绩|年税金|纳税总金额|完税额|税额|税费总额|上交税收|上交税金|税收合计|税收入库|税金总额|税金合计|税收（全口径）|地方税收|总税收|入库税额|国地税合计|年上缴税金|缴税总额|已缴税金|已缴税收|缴税|纳税贡献|上年度入库税金", .group = "规模"}),
    field("above_scale", &enterprise::Enterprise::above_scale,
          {.zh = "是否规上", .en = "Above scale", .synonyms = "规上|是否规模以上|规模以上|规上企业|是否规上企业|规上情况|是否“四上”企业|是否四上企业|规上标识|是否规模企业|四上企业|是否规上工业企业|是否规模以上工业企业|是否达规|是否为规上企业|是否为规上|是否规模以上企业|规上（限上）|是否规上（限上）|是否四上|规模以上企业|是否规上限上|是否纳统企业|是否在库|是否入规|是否规上工业|规上/规下|是否“四上”|是否达标规上|规模以上工业|规上工业|是否在规|是否规上单位|是否四上单位|四上单位|企业规模（规上/规下）|规上/规下企业|规上规下|规模情况", .group = "规模"}),
    field("land_m2", &enterprise::Enterprise::land, {.zh = "占地面积", .en = "Land", .synonyms = "用地面积|占地|用地", .group = "规模"}),
    field("energy_tce", &enterprise::Enterprise::energy, {.zh = "年综合能耗", .en = "Energy a year", .synonyms = "综合能耗|能耗|年能耗", .group = "规模"}),
    field("updated_date", &enterprise::Enterprise::updated,
          {.zh = "核查时间", .en = "Checked on", .synonyms = "核查日期|核实时间|核实日期|更新时间|更新日期|信息更新时间|信息更新日期", .group = "其他"}),
    field("checked_by", &enterprise::Enterprise::checked_by, {.zh = "核查人", .en = "Checked by", .synonyms = "核实人|核查人员", .group = "其他"}),
    field("expansion_signal", &enterprise::Enterprise::expansion_signal,
          {.zh = "扩张信号", .en = "Expansion signal", .synonyms = "扩产信息|投资动向", .group = "动向", .long_text = true}),
    field("signal_date", &enterprise::Enterprise::signal_date, {.zh = "信号日期", .en = "Signal date", .group = "动向"}),
    field("signal_source", &enterprise::Enterprise::signal_source, {.zh = "公开来源", .en = "Public source", .synonyms = "信号来源|信息来源", .group = "动向"}),
    field("contact_name", &enterprise::Enterprise::contact_name,
          {.zh = "联系人", .en = "Contact", .synonyms = "联系人姓名|企业联系人|联络人|经办人|联系人/姓名|联络员|具体联系人|责任联系人|对接人|对接人员|联系人员|联络人员|联系人及手机号|联系人及电话|联系人及联系方式|联系人/电话|业务联系人|具体经办人|企业联络员|统计员|统计联系人|单位联系人|统计负责人|公司联系人|联系人（职务）|企业联系人姓名|报表联系人|填报联系人|专管员|填表人|财务负责人|办公室主任|企业对接人|企业负责人（联系人）|行政负责人|企业联系人（职务）|联络负责人|报送人|填报人|单位负责人及联系人|厂长|企业经办人", .group = "联系", .personal = true}),
    field("contact_phone", &enterprise::Enterprise::contact_phone,
          {.zh = "联系电话", .en = "Phone", .synonyms = "电话|手机|联系方式|手机号|联系人电话|办公电话|固定电话|移动电话|手机号码|电话号码|联系号码|联络电话|联系人手机|联系人联系方式|联系手机|企业电话|公司电话|企业联系电话|单位电话|联络员电话|统计员电话|企业联系方式|单位联系电话|法人电话|负责人电话|联系人手机号码|法人手机|经办人电话|企业联系人电话|联络方式|联系人号码|负责人手机|企业负责人电话|填报人电话|厂长电话|财务电话|经理电话|企业座机|联系手机号|座机", .group = "联系", .personal = true, .phone = true}),
    field("lon", &enterprise::Enterprise::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|longitude|坐标|经纬度|地理坐标|经纬度坐标|中心点坐标|位置坐标|地理位置坐标|中心坐标|坐标位置|定位坐标|坐标经度|中心点经度|经度坐标|中心经度|地理经度|中心点Y坐标|地块中心坐标|地理位置（经纬度）|坐标（经纬度）|GPS坐标|Y坐标|横坐标|东坐标|Y（横）|Y坐标（横）|横坐标Y|Y|Y（东）|E|东向坐标|经度E|经度（东经）", .group = "位置"}),
    field("lat", &enterprise::Enterprise::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|latitude|坐标纬度|中心点纬度|纬度坐标|中心纬度|地理纬度|中心点X坐标|X坐标|纵坐标|北坐标|X（纵）|X坐标（纵）|纵坐标X|X|X（北）|N|北向坐标|纬度N|纬度（北纬）", .group = "位置"}),
    field("remark", &enterprise::Enterprise::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

// What can be offered to a project (要素): land parcels, standard plants and idle yards.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

/// What may be done with a site now.
enum class Offer { Available, Locked, Taken, Withdrawn };

struct Parcel {
  std::string parcel_no, location, town, park, boundaries;
  std::string outline;              ///< boundary as WKT, CGCS2000 longitude latitude; "" when only a point is known
  std::optional<SquareMetres> land;
  std::string land_use, land_use_code, right_holder, certificate_no, supply_mode;
  std::string status;               ///< 净地, 毛地, 批而未供, 供而未用, 低效, 闲置 … as the ledger says
  std::optional<Offer> offer;
  std::string levelling;
  std::optional<double> far_min, far_max;
  std::optional<Fraction> building_coefficient, green_rate;
  std::optional<Metres> height_limit;
  std::optional<YuanPerMu> start_price, investment_intensity, tax_intensity, output_intensity;
  std::string admitted_industries, negative_list, conflicts;
  std::optional<bool> in_chemical_park;
  std::optional<TonnesPerDay> water, sewage;
  std::optional<Kva> power;
  std::string gas;
  std::optional<TonnesPerHour> steam;
  std::string transport;
  std::optional<DateSpan> agreed_start, contract;
  std::optional<DateSpan> updated;
  std::string checked_by, contact_name, contact_phone;
  std::optional<Degrees> lon, lat;
  std::string remark;
};

struct Plant {
  std::string name, town, park, building, ownership, structure;
  std::optional<SquareMetres> floor_area, storey_area, lettable, least_lettable;
  std::optional<Metres> first_floor_height, storey_height, column_spacing, span;
  std::optional<TonnesPerM2> floor_load, upper_load;
  std::string goods_lift, crane;
  std::optional<Kva> power;
  std::string water, drainage, steam, fire_class, clean_class, flooring, admitted_industries;
  std::optional<Offer> offer;
  std::optional<YuanPerM2Month> rent, service_charge;
  std::optional<DateSpan> vacant_since, updated;
  std::string contact_name, contact_phone;
  std::optional<Degrees> lon, lat;
  std::string remark;
};

struct Yard {
  std::string town, village, name, ownership;
  std::optional<SquareMetres> land, building;
  std::string gate, power, current_use, suitable_use;
  std::optional<Offer> offer;
  std::optional<YuanPerYear> rent;
  std::optional<Years> lease;
  std::optional<DateSpan> updated;
  std::string contact_name, contact_phone;
  std::optional<Degrees> lon, lat;
  std::string remark;
};

}  // namespace liantu::site

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::site::Offer> = {{
    {"available", "可供", "Available", "可用|空闲|待招商"},
    {"locked", "锁定", "Locked", "已预留|预留|意向锁定"},
    {"taken", "已供", "Taken", "已出让|已租|已用"},
    {"withdrawn", "退出", "Withdrawn", "下架|不可用"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::Parcel> = std::tuple{
    field("parcel_no", &site::Parcel::parcel_no, {.zh = "宗地编号", .en = "Parcel no.", .synonyms = "地块编号|宗地号|地块号|宗地代码|不动产单元号|编号", .group = "身份", .required = true, .code = true}),
    field("location", &site::Parcel::location, {.zh = "坐落", .en = "Location", .synonyms = "土地坐落|地块名称|宗地坐落|位置|地块位置|项目名称|地块坐落|宗地位置", .group = "位置"}),
    field("town", &site::Parcel::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|乡镇|所属镇街|街道|镇办|属地", .group = "位置"}),
    field("park", &site::Parcel::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区", .group = "位置"}),
    field("boundaries", &site::Parcel::boundaries, {.zh = "四至", .en = "Boundaries", .synonyms = "四至范围", .group = "位置", .long_text = true}),
    field("outline_wkt", &site::Parcel::outline, {.zh = "界线", .en = "Outline", .group = "位置", .long_text = true}),
    field("land_m2", &site::Parcel::land, {.zh = "面积", .en = "Area", .synonyms = "土地面积|宗地面积|用地面积|占地面积|地块面积|净用地面积", .group = "面积"}),
    field("land_use", &site::Parcel::land_use, {.zh = "规划用途", .en = "Land use", .synonyms = "用地性质|土地用途|规划用地性质|用途|土地性质|地类", .group = "规划"}),
    field("land_use_code", &site::Parcel::land_use_code, {.zh = "用地代码", .en = "Land-use code", .synonyms = "用地分类代码|地类代码|用途代码|用地性质代码", .group = "规划", .code = true}),
    field("right_holder", &site::Parcel::right_holder, {.zh = "使用权人", .en = "Right holder", .synonyms = "权利人|土地使用权人|权属单位|权属人|原使用权人|土地使用者|使用权单位", .group = "权属"}),
    field("certificate_no", &site::Parcel::certificate_no, {.zh = "证号", .en = "Certificate no.", .synonyms = "不动产权证号|土地证号", .group = "权属", .code = true}),
    field("supply_mode", &site::Parcel::supply_mode, {.zh = "供地方式", .en = "Supply mode", .synonyms = "出让方式|供应方式", .group = "权属"}),
    field("status", &site::Parcel::status, {.zh = "土地现状", .en = "State", .synonyms = "现状|利用现状|土地状态|状态|地块现状|开发状态|土地利用现状", .group = "现状"}),
    field("offer", &site::Parcel::offer, {.zh = "供应状态", .en = "Offer", .synonyms = "可供状态", .group = "现状"}),
    field("levelling", &site::Parcel::levelling, {.zh = "平整度", .en = "Levelling", .synonyms = "开发程度|通平情况", .group = "现状"}),
    field("far_min", &site::Parcel::far_min, {.zh = "容积率下限", .en = "FAR min", .synonyms = "最低容积率|容积率", .group = "规划"}),
    field("far_max", &site::Parcel::far_max, {.zh = "容积率上限", .en = "FAR max", .synonyms = "最高容积率", .group = "规划"}),
    field("building_coefficient", &site::Parcel::building_coefficient, {.zh = "建筑系数", .en = "Building coefficient", .synonyms = "建筑密度", .group = "规划"}),
    field("green_rate", &site::Parcel::green_rate, {.zh = "绿地率", .en = "Green rate", .group = "规划"}),
    field("height_limit_m", &site::Parcel::height_limit, {.zh = "限高", .en = "Height limit", .synonyms = "建筑限高", .group = "规划"}),
    field("start_price_yuan_per_mu", &site::Parcel::start_price, {.zh = "起始价", .en = "Starting price", .synonyms = "出让起始价|起拍价|挂牌起始价|基准地价|参考地价|地价", .group = "价格"}),
    field("investment_intensity_yuan_per_mu", &site::Parcel::investment_intensity, {.zh = "固定资产投资强度", .en = "Investment intensity", .synonyms = "投资强度", .group = "标准地"}),
    field("tax_intensity_yuan_per_mu", &site::Parcel::tax_intensity, {.zh = "亩均税收", .en = "Tax per mu", .group = "标准地"}),
    field("output_intensity_yuan_per_mu", &site::Parcel::output_intensity, {.zh = "亩均产值", .en = "Output per mu", .group = "标准地"}),
    field("admitted_industries", &site::Parcel::admitted_industries, {.zh = "准入产业", .en = "Admitted industries", .synonyms = "产业方向|适宜产业", .group = "规划", .long_text = true}),
    field("negative_list", &site::Parcel::negative_list, {.zh = "负面清单", .en = "Negative list", .group = "规划", .long_text = true}),
    field("conflicts", &site::Parcel::conflicts, {.zh = "红线冲突", .en = "Conflicts", .synonyms = "压覆情况", .group = "规划", .long_text = true}),
    field("in_chemical_park", &site::Parcel::in_chemical_park, {.zh = "是否化工园区", .en = "In a chemical park", .group = "规划"}),
    field("water_t_d", &site::Parcel::water, {.zh = "供水余量", .en = "Water", .synonyms = "供水", .group = "配套"}),
    field("sewage_t_d", &site::Parcel::sewage, {.zh = "污水纳管余量", .en = "Sewage", .synonyms = "污水余量|排水", .group = "配套"}),
    field("power_kva", &site::Parcel::power, {.zh = "供电余量", .en = "Power", .synonyms = "供电|配电余量|供电容量", .group = "配套"}),
    field("gas", &site::Parcel::gas, {.zh = "燃气", .en = "Gas", .synonyms = "天然气", .group = "配套"}),
    field("steam_t_h", &site::Parcel::steam, {.zh = "蒸汽余量", .en = "Steam", .synonyms = "蒸汽", .group = "配套"}),
    field("transport", &site::Parcel::transport, {.zh = "交通", .en = "Transport", .synonyms = "交通条件|道路", .group = "配套"}),
    field("agreed_start_date", &site::Parcel::agreed_start, {.zh = "约定开工时间", .en = "Agreed start", .synonyms = "合同约定开工时间|约定开工日期|约定动工时间", .group = "时间"}),
    field("contract_date", &site::Parcel::contract, {.zh = "出让合同时间", .en = "Contract date", .synonyms = "合同签订时间|出让时间|供地时间", .group = "时间"}),
    field("updated_date", &site::Parcel::updated, {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|更新日期|核查日期|摸底时间|调查时间|核实时间", .group = "时间"}),
    field("checked_by", &site::Parcel::checked_by, {.zh = "核查人", .en = "Checked by", .synonyms = "核实人", .group = "时间"}),
    field("contact_name", &site::Parcel::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联络人|联系人及电话|联系人/电话|对接人|联系人及联系方式|负责人", .group = "联系", .personal = true}),
    field("contact_phone", &site::Parcel::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|联系方式|手机", .group = "联系", .personal = true, .phone = true}),
    field("lon", &site::Parcel::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|Y坐标（横）|Y坐标|横坐标|Y（横）|Y|东坐标", .group = "位置"}),
    field("lat", &site::Parcel::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|X坐标（纵）|X坐标|纵坐标|X（纵）|X|北坐标", .group = "位置"}),
    field("remark", &site::Parcel::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

template <>
inline constexpr auto liantu::fields<liantu::site::Plant> = std::tuple{
    field("name", &site::Plant::name, {.zh = "厂房名称", .en = "Plant", .synonyms = "名称|楼宇名称|标准厂房名称|厂房（楼宇）名称|载体名称|厂房", .group = "身份", .required = true}),
    field("town", &site::Plant::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|所属镇街|乡镇|街道|属地|镇办", .group = "位置"}),
    field("park", &site::Plant::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区", .group = "位置"}),
    field("building", &site::Plant::building, {.zh = "楼栋", .en = "Building", .synonyms = "楼号|楼栋楼层", .group = "身份"}),
    field("ownership", &site::Plant::ownership, {.zh = "产权性质", .en = "Ownership", .synonyms = "产权|产权单位性质|权属|所有权性质|权属性质|产权归属", .group = "身份"}),
    field("structure", &site::Plant::structure, {.zh = "结构形式", .en = "Structure", .synonyms = "结构|建筑结构|结构类型|厂房结构", .group = "条件"}),
    field("floor_area_m2", &site::Plant::floor_area, {.zh = "总建筑面积", .en = "Floor area", .synonyms = "建筑面积|厂房面积|总面积|面积", .group = "面积"}),
    field("storey_area_m2", &site::Plant::storey_area, {.zh = "单层面积", .en = "Storey area", .group = "面积"}),
    field("lettable_m2", &site::Plant::lettable, {.zh = "可租面积", .en = "Lettable", .synonyms = "可用面积|闲置面积|可出租面积|空置面积|可租售面积|剩余面积", .group = "面积"}),
    field("least_lettable_m2", &site::Plant::least_lettable, {.zh = "最小分租面积", .en = "Least lettable", .synonyms = "最小分租", .group = "面积"}),
    field("first_floor_height_m", &site::Plant::first_floor_height, {.zh = "首层层高", .en = "First-floor height", .synonyms = "层高|一层层高|首层高度|厂房层高|底层层高|净高", .group = "条件"}),
    field("storey_height_m", &site::Plant::storey_height, {.zh = "标准层层高", .en = "Storey height", .group = "条件"}),
    field("column_spacing_m", &site::Plant::column_spacing, {.zh = "柱距", .en = "Column spacing", .group = "条件"}),
    field("span_m", &site::Plant::span, {.zh = "跨度", .en = "Span", .group = "条件"}),
    field("floor_load_t_m2", &site::Plant::floor_load, {.zh = "首层荷载", .en = "First-floor load", .synonyms = "荷载|地面荷载|承重|楼面荷载|首层承重|地面承重|一层荷载", .group = "条件"}),
    field("upper_load_t_m2", &site::Plant::upper_load, {.zh = "楼层荷载", .en = "Upper load", .synonyms = "标准层荷载", .group = "条件"}),
    field("goods_lift", &site::Plant::goods_lift, {.zh = "货梯", .en = "Goods lift", .synonyms = "电梯", .group = "条件"}),
    field("crane", &site::Plant::crane, {.zh = "行车", .en = "Crane", .synonyms = "行吊|起重设备|天车|行车情况|吊车", .group = "条件", .long_text = true}),
    field("power_kva", &site::Plant::power, {.zh = "配电容量", .en = "Power", .synonyms = "变压器容量|供电容量|用电容量|电力容量|配电|供电|变压器", .group = "配套"}),
    field("water", &site::Plant::water, {.zh = "给水", .en = "Water", .synonyms = "供水", .group = "配套"}),
    field("drainage", &site::Plant::drainage, {.zh = "排水", .en = "Drainage", .synonyms = "污水", .group = "配套"}),
    field("steam", &site::Plant::steam, {.zh = "蒸汽", .en = "Steam", .synonyms = "蒸汽天然气", .group = "配套"}),
    field("fire_class", &site::Plant::fire_class, {.zh = "火灾危险性", .en = "Fire class", .synonyms = "耐火等级|消防等级", .group = "条件"}),
    field("clean_class", &site::Plant::clean_class, {.zh = "洁净等级", .en = "Clean class", .group = "条件"}),
    field("flooring", &site::Plant::flooring, {.zh = "地坪", .en = "Flooring", .group = "条件"}),
    field("admitted_industries", &site::Plant::admitted_industries, {.zh = "准入行业", .en = "Admitted industries", .synonyms = "环评准入行业|适宜产业", .group = "条件", .long_text = true}),
    field("offer", &site::Plant::offer, {.zh = "供应状态", .en = "Offer", .group = "租赁"}),
    field("rent_yuan_m2_month", &site::Plant::rent, {.zh = "租金", .en = "Rent", .synonyms = "租赁价格|出租价格|参考租金|月租金|租金价格|租金标准", .group = "租赁"}),
    field("service_charge_yuan_m2_month", &site::Plant::service_charge, {.zh = "物业费", .en = "Service charge", .group = "租赁"}),
    field("vacant_since", &site::Plant::vacant_since, {.zh = "空置起始时间", .en = "Vacant since", .synonyms = "空置时间|闲置时间|闲置起始时间|空置起日|闲置起始|空置起始|空置日期", .group = "租赁"}),
    field("updated_date", &site::Plant::updated, {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|核查日期", .group = "租赁"}),
    field("contact_name", &site::Plant::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联络人|联系人及电话|联系人/电话|对接人|联系人及联系方式|负责人", .group = "联系", .personal = true}),
    field("contact_phone", &site::Plant::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|联系方式|手机", .group = "联系", .personal = true, .phone = true}),
    field("lon", &site::Plant::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|Y坐标|横坐标", .group = "位置"}),
    field("lat", &site::Plant::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|X坐标|纵坐标", .group = "位置"}),
    field("remark", &site::Plant::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

template <>
inline constexpr auto liantu::fields<liantu::site::Yard> = std::tuple{
    field("town", &site::Yard::town, {.zh = "镇街", .en = "Town", .synonyms = "所在镇街|乡镇|街道|所属镇街|镇办", .group = "位置"}),
    field("village", &site::Yard::village, {.zh = "村（居）", .en = "Village", .synonyms = "村|村居|村（社区）|行政村|所在村|村庄|村名", .group = "位置"}),
    field("name", &site::Yard::name, {.zh = "院落门牌", .en = "Yard", .synonyms = "院落名称|门牌|门牌号|院落|名称|房屋坐落|院落地址", .group = "身份", .required = true}),
    field("ownership", &site::Yard::ownership, {.zh = "产权", .en = "Ownership", .synonyms = "产权性质|权属|权属性质|产权归属", .group = "身份"}),
    field("land_m2", &site::Yard::land, {.zh = "占地面积", .en = "Land", .synonyms = "院落面积|宅基地面积|土地面积|占地|院落占地面积|面积", .group = "面积"}),
    field("building_m2", &site::Yard::building, {.zh = "房屋面积", .en = "Building", .synonyms = "建筑面积|房屋建筑面积", .group = "面积"}),
    field("gate", &site::Yard::gate, {.zh = "出入口", .en = "Gate", .synonyms = "院落形状", .group = "条件"}),
    field("power", &site::Yard::power, {.zh = "用电", .en = "Power", .synonyms = "用电情况", .group = "条件"}),
    field("current_use", &site::Yard::current_use, {.zh = "现状", .en = "Current use", .synonyms = "使用现状|利用现状|当前用途|目前状况|闲置现状|房屋现状", .group = "用途"}),
    field("suitable_use", &site::Yard::suitable_use, {.zh = "可用业态", .en = "Suitable use", .synonyms = "适宜业态|适合业态|利用方向|意向用途|可发展业态|盘活方向|拟用途", .group = "用途", .long_text = true}),
    field("offer", &site::Yard::offer, {.zh = "供应状态", .en = "Offer", .group = "租赁"}),
    field("rent_yuan_per_year", &site::Yard::rent, {.zh = "年租金", .en = "Rent a year", .synonyms = "租金|意向租金|租金价格|参考年租金", .group = "租赁"}),
    field("lease_years", &site::Yard::lease, {.zh = "可租年限", .en = "Lease years", .synonyms = "租期|租赁年限|可租期限|出租年限", .group = "租赁"}),
    field("updated_date", &site::Yard::updated, {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|登记时间", .group = "租赁"}),
    field("contact_name", &site::Yard::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联络人|户主|联系人及电话|联系人/电话|对接人|联系人及联系方式", .group = "联系", .personal = true}),
    field("contact_phone", &site::Yard::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|联系方式|手机", .group = "联系", .personal = true, .phone = true}),
    field("lon", &site::Yard::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|Y坐标|横坐标", .group = "位置"}),
    field("lat", &site::Yard::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|X坐标|纵坐标", .group = "位置"}),
    field("remark", &site::Yard::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

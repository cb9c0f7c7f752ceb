// What can be offered to a project (要素): land parcels, standard plants and idle yards.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::site {

/// How the right to use the land was given (权利性质).
enum class RightNature { Transferred, Allocated, Leased, Contributed, Authorized };

/// Resistance of a building to fire (耐火等级, GB 50016), the best first; not the hazard of what is made in it.
enum class FireResistance { One, Two, Three, Four };

enum class Tenure { Let, Sale, Either };

/// What may be done with a site now.
enum class Offer { Available, Locked, Taken, Withdrawn };

struct Parcel {
  std::string parcel_no, location, town, park, boundaries;
  std::string outline;              ///< boundary as WKT, CGCS2000 longitude latitude; "" when only a point is known
  std::optional<SquareMetres> land;
  std::string land_use, land_use_code, ownership, right_holder, certificate_no, supply_mode;
  std::optional<RightNature> right_nature;
  std::optional<Years> term;                                       ///< for which the right is given
  std::optional<DateSpan> term_from, term_to;
  std::string status;               ///< 净地, 毛地, 批而未供, 供而未用, 低效, 闲置 … as the ledger says
  std::optional<Offer> offer;
  std::string levelling;
  std::optional<double> far_min, far_max;
  std::optional<Fraction> building_coefficient, green_rate;
  std::optional<Fraction> office_share;                            ///< most land for offices and services, of the whole
  std::optional<Metres> height_limit;
  std::optional<YuanPerMu> start_price, investment_intensity, tax_intensity, output_intensity;
  std::optional<TcePer10kYuan> energy_intensity;                   ///< most energy per value added
  std::optional<KgPer10kYuan> emission_intensity;                  ///< most pollutants per value added
  std::optional<Fraction> rd_share;                                ///< least research spending, of revenue
  std::string admitted_industries, negative_list, conflicts;
  std::optional<bool> in_chemical_park;
  std::optional<TonnesPerDay> water, sewage;
  std::string drainage;                                            ///< of rain and waste water, in words
  std::optional<Kva> power;
  std::string substation, voltage;                                 ///< "10 kV、35 kV"
  std::optional<bool> double_supply;
  std::string gas;
  std::optional<TonnesPerHour> steam;
  std::optional<Megapascals> steam_pressure;
  std::string transport;
  std::optional<TonnesCoal> energy_headroom;                       ///< what may still be used a year
  std::optional<TonnesPerYear> cod_headroom, ammonia_headroom, nox_headroom, vocs_headroom;   ///< what may still be emitted
  std::optional<Metres> rail_distance, port_distance;
  std::optional<DateSpan> agreed_start, contract;
  std::optional<DateSpan> available;                               ///< from when it can be handed over
  std::optional<Yuan> price_total;                                 ///< what the contract or decision asks for the land
  std::optional<DateSpan> started, stopped;                        ///< work began; work stands still since
  std::optional<SquareMetres> started_land;                        ///< on which work began
  std::optional<Fraction> invested;                                ///< of the total investment
  std::string idle_cause;                                          ///< why nothing is built, in words
  std::optional<DateSpan> updated;
  std::string checked_by, contact_name, contact_phone;
  std::optional<Degrees> lon, lat;
  std::string remark;
  std::string formed_from, followed_by;                            ///< numbers of the parcels before and after a division or joining, "、" between
};

struct Plant {
  std::string name, town, park, building, floors, ownership, structure;
  std::optional<Tenure> tenure;
  std::optional<SquareMetres> floor_area, storey_area, lettable, least_lettable;
  std::optional<Metres> first_floor_height, storey_height, column_spacing, span;
  std::optional<TonnesPerM2> floor_load, upper_load;
  std::string goods_lift, crane, loading_dock;
  std::optional<Metres> loading_dock_height;                       ///< above the ground before it
  std::optional<Kva> power;
  std::optional<bool> double_supply;
  std::string water, drainage, steam, compressed_air, gas, fire_class, clean_class, flooring, admitted_industries;
  std::optional<FireResistance> fire_resistance;
  std::optional<bool> in_chemical_park;
  std::optional<TonnesCoal> energy_headroom;
  std::optional<TonnesPerYear> cod_headroom, ammonia_headroom, nox_headroom, vocs_headroom;
  std::optional<Metres> rail_distance, port_distance;
  std::optional<Offer> offer;
  std::optional<YuanPerM2Month> rent, service_charge;
  std::optional<DateSpan> vacant_since, available, updated;
  std::string checked_by, contact_name, contact_phone;
  std::optional<Degrees> lon, lat;
  std::string remark;
};

struct Yard {
  std::string town, village, name, ownership;
  std::optional<SquareMetres> land, building;
  std::string shape, gate;
  std::optional<Metres> gate_width;
  std::string power, current_use, suitable_use;
  std::optional<Offer> offer;
  std::optional<YuanPerYear> rent;
  std::optional<Years> lease;
  std::optional<DateSpan> updated;
  std::string checked_by, contact_name, contact_phone;
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
inline constexpr std::array<liantu::Word, 5> liantu::words<liantu::site::RightNature> = {{
    {"transferred", "出让", "Transferred", "有偿出让|挂牌出让|协议出让|招拍挂|招拍挂出让|拍卖出让|招标出让|公开出让|国有出让|出让地"},
    {"allocated", "划拨", "Allocated", "行政划拨|国有划拨|划拨地|无偿划拨"},
    {"leased", "租赁", "Leased", "国有土地租赁|土地租赁|长期租赁|租用"},
    {"contributed", "作价出资（入股）", "Contributed as capital", "作价出资|作价入股|入股|作价出资或者入股|作价出资或入股"},
    {"authorized", "授权经营", "Authorized to operate", "国有土地授权经营|国家授权经营"},
}};

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::site::FireResistance> = {{
    {"one", "一级", "Grade 1", "1级|i级|ⅰ级|Ⅰ级|一|1|i|ⅰ|Ⅰ|一级耐火|耐火一级"},
    {"two", "二级", "Grade 2", "2级|ii级|ⅱ级|Ⅱ级|二|2|ii|ⅱ|Ⅱ|二级耐火|耐火二级"},
    {"three", "三级", "Grade 3", "3级|iii级|ⅲ级|Ⅲ级|三|3|iii|ⅲ|Ⅲ|三级耐火|耐火三级"},
    {"four", "四级", "Grade 4", "4级|iv级|ⅳ级|Ⅳ级|四|4|iv|ⅳ|Ⅳ|四级耐火|耐火四级"},
}};

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::site::Tenure> = {{
    {"let", "出租", "To let", "租|租赁|只租|只租不售|招租|对外出租|仅出租"},
    {"sale", "出售", "For sale", "售|销售|只售|转让|对外出售|仅出售|分割出售"},
    {"either", "租售均可", "To let or for sale", "可租可售|租售皆可|租售|租/售|租、售|租售结合|租赁或出售|出租或出售|出租、出售|出租/出售|租或售|出租出售均可|可售可租"},
}};

template <>
inline constexpr auto liantu::fields<liantu::site::Parcel> = std::tuple{
    field("parcel_no", &site::Parcel::parcel_no, {.zh = "宗地编号", .en = "Parcel no.", .synonyms = "地块编号|图形名称|宗地号|地块号|宗地代码|不动产单元号|编号|地块代码|储备地块编号|资源编号|土地编号|地块序号|供地编号|宗地编码|地块编码|地块图斑号|图斑编号|图斑号|出让编号|地号|项目编号|宗地编号（地块号）|不动产单元代码|地块名称/编号|地块编号/名称|宗地（地块）编号|标准地编号|地块ID|土地编码|资产编号|宗地统一编号|地块流水号|地块图号|不动产单元编号|地块流水编号", .group = "身份", .required = true, .code = true}),
    field("location", &site::Parcel::location, {.zh = "坐落", .en = "Location", .synonyms = "土地坐落|地块名称|宗地坐落|位置|地块位置|项目名称|地块坐落|宗地位置|座落|土地座落|地块座落|坐落位置|详细位置|具体位置|土地位置|项目位置|地块名称及位置|位置描述|地理位置|所在位置|宗地名称|坐落地点|宗地座落|地址|详细地址|地块地址|土地名称|宗地地址|土地坐落位置|资源名称|地点|区位|地块区位|地块坐落位置|宗地坐落位置|坐落（位置）|坐落及四至|土地所在位置|所在地|地块所在位置|所处位置|地块简称|位置及四至|四至位置", .group = "位置"}),
    field("town", &site::Parcel::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|乡镇|所属镇街|街道|镇办|属地|镇（街道）|乡镇（街道）|所属乡镇|所在乡镇|所属镇（街道）|属地镇街|辖区|所在街道|所在镇|所属街道|乡（镇、街道）|镇街（园区）|镇街名称|乡镇名称|所在镇办|所属镇办|所属辖区|所在区域|镇街（开发区）|街镇|镇街道|所属区域|所在镇（街道）|行政区域|区域|所在园区（乡镇）|所属园区（乡镇）|园区（乡镇）|所在乡镇（园区）|乡镇（园区）|园区（镇街）|园区/乡镇|乡镇/园区|所在园区（镇街）|镇街/园区|园区/镇街|所属乡镇（园区）", .group = "位置"}),
    field("park", &site::Parcel::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区", .group = "位置"}),
    field("boundaries", &site::Parcel::boundaries, {.zh = "四至", .en = "Boundaries", .synonyms = "四至范围", .group = "位置", .long_text = true}),
    field("outline_wkt", &site::Parcel::outline, {.zh = "界线", .en = "Outline", .group = "位置", .long_text = true}),
    field("land_m2", &site::Parcel::land, {.zh = "面积", .en = "Area", .synonyms = "土地面积|宗地面积|用地面积|占地面积|地块面积|净用地面积|可出让面积|出让面积|供地面积|可供地面积|可供面积|低效用地面积|闲置面积|闲置土地面积|地块总面积|总面积|可用面积|可利用面积|宗地总面积|净面积|地块净面积|用地总面积|规划面积|可建设用地面积|低效面积|未利用面积|可开发面积|可供土地|亩数|剩余面积|剩余用地|剩余用地面积|地块规模|面积规模|可供用地|可供用地面积|净用地|拟供面积|拟供地面积|拟出让面积|实际面积|证载面积|闲置地块面积|可招商面积|可开发用地|总用地面积|土地总面积|可供土地面积|低效用地规模|待开发面积|空闲面积|存量面积|可用土地|批准面积|可供应面积|实测面积|图斑面积|盘活面积", .group = "面积"}),
    field("land_use", &site::Parcel::land_use, {.zh = "规划用途", .en = "Land use", .synonyms = "用地性质|土地用途|规划用地性质|用途|土地性质|地类|规划性质|拟规划用途|土地规划用途|批准用途|规划土地用途|规划地类|规划用地类型|用地类型|土地类型|用地类别|规划用地|地类名称|规划用地用途|土地用途（规划）|土地规划性质|国土空间规划用途|拟用途|规划用地分类|用地分类|拟规划性质|土地使用性质|规划条件用途|地块用途|地块性质|用途性质|规划土地性质|拟供用途|控规用途|控规性质|规划属性|规划类型|规划功能|土地登记用途|土地类别", .group = "规划"}),
    field("land_use_code", &site::Parcel::land_use_code, {.zh = "用地代码", .en = "Land-use code", .synonyms = "用地分类代码|地类代码|用途代码|用地性质代码", .group = "规划", .code = true}),
    field("ownership", &site::Parcel::ownership, {.zh = "权属", .en = "Owned by", .synonyms = "土地权属|权属性质|土地所有权|所有权性质|土地权属性质|权属类型|土地所有权性质", .group = "权属"}),
    field("right_holder", &site::Parcel::right_holder, {.zh = "使用权人", .en = "Right holder", .synonyms = "权利人|土地使用权人|权属单位|权属人|原使用权人|土地使用者|使用权单位|用地单位|受让人|竞得人|不动产权利人|土地权属人|土地权利人|原权利人|用地企业|土地使用单位|企业名称|所属企业|土地使用权单位|权属企业|用地主体|受让单位|竞得单位|土地权属单位|使用单位|土地所有权人|权利人名称|产权人|产权单位|使用者|所有权人|现使用人|业主单位|土地所有者|土地使用权属单位|现土地使用者|土地使用人|土地权利单位|土地业主|权属企业（单位）|原土地使用权人|原使用单位|原企业|现企业|业主|土地权属方|使用企业|占用单位|持有单位|土地持有人|宗地权利人", .group = "权属"}),
    field("certificate_no", &site::Parcel::certificate_no, {.zh = "证号", .en = "Certificate no.", .synonyms = "不动产权证号|土地证号", .group = "权属", .code = true}),
    field("supply_mode", &site::Parcel::supply_mode, {.zh = "供地方式", .en = "Supply mode", .synonyms = "出让方式|供应方式", .group = "权属"}),
    field("right_nature", &site::Parcel::right_nature, {.zh = "权利性质", .en = "Nature of the right", .synonyms = "使用权类型|土地使用权类型|使用权性质|土地使用权性质|使用权取得方式|土地使用权取得方式", .group = "权属"}),
    field("term_years", &site::Parcel::term, {.zh = "出让年限", .en = "Term", .synonyms = "出让年期|土地出让年限|土地使用年限|使用年限|土地使用年期|使用年期|使用权年限|土地使用权年限|供地年限|出让期限", .group = "权属"}),
    field("term_from_date", &site::Parcel::term_from, {.zh = "使用权起始日期", .en = "Term begins", .synonyms = "使用权起始时间|土地使用权起始日期|土地使用起始日期|使用期限起|出让起始日期|出让起始时间|出让年限起", .group = "权属"}),
    field("term_to_date", &site::Parcel::term_to, {.zh = "使用权终止日期", .en = "Term ends", .synonyms = "使用权终止时间|土地使用权终止日期|土地使用终止日期|使用期限止|出让终止日期|出让终止时间|出让年限止|使用权到期时间|土地使用权到期日期|土地到期时间|使用权届满日期", .group = "权属"}),
    field("status", &site::Parcel::status, {.zh = "土地现状", .en = "State", .synonyms = "现状|利用现状|土地状态|状态|地块现状|开发状态|土地利用现状|闲置类型|利用情况|土地利用状况|开发利用现状|土地利用情况|目前现状|现状情况|地块状态|目前状态|宗地现状|当前状态|闲置状态|土地闲置情况|供地状态|地块现状情况|用地状态|闲置情况|土地状况|低效类型|开发利用情况|使用现状|供应情况|使用状态|目前利用情况|是否净地|净地情况|地块利用情况|地块利用现状|地上现状|闲置状况|土地使用情况|土地使用现状|建设状态|目前使用情况|存量状态|盘活状态|处置状态|处置进度|低效情况|地面现状|土地征收情况|现状描述|地块情况|土地情况|利用状态", .group = "现状"}),
    field("offer", &site::Parcel::offer, {.zh = "供应状态", .en = "Offer", .synonyms = "可供状态", .group = "现状"}),
    field("levelling", &site::Parcel::levelling, {.zh = "平整度", .en = "Levelling", .synonyms = "开发程度|通平情况", .group = "现状"}),
    field("far_min", &site::Parcel::far_min, {.zh = "容积率下限", .en = "FAR min", .synonyms = "最低容积率|容积率|规划容积率|容积率要求|容积率指标|容积率控制指标|容积率（≥）|容积率范围", .group = "规划"}),
    field("far_max", &site::Parcel::far_max, {.zh = "容积率上限", .en = "FAR max", .synonyms = "最高容积率", .group = "规划"}),
    field("building_coefficient", &site::Parcel::building_coefficient, {.zh = "建筑系数", .en = "Building coefficient", .synonyms = "建筑密度", .group = "规划"}),
    field("green_rate", &site::Parcel::green_rate, {.zh = "绿地率", .en = "Green rate", .group = "规划"}),
    field("office_share", &site::Parcel::office_share, {.zh = "行政办公及生活服务用地占比", .en = "Office and service land at most", .synonyms = "行政办公及生活服务设施用地占比|行政办公及生活服务设施用地比例|行政办公及生活服务设施用地所占比重|行政办公及生活服务用地比例|行政办公及生活服务用地|行政办公及生活服务设施用地|行政办公及生活服务设施用地比例上限|办公及生活服务设施用地比例|行政办公生活服务设施用地占比", .group = "规划"}),
    field("height_limit_m", &site::Parcel::height_limit, {.zh = "限高", .en = "Height limit", .synonyms = "建筑限高", .group = "规划"}),
    field("start_price_yuan_per_mu", &site::Parcel::start_price, {.zh = "起始价", .en = "Starting price", .synonyms = "出让起始价|起拍价|挂牌起始价|基准地价|参考地价|地价|意向价格|出让价格|挂牌价|出让起始单价|参考价格|出让底价|土地价格|拟出让价格|起始价格|土地出让价|土地单价|供地价格|出让单价|挂牌价格|挂牌起始单价|土地起始价|出让价|亩均地价|亩均价格|土地挂牌价|拟供地价格|预计出让价格|每亩价格|价格|单价|土地出让价格|底价|参考单价|预计出让价|出让起拍价|指导价|地价标准|参考出让价|土地起拍价|拟挂牌价|土地成本|起拍单价|起叫价|评估价|评估单价|出让指导价|拟出让价|意向地价|每亩地价|工业地价|最低价|竞买起始价|挂牌起拍价|价格区间|预估地价|亩均单价|预期价格|土地参考价|出让参考价", .group = "价格"}),
    field("investment_intensity_yuan_per_mu", &site::Parcel::investment_intensity, {.zh = "固定资产投资强度", .en = "Investment intensity", .synonyms = "投资强度", .group = "标准地"}),
    field("tax_intensity_yuan_per_mu", &site::Parcel::tax_intensity, {.zh = "亩均税收", .en = "Tax per mu", .group = "标准地"}),
    field("output_intensity_yuan_per_mu", &site::Parcel::output_intensity, {.zh = "亩均产值", .en = "Output per mu", .group = "标准地"}),
    field("energy_intensity_tce_per_10k_yuan", &site::Parcel::energy_intensity, {.zh = "单位能耗", .en = "Energy per value added", .synonyms = "单位增加值能耗|单位工业增加值能耗|单位能耗标准|单位能耗控制指标|单位能耗增加值|万元增加值能耗|万元工业增加值能耗", .group = "标准地"}),
    field("emission_intensity_kg_per_10k_yuan", &site::Parcel::emission_intensity, {.zh = "单位排放", .en = "Pollutants per value added", .synonyms = "单位增加值排放|单位排放标准|单位排放控制指标|单位排放增加值|单位增加值污染物排放量|单位工业增加值排放", .group = "标准地"}),
    field("rd_share", &site::Parcel::rd_share, {.zh = "研发强度", .en = "Research spending at least", .synonyms = "R&D强度|R&D投入强度|R&D经费支出占比|R&D经费占比|R&D占比|研发投入强度|研发投入占比|研发经费占比|研发费用占比|研发经费投入强度|R&D经费支出与主营业务收入之比|R&D经费支出占主营业务收入比重|R&D经费投入占比", .group = "标准地"}),
    field("admitted_industries", &site::Parcel::admitted_industries, {.zh = "准入产业", .en = "Admitted industries", .synonyms = "产业方向|适宜产业", .group = "规划", .long_text = true}),
    field("negative_list", &site::Parcel::negative_list, {.zh = "负面清单", .en = "Negative list", .group = "规划", .long_text = true}),
    field("conflicts", &site::Parcel::conflicts, {.zh = "红线冲突", .en = "Conflicts", .synonyms = "压覆情况", .group = "规划", .long_text = true}),
    field("in_chemical_park", &site::Parcel::in_chemical_park, {.zh = "是否化工园区", .en = "In a chemical park", .group = "规划"}),
    field("water_t_d", &site::Parcel::water, {.zh = "供水余量", .en = "Water", .synonyms = "供水", .group = "配套"}),
    field("sewage_t_d", &site::Parcel::sewage, {.zh = "污水纳管余量", .en = "Sewage", .synonyms = "污水余量|排水余量|排水能力|污水处理余量", .group = "配套"}),
    field("drainage", &site::Parcel::drainage, {.zh = "排水", .en = "Drainage", .synonyms = "排水条件|排水情况|排水方式|雨水排放|雨水管网|排水管网|雨污分流", .group = "配套"}),
    field("power_kva", &site::Parcel::power, {.zh = "供电余量", .en = "Power", .synonyms = "供电|配电余量|供电容量", .group = "配套"}),
    field("substation", &site::Parcel::substation, {.zh = "变电站", .en = "Substation", .synonyms = "供电变电站|变电所|电源变电站|上级变电站|供电电源|就近变电站|电源点", .group = "配套"}),
    field("voltage", &site::Parcel::voltage, {.zh = "供电电压", .en = "Voltage", .synonyms = "电压等级|供电电压等级|电压|接入电压|接入电压等级", .group = "配套"}),
    field("double_supply", &site::Parcel::double_supply, {.zh = "双回路供电", .en = "Double supply", .synonyms = "双回路|双电源|双电源供电|是否双回路|是否双电源|是否双回路供电|双路供电|供电回路", .group = "配套", .yes = "双回路|双电源|双路|具备|两回路|二回路", .no = "单回路|单电源|单路|不具备|一回路"}),
    field("gas", &site::Parcel::gas, {.zh = "燃气", .en = "Gas", .synonyms = "天然气", .group = "配套"}),
    field("steam_t_h", &site::Parcel::steam, {.zh = "蒸汽余量", .en = "Steam", .synonyms = "蒸汽", .group = "配套"}),
    field("steam_pressure_mpa", &site::Parcel::steam_pressure, {.zh = "蒸汽压力", .en = "Steam pressure", .synonyms = "供汽压力|蒸汽压力等级|蒸汽管网压力|用汽压力|供热压力", .group = "配套"}),
    field("transport", &site::Parcel::transport, {.zh = "交通", .en = "Transport", .synonyms = "交通条件|道路", .group = "配套"}),
    field("energy_headroom_tce", &site::Parcel::energy_headroom, {.zh = "能耗指标余量", .en = "Energy head-room", .synonyms = "能耗余量|用能余量|能耗指标剩余", .group = "配套"}),
    field("cod_headroom_t_y", &site::Parcel::cod_headroom, {.zh = "化学需氧量余量", .en = "COD head-room", .synonyms = "COD余量|COD总量余量", .group = "配套"}),
    field("ammonia_headroom_t_y", &site::Parcel::ammonia_headroom, {.zh = "氨氮余量", .en = "Ammonia nitrogen head-room", .synonyms = "氨氮总量余量", .group = "配套"}),
    field("nox_headroom_t_y", &site::Parcel::nox_headroom, {.zh = "氮氧化物余量", .en = "NOx head-room", .synonyms = "NOx余量|氮氧化物总量余量", .group = "配套"}),
    field("vocs_headroom_t_y", &site::Parcel::vocs_headroom, {.zh = "挥发性有机物余量", .en = "VOCs head-room", .synonyms = "VOCs余量|挥发性有机物总量余量", .group = "配套"}),
    field("rail_distance_m", &site::Parcel::rail_distance, {.zh = "距铁路货场", .en = "To rail freight", .synonyms = "铁路距离|距铁路专用线|距铁路专用线距离|距铁路货场距离|距铁路距离", .group = "配套"}),
    field("port_distance_m", &site::Parcel::port_distance, {.zh = "距港口", .en = "To port", .synonyms = "港口距离|距港口距离", .group = "配套"}),
    field("agreed_start_date", &site::Parcel::agreed_start, {.zh = "约定开工时间", .en = "Agreed start", .synonyms = "合同约定开工时间|约定开工日期|约定动工时间|合同约定动工日期|合同约定开工日期|约定动工日期|应开工时间|约定动工开发时间|合同约定动工时间|约定开工|合同开工时间|应动工时间|约定开工建设时间|合同约定开工|出让合同约定开工时间", .group = "时间"}),
    field("contract_date", &site::Parcel::contract, {.zh = "出让合同时间", .en = "Contract date", .synonyms = "合同签订时间|出让时间|供地时间", .group = "时间"}),
    field("available_date", &site::Parcel::available, {.zh = "可交付时间", .en = "Available from", .synonyms = "可供时间|预计可供时间|交地时间|预计交地时间|可交付日期", .group = "时间"}),
    field("price_total_yuan", &site::Parcel::price_total, {.zh = "出让价款总额", .en = "Price of the land", .synonyms = "土地出让价款|出让价款|出让金总额|土地出让金|成交总价|成交价款|合同价款|划拨价款", .group = "动工"}),
    field("started_date", &site::Parcel::started, {.zh = "实际动工时间", .en = "Work began", .synonyms = "实际开工时间|实际动工日期|实际开工日期|动工开发时间|实际动工开发时间", .group = "动工"}),
    field("started_land_m2", &site::Parcel::started_land, {.zh = "已动工面积", .en = "Land built on", .synonyms = "已动工开发面积|已开发建设面积|已动工建设面积|动工开发面积", .group = "动工"}),
    field("invested_share", &site::Parcel::invested, {.zh = "已投资比例", .en = "Invested share", .synonyms = "投资完成比例|已投资额占比|已投资额占总投资比例|已完成投资比例", .group = "动工"}),
    field("stopped_date", &site::Parcel::stopped, {.zh = "停工时间", .en = "Work stopped", .synonyms = "中止开发时间|停工日期|停建时间|中止开发建设时间|中止开发日期", .group = "动工"}),
    field("idle_cause", &site::Parcel::idle_cause, {.zh = "闲置原因", .en = "Cause of idleness", .synonyms = "未动工原因|停工原因|造成闲置原因|土地闲置原因", .group = "动工", .long_text = true}),
    field("updated_date", &site::Parcel::updated, {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|更新日期|核查日期|摸底时间|调查时间|核实时间|统计日期|统计时间|数据更新时间|信息更新时间|核实日期|排查时间|调查日期|摸底日期|普查时间|排查日期|踏勘时间|现场核查时间|核查核实时间|填报日期|填报时间|最近更新时间|最后更新时间|登记时间|采集时间|登记日期|采集日期|信息采集时间|最近核查时间|填表日期|填表时间|更新年月|上报时间", .group = "时间"}),
    field("checked_by", &site::Parcel::checked_by, {.zh = "核查人", .en = "Checked by", .synonyms = "核实人|核查人员|排查人|摸底人", .group = "时间"}),
    field("contact_name", &site::Parcel::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联络人|联系人及电话|联系人/电话|对接人|联系人及联系方式|负责人|联系人/姓名|联系人姓名|项目联系人|联络员|具体联系人|招商联系人|责任联系人|经办人|对接人员|联系人员|联络人员|联系人及手机号|业务联系人|具体经办人|地块联系人|姓名|镇街联系人|责任人|工作人员|园区联系人|业主联系人|企业联系人|权利人联系人|管理人|管理员|经办|联系人（职务）|专管员|招商专员|服务专员", .group = "联系", .personal = true}),
    field("contact_phone", &site::Parcel::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|联系方式|手机|联系人电话|手机号|手机号码|电话号码|联系号码|联络电话|联系人手机|联系人联系方式|联系手机|移动电话|固定电话|招商热线|咨询电话|招商电话|办公电话|联系人手机号|对接电话|咨询热线|服务热线|联系电话（手机）", .group = "联系", .personal = true, .phone = true}),
    field("lon", &site::Parcel::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|Y坐标（横）|Y坐标|横坐标|Y（横）|Y|东坐标|坐标|经纬度|地理坐标|经纬度坐标|中心点坐标|位置坐标|地理位置坐标|中心坐标|坐标位置|定位坐标|坐标经度|中心点经度|经度坐标|中心经度|地理经度|中心点Y坐标|地块中心坐标|地理位置（经纬度）|坐标（经纬度）|GPS坐标|横坐标Y|Y（东）|E|东向坐标|经度E|经度（东经）", .group = "位置"}),
    field("lat", &site::Parcel::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|X坐标（纵）|X坐标|纵坐标|X（纵）|X|北坐标|坐标纬度|中心点纬度|纬度坐标|中心纬度|地理纬度|中心点X坐标|纵坐标X|X（北）|N|北向坐标|纬度N|纬度（北纬）", .group = "位置"}),
    field("remark", &site::Parcel::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true}),
    field("formed_from", &site::Parcel::formed_from, {.zh = "原宗地编号", .en = "Formed from", .synonyms = "原宗地|来源宗地编号", .group = "身份"}),
    field("followed_by", &site::Parcel::followed_by, {.zh = "去向宗地编号", .en = "Followed by", .synonyms = "去向宗地|后续宗地编号", .group = "身份"})};

template <>
inline constexpr auto liantu::fields<liantu::site::Plant> = std::tuple{
    field("name", &site::Plant::name, {.zh = "厂房名称", .en = "Plant", .synonyms = "名称|楼宇名称|标准厂房名称|厂房（楼宇）名称|载体名称|厂房|闲置厂房名称|厂房（载体）名称|资产名称|厂区名称|厂房（仓库）名称|厂房所属企业|项目名称|资源名称|园区（厂房）名称|厂房项目名称|房屋名称|厂房编号及名称|闲置厂房|厂房名称及编号|企业名称|载体|标准厂房|房源名称|楼宇（厂房）名称|厂房名称（楼栋）|车间名称|楼栋名称|楼栋|厂房（车间）名称|闲置资产名称|建筑物名称|厂房标识|物业名称|闲置载体名称|厂房/楼宇名称|楼宇（载体）名称|园区载体|园区/厂房|园区名称及楼栋|厂房栋号|厂房地点|闲置物业名称|厂房位置及名称|厂房简称|载体（楼宇）名称|标准化厂房名称", .group = "身份", .required = true}),
    field("town", &site::Plant::town, {.zh = "所在镇街", .en = "Town", .synonyms = "镇街|所属镇街|乡镇|街道|属地|镇办|镇（街道）|乡镇（街道）|所属乡镇|所在乡镇|所属镇（街道）|属地镇街|辖区|所在街道|所在镇|所属街道|乡（镇、街道）|镇街（园区）|镇街名称|乡镇名称|所在镇办|所属镇办|所属辖区|所在区域|镇街（开发区）|街镇|镇街道|所属区域|所在镇（街道）|行政区域|区域|所在板块|所属板块|所在镇（园区）|所在区|属地乡镇|落地镇街|所在办事处|所在园区（乡镇）|所属园区（乡镇）|园区（乡镇）|所在乡镇（园区）|乡镇（园区）|园区（镇街）|园区/乡镇|乡镇/园区|所在园区（镇街）|镇街/园区|园区/镇街|所属乡镇（园区）", .group = "位置"}),
    field("park", &site::Plant::park, {.zh = "所在园区", .en = "Park", .synonyms = "园区|所属园区", .group = "位置"}),
    field("building", &site::Plant::building, {.zh = "楼栋", .en = "Building", .synonyms = "楼号|楼栋楼层", .group = "身份"}),
    field("floors", &site::Plant::floors, {.zh = "楼层", .en = "Floors", .synonyms = "所在楼层|层数|总层数|楼层数|建筑层数|地上层数|可租楼层", .group = "身份"}),
    field("ownership", &site::Plant::ownership, {.zh = "产权性质", .en = "Ownership", .synonyms = "产权|产权单位性质|权属|所有权性质|权属性质|产权归属|资产性质|所有制性质|产权情况|产权类型|权属类型|产权类别|所有权|资产权属|房屋产权|房屋权属|厂房产权|厂房性质|权属情况|权属归属|资产属性|产权属性|房屋性质|资产类型|所有制|厂房权属|所有制类型|权属性质（国有/集体/民营）|产权主体性质|产权归属性质|物业性质|物业权属|权属属性|资产所有权|产权方性质|资产归属|产权所属|权属分类", .group = "身份"}),
    field("tenure", &site::Plant::tenure, {.zh = "租售方式", .en = "Let or sold", .synonyms = "租售类型|租售性质|租售形式|出租或出售|租售|租售意向|租/售|是否出售", .group = "租赁"}),
    field("structure", &site::Plant::structure, {.zh = "结构形式", .en = "Structure", .synonyms = "结构|建筑结构|结构类型|厂房结构|主体结构|厂房结构形式|房屋结构|建筑结构形式|结构情况|厂房结构类型|建筑类型|厂房类型|房屋结构类型|建筑形式|结构形态|建筑物结构|房屋结构形式|建设结构|厂房建筑结构|楼房结构|主体结构形式|建筑构造|结构型式|建筑物结构类型", .group = "条件"}),
    field("floor_area_m2", &site::Plant::floor_area, {.zh = "总建筑面积", .en = "Floor area", .synonyms = "建筑面积|厂房面积|总面积|面积|建筑总面积|厂房建筑面积|厂房总面积|厂房总建筑面积|房屋建筑面积|房屋面积|厂房面积（总）|总建面|建面|建筑面积（总）|整体面积|厂房整体面积|载体面积|建成面积|房产面积|建设面积|产权面积|单体面积|楼宇面积|厂房面积（建筑面积）|整栋面积|楼栋面积|总体面积|载体总面积|建筑物面积|证载面积|载体建筑面积|厂房建面|总体量|物业面积|可用总面积|产证面积|合计面积|厂房规模", .group = "面积"}),
    field("storey_area_m2", &site::Plant::storey_area, {.zh = "单层面积", .en = "Storey area", .group = "面积"}),
    field("lettable_m2", &site::Plant::lettable, {.zh = "可租面积", .en = "Lettable", .synonyms = "可用面积|闲置面积|可出租面积|空置面积|可租售面积|剩余面积|待租面积|闲置建筑面积|可招商面积|可利用面积|可租赁面积|闲置厂房面积|厂房闲置面积|目前可租面积|可供面积|可出租出售面积|可租用面积|可出租厂房面积|空闲面积|剩余可租面积|待招商面积|现可租面积|可租赁厂房面积|出租面积|拟出租面积|可招租面积|招租面积|剩余可用面积|可使用面积|可供租赁面积|可租建筑面积|闲置可用面积|未出租面积|可供招商面积|可提供面积|可供出租面积|目前闲置面积|闲置可租面积|空余面积|余量面积|剩余面积（可租）|空置建筑面积|在租可腾面积|可对外出租面积|可供使用面积|可供招租面积|可租面积（建筑面积）|目前空置|可利用建筑面积|现有闲置面积|尚余面积|可入驻面积|待租赁面积|可招引面积|闲置房产面积|空闲厂房面积|空余厂房面积|剩余可用厂房面积", .group = "面积"}),
    field("least_lettable_m2", &site::Plant::least_lettable, {.zh = "最小分租面积", .en = "Least lettable", .synonyms = "最小分租", .group = "面积"}),
    field("first_floor_height_m", &site::Plant::first_floor_height, {.zh = "首层层高", .en = "First-floor height", .synonyms = "层高|一层层高|首层高度|厂房层高|底层层高|净高|高度|檐高|檐口高度|厂房高度|首层净高|底层高度|首层高|层高（首层）|厂房净高|室内净高|最低点高度|有效高度|一层高度|檐口净高|单层高度|楼高|单层层高|室内高度|首层净空|净空高度|首层净高度|梁下高度|厂房净高度|底层净高|层高/首层|一楼高度|首层/层高|柱高|屋檐高度|檐口标高|净空|檐口高|厂房层高度", .group = "条件"}),
    field("storey_height_m", &site::Plant::storey_height, {.zh = "标准层层高", .en = "Storey height", .group = "条件"}),
    field("column_spacing_m", &site::Plant::column_spacing, {.zh = "柱距", .en = "Column spacing", .group = "条件"}),
    field("span_m", &site::Plant::span, {.zh = "跨度", .en = "Span", .group = "条件"}),
    field("floor_load_t_m2", &site::Plant::floor_load, {.zh = "首层荷载", .en = "First-floor load", .synonyms = "荷载|地面荷载|承重|楼面荷载|首层承重|地面承重|一层荷载|首层承载力|楼板承重|地面承载力|承载力|地坪承重|承重能力|地面荷载能力|地坪荷载|首层承重能力|楼面承重|楼层承重|一层承重|地面承重能力|荷载（首层）|承重荷载|荷载情况|承重情况|楼板荷载|荷载能力|地坪承载|首层楼面荷载|底层荷载|设计荷载|首层地面荷载|楼层荷载|单位承重|首层承载|楼板承载|楼面承载|楼面承重能力|承重标准|载荷|楼面载荷|地面载荷|楼板载荷|荷重|每平方承重", .group = "条件"}),
    field("upper_load_t_m2", &site::Plant::upper_load, {.zh = "楼层荷载", .en = "Upper load", .synonyms = "标准层荷载", .group = "条件"}),
    field("goods_lift", &site::Plant::goods_lift, {.zh = "货梯", .en = "Goods lift", .synonyms = "电梯", .group = "条件"}),
    field("crane", &site::Plant::crane, {.zh = "行车", .en = "Crane", .synonyms = "行吊|起重设备|天车|行车情况|吊车|起重机|行车配置|吊车情况|行车数量|起重机配置|有无行车|航车|航吊|起重行车|行车（吨位）|行车吨位|桁车|行吊情况|天车情况|行车设施|起吊设备|起重设施|吊装设备|行车起重机|行车吨位及数量|是否有行车|吊车（行车）|桥式起重机|有无吊车|航车配置|桥吊|行吊吨位", .group = "条件", .long_text = true}),
    field("loading_dock", &site::Plant::loading_dock, {.zh = "装卸平台", .en = "Loading dock", .synonyms = "卸货平台|月台|装卸货平台|卸货月台|装卸月台|卸货平台情况", .group = "条件"}),
    field("loading_dock_height_m", &site::Plant::loading_dock_height, {.zh = "装卸平台高度", .en = "Dock height", .synonyms = "卸货平台高度|月台高度|装卸货平台高度|平台高度", .group = "条件"}),
    field("power_kva", &site::Plant::power, {.zh = "配电容量", .en = "Power", .synonyms = "变压器容量|供电容量|用电容量|电力容量|配电|变压器|用电负荷|电容量|配电情况|电力配套|变压器功率|供电能力|配电功率|电力负荷|变压器情况|变压器（容量）|装机容量|电力配置|用电功率|供电负荷|电力供应|配电设施|电量|供电情况|用电情况|配电负荷|变压器容量（台）|电力|用电|变电容量|可用电量|可用负荷|变压器配置|电力设施|用电配置|变压器总容量|供电配置|电力条件|供配电|用电条件", .group = "配套"}),
    field("double_supply", &site::Plant::double_supply, {.zh = "双回路供电", .en = "Double supply", .synonyms = "双回路|双电源|双电源供电|是否双回路|是否双电源|是否双回路供电|双路供电|供电回路", .group = "配套", .yes = "双回路|双电源|双路|具备|两回路|二回路", .no = "单回路|单电源|单路|不具备|一回路"}),
    field("water", &site::Plant::water, {.zh = "给水", .en = "Water", .synonyms = "供水", .group = "配套"}),
    field("drainage", &site::Plant::drainage, {.zh = "排水", .en = "Drainage", .synonyms = "污水", .group = "配套"}),
    field("steam", &site::Plant::steam, {.zh = "蒸汽", .en = "Steam", .synonyms = "蒸汽天然气", .group = "配套"}),
    field("compressed_air", &site::Plant::compressed_air, {.zh = "压缩空气", .en = "Compressed air", .synonyms = "压缩空气供应|空压|压缩空气站|压缩空气管网", .group = "配套"}),
    field("gas", &site::Plant::gas, {.zh = "燃气", .en = "Gas", .synonyms = "天然气", .group = "配套"}),
    field("energy_headroom_tce", &site::Plant::energy_headroom, {.zh = "能耗指标余量", .en = "Energy head-room", .synonyms = "能耗余量|用能余量|能耗指标剩余", .group = "配套"}),
    field("cod_headroom_t_y", &site::Plant::cod_headroom, {.zh = "化学需氧量余量", .en = "COD head-room", .synonyms = "COD余量|COD总量余量", .group = "配套"}),
    field("ammonia_headroom_t_y", &site::Plant::ammonia_headroom, {.zh = "氨氮余量", .en = "Ammonia nitrogen head-room", .synonyms = "氨氮总量余量", .group = "配套"}),
    field("nox_headroom_t_y", &site::Plant::nox_headroom, {.zh = "氮氧化物余量", .en = "NOx head-room", .synonyms = "NOx余量|氮氧化物总量余量", .group = "配套"}),
    field("vocs_headroom_t_y", &site::Plant::vocs_headroom, {.zh = "挥发性有机物余量", .en = "VOCs head-room", .synonyms = "VOCs余量|挥发性有机物总量余量", .group = "配套"}),
    field("rail_distance_m", &site::Plant::rail_distance, {.zh = "距铁路货场", .en = "To rail freight", .synonyms = "铁路距离|距铁路专用线|距铁路专用线距离|距铁路货场距离|距铁路距离", .group = "配套"}),
    field("port_distance_m", &site::Plant::port_distance, {.zh = "距港口", .en = "To port", .synonyms = "港口距离|距港口距离", .group = "配套"}),
    field("fire_resistance", &site::Plant::fire_resistance, {.zh = "耐火等级", .en = "Fire resistance", .synonyms = "建筑耐火等级|厂房耐火等级|防火等级|耐火等级要求", .group = "条件"}),
    field("fire_class", &site::Plant::fire_class, {.zh = "火灾危险性", .en = "Fire class", .synonyms = "火灾危险性类别|火灾危险性分类|生产火灾危险性|消防等级", .group = "条件"}),
    field("clean_class", &site::Plant::clean_class, {.zh = "洁净等级", .en = "Clean class", .group = "条件"}),
    field("flooring", &site::Plant::flooring, {.zh = "地坪", .en = "Flooring", .group = "条件"}),
    field("admitted_industries", &site::Plant::admitted_industries, {.zh = "准入行业", .en = "Admitted industries", .synonyms = "环评准入行业|适宜产业", .group = "条件", .long_text = true}),
    field("in_chemical_park", &site::Plant::in_chemical_park, {.zh = "是否化工园区", .en = "In a chemical park", .group = "条件"}),
    field("offer", &site::Plant::offer, {.zh = "供应状态", .en = "Offer", .group = "租赁"}),
    field("rent_yuan_m2_month", &site::Plant::rent, {.zh = "租金", .en = "Rent", .synonyms = "租赁价格|出租价格|参考租金|月租金|租金价格|租金标准|出租单价|参考价格|租赁单价|租赁参考价|租金报价|招租价格|单位租金|意向租金|租金单价|参考租金价格|月租金单价|出租租金|租金价格（参考）|预期租金|期望租金|租金参考价|租金（参考）|租金参考|参考月租金|平均租金|租赁费用|租赁价|租赁租金|出租价|拟租价格|厂房租金|租赁费|租金水平|招商价格|租金（单价）|价格|对外租金|租金均价|参考租价", .group = "租赁"}),
    field("service_charge_yuan_m2_month", &site::Plant::service_charge, {.zh = "物业费", .en = "Service charge", .group = "租赁"}),
    field("vacant_since", &site::Plant::vacant_since, {.zh = "空置起始时间", .en = "Vacant since", .synonyms = "空置时间|闲置时间|闲置起始时间|空置起日|闲置起始|空置起始|空置日期|闲置开始时间|空置开始时间|开始闲置时间|闲置起始日期|空置起始日期|闲置起点|闲置日期|闲置起时间|空置起|起始闲置时间|开始空置时间|何时闲置|何时空置|闲置始于|停产时间|腾空时间|闲置时段|闲置起|空闲时间|停用时间|退租时间|空置起始年月|闲置起始年月|何时起闲置|何时起空置|闲置期间|停租时间|闲置时间（起）", .group = "租赁"}),
    field("available_date", &site::Plant::available, {.zh = "可交付时间", .en = "Available from", .synonyms = "可供时间|预计可供时间|可交付日期", .group = "租赁"}),
    field("updated_date", &site::Plant::updated, {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|核查日期", .group = "租赁"}),
    field("checked_by", &site::Plant::checked_by, {.zh = "核查人", .en = "Checked by", .synonyms = "核实人|核查人员|排查人|摸底人", .group = "租赁"}),
    field("contact_name", &site::Plant::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联络人|联系人及电话|联系人/电话|对接人|联系人及联系方式|负责人|联系人/姓名|联系人姓名|项目联系人|联络员|具体联系人|招商联系人|责任联系人|经办人|对接人员|联系人员|联络人员|联系人及手机号|业务联系人|具体经办人|业主联系人|产权方联系人|出租方联系人|姓名|房东|招商负责人|产权联系人|厂房联系人|招商专员|业务经理|运营负责人|产权人|业主|权属联系人|运营联系人|园区联系人|租赁负责人|招租人|物业联系人|房东（联系人）|管理员|责任人|出租人|出租联系人|资产管理人|招商联系人及电话|招租联系人", .group = "联系", .personal = true}),
    field("contact_phone", &site::Plant::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|联系方式|手机|联系人电话|手机号|手机号码|电话号码|联系号码|联络电话|联系人手机|联系人联系方式|联系手机|移动电话|固定电话|业主电话|招商电话|招租电话|产权方电话|招商热线|租赁电话|运营电话|物业电话|房东电话|出租电话|咨询电话|咨询热线", .group = "联系", .personal = true, .phone = true}),
    field("lon", &site::Plant::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|Y坐标|横坐标|坐标|经纬度|地理坐标|经纬度坐标|中心点坐标|位置坐标|地理位置坐标|中心坐标|坐标位置|定位坐标|坐标经度|中心点经度|经度坐标|中心经度|地理经度|中心点Y坐标|地块中心坐标|地理位置（经纬度）|坐标（经纬度）|GPS坐标|东坐标|Y（横）|Y坐标（横）|横坐标Y|Y|Y（东）|E|东向坐标|经度E|经度（东经）", .group = "位置"}),
    field("lat", &site::Plant::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|X坐标|纵坐标|坐标纬度|中心点纬度|纬度坐标|中心纬度|地理纬度|中心点X坐标|北坐标|X（纵）|X坐标（纵）|纵坐标X|X|X（北）|N|北向坐标|纬度N|纬度（北纬）", .group = "位置"}),
    field("remark", &site::Plant::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

template <>
inline constexpr auto liantu::fields<liantu::site::Yard> = std::tuple{
    field("town", &site::Yard::town, {.zh = "镇街", .en = "Town", .synonyms = "所在镇街|乡镇|街道|所属镇街|镇办|镇（街道）|乡镇（街道）|所属乡镇|所在乡镇|所属镇（街道）|属地镇街|辖区|所在街道|所在镇|所属街道|乡（镇、街道）|镇街（园区）|镇街名称|乡镇名称|所在镇办|所属镇办|所属辖区|所在区域|镇街（开发区）|街镇|属地|镇街道|所属区域|所在镇（街道）|行政区域|区域|镇名|镇|乡|镇乡|所属镇|所在县镇|镇别|乡镇名", .group = "位置"}),
    field("village", &site::Yard::village, {.zh = "村（居）", .en = "Village", .synonyms = "村|村居|村（社区）|行政村|所在村|村庄|村名|行政村名称|所属村|村（居）名称|所在村居|村社|社区|所在村（社区）|村级|村组|所在村庄|自然村|社区（村）|所在行政村|村（社区）名称|村居名称|所属村居|所属行政村|村居（社区）|村级组织|村（居、社区）|村集体名称|所属村（社区）|村民委员会|村委会|村级名称|村集体|所属村庄|行政村（社区）|村别|村委|所在社区|村屯|屯|自然村（组）|村（社）|村组名称|坐落村", .group = "位置"}),
    field("name", &site::Yard::name, {.zh = "院落门牌", .en = "Yard", .synonyms = "院落名称|门牌|门牌号|院落|名称|房屋坐落|院落地址|资源名称|院落位置|门牌地址|具体位置|农房地址|院落坐落|院落门牌号|闲置院落名称|闲置院落|地址|详细地址|具体地址|院落详细地址|农房坐落|房屋地址|房屋位置|院落（农房）名称|坐落|院落编号|坐落位置|位置|宅院名称|房屋名称|农房名称|院子名称|宅基地坐落|院落具体位置|所在位置|闲置农房|宅基地位置|门牌号（位置）|院落具体地址|农户门牌|院落编号及位置|资产名称|院落（房屋）名称|房屋名称（地址）|农房（院落）名称|院落名称/户主|闲置房屋名称|院落房屋名称|农家院名称|宅院编号|院子编号|闲置资源名称|闲置宅院|小院名称|项目名称|房屋名称及位置|院落简称|院落标识|闲置房屋|闲置住宅名称|房屋", .group = "身份", .required = true}),
    field("ownership", &site::Yard::ownership, {.zh = "产权", .en = "Ownership", .synonyms = "产权性质|权属|权属性质|产权归属|所有权|权属类型|产权类别|产权类型|产权情况|所有权性质|权属情况|产权属性|房屋产权|院落产权|房屋权属|产权主体类型|所有制性质|院落性质|房屋性质|资产性质|集体或个人|权属类别|所有权类型|产权所属|房屋归属", .group = "身份"}),
    field("land_m2", &site::Yard::land, {.zh = "占地面积", .en = "Land", .synonyms = "院落面积|宅基地面积|土地面积|占地|院落占地面积|面积|院子面积|宗地面积|院落总面积|用地面积|占地总面积|院落占地|庭院面积|宅基地占地面积|土地总面积|院落用地面积|宅院面积|总占地面积|总面积|院落占地总面积|宅基地总面积|农房占地面积|院落总占地面积|占地规模|院子占地面积|农房占地|宅基地占地|整体占地面积|土地占地面积|院落土地面积|占地亩数|集体土地面积|土地使用面积|院内面积|整院面积", .group = "面积"}),
    field("building_m2", &site::Yard::building, {.zh = "房屋面积", .en = "Building", .synonyms = "建筑面积|房屋建筑面积|房屋总面积|建筑物面积|地上建筑面积|房屋建筑总面积|农房面积|建筑总面积|总建筑面积|房屋使用面积|住房面积|房屋面积（建筑）|地上建筑物面积|房屋占地面积|农房建筑面积|地上房屋面积|房产面积|建筑占地面积|主房面积|可用房屋面积|房屋使用建筑面积|房屋总建筑面积|现有房屋面积|地上房屋建筑面积|建筑物总面积|农房总面积|房屋建面|建面|建房面积", .group = "面积"}),
    field("shape", &site::Yard::shape, {.zh = "院落形状", .en = "Shape", .synonyms = "形状|院子形状|院落形态|地块形状", .group = "条件"}),
    field("gate", &site::Yard::gate, {.zh = "出入口", .en = "Gate", .synonyms = "出入口情况|大门|院门", .group = "条件"}),
    field("gate_width_m", &site::Yard::gate_width, {.zh = "出入口宽", .en = "Gate width", .synonyms = "出入口宽度|大门宽度|院门宽度|出入口宽（米）|入口宽度", .group = "条件"}),
    field("power", &site::Yard::power, {.zh = "用电", .en = "Power", .synonyms = "用电情况", .group = "条件"}),
    field("current_use", &site::Yard::current_use, {.zh = "现状", .en = "Current use", .synonyms = "使用现状|利用现状|当前用途|目前状况|闲置现状|房屋现状|目前用途|使用情况|利用情况|院落现状|当前状况|闲置情况|目前状态|现状情况|当前状态|现状用途|当前现状|目前现状|目前使用情况|目前利用情况|院落使用现状|现使用情况|房屋使用情况|房屋状况|现有用途|状态|房屋情况|现状描述|闲置状况|利用状态|当前使用情况|使用状态|利用状况|现用途|目前使用状况|利用方式现状|闲置程度|房屋利用现状|房屋现用途|当前利用情况|房屋状态|院落状态|院落使用情况|现状（空置/出租）|现状使用情况|当前使用状况|院落利用现状|目前闲置情况|现在用途|现利用状况|当前使用现状|现使用用途|现在状态", .group = "用途"}),
    field("suitable_use", &site::Yard::suitable_use, {.zh = "可用业态", .en = "Suitable use", .synonyms = "适宜业态|适合业态|利用方向|意向用途|可发展业态|盘活方向|拟用途|适宜用途|拟盘活用途|拟利用方向|盘活意向|招商方向|拟发展业态|盘活用途|适用业态|可用用途|利用意向|盘活利用方向|拟开发业态|适合用途|意向业态|可发展产业|适合发展业态|可引入业态|适宜发展业态|利用方式|拟开发方向|盘活模式|盘活方式|拟利用方式|拟用业态|发展方向|拟发展方向|利用建议|可盘活业态|可用方向|建议用途|建议业态|适宜产业|推荐业态|业态方向|适合产业|规划业态|可利用方向|利用用途|规划用途|开发方向|拟打造业态|盘活利用方式|利用规划|拟引进业态|招引方向|意向利用方向|规划方向|可盘活方向|计划用途|拟盘活利用方向|开发利用方向|开发意向|建议盘活方向|盘活利用意向|可承接业态|拟开发用途|产业方向|打造方向|意向产业|适宜项目|可开展业态|拟开展业态|拟引入业态|可开发业态", .group = "用途", .long_text = true}),
    field("offer", &site::Yard::offer, {.zh = "供应状态", .en = "Offer", .group = "租赁"}),
    field("rent_yuan_per_year", &site::Yard::rent, {.zh = "年租金", .en = "Rent a year", .synonyms = "租金|意向租金|租金价格|参考年租金|出租价格|租金标准|期望租金|意向年租金|租赁价格|租金（年）|参考租金|年租赁费|租赁费|拟租价格|年租金价格|预期租金|预期年租金|年租赁价格|流转价格|流转租金|年流转费|年费用|意向价格|期望年租金|参考价格|流转费|价格|租金意向|期望价格|年参考租金|租赁租金|年承包费|承包费|年租费|意向出租价格|预期年租费|参考租赁价格|出租年租金|流转年租金|拟定租金|租金报价|年租金标准|年租赁租金|年使用费|挂牌租金|年租金（参考）", .group = "租赁"}),
    field("lease_years", &site::Yard::lease, {.zh = "可租年限", .en = "Lease years", .synonyms = "租期|租赁年限|可租期限|出租年限|流转年限|可流转年限|可租赁年限|租赁期限|可租赁期限|流转期限|可流转期限|意向租期|使用年限|租用年限|出租期限|意向年限|可出租期限|可租时间|租赁期|可出租年限|合作年限|租期（年）|拟租年限|期限|意向租赁年限|可用年限|最长租期|租赁期数|可租赁时间|合同期限|可承租年限|可租赁期|拟出租年限|拟流转年限|承租年限|出让年限|租赁时间|可租用年限|可使用年限|意向出租年限|期望租期|可签年限|可租时长|租赁时长|可租期|可承包年限|承包年限|承包期限|流转时限|可出租时间", .group = "租赁"}),
    field("updated_date", &site::Yard::updated, {.zh = "核查时间", .en = "Checked on", .synonyms = "更新时间|登记时间|核查日期|核实时间|摸底时间|排查时间", .group = "租赁"}),
    field("checked_by", &site::Yard::checked_by, {.zh = "核查人", .en = "Checked by", .synonyms = "核实人|核查人员|排查人|摸底人", .group = "租赁"}),
    field("contact_name", &site::Yard::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联络人|户主|联系人及电话|联系人/电话|对接人|联系人及联系方式|联系人/姓名|联系人姓名|项目联系人|联络员|具体联系人|招商联系人|责任联系人|经办人|对接人员|联系人员|联络人员|联系人及手机号|业务联系人|具体经办人|房主|户主姓名|村联系人|村级联系人|姓名|房屋所有人|村干部联系人|房主姓名|户主（联系人）|村居联系人|农户姓名|宅基地使用权人|村负责人|负责人|村支书|村干部|村书记|村主任|村联络人|村委联系人|村级负责人|包村干部|村两委联系人|产权人|房屋产权人|主人|院落主人|户主（产权人）|权利人", .group = "联系", .personal = true}),
    field("contact_phone", &site::Yard::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|联系方式|手机|联系人电话|手机号|手机号码|电话号码|联系号码|联络电话|联系人手机|联系人联系方式|联系手机|移动电话|固定电话|户主电话|房主电话|村支书电话|村书记电话|村委电话|村干部电话|农户电话|村联系电话|村主任电话|房主手机|户主手机|产权人电话", .group = "联系", .personal = true, .phone = true}),
    field("lon", &site::Yard::lon, {.zh = "经度", .en = "Longitude", .synonyms = "东经|lng|Y坐标|横坐标|坐标|经纬度|地理坐标|经纬度坐标|中心点坐标|位置坐标|地理位置坐标|中心坐标|坐标位置|定位坐标|坐标经度|中心点经度|经度坐标|中心经度|地理经度|中心点Y坐标|地块中心坐标|地理位置（经纬度）|坐标（经纬度）|GPS坐标|东坐标|Y（横）|Y坐标（横）|横坐标Y|Y|Y（东）|E|东向坐标|经度E|经度（东经）", .group = "位置"}),
    field("lat", &site::Yard::lat, {.zh = "纬度", .en = "Latitude", .synonyms = "北纬|X坐标|纵坐标|坐标纬度|中心点纬度|纬度坐标|中心纬度|地理纬度|中心点X坐标|北坐标|X（纵）|X坐标（纵）|纵坐标X|X|X（北）|N|北向坐标|纬度N|纬度（北纬）", .group = "位置"}),
    field("remark", &site::Yard::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明", .group = "其他", .long_text = true})};

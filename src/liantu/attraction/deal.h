// A row of the investment ledger (招商项目台账): a project from first lead to contract and landing.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/field.h"

namespace liantu::attraction {

/// Stage of a deal or project, in order (domain facts: L1–L4, P1–P7, X). Suspended and terminated can be reopened.
enum class Stage {
  Lead, Negotiating, Review, Signed, Registered, Landed, Started, InStatistics, Completed, Production, FullOutput,
  Suspended, Terminated
};

struct Deal {
  std::string project_no, name, investor, credit_code, investor_location, investor_class;
  std::string chain, chain_node, industry_code, content, process;
  std::optional<Yuan> total_investment, fixed_assets, equipment;
  std::optional<Usd> foreign_capital;
  std::optional<SquareMetres> land, floor_area;
  std::optional<TonnesCoal> energy;
  std::optional<Kva> power;
  std::optional<CubicMetresPerDay> water;
  std::optional<TonnesPerHour> steam;
  std::string emissions;
  std::optional<Yuan> expected_output, expected_tax;
  std::optional<YuanPerMu> tax_intensity;                          ///< tax per mu and year, as the ledger says
  std::optional<Persons> jobs;
  std::optional<Stage> stage;
  std::string source, referrer, first_talk_unit, negotiator;
  std::optional<DateSpan> first_talk, planned_sign, sign, registered, landed, planned_start, start, production;
  std::string responsible_unit, lead_official, lead_department;
  std::string contact_name, contact_phone;
  std::string progress, problem, coordination, next_step;
  std::optional<DateSpan> progress_date, next_step_due;            ///< of `progress` and `next_step`
  std::optional<Yuan> agreed_investment, funds_ytd, funds_total;
  std::optional<bool> out_of_province;
  std::string remark;
};

}  // namespace liantu::attraction

template <>
inline constexpr std::array<liantu::Word, 13> liantu::words<liantu::attraction::Stage> = {{
    {"lead", "线索", "Lead", "重点线索|项目线索|意向|初步接洽|信息|初步接触|初步对接|初次接触|初步洽谈|意向线索|储备|储备线索|初步意向"},
    {"negotiating", "在谈", "Negotiating", "洽谈|深度洽谈|拟签约|在谈项目|洽谈中|正在洽谈|对接|对接洽谈|跟踪洽谈|意向洽谈|商务谈判|谈判|谈判中|深入洽谈|重点洽谈|跟踪|跟踪对接|意向签约"},
    {"review", "准入评审", "Admission review", "评审|评审中|准入|项目评审|预审|论证|联审|评审论证|项目论证"},
    {"signed", "签约", "Signed", "已签约|签约项目|正式签约|已签合同|签约未开工|新签约|签订合同|签订协议|签约待开工|签约未落地|已签协议"},
    {"registered", "注册", "Registered", "已注册|公司注册|注册公司|注册登记|完成注册|工商注册|注册落地|已注册公司|已完成注册"},
    {"landed", "落地", "Landed", "已落地|落户|落地项目|已落户|拿地|摘牌|已摘牌|已供地|签约落地"},
    {"started", "开工", "Started", "已开工|在建|开工在建|建设中|续建|开工建设|动工|已动工|动工建设|施工|施工中|正在建设|在建项目|新开工|主体施工|正在施工"},
    {"in_statistics", "纳统", "In statistics", "入库|已纳统|入统|入库纳统|已入库"},
    {"completed", "竣工", "Completed", "已竣工|完工|竣工验收|已完工|建成"},
    {"production", "投产", "Production", "已投产|试生产|竣工投产|投产运营|建成投产|已建成投产|试产|部分投产|运营|已运营|投用|试运行|试运营|投入运营|投入使用|正式投产|投产达效"},
    {"full_output", "达产", "Full output", "已达产|达产达效|全面达产"},
    {"suspended", "暂停", "Suspended", "暂缓|停滞|搁置|暂缓推进|停工|暂停推进|停建|中止"},
    {"terminated", "终止", "Terminated", "已终止|取消|退出|流失|终止洽谈|退库|已取消|放弃|终止合作|流产|淘汰|已放弃|已退出|撤销|解约|已解约"},
}};

template <>
inline constexpr auto liantu::fields<liantu::attraction::Deal> = std::tuple{
    field("project_no", &attraction::Deal::project_no, {.zh = "项目编号", .en = "No.", .synonyms = "编号|项目编码|台账编号|项目库编号|招商编号|项目序列号|项目序号|项目号|登记编号|序列号|项目流水号|台账号|项目ID|登记号|入库编号|项目代号", .group = "项目", .code = true}),
    field("name", &attraction::Deal::name, {.zh = "项目名称", .en = "Project", .synonyms = "招商项目名称|项目（工程）名称|工程名称|项目|招商引资项目名称|签约项目名称|在谈项目名称|洽谈项目名称|引进项目名称|拟建项目名称|线索名称|意向项目名称|拟引进项目名称|项目（企业）名称|重点项目名称|落地项目名称|信息名称|招引项目名称|对接项目名称|储备项目名称|招商项目|重点招商项目|产业项目名称|项目标题", .group = "项目", .required = true}),
    field("investor", &attraction::Deal::investor, {.zh = "投资方名称", .en = "Investor", .synonyms = "投资方|投资主体|投资单位|投资企业|投资方全称|投资商|客商名称|合作企业|来访企业|投资者|投资人|投资公司|客商|引进企业|合作方|投资企业名称|投资方企业名称|投资方单位名称|投资主体名称|投资主体企业名称|投资主体单位名称|投资单位名称|投资商名称|意向企业|拟投资企业|外来投资方|投资（合作）方|合作单位|目标企业|客商（企业）名称|投资公司名称|企业名称|投资企业（人）|引资企业|落户企业|对接企业|客商单位|投资客商|投资业主|客商企业|项目业主|签约企业|项目主体|来投企业|项目公司|意向投资企业|投资方（企业）|项目投资主体|引进方|投资方单位|外来投资企业|意向投资主体|投资方全称（企业）|实施企业", .group = "投资方"}),
    field("credit_code", &attraction::Deal::credit_code, {.zh = "统一社会信用代码", .en = "Credit code", .synonyms = "信用代码|社会信用代码|投资方信用代码|投资方统一社会信用代码|投资主体信用代码|企业信用代码|企业统一社会信用代码|投资方情况信用代码|投资主体统一社会信用代码|纳税人识别号|机构代码|税号|企业代码（18位）|统一信用代码|统一社会信用码|社会统一信用代码|投资企业信用代码", .group = "投资方", .credit_code = true}),
    field("investor_location", &attraction::Deal::investor_location, {.zh = "投资方所在地", .en = "Investor's place", .synonyms = "所在地|投资方注册地|资金来源地|投资来源地|来源地|投资方地址|引资来源地|投资方地区|投资方所在省市|投资主体所在地|投资主体地区|投资主体所在省市|投资主体注册地|投资企业所在地|企业所在地|客商所在地|引资地|投资方属地|客商来源地|外资来源地|总部所在地|招商来源地|投资方所属地区|投资方所在区域|投资方所在城市|企业注册地|客商所在省市|资金来源省份|资金来源地区|来源地区|投资来源|项目来源地|企业来源地|国别（地区）|投资方国别地区|来源省份|总部地址|引资区域|投资地域|所在省份|企业归属地|投资方来源|资金来源|客商来源|投资方所在省份|企业总部|总部所在城市|引进地区|项目引进地|招商区域", .group = "投资方"}),
    field("investor_class", &attraction::Deal::investor_class, {.zh = "投资方类别", .en = "Investor class", .synonyms = "企业类别|投资方性质|投资方类型", .group = "投资方"}),
    field("chain", &attraction::Deal::chain, {.zh = "所属产业链", .en = "Chain", .synonyms = "产业链|产业类别|所属产业|产业链群|产业领域|产业方向|产业|产业链条|所属行业|产业类型|产业分类|产业门类|主导产业|产业属性|项目产业类别|行业类别|产业集群|项目类别|产业归属|所属产业链条|产业板块|链条名称|重点产业链|行业领域|所属领域|涉及产业|产业赛道|所属赛道|产业大类|主攻产业|细分产业|优势产业|产业链名称|所属细分产业|特色产业|产业园区方向|产业体系", .group = "项目"}),
    field("chain_node", &attraction::Deal::chain_node, {.zh = "环节节点", .en = "Chain node", .synonyms = "产业链环节|产业链环节节点|所属环节|所属产业链环节|链条环节|产业链节点|所属链条环节|链上环节|补链环节|所属节点", .group = "项目"}),
    field("industry_code", &attraction::Deal::industry_code, {.zh = "行业代码", .en = "Industry code", .synonyms = "国民经济行业代码", .group = "项目", .code = true}),
    field("content", &attraction::Deal::content, {.zh = "建设内容及规模", .en = "Content and size", .synonyms = "建设内容|建设内容与规模|建设规模及内容|主要建设内容|项目内容|建设规模|项目概况|项目简介|主要内容|项目情况介绍|投资内容|项目基本情况|项目情况|建设内容和规模|主要建设内容及规模|项目建设内容|建设内容简介|项目主要内容|项目内容简介|建设内容（规模）|拟建设内容|拟建内容|合作内容|投资建设内容|项目建设内容及规模|建设规模和内容|基本情况|项目介绍|项目简要情况|生产内容|主要产品及规模|建设方案|项目简要介绍|投资建设规模|项目建设情况简介|项目规模|建设内容及产能|生产规模|主要建设项目|项目内容及规模|合作事项|项目描述|项目简述", .group = "项目", .long_text = true}),
    field("process", &attraction::Deal::process, {.zh = "工艺流程", .en = "Process", .synonyms = "生产工艺", .group = "项目", .long_text = true}),
    field("total_investment_yuan", &attraction::Deal::total_investment, {.zh = "总投资", .en = "Total investment", .synonyms = "投资总额|计划总投资|项目总投资|总投资额|投资额|投资规模|计划投资|总投资规模|投资额（总投资）|拟投资额|拟总投资|预计总投资|意向投资额|估算总投资|计划投资总额|计划总投资额|项目投资总额|项目投资额|总投资金额|投资总规模|拟投资总额|工程总投资|概算投资|项目计划总投资|投资估算|合计投资|投资金额|投资合计|总投入|投资体量|预计投资|意向总投资|认定投资额|项目投资|投资总金额|计划总投入|总投资（金额）|拟投资金额|意向投资|意向投资金额|拟投资规模|预计投资额|预计总投资额", .group = "金额"}),
    field("fixed_assets_yuan", &attraction::Deal::fixed_assets, {.zh = "固定资产投资", .en = "Fixed assets", .synonyms = "固投|固定资产|其中：固定资产投资|其中固投|固定资产投资额|固定资产总投资|其中固定资产|固投额|计划固定资产投资|固定资产投资规模|投资额固定资产|其中：固定资产|投资额固投|固投规模|固定投资|计划固投|固投总额|固定资产投入|固定资产投资总额|固定资产投资金额", .group = "金额"}),
    field("equipment_yuan", &attraction::Deal::equipment, {.zh = "设备投资", .en = "Equipment", .synonyms = "设备|其中：设备投资|设备购置|设备投资额|设备购置费|购置设备投资|设备购置投资|设备投入|其中设备|投资额设备|其中设备购置|设备采购投资", .group = "金额"}),
    field("foreign_capital_usd", &attraction::Deal::foreign_capital, {.zh = "合同外资", .en = "Foreign capital", .synonyms = "外资额|外资|合同利用外资|协议外资|利用外资|拟利用外资|合同外资额|协议利用外资|协议外资额|注册外资|拟引进外资|外资金额|计划利用外资|合同外资金额|外方投资额", .group = "金额"}),
    field("land_m2", &attraction::Deal::land, {.zh = "用地需求", .en = "Land needed", .synonyms = "用地|占地|用地面积|需用地|拟用地|占地面积|用地规模|需求用地|土地需求|计划用地|项目用地|拟用地面积|需供地|需供地面积|项目占地|项目占地面积|供地面积|拟占地|用地指标需求|需土地|占用土地|需要土地|用地需求面积|土地面积|拟供地面积|计划用地面积|所需用地|预计用地|拟用土地|计划占地|土地需求量|用地量|新增用地|意向用地|意向用地面积|拟选用地面积|需求用地面积|拟需土地|土地指标需求|拟供地|预计用地面积", .group = "需求"}),
    field("floor_area_m2", &attraction::Deal::floor_area, {.zh = "厂房需求", .en = "Floor area needed", .synonyms = "厂房|厂房面积|需厂房|租用厂房|厂房面积需求|租赁厂房面积|厂房租赁面积|标准厂房需求|需租赁厂房|租用厂房面积|厂房使用面积|需厂房面积|拟租厂房面积|租赁面积|标准厂房面积|所需厂房|用房需求|建筑面积|总建筑面积|载体需求|场地需求|标准厂房|厂房租赁|计容建筑面积|拟建建筑面积|载体面积需求|租用面积|拟租面积|厂房（载体）需求", .group = "需求"}),
    field("energy_tce", &attraction::Deal::energy, {.zh = "用能", .en = "Energy", .synonyms = "年综合能耗|能耗|用能需求|年用能", .group = "需求"}),
    field("power_kva", &attraction::Deal::power, {.zh = "用电", .en = "Power", .synonyms = "用电负荷|用电需求|用电容量", .group = "需求"}),
    field("water_m3_d", &attraction::Deal::water, {.zh = "用水", .en = "Water", .synonyms = "用水量|用水需求", .group = "需求"}),
    field("steam_t_h", &attraction::Deal::steam, {.zh = "用汽", .en = "Steam", .synonyms = "蒸汽|用汽量|蒸汽需求|用汽需求", .group = "需求"}),
    field("emissions", &attraction::Deal::emissions, {.zh = "污染物总量", .en = "Emissions", .synonyms = "环境容量|排放总量", .group = "需求"}),
    field("expected_output_yuan", &attraction::Deal::expected_output, {.zh = "预计产值", .en = "Expected output", .synonyms = "预计年产值|达产产值|年产值|预期产值", .group = "金额"}),
    field("expected_tax_yuan", &attraction::Deal::expected_tax, {.zh = "预计税收", .en = "Expected tax", .synonyms = "预计年税收|年税收|预期税收|预计利税", .group = "金额"}),
    field("tax_intensity_yuan_per_mu", &attraction::Deal::tax_intensity, {.zh = "亩均税收", .en = "Tax per mu", .synonyms = "预计亩均税收|亩均税收贡献|预期亩均税收|达产亩均税收|亩均税收强度|每亩税收|亩均年税收", .group = "金额"}),
    field("jobs", &attraction::Deal::jobs, {.zh = "就业人数", .en = "Jobs", .synonyms = "新增就业|带动就业|预计用工|就业", .group = "需求"}),
    field("stage", &attraction::Deal::stage, {.zh = "项目阶段", .en = "Stage", .synonyms = "阶段|项目进度|推进阶段|目前阶段|项目状态|当前阶段|进展阶段|状态|所处阶段|推进状态|项目所处阶段|项目推进阶段|洽谈阶段|项目进展阶段|阶段状态|目前状态|项目现状阶段|项目所处状态|推进阶段状态|进度阶段|项目现状|进展状态|所处环节|推进节点|进展程度|落地情况|项目形态|签约/在谈|现状阶段|目前进度阶段|项目进展情况阶段|推进情况阶段|推进程度|洽谈状态|阶段进展|进度状态", .group = "进度"}),
    field("source", &attraction::Deal::source, {.zh = "信息来源", .en = "Source", .synonyms = "来源|项目来源|线索来源|招商方式|招商途径|引进方式|引荐渠道|招商渠道|获取渠道|信息渠道|线索渠道|信息获取方式|引荐方式|招引方式|招引途径|引进渠道|来源渠道|项目信息来源|信息来源渠道|项目线索来源|引进途径|对接渠道|来源方式|获得渠道|信息提供方|项目获取途径|线索获取渠道|线索获取方式|信息获取渠道|项目获取方式|招商来源渠道", .group = "来源"}),
    field("referrer", &attraction::Deal::referrer, {.zh = "引荐人", .en = "Referrer", .synonyms = "推荐人|介绍人|引荐单位", .group = "来源", .personal = true}),
    field("first_talk_unit", &attraction::Deal::first_talk_unit, {.zh = "首谈单位", .en = "First talks by", .synonyms = "首报单位|首谈首报单位", .group = "来源"}),
    field("negotiator", &attraction::Deal::negotiator, {.zh = "洽谈人", .en = "Negotiator", .synonyms = "招商人员|跟踪人|项目负责人|招商专员|招商责任人|项目跟踪人|跟进人|跟踪责任人", .group = "来源"}),
    field("first_talk_date", &attraction::Deal::first_talk, {.zh = "首谈时间", .en = "First talks", .synonyms = "首次洽谈时间|首谈日期|初次接触时间|首次接触时间|首次对接时间|首谈登记时间|洽谈时间|接洽时间|初次洽谈时间|对接时间|线索获取时间|首访时间|初谈时间|首次拜访时间|首次洽谈日期|首次见面时间|首次来访时间|首次接洽时间|开始洽谈时间|线索登记时间|信息登记时间|初次对接时间|开始接洽时间|首次考察时间|首次沟通时间|建立联系时间|线索时间|初次沟通时间|最初接洽时间|首次洽谈年月|对接起始时间|洽谈开始时间|接触时间|初次见面时间|线索收集时间|引入时间", .group = "时间"}),
    field("planned_sign_date", &attraction::Deal::planned_sign, {.zh = "计划签约时间", .en = "Planned signing", .synonyms = "拟签约时间|预计签约时间", .group = "时间"}),
    field("sign_date", &attraction::Deal::sign, {.zh = "签约时间", .en = "Signed on", .synonyms = "签约日期|合同签订时间|签订时间|正式签约时间|实际签约时间|合同签约时间|合同签订日期|协议签订时间|签约年月|签订合同时间|签订协议时间|项目签约时间|已签约时间|签约落地时间|框架协议签订时间|正式合同签订时间|签署时间|签约（时间）|签约完成时间|签约日|签约时点|签约年度月份|签订年月|签约（签订）时间|协议时间|合同日期", .group = "时间"}),
    field("registered_date", &attraction::Deal::registered, {.zh = "注册时间", .en = "Registered on", .synonyms = "公司注册时间|注册日期|公司成立时间|企业注册时间|项目公司注册时间|落地注册时间|工商注册时间|公司注册日期|项目公司成立时间|注册公司时间|企业成立时间", .group = "时间"}),
    field("landed_date", &attraction::Deal::landed, {.zh = "落地时间", .en = "Landed on", .synonyms = "落户时间|落地日期", .group = "时间"}),
    field("planned_start_date", &attraction::Deal::planned_start, {.zh = "计划开工时间", .en = "Planned start", .synonyms = "拟开工时间|预计开工时间|计划开工|开工时间计划|开工时间（计划）|计划开工日期|预计开工|开工计划|计划开工年月|拟开工|拟开工日期|预计动工时间|计划动工时间|拟动工时间|拟建开工时间|计划开工时间节点|预计开工日期|预期开工时间|计划动工日期|计划新开工时间|预开工时间|目标开工时间|预计进场时间|计划动工|预计动工|预计开工月份|计划开工月份|拟开工月份|计划开工节点|拟开工时间节点|拟开建时间|计划开建时间|计划进场时间|拟于何时开工", .group = "时间"}),
    field("start_date", &attraction::Deal::start, {.zh = "实际开工时间", .en = "Started on", .synonyms = "开工时间|实际开工|开工日期|开工时间实际|开工时间（实际）|实际开工日期|动工时间|项目开工时间|已开工时间|开工（动工）时间|实际动工时间|正式开工时间|开工建设时间|开工年月|开工节点|进场时间|实质性开工时间|开工（年月）|开工情况（时间）|开建时间|实际进场时间|破土动工时间", .group = "时间"}),
    field("production_date", &attraction::Deal::production, {.zh = "投产时间", .en = "Production on", .synonyms = "投产日期|计划投产时间|竣工投产时间|预计投产时间|投产|竣工投产|竣工投产日期|预计投产|计划投产|拟投产时间|投产年月|达产时间", .group = "时间"}),
    field("responsible_unit", &attraction::Deal::responsible_unit, {.zh = "责任单位", .en = "Responsible unit", .synonyms = "责任单位（镇街、园区）|落户镇街|承接单位|牵头单位|所在镇街|落地园区|镇街|属地单位|落户园区|承载园区|引进单位|责任部门|承接镇街|落地镇街|承接地|落地镇办|镇办|招引单位|服务单位|属地|属地镇街|责任镇街|落户镇|落地镇|落户地|项目责任单位|招商责任单位|责任主体|牵头责任单位|引资单位|招商单位|包靠单位|包保单位|包联单位|承办单位|落地单位|推进单位|推进责任单位|主责单位|落户乡镇|落地乡镇|承接乡镇|落地镇街道|落地地点|落户地点|项目落地镇街|项目落户地|招引责任单位|签约单位|申报单位|跟踪单位|跟踪服务单位|落户板块|承接平台|责任板块|招引部门|推进部门|落地板块|承接园区|包抓单位|责任园区|主体单位|服务部门|招商部门|责任科室|实施单位|所属园区|承办部门|责任乡镇|对口单位|专班单位|项目所在乡镇|对接单位|主办单位|承接载体|所在园区|承载平台|承接主体|招引主体|招商主体|项目落地|落户单位|牵头招商单位|招商平台|招引平台|责任单位（部门）", .group = "责任"}),
    field("lead_official", &attraction::Deal::lead_official, {.zh = "包靠领导", .en = "Sponsor", .synonyms = "包保领导|包联领导|分管领导|区级包靠领导|县级包靠领导|包抓领导|包挂领导|责任领导|帮包领导|县领导|区领导|市领导|县级领导|挂包领导|挂钩领导|联系领导|挂联领导|牵头领导|挂钩联系领导|牵头县领导|牵头区领导|联系县领导|包联县级领导|分管县领导|责任县领导|服务领导|帮扶领导|领衔领导|挂包县领导|推进领导|挂帅领导|包干领导|领办领导|联系包保领导|市级领导|区级领导|市级包保领导|牵头市领导|挂点领导|挂联县领导|联挂领导|领导包联|县级责任领导|区级责任领导|包挂县领导|链长|挂钩县领导|联系市领导|结对领导|牵头负责领导|分管副县长|调度领导|项目首长|首席服务官|督导领导|包案领导|对接领导|招商领导|牵头招商领导|带队领导|区县领导|挂职领导|县处级领导|包保区领导|包联区领导|责任区领导|牵头推进领导", .group = "责任"}),
    field("lead_department", &attraction::Deal::lead_department, {.zh = "牵头部门", .en = "Lead department", .synonyms = "主管部门|配合部门", .group = "责任"}),
    field("contact_name", &attraction::Deal::contact_name, {.zh = "联系人", .en = "Contact", .synonyms = "联系人姓名|专班联系人|项目联系人|联络人|联系人及电话|联系人/电话|聯絡人|联系人及联系方式|联系人及手机|经办人|对接人|联系人/姓名|联络员|具体联系人|招商联系人|责任联系人|对接人员|联系人员|联络人员|联系人及手机号|业务联系人|具体经办人|投资方联系人|企业联系人|客商联系人|对接专员|具体负责人|跟进人员|专班成员|服务专员|具体责任人|业务员|招商负责人|对接负责人|服务秘书|项目服务秘书|经办人员|工作联系人|专班联络员|项目联络员|部门联系人|园区联系人", .group = "责任", .personal = true}),
    field("contact_phone", &attraction::Deal::contact_phone, {.zh = "联系电话", .en = "Phone", .synonyms = "电话|手机|联系方式|联系人电话|手机号|手机号码|电话号码|联系号码|联络电话|联系人手机|联系人联系方式|联系手机|移动电话|固定电话|联络方式|通讯方式|联系人电话号码|联系人手机号码|对接人电话|经办人电话|负责人电话|责任人电话|联系人号码|办公电话|手机（电话）|电话（手机）|联系电话（手机）", .group = "责任", .personal = true, .phone = true}),
    field("progress", &attraction::Deal::progress, {.zh = "最新进展", .en = "Progress", .synonyms = "最新进展情况|进展情况|目前进展|项目进展|工作进展|进展|推进情况|当前进展|项目进展情况|洽谈进展|推进进展|推进情况说明|工作进展情况|洽谈情况|对接进展|推进进度|进展说明|跟踪进展|洽谈进展情况|对接洽谈情况|项目推进情况|目前进展情况|推进动态|最新动态|工作推进情况|项目动态|跟进情况|近期进展|阶段性进展|建设进展|形象进度|目前推进情况|推进落实情况|工作动态|跟踪情况|进展及成效|签约后进展|项目进展及问题|建设情况|目前进展描述|最新推进情况|目前工作情况|具体进展|推进落实进展|本月进展|本周进展|最新进度情况|目前洽谈情况|工作进展及成效|项目推进进展|现状及进展|跟进进展|目前进度情况|近期工作情况", .group = "进度", .long_text = true}),
    field("progress_date", &attraction::Deal::progress_date, {.zh = "进展日期", .en = "Progress as of", .synonyms = "最新进展日期|最新进展时间|进展时间|进展更新时间|进展更新日期|最后跟进时间|最近跟进时间|最后跟进日期|更新时间|更新日期|最近更新时间", .group = "进度"}),
    field("problem", &attraction::Deal::problem, {.zh = "存在问题", .en = "Problems", .synonyms = "存在问题及需协调事项|存在的问题|问题|困难和问题|存在困难|制约因素|存在问题及建议|存在的困难和问题|存在问题及困难|存在问题和困难|困难问题|存在的主要问题|主要问题|制约问题|堵点难点|堵点问题|问题清单|存在困难问题|需协调解决的问题|需协调解决问题|存在困难及问题|问题及建议|问题困难|难点堵点|卡点堵点|难点问题|存在的困难|需解决的问题|制约瓶颈|问题和建议|困难和建议|存在的问题及建议|需协调事项及问题|主要困难|问题诉求|企业诉求|存在难点|难点痛点|困难诉求|影响因素|困难问题及诉求|面临问题|遇到的问题|项目难点|堵点|卡点|难点|存在障碍|推进难点|需协调解决的事项|当前问题|面临困难|问题及诉求|需要协调的问题|主要堵点", .group = "进度", .long_text = true}),
    field("coordination", &attraction::Deal::coordination, {.zh = "需上级协调", .en = "Help needed", .synonyms = "需协调事项|需协调解决事项|需上级协调事项", .group = "进度", .long_text = true}),
    field("next_step", &attraction::Deal::next_step, {.zh = "下步计划", .en = "Next step", .synonyms = "下步打算|下一步计划|下步工作|下一步工作安排|下步措施|下一步工作计划|下步工作打算|下一步打算|下一步工作|下一步措施|下一步工作措施|下步工作计划|下一步安排|下步安排", .group = "进度", .long_text = true}),
    field("next_step_due_date", &attraction::Deal::next_step_due, {.zh = "下步时限", .en = "Next step due", .synonyms = "下步计划时限|下步工作时限|下一步时限|下步完成时限|下一步完成时限|下步完成时间|下一步完成时间|下一步工作时限|下步措施时限|时限|完成时限|计划完成时限|办结时限|下次跟进时间|下次对接时间|下次拜访时间|下次洽谈时间", .group = "进度"}),
    field("agreed_investment_yuan", &attraction::Deal::agreed_investment, {.zh = "协议投资额", .en = "Agreed investment", .synonyms = "协议投资|合同投资额|协议总投资|合同金额|协议投资总额|签约金额|签约额|协议资金|引资额|合同总投资|签约投资额|协议金额|协议引资额|合同引资额|签约总投资|合同投资总额|协议投资金额|签约资金|协议引资|合同资金|协议总额|合同额|签约投资|协议投资规模", .group = "金额"}),
    field("funds_ytd_yuan", &attraction::Deal::funds_ytd, {.zh = "本年到位资金", .en = "Funds this year", .synonyms = "到位资金本年|本年度到位资金|当年到位资金|年度到位资金|本年到位|到位资金（本年）|今年到位资金|资金到位本年|到位资金本年度|到位资金今年以来|到位资金当年|到位资金本年到位|资金到位本年度|资金到位今年以来|今年以来到位资金|年内到位资金|本年实际到位资金|本年度实际到位资金|年度实际到位资金|当年实际到位资金|实际到位资金本年|实际到位资金本年度|实际到位资金今年以来|实际到位资金当年|本年到账资金|当年到账资金|新增到位资金|本年新增到位资金|今年到账资金|资金到位当年|本年度资金到位|本年资金到位|当年到位|今年到位|年内到资额|当年到资|本年到资|今年到资|本年利用省外资金|本年到位额|年度到资|当年到位额|今年以来到位|今年以来到资|本年度到资额|当年累计到位资金|年度到位|年内到位", .group = "金额"}),
    field("funds_total_yuan", &attraction::Deal::funds_total, {.zh = "累计到位资金", .en = "Funds in total", .synonyms = "到位资金累计|累计到位|到位资金|到位资金总额|到位资金（累计）|实际到位资金|累计实际到位资金|到账资金|资金到位额|累计到资|累计到位额|已到位资金|资金到位累计|累计到账资金|实际到位资金累计|到位资金累计到位|资金到位累计到位|资金到位|累计资金到位|历年累计到位资金|已到账资金|实际到账资金|到资额|到位资金额|实际到资|资金到位情况|自签约以来到位资金|已到位|已到资|到资总额|总到位资金|实际到位|实际到位额|累计到位投资", .group = "金额"}),
    field("out_of_province", &attraction::Deal::out_of_province, {.zh = "是否省外", .en = "From outside the province", .synonyms = "省外|省外标识|省外资金|是否为省外|是否省外项目|省外投资|是否省外投资|是否省外资金|是否为省外项目|是否省外企业|省外项目|是否属于省外|是否外省|省外（是/否）|是否省外引进|外省项目|省内外|是否省外企业投资", .group = "投资方"}),
    field("remark", &attraction::Deal::remark, {.zh = "备注", .en = "Remark", .synonyms = "说明|备注说明|其他|其它|其他情况|其他说明|补充说明|备注情况|特别说明|备注事项|其他事项", .group = "其他", .long_text = true})};

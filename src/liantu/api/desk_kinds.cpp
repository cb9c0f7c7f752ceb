#include "liantu/api/desk_kinds.h"

#include <algorithm>
#include <set>

#include "liantu/api/ledger_kinds.h"
#include "liantu/approval/case_import.h"
#include "liantu/chain/ledger/chain_row.h"
#include "liantu/chain/ledger/link_row.h"
#include "liantu/chain/ledger/node_row.h"
#include "liantu/chain/ledger/placement_row.h"
#include "liantu/chain/ledger/signal_row.h"
#include "liantu/chain/ledger/supply_row.h"
#include "liantu/chain/ledger/team_row.h"
#include "liantu/chain/ledger/visit_row.h"
#include "liantu/dispatch/decision.h"
#include "liantu/dispatch/exemption.h"
#include "liantu/dispatch/groundbreaking.h"
#include "liantu/dispatch/month_plan.h"
#include "liantu/dispatch/task.h"
#include "liantu/project/funds.h"
#include "liantu/project/listing.h"
#include "liantu/project/park.h"
#include "liantu/project/payment.h"
#include "liantu/project/sponsor_visit.h"
#include "liantu/project/statistics/statistics_entry.h"
#include "liantu/scorecard/indicator.h"
#include "liantu/sheet/heading.h"
#include "liantu/site/ledger/need_row.h"
#include "liantu/site/ledger/parcel_delay_row.h"
#include "liantu/site/ledger/plant_unit_row.h"
#include "liantu/site/ledger/land_quota_row.h"
#include "liantu/site/ledger/utility_row.h"
#include "liantu/site/ledger/industry_bar_row.h"
#include "liantu/site/ledger/redevelopment_row.h"
#include "liantu/site/ledger/redevelopment_step_row.h"
#include "liantu/site/ledger/park_phase_row.h"

namespace liantu::api {
namespace {

constexpr std::size_t kHeadRows = 8;
using Keys = std::set<std::string, std::less<>>;

std::string key_of(std::string_view heading) { return sheet::heading_key(sheet::heading_words(heading, true)); }

Keys keys_in(std::string_view list) {
  Keys keys;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    if (end > at) keys.insert(key_of(list.substr(at, end - at)));
    at = end + 1;
  }
  return keys;
}

/// Each group needs one heading in the row: together they stand in no other ledger.
struct Deciding {
  std::string_view kind;
  std::vector<Keys> groups;
};

const std::vector<Deciding>& deciding() {
  static const std::vector<Deciding> all{
      {"month_plan", {keys_in("计划月份|计划月度|月份"), keys_in("当月计划投资|月度计划投资|月计划投资|当月计划|占年度计划比例")}},
      {"payment", {keys_in("应付金额|应支付金额|约定付款金额"), keys_in("应付日期|应付时限|支付时限|约定付款日期|已付金额|实付金额|已支付金额")}},
      {"funds", {keys_in("到位日期|入账日期"), keys_in("金额|到位金额|新增到位资金|外币金额"), keys_in("付款方|出资方|汇款单位|佐证类型|凭证号|资金类型")}},
      {"sponsor_visit", {keys_in("走访日期|踏勘日期"), keys_in("现场情况|走访情况|答复和安排|走访形式")}},
      {"task", {keys_in("任务|任务内容|工作任务|承诺事项"), keys_in("完成时限|时限|承诺日|截止日期"), keys_in("任务周|任务月|结转自|办理状态|状态|完成情况|责任人")}},
      {"listing", {keys_in("名单|入选名单|清单名称"), keys_in("列入日期|入选日期|调出日期|名单年度|年度")}},
      {"decision", {keys_in("请定事项|提请事项"), keys_in("方案一|上会日期|会议日期|议定结果")}},
      {"statistics_entry", {keys_in("立项单位|备案单位|核准单位"), keys_in("合同甲方|施工合同甲方|发包人|申报单位|入库申报单位")}},
      {"exemption", {keys_in("豁免项|亮灯项"), keys_in("正当理由|批准人|批准领导")}},
      {"chain_node", {keys_in("节点名称|环节名称|产业环节"), keys_in("节点代码|环节代码|关键词|上中下游|链上位置")}},
      {"chain_link", {keys_in("上游节点|供给节点"), keys_in("下游节点|需求节点")}},
      {"chain_team", {keys_in("席位"), keys_in("人员或单位|承担者|姓名|单位名称")}},
      {"supply", {keys_in("供应商|供应商名称|供方|供货企业"), keys_in("采购企业|需方|采购方|链主企业"), keys_in("产品|采购产品|物料|产品名称")}},
      {"firm_signal", {keys_in("信号日期"), keys_in("信号内容"), keys_in("信号出处|出处|信号来源")}},
      {"visit", {keys_in("走访周"), keys_in("目标企业|企业名称")}},
      {"placement", {keys_in("节点代码|环节代码"), keys_in("认定|结论"), keys_in("企业名称|企业")}},
      {"chain", {keys_in("产业链名称|链条名称|集群名称"), keys_in("产业链代码|链代码|链条代码|链长|链主企业|发展策略|产值目标|目标产值")}},
      {"site_need",
       {keys_in("项目名称|项目"), keys_in("载体类型|需求类型|选址类型|用地下限|厂房面积下限|层高需求|层高要求|荷载需求|荷载要求|需交付时间")}},
      {"parcel_delay", {keys_in("宗地编号|地块编号|宗地号"), keys_in("延误原因|延期原因"), keys_in("延误起日|延误开始日期|延期起日|延误止日")}},
      {"plant_unit", {keys_in("厂房名称|所属厂房|载体名称"), keys_in("单元号|房号|单元编号|分割单元"), keys_in("楼层|所在楼层|层")}},
      {"land_quota", {keys_in("指标类别|指标类型|指标种类"), keys_in("收支|收支类型|变动类型|增减"), keys_in("指标面积|面积|使用面积|下达面积|指标数量")}},
      {"utility", {keys_in("设施名称|变电站|管网名称|污水处理厂"), keys_in("配套类别|设施类型|配套类型"), keys_in("总能力|总容量|设计能力|容量|总指标")}},
      {"industry_bar", {keys_in("清单名称|负面清单"), keys_in("行业代码或用词|禁止行业|禁入行业|限制行业|行业代码")}},
      {"redevelopment_step", {keys_in("盘活事项|盘活项目"), keys_in("步骤|工作步骤")}},
      {"redevelopment", {keys_in("盘活事项|盘活项目|事项名称"), keys_in("盘活方式|处置方式|盘活路径|低效原因|盘活土地|盘活状态")}},
      {"park_phase", {keys_in("园区名称|园区|所在园区"), keys_in("期次|开发期次|分期"), keys_in("起始年|开始年份|起始年份")}},
      {"park", {keys_in("园区名称"), keys_in("是否化工园区|化工园区|梯队|主导产业|产业定位"), keys_in("规划面积|界线|是否化工园区|化工园区|建设状态|包保领导")}},
      {"approval_case", {keys_in("办件编号|办件编码|办件流水号|受理编号|业务流水号|申办流水号|审批流水号|事项实例编码"), keys_in("事项名称|审批事项|办理事项|政务服务事项|事项"), keys_in("受理时间|受理日期|办件状态|承诺时限|办理状态|承诺办结时限")}},
      {"groundbreaking", {keys_in("活动名称|集中开工活动|活动"), keys_in("参加项目|集中开工项目|项目清单")}},
      {"indicator", {keys_in("指标|指标名称|考核指标"), keys_in("目标值|年度目标|全年目标"), keys_in("口径代码|口径|目标来源|考核单位|期间")}},
  };
  return all;
}

struct KnownKind {
  std::string_view name;
  Keys keys;
};

std::vector<KnownKind> known(const std::vector<sheet::LedgerKind>& kinds) {
  std::vector<KnownKind> out;
  for (const sheet::LedgerKind& kind : kinds) {
    KnownKind one{kind.name, {}};
    for (const Field& field : kind.fields->fields()) {
      one.keys.insert(key_of(field.label.zh));
      one.keys.merge(keys_in(field.label.synonyms));
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::size_t hits(const Keys& row, const Keys& keys) {
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [&](const auto& key) { return keys.contains(key); }));
}

Keys row_keys(const std::vector<sheet::Cell>& cells) {
  Keys keys;
  for (const sheet::Cell& cell : cells)
    if (cell.kind == sheet::Cell::Kind::Text && cell.text.size() < 60) keys.insert(key_of(cell.text));
  keys.erase("");
  return keys;
}

}  // namespace

std::vector<sheet::LedgerKind> desk_kinds() {
  return {{.name = "month_plan", .fields = &field_table<dispatch::MonthPlan>(), .name_field = "name", .title_words = "月度计划|分月计划"},
          {.name = "payment", .fields = &field_table<project::Payment>(), .name_field = "name", .title_words = "资金支付|支付台账"},
          {.name = "funds", .fields = &field_table<project::Funds>(), .name_field = "name", .title_words = "资金台账|到位资金"},
          {.name = "sponsor_visit", .fields = &field_table<project::SponsorVisit>(), .name_field = "name", .title_words = "走访|踏勘"},
          {.name = "task", .fields = &field_table<dispatch::Task>(), .name_field = "title", .title_words = "任务清单|任务"},
          {.name = "listing", .fields = &field_table<project::Listing>(), .name_field = "name", .title_words = "名单"},
          {.name = "decision", .fields = &field_table<dispatch::Decision>(), .name_field = "question", .title_words = "请定事项"},
          {.name = "statistics_entry", .fields = &field_table<project::StatisticsEntry>(), .name_field = "name", .title_words = "入库要素|入库材料"},
          {.name = "exemption", .fields = &field_table<dispatch::ExemptionRow>(), .name_field = "name", .title_words = "豁免"},
          {.name = "chain", .fields = &field_table<chain::ChainRow>(), .name_field = "name", .title_words = "产业链台账|产业链清单"},
          {.name = "chain_node", .fields = &field_table<chain::NodeRow>(), .name_field = "name", .title_words = "产业链节点|环节清单"},
          {.name = "chain_link", .fields = &field_table<chain::LinkRow>(), .name_field = "from_node", .title_words = "上下游关系"},
          {.name = "chain_team", .fields = &field_table<chain::TeamRow>(), .name_field = "holder", .title_words = "链上班子|五个一|六个一"},
          {.name = "supply", .fields = &field_table<chain::SupplyRow>(), .name_field = "product", .title_words = "供应商清单|供需"},
          {.name = "firm_signal", .fields = &field_table<chain::SignalRow>(), .name_field = "enterprise", .title_words = "扩产信号"},
          {.name = "visit", .fields = &field_table<chain::VisitRow>(), .name_field = "enterprise", .title_words = "走访建议"},
          {.name = "placement", .fields = &field_table<chain::PlacementRow>(), .name_field = "enterprise", .title_words = "企业定位"},
          {.name = "groundbreaking", .fields = &field_table<dispatch::Groundbreaking>(), .name_field = "name", .title_words = "集中开工"},
          {.name = "site_need", .fields = &field_table<site::Need>(), .name_field = "project", .title_words = "选址需求|载体需求"},
          {.name = "parcel_delay", .fields = &field_table<site::ParcelDelay>(), .name_field = "parcel_no", .title_words = "动工延误|延误台账"},
          {.name = "plant_unit", .fields = &field_table<site::PlantUnit>(), .name_field = "unit_no", .title_words = "厂房单元|单元台账"},
          {.name = "land_quota", .fields = &field_table<site::LandQuota>(), .name_field = "document|project", .title_words = "用地指标"},
          {.name = "utility", .fields = &field_table<site::Utility>(), .name_field = "name", .title_words = "配套余量|要素配套"},
          {.name = "industry_bar", .fields = &field_table<site::IndustryBar>(), .name_field = "industries", .title_words = "负面清单|禁限目录"},
          {.name = "redevelopment", .fields = &field_table<site::Redevelopment>(), .name_field = "name", .title_words = "低效用地盘活|盘活台账"},
          {.name = "redevelopment_step", .fields = &field_table<site::RedevelopmentStep>(), .name_field = "step", .title_words = "盘活步骤"},
          {.name = "park_phase", .fields = &field_table<site::ParkPhase>(), .name_field = "phase", .title_words = "开发时序"},
          {.name = "park", .fields = &field_table<project::Park>(), .name_field = "name", .title_words = "园区台账|园区梯队"},
          approval::case_ledger(),
          {.name = "indicator", .fields = &field_table<scorecard::Indicator>(), .name_field = "name", .title_words = "指标"}};
}

namespace {

/// Made when a sheet first has the columns that decide; most imports are of registers.
const std::vector<KnownKind>& known_of_desk() {
  static const std::vector<KnownKind> desk = known(desk_kinds());
  return desk;
}

const std::vector<KnownKind>& known_of_registers() {
  static const std::vector<KnownKind> registers = known(ledger_kinds());
  return registers;
}

}  // namespace

std::optional<DeskGuess> desk_kind_of(const sheet::Grid& grid) {
  for (std::size_t r = 0; r < std::min(kHeadRows, grid.rows.size()); ++r) {
    const Keys row = row_keys(grid.rows[r]);
    if (row.size() < 2) continue;
    std::optional<DeskGuess> best;
    std::size_t most = 0;
    for (const Deciding& one : deciding()) {
      if (!std::all_of(one.groups.begin(), one.groups.end(), [&](const Keys& keys) { return hits(row, keys) > 0; })) continue;
      const auto kind = std::ranges::find(known_of_desk(), one.kind, &KnownKind::name);
      if (const std::size_t found = hits(row, kind->keys); found > most) {
        most = found;
        best = DeskGuess{kind->name, true};
      }
    }
    if (!best) continue;
    for (const KnownKind& rival : known_of_registers()) {
      if (hits(row, rival.keys) <= most) continue;
      most = hits(row, rival.keys);
      best->sure = false;
      best->rival = rival.name;
    }
    return best;
  }
  return std::nullopt;
}

}  // namespace liantu::api

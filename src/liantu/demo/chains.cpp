#include "liantu/demo/chains.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "liantu/chain/ledger/chain_row.h"
#include "liantu/chain/ledger/gap_decision_row.h"
#include "liantu/chain/ledger/link_row.h"
#include "liantu/chain/ledger/node_row.h"
#include "liantu/chain/ledger/placement_row.h"
#include "liantu/chain/ledger/signal_row.h"
#include "liantu/chain/ledger/supply_row.h"
#include "liantu/chain/ledger/team_row.h"
#include "liantu/chain/ledger/visit_row.h"
#include "liantu/chain/ledger/weight_row.h"

namespace liantu::demo {
namespace {

using chain::Tier;

constexpr std::string_view kOffice = "招商一科", kOfficer = "招商一科 林科员", kLeader = "分管县领导";

struct DrawnChain {
  std::string_view code, name, group, strategy;
  std::int64_t target, attained;   ///< 亿元
};

constexpr std::array<DrawnChain, 4> kDrawn = {{{"GFZ", "高分子材料", "化工链", "协同发展", 300, 212},
                                               {"ZNZB", "智能装备", "新兴链", "做大做强", 200, 131},
                                               {"XNY", "新能源材料", "新兴链", "做大做强", 260, 118},
                                               {"JKSP", "健康食品", "产业集群", "扩面提质", 120, 86}}};

struct DrawnNode {
  std::string_view chain, code, name;
  Tier tier;
  std::string_view column, keywords;
  double importance;
};

constexpr std::array<DrawnNode, 32> kNodes = {{
    {"GFZ", "DT", "特种单体", Tier::Up, "原料", "丙烯酸酯*2;己内酰胺*2;特种单体", 3},
    {"GFZ", "ZJ", "助剂", Tier::Up, "原料", "助剂;抗氧剂*2;成核剂*2;色母粒", 2},
    {"GFZ", "SZ", "合成树脂", Tier::Mid, "树脂与改性", "合成树脂*2;聚烯烃*2;聚酯切片*2;弹性体", 4},
    {"GFZ", "GX", "改性粒料", Tier::Mid, "树脂与改性", "改性塑料粒子*2;母粒;改性粒料", 3},
    {"GFZ", "MO", "功能膜", Tier::Down, "制品", "光学基膜*2;隔膜基膜*2;阻隔膜*2;塑料薄膜", 4},
    {"GFZ", "SJ", "改性塑料件", Tier::Down, "制品", "塑料零件*2;汽车内饰件*2;家电结构件*2", 2},
    {"GFZ", "YY", "医用高分子", Tier::Down, "制品", "医用高分子*2;敷料;透析膜*2", 3},
    {"GFZ", "ZS", "塑料再生", Tier::Down, "循环", "再生塑料*2;废塑料*2", 1},
    {"ZNZB", "ZZ", "精密铸件", Tier::Up, "基础件", "精密铸件*2;床身铸件*2", 2},
    {"ZNZB", "GN", "功能部件", Tier::Up, "基础件", "滚珠丝杠*2;直线导轨*2;功能部件", 3},
    {"ZNZB", "ZC", "轴承", Tier::Up, "基础件", "精密轴承*2;风电轴承*2;轴承", 3},
    {"ZNZB", "DJ", "伺服电机", Tier::Mid, "驱动与控制", "伺服电机*2;力矩电机*2", 3},
    {"ZNZB", "XT", "数控系统", Tier::Mid, "驱动与控制", "数控系统*2;工业控制器*2", 4},
    {"ZNZB", "JC", "数控机床", Tier::Down, "整机", "加工中心*2;数控车床*2;金属切削机床", 4},
    {"ZNZB", "JQ", "工业机器人", Tier::Down, "整机", "工业机器人*2;机械臂*2", 3},
    {"ZNZB", "BF", "泵阀", Tier::Down, "整机", "调节阀*2;屏蔽泵*2;阀门", 2},
    {"XNY", "LY", "锂盐", Tier::Up, "原料", "碳酸锂*2;氢氧化锂*2", 4},
    {"XNY", "LB", "铝箔", Tier::Up, "原料", "电池铝箔*2;涂炭铝箔*2", 2},
    {"XNY", "FJ", "石墨负极", Tier::Mid, "主材", "石墨负极*2;石墨坩埚;碳素制品", 3},
    {"XNY", "ZF", "正极与隔膜", Tier::Mid, "主材", "磷酸铁锂*2;涂覆隔膜*2;电子专用材料", 4},
    {"XNY", "DY", "电解液", Tier::Mid, "主材", "电解液*2", 3},
    {"XNY", "CN", "储能电池", Tier::Down, "电芯与系统", "储能电芯*2;储能系统*2;锂离子电池", 4},
    {"XNY", "GL", "功率器件", Tier::Down, "电芯与系统", "功率模块*2;薄膜电容器*2", 2},
    {"XNY", "HS", "电池回收", Tier::Down, "循环", "梯次利用*2;废旧电池*2", 2},
    {"JKSP", "GS", "果蔬加工", Tier::Up, "初加工", "脱水蔬菜*2;冻干果蔬*2;蔬菜加工", 3},
    {"JKSP", "JY", "益生菌", Tier::Up, "配料", "益生菌*2;发酵菌剂*2", 3},
    {"JKSP", "PL", "营养配料", Tier::Up, "配料", "膳食纤维*2;天然色素*2;益生元*2", 3},
    {"JKSP", "FB", "方便食品", Tier::Mid, "制造", "速冻*2;预制菜*2", 4},
    {"JKSP", "YS", "营养食品", Tier::Mid, "制造", "蛋白固体饮料*2;营养食品*2", 4},
    {"JKSP", "BP", "冷冻饮品", Tier::Mid, "制造", "冰淇淋*2;冷冻饮品*2", 2},
    {"JKSP", "BZ", "食品包装", Tier::Mid, "配套", "食品纸盒*2;无菌包装*2", 1},
    {"JKSP", "LL", "冷链仓储", Tier::Down, "流通", "低温仓储*2;冷链*2", 2},
}};

struct DrawnLink {
  std::string_view chain, from, to;
  double weight;
};

constexpr std::array<DrawnLink, 36> kLinks = {{
    {"GFZ", "DT", "SZ", 0.42}, {"GFZ", "ZJ", "SZ", 0.08}, {"GFZ", "ZJ", "GX", 0.16}, {"GFZ", "SZ", "GX", 0.55}, {"GFZ", "SZ", "MO", 0.48},
    {"GFZ", "GX", "SJ", 0.52}, {"GFZ", "SZ", "YY", 0.3}, {"GFZ", "MO", "YY", 0.12}, {"GFZ", "SJ", "ZS", 0.1}, {"GFZ", "ZS", "GX", 0.14},
    {"ZNZB", "ZZ", "JC", 0.18}, {"ZNZB", "ZZ", "BF", 0.22}, {"ZNZB", "GN", "JC", 0.2}, {"ZNZB", "GN", "JQ", 0.14}, {"ZNZB", "ZC", "GN", 0.12},
    {"ZNZB", "ZC", "JC", 0.06}, {"ZNZB", "ZC", "JQ", 0.05}, {"ZNZB", "DJ", "XT", 0.1}, {"ZNZB", "DJ", "JQ", 0.24}, {"ZNZB", "XT", "JC", 0.28}, {"ZNZB", "XT", "JQ", 0.2},
    {"XNY", "LY", "ZF", 0.46}, {"XNY", "LY", "DY", 0.12}, {"XNY", "LB", "CN", 0.05}, {"XNY", "FJ", "CN", 0.12}, {"XNY", "ZF", "CN", 0.36},
    {"XNY", "DY", "CN", 0.1}, {"XNY", "GL", "CN", 0.06}, {"XNY", "CN", "HS", 0.08},
    {"JKSP", "GS", "FB", 0.34}, {"JKSP", "JY", "YS", 0.18}, {"JKSP", "PL", "YS", 0.3}, {"JKSP", "PL", "BP", 0.12}, {"JKSP", "BZ", "FB", 0.06},
    {"JKSP", "FB", "LL", 0.05}, {"JKSP", "BP", "LL", 0.08},
}};

std::string_view code_of(std::string_view chain) {
  return std::find_if(kDrawn.begin(), kDrawn.end(), [&](const DrawnChain& one) { return one.name == chain; })->code;
}

const DrawnNode& node_of(std::string_view chain, std::string_view name) {
  return *std::find_if(kNodes.begin(), kNodes.end(), [&](const DrawnNode& one) { return one.chain == chain && one.name == name; });
}

/// The trades name one node otherwise: 正负极与隔膜.
std::string_view node_name(const Trade& trade) { return trade.node == "正负极与隔膜" ? "正极与隔膜" : trade.node; }

bool is_wanted(const Trade& trade) {
  const auto all = wanted_trades();
  return &trade >= all.data() && &trade < all.data() + all.size();
}

Instant at_hour(Date day, int hour) { return end_of_day_shanghai(day.plus(-1)) + static_cast<Instant>(hour) * 3'600'000'000; }
Date monday_of(Date day) { return day.plus(1 - day.weekday()); }
Sitting sitting(Date day, int hour, std::string reason) { return {at_hour(day, hour), std::string(kOfficer), std::move(reason), {}, false, {}}; }
Yuan hundred_million(std::int64_t amount) { return Yuan{amount * 100'000'000}; }

/// The two largest local firms of a chain.
std::vector<const Firm*> anchors_of(const Firms& firms, std::string_view chain) {
  std::vector<const Firm*> all;
  for (const Firm& firm : firms.local)
    if (firm.trade->chain == chain) all.push_back(&firm);
  std::stable_sort(all.begin(), all.end(), [](const Firm* a, const Firm* b) { return a->record.revenue->value > b->record.revenue->value; });
  all.resize(std::min<std::size_t>(all.size(), 2));
  return all;
}

std::string industry_codes_of(std::string_view chain, std::string_view node) {
  for (const auto list : {trades(), wanted_trades()})
    for (const Trade& trade : list)
      if (code_of(trade.chain) == chain && node_name(trade) == node) return std::string(trade.industry_code);
  return {};
}

Sitting drawn(const Firms& firms, Date start, Date today) {
  Sitting out = sitting(start.plus(20), 10, "绘制产业链图谱");
  for (const DrawnChain& one : kDrawn) {
    const auto anchors = anchors_of(firms, one.name);
    chain::ChainRow row;
    row.code = one.code;
    row.name = one.name;
    row.kind = one.group == "产业集群" ? chain::ChainKind::Cluster : chain::ChainKind::Chain;
    row.group = one.group;
    row.strategy = one.strategy;
    row.output_target = hundred_million(one.target);
    row.target_year = today.year() + 2;
    row.attained = hundred_million(one.attained);
    row.attained_on = DateSpan{*Date::of(today.year() - 1, 1, 1), *Date::of(today.year() - 1, 12, 31)};
    row.lead_official = kLeader;
    for (const Firm* anchor : anchors) row.anchor_firms += (row.anchor_firms.empty() ? "" : ";") + anchor->record.name;
    row.source = "链办绘制（演示）";
    row.responsible_unit = kOffice;
    out.entries.push_back({"chain", fmt::format("c{}", one.code), to_row(row)});
  }
  for (const DrawnNode& one : kNodes) {
    chain::NodeRow row;
    row.chain = one.chain;
    row.code = one.code;
    row.name = one.name;
    row.tier = one.tier;
    row.stage_name = one.column;
    row.keywords = one.keywords;
    row.industry_codes = industry_codes_of(one.chain, one.name);
    row.importance = one.importance;
    row.source = "链办绘制（演示）";
    row.responsible_unit = kOffice;
    out.entries.push_back({"chain_node", fmt::format("n{}.{}", one.chain, one.code), to_row(row)});
  }
  for (const DrawnLink& one : kLinks) {
    chain::LinkRow row;
    row.chain = one.chain;
    row.from = one.from;
    row.to = one.to;
    row.weight = one.weight;
    row.source = "演示数据，非投入产出表";
    row.responsible_unit = kOffice;
    out.entries.push_back({"chain_link", fmt::format("l{}.{}.{}", one.chain, one.from, one.to), to_row(row)});
  }
  return out;
}

Sitting teams(Date start) {
  Sitting out = sitting(start.plus(30), 9, "成立链上班子");
  constexpr std::array<std::array<std::string_view, 2>, 5> kSlots = {
      {{"县级干部", kLeader}, {"头部研究机构", "材料研究院（演示）"}, {"经济部门", "县工信局"}, {"镇办", "青禾镇"}, {"园区", "云川经济开发区"}}};
  for (const DrawnChain& one : kDrawn)
    for (const auto& [slot, holder] : kSlots) {
      chain::TeamRow row;
      row.chain = one.code;
      row.slot = slot;
      row.holder = holder;
      row.document = "链长制方案（演示）";
      row.since = start.plus(30);
      row.responsible_unit = kOffice;
      out.entries.push_back({"chain_team", fmt::format("t{}.{}", one.code, slot), to_row(row)});
    }
  return out;
}

/// Local firms that took up what was lacking, half a year ago: what the picture of last year does not show.
Sitting turned(const Firms& firms, Date today) {
  Sitting out{at_hour(today.plus(-200), 15), "企业服务中心 何科员", "变更经营范围", "企业变更登记.xlsx|企业", false, {}};
  constexpr std::array<std::size_t, 7> kTurned = {1, 1, 4, 6, 6, 10, 12};   // in wanted_trades
  std::size_t n = 0;
  for (const std::size_t wanted : kTurned) {
    const Trade& trade = wanted_trades()[wanted];
    while (n < firms.local.size() && (firms.local[n].trade->chain != trade.chain || n % 3 != 0)) ++n;
    if (n == firms.local.size()) break;
    enterprise::Enterprise firm = firms.local[n++].record;
    set_trade(firm, trade);
    out.entries.push_back({"enterprise", "f" + firm.credit_code, to_row(firm)});
    if (n + 20 > firms.local.size()) n = 0;
  }
  return out;
}

std::vector<const Firm*> makers(const Firms& firms, const Trade& trade) {
  std::vector<const Firm*> out;
  for (const Firm& firm : firms.outside)
    if (firm.trade == &trade) out.push_back(&firm);
  return out;
}

/// What anchors buy elsewhere: the share of the first maker makes some nodes a risk.
Sitting supplies(const Firms& firms, Date today) {
  Sitting out = sitting(today.plus(-60), 14, "链主供应商清单");
  std::size_t n = 0;
  for (const Trade& trade : wanted_trades()) {
    const auto anchors = anchors_of(firms, trade.chain);
    const auto from = makers(firms, trade);
    const std::size_t used = std::min<std::size_t>(from.size(), 1 + n % 2);
    for (std::size_t k = 0; k < used; ++k) {
      chain::SupplyRow row;
      row.supplier = from[k]->record.name;
      row.supplier_code = from[k]->record.credit_code;
      row.supplier_city = from[k]->record.city;
      row.buyer = anchors[n % anchors.size()]->record.name;
      row.buyer_code = anchors[n % anchors.size()]->record.credit_code;
      row.product = trade.products.substr(0, trade.products.find("、"));
      row.chain = code_of(trade.chain);
      row.node = node_of(row.chain, trade.node).code;
      row.share = Fraction{k == 1 ? 0.2 : trade.node == "锂盐" ? 0.92 : 0.35 + 0.05 * static_cast<double>(n % 5)};
      row.amount = Yuan{static_cast<std::int64_t>(8 + n) * 1'000'000};
      row.known_on = today.plus(-60);
      row.source = "链主采购部提供（演示）";
      row.responsible_unit = kOffice;
      out.entries.push_back({"supply", fmt::format("s{:02}.{}", n, k), to_row(row)});
    }
    ++n;
  }
  return out;
}

Sitting decisions(Date today) {
  Sitting out = sitting(today.plus(-45), 16, "链长会认定缺环");
  std::size_t n = 0;
  for (const Trade& trade : wanted_trades()) {
    const std::size_t at = n++;
    if (at % 5 == 3) continue;   // still suspected
    chain::GapDecisionRow row;
    row.chain = code_of(trade.chain);
    row.node = node_of(row.chain, trade.node).code;
    row.node_name = trade.node;
    row.decision = at == 7 ? chain::GapDecision::Leave : trade.node == "塑料再生" || trade.node == "冷冻饮品" ? chain::GapDecision::Decline : chain::GapDecision::Fill;
    row.reason = row.decision == chain::GapDecision::Fill      ? "上下游企业提出配套需求"
                 : row.decision == chain::GapDecision::Decline ? "占地大、税收低，有所不招"
                                                               : "市域内已有供应，就近采购";
    row.decided_by = kLeader;
    row.decided_on = today.plus(-45);
    row.responsible_unit = kOffice;
    out.entries.push_back({"gap_decision", fmt::format("g{}.{}", row.chain, row.node), to_row(row)});
  }
  return out;
}

/// Three suggestions a week over eight weeks: taken, refused, and what came of them; and three taken for the week of today.
std::vector<Sitting> visits(const Firms& firms, const std::vector<Venture>& ventures, Date today) {
  std::vector<Sitting> out;
  std::set<const Firm*> investors;
  for (const Venture& v : ventures) investors.insert(v.investor);
  std::vector<const Firm*> free;
  for (const Firm& firm : firms.outside)
    if (is_wanted(*firm.trade) && !investors.contains(&firm)) free.push_back(&firm);
  std::size_t n = 0;
  for (int week = 8; week >= 0; --week) {
    const Date monday = monday_of(today.plus(-7 * week));
    const bool to_come = week == 0;
    Sitting wrote = to_come ? sitting(monday.plus(-3), 18, "定下周走访") : sitting(std::min(monday.plus(4), today), 17, "登记走访结果");
    for (int k = 0; k < 3 && n < free.size(); ++k, n += 2) {
      const Firm& firm = *free[n % free.size()];
      chain::VisitRow row;
      row.week = monday;
      row.chain = code_of(firm.trade->chain);
      row.node = node_of(row.chain, firm.trade->node).code;
      row.enterprise = firm.record.name;
      row.credit_code = firm.record.credit_code;
      row.city = firm.record.city;
      row.points = 40 + static_cast<double>(n * 7 % 30);
      row.verdict = k == 2 && week % 2 == 0 && !to_come ? chain::VisitVerdict::Declined : chain::VisitVerdict::Adopted;
      row.verdict_by = kLeader;
      if (row.verdict == chain::VisitVerdict::Declined) {
        row.verdict_reason = "近期已由市里对接";
      } else if (!to_come) {
        constexpr std::array kOutcomes = {chain::VisitOutcome::Visited, chain::VisitOutcome::Talks, chain::VisitOutcome::NoInterest, chain::VisitOutcome::Visited,
                                          chain::VisitOutcome::NotYet};
        row.outcome = kOutcomes[n % kOutcomes.size()];
        if (row.outcome != chain::VisitOutcome::NotYet) row.visited_on = monday.plus(2);
        row.note = row.outcome == chain::VisitOutcome::Talks ? "愿意来看厂房，要蒸汽和环评条件" : "";
      }
      row.responsible_unit = kOffice;
      wrote.entries.push_back({"visit", fmt::format("v{}.{}", monday.iso(), n), to_row(row)});
    }
    out.push_back(std::move(wrote));
  }
  return out;
}

/// Every third outside firm whose row has a signal was heard of before.
Sitting signals(const Firms& firms, Date today) {
  constexpr std::array<std::string_view, 3> kEarlier = {"年报披露在建产能将在两年内用满", "招标平台发布新产线设备采购",
                                                        "地方新闻：与两地接洽新厂选址"};
  Sitting out = sitting(today.plus(-12), 10, "扩产信号登记");
  std::size_t n = 0;
  for (const Firm& firm : firms.outside) {
    if (firm.record.expansion_signal.empty() || n++ % 3 != 0) continue;
    for (std::size_t k = 0; k < 1 + n % 2; ++k) {
      chain::SignalRow row;
      row.enterprise = firm.record.name;
      row.credit_code = firm.record.credit_code;
      row.seen_on = today.plus(-static_cast<int>(20 + 37 * k + 5 * (n % 11)));
      row.content = kEarlier[(n + k) % kEarlier.size()];
      row.source = "演示：公开报道";
      row.responsible_unit = kOffice;
      out.entries.push_back({"firm_signal", fmt::format("f{:02}.{}", n, k), to_row(row)});
    }
  }
  return out;
}

Sitting weights(Date today) {
  Sitting out = sitting(today.plus(-40), 11, "链长调整走访权重");
  chain::WeightRow row;
  row.chain = "XNY";
  row.rule = "site_ready";
  row.points = 15;
  row.reason = "本链项目急需现成厂房";
  row.responsible_unit = kOffice;
  out.entries.push_back({"target_weight", "wXNY.site_ready", to_row(row)});
  return out;
}

}  // namespace

void spread_outside_firms(Firms& firms, const std::vector<Venture>& ventures) {
  std::set<const Firm*> investors;
  for (const Venture& v : ventures) investors.insert(v.investor);
  std::size_t n = 0, kin = 0;
  for (Firm& firm : firms.outside) {
    if (investors.contains(&firm)) continue;
    const std::size_t at = n++;
    if (at % 2 != 0) continue;
    const Trade& wanted = wanted_trades()[at / 2 % wanted_trades().size()];
    const std::string_view old = firm.trade->word;
    if (const std::size_t place = firm.record.name.rfind(old); place != std::string::npos) firm.record.name.replace(place, old.size(), wanted.word);
    firm.trade = &wanted;
    set_trade(firm.record, wanted);
    if (at % 22 != 0) continue;
    Firm& local = firms.local[kin++ * 17 % firms.local.size()];
    local.record.parent_group = firm.record.parent_group = fmt::format("演示集团{}", static_cast<char>('A' + kin % 26));
  }
}

std::vector<Sitting> chain_sittings(const Firms& firms, const std::vector<Venture>& ventures, Date start, Date today) {
  std::vector<Sitting> out = visits(firms, ventures, today);
  for (Sitting each : {drawn(firms, start, today), teams(start), turned(firms, today), supplies(firms, today), signals(firms, today), decisions(today), weights(today)}) out.push_back(std::move(each));
  return out;
}

}  // namespace liantu::demo

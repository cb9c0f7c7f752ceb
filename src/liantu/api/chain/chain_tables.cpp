#include "liantu/api/chain/chain_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "liantu/api/chain/chain_lists.h"
#include "liantu/api/chain/picture_drawing.h"
#include "liantu/api/chain/picture_table.h"
#include "liantu/chain/supply_pair.h"
#include "liantu/paper/docx.h"
#include "liantu/report/paper_parts.h"

namespace liantu::api {
namespace {

using sheet::OutColumn;
using sheet::OutTable;

constexpr std::size_t kPairsInBook = 200;
constexpr double kHeadsAbovePicture = 46;  // millimetres of title and lines on its page

std::string_view word_in(const Word& word, Language language) { return language == Language::Zh ? word.zh : word.en; }

template <class Enum>
Value word_value(Enum value, Language language) {
  return std::string(word_in(words<Enum>[static_cast<std::size_t>(value)], language));
}

OutTable table(std::string name, std::string title, Language language, std::initializer_list<std::tuple<const char*, const char*, double>> columns) {
  OutTable out{.sheet = std::move(name), .title = std::move(title), .columns = {}, .rows = {}};
  for (const auto& [zh, en, width] : columns) out.columns.push_back({.header = language == Language::Zh ? zh : en, .kind = OutColumn::Kind::Text, .width = width});
  return out;
}

Value number(double value) { return value; }
Value count(std::size_t value) { return static_cast<std::int64_t>(value); }
double tenths(double value) { return std::round(value * 10) / 10; }

std::string joined_reasons(const std::vector<chain::Reason>& reasons, Language language) {
  std::string out;
  for (const chain::Reason& reason : reasons)
    out += fmt::format("{}{} {:+g}", out.empty() ? "" : language == Language::Zh ? "；" : "; ", reason.sentence, reason.points);
  return out;
}

constexpr Phrase kLeading{"龙头骨干企业", "Leading firms"}, kSupporting{"主要配套企业", "Supporting firms"}, kToFill{"补短板突破环节", "Nodes to fill"},
    kPlaces{"重点区域布局", "Places"}, kPairs{"本地供需对接", "Local pairs"}, kGaps{"缺链", "Gaps"}, kTargets{"可对接企业", "Target firms"}, kVisits{"走访", "Visits"};
constexpr Phrase kListOf{"{0}：{1}清单", "{0}: {1}"}, kOf{"{0}：{1}", "{0}: {1}"}, kStanding{"强弱缺", "standing"};

OutTable list_table(const WorldChain& chain, const Phrase& title, const Phrase& what, Language language,
                    std::initializer_list<std::tuple<const char*, const char*, double>> columns) {
  return table(std::string(what.in(language)), say(language, title, chain.drawn.name, what.in(language)), language, columns);
}

OutTable firm_table(const World& world, const WorldChain& chain, bool leading, Language language) {
  OutTable out = list_table(chain, kListOf, leading ? kLeading : kSupporting, language,
                       {{"企业名称", "Firm", 32}, {"所在环节", "Nodes", 26}, {"所在镇街或园区", "Place", 18}, {"入选名单", "Lists", 30}});
  const LocalFirms firms = local_firms(world, chain);
  for (const std::size_t firm : leading ? firms.leading : firms.supporting) {
    const chain::ChainFirm& one = world.firms[firm];
    out.rows.push_back({one.name, nodes_of(world, chain, firm), place_of(one), one.lists});
  }
  return out;
}

OutTable fill_table(const WorldChain& chain, Language language) {
  OutTable out = list_table(chain, kListOf, kToFill, language,
                       {{"环节", "Node", 18}, {"现状", "State", 10}, {"方向", "Direction", 10}, {"得分", "Score", 8}, {"认定理由", "Reason", 40}, {"认定人", "By", 14}});
  for (const std::size_t node : chain.to_fill()) {
    const auto& decision = chain.decisions[node]->row;
    out.rows.push_back({chain.drawn.nodes[node].name, word_value(chain.standing[node].state, language), word_value(chain.standing[node].direction, language),
                        number(tenths(chain.standing[node].score)), decision.reason, decision.decided_by});
  }
  return out;
}

OutTable place_table(const World& world, const WorldChain& chain, Language language) {
  OutTable out = list_table(chain, kOf, kPlaces, language, {{"园区或镇街", "Place", 22}, {"本链企业数", "Firms", 12}});
  for (const auto& [place, firms] : local_firms(world, chain).places) out.rows.push_back({place, count(firms)});
  return out;
}

OutTable pair_table(const World& world, const WorldChain& chain, const chain::PairRule& rule, Language language) {
  OutTable out = list_table(chain, kListOf, kPairs, language,
                       {{"供应企业", "Supplier", 30}, {"采购企业", "Buyer", 30}, {"得分", "Points", 8}, {"理由", "Reasons", 60}});
  const auto pairs = chain::supply_pairs(chain.drawn, chain.on, world.firms, world.supplies, rule, std::nullopt, language);
  for (std::size_t i = 0; i < std::min(pairs.size(), kPairsInBook); ++i)
    out.rows.push_back({world.firms[pairs[i].supplier].name, world.firms[pairs[i].buyer].name, number(pairs[i].points), joined_reasons(pairs[i].reasons, language)});
  return out;
}

std::vector<paper::TableRow> paper_rows(const OutTable& of) {
  const report::Look plain{.face = paper::Face::Song, .size_pt = 10.5, .line_pt = 15}, bold{.face = paper::Face::Heading, .size_pt = 10.5, .line_pt = 15, .align = paper::Align::Centre};
  std::vector<std::string> words;
  for (const OutColumn& column : of.columns) words.push_back(column.header);
  std::vector<paper::TableRow> rows{report::head_row(words, 0, bold)};
  for (const Row& row : of.rows) {
    rows.emplace_back();
    for (const Value& value : row) rows.back().cells.push_back(report::cell(sheet::value_text(value), plain));
  }
  return rows;
}

paper::Paragraph heading(const std::string& text) {
  return {.runs = {{.text = text, .face = paper::Face::Heading}}, .align = paper::Align::Left, .before_pt = 8, .keep_next = true};
}

}  // namespace

OutTable gap_table(const WorldChain& chain, const chain::ChainRules& rules, Language language) {
  const auto standing = chain::standings(chain.drawn, chain.known, rules.gap, language);
  OutTable out = table(std::string(kGaps.in(language)), say(language, kOf, chain.drawn.name, kStanding.in(language)), language,
                       {{"产业链", "Chain", 14}, {"节点代码", "Node", 12}, {"节点", "Name", 18}, {"上中下游", "Tier", 10}, {"现状", "State", 10}, {"方向", "Direction", 10},
                        {"得分", "Score", 8}, {"本地企业", "Local firms", 10}, {"链主", "Anchors", 8}, {"在谈", "In talks", 8}, {"域外已知", "Outside known", 10},
                        {"认定", "Decision", 10}, {"得分理由", "Reasons", 60}});

  for (const chain::NodeStanding& at : standing) {
    const chain::Node& node = chain.drawn.nodes[at.node];
    std::string reasons;
    for (const chain::GapPart& part : at.parts) reasons += fmt::format("{}{} {:+.1f}", reasons.empty() ? "" : language == Language::Zh ? "；" : "; ", part.sentence, part.points);
    const auto& decision = chain.decisions[at.node];
    const std::string suspected = at.state == chain::NodeState::Strong ? "" : language == Language::Zh ? "疑似" : "Suspected";
    out.rows.push_back({chain.drawn.code, node.code, node.name, word_value(node.tier, language), word_value(at.state, language), word_value(at.direction, language), number(tenths(at.score)),
                        count(static_cast<std::size_t>(chain.known[at.node].local)), count(static_cast<std::size_t>(chain.known[at.node].anchors)), count(chain.talks[at.node].size()),
                        count(chain.on[at.node].outside.size()), decision && decision->row.decision ? word_value(*decision->row.decision, language) : Value(suspected), reasons});
  }
  return out;
}

OutTable target_table(const World& world, const WorldChain& chain, Language language) {
  OutTable out = list_table(chain, kListOf, kTargets, language,
                       {{"名次", "Rank", 6}, {"企业名称", "Firm", 32}, {"统一社会信用代码", "Credit code", 22}, {"所在城市", "City", 12}, {"节点代码", "Node", 10},
                        {"补哪个环节", "Fills", 16}, {"得分", "Points", 8}, {"理由", "Reasons", 70}});
  const RankedFirms all = ranked_firms(world, chain, chain.to_fill(), language);
  for (std::size_t i = 0; i < all.best.size(); ++i) {
    const chain::Candidate& of = all.candidates[all.best[i].candidate];
    out.rows.push_back({count(i + 1), of.firm, of.credit_code, of.city, of.node, of.node_name, number(all.best[i].points), joined_reasons(all.best[i].reasons, language)});
  }
  return out;
}

OutTable visit_table(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Date week, Language language) {
  OutTable out =
      table(std::string(kVisits.in(language)), fmt::format("{} {}", chain.drawn.name, week.iso()), language,
            {{"走访周", "Week", 12},
             {"企业名称", "Firm", 32},
             {"所在城市", "City", 12},
             {"补哪个环节", "Fills", 16},
             {"得分", "Points", 8},
             {"采纳情况", "Verdict", 10},
             {"理由", "Reasons", 70}});
  for (const auto& visit : world.visits) {
    if (visit.row.chain != chain.drawn.code || visit.row.week != week) continue;
    const auto node = chain.place_of(visit.row.node);
    out.rows.push_back({week.iso(), visit.row.enterprise, visit.row.city, node ? chain.drawn.nodes[*node].name : visit.row.node, visit.row.points ? number(*visit.row.points) : Value{},
                        visit.row.verdict ? word_value(*visit.row.verdict, language) : Value{}, visit.row.reasons});
  }
  const RankedFirms all = ranked_firms(world, chain, chain.to_fill(), language);
  for (const std::size_t at :
       week_list(world, chain, all, rules.target.week_visits, week, language).suggested) {
    const chain::Target& target = all.best[at];
    const chain::Candidate& of = all.candidates[target.candidate];
    out.rows.push_back({week.iso(), of.firm, of.city, of.node_name, number(target.points), Value(std::string(language == Language::Zh ? "建议" : "Suggested")), joined_reasons(target.reasons, language)});
  }
  return out;
}

std::vector<OutTable> book_tables(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Language language) {
  return {gap_table(chain, rules, language), firm_table(world, chain, true, language), firm_table(world, chain, false, language), fill_table(chain, language),
          target_table(world, chain, language), pair_table(world, chain, rules.pairs, language), place_table(world, chain, language)};
}

std::string book_name(const World& world, const WorldChain& chain, Language language) {
  return say(language, Phrase{"{0}图谱与清单{1}", "{0} map and lists {1}"}, chain.drawn.name, world.day.iso());
}

std::string book_docx(const World& world, const WorldChain& chain, const chain::ChainRules& rules, Language language) {
  constexpr Phrase kTitle{"{0}产业链图谱与清单", "{0}: the chain and its lists"}, kOpen{"未定", "not set"},
      kNone{"（没有）", " (none)"},
      kAbout{"链长：{0}。策略：{1}。数据时点：{2}。{3}。{4}",
             "Chain leader: {0}. Strategy: {1}. As of {2}. {3}. Basis: {4}"},
      kPicture{"{0}：产业链全景图（从左到右为上游到下游）",
               "{0}: the chain, upstream on the left, downstream on the right"};
  paper::Paper out;
  out.title = say(language, kTitle, chain.drawn.name);
  out.page = {.width_mm = 297, .height_mm = 210, .top_mm = 25, .right_mm = 20, .bottom_mm = 20, .left_mm = 20};
  out.numbers = paper::PageNumbers::OfTotal;
  out.blocks.push_back(paper::Paragraph{.runs = {{.text = out.title, .face = paper::Face::Title, .size_pt = 22}}, .align = paper::Align::Centre, .line_pt = 34});
  const chain::ChainRow& row = chain.row.row;
  const std::string open(kOpen.in(language));
  const std::string about = say(language, kAbout, row.lead_official.empty() ? open : row.lead_official,
                                row.strategy.empty() ? open : row.strategy, world.day.iso(),
                                chain::known_sentence(world.known, language),
                                chain::basis_in(language, rules.gap.basis, rules.english.gap));
  out.blocks.push_back(paper::Paragraph{.runs = {{.text = about, .size_pt = 12}}, .line_pt = 20});
  out.blocks.push_back(heading(say(language, kPicture, chain.drawn.name)));
  if (auto picture = picture_drawing(chain, out.page.text_width_mm(), out.page.text_height_mm() - kHeadsAbovePicture, PictureReader::Team, language))
    out.blocks.push_back(paper::Paragraph{.align = paper::Align::Centre, .line_pt = picture->height_mm * kPtPerMm, .drawing = *picture});
  else
    out.blocks.push_back(picture_table(chain, out.page.text_width_mm(), language));
  for (OutTable& each : book_tables(world, chain, rules, language)) {
    if (each.sheet == kGaps.in(language)) {   // the sentences of every part would fill the page; they are in the workbook
      each.columns.pop_back();
      for (Row& one : each.rows) one.pop_back();
    }
    double sum = 0;
    for (const OutColumn& column : each.columns) sum += column.width;
    paper::Table body{.widths_mm = {}, .rows = paper_rows(each)};
    for (const OutColumn& column : each.columns) body.widths_mm.push_back(out.page.text_width_mm() * column.width / sum);
    out.blocks.push_back(heading(each.title + (each.rows.empty() ? std::string(kNone.in(language)) : "")));
    if (!each.rows.empty()) out.blocks.push_back(std::move(body));
  }
  return paper::docx(out);
}

}  // namespace liantu::api

#include "liantu/api/chain/guide.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "liantu/api/chain/chain_lists.h"
#include "liantu/api/chain/picture_drawing.h"
#include "liantu/api/chain/picture_table.h"
#include "liantu/base/source_reference.h"
#include "liantu/base/word_code.h"
#include "liantu/report/paper_parts.h"

namespace liantu::api {
namespace {

constexpr std::size_t kFirmsNamed = 30, kTargetsNamed = 30, kReasonsNamed = 3;
constexpr double kPictureHead = 24;
constexpr report::Look kCell{.face = paper::Face::Song, .size_pt = 10.5, .line_pt = 15},
    kHeadCell{.face = paper::Face::Heading, .size_pt = 10.5, .line_pt = 15, .align = paper::Align::Centre};

using Texts = std::vector<std::string>;

constexpr Phrase kUnset{"未填", "not entered"}, kYuan{"{0:.2f} 亿元", "{0:.2f} (100 million yuan)"};

std::string money(const std::optional<Yuan>& yuan, Language language) {
  return yuan ? say(language, kYuan, static_cast<double>(yuan->value) / 1e8)
              : std::string(kUnset.in(language));
}

/// "2025" for a whole year.
std::string span_text(const DateSpan& span) {
  const bool whole = span.from.year() == span.to.year() && span.from.month() == 1 && span.from.day() == 1 &&
                     span.to.month() == 12 && span.to.day() == 31;
  return whole ? std::to_string(span.from.year()) : span.text();
}

/// The paper being written: headings count themselves, every table is followed by what it was taken from.
class Guide {
 public:
  Guide(paper::Paper& paper, Language language) : paper_(paper), language_(language) {}

  void section(const Phrase& title) {
    constexpr std::array<std::string_view, 10> kNumbers = {"一", "二", "三", "四", "五",
                                                           "六", "七", "八", "九", "十"};
    const std::string number = language_ == Language::Zh
                                   ? fmt::format("{}、", kNumbers[sections_ % kNumbers.size()])
                                   : fmt::format("{}. ", sections_ + 1);
    ++sections_;
    paper_.blocks.push_back(paper::Paragraph{.runs = {{.text = number + std::string(title.in(language_)),
                                                       .face = paper::Face::Heading,
                                                       .size_pt = 14}},
                                             .align = paper::Align::Left,
                                             .line_pt = 24,
                                             .before_pt = 10,
                                             .keep_next = true});
  }
  void text(std::string words) {
    paper_.blocks.push_back(paper::Paragraph{.runs = {{.text = std::move(words), .size_pt = 12}},
                                             .line_pt = 20,
                                             .first_line_chars = language_ == Language::Zh ? 2.0 : 0.0});
  }
  void basis(std::string_view words) {
    paper_.blocks.push_back(paper::Paragraph{
        .runs = {{.text = say(language_, {"依据：{0}", "Basis: {0}"}, without_source_reference(words)),
                  .face = paper::Face::Kai,
                  .size_pt = 10.5,
                  .colour = 0x555555}},
        .align = paper::Align::Left,
        .line_pt = 16,
        .after_pt = 4});
  }
  /// `shares`: of the width, as the columns.
  void table(const std::vector<Phrase>& heads, const std::vector<double>& shares,
             const std::vector<Texts>& rows) {
    Texts words;
    for (const Phrase& head : heads) words.emplace_back(head.in(language_));
    paper::Table out{.rows = {report::head_row(words, 0, kHeadCell)}};
    double sum = 0;
    for (const double share : shares) sum += share;
    for (const double share : shares) out.widths_mm.push_back(paper_.page.text_width_mm() * share / sum);
    for (const Texts& row : rows) {
      out.rows.emplace_back();
      for (const std::string& value : row)
        out.rows.back().cells.push_back(report::cell(value.empty() ? "—" : value, kCell));
    }
    paper_.blocks.push_back(std::move(out));
  }
  void block(paper::Block block) { paper_.blocks.push_back(std::move(block)); }
  Language language() const { return language_; }
  const paper::Page& page() const { return paper_.page; }

 private:
  paper::Paper& paper_;
  Language language_;
  std::size_t sections_ = 0;
};

std::string states_of(const WorldChain& chain, Language language) {
  std::string out;
  for (std::size_t i = 0; i < words<chain::NodeState>.size(); ++i) {
    const auto state = static_cast<chain::NodeState>(i);
    const auto many = std::ranges::count(chain.standing, state, &chain::NodeStanding::state);
    out += fmt::format("{}{} {}",
                       out.empty()                ? ""
                       : language == Language::Zh ? "，"
                                                  : ", ",
                       word_of(state, language), many);
  }
  return out;
}

void say_what_it_is(Guide& guide, const WorldChain& chain, const chain::ChainRules& rules) {
  const Language language = guide.language();
  const chain::ChainRow& row = chain.row.row;
  std::set<std::size_t> local;
  for (const chain::OnNode& on : chain.on) local.insert(on.local.begin(), on.local.end());
  const std::string ledger(Phrase{"产业链台账", "Ledger of chains"}.in(language)), unset(kUnset.in(language)),
      gap = without_source_reference(chain::basis_in(language, rules.gap.basis, rules.english.gap));
  const auto or_unset = [&](const std::string& value) { return value.empty() ? unset : value; };
  const auto name = [&](const char* zh, const char* en) { return std::string(Phrase{zh, en}.in(language)); };
  guide.section({"基本情况", "The chain"});
  guide.table(
      {{"项目", "Item"}, {"内容", "Value"}, {"依据", "Basis"}}, {2, 5, 6},
      {{name("发展策略", "Strategy"), or_unset(row.strategy), ledger},
       {name("产值目标", "Output target"),
        money(row.output_target, language) +
            (row.target_year ? say(language, {"（{0} 年）", " ({0})"}, *row.target_year) : ""),
        ledger},
       {name("已达产值", "Attained"),
        money(row.attained, language) +
            (row.attained_on ? say(language, {"（{0}）", " ({0})"}, span_text(*row.attained_on)) : ""),
        ledger},
       {name("环节", "Nodes"),
        say(language, {"{0} 个：{1}", "{0}: {1}"}, chain.drawn.nodes.size(), states_of(chain, language)),
        gap},
       {name("本地企业", "Local firms"), say(language, {"{0} 家", "{0}"}, local.size()),
        name("企业名录按经营范围、产品、行业代码定位，链上班子确认或改过的从其认定",
             "Register of firms, placed by scope, products and industry code; what the team confirmed or "
             "corrected counts first")},
       {name("认定要补的环节", "Nodes to be filled"),
        say(language, {"{0} 个", "{0}"}, chain.to_fill().size()),
        name("缺链认定台账", "Ledger of decisions")}});
}

void show_picture(Guide& guide, const WorldChain& chain, bool team) {
  guide.section({"产业链图谱", "Picture of the chain"});
  const paper::Page& page = guide.page();
  if (auto picture = picture_drawing(chain, page.text_width_mm(), page.text_height_mm() - kPictureHead,
                                     team ? PictureReader::Team : PictureReader::Everybody, guide.language()))
    guide.block(paper::Paragraph{
        .align = paper::Align::Centre, .line_pt = picture->height_mm * kPtPerMm, .drawing = *picture});
  else
    guide.block(picture_table(chain, page.text_width_mm(), guide.language()));
}

std::string why(const std::vector<chain::GapPart>& parts, Language language) {
  std::vector<const chain::GapPart*> known;
  for (const chain::GapPart& part : parts)
    if (part.value && part.points > 0) known.push_back(&part);
  std::ranges::stable_sort(known, std::greater{}, [](const chain::GapPart* part) { return part->points; });
  std::string out;
  for (std::size_t i = 0; i < std::min(known.size(), kReasonsNamed); ++i)
    out += (out.empty() ? "" : language == Language::Zh ? "；" : "; ") + known[i]->sentence;
  return out;
}

void name_gaps(Guide& guide, const WorldChain& chain, const chain::ChainRules& rules, bool team) {
  const Language language = guide.language();
  guide.section({"招引方向：认定要补的环节", "What is wanted: nodes to be filled"});
  const std::vector<std::size_t> wanted = chain.to_fill();
  if (wanted.empty())
    return guide.text(
        std::string(Phrase{"链上班子还没有认定要补的环节；疑似的不写入本指南。",
                           "The team has named no node to be filled yet; suspected ones do not stand here."}
                        .in(language)));
  const auto standing = chain::standings(chain.drawn, chain.known, rules.gap, language);
  std::vector<Phrase> heads{{"环节", "Node"},
                            {"现状", "State"},
                            {"方向", "Direction"},
                            {"本地企业", "Local firms"},
                            {"为什么", "Why"}};
  std::vector<double> shares{16, 8, 8, 8, 44};
  if (team) {
    heads.insert(heads.end(), {{"得分", "Score"}, {"在谈", "Talks"}, {"认定", "Decided"}});
    shares.insert(shares.end(), {7, 7, 26});
  }
  std::vector<Texts> rows;
  for (const std::size_t node : wanted) {
    Texts row{chain.drawn.nodes[node].name, word_of(standing[node].state, language),
              word_of(standing[node].direction, language), std::to_string(chain.known[node].local),
              why(standing[node].parts, language)};
    if (team) {
      const chain::GapDecisionRow& decision = chain.decisions[node]->row;
      row.insert(row.end(),
                 {fmt::format("{:.1f}", standing[node].score), std::to_string(chain.talks[node].size()),
                  fmt::format("{} {} {}", decision.decided_by,
                              decision.decided_on ? decision.decided_on->iso() : "", decision.reason)});
    }
    rows.push_back(std::move(row));
  }
  guide.table(heads, shares, rows);
  guide.basis(chain::basis_in(language, rules.gap.basis, rules.english.gap));
}

void name_local_firms(Guide& guide, const World& world, const WorldChain& chain) {
  const Language language = guide.language();
  guide.section({"本地基础：龙头骨干企业", "What is here: leading firms"});
  const LocalFirms firms = local_firms(world, chain);
  std::vector<Texts> rows;
  for (const std::size_t at : firms.leading) {
    if (rows.size() == kFirmsNamed) break;
    const chain::ChainFirm& firm = world.firms[at];
    rows.push_back({firm.name, nodes_of(world, chain, at), place_of(firm), firm.lists});
  }
  if (!rows.empty())
    guide.table(
        {{"企业名称", "Firm"}, {"所在环节", "Nodes"}, {"所在园区或镇街", "Place"}, {"入选名单", "Lists"}},
        {30, 26, 18, 30}, rows);
  guide.basis(
      say(language,
          {"企业名录，截至 {0}；龙头骨干是链主和入选名单的企业，共 {1} 家，列前 {2} 家；另有配套企业 {3} 家",
           "register of firms, as of {0}; leading: anchor firms and those on lists, {1} in all, the first "
           "{2} named; {3} supporting firms beside them"},
          world.day.iso(), firms.leading.size(), rows.size(), firms.supporting.size()));
}

void name_sites(Guide& guide, const World& world, const GuideFacts& facts) {
  const Language language = guide.language();
  guide.section({"可供载体", "Sites"});
  std::vector<Texts> rows;
  for (const GuideSite& site : facts.sites)
    rows.push_back({site.name, site.kind, site.place, site.size, site.price, site.admitted, site.updated});
  if (rows.empty())
    guide.text(std::string(Phrase{"台账里没有写明准入本链或要补环节行业的可供地块、厂房。",
                                  "No parcel or plant of the ledgers that may be had says that it admits "
                                  "this chain or the industries wanted."}
                               .in(language)));
  else
    guide.table({{"名称", "Name"},
                 {"类型", "Kind"},
                 {"位置", "Place"},
                 {"面积", "Size"},
                 {"价格", "Price"},
                 {"准入产业", "Industries admitted"},
                 {"核查时间", "Checked"}},
                {18, 7, 14, 13, 18, 30, 11}, rows);
  guide.basis(say(language,
                  {"地块台账、厂房台账中“可供”且准入产业写到本链或要补环节行业代码的，截至 {0}",
                   "ledgers of parcels and plants: those that may be had and whose industries admitted name "
                   "the chain or the codes of the nodes wanted, as of {0}"},
                  world.day.iso()));
}

void name_parks(Guide& guide, const World& world, const GuideFacts& facts) {
  const Language language = guide.language();
  guide.section({"承载园区", "Parks"});
  std::vector<Texts> rows;
  for (const GuidePark& park : facts.parks)
    rows.push_back({park.name, park.state, park.industry, park.place, park.size});
  if (!rows.empty())
    guide.table({{"园区", "Park"},
                 {"建设状态", "State"},
                 {"主导产业", "Leading industry"},
                 {"所在镇街", "Town"},
                 {"规划面积", "Land"}},
                {24, 10, 30, 16, 14}, rows);
  guide.basis(say(
      language,
      {"园区台账中主导产业写到本链、或已有本链企业的园区，截至 {0}",
       "ledger of parks: those whose leading industry names the chain or where firms of it stand, as of {0}"},
      world.day.iso()));
}

std::string joined(const std::vector<chain::Reason>& reasons, Language language) {
  std::string out;
  for (const chain::Reason& reason : reasons)
    out += fmt::format("{}{} {:+g}",
                       out.empty()                ? ""
                       : language == Language::Zh ? "；"
                                                  : "; ",
                       reason.sentence, reason.points);
  return out;
}

void name_targets(Guide& guide, const World& world, const WorldChain& chain, const chain::ChainRules& rules) {
  const Language language = guide.language();
  guide.section({"目标城市和目标企业（内部）", "Target cities and firms (internal)"});
  const RankedFirms ranked = ranked_firms(world, chain, chain.to_fill(), language);
  std::string cities;
  for (const auto& [city, count] : chain::cities_of(ranked.candidates))
    cities += fmt::format("{}{} {}",
                          cities.empty()             ? ""
                          : language == Language::Zh ? "、"
                                                     : ", ",
                          city.empty() ? Phrase{"未填城市", "no city"}.in(language) : city, count);
  if (!cities.empty())
    guide.text(say(language, {"目标企业所在城市（家数）：{0}。", "Cities of the target firms (firms): {0}."},
                   cities));
  std::vector<Texts> rows;
  for (std::size_t i = 0; i < std::min(ranked.best.size(), kTargetsNamed); ++i) {
    const chain::Candidate& of = ranked.candidates[ranked.best[i].candidate];
    rows.push_back({std::to_string(i + 1), of.firm, of.city, of.node_name,
                    fmt::format("{:g}", ranked.best[i].points), joined(ranked.best[i].reasons, language)});
  }
  if (!rows.empty())
    guide.table({{"名次", "Rank"},
                 {"企业名称", "Firm"},
                 {"城市", "City"},
                 {"补哪个环节", "Fills"},
                 {"得分", "Points"},
                 {"理由", "Reasons"}},
                {6, 28, 11, 14, 7, 60}, rows);
  guide.basis(say(language, {"{0}。{1}", "{0}. {1}"}, chain::known_sentence(world.known, language),
                  chain::basis_in(language, rules.target.basis, rules.english.target)));
  if (const std::string few = chain::too_few(world.known, chain.targets, language); !few.empty())
    guide.text(few);
}

}  // namespace

std::string guide_name(const World& world, const WorldChain& chain, GuideReader reader, Language language) {
  return reader == GuideReader::Team
             ? say(language, {"{0}招商指南（内部）{1}", "{0} investment guide (internal) {1}"},
                   chain.drawn.name, world.day.iso())
             : say(language, {"{0}招商指南{1}", "{0} investment guide {1}"}, chain.drawn.name,
                   world.day.iso());
}

paper::Paper guide_paper(const World& world, const WorldChain& chain, const GuideFacts& facts,
                         const chain::ChainRules& rules, GuideReader reader, Language language) {
  paper::Paper out;
  out.title = say(language, {"{0}招商指南", "{0}: investment guide"}, chain.drawn.name);
  out.page = {
      .width_mm = 297, .height_mm = 210, .top_mm = 22, .right_mm = 20, .bottom_mm = 18, .left_mm = 20};
  out.numbers = paper::PageNumbers::OfTotal;
  out.blocks.push_back(
      paper::Paragraph{.runs = {{.text = out.title, .face = paper::Face::Title, .size_pt = 22}},
                       .align = paper::Align::Centre,
                       .line_pt = 34});
  out.blocks.push_back(paper::Paragraph{.runs = {{.text = say(language, {"{0} 数据时点 {1}", "{0} as of {1}"},
                                                              world.rules.home.county_name, world.day.iso()),
                                                  .face = paper::Face::Kai,
                                                  .size_pt = 12}},
                                        .align = paper::Align::Centre,
                                        .line_pt = 20});
  Guide guide(out, language);
  const bool team = reader == GuideReader::Team;
  say_what_it_is(guide, chain, rules);
  show_picture(guide, chain, team);
  name_gaps(guide, chain, rules, team);
  name_local_firms(guide, world, chain);
  name_sites(guide, world, facts);
  name_parks(guide, world, facts);
  if (team) name_targets(guide, world, chain, rules);
  guide.section({"政策和联系", "Policies and contact"});
  const chain::ChainRow& row = chain.row.row;
  guide.text(say(language,
                 {"政策：系统里没有政策条款台账，请随文附上现行有效文件并写明文号。牵头单位：{0}。",
                  "Policies: the system keeps no ledger of them; attach the documents in force with their "
                  "numbers. Unit in charge: {0}."},
                 row.responsible_unit.empty() ? std::string(kUnset.in(language)) : row.responsible_unit));
  return out;
}

}  // namespace liantu::api

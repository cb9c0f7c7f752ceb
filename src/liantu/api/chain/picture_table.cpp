#include "liantu/api/chain/picture_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/chain/layout.h"
#include "liantu/base/word_code.h"
#include "liantu/report/paper_parts.h"

namespace liantu::api {
namespace {

constexpr report::Look kPlain{.face = paper::Face::Song, .size_pt = 9, .line_pt = 12.5};
constexpr report::Look kHead{.face = paper::Face::Heading, .size_pt = 10.5, .line_pt = 15, .align = paper::Align::Centre};
constexpr std::size_t kNamesShown = 3;

struct StateLook {
  std::string_view mark;
  std::uint32_t fill;
};

/// By NodeState: strong, weak, missing, supply risk. The marks keep them apart in black and white.
constexpr std::array<StateLook, 4> kStates{{{"●", 0xE2F0E6}, {"△", 0xFFF3D1}, {"□", 0xFBE1DF}, {"▲", 0xF0E0F2}}};

constexpr Phrase kLocalFirms{"本地 {0} 家", "{0} local"}, kSuspected{"疑似", "suspected"}, kMoreNodes{"{0}等 {1} 个环节", "{0} and others, {1} nodes"};

std::string goes_into(const chain::Chain& drawn, const std::string& node, Language language) {
  std::string names;
  std::size_t many = 0;
  for (const chain::Link& link : drawn.links) {
    const auto to = link.from == node ? std::ranges::find(drawn.nodes, link.to, &chain::Node::code) : drawn.nodes.end();
    if (to == drawn.nodes.end()) continue;
    if (++many <= kNamesShown) names += (names.empty() ? "" : language == Language::Zh ? "、" : ", ") + to->name;
  }
  return many > kNamesShown ? say(language, kMoreNodes, names, many) : names;
}

paper::Cell box(const WorldChain& chain, std::size_t node, Language language) {
  const chain::NodeStanding& at = chain.standing[node];
  const auto state = static_cast<std::size_t>(at.state);
  std::string text = fmt::format("{}{} {}\n{}", kStates[state].mark, word_of(at.state, language), chain.drawn.nodes[node].name,
                                 say(language, kLocalFirms, chain.known[node].local));
  if (const auto& decision = chain.decisions[node]; decision && decision->row.decision)
    text += fmt::format(" · {}", word_of(*decision->row.decision, language));
  else if (at.state != chain::NodeState::Strong) text += fmt::format(" · {}", kSuspected.in(language));
  if (const std::string names = goes_into(chain.drawn, chain.drawn.nodes[node].code, language); !names.empty()) text += "\n→ " + names;
  paper::Cell cell = report::cell(text, kPlain);
  cell.fill = kStates[state].fill;
  return cell;
}

/// One heading over neighbouring columns of a tier.
paper::TableRow head_of(const chain::Layout& layout, Language language) {
  paper::TableRow row{.cells = {}, .heading = true};
  for (std::size_t from = 0, to = 0; from < layout.columns.size(); from = to) {
    while (to < layout.columns.size() && layout.columns[to].tier == layout.columns[from].tier) ++to;
    paper::Cell cell = report::cell(word_of(layout.columns[from].tier, language), kHead);
    cell.columns = static_cast<int>(to - from);
    cell.fill = report::kHeadFill;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

}  // namespace

paper::Table picture_table(const WorldChain& chain, double width_mm, Language language) {
  std::vector<std::string> titles;
  for (const auto& node : chain.nodes) titles.push_back(node.row.stage_name);
  const chain::Layout layout = chain::layout_of(chain.drawn, titles);
  paper::Table out;
  if (layout.columns.empty()) return out;
  const std::size_t columns = layout.columns.size();
  std::size_t rows = 0;
  for (const chain::LayoutBox& at : layout.boxes) rows = std::max(rows, at.row + 1);
  out.widths_mm.assign(columns, width_mm / static_cast<double>(columns));
  out.rows.push_back(head_of(layout, language));
  for (std::size_t row = 0; row < rows; ++row) out.rows.push_back({.cells = std::vector<paper::Cell>(columns, report::cell("", kPlain))});
  for (std::size_t node = 0; node < layout.boxes.size(); ++node) out.rows[1 + layout.boxes[node].row].cells[layout.boxes[node].column] = box(chain, node, language);
  return out;
}

}  // namespace liantu::api

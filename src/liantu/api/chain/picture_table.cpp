#include "liantu/api/chain/picture_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liantu/chain/layout.h"
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

std::string goes_into(const chain::Chain& drawn, const std::string& node) {
  std::string names;
  std::size_t many = 0;
  for (const chain::Link& link : drawn.links) {
    const auto to = link.from == node ? std::ranges::find(drawn.nodes, link.to, &chain::Node::code) : drawn.nodes.end();
    if (to == drawn.nodes.end()) continue;
    if (++many <= kNamesShown) names += (names.empty() ? "" : "、") + to->name;
  }
  return many > kNamesShown ? fmt::format("{}等 {} 个环节", names, many) : names;
}

paper::Cell box(const WorldChain& chain, std::size_t node) {
  const chain::NodeStanding& at = chain.standing[node];
  const auto state = static_cast<std::size_t>(at.state);
  std::string text = fmt::format("{}{} {}\n本地 {} 家", kStates[state].mark, words<chain::NodeState>[state].zh, chain.drawn.nodes[node].name, chain.known[node].local);
  if (const auto& decision = chain.decisions[node]; decision && decision->row.decision)
    text += fmt::format(" · {}", words<chain::GapDecision>[static_cast<std::size_t>(*decision->row.decision)].zh);
  else if (at.state != chain::NodeState::Strong) text += " · 疑似";
  if (const std::string names = goes_into(chain.drawn, chain.drawn.nodes[node].code); !names.empty()) text += "\n→ " + names;
  paper::Cell cell = report::cell(text, kPlain);
  cell.fill = kStates[state].fill;
  return cell;
}

/// One heading over neighbouring columns of a tier.
paper::TableRow head_of(const chain::Layout& layout) {
  paper::TableRow row{.cells = {}, .heading = true};
  for (std::size_t from = 0, to = 0; from < layout.columns.size(); from = to) {
    while (to < layout.columns.size() && layout.columns[to].tier == layout.columns[from].tier) ++to;
    paper::Cell cell = report::cell(std::string(words<chain::Tier>[static_cast<std::size_t>(layout.columns[from].tier)].zh), kHead);
    cell.columns = static_cast<int>(to - from);
    cell.fill = report::kHeadFill;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

}  // namespace

paper::Table picture_table(const WorldChain& chain, double width_mm) {
  const chain::Layout layout = chain::layout_of(chain.drawn);
  paper::Table out;
  if (layout.columns.empty()) return out;
  const std::size_t columns = layout.columns.size();
  std::size_t rows = 0;
  for (const chain::LayoutBox& at : layout.boxes) rows = std::max(rows, at.row + 1);
  out.widths_mm.assign(columns, width_mm / static_cast<double>(columns));
  out.rows.push_back(head_of(layout));
  for (std::size_t row = 0; row < rows; ++row) out.rows.push_back({.cells = std::vector<paper::Cell>(columns, report::cell("", kPlain))});
  for (std::size_t node = 0; node < layout.boxes.size(); ++node) out.rows[1 + layout.boxes[node].row].cells[layout.boxes[node].column] = box(chain, node);
  return out;
}

}  // namespace liantu::api

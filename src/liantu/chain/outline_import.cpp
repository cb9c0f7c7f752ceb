#include "liantu/chain/outline_import.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "liantu/base/language.h"
#include "liantu/base/number_in.h"
#include "liantu/chain/chain_ledger.h"

namespace liantu::chain {
namespace {

constexpr std::string_view kBlanks[] = {" ", "\t", "　", "·", "-", "—", "├", "└", "│", "─"};
constexpr std::size_t kLeastLines = 4;

constexpr Phrase kNothingBelow{"第{0}行“{1}”下面没有环节，没有读入。", "Row {0}: nothing stands below “{1}”, so it was not read."};
constexpr Phrase kTwice{"第{0}行“{1}”在本链里出现两次，只用第一次。", "Row {0}: “{1}” stands twice in this chain; only the first is used."};
constexpr Phrase kBesideTiers{
    "第{0}行“{1}”与上游、中游、下游同级，是标题或说明，没有作为环节读入。",
    "Row {0}: “{1}” stands beside 上游, 中游 and 下游; it is a title or a note and was not read as a node."};
constexpr Phrase kOuterHeading{
    "第{0}行“{1}”下面还分层，只保留最里一层的标题，没有读入。",
    "Row {0}: further headings stand below “{1}”; only the innermost heading is kept, so it was not read."};
constexpr Phrase kNoImportance{"第{0}行重要度“{1}”应是大于 0 的数，按 1 计。", "Row {0}: importance “{1}” should be a number above 0; 1 is used."};

/// The text without what sets it in; `in` counts the blanks, a full-width one twice.
std::string_view stripped(std::string_view text, int& in) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view blank : kBlanks) {
      if (!text.starts_with(blank)) continue;
      text.remove_prefix(blank.size());
      in += blank == "　" || blank == "\t" ? 2 : 1;
      more = true;
    }
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::optional<Tier> tier_of(std::string_view text) {
  for (std::size_t i = 0; i < words<Tier>.size(); ++i)
    if (text.starts_with(words<Tier>[i].zh)) return static_cast<Tier>(i);
  return std::nullopt;
}

/// Columns beside the names, by their heading.
struct Beside {
  std::optional<std::size_t> keywords, codes, importance, state;
  std::size_t head_row = 0;                     ///< 1-based, 0 = none
  std::size_t first = static_cast<std::size_t>(-1);
};

Beside beside_of(const sheet::Grid& grid) {
  Beside out;
  for (std::size_t r = 0; r < std::min<std::size_t>(grid.rows.size(), 8) && out.head_row == 0; ++r) {
    for (std::size_t c = 1; c < grid.rows[r].size(); ++c) {
      const std::string& text = grid.rows[r][c].text;
      auto* column = text == "关键词" || text == "主要产品" ? &out.keywords : text == "行业代码" ? &out.codes : text == "重要度" ? &out.importance : text == "状态" ? &out.state : nullptr;
      if (!column) continue;
      *column = c;
      out.head_row = r + 1;
      out.first = std::min(out.first, c);
    }
  }
  return out;
}

struct Line {
  std::size_t row = 0;                          ///< 1-based
  std::size_t column = 0;
  int in = 0;
  std::string name;
};

std::vector<Line> lines_of(const sheet::Grid& grid, const Beside& beside) {
  std::vector<Line> lines;
  for (std::size_t r = beside.head_row; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < std::min(grid.rows[r].size(), beside.first); ++c) {
      const sheet::Cell& cell = grid.rows[r][c];
      if (cell.covered || cell.strike || cell.kind != sheet::Cell::Kind::Text) continue;
      int in = 0;
      const std::string_view name = stripped(cell.text, in);
      if (!name.empty()) lines.push_back({r + 1, c, in + 2 * cell.indent, std::string(name)});
    }
  }
  return lines;
}

/// Depth 0, 1, 2 …: a line is one deeper than the nearest line above that stands further out.
std::vector<int> depths(const std::vector<Line>& lines) {
  std::vector<int> depth;
  std::vector<std::pair<std::size_t, int>> open;   // column and indent of the lines above that are not closed
  for (const Line& line : lines) {
    const std::pair at{line.column, line.in};
    while (!open.empty() && open.back() >= at) open.pop_back();
    depth.push_back(static_cast<int>(open.size()));
    open.push_back(at);
  }
  return depth;
}

class Reader {
 public:
  Reader(const sheet::Grid& grid, Outline& out) : grid_(grid), beside_(beside_of(grid)), lines_(lines_of(grid, beside_)), depth_(depths(lines_)), out_(out) {}

  void read() {
    const bool one_chain = std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) { return at_root(line) && tier_of(line.name); });
    if (one_chain) begin(grid_.sheet.empty() ? grid_.file.substr(0, grid_.file.rfind('.')) : grid_.sheet);
    for (std::size_t i = 0; i < lines_.size(); ++i) take(i, one_chain);
  }

 private:
  bool at_root(const Line& line) const { return depth_[static_cast<std::size_t>(&line - lines_.data())] == 0; }

  void begin(const std::string& name) {
    out_.chains.push_back({.code = name, .name = name});
    out_.columns.emplace_back();
    out_.states.emplace_back();
    seen_.clear();
    tier_ = Tier::Mid;
    heading_.clear();
  }

  void take(std::size_t i, bool one_chain) {
    const Line& line = lines_[i];
    const bool inner = i + 1 < lines_.size() && depth_[i + 1] > depth_[i];
    if (depth_[i] == 0 && !one_chain) {
      if (inner) return begin(line.name);
      if (!out_.chains.empty() || i > 0) find(kNothingBelow, line.row, line.name);
      return;
    }
    if (const auto tier = tier_of(line.name); tier && inner) {
      tier_ = *tier;
      heading_.clear();
      return;
    }
    if (depth_[i] == 0 && !inner) return find(kBesideTiers, line.row, line.name);
    if (out_.chains.empty()) return;
    if (!inner) return add(line);
    if (!heading_.empty() && !heading_used_ && depth_[i] > heading_depth_)
      find(kOuterHeading, heading_row_, heading_);
    heading_ = line.name;
    heading_depth_ = depth_[i];
    heading_row_ = line.row;
    heading_used_ = false;
  }

  void add(const Line& line) {
    heading_used_ = true;
    if (!seen_.insert(line.name).second) {
      find(kTwice, line.row, line.name);
      return;
    }
    Node node{.code = line.name, .name = line.name, .tier = tier_};
    node.keywords = beside_.keywords ? chain::keywords_of(text_at(line, *beside_.keywords)) : std::vector<Keyword>{};
    if (node.keywords.empty()) node.keywords.push_back({line.name, 1});
    if (beside_.codes) node.industry_codes = parts_of(text_at(line, *beside_.codes));
    if (beside_.importance) read_importance(line, node);
    node.source = grid_.sheet.empty() ? grid_.file : grid_.file + " " + grid_.sheet;
    out_.chains.back().nodes.push_back(std::move(node));
    out_.columns.back().push_back(heading_);
    out_.states.back().push_back(beside_.state ? text_at(line, *beside_.state) : std::string());
  }

  void find(const Phrase& phrase, std::size_t row, const std::string& text) {
    out_.findings.push_back({say(Language::Zh, phrase, row, text), say(Language::En, phrase, row, text)});
  }

  std::string text_at(const Line& line, std::size_t column) const {
    const auto& row = grid_.rows[line.row - 1];
    return column < row.size() ? row[column].text : std::string();
  }

  void read_importance(const Line& line, Node& node) {
    const std::string text = text_at(line, *beside_.importance);
    if (text.empty()) return;
    if (const auto number = number_in<double>(text); number && *number > 0)
      node.importance = *number;
    else find(kNoImportance, line.row, text);
  }

  const sheet::Grid& grid_;
  Beside beside_;
  std::vector<Line> lines_;
  std::vector<int> depth_;
  Outline& out_;
  std::set<std::string> seen_;
  Tier tier_ = Tier::Mid;
  std::string heading_;
  int heading_depth_ = 0;
  std::size_t heading_row_ = 0;
  bool heading_used_ = false;  ///< a node stands right below it
};

}  // namespace

bool is_outline(const sheet::Grid& grid) {
  const std::vector<Line> lines = lines_of(grid, beside_of(grid));
  if (lines.size() < kLeastLines) return false;
  const std::vector<int> depth = depths(lines);
  const bool deep = std::any_of(depth.begin(), depth.end(), [](int d) { return d > 0; });
  bool tiers = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const bool alone = i + 1 == lines.size() || lines[i + 1].row != lines[i].row || lines[i + 1].column > lines[i].column;
    tiers = tiers || (alone && tier_of(lines[i].name) && lines[i].name.size() <= std::string_view("上游原材料环节").size());
  }
  return deep && tiers;
}

Outline read_outline(const sheet::Grid& grid) {
  Outline out;
  Reader(grid, out).read();
  return out;
}

}  // namespace liantu::chain

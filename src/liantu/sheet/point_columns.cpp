#include "liantu/sheet/point_columns.h"

#include <algorithm>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr int kHeaderWithin = 60;  ///< rows

constexpr std::string_view kNumberWords =
    "点号|界址点号|界址点|界址点编号|界址点序号|拐点|拐点号|拐点编号|拐点序号|点编号|点序号|桩号|界桩号|"
    "桩点号|顶点|顶点号|边界点号|边界点|角点|角点号|节点|节点号|point|pointno|pointid";
constexpr std::string_view kRingWords = "圈号|环号|地块圈号|界址圈号|圈序号|ring|ringno";
constexpr std::string_view kNorthWords =
    "x|纵|纵x|x纵|北|x北|北x|n|xn|nx|北向|纵向|纬度|北纬|纬|lat|latitude|b|纬度b|纬度n|纬度北纬|北纬n|"
    "纬度lat";
constexpr std::string_view kEastWords =
    "y|横|横y|y横|东|y东|东y|e|ye|ey|东向|横向|经度|东经|经|lon|lng|long|longitude|l|经度l|经度e|经度东经|"
    "东经e|经度lon|经度lng";
constexpr std::string_view kBothWords =
    "坐标|经纬度|经纬度坐标|xy|yx|x,y|y,x|经度,纬度|经度纬度|坐标xy|坐标点|坐标串";

std::string bare(std::string_view words) {
  std::string text = folded(words);
  for (const std::string_view drop : {"(m)", "(米)", "(°)", "(度)", "(度分秒)", "(单位:m)", "(单位:米)", "/m",
                                      "(dms)", "(", ")", "[", "]", "轴"}) {
    text = replaced(std::move(text), drop, "");
  }
  return text;
}

bool is_word(std::string_view text, std::string_view words) {
  return !text.empty() && is_one_of(text, words);
}

struct Header {
  std::vector<std::string> words;  ///< per column, bare
  int first_row = 0, last_row = 0;
};

Header header_at(const Grid& grid, int row, bool two_rows) {
  const auto filled = [&](int at) {
    return at < static_cast<int>(grid.rows.size()) ? grid.rows[static_cast<std::size_t>(at)].size() : 0;
  };
  const auto columns = static_cast<int>(std::max(filled(row), two_rows ? filled(row + 1) : 0));
  Header header{std::vector<std::string>(static_cast<std::size_t>(columns)), row, two_rows ? row + 1 : row};
  for (int c = 0; c < columns; ++c) {
    const std::string lower = two_rows ? bare(grid.at(row + 1, c).text) : std::string();
    header.words[static_cast<std::size_t>(c)] = lower.empty() ? bare(grid.at(row, c).text) : lower;
  }
  return header;
}

/// Columns from left to right: a second number or a second X begins the next group.
std::vector<PointGroup> groups_of(const Header& header) {
  std::vector<PointGroup> groups(1);
  for (std::size_t c = 0; c < header.words.size(); ++c) {
    const auto column = static_cast<int>(c);
    const std::string& words = header.words[c];
    const auto axis = axis_heading(words);
    const bool number = is_word(words, kNumberWords);
    const bool again = (number && groups.back().number >= 0) ||
                       (axis == AxisHeading::North && groups.back().north >= 0) ||
                       (axis == AxisHeading::East && groups.back().east >= 0) ||
                       (axis == AxisHeading::Both && groups.back().north >= 0);
    if (again) groups.emplace_back();
    PointGroup& group = groups.back();
    if (number) group.number = column;
    if (is_word(words, kRingWords)) group.ring = column;
    if (axis == AxisHeading::North || axis == AxisHeading::Both) group.north = column;
    if (axis == AxisHeading::East || axis == AxisHeading::Both) group.east = column;
  }
  std::erase_if(groups, [](const PointGroup& group) { return group.north < 0 || group.east < 0; });
  for (PointGroup& group : groups) {
    if (group.ring < 0) group.ring = groups.front().ring;
  }
  return groups;
}

std::optional<PointColumns> columns_at(const Header& header, const std::vector<std::string>& area_words) {
  PointColumns columns{
      .first_row = header.first_row, .last_row = header.last_row, .groups = groups_of(header)};
  if (columns.groups.empty()) return std::nullopt;
  for (int c = 0; c < static_cast<int>(header.words.size()); ++c) {
    const std::string& words = header.words[static_cast<std::size_t>(c)];
    if (words.empty() || std::ranges::find(area_words, words) == area_words.end() ||
        is_word(words, kNumberWords))
      continue;
    if (axis_heading(words)) continue;
    columns.area = c;
    break;
  }
  return columns;
}

}  // namespace

std::optional<AxisHeading> axis_heading(std::string_view words) {
  std::string text = bare(words);
  if (is_word(text, kBothWords)) return AxisHeading::Both;
  for (const std::string_view drop : {"坐标", "值", "2000", "cgcs"})
    text = replaced(std::move(text), drop, "");
  if (is_word(text, kNorthWords)) return AxisHeading::North;
  if (is_word(text, kEastWords)) return AxisHeading::East;
  return std::nullopt;
}

std::vector<std::string> area_headings(const std::vector<LedgerKind>& kinds) {
  std::vector<std::string> words;
  for (const LedgerKind& kind : kinds) {
    if (!kind.fields->index("outline_wkt")) continue;
    const auto name = kind.fields->index(pieces(kind.name_field, '|').front());
    if (!name) continue;
    words.push_back(bare((*kind.fields)[*name].label.zh));
    for (const std::string_view word : pieces((*kind.fields)[*name].label.synonyms, '|'))
      words.push_back(bare(word));
  }
  return words;
}

std::optional<PointColumns> point_columns(const Grid& grid, const std::vector<std::string>& area_words) {
  const int rows = std::min(static_cast<int>(grid.rows.size()), kHeaderWithin);
  std::optional<PointColumns> unnumbered;
  for (int row = 0; row < rows; ++row) {
    auto columns = columns_at(header_at(grid, row, false), area_words);
    // Two rows where "坐标" stands over X and Y, or the lower does not do alone: a title over it is no part
    // of the header.
    const bool over = columns && columns->groups.front().north == columns->groups.front().east;
    if (over || (!columns && !columns_at(header_at(grid, row + 1, false), area_words))) {
      const auto both = columns_at(header_at(grid, row, true), area_words);
      if (both && (!over || both->groups.front().north != both->groups.front().east)) columns = both;
    }
    if (!columns) continue;
    if (columns->groups.front().number >= 0) return columns;
    if (!unnumbered && columns->area >= 0) unnumbered = columns;
  }
  return unnumbered;
}

}  // namespace liantu::sheet

#include "liantu/text/reading/columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace liantu::text {
namespace {

constexpr std::size_t kLeastRows = 5;  ///< that hold two columns
constexpr std::size_t kWidest = 512;   ///< places of a line that are looked at
constexpr std::size_t kMostColumns = 8;
constexpr std::size_t kMostBlankRows = 2;  ///< together within a block
constexpr std::uint32_t kDeepest = 5;      ///< how far in a paragraph of a column begins

/// The parts of a row that a column may have.
using Row = std::span<const LinePart>;
/// Rows of a column, the first one `from` of the page.
using Rows = std::vector<Row>;

/// Where the column on the right begins.
struct Gutter {
  std::uint32_t place = 0;
  LinePart::Measure measure = LinePart::kLetters;
  std::size_t rows = 0;  ///< that have it
};

enum class Side { Blank, Left, Right, Both, Across };

/// Parts left of the gutter; the others are right of it.
std::size_t left_of(const Row& row, const Gutter& gutter) {
  std::size_t left = 0;
  while (left < row.size() && row[left].from[gutter.measure] < gutter.place) ++left;
  return left;
}

Side side_of(const Row& row, const Gutter& gutter) {
  if (row.empty()) return Side::Blank;
  const std::size_t left = left_of(row, gutter);
  if (left == 0) return Side::Right;
  if (row[left - 1].to[gutter.measure] > gutter.place) return Side::Across;
  return left == row.size() ? Side::Left : Side::Both;
}

/// The place behind a gap that most rows share.
Gutter gutter_by(std::span<const Row> rows, LinePart::Measure measure) {
  std::array<std::uint32_t, kWidest + kDeepest + 1> begins{};
  for (const Row& row : rows)
    for (std::size_t i = 1; i < row.size(); ++i)
      if (row[i].from[measure] < kWidest) ++begins[row[i].from[measure]];
  Gutter best;
  best.measure = measure;
  std::size_t most = 0;
  for (std::uint32_t place = 0; place < kWidest; ++place) {
    if (begins[place] < 2) continue;
    std::size_t near = 0;
    for (std::uint32_t further = 0; further <= kDeepest; ++further) near += begins[place + further];
    if (near <= most) continue;
    most = near;
    best.place = place;
  }
  for (const Row& row : rows) best.rows += side_of(row, best) == Side::Both ? 1 : 0;
  return best;
}

Gutter gutter(std::span<const Row> rows) {
  const Gutter letters = gutter_by(rows, LinePart::kLetters), room = gutter_by(rows, LinePart::kRoom);
  return letters.rows > room.rows ? letters : room;
}

struct Often {
  std::uint32_t number = 0;
  std::size_t times = 0;
};

/// The number that stands most often among them.
Often most_common(std::vector<std::uint32_t> numbers) {
  std::ranges::sort(numbers);
  Often most;
  for (std::size_t from = 0, to = 0; from < numbers.size(); from = to) {
    while (to < numbers.size() && numbers[to] == numbers[from]) ++to;
    if (to - from > most.times) most = {numbers[from], to - from};
  }
  return most;
}

/// A row of one column as one part.
LinePart joined(const Row& row) {
  LinePart all = row.front();
  for (const LinePart& part : row.subspan(1)) {
    all.room += part.room + (part.from[LinePart::kRoom] - all.to[LinePart::kRoom]);
    all.end = part.end;
    all.to = part.to;
  }
  return all;
}

class ColumnFinding {
 public:
  ColumnFinding(std::u32string_view source, const LineParts& lines) : source_(source), lines_(lines) {
    rows_.reserve(lines.row_count());
    for (std::size_t row = 0; row < lines.row_count(); ++row) rows_.push_back(lines.row(row));
  }

  std::vector<ColumnBlock> all() {
    for (std::size_t from = 0; from < rows_.size();) {
      std::size_t to = from + 1;
      while (to < rows_.size() && !lines_.begins_page(to)) ++to;
      find(from, to);
      from = to;
    }
    std::ranges::sort(found_, {}, &ColumnBlock::from);
    return std::move(found_);
  }

 private:
  /// Blocks of one page; what stands before and behind one may have others.
  void find(std::size_t from, std::size_t to) {
    std::vector<std::pair<std::size_t, std::size_t>> left{{from, to}};
    while (!left.empty()) {
      const auto [first, last] = left.back();
      left.pop_back();
      if (several(first, last) < kLeastRows) continue;
      ColumnBlock block = aligned(first, last);
      if (block.to == 0) block = counted(first, last);
      if (block.to == 0) continue;
      left.emplace_back(first, block.from);
      left.emplace_back(block.to, last);
      if (!block.columns.empty()) found_.push_back(std::move(block));
    }
  }

  /// Rows that have gaps.
  std::size_t several(std::size_t from, std::size_t to) const {
    return static_cast<std::size_t>(std::count_if(rows_.begin() + static_cast<std::ptrdiff_t>(from),
                                                  rows_.begin() + static_cast<std::ptrdiff_t>(to),
                                                  [](const Row& row) { return row.size() > 1; }));
  }

  std::span<const Row> span(std::size_t from, std::size_t to) const {
    return std::span(rows_).subspan(from, to - from);
  }

  /// The first block whose columns begin at the same place in each row; without columns when it is no text,
  /// with to = 0 when there is none.
  ColumnBlock aligned(std::size_t from, std::size_t to) const {
    const Gutter shared = gutter(span(from, to));
    ColumnBlock block;
    for (std::size_t row = from; row < to && block.to == 0; ++row)
      if (side_of(rows_[row], shared) == Side::Both) block = block_at(row, from, to, shared);
    return block;
  }

  /// Around `first`, which has both columns.
  ColumnBlock block_at(std::size_t first, std::size_t from, std::size_t to, const Gutter& shared) const {
    std::size_t last = first, both = 0, text = 0, one = 0, blank = 0;
    for (std::size_t row = first; row < to && blank <= kMostBlankRows; ++row) {
      const Side side = side_of(rows_[row], shared);
      if (side == Side::Across) break;
      blank = side == Side::Blank ? blank + 1 : 0;
      one += side == Side::Left || side == Side::Right ? 1 : 0;
      if (side != Side::Both) continue;
      last = row;
      ++both;
      text = both + one;
    }
    if (both < kLeastRows || both * 2 < text) return {};
    const auto of_one = [&](std::size_t row) {
      const Side side = side_of(rows_[row], shared);
      return side == Side::Left || side == Side::Right;
    };
    while (first > from && of_one(first - 1)) --first;
    while (last + 1 < to && of_one(last + 1)) ++last;
    ColumnBlock block{first, last + 1, {}};
    const std::span<const Row> rows = span(block.from, block.to);
    part(Rows(rows.begin(), rows.end()), shared, block.columns);
    return checked(std::move(block));
  }

  /// Left and right of the gutter, each of which may have gutters of its own.
  void part(const Rows& rows, const Gutter& shared, std::vector<std::vector<LinePart>>& columns) const {
    Rows left, right;
    for (const Row& row : rows) {
      const std::size_t parts = left_of(row, shared);
      left.push_back(row.first(parts));
      right.push_back(row.subspan(parts));
    }
    for (const Rows& half : {left, right}) {
      const std::optional<Gutter> next = columns.size() < kMostColumns ? gutter_of_all(half) : std::nullopt;
      if (next)
        part(half, *next, columns);
      else
        add(half, shared.measure, columns);
    }
  }

  /// One that no row goes across.
  static std::optional<Gutter> gutter_of_all(const Rows& rows) {
    const Gutter shared = gutter(rows);
    if (shared.rows < kLeastRows) return std::nullopt;
    std::size_t text = 0;
    for (const Row& row : rows) {
      const Side side = side_of(row, shared);
      if (side == Side::Across) return std::nullopt;
      text += side == Side::Blank ? 0 : 1;
    }
    return shared.rows * 2 >= text ? std::optional(shared) : std::nullopt;
  }

  void add(const Rows& rows, LinePart::Measure measure, std::vector<std::vector<LinePart>>& columns) const {
    std::vector<LinePart>& column = columns.emplace_back();
    std::vector<std::uint32_t> places, gaps;
    for (const Row& row : rows) {
      if (row.empty()) continue;
      column.push_back(joined(row));
      places.push_back(row.front().from[measure]);
      gaps.push_back(gap_before(row.front()));
    }
    const bool by_gap = most_common(gaps).times > most_common(places).times;
    const std::vector<std::uint32_t>& begins = by_gap ? gaps : places;
    const std::uint32_t flush = most_common(begins).number;
    const std::uint32_t room = !by_gap && measure == LinePart::kLetters ? 2 : 1;  // of a letter
    for (std::size_t i = 0; i < column.size(); ++i)
      column[i].inset = begins[i] > flush ? (begins[i] - flush) * room : 0;
  }

  std::uint32_t gap_before(const LinePart& part) const {
    const Row row = lines_.row(part.row);
    const auto at = static_cast<std::size_t>(&part - row.data());
    return part.from[LinePart::kRoom] - (at == 0 ? 0 : row[at - 1].to[LinePart::kRoom]);
  }

  /// The first block each of whose rows has as many parts as the others.
  ColumnBlock counted(std::size_t from, std::size_t to) const {
    for (std::size_t first = from; first < to;) {
      const std::size_t parts = rows_[first].size();
      std::size_t last = first + 1;
      while (last < to && rows_[last].size() == parts) ++last;
      if (parts < 2 || parts > kMostColumns || last - first < kLeastRows) {
        first = last;
        continue;
      }
      ColumnBlock block{first, last, {}};
      for (std::size_t i = 0; i < parts; ++i) {
        Rows column;
        for (const Row& row : span(first, last)) column.push_back(row.subspan(i, 1));
        add(column, LinePart::kRoom, block.columns);
      }
      return checked(std::move(block));
    }
    return {};
  }

  /// Where one column of a long block reads on well, the others may have headings and short items in them.
  ColumnBlock checked(ColumnBlock block) const {
    constexpr std::size_t kLong = 10, kFewTenths = 4;
    const auto well = [&](const std::vector<LinePart>& column) { return is_running_text(source_, column); };
    const auto somewhat = [&](const std::vector<LinePart>& column) {
      return is_running_text(source_, column, kFewTenths);
    };
    const bool one = block.to - block.from >= kLong && std::ranges::any_of(block.columns, well);
    if (!(one ? std::ranges::all_of(block.columns, somewhat) : std::ranges::all_of(block.columns, well)))
      block.columns.clear();
    return block;
  }

  std::u32string_view source_;
  const LineParts& lines_;
  Rows rows_;
  std::vector<ColumnBlock> found_;
};

}  // namespace

std::vector<ColumnBlock> column_blocks(std::u32string_view source, const LineParts& lines) {
  return ColumnFinding(source, lines).all();
}

}  // namespace liantu::text

// The lines of a source cut where wide gaps stand in them, and whether one part goes on in the one below it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace liantu::text {

/// Text of a line without a wide gap in it.
struct LinePart {
  /// A place in the line counted in letters, and in the room they take: Chinese letters have twice that of
  /// Latin ones. Programs that fill the gaps of columns with blanks go by the one or the other.
  enum Measure : std::size_t { kLetters, kRoom, kMeasures };

  std::uint32_t begin = 0, end = 0;                   ///< of the source
  std::uint32_t row = 0;                              ///< of the line, blank ones counted
  std::array<std::uint32_t, kMeasures> from{}, to{};  ///< in the line
  std::uint32_t room = 0;                             ///< of the text in it
  std::uint32_t inset = 0;                            ///< room from where its column begins
};

struct LineParts {
  std::vector<LinePart> parts;         ///< in the order of the source
  std::vector<std::size_t> rows;       ///< the first part of each row, and behind the last
  std::vector<std::size_t> new_pages;  ///< rows with which a page begins

  std::size_t row_count() const { return rows.size() - 1; }
  std::span<const LinePart> row(std::size_t at) const {
    return std::span(parts).subspan(rows[at], rows[at + 1] - rows[at]);
  }
  bool begins_page(std::size_t row) const;
};

/// Adds a line of `source`, its break left out.
void add_line(std::u32string_view source, std::size_t begin, std::size_t end, LineParts& lines);

constexpr std::size_t kLeastOpen = 3;  ///< lines that end within a sentence, of a running text

/// Whether the text ends as a sentence does.
bool ends_as_sentence(std::u32string_view text);

constexpr std::size_t kMostTenths = 7;

/// Whether the parts, one below the other, read on: sentences broken at one width. Of the lines that end
/// within a sentence so many tenths are full.
bool is_running_text(std::u32string_view source, std::span<const LinePart> parts,
                     std::size_t least_tenths = kMostTenths);

/// For each part whether it goes on with the sentence of the part before it. One that does so reads on in a
/// running text, as far as eight lines away show.
std::vector<bool> going_on(std::u32string_view source, std::span<const LinePart> parts);

}  // namespace liantu::text

// The words over a column: what they are called by, and the unit and the year that stand among them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/sheet/heading_likeness.h"
#include "liantu/sheet/measure.h"

namespace liantu::sheet {

/// The words over one column, from the top row of the header to the lowest.
struct Heading {
  std::vector<std::string> parts;  ///< as written, repeats of merged cells once
  std::string text() const;        ///< "投资额（万元）/总投资"
};

/// A spelling under which a heading may be known, and how far it speaks for the whole heading.
struct HeadingKey {
  HeadingKey(std::string words, double share) : text(std::move(words)), pairs(text), weight(share) {}
  std::string text;
  PairBits pairs;
  double weight;
};
std::vector<HeadingKey> keys_of(const Heading& heading);

/// The unit in a heading: in brackets, at its end, or as its lowest part; and time words (年租金) as a
/// denominator.
struct HeadingUnit {
  std::optional<Measure> measure{};
  std::string text{};
  bool percent = false;
};
HeadingUnit unit_of(const Heading& heading);

/// The words of one part or synonym without units in brackets; `bare` drops every bracket.
std::string heading_words(std::string_view part, bool bare);

/// The calendar year a heading speaks of: 2024年营业收入; 去年, 上年 and 前年 count from `current`.
std::optional<int> heading_year(const Heading& heading, std::optional<int> current);

/// One spelling for words that mean the same in headings (日期 = 时间), for both sides of a comparison.
std::string heading_key(std::string_view text);

}  // namespace liantu::sheet

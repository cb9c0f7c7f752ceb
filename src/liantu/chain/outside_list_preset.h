// Lists of firms that come from outside the office (listed firms, directories, suppliers of anchor firms):
// which of their headings is which field. Shipped in presets/outside_lists.json.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liantu::chain {

struct OutsideList {
  std::string code, name, en;
  std::string kind;  ///< the ledger it goes to
  std::vector<std::pair<std::string, std::string>>
      headings;  ///< heading → field, "" = leave out; others are found by their own words
};

struct OutsideLists {
  std::string basis;
  std::vector<OutsideList> lists;
};

/// Throws InvalidInput naming the place: a member that is missing, a ledger or field that is none.
OutsideLists parse_outside_lists(std::string_view text);

const OutsideLists& shipped_outside_lists();

/// Throws InvalidInput, naming the nearest, for a code that is none of the shipped lists.
const OutsideList& outside_list(std::string_view code);

}  // namespace liantu::chain

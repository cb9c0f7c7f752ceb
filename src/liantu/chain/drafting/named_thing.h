// Which sector makes a thing, by what industries and sectors are called: a name that ends in what an industry
// is called (载重轮胎 in 轮胎, of 轮胎制造) is a kind of it, for in Chinese what a thing is stands at its
// end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "liantu/chain/drafting/io_table.h"

namespace liantu::chain {

class NamedThings {
 public:
  /// Things of the classes and groups of GB/T 4754-2017 (轮胎 of 轮胎制造) and of the table's sectors (玻璃
  /// of 玻璃和玻璃制品). One that several sectors make belongs to none.
  NamedThings(const IoTable& table, const IoSectors& sectors);

  struct Thing {
    std::size_t sector;
    std::string_view name;  ///< the ending that says it, a part of what was asked
  };
  /// By the longest ending of two characters or more; nothing when none is known.
  std::optional<Thing> find(std::string_view name) const;

 private:
  void add(std::string thing, std::size_t sector);

  std::unordered_map<std::string, std::optional<std::size_t>> sector_of_;
};

}  // namespace liantu::chain

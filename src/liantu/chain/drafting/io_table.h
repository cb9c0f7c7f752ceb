// An input-output table (投入产出表): what each sector of an economy takes from each other, and how the links of a chain weigh by it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/chain/chain.h"

namespace liantu::chain {

class IoTable {
 public:
  /// `flows` by row: flows[from · sectors + to] went from one sector into the other, in one currency unit, ≥ 0.
  /// Throws InvalidInput unless there are as many as codes and names ask for.
  IoTable(std::vector<std::string> codes, std::vector<std::string> names, std::vector<double> flows);

  std::size_t sectors() const { return codes_.size(); }
  const std::string& code(std::size_t sector) const { return codes_[sector]; }
  const std::string& name(std::size_t sector) const { return names_[sector]; }
  std::optional<std::size_t> sector(std::string_view code) const;

  /// 0 to 1: of all that goes into `to` from any sector, what comes from `from`; 0 when nothing goes in.
  double share(std::size_t from, std::size_t to) const;

 private:
  std::vector<std::string> codes_, names_;
  std::vector<double> flows_, inputs_;
};

/// Which sector an industry of GB/T 4754 belongs to.
class IoSectors {
 public:
  /// Lines "sector code TAB industry codes", blanks between; "#" begins a remark. Throws InvalidInput for a line of another form.
  explicit IoSectors(std::string_view lines);
  static const IoSectors& shipped();   ///< of the national tables of 149 and 153 sectors

  /// The sector's code by the longest industry code that `industry` begins with; "" when none does.
  std::string_view sector_of(std::string_view industry) const;

 private:
  struct Entry {
    std::string industry, sector;
  };
  std::vector<Entry> entries_;   ///< by industry
};

/// Sets the weights of links whose ends both have a sector (`sector_of_node` as chain.nodes): of what such links bring into one node each
/// has the share that its sector has in the table, links from one sector part it as their weights were. Their sum stays what it was, so
/// links without sectors keep their weights. Sources say so: 投入产出表：电池←基础化学原料 12.3%. Answers how many links were weighed.
std::size_t weigh_links(Chain& chain, const IoTable& table, std::span<const std::optional<std::size_t>> sector_of_node);

}  // namespace liantu::chain

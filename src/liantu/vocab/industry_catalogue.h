// The list of industries (国民经济行业分类 GB/T 4754-2017) with names and notes: 20 sections, 97 divisions, 473 groups,
// 1,381 classes. Structure of a code alone: industry_code.h.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::vocab {

/// One line of the list. `code`: "C", "26", "268" or "2682", without the letter below a section.
struct Industry {
  std::string code;
  std::string_view name;
  std::string_view note;   ///< 说明 of the standard, "" when it has none
};

class IndustryCatalogue {
 public:
  /// The list of the standard, built once. Source: docs/sources.md#industry-classes.
  static const IndustryCatalogue& standard();

  /// Lines "code TAB name TAB note"; "#" begins a remark. `lines` must outlive the catalogue. A class ending in 0 whose
  /// group has no line of its own makes that group, with the class's name and note. Throws InvalidInput for a line
  /// whose code has no place in the structure or stands twice.
  explicit IndustryCatalogue(std::string_view lines);

  std::span<const Industry> all() const { return industries_; }   ///< by code; sections first
  const Industry* find(std::string_view code) const;              ///< "2682" or "C2682"; null when the list lacks it
  const Industry* parent(const Industry& industry) const;         ///< null for a section
  std::vector<const Industry*> children(std::string_view code) const;   ///< one level down; "" gives the sections

  /// Industries whose code begins with `text` or whose name, then note, contains it; names first, at most `limit`.
  std::vector<const Industry*> search(std::string_view text, std::size_t limit) const;

  /// Why `code` is no class of this list, in one sentence with the remedy; "" when it is one. A class that other
  /// editions (2011) had gets the group it would belong to.
  std::string problem_of_class(std::string_view code) const;

 private:
  std::vector<Industry> industries_;
};

}  // namespace liantu::vocab

// Names in a row: parted by 、, the last two also by 和.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct ListedName {
  std::u32string name;
  std::optional<double> investment;  ///< in yuan: said before the name
};

class ListedNames {
 public:
  static constexpr std::size_t kLongest = 36;  ///< letters of a name

  explicit ListedNames(const LexedText& text) : text_(text), lexicon_(text.lexicon()) {}

  /// Of the list; the last two are also parted by 和 where 、 stands before, unless the list goes on. A list
  /// with more than one class among five is one of classes. `numbers`: of the sentence.
  std::vector<ListedName> members(std::span<const Quantity> numbers, Span list, bool goes_on = false,
                                  bool pair = false) const;

  /// A number that a name may hold: 18公里快速路改造.
  bool is_sized(std::span<const Quantity> numbers, const Quantity& number) const;

 private:
  std::size_t last_mark(Span list) const;
  std::size_t joint_at(Span rest, std::size_t begin) const;
  ListedName member(std::span<const Quantity> numbers, Span part) const;
  std::size_t behind_builder(std::u32string_view name) const;
  bool is_member(std::span<const Quantity> numbers, const ListedName& of, std::size_t end) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
};

}  // namespace liantu::text

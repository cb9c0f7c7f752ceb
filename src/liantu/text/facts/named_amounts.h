// Amounts that say no fact but which things are meant: bounds of a class, parts of a name.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// "年产20000台车辆": part of a name, no count of undertakings.
bool is_output(const LexedText& text, const Quantity& number);

/// "年产3万吨精细铜线", "100MW光伏电站", "2台66万千瓦机组": part of a name, as is what is made or handled in
/// a year.
/// `next`: the number behind it; null for none.
bool is_size(const LexedText& text, const Quantity& number, const Quantity* next);

class NamedAmounts {
 public:
  /// `numbers` are those of the sentence asked about.
  NamedAmounts(const LexedText& text, const std::vector<Quantity>& numbers)
      : text_(text), numbers_(numbers) {}

  /// "50亿元以上项目4个", "过亿元项目": the amount only says which things are counted.
  bool is_class(std::size_t i, Span sentence) const;
  /// "年产20万吨己二腈装置", "2万吨活性氧化铝扩建项目": the amount is part of a name.
  bool is_part_of_name(std::size_t i, Span sentence) const;

  /// "总投资50亿元的甲、30亿元的乙": of the same kind as the amount before it.
  bool is_next_cost(const Quantity& last, const Quantity& number) const;

 private:
  std::size_t skip(std::size_t at, std::size_t end, WordTable::Roles roles) const;
  /// "政府投资5000万元以上、企业投资亿元以上项目": behind the 、 another bound, and what is counted.
  bool is_listed_class(std::size_t at, Span sentence) const;
  /// "10亿元以上制造业5个": which things are counted by the next number.
  bool counts_next(std::size_t i, std::size_t at) const;
  /// "500万元以上固定资产投资完成39亿元": of what is measured by the next number; `at`: behind the general
  /// words.
  bool is_measured_class(std::size_t i, std::size_t at, Span sentence) const;
  /// "年产10万吨镁合金、100MW光伏电站等9个项目": behind `at` a list goes on that closes with what is counted.
  bool is_listed_name(std::size_t at, Span sentence) const;

  const LexedText& text_;
  const std::vector<Quantity>& numbers_;
};

}  // namespace liantu::text

// Where the name of an undertaking begins: behind marks, verbs and words that lead to it, before brackets and
// quotations that belong to it.
#pragma once

#include <string_view>

#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {

/// A mark that no name goes on over.
inline bool closes_name(char32_t point) {
  return is_one_of(point, U",;:。!?()\n ….|");
}

/// The same at a place of the text: the point of 1.24亿元 is none.
inline bool closes_name_at(std::u32string_view text, std::size_t at) {
  const bool decimal =
      text[at] == U'.' && at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
  return closes_name(text[at]) && !decimal;
}

class NameBounds {
 public:
  static constexpr std::size_t kLongestName = 46;

  explicit NameBounds(const LexedText& text) : text_(text), lexicon_(text.lexicon()) {}

  /// Behind the last word that leads to a name or list.
  std::size_t behind_leads(Span span) const;
  /// Of a list, behind what its members are some of: "22个重大产业项目中甲、乙等".
  std::size_t behind_whole(Span span) const;
  /// Where "年产50万吨合金管、棒、型材" begins, of which the 、 before `end` is a part, when its cost stands
  /// before it; else `end`.
  std::size_t costed_output_before(Span sentence, std::size_t end) const;
  /// "健全完善重点项目": a verb and general words.
  bool is_object(Span sentence, std::size_t end) const;
  /// Whether 和 stands between two names: behind a head or in a list.
  bool is_joint(Span sentence, std::size_t at) const;
  /// Where "(山东)" that closes at `end` opens; `end` when none does.
  std::size_t bracket_before(Span sentence, std::size_t end) const;
  /// Where the short quotation that closes at `end` opens, when the name goes on before it:
  /// 某县“海绵城市”建设项目.
  std::size_t quotation_before(Span sentence, std::size_t end) const;
  /// In a numbered list the name begins with its firm, whatever marks stand between:
  /// "31.某公司45万吨甲、5万吨乙项目".
  std::size_t firm_before(Span sentence, std::size_t begin) const;
  /// "某公司年产6万吨葡萄糖、12万吨淀粉生产项目": where a name begins whose products the 、 or 和 before
  /// `begin` parts; else `begin`.
  std::size_t outputs_before(Span sentence, std::size_t begin) const;
  /// "甲、乙等冶金企业共": of a list before a count, that its members are no undertakings.
  bool lists_others(Span list) const;
  /// "甲项目建设现场": behind the head stands that it is visited.
  bool is_site(std::size_t at, std::size_t end) const;
  /// "重点项目2021年度第四批集中开工": behind the head stands of which season a class is.
  bool is_of_season(std::size_t at, std::size_t end) const;
  /// "本次开工的重大项目包括甲、乙等": the class stands before what leads the list.
  bool leads_behind_class(Span part) const;
  std::size_t behind_verbs(Span span) const;
  /// "6、星澜缫丝项目": the mark before `begin` numbers an item.
  bool is_numbering(Span sentence, std::size_t begin) const;
  /// Verbs that names have in them too: 建设, 改造, 服务 close a name more often than they open one.
  bool is_name_part(std::size_t at, std::size_t length, Span span) const;

 private:
  bool there_are(std::size_t at) const;
  bool is_firms_own(std::size_t at, Span span) const;

  const LexedText& text_;
  const FactLexicon& lexicon_;
};

}  // namespace liantu::text

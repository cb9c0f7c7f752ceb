#include "liantu/text/facts/indicator_naming.h"

#include "liantu/text/facts/noun_phrase.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {

std::u32string without_change(std::u32string_view name) {
  for (const std::u32string_view end : {U"同比增长", U"同比下降", U"增长", U"下降"}) {
    if (name.ends_with(end)) name.remove_suffix(end.size());
  }
  return std::u32string(name);
}

namespace {

class Naming {
 public:
  explicit Naming(const LexedText& text) : text_(text), lexicon_(text.lexicon()) {}

  /// Empty when nothing names what the number is of.
  std::u32string own_name(const Quantity& number, const Surroundings& around, double& confidence) const {
    Span left = around.left;
    if (number.measure == Measure::Share) {
      if (const Span whole = whole_of(left); whole.end > whole.begin) return shared(left, whole, confidence);
    }
    const WordTable::Word output = text_.word_before(left.begin, left.end, role::kOutput);
    const WordTable::Word action = text_.word_before(left.begin, left.end, role::kAction);
    const Span before = name_before(text_, stripped(left));
    const Span behind = name_behind(text_, after_copula(around.right));
    const bool counted = number.measure == Measure::Count;
    const bool only_verb =
        action && (before.begin + action.length >= left.end || before.begin == before.end);  // 已开工建设
    const bool has_before = before.end - before.begin >= 2 && !only_verb,
               has_behind = behind.end - behind.begin >= 2;
    confidence = 0.9;
    if (number.measure == Measure::Duration &&
        !text_.word_before(left.begin, stripped(left).end, role::kQuantityNoun)) {
      const bool each = number.begin > 0 && text_[number.begin - 1] == U'每';
      const Span rest = each ? around.right : name_behind(text_, after_leads(around.right));
      if (rest.end - rest.begin >= 2) return words(rest);
    }
    if (output && has_behind) return words({left.end - output.length, left.end}) + words(behind);
    const bool owned = has_behind && text_[around.right.begin - 1] == U'的' &&
                       text_.word_before(behind.begin, behind.end, role::kQuantityNoun);
    if (owned) return words(behind);  // 达到1亿元的产值
    if ((counted && has_behind) || (!has_before && has_behind))
      return named(before, behind, action, around, number);
    if (has_before)
      return std::u32string(done(before)) + named_before({left.begin, before.begin}, before) +
             changed(number, around);
    if (only_verb && counted) {  // 固定资产投资项目已开工162项
      const Span noun = name_before(text_, stripped({left.begin, left.end - action.length}));
      if (text_.word_before(noun.begin, noun.end, role::kThing) && noun.end - noun.begin >= 3)
        return words({left.end - action.length, left.end}) + words(noun);
    }
    if (only_verb) return words({left.end - action.length, left.end});
    confidence = 0.6;
    if (number.measure == Measure::Duration || number.measure == Measure::Share) {
      const Span rest = name_behind(text_, after_leads(around.right));
      if (rest.end - rest.begin >= 2) return words(rest);
      if (around.right.end - around.right.begin >= 2) return words(around.right);
    }
    if (const WordTable::Word growth = text_.word_before(left.begin, left.end, role::kGrowth);
        growth.length >= 2)
      return named_before({left.begin, left.end - growth.length}, {left.end - growth.length, left.end});
    return {};
  }

  /// A name that says only "同比增长", "占比" or a verb belongs to what was named before it in the sentence;
  /// so does a number joined to the last by 和.
  std::u32string whole_name(std::u32string name, const Quantity& number, const Surroundings& around,
                            bool follows_number, std::u32string_view last) const {
    while (!name.empty() && (name.back() == U'的' || name.back() == U'了')) name.pop_back();
    if (name.empty()) {
      const bool joined = follows_number && around.left.end - around.left.begin <= 1;
      const bool bare = around.left.begin == around.left.end;
      const bool reached =
          !last.empty() && around.clause.begin < number.begin &&
          (number.measure == Measure::Count ? bare && around.left.begin == around.clause.begin
           : number.measure == Measure::Share
               ? bare && opens_part(around)
               : opens_part(around) && (bare || (only_leads(around.left) && is_amount(last))));
      if (joined) return std::u32string(last);
      if (reached) return without_change(last);  // 翻一番,达到1600亿元; 突破700亿元,累计实现702亿元
      // 高于全国3.6个百分点
      const bool multiple =
          !last.empty() && around.left.end > around.left.begin && text_[around.left.begin] == U'是';
      if (multiple) return without_change(last);  // 是2020年的1.5倍
      const bool compares =
          !last.empty() && around.left.end > around.left.begin && number.measure == Measure::Share;
      return compares ? without_change(last) + words(around.left) : name;
    }
    if (last.empty()) return name;
    constexpr WordTable::Roles kPart = role::kGrowth | role::kWhole | role::kAction | role::kEvent;
    const WordTable::Word word = lexicon_.words.at(name, 0, name.size(), kPart);
    if (name[0] == U'占' && name.size() > 2 && name[1] != U'地') return without_change(last) + name;
    if (word.length < name.size() && !(name == U"同比增长增长")) return name;
    if ((word.roles & (role::kAction | role::kEvent)) != 0) return name + std::u32string(without_verbs(last));
    return without_change(last) + name;
  }

  /// Behind a comma or 、, so that what was named before it goes on.
  bool opens_part(const Surroundings& around) const {
    return around.left.begin == around.clause.begin || text_[around.left.begin - 1] == U'、';
  }

  /// 到位资金, not 园区道路.
  bool is_amount(std::u32string_view name) const {
    const std::u32string whole = without_change(name);
    return static_cast<bool>(
        lexicon_.words.before(whole, 0, whole.size(), role::kQuantityNoun | role::kExtentNoun));
  }

  bool only_leads(Span span) const {
    while (span.begin < span.end) {
      const WordTable::Word lead = text_.word_at(span.begin, span.end, role::kLead | role::kBefore);
      if (!lead) return false;
      span.begin += lead.length;
    }
    return true;
  }

  /// "新签约项目" → "项目": what a verb of its own is put before.
  std::u32string_view without_verbs(std::u32string_view name) const {
    for (;;) {
      const WordTable::Word verb = lexicon_.words.at(name, 0, name.size(), role::kAction | role::kEvent);
      if (!verb || verb.length >= name.size()) return name;
      name.remove_prefix(verb.length);
    }
  }

  /// The span without the verbs and adverbs at its end.
  Span stripped(Span span) const {
    constexpr WordTable::Roles kLight = role::kBefore | role::kLead | role::kTarget | role::kGrowth;
    for (;;) {
      const WordTable::Word word = text_.word_before(span.begin, span.end, kLight);
      const WordTable::Word other = text_.word_before(
          span.begin, span.end, role::kQuantityNoun | role::kThing | role::kWord | role::kEvent);
      if (!word || other.length > word.length) return span;  // 签约 is not 约
      span.end -= word.length;
    }
  }

  /// "3条为协同发展链": what the things are.
  Span after_copula(Span span) const {
    for (const std::u32string_view copula : {U"为", U"是", U"作为", U"属于"}) {
      if (text_.substr(span.begin, std::min(copula.size(), span.end - span.begin)) == copula)
        span.begin += copula.size();
    }
    return span;
  }

  /// "财政收入近三年年均增长": a bare change is of the noun before the words of time.
  std::u32string named_before(Span earlier, Span before) const {
    Span rest = before;
    for (const std::u32string_view even : {U"年均", U"同比"}) {
      if (words(rest).starts_with(even)) rest.begin += even.size();
    }
    const bool bare = rest.begin < rest.end &&
                      text_.word_at(rest.begin, rest.end, role::kGrowth).length == rest.end - rest.begin;
    if (!bare) return words(before);
    constexpr char32_t kTime[] = U"近年来零一二三四五六七八九十两";
    while (earlier.end > earlier.begin && is_one_of(text_[earlier.end - 1], kTime)) --earlier.end;
    const Span noun = name_before(text_, earlier);
    const bool names =
        static_cast<bool>(text_.word_before(noun.begin, noun.end, role::kQuantityNoun | role::kThing));
    return names ? words(noun) + words(before) : words(before);
  }

  /// 完成 of "完成投资", which alone would say no more than 投资.
  std::u32string_view done(Span noun) const {
    const std::u32string& done = lexicon_.keys.done;
    const bool spent = words(noun) == lexicon_.keys.spending && text_.substr(0, noun.begin).ends_with(done);
    return spent ? done : std::u32string_view{};
  }

  Span after_leads(Span span) const {
    for (;;) {
      const WordTable::Word word =
          text_.word_at(span.begin, span.end, role::kLead | role::kTarget | role::kBefore);
      if (!word) return span;
      span.begin += word.length;
    }
  }

  std::u32string named(Span before, Span behind, const WordTable::Word& action, const Surroundings& around,
                       const Quantity& number) const {
    std::u32string name;
    if (action)
      name = words({around.left.end - action.length, around.left.end});
    else if (number.measure != Measure::Count && before.end - before.begin >= 2)
      name = words(before);
    const WordTable::Word event = event_behind(behind.end, around.right.end);
    if (event && number.measure == Measure::Count)
      name = words({event.roles, event.roles + event.length}) + name;
    return name + words(behind);
  }

  /// The verb that follows what is counted ("4个新项目开工", "5个项目实现投产"); `roles` is where it stands.
  WordTable::Word event_behind(std::size_t at, std::size_t end) const {
    for (int leads = 0; leads < 3; ++leads) {
      WordTable::Word event = text_.word_at(at, end, role::kEvent);
      if (event) {
        event.roles = static_cast<WordTable::Roles>(at);
        return event;
      }
      const WordTable::Word lead = text_.word_at(at, end, role::kLead | role::kStop);
      if (!lead) break;
      at += lead.length;
    }
    return {};
  }

  std::u32string changed(const Quantity& number, const Surroundings& around) const {
    if (number.measure != Measure::Share) return {};
    if (around.relation == Relation::Increase) return U"增长";
    return {};
  }

  /// "占全市" at the end of the span: the whole of a share.
  Span whole_of(Span left) const {
    for (std::size_t at = left.end; at > left.begin && left.end - at < 8; --at) {
      if (text_.word_at(at - 1, left.end, role::kWhole)) return {at - 1, left.end};
    }
    return {};
  }

  std::u32string shared(Span left, Span whole, double& confidence) const {
    confidence = 0.9;
    const Span name = name_before(text_, {left.begin, whole.begin});
    Span end = whole;
    while (end.end > end.begin && text_.word_before(end.begin, end.end, role::kBefore))
      end.end -= text_.word_before(end.begin, end.end, role::kBefore).length;
    std::u32string share = words(end);
    while (!share.empty() && share.back() == U'的') share.pop_back();
    const bool ratio = share.find(U'比') != std::u32string::npos;
    if (share == U"占") return words(name) + U"占比";
    return words(name) + share + (ratio ? U"" : U"比重");
  }

 private:
  std::u32string words(Span span) const {
    return std::u32string(text_.substr(span.begin, span.end - span.begin));
  }

  const LexedText& text_;
  const FactLexicon& lexicon_;
};

}  // namespace

NamedNumber indicator(const LexedText& text, const Quantity& number, const Surroundings& around,
                      bool follows_number, std::u32string_view last) {
  const Naming naming(text);
  NamedNumber named;
  named.name = naming.whole_name(naming.own_name(number, around, named.confidence), number, around,
                                 follows_number, last);
  return named;
}

/// "总投资和年度投资" names two things.
std::vector<std::u32string> parted_names(const std::u32string& name, Measure measure,
                                         const FactLexicon& lexicon) {
  if (measure == Measure::Count) return {name};
  for (const char32_t joint : {U'和', U'及', U'与'}) {
    const std::size_t at = name.find(joint);
    if (at == std::u32string::npos || at == 0 || at + 1 == name.size()) continue;
    constexpr WordTable::Roles kNouns = role::kQuantityNoun | role::kExtentNoun;
    const std::u32string_view whole = name;
    if (!lexicon.words.before(whole, 0, at, kNouns)) continue;
    bool second = false;
    for (std::size_t i = at + 1; i < name.size() && !second; ++i)
      second = static_cast<bool>(lexicon.words.at(whole, i, name.size(), kNouns));
    if (second) return {name.substr(0, at), name.substr(at + 1)};
  }
  return {name};
}

}  // namespace liantu::text

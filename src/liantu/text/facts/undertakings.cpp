#include "liantu/text/facts/undertakings.h"

#include <algorithm>
#include <set>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestName = 46, kLongestMember = 26, kLongestTail = 14, kLeastOwn = 3;

bool is_one_of(char32_t point, std::u32string_view set) {
  return set.find(point) != std::u32string_view::npos;
}
bool is_mark(char32_t point) {
  return is_one_of(point, U",;:。!?()\n ….|");
}

class Naming {
 public:
  Naming(std::u32string_view text, const FactLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::vector<Undertaking> all() {
    each_sentence(text_, [&](Span sentence) {
      note_place(sentence);
      numbers_read_ = false;
      for (std::size_t at = sentence.begin; at < sentence.end;) {
        const WordTable::Word head = lexicon_.words.at(
            text_, at, sentence.end,
            role::kNameHead | role::kBuilding | role::kWord | role::kListTail | role::kFlagship);
        if (!head) {
          ++at;
          continue;
        }
        if ((head.roles & role::kNameHead) != 0)
          read_head(sentence, {at, at + head.length});
        else if ((head.roles & role::kBuilding) != 0)
          read_building(sentence, {at, at + head.length});
        else if ((head.roles & role::kListTail) != 0)
          read_list_tail(sentence, at);
        else if ((head.roles & role::kFlagship) != 0)
          read_flagship(sentence, at);
        at += head.length;
      }
    });
    std::ranges::stable_sort(found_, {}, &Undertaking::begin);
    drop_parts();
    return std::move(found_);
  }

 private:
  void note_place(Span sentence) {
    for (std::size_t at = sentence.begin + 2; at < sentence.end; ++at) {
      const WordTable::Word place = lexicon_.words.at(text_, at, sentence.end, role::kPlace | role::kWord);
      if ((place.roles & role::kPlace) == 0) continue;
      std::size_t begin = at;
      while (begin > sentence.begin && at - begin < 6 && is_han(text_[begin - 1]) &&
             !lexicon_.words.before(text_, sentence.begin, begin, role::kLead | role::kStop | role::kUnit))
        --begin;
      if (at - begin >= 2) place_ = text_.substr(begin, at + place.length - begin);
      return;
    }
  }

  const std::vector<Quantity>& numbers(Span sentence) {
    if (!numbers_read_) numbers_ = quantities(text_, sentence.begin, sentence.end, lexicon_);
    numbers_read_ = true;
    return numbers_;
  }

  Span clause_of(Span part, Span sentence) const {
    Span clause = sentence;
    for (std::size_t at = part.begin; at > sentence.begin && clause.begin == sentence.begin; --at) {
      if (is_one_of(text_[at - 1], U",:\n")) clause.begin = at;
    }
    for (std::size_t at = part.end; at < sentence.end && clause.end == sentence.end; ++at) {
      if (is_one_of(text_[at], U",:\n")) clause.end = at;
    }
    return clause;
  }

  /// What stands before the head: a counted list, a list with 等, or a name of its own.
  void read_head(Span sentence, Span head) {
    const Quantity* counted = nullptr;
    for (const Quantity& number : numbers(sentence)) {
      if (number.end <= head.begin && head.begin - number.end <= kLongestTail &&
          number.measure == Measure::Count &&
          text_.substr(number.end, head.begin - number.end).find_first_of(U",、。:") ==
              std::u32string_view::npos)
        counted = &number;
    }
    if (counted != nullptr) {
      read_list(sentence, counted->begin, head, false);
      return;
    }
    const std::size_t etc = etc_before(sentence, head.begin);
    if (etc != sentence.end) {
      read_list(sentence, etc + 1, head, false);
      return;
    }
    read_name(sentence, head);
  }

  /// 等 shortly before `end`, with only general words between; the sentence's end when there is none.
  std::size_t etc_before(Span sentence, std::size_t end) const {
    for (std::size_t at = end; at > sentence.begin && end - at <= 8; --at) {
      if (text_[at - 1] == U'等' && !lexicon_.words.at(text_, at - 1, end, role::kWord)) return at - 1;
      if (is_mark(text_[at - 1]) || text_[at - 1] == U'、') break;
    }
    return sentence.end;
  }

  /// "抓好甲、乙等低效用地盘活": a list whose verb stands behind it.
  void read_list_tail(Span sentence, std::size_t at) {
    const std::size_t etc = etc_before(sentence, at);
    if (etc != sentence.end) read_list(sentence, etc + 1, {at, at}, true);
  }

  /// The members that end before `end`, 等 included.
  void read_list(Span sentence, std::size_t end, Span head, bool closed) {
    bool etc = false;
    if (end > sentence.begin && text_[end - 1] == U'等') {
      etc = true;
      --end;
    }
    std::size_t begin = end;
    while (begin > sentence.begin && !is_mark(text_[begin - 1]) && end - begin < 200) --begin;
    begin = behind_leads({begin, end});
    if (begin + 1 >= end) return;
    std::vector<std::u32string> members = members_of({begin, end});
    if (!etc && members.size() < 2) return;
    if (closed && members.size() < 2) return;
    for (std::u32string& member : members)
      add(sentence, {begin, head.end}, std::move(member), members.size() == 1);
  }

  std::vector<std::u32string> members_of(Span list) const {
    std::vector<std::u32string> members;
    std::size_t begin = list.begin;
    for (std::size_t at = list.begin; at <= list.end; ++at) {
      const bool joint =
          at < list.end && (text_[at] == U'和' || text_[at] == U'及') && at > begin + 1 && list.end - at > 2;
      if (at < list.end && text_[at] != U'、' && !joint) continue;
      const std::u32string_view member = text_.substr(begin, at - begin);
      if (is_member(member)) members.emplace_back(member);
      begin = at + 1;
    }
    return members;
  }

  bool is_member(std::u32string_view member) const {
    if (member.size() < 2 || member.size() > kLongestMember ||
        own_letters(member) < (member.size() <= 3 ? 1U : 2U))
      return false;
    if (lexicon_.words.before(member, 0, member.size(), role::kPlace)) return false;
    return std::ranges::none_of(member, [](char32_t point) { return is_digit(point) || point == U'的'; });
  }

  /// A name within a longer one is the same thing said shorter.
  void drop_parts() {
    std::vector<std::u32string> all;
    for (const Undertaking& one : found_) all.push_back(one.name);
    constexpr std::size_t kMostCompared = 400;
    if (all.size() > kMostCompared) return;
    std::erase_if(found_, [&](const Undertaking& one) {
      return std::ranges::any_of(all, [&](const std::u32string& other) {
        return other.size() > one.name.size() && other.find(one.name) != std::u32string::npos &&
               one.name.size() >= 3;
      });
    });
  }

  /// Letters of a name that are not general words.
  std::size_t own_letters(std::u32string_view name) const {
    std::size_t own = 0;
    for (std::size_t at = 0; at < name.size();) {
      const WordTable::Word word = lexicon_.words.at(
          name, at, name.size(), role::kGeneric | role::kNameHead | role::kThing | role::kEvent);
      if (!word && (is_han(name[at]) || is_latin(name[at]))) ++own;
      at += word ? word.length : 1;
    }
    return own;
  }

  /// Behind the last word that leads to a name or list.
  std::size_t behind_leads(Span span) const {
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      if (text_[at] == U'、') break;
      const WordTable::Word lead =
          lexicon_.words.at(text_, at, span.end, role::kLead | role::kTarget | role::kNameLead);
      const WordTable::Word whole =
          lexicon_.words.at(text_, at, span.end, role::kWord | role::kGeneric | role::kOutput);
      if (lead && lead.length >= whole.length) {
        at += lead.length;
        begin = at;
      } else {
        at += whole ? whole.length : 1;
      }
    }
    return begin;
  }

  /// "隆兴新材端氨基聚醚项目": from the last mark, 的 or verb on.
  void read_name(Span sentence, Span head) {
    std::size_t begin = head.begin;
    while (begin > sentence.begin && head.begin - begin < kLongestName) {
      const char32_t last = text_[begin - 1];
      if (const std::size_t open = bracket_before(sentence, begin); open < begin) {
        begin = open;
        continue;
      }
      if (is_mark(last) || is_one_of(last, U"的、“‘”’") || (last == U'和' && head.begin - begin >= 4)) break;
      --begin;
    }
    begin = behind_verbs({begin, head.begin});
    if (begin >= head.begin) return;
    constexpr std::size_t kShortest = 5;
    if (head.begin - begin <= kShortest && is_one_of(text_[head.begin - 1], U"抓带上促推谈引跑")) return;
    if (const std::size_t firm = firm_before(sentence, begin); firm != begin) begin = firm;
    const std::u32string_view name = text_.substr(begin, head.end - begin);
    if (own_letters(name) < kLeastOwn || is_digit(name[0]) || is_class_name(name) || is_place_only(name))
      return;
    const bool listed = begin > sentence.begin && (text_[begin - 1] == U'、' || text_[begin - 1] == U'和');
    if (listed) read_earlier_members(sentence, begin, head);
    add(sentence, {begin, head.end}, std::u32string(name), !listed);
  }

  /// Where "(山东)" that closes at `end` opens; `end` when none does.
  std::size_t bracket_before(Span sentence, std::size_t end) const {
    if (text_[end - 1] != U')') return end;
    for (std::size_t at = end - 1; at > sentence.begin && end - at < 10; --at) {
      if (text_[at - 1] == U'(') return at > sentence.begin + 1 && is_han(text_[at - 2]) ? at - 1 : end;
    }
    return end;
  }

  /// In a numbered list the name begins with its firm, whatever marks stand between:
  /// "31.某公司45万吨甲、5万吨乙项目".
  std::size_t firm_before(Span sentence, std::size_t begin) const {
    if (begin == sentence.begin || text_[begin - 1] != U'、') return begin;
    std::size_t start = begin;
    while (start > sentence.begin && begin - start < 2 * kLongestName &&
           !is_one_of(text_[start - 1], U",:;。\n") && !(text_[start - 1] == U'.' && !is_digit(text_[start])))
      --start;
    const std::u32string_view between = text_.substr(start, begin - start);
    return start > sentence.begin && text_[start - 1] == U'.' &&
                   between.find(U"公司") != std::u32string_view::npos
               ? start
               : begin;
  }

  /// "3000万元以上重点项目", "2025年春季重大项目": a class, no name.
  bool is_class_name(std::u32string_view name) const {
    for (std::size_t at = 0; at < name.size(); ++at) {
      if (!is_digit(name[at])) continue;
      while (at < name.size() && is_digit(name[at])) ++at;
      if (at < name.size() && is_one_of(name[at], U"年月春元")) return true;
      if (name.find(U"元以上") != std::u32string_view::npos ||
          name.find(U"亿元") != std::u32string_view::npos)
        return true;
    }
    return name.find(U"亿元") != std::u32string_view::npos || name.find(U"万元") != std::u32string_view::npos;
  }

  /// "山东省重大项目": nothing of its own behind the place.
  bool is_place_only(std::u32string_view name) const {
    for (std::size_t at = std::min<std::size_t>(name.size() - 1, 10); at > 0; --at) {
      const WordTable::Word place = lexicon_.words.at(name, at, name.size(), role::kPlace);
      if (place) return own_letters(name.substr(at + place.length)) < 2;
    }
    return false;
  }

  /// "把大片区综合开发作为“1号工程”".
  void read_flagship(Span sentence, std::size_t at) {
    std::size_t end = sentence.end;
    for (std::size_t i = at; i > sentence.begin && at - i < 30 && end == sentence.end; --i) {
      if (lexicon_.words.at(text_, i, at, role::kFlagshipLink)) end = i;
    }
    if (end == sentence.end) return;
    std::size_t begin = end;
    while (begin > sentence.begin && end - begin < kLongestMember && !is_mark(text_[begin - 1]) &&
           !is_one_of(text_[begin - 1], U"把用将以、“‘"))
      --begin;
    if (begin == sentence.begin || !is_one_of(text_[begin - 1], U"把用将以") || end - begin < 3) return;
    add(sentence, {begin, end}, std::u32string(text_.substr(begin, end - begin)), true);
  }

  /// "分别是甲、乙二期和丙项目": the members before the one that has the head.
  void read_earlier_members(Span sentence, std::size_t end, Span head) {
    std::size_t begin = end - 1;
    while (begin > sentence.begin && !is_mark(text_[begin - 1]) && end - begin < 200) --begin;
    begin = behind_leads({begin, end - 1});
    bool opened = false;
    for (std::size_t at = begin; at > sentence.begin && begin - at < 4 && !opened; --at)
      opened = static_cast<bool>(lexicon_.words.before(text_, sentence.begin, at, role::kNameLead));
    if (!opened) return;
    for (std::u32string& member : members_of({begin, end - 1}))
      add(sentence, {begin, head.end}, std::move(member), false);
  }

  std::size_t behind_verbs(Span span) const {
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      const WordTable::Word verb =
          lexicon_.words.at(text_, at, span.end, role::kLead | role::kStop | role::kTarget | role::kNameLead);
      const WordTable::Word whole = lexicon_.words.at(
          text_, at, span.end, role::kWord | role::kOutput | role::kThing | role::kQuantityNoun);
      const bool one = verb.length == 1 && is_one_of(text_[at], U"在将对把以为是由于于暨");
      if (verb && verb.length >= whole.length && (verb.length > 1 || one) &&
          !is_name_part(at, verb.length, span)) {
        at += verb.length;
        begin = at;
      } else {
        at += whole ? whole.length : 1;
      }
    }
    return begin;
  }

  /// Verbs that names have in them too: 建设, 改造, 服务 close a name more often than they open one.
  bool is_name_part(std::size_t at, std::size_t length, Span span) const {
    return at > span.begin && lexicon_.words.at(text_, at, at + length, role::kNamePart).length == length;
  }

  /// "2.5万平方米双创中心", "总面积9.2万平方米的人才公寓".
  void read_building(Span sentence, Span head) {
    for (const Quantity& number : numbers(sentence)) {
      if (number.measure != Measure::Area || number.end > head.begin || head.end - number.end > kLongestTail)
        continue;
      std::size_t begin = number.end;
      if (text_[begin] == U'的') ++begin;
      const std::u32string_view name = text_.substr(begin, head.end - begin);
      if (name.size() < 3 || name.find_first_of(U",、。的") != std::u32string_view::npos ||
          !is_built(sentence, number.begin))
        continue;
      add(sentence, {number.begin, head.end}, std::u32string(name), true);
      return;
    }
  }

  /// Whether the clause before `end` speaks of building.
  bool is_built(Span sentence, std::size_t end) const {
    const Span clause = clause_of({end, end}, sentence);
    for (std::size_t at = clause.begin; at < end; ++at) {
      if (lexicon_.words.at(text_, at, end, role::kStageVerb | role::kActual)) return true;
    }
    return false;
  }

  void add(Span sentence, Span part, std::u32string name, bool alone) {
    while (!name.empty() && is_one_of(name.back(), U"”’等")) name.pop_back();
    if (name.size() < 2 || !names_.insert(name).second) return;
    Undertaking undertaking;
    const Span clause = clause_of(part, sentence);
    undertaking.begin = clause.begin;
    undertaking.end = clause.end;
    undertaking.name = std::move(name);
    undertaking.place = place_;
    undertaking.stage = stage(part, clause, sentence);
    if (alone) undertaking.investment = investment(part, sentence);
    found_.push_back(std::move(undertaking));
  }

  /// The verb behind the name, else before it; planned where the sentence aims at it.
  std::string stage(Span part, Span clause, Span sentence) const {
    std::uint32_t number = 0;
    for (std::size_t at = part.begin; at < clause.end && number == 0; ++at)
      number = lexicon_.words.at(text_, at, clause.end, role::kStageVerb).number;
    for (std::size_t at = part.begin; at > clause.begin && number == 0; --at)
      number = lexicon_.words.at(text_, at - 1, part.begin, role::kStageVerb).number;
    if (number == 0 || number > lexicon_.stages.size()) return {};
    bool aimed = false;
    for (std::size_t at = sentence.begin; at < part.begin && !aimed; ++at)
      aimed = static_cast<bool>(lexicon_.words.at(text_, at, part.begin, role::kTarget));
    return (aimed ? lexicon_.stages_planned : lexicon_.stages)[number - 1];
  }

  std::optional<double> investment(Span part, Span sentence) {
    for (const Quantity& number : numbers(sentence)) {
      const bool near = number.begin >= part.end ? number.begin - part.end <= 24
                                                 : part.begin - std::min(number.end, part.begin) <= 4;
      if (number.measure != Measure::Money || !near || number.value2) continue;
      if (lexicon_.words.before(text_, sentence.begin, number.begin, role::kExtentNoun))
        return number.value * magnitude(number.unit);
    }
    return std::nullopt;
  }

  std::u32string_view text_;
  const FactLexicon& lexicon_;
  std::vector<Quantity> numbers_;
  bool numbers_read_ = false;
  std::u32string place_;
  std::set<std::u32string, std::less<>> names_;
  std::vector<Undertaking> found_;
};

}  // namespace

std::vector<Undertaking> undertakings(std::u32string_view text, const FactLexicon& lexicon) {
  return Naming(text, lexicon).all();
}

std::vector<Slogan> slogans(std::u32string_view text, const FactLexicon& lexicon) {
  constexpr std::size_t kLongest = 42;
  std::vector<Slogan> found;
  std::set<std::u32string_view> names;
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (names.insert(text.substr(begin, end - begin)).second) found.push_back({begin, end});
  };
  each_sentence(text, [&](Span sentence) {
    const std::vector<Span> quoted = labels(text, sentence, kLongest);
    for (const Span& span : quoted) {
      const std::u32string_view inner = text.substr(span.begin + 1, span.end - span.begin - 2);
      const bool title = text[span.begin] == U'《';
      const bool latin =
          std::ranges::all_of(inner, [](char32_t point) { return is_latin(point) || point == U' '; });
      const bool speech = is_one_of(inner.empty() ? U'。' : inner.back(), U"。!?,") ||
                          inner.find(U'。') != std::u32string_view::npos;
      const bool refused = static_cast<bool>(lexicon.words.at(text, span.end, sentence.end, role::kNoSlogan));
      if (!title && !latin && !speech && !refused && inner.size() >= 2) add(span.begin + 1, span.end - 1);
    }
    for (std::size_t at = sentence.begin; at < sentence.end;) {
      const WordTable::Word word =
          lexicon.words.at(text, at, sentence.end, role::kSlogan | role::kSloganHead);
      if (!word || within(quoted, at)) {
        ++at;
        continue;
      }
      if ((word.roles & role::kSlogan) != 0) {
        add(at, at + word.length);
      } else {
        std::size_t begin = at;
        while (begin > sentence.begin && at - begin < 10 && is_han(text[begin - 1]) &&
               text[begin - 1] != U'的' &&
               !lexicon.words.before(text, sentence.begin, begin, role::kSloganLead | role::kPlace))
          --begin;
        if (at - begin >= 2) add(begin, at + word.length);
      }
      at += word.length;
    }
  });
  std::ranges::stable_sort(found, {}, &Slogan::begin);
  return found;
}

}  // namespace liantu::text

#include "liantu/text/facts/undertakings.h"

#include <algorithm>
#include <set>

#include "liantu/text/facts/quantities.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/facts/undertaking_names.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestName = 46, kLongestMember = 36, kLongestList = 320, kLongestTail = 14,
                      kLeastOwn = 3, kFarthestHead = 18, kFarthestTail = 8;

bool is_mark(char32_t point) {
  return is_one_of(point, U",;:。!?()\n ….|");
}

class Naming {
 public:
  Naming(std::u32string_view text, const FactLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::vector<Undertaking> all() {
    constexpr WordTable::Roles kHeads =
        role::kNameHead | role::kBuilding | role::kWord | role::kListTail | role::kFlagship;
    const LetterSet& letters = lexicon_.words.beginnings(kHeads);
    each_sentence(text_, [&](Span sentence) {
      note_place(sentence);
      numbers_read_ = false;
      for (std::size_t at = sentence.begin; at < sentence.end;) {
        const WordTable::Word head =
            letters.has(text_[at]) ? lexicon_.words.at(text_, at, sentence.end, kHeads) : WordTable::Word{};
        if (!head) {
          if (closes_list(at, sentence)) read_examples(sentence, at);
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
      if (!place_letters_.has(text_[at])) continue;
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
          number.measure == Measure::Count && !is_output(text_, number, lexicon_) &&
          text_.substr(number.end, head.begin - number.end).find_first_of(U",、。:") ==
              std::u32string_view::npos)
        counted = &number;
    }
    if (counted != nullptr) {
      read_list(sentence, counted->begin, head, false);
      return;
    }
    const std::size_t etc = etc_before(sentence, head.begin, kFarthestHead);
    if (etc != sentence.end) {
      read_list(sentence, etc + 1, head, false);
      return;
    }
    if (!is_counted_behind(sentence, head.end)) read_name(sentence, head);
  }

  /// "基础功能类项目18个", "项目共91个": a class and how many there are.
  bool is_counted_behind(Span sentence, std::size_t at) {
    for (int words = 0; words < 2; ++words)
      at += lexicon_.words.at(text_, at, sentence.end, role::kBefore | role::kLead).length;
    return std::ranges::any_of(numbers(sentence), [&](const Quantity& number) {
      return number.begin == at && number.measure == Measure::Count;
    });
  }

  /// 等 shortly before `end`, with only general words between; the sentence's end when there is none.
  std::size_t etc_before(Span sentence, std::size_t end, std::size_t farthest) const {
    for (std::size_t at = end; at > sentence.begin && end - at <= farthest; --at) {
      if (text_[at - 1] == U'等' && !lexicon_.words.at(text_, at - 1, end, role::kWord)) return at - 1;
      if (is_mark(text_[at - 1]) || text_[at - 1] == U'、') break;
    }
    return sentence.end;
  }

  /// "抓好甲、乙等低效用地盘活": a list whose verb stands behind it.
  void read_list_tail(Span sentence, std::size_t at) {
    const std::size_t etc = etc_before(sentence, at, kFarthestTail);
    if (etc != sentence.end) read_list(sentence, etc + 1, {at, at}, true);
  }

  /// 等 before a mark.
  bool closes_list(std::size_t at, Span sentence) const {
    return text_[at] == U'等' && (at + 1 == sentence.end || is_mark(text_[at + 1]));
  }

  /// "基础设施项目15个,包括甲河治理、乙堤等": examples of the undertakings that were counted.
  void read_examples(Span sentence, std::size_t at) {
    std::size_t begin = at;
    while (begin > sentence.begin && !is_mark(text_[begin - 1])) --begin;
    const WordTable::Word lead = lexicon_.words.at(text_, begin, at, role::kPlain);
    if (lead.length < 2) return;
    for (std::size_t i = begin; i > sentence.begin; --i) {
      if ((lexicon_.words.before(text_, sentence.begin, i, role::kNameHead | role::kWord).roles &
           role::kNameHead) == 0)
        continue;
      read_list(sentence, at + 1, {at + 1, at + 1}, true);
      return;
    }
  }

  /// The members that end before `end`, 等 included.
  void read_list(Span sentence, std::size_t end, Span head, bool closed) {
    bool etc = false;
    if (end > sentence.begin && text_[end - 1] == U'等') {
      etc = true;
      --end;
    }
    std::size_t begin = end;
    while (begin > sentence.begin && end - begin < kLongestList) {
      const std::size_t open = bracket_before(sentence, begin);
      if (open == begin && is_mark(text_[begin - 1])) break;
      begin = std::min(open, begin - 1);
    }
    begin = behind_leads({begin, end});
    if (begin + 1 >= end) return;
    if (etc && names_others({end, head.begin})) return;
    std::vector<Member> members = members_of(sentence, {begin, end});
    if (!etc && members.size() < 2) return;
    if (closed && members.size() < 2) return;
    for (Member& member : members)
      add(sentence, {begin, head.end}, std::move(member.name), members.size() == 1 && !etc,
          member.investment);
  }

  /// "等企业项目", "等领域项目": the members are no undertakings.
  bool names_others(Span tail) const {
    constexpr std::size_t kLongest = 10;
    if (tail.end - tail.begin > kLongest) return false;
    for (std::size_t at = tail.begin; at < tail.end; ++at) {
      if (lexicon_.words.at(text_, at, tail.end, role::kNotListed)) return true;
    }
    return false;
  }

  struct Member {
    std::u32string name;
    std::optional<double> investment;
  };

  /// Parted by 、, the last two also by 和 where 、 stands before. A list that holds a class is one of
  /// classes.
  std::vector<Member> members_of(Span sentence, Span list) {
    std::vector<Member> members;
    const std::size_t last = last_mark(list);
    std::size_t begin = list.begin;
    int open = 0;
    for (std::size_t at = list.begin; at <= list.end; ++at) {
      if (at < list.end && is_one_of(text_[at], U"()")) open += text_[at] == U'(' ? 1 : -1;
      const std::size_t joint = begin > list.begin && at > last ? joint_at({at, list.end}, begin) : 0;
      const bool parts = at == list.end || (text_[at] == U'、' && open <= 0);
      if (!parts && joint == 0) continue;
      Member member = member_of(sentence, {begin, at});
      if (own_letters(member.name, lexicon_, role::kBranch) == 0 ||
          member.name.find(U"其他") != std::u32string::npos)
        return {};
      if (is_member(sentence, member.name, at)) members.push_back(std::move(member));
      begin = at + std::max<std::size_t>(joint, 1);
      if (joint > 1) ++at;
    }
    return members;
  }

  /// Of the 、 of a list: 和 before it stands inside a name.
  std::size_t last_mark(Span list) const {
    for (std::size_t at = list.end; at > list.begin; --at) {
      if (text_[at - 1] == U'、') return at - 1;
    }
    return list.begin;
  }

  /// Letters of the 和, 及 or 以及 that opens the rest of a list, whose last member began at `begin`; 0:
  /// none.
  std::size_t joint_at(Span rest, std::size_t begin) const {
    if (rest.end <= rest.begin + 2 || rest.begin <= begin + 1) return 0;
    const std::u32string_view words = text_.substr(rest.begin, rest.end - rest.begin);
    if (words.starts_with(U"以及")) return 2;
    return words[0] == U'和' || (words[0] == U'及' && words[1] != U'其') ? 1 : 0;
  }

  /// "总投资10亿元的能蜂储能" is 能蜂储能, and what it costs.
  Member member_of(Span sentence, Span part) {
    Member member;
    for (const Quantity& number : numbers(sentence)) {
      const bool costs = number.measure == Measure::Money && number.end < part.end &&
                         number.end + 1 >= part.begin && number.end < sentence.end &&
                         text_[number.end] == U'的';
      if (!costs) continue;
      part.begin = number.end + 1;
      member.investment = number.value * magnitude(number.unit);
    }
    member.name = text_.substr(part.begin, part.end - part.begin);
    return member;
  }

  /// A member of a list that ends at `end` of the text.
  bool is_member(Span sentence, std::u32string_view member, std::size_t end) {
    constexpr std::size_t kLongestPlace = 8;  // 国家级旅游度假区 may be built, 高新区 is where
    if (member.size() < 2 || member.size() > kLongestMember ||
        own_letters(member, lexicon_) < (member.size() <= 3 ? 1U : 2U))
      return false;
    const WordTable::Word last = lexicon_.words.before(member, 0, member.size(), role::kPlace | role::kWord);
    if ((last.roles & role::kPlace) != 0 && member.size() <= kLongestPlace) return false;
    for (std::size_t i = 0; i < member.size(); ++i) {
      if (member[i] == U'的' && !ends_firm(member, i)) return false;
      if (is_one_of(member[i], U"年月") && i > 0 && is_digit(member[i - 1])) return false;
    }
    return std::ranges::none_of(numbers(sentence), [&](const Quantity& number) {
      return number.begin + member.size() >= end && number.end <= end && !is_sized(sentence, number);
    });
  }

  /// "18公里快速路改造" too.
  bool is_sized(Span sentence, const Quantity& number) const {
    return number.measure == Measure::Area || number.measure == Measure::Length ||
           is_size(text_.substr(0, sentence.end), number, lexicon_);
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

  /// Behind the last word that leads to a name or list.
  std::size_t behind_leads(Span span) const {
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      if (text_[at] == U'、') break;
      const WordTable::Word lead =
          lexicon_.words.at(text_, at, span.end, role::kLead | role::kTarget | role::kNameLead);
      const WordTable::Word whole =
          lexicon_.words.at(text_, at, span.end, role::kWord | role::kGeneric | role::kOutput);
      const bool closes = at + lead.length == span.end || text_[at + lead.length] == U'、';  // 停车场建设、
      const bool joins = closes || (lead.length == 1 && at > begin &&
                                    is_one_of(text_[at], U"及与或和超近约可有达其由从到至"));
      if (lead && lead.length >= whole.length && !joins) {
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
    if (begin > sentence.begin && is_one_of(text_[begin - 1], U"和与及、抓")) return;
    if (is_object(sentence, begin)) return;
    while (begin > sentence.begin && head.begin - begin < kLongestName) {
      const char32_t last = text_[begin - 1];
      if (const std::size_t open = bracket_before(sentence, begin); open < begin) {
        begin = open;
        continue;
      }
      if (const std::size_t open = quotation_before(sentence, begin); open < begin) {
        begin = open;
        continue;
      }
      if (begin < head.begin && begin >= head.end - head.begin + sentence.begin &&
          text_.substr(begin - (head.end - head.begin), head.end - head.begin) ==
              text_.substr(head.begin, head.end - head.begin))
        break;  // behind another of the same head
      if (last == U'-' && begin > sentence.begin + 1 && text_[begin - 2] == U'-') break;
      if (last == U'.' && begin > sentence.begin + 1 && is_digit(text_[begin]) &&
          is_digit(text_[begin - 2])) {
        --begin;
        continue;
      }
      if (last == U'的' &&
          ends_firm(text_.substr(sentence.begin, begin - 1 - sentence.begin), begin - 1 - sentence.begin)) {
        --begin;
        continue;
      }
      if (is_mark(last) || is_one_of(last, U"的、“‘”’") ||
          (last == U'和' && head.begin - begin >= 4 && is_joint(sentence, begin - 1)))
        break;
      --begin;
    }
    begin = behind_verbs({begin, head.begin});
    if (begin >= head.begin) return;
    constexpr std::size_t kShortest = 5;
    if (head.begin - begin <= kShortest && is_one_of(text_[head.begin - 1], U"抓带上促推谈引跑")) return;
    if (const std::size_t firm = firm_before(sentence, begin); firm != begin) begin = firm;
    const std::u32string_view name = text_.substr(begin, head.end - begin);
    if (own_letters(name, lexicon_) < kLeastOwn || is_digit(name[0]) || names_class(name) ||
        names_place_only(name, lexicon_) || name.find(U'”') < name.find(U'“'))
      return;
    const bool listed = begin > sentence.begin && (text_[begin - 1] == U'、' || text_[begin - 1] == U'和');
    if (listed) read_earlier_members(sentence, begin, head);
    add(sentence, {begin, head.end}, std::u32string(name), !listed);
  }

  /// "健全完善重点项目": a verb and general words.
  bool is_object(Span sentence, std::size_t end) const {
    constexpr WordTable::Roles kVerbs = role::kLead | role::kNameLead | role::kSloganLead | role::kPlain;
    for (;;) {
      const WordTable::Word general =
          lexicon_.words.before(text_, sentence.begin, end, role::kGeneric | role::kNamePart);
      const WordTable::Word verb = lexicon_.words.before(text_, sentence.begin, end, kVerbs);
      if (verb.length >= 2 && verb.length >= general.length && (verb.roles & role::kNamePart) == 0)
        return true;
      if (!general || (general.roles & role::kNamePart) != 0) return false;
      end -= general.length;
    }
  }

  /// Whether 和 stands between two names: behind a head or in a list.
  bool is_joint(Span sentence, std::size_t at) const {
    if (lexicon_.words.before(text_, sentence.begin, at,
                              role::kNameHead | role::kBuilding | role::kStageVerb))
      return true;
    constexpr std::size_t kShortest = 3;
    std::size_t part = 0;
    for (std::size_t i = at; i > sentence.begin && at - i < kLongestName && !is_mark(text_[i - 1]); --i) {
      if (part == 0 && is_one_of(text_[i - 1], U"、的")) part = at - i;
      if (text_[i - 1] == U'、') return part >= kShortest;
    }
    return false;
  }

  /// Where "(山东)" that closes at `end` opens; `end` when none does.
  std::size_t bracket_before(Span sentence, std::size_t end) const {
    if (text_[end - 1] != U')') return end;
    for (std::size_t at = end - 1; at > sentence.begin && end - at < 10; --at) {
      if (text_[at - 1] == U'(')
        return at > sentence.begin + 1 && (is_han(text_[at - 2]) || is_latin(text_[at - 2])) ? at - 1 : end;
    }
    return end;
  }

  /// Where the short quotation that closes at `end` opens, when the name goes on before it:
  /// 某县“海绵城市”建设项目.
  std::size_t quotation_before(Span sentence, std::size_t end) const {
    constexpr std::size_t kLongest = 10;
    if (text_[end - 1] != U'”') return end;
    for (std::size_t at = end - 1; at > sentence.begin && end - at < kLongest; --at) {
      if (text_[at - 1] == U'“')
        return at > sentence.begin + 2 && is_han(text_[at - 2]) && text_[at - 2] != U'的' ? at - 1 : end;
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
    while (begin > sentence.begin && !is_mark(text_[begin - 1]) && end - begin < kLongestList) --begin;
    begin = behind_leads({begin, end - 1});
    bool opened = false;
    for (std::size_t at = begin; at > sentence.begin && begin - at < 4 && !opened; --at)
      opened = static_cast<bool>(lexicon_.words.before(text_, sentence.begin, at, role::kNameLead));
    if (!opened) return;
    for (Member& member : members_of(sentence, {begin, end - 1}))
      add(sentence, {begin, head.end}, std::move(member.name), false, member.investment);
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
      const bool costs = number.measure == Measure::Money && number.end < head.begin &&
                         text_[number.end] == U'的' &&
                         lexicon_.words.before(text_, sentence.begin, number.begin, role::kExtentNoun);
      const std::size_t longest = costs ? kLongestMember : kLongestTail;
      if ((number.measure != Measure::Area && !costs) || number.end > head.begin ||
          head.end - number.end > longest)
        continue;
      std::size_t begin = number.end;
      if (text_[begin] == U'的') ++begin;
      const std::u32string_view name = text_.substr(begin, head.end - begin);
      if (name.size() < 3 || name.find_first_of(U",、。的") != std::u32string_view::npos ||
          (!costs && !is_built(sentence, number.begin)))
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

  void add(Span sentence, Span part, std::u32string name, bool alone,
           std::optional<double> own = std::nullopt) {
    while (!name.empty() && is_one_of(name.back(), U"”’等")) name.pop_back();
    if (name.size() < 2 || !names_.insert(name).second) return;
    Undertaking undertaking;
    const Span clause = clause_of(part, sentence);
    undertaking.begin = clause.begin;
    undertaking.end = clause.end;
    undertaking.name = std::move(name);
    undertaking.place = place_;
    undertaking.stage = stage(part, clause, sentence);
    undertaking.investment = own || !alone ? own : investment(part, sentence);
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
      const bool of_another =
          number.begin >= part.end && number.end < sentence.end && text_[number.end] == U'的';
      if (number.measure != Measure::Money || !near || number.value2 || of_another) continue;
      if (lexicon_.words.before(text_, sentence.begin, number.begin, role::kExtentNoun))
        return number.value * magnitude(number.unit);
    }
    return std::nullopt;
  }

  std::u32string_view text_;
  const FactLexicon& lexicon_;
  const LetterSet& place_letters_ = lexicon_.words.beginnings(role::kPlace);
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

}  // namespace liantu::text

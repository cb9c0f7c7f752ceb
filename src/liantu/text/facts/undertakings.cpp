#include "liantu/text/facts/undertakings.h"

#include <algorithm>
#include <set>

#include "liantu/text/facts/name_bounds.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/facts/undertaking_names.h"
#include "liantu/text/facts/undertaking_places.h"
#include "liantu/text/facts/undertaking_state.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestMember = 36, kLongestList = 320, kLongestTail = 14, kLeastOwn = 3,
                      kFarthestHead = 18, kFarthestTail = 8;

class Naming {
 public:
  Naming(std::u32string_view text, const FactLexicon& lexicon, const ReadAlong& along)
      : text_(text),
        lexicon_(lexicon),
        bounds_(text, lexicon),
        state_(text, lexicon),
        places_(text, lexicon, along.places),
        all_numbers_(along.numbers) {}

  std::vector<Undertaking> all() {
    constexpr WordTable::Roles kHeads =
        role::kNameHead | role::kBuilding | role::kWord | role::kListTail | role::kFlagship;
    const LetterSet& letters = lexicon_.words.beginnings(kHeads);
    each_sentence(text_, [&](Span sentence) {
      places_.read(sentence);
      numbers_read_ = false;
      for (std::size_t at = sentence.begin; at < sentence.end;) {
        const WordTable::Word head =
            letters.has(text_[at]) ? lexicon_.words.at(text_, at, sentence.end, kHeads) : WordTable::Word{};
        if (!head) {
          if (closes_list(at, sentence)) read_examples(sentence, at);
          if (const std::size_t lead = lead_of_list(at, sentence); lead > 0)
            read_counted_list(sentence, at, lead);
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
      if (!all_numbers_.empty() || numbers_read_) read_costed(sentence);
      read_cost_said_later(sentence);
    });
    std::ranges::stable_sort(found_, {}, &Undertaking::begin);
    drop_parts();
    return std::move(found_);
  }

 private:
  /// "该项目总投资3亿元": of the only undertaking that the sentence before named.
  void read_cost_said_later(Span sentence) {
    const std::size_t named = found_.size() - named_before_;
    named_before_ = found_.size();
    if (named > 0) {
      only_named_ = named == 1;
      return;
    }
    const bool goes_on = only_named_ && !found_.empty() && !found_.back().investment &&
                         lexicon_.words.at(text_, sentence.begin, sentence.end, role::kThatOne);
    if (!goes_on) return;
    found_.back().investment = state_.cost_in(sentence, numbers(sentence));
  }

  std::u32string place_of(std::u32string_view name, std::size_t begin, std::size_t end, Span sentence) const {
    const std::size_t at = text_.substr(0, end).find(name, begin);
    return places_.place_of(at == std::u32string_view::npos ? Span{begin, end} : Span{at, at + name.size()},
                            sentence);
  }

  std::span<const Quantity> numbers(Span sentence) {
    if (numbers_read_) return numbers_;
    numbers_read_ = true;
    if (all_numbers_.empty()) {
      own_numbers_ = quantities(text_, sentence.begin, sentence.end, lexicon_);
      return numbers_ = own_numbers_;
    }
    while (passed_ < all_numbers_.size() && all_numbers_[passed_].begin < sentence.begin) ++passed_;
    std::size_t end = passed_;
    while (end < all_numbers_.size() && all_numbers_[end].begin < sentence.end) ++end;
    return numbers_ = all_numbers_.subspan(passed_, end - passed_);
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
      if (lexicon_.words.before(text_, counted->end, head.begin, role::kNotListed))
        return;  // 6个重点企业项目
      read_list(sentence, counted->begin, head, false, counted->value == 2);
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
      if (closes_name(text_[at - 1]) || text_[at - 1] == U'、') break;
    }
    return sentence.end;
  }

  /// "抓好甲、乙等低效用地盘活": a list whose verb stands behind it.
  void read_list_tail(Span sentence, std::size_t at) {
    const std::size_t etc = etc_before(sentence, at, kFarthestTail);
    if (etc != sentence.end) read_list(sentence, etc + 1, {at, at}, true);
  }

  /// Letters of 包括 or 分别是 behind a comma; 0 when none stands there.
  std::size_t lead_of_list(std::size_t at, Span sentence) const {
    if (at == sentence.begin || text_[at - 1] != U',') return 0;
    constexpr WordTable::Roles kBoth = role::kPlain | role::kNameLead;
    const WordTable::Word lead = lexicon_.words.at(text_, at, sentence.end, kBoth);
    return (lead.roles & kBoth) == kBoth ? lead.length : 0;
  }

  /// 等 before a mark.
  bool closes_list(std::size_t at, Span sentence) const {
    return text_[at] == U'等' && (at + 1 == sentence.end || closes_name(text_[at + 1]));
  }

  /// "基础设施项目15个,包括甲河治理、乙堤等": examples of the undertakings that were counted.
  void read_examples(Span sentence, std::size_t at) {
    std::size_t begin = at;
    while (begin > sentence.begin && !closes_name(text_[begin - 1])) --begin;
    const WordTable::Word lead = lexicon_.words.at(text_, begin, at, role::kPlain);
    if (lead.length < 2 || counted_before(sentence, begin) == nullptr) return;
    read_list(sentence, at + 1, {at + 1, at + 1}, true);
  }

  /// The last count of undertakings before `end`.
  const Quantity* counted_before(Span sentence, std::size_t end) {
    constexpr std::size_t kNearest = 12;  // letters between the number and 项目, on either side
    const Quantity* last = nullptr;
    for (const Quantity& number : numbers(sentence)) {
      if (number.end > end) break;
      if (number.measure != Measure::Count) continue;
      const std::size_t from =
          number.begin > sentence.begin + kNearest ? number.begin - kNearest : sentence.begin;
      for (std::size_t i = from; i < std::min(end, number.end + kNearest); ++i) {
        if ((lexicon_.words.at(text_, i, end, role::kNameHead | role::kWord).roles & role::kNameHead) == 0)
          continue;
        last = &number;
        break;
      }
    }
    return last;
  }

  /// "有3个项目竣工,包括甲、乙和丙": as many members as were counted.
  void read_counted_list(Span sentence, std::size_t at, std::size_t length) {
    const Quantity* counted = counted_before(sentence, at);
    if (counted == nullptr || counted->value < 2) return;
    std::size_t end = at + length, open = 0;
    while (end < sentence.end && (open > 0 || !closes_name_at(text_, end) || text_[end] == U'(')) {
      if (text_[end] == U'(') ++open;
      if (text_[end] == U')' && open > 0) --open;
      ++end;
    }
    std::vector<Member> members = members_of(sentence, {at + length, end});
    if (static_cast<double>(members.size()) != counted->value) return;
    for (Member& member : members)
      add(sentence, {at + length, end}, std::move(member.name), false, member.investment);
  }

  /// "北辰产学研基地,计划投资5亿元": a part of a sentence by itself, and what it costs.
  void read_costed(Span sentence) {
    constexpr std::size_t kShortest = 4;
    for (const Quantity& number : numbers(sentence)) {
      if (number.measure != Measure::Money) continue;
      std::size_t comma = number.begin;
      while (comma > sentence.begin && text_[comma] != U',') --comma;
      const WordTable::Word extent = lexicon_.words.at(text_, comma + 1, number.begin, role::kExtentNoun);
      if (comma == sentence.begin || !extent || comma + 1 + extent.length != number.begin) continue;
      std::size_t begin = comma;
      while (begin > sentence.begin && comma - begin <= kLongestMember) {
        const std::size_t open = bounds_.bracket_before(sentence, begin);
        if (open == begin && closes_name(text_[begin - 1])) break;
        begin = std::min(open, begin - 1);
      }
      const bool opens =
          begin == sentence.begin || text_[begin - 1] == U':' ||
          (text_[begin - 1] == U'.' && begin > sentence.begin + 1 && is_digit(text_[begin - 2]));
      if (!opens || comma < begin + kShortest || !is_thing({begin, comma}, sentence)) continue;
      add(sentence, {begin, comma}, std::u32string(text_.substr(begin, comma - begin)), true,
          is_yuan(number) ? std::optional(number.value * magnitude(number.unit)) : std::nullopt);
    }
  }

  /// A noun by itself, no verb in it: closed by a head, a building or what is counted.
  bool is_thing(Span part, Span sentence) {
    const std::u32string_view name = text_.substr(part.begin, part.end - part.begin);
    constexpr WordTable::Roles kCloses = role::kNameHead | role::kBuilding | role::kThing;
    const WordTable::Word close = lexicon_.words.before(name, 0, name.size(), kCloses | role::kWord);
    if ((close.roles & kCloses) == 0 || own_letters(name, lexicon_) < 2 || names_class(name) ||
        own_letters(name, lexicon_, role::kKnownPlace) == 0 ||
        name.find(U'、') != std::u32string_view::npos || bounds_.behind_verbs(part) != part.begin)
      return false;
    return std::ranges::none_of(numbers(sentence), [&](const Quantity& number) {
      return number.begin >= part.begin && number.end <= part.end && !is_sized(sentence, number);
    });
  }

  /// The members that end before `end`, 等 included; `pair`: two are counted, 甲和乙两大项目.
  void read_list(Span sentence, std::size_t end, Span head, bool closed, bool pair = false) {
    bool etc = false;
    if (end > sentence.begin && text_[end - 1] == U'等') {
      etc = true;
      --end;
    }
    std::size_t begin = end;
    while (begin > sentence.begin && end - begin < kLongestList) {
      const std::size_t open = bounds_.bracket_before(sentence, begin);
      if (open == begin && closes_name_at(text_, begin - 1)) break;
      begin = std::min(open, begin - 1);
    }
    begin = bounds_.behind_leads({bounds_.behind_whole({begin, end}), end});
    if (begin + 1 >= end) return;
    if (etc && names_others({end, head.begin})) return;
    std::vector<Member> members = members_of(sentence, {begin, end}, false, pair && !etc);
    if (!etc && members.size() < 2) return;
    if (closed && members.size() < 2) return;
    for (Member& member : members)
      add(sentence, {begin, head.end}, std::move(member.name), members.size() == 1 && !etc,
          member.investment);
  }

  /// "等企业项目", "等领域项目", "等平台做好线上项目": the members are no undertakings.
  bool names_others(Span tail) const {
    constexpr std::size_t kLongest = 10;
    if (tail.end - tail.begin > kLongest) return false;
    const bool counts = tail.begin < tail.end && is_digit(text_[tail.begin]);  // 等4市新开工项目
    constexpr WordTable::Roles kTaken = role::kGeneric | role::kEvent | role::kAction | role::kStageVerb;
    for (std::size_t at = tail.begin; at < tail.end; ++at) {
      if (text_[at] == U'等') continue;  // 等一批
      const WordTable::Word verb = lexicon_.words.at(text_, at, tail.end, role::kNameLead | kTaken);
      if (verb.length >= 2 && (verb.roles & kTaken) == 0) return true;
      if (lexicon_.words.at(text_, at, tail.end, counts ? role::kNotListed | role::kPlace : role::kNotListed))
        return true;
    }
    return false;
  }

  struct Member {
    std::u32string name;
    std::optional<double> investment;
  };

  /// Parted by 、, the last two also by 和 where 、 stands before, unless the list goes on. A list that holds
  /// a class is one of classes.
  std::vector<Member> members_of(Span sentence, Span list, bool goes_on = false, bool pair = false) {
    std::vector<Member> members;
    const std::size_t last = last_mark(list);
    std::size_t begin = list.begin;
    int open = 0;
    for (std::size_t at = list.begin; at <= list.end; ++at) {
      if (at < list.end && is_one_of(text_[at], U"()")) open += text_[at] == U'(' ? 1 : -1;
      const std::size_t joint =
          (pair || begin > list.begin) && at > last && !goes_on ? joint_at({at, list.end}, begin) : 0;
      const bool parts = at == list.end || (text_[at] == U'、' && open <= 0);
      if (!parts && joint == 0) continue;
      Member member = member_of(sentence, {begin, at});
      if (own_letters(member.name, lexicon_, role::kBranch) == 0 ||
          member.name.find(U"其他") != std::u32string::npos)
        return {};
      if (is_member(sentence, member, at)) members.push_back(std::move(member));
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
      if (is_yuan(number)) member.investment = number.value * magnitude(number.unit);
    }
    member.name = text_.substr(part.begin, part.end - part.begin);
    if (const std::size_t of = behind_builder(member.name); of != 0) member.name.erase(0, of);
    return member;
  }

  /// "天工门业投资1.2亿元建设的云岭生产线": behind who builds it; 0 when nobody is said to.
  std::size_t behind_builder(std::u32string_view name) const {
    const std::size_t of = name.rfind(U'的');
    if (of == std::u32string_view::npos || of + 2 >= name.size()) return 0;
    const WordTable::Word verb = lexicon_.words.before(name, 0, of, role::kStageVerb | role::kNamePart);
    return verb.length >= 2 ? of + 1 : 0;
  }

  /// A member of a list that ends at `end` of the text.
  bool is_member(Span sentence, const Member& of, std::size_t end) {
    const std::u32string_view member = of.name;
    constexpr std::size_t kLeastOwnWithYear = 6;  // 2017年度易地扶贫搬迁安置点
    constexpr std::size_t kLongestPlace = 8;      // 国家级旅游度假区 may be built, 高新区 is where
    if (member.size() < 2 || member.size() > kLongestMember ||
        lexicon_.words.at(member, 0, member.size(), role::kKnownPlace).length == member.size() ||
        own_letters(member, lexicon_) < (member.size() <= 3 || of.investment ? 1U : 2U))
      return false;
    const WordTable::Word last = lexicon_.words.before(member, 0, member.size(), role::kPlace | role::kWord);
    if ((last.roles & role::kPlace) != 0 && member.size() <= kLongestPlace) return false;
    for (std::size_t i = 0; i < member.size(); ++i) {
      if (member[i] == U'的' && !ends_firm(member, i)) return false;
      if (is_one_of(member[i], U"年月") && i > 0 && is_digit(member[i - 1]) &&
          own_letters(member, lexicon_) < kLeastOwnWithYear)
        return false;
    }
    return std::ranges::none_of(numbers(sentence), [&](const Quantity& number) {
      return number.begin + member.size() >= end && number.end <= end && !is_sized(sentence, number);
    });
  }

  /// "18公里快速路改造" too.
  bool is_sized(Span sentence, const Quantity& number) {
    return number.measure == Measure::Area || number.measure == Measure::Length ||
           is_size(text_.substr(0, sentence.end), number, next_of(sentence, number), lexicon_);
  }

  const Quantity* next_of(Span sentence, const Quantity& number) {
    const std::span<const Quantity> all = numbers(sentence);
    const auto at = static_cast<std::size_t>(&number - all.data());
    return at + 1 < all.size() ? &all[at + 1] : nullptr;
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

  /// "隆兴新材端氨基聚醚项目": from the last mark, 的 or verb on.
  void read_name(Span sentence, Span head) {
    std::size_t begin = head.begin;
    if (begin > sentence.begin && is_one_of(text_[begin - 1], U"和与及、抓")) return;
    if (bounds_.is_object(sentence, begin)) return;
    while (begin > sentence.begin && head.begin - begin < NameBounds::kLongestName) {
      const char32_t last = text_[begin - 1];
      if (const std::size_t open = bounds_.bracket_before(sentence, begin); open < begin) {
        begin = open;
        continue;
      }
      if (const std::size_t open = bounds_.quotation_before(sentence, begin); open < begin) {
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
      if (last == U'、') {
        if (const std::size_t made = bounds_.costed_output_before(sentence, begin); made < begin) {
          begin = made;  // 投资25亿的年产50万吨合金管、棒、型材生产线项目
          break;
        }
      }
      if (closes_name(last) || is_one_of(last, U"的、“‘”’") ||
          (last == U'和' && head.begin - begin >= 4 && !is_in_row(sentence, begin, head.end) &&
           bounds_.is_joint(sentence, begin - 1)))
        break;
      --begin;
    }
    begin = bounds_.behind_verbs({begin, head.begin});
    if (begin < head.begin && is_one_of(text_[begin], U"和及与") &&
        !lexicon_.words.at(text_, begin, head.begin, role::kWord))
      ++begin;
    if (begin >= head.begin) return;
    constexpr std::size_t kShortest = 5;
    if (head.begin - begin <= kShortest && is_one_of(text_[head.begin - 1], U"抓带上促推谈引跑")) return;
    if (const std::size_t firm = bounds_.firm_before(sentence, begin); firm != begin) begin = firm;
    const std::u32string_view name = text_.substr(begin, head.end - begin);
    const bool in_row = is_in_row(sentence, begin, head.end);
    const std::size_t least = in_row || state_.costs_before(begin, numbers(sentence)) ? 2 : kLeastOwn;
    if (own_letters(name, lexicon_, in_row ? WordTable::Roles{role::kBranch} : WordTable::Roles{0}) < least ||
        joins_class({begin, head.begin}, lexicon_, text_) || is_digit(name[0]) || names_class(name) ||
        own_letters(name, lexicon_, role::kKnownPlace) == 0 ||
        (!in_row && names_place_only(name, lexicon_)) || name.find(U'”') < name.find(U'“') ||
        name.find(U'《') != std::u32string_view::npos || name.find(U"其他") != std::u32string_view::npos)
      return;
    const bool where = begin > sentence.begin && is_one_of(text_[begin - 1], U"在于") &&
                       text_[head.end - 1] == U'区';  // 在松山片区成立
    if (where) return;
    const bool listed = begin > sentence.begin && (text_[begin - 1] == U'、' || text_[begin - 1] == U'和');
    if (listed) read_earlier_members(sentence, begin, head);
    add(sentence, {begin, head.end}, std::u32string(name), !listed);
  }

  /// "综保区项目、龙溪水乡项目、北辰路改造项目": each with its own head.
  bool is_in_row(Span sentence, std::size_t begin, std::size_t end) const {
    return (end < sentence.end && text_[end] == U'、') ||
           (begin > sentence.begin && text_[begin - 1] == U'、');
  }

  /// "把大片区综合开发作为“1号工程”".
  void read_flagship(Span sentence, std::size_t at) {
    std::size_t end = sentence.end;
    for (std::size_t i = at; i > sentence.begin && at - i < 30 && end == sentence.end; --i) {
      if (lexicon_.words.at(text_, i, at, role::kFlagshipLink)) end = i;
    }
    if (end == sentence.end) return;
    std::size_t begin = end;
    while (begin > sentence.begin && end - begin < kLongestMember && !closes_name(text_[begin - 1]) &&
           !is_one_of(text_[begin - 1], U"把用将以、“‘"))
      --begin;
    if (begin == sentence.begin || !is_one_of(text_[begin - 1], U"把用将以") || end - begin < 3) return;
    add(sentence, {begin, end}, std::u32string(text_.substr(begin, end - begin)), true);
  }

  /// "分别是甲、乙二期和丙项目": the members before the one that has the head.
  void read_earlier_members(Span sentence, std::size_t end, Span head) {
    std::size_t begin = end - 1;
    while (begin > sentence.begin && !closes_name(text_[begin - 1]) && end - begin < kLongestList) --begin;
    begin = bounds_.behind_leads({begin, end - 1});
    bool opened = false;
    for (std::size_t at = begin; at > sentence.begin && begin - at < 4 && !opened; --at)
      opened = static_cast<bool>(lexicon_.words.before(text_, sentence.begin, at, role::kNameLead));
    const bool leads = begin == sentence.begin || closes_name(text_[begin - 1]);
    if (!opened &&
        !(leads && lexicon_.words.at(text_, head.end, sentence.end, role::kStop | role::kStageVerb)))
      return;
    std::vector<Member> members = members_of(sentence, {begin, end - 1}, text_[end - 1] == U'、');
    constexpr std::size_t kLeastOwnAlone = 5;
    if (!opened && std::ranges::any_of(members, [&](const Member& member) {
          return own_letters(member.name, lexicon_, role::kBranch) < kLeastOwnAlone;
        }))
      return;
    for (Member& member : members)
      add(sentence, {begin, head.end}, std::move(member.name), false, member.investment);
  }

  /// "2.5万平方米双创中心", "总面积9.2万平方米的人才公寓".
  void read_building(Span sentence, Span head) {
    for (const Quantity& number : numbers(sentence)) {
      const std::size_t built = number.end < head.begin ? state_.behind_building_verb(number) : 0;
      const bool costs = built > 0 || (number.end < head.begin && text_[number.end] == U'的' &&
                                       state_.says_cost(sentence.begin, number, number.end + 1));
      const std::size_t longest = costs ? kLongestMember : kLongestTail;
      if ((number.measure != Measure::Area && !costs) || number.end > head.begin ||
          head.end - number.end > longest)
        continue;
      std::size_t begin = std::max(number.end, built);
      if (text_[begin] == U'的') ++begin;
      const std::u32string_view name = text_.substr(begin, head.end - begin);
      if (name.size() < (built > 0 ? 5 : 3) || name.find_first_of(U",、。的") != std::u32string_view::npos ||
          (!costs && !is_built(sentence, number.begin)))
        continue;
      add(sentence, {number.begin, head.end}, std::u32string(name), true,
          costs && is_yuan(number) ? std::optional(number.value * magnitude(number.unit)) : std::nullopt);
      return;
    }
  }

  /// Whether the clause before `end` speaks of building.
  bool is_built(Span sentence, std::size_t end) const {
    const Span clause = clause_around(text_, {end, end}, sentence);
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
    const Span clause = clause_around(text_, part, sentence);
    undertaking.begin = clause.begin;
    undertaking.end = clause.end;
    undertaking.name = std::move(name);
    undertaking.place = place_of(undertaking.name, undertaking.begin, undertaking.end, sentence);
    undertaking.stage = state_.stage(part, sentence);
    undertaking.investment = own || !alone ? own : state_.cost(part, sentence, numbers(sentence));
    found_.push_back(std::move(undertaking));
  }

  std::u32string_view text_;
  const FactLexicon& lexicon_;
  NameBounds bounds_;
  UndertakingState state_;
  UndertakingPlaces places_;
  std::span<const Quantity> all_numbers_, numbers_;  ///< of the text, of the sentence
  std::vector<Quantity> own_numbers_;                ///< of the sentence, where none were given
  std::size_t passed_ = 0;                           ///< numbers before the sentence
  bool numbers_read_ = false;
  std::size_t named_before_ = 0;  ///< undertakings before the sentence
  bool only_named_ = false;       ///< the sentence that named last named one
  std::set<std::u32string, std::less<>> names_;
  std::vector<Undertaking> found_;
};

}  // namespace

std::vector<Undertaking> undertakings(std::u32string_view text, const FactLexicon& lexicon,
                                      const ReadAlong& along) {
  return Naming(text, lexicon, along).all();
}

}  // namespace liantu::text

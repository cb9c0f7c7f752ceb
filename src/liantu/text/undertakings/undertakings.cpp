#include "liantu/text/undertakings/undertakings.h"
#include "liantu/text/facts/named_amounts.h"

#include <algorithm>
#include <map>
#include <utility>

#include "liantu/text/facts/sentences.h"
#include "liantu/text/reading/code_points.h"
#include "liantu/text/undertakings/listed_names.h"
#include "liantu/text/undertakings/merged_undertakings.h"
#include "liantu/text/undertakings/name_bounds.h"
#include "liantu/text/undertakings/named_works.h"
#include "liantu/text/undertakings/undertaking_names.h"
#include "liantu/text/undertakings/undertaking_places.h"
#include "liantu/text/undertakings/undertaking_state.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestMember = ListedNames::kLongest, kLongestList = 320, kLongestTail = 14,
                      kLeastOwn = 3, kFarthestHead = 18, kFarthestTail = 8;

class Naming {
 public:
  Naming(const LexedText& text, const ReadAlong& along)
      : text_(text),
        lexicon_(text.lexicon()),
        bounds_(text),
        state_(text),
        places_(text, along.places),
        lists_(text),
        works_(text),
        all_numbers_(along.numbers) {}

  std::vector<Undertaking> all() {
    constexpr WordTable::Roles kHeads =
        role::kNameHead | role::kBuilding | role::kWord | role::kListTail | role::kFlagship;
    each_sentence(text_, [&](Span sentence) {
      places_.read(sentence);
      numbers_read_ = false;
      named_before_ = found_.size();
      mentioned_.clear();
      buildings_.clear();
      for (std::size_t at = sentence.begin; at < sentence.end;) {
        const WordTable::Word head = text_.word_at(at, sentence.end, kHeads);
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
        if ((head.roles & role::kBuilding) != 0) buildings_.push_back(at);
      }
      if (!all_numbers_.empty() || numbers_read_) read_costed(sentence);
      read_works(sentence);
      read_cost_said_later(sentence);
      before_ = sentence;
    });
    std::ranges::stable_sort(found_, {}, &Undertaking::begin);
    return merged(std::move(found_), lexicon_);
  }

 private:
  /// "如甲、乙等" behind a sentence of the paragraph that counts undertakings.
  bool opens_examples(Span sentence, std::size_t at) const {
    constexpr std::size_t kFarthest = 120;
    if (at != sentence.begin || text_[at] != U'如') return false;
    Span before{at > kFarthest ? at - kFarthest : 0, at};
    const std::size_t line = text_.substr(before.begin, at - before.begin).rfind(U'\n');
    if (line != std::u32string_view::npos) before.begin += line + 1;
    const std::vector<Quantity> counts = quantities(text_, before.begin, before.end);
    return counts_works(counts, before, at) != nullptr;
  }

  /// Named without a head word, where nothing else of that name was read.
  void read_works(Span sentence) {
    const bool counts = !all_numbers_.empty() || numbers_read_;
    for (const NamedWork& work :
         works_.in(sentence, counts ? numbers(sentence) : std::span<const Quantity>{}, buildings_)) {
      const std::u32string_view name = text_.substr(work.name.begin, work.name.end - work.name.begin);
      const auto known = std::find_if(found_.begin() + static_cast<std::ptrdiff_t>(named_before_),
                                      found_.end(), [&](const Undertaking& one) {
                                        return one.name.find(name) != std::u32string::npos ||
                                               name.find(one.name) != std::u32string_view::npos;
                                      });
      if (known != found_.end() && known->name == name && !known->investment)
        known->investment = state_.cost(work.name, sentence, numbers(sentence));
      if (known == found_.end()) add(sentence, work.name, std::u32string(name), true, work.investment);
    }
  }

  /// "该项目总投资3亿元": of the only undertaking that the sentence, or one before it, named.
  void read_cost_said_later(Span sentence) {
    const bool names = !mentioned_.empty();
    if (names) subject_ = mentioned_.size() == 1 ? mentioned_[0] : kNone;
    if (subject_ == kNone || found_[subject_].investment) return;
    found_[subject_].investment =
        state_.cost_said_later(sentence, numbers(sentence), names ? mention_.end : sentence.begin, !names);
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
      own_numbers_ = quantities(text_, sentence.begin, sentence.end);
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
          number.measure == Measure::Count && magnitude(number.unit) == 1 && !is_output(text_, number) &&
          text_.substr(number.end, head.begin - number.end).find_first_of(U",、。:") ==
              std::u32string_view::npos)
        counted = &number;
    }
    if (counted != nullptr) {
      if (text_.word_before(counted->end, head.begin, role::kNotListed)) return;  // 6个重点企业项目
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
    const std::size_t head = at;
    for (int words = 0; words < 2; ++words)
      at += text_.word_at(at, sentence.end, role::kBefore | role::kLead).length;
    return std::ranges::any_of(numbers(sentence), [&](const Quantity& number) {
      if (number.begin != at || number.measure != Measure::Count) return false;
      const WordTable::Word of = text_.word_at(number.end, sentence.end, role::kThing);
      const bool does = at > head && number.end < sentence.end && is_han(text_[number.end]);
      return !does && (!of || (of.roles & role::kNameHead) != 0);  // 甲项目4家企业入驻: of others
    });
  }

  /// 等 shortly before `end`, with only general words between; the sentence's end when there is none.
  std::size_t etc_before(Span sentence, std::size_t end, std::size_t farthest) const {
    for (std::size_t at = end; at > sentence.begin && end - at <= farthest; --at) {
      if (text_[at - 1] == U'等' && !text_.word_at(at - 1, end, role::kWord)) return at - 1;
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
    const WordTable::Word lead = text_.word_at(at, sentence.end, kBoth);
    return (lead.roles & kBoth) == kBoth ? lead.length : 0;
  }

  /// 等 before a mark.
  bool closes_list(std::size_t at, Span sentence) const {
    return text_[at] == U'等' && (at + 1 == sentence.end || closes_name(text_[at + 1]));
  }

  /// "基础设施项目15个,包括甲河治理、乙堤等": examples of the undertakings that were counted.
  void read_examples(Span sentence, std::size_t at) {
    std::size_t begin = at;
    while (begin > sentence.begin) {
      const std::size_t open = bounds_.bracket_before(sentence, begin);
      if (open == begin && closes_name(text_[begin - 1])) break;
      begin = std::min(open, begin - 1);
    }
    const WordTable::Word lead = text_.word_at(begin, at, role::kPlain);
    const bool of_last = opens_examples(sentence, begin);
    const bool of_class = bounds_.leads_behind_class({begin, at});
    if (!of_last && !of_class && (lead.length < 2 || counted_before(sentence, begin) == nullptr)) return;
    read_list(sentence, at + 1, {at + 1, at + 1}, true);
  }

  /// The last count of undertakings before `end`.
  const Quantity* counted_before(Span sentence, std::size_t end) {
    return counts_works(numbers(sentence), sentence, end);
  }

  const Quantity* counts_works(std::span<const Quantity> numbers, Span sentence, std::size_t end) const {
    constexpr std::size_t kNearest = 12;  // letters between the number and 项目, on either side
    const Quantity* last = nullptr;
    for (const Quantity& number : numbers) {
      if (number.end > end) break;
      if (number.measure != Measure::Count) continue;
      const std::size_t from =
          number.begin > sentence.begin + kNearest ? number.begin - kNearest : sentence.begin;
      for (std::size_t i = from; i < std::min(end, number.end + kNearest); ++i) {
        if ((text_.word_at(i, end, role::kNameHead | role::kWord).roles & role::kNameHead) == 0) continue;
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
    std::vector<ListedName> members = lists_.members(numbers(sentence), {at + length, end});
    if (static_cast<double>(members.size()) != counted->value) return;
    for (ListedName& member : members)
      add(sentence, {at + length, end}, std::move(member.name), false, member.investment);
  }

  /// "北辰产学研基地,计划投资5亿元": a part of a sentence by itself, and what it costs.
  void read_costed(Span sentence) {
    constexpr std::size_t kShortest = 4;
    for (const Quantity& number : numbers(sentence)) {
      if (number.measure != Measure::Money) continue;
      std::size_t comma = number.begin;
      while (comma > sentence.begin && text_[comma] != U',') --comma;
      const WordTable::Word extent = text_.word_at(comma + 1, number.begin, role::kExtentNoun);
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
    if ((close.roles & kCloses) == 0 || own_letters(text_, part) < 2 || names_class(name) ||
        own_letters(text_, part, role::kKnownPlace) == 0 || name.find(U'、') != std::u32string_view::npos ||
        bounds_.behind_verbs(part) != part.begin)
      return false;
    return std::ranges::none_of(numbers(sentence), [&](const Quantity& number) {
      return number.begin >= part.begin && number.end <= part.end &&
             !lists_.is_sized(numbers(sentence), number);
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
    if (opens_examples(sentence, begin)) ++begin;
    if (begin + 1 >= end || bounds_.lists_others({begin, end})) return;
    if (etc && names_others({end, head.begin})) return;
    std::vector<ListedName> members = lists_.members(numbers(sentence), {begin, end}, false, pair && !etc);
    if (!etc && members.size() < 2) return;
    if (closed && members.size() < 2) return;
    const bool first_alone = members.size() > 1 && members[0].investment &&
                             std::none_of(members.begin() + 1, members.end(),
                                          [](const ListedName& one) { return one.investment; });
    if (first_alone) members[0].investment.reset();  // 总投资6亿元的甲、乙两个项目: of all of them
    for (ListedName& member : members)
      add(sentence, {begin, head.end}, std::move(member.name), members.size() == 1 && !etc,
          member.investment);
    if (etc) mentioned_.push_back(kNone);  // what is said next is of all of them
  }

  /// "等企业项目", "等领域项目", "等平台做好线上项目": the members are no undertakings.
  bool names_others(Span tail) const {
    constexpr std::size_t kLongest = 10;
    if (tail.end - tail.begin > kLongest) return counts_others(tail);
    const bool counts = tail.begin < tail.end && is_digit(text_[tail.begin]);  // 等4市新开工项目
    constexpr WordTable::Roles kTaken = role::kGeneric | role::kEvent | role::kAction | role::kStageVerb;
    for (std::size_t at = tail.begin; at < tail.end; ++at) {
      if (text_[at] == U'等') continue;  // 等一批
      const WordTable::Word verb = text_.word_at(at, tail.end, role::kNameLead | kTaken);
      if (verb.length >= 2 && (verb.roles & kTaken) == 0) return true;
      if (text_.word_at(at, tail.end, counts ? role::kNotListed | role::kPlace : role::kNotListed))
        return true;
    }
    return false;
  }

  /// "等十余家知名企业与该县签约项目".
  bool counts_others(Span tail) const {
    for (std::size_t at = tail.begin; at < tail.end; ++at) {
      if (text_.word_at(at, tail.end, role::kStageVerb | role::kEvent)) return false;
      if (text_.word_at(at, tail.end, role::kNotListed)) return true;
    }
    return false;
  }

  /// "隆兴新材端氨基聚醚项目": from the last mark, 的 or verb on.
  void read_name(Span sentence, Span head) {
    std::size_t begin = head.begin;
    if (begin > sentence.begin && is_one_of(text_[begin - 1], U"和与及、抓各型")) return;  // 税源型项目
    if (text_.substr(head.end, 2) == U"--" || bounds_.is_of_season(head.end, sentence.end)) return;
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
      if (last == U'的' && ends_firm(text_.substr(sentence.begin, begin - 1 - sentence.begin), lexicon_)) {
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
    begin = bounds_.behind_verbs({std::max(begin, behind_cost(sentence, {begin, head.begin})), head.begin});
    if (begin < head.begin && is_one_of(text_[begin], U"和及与") &&
        !text_.word_at(begin, head.begin, role::kWord))
      ++begin;
    if (begin >= head.begin) return;
    constexpr std::size_t kShortest = 5;
    if (head.begin - begin <= kShortest && is_one_of(text_[head.begin - 1], U"抓带上促推谈引跑招")) return;
    begin = bounds_.outputs_before(sentence, bounds_.firm_before(sentence, begin));
    const std::u32string_view name = text_.substr(begin, head.end - begin);
    const bool in_row = is_in_row(sentence, begin, head.end);
    const bool costs = state_.costs_before(begin, numbers(sentence)) ||
                       (begin > sentence.begin && text_[begin - 1] == U'的' &&
                        text_.word_at(head.end, sentence.end, role::kExtentNoun));
    const bool work = static_cast<bool>(text_.word_at(head.begin, head.end, role::kBuilding));  // 水库工程
    const std::size_t least =
        in_row || costs || work || bounds_.is_site(head.end, sentence.end) ? 2 : kLeastOwn;
    if (own_letters(text_, {begin, head.end},
                    in_row ? WordTable::Roles{role::kBranch} : WordTable::Roles{0}) < least ||
        joins_class({begin, head.begin}, text_) || opens_with_count(sentence, begin) || names_class(name) ||
        ends_with_rank(begin, head) || own_letters(text_, {begin, head.end}, role::kKnownPlace) == 0 ||
        (!in_row && names_place_only(name, lexicon_)) || name.find(U'”') < name.find(U'“') ||
        name.find(U'《') != std::u32string_view::npos || name.find(U"其他") != std::u32string_view::npos)
      return;
    const bool where = begin > sentence.begin && is_one_of(text_[begin - 1], U"在于") &&
                       text_[head.end - 1] == U'区';  // 在松山片区成立
    if (where) return;
    const bool listed = begin > sentence.begin && (text_[begin - 1] == U'、' || text_[begin - 1] == U'和') &&
                        !bounds_.is_numbering(sentence, begin);
    if (listed) read_earlier_members(sentence, begin, head);
    add(sentence, {begin, head.end}, std::u32string(name), !listed, cost_right_before(sentence, begin));
  }

  /// "总投资150亿元海创正极材料项目": behind what it costs.
  std::size_t behind_cost(Span sentence, Span part) {
    for (const Quantity& number : numbers(sentence)) {
      if (number.begin >= part.begin && number.end < part.end && is_yuan(number) &&
          text_.word_before(sentence.begin, number.begin, role::kExtentNoun))
        return number.end;
    }
    return part.begin;
  }

  /// Of one of a row: "总投资50亿元的甲项目、总投资30亿元的乙项目".
  std::optional<double> cost_right_before(Span sentence, std::size_t begin) {
    for (const Quantity& number : numbers(sentence)) {
      const bool right_before =
          number.end == begin || (number.end + 1 == begin && text_[number.end] == U'的');
      if (right_before && is_yuan(number) && !number.value2 &&
          state_.says_cost(sentence.begin, number, begin))
        return number.value * magnitude(number.unit);
    }
    return std::nullopt;
  }

  /// "新型社区重点项目": a class.
  bool ends_with_rank(std::size_t begin, Span head) const {
    return (text_.word_before(begin, head.begin, role::kGeneric).roles & role::kRank) != 0;
  }

  /// "75个甲项目"; "1750MW风力发电项目" says how large it is.
  bool opens_with_count(Span sentence, std::size_t begin) {
    if (!is_digit(text_[begin])) return false;
    return std::ranges::none_of(numbers(sentence), [&](const Quantity& number) {
      return number.begin == begin && lists_.is_sized(numbers(sentence), number);
    });
  }

  /// "综保区项目、龙溪水乡项目、北辰路改造项目": each with its own head.
  bool is_in_row(Span sentence, std::size_t begin, std::size_t end) const {
    return (end < sentence.end && text_[end] == U'、') ||
           (begin > sentence.begin && text_[begin - 1] == U'、' && !bounds_.is_numbering(sentence, begin));
  }

  /// "把大片区综合开发作为“1号工程”".
  void read_flagship(Span sentence, std::size_t at) {
    std::size_t end = sentence.end;
    for (std::size_t i = at; i > sentence.begin && at - i < 30 && end == sentence.end; --i) {
      if (text_.word_at(i, at, role::kFlagshipLink)) end = i;
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
      opened = static_cast<bool>(text_.word_before(sentence.begin, at, role::kNameLead));
    const bool leads = begin == sentence.begin || closes_name(text_[begin - 1]);
    if (!opened && !(leads && text_.word_at(head.end, sentence.end, role::kStop | role::kStageVerb))) return;
    std::vector<ListedName> members =
        lists_.members(numbers(sentence), {begin, end - 1}, text_[end - 1] == U'、');
    constexpr std::size_t kLeastOwnAlone = 5;
    if (!opened && std::ranges::any_of(members, [&](const ListedName& member) {
          return own_letters(member.name, lexicon_, role::kBranch) < kLeastOwnAlone;
        }))
      return;
    for (ListedName& member : members)
      add(sentence, {begin, head.end}, std::move(member.name), false, member.investment);
  }

  /// "2.5万平方米双创中心", "总面积9.2万平方米的人才公寓".
  void read_building(Span sentence, Span head) {
    head.end = works_.behind_part(head.end, sentence.end);
    for (const Quantity& number : numbers(sentence)) {
      const std::size_t built = number.end < head.begin ? state_.behind_building_verb(number) : 0;
      const bool costs = built > 0 || (number.end < head.begin && text_[number.end] == U'的' &&
                                       state_.says_cost(sentence.begin, number, number.end + 1));
      const std::size_t longest = costs ? kLongestMember : kLongestTail;
      const bool in_row = number.begin > sentence.begin && text_[number.begin - 1] == U'、' && !costs;
      if ((number.measure != Measure::Area && !costs) || in_row || number.end > head.begin ||
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
      if (text_.word_at(at, end, role::kStageVerb | role::kActual)) return true;
    }
    return false;
  }

  void add(Span sentence, Span part, std::u32string name, bool alone,
           std::optional<double> own = std::nullopt) {
    while (!name.empty() && is_one_of(name.back(), U"”’等")) name.pop_back();
    if (name.size() < 2) return;
    const auto [known, added] = names_.emplace(name, found_.size());
    if (std::ranges::find(mentioned_, known->second) == mentioned_.end()) mentioned_.push_back(known->second);
    const Span other = std::exchange(mention_, part);
    if (!added) return;
    Undertaking undertaking;
    const Span clause = clause_around(text_, part, sentence);
    undertaking.begin = clause.begin;
    undertaking.end = clause.end;
    undertaking.name = std::move(name);
    undertaking.place = place_of(undertaking.name, undertaking.begin, undertaking.end, sentence);
    const bool goes_on = sentence.begin > 0 && text_[sentence.begin - 1] == U';' && !found_.empty();
    const std::string carried = goes_on ? found_.back().stage : state_.stage_of_listed(sentence, before_);
    undertaking.stage = state_.stage(part, sentence, other, carried);
    undertaking.investment = own || !alone ? own : state_.cost(part, sentence, numbers(sentence));
    found_.push_back(std::move(undertaking));
  }

  const LexedText& text_;
  const FactLexicon& lexicon_;
  NameBounds bounds_;
  UndertakingState state_;
  UndertakingPlaces places_;
  ListedNames lists_;
  NamedWorks works_;
  std::span<const Quantity> all_numbers_, numbers_;  ///< of the text, of the sentence
  std::vector<Quantity> own_numbers_;                ///< of the sentence, where none were given
  std::size_t passed_ = 0;                           ///< numbers before the sentence
  bool numbers_read_ = false;
  std::size_t named_before_ = 0;  ///< undertakings before the sentence
  Span before_;                   ///< the sentence before
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> buildings_;           ///< of the sentence: where their words end
  std::vector<std::size_t> mentioned_;           ///< in the sentence; places in found_
  Span mention_;                                 ///< the last of them
  std::size_t subject_ = kNone;                  ///< the only one of the sentence that mentioned any last
  std::map<std::u32string, std::size_t> names_;  ///< with the place in found_
  std::vector<Undertaking> found_;
};

}  // namespace

std::vector<Undertaking> undertakings(const LexedText& text, const ReadAlong& along) {
  return Naming(text, along).all();
}

}  // namespace liantu::text

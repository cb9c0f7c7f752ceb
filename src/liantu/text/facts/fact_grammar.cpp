#include "liantu/text/facts/fact_grammar.h"

#include <algorithm>

#include "liantu/text/facts/counted_parts.h"
#include "liantu/text/facts/distributed_names.h"
#include "liantu/text/facts/indicator_naming.h"
#include "liantu/text/facts/kept_facts.h"
#include "liantu/text/facts/named_amounts.h"
#include "liantu/text/facts/nature_reading.h"
#include "liantu/text/facts/noun_phrase.h"
#include "liantu/text/facts/periods.h"
#include "liantu/text/facts/place_reading.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/facts/surroundings.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr std::size_t kLongestLabel = 14;  ///< characters of a quotation that is a name, not speech
constexpr std::size_t kLongestQuotedName = 32;
constexpr std::size_t kLongestChange = 14;  ///< characters between the numbers of "由25个…压减至9个"

class Grammar {
 public:
  Grammar(const LexedText& text, int year, ReadAlong* along)
      : text_(text),
        lexicon_(text.lexicon()),
        year_(year),
        along_(along),
        natures_(text, year),
        places_(text),
        facts_(lexicon_, end_of_headlines(text), text.size()) {}

  std::vector<Fact> all() {
    each_sentence(text_, [&](Span sentence) { read(sentence); });
    std::vector<std::u32string_view> named(lexicon_.own_places.size() + 1);
    for (std::uint32_t row = 1; row < named.size(); ++row) named[row] = places_.most_named(row);
    for (auto& [fact, row] : own_regions_) facts_.set_region(fact, named[row]);
    return facts_.kept();
  }

 private:
  void read(Span sentence) {
    note_paragraph(sentence);
    natures_.note(sentence);
    const std::size_t first = first_numeral(sentence);
    if (first == sentence.end) {
      numbers_.clear();
      places_.read(sentence, numbers_);
      hand_on();
      places_.pass(sentence.end);
      return;
    }
    numbers_ = quantities(text_, sentence.begin, sentence.end);
    places_.read(sentence, numbers_);
    hand_on();
    if (numbers_.empty()) {
      places_.pass(sentence.end);
      return;
    }
    const std::vector<Span> names = names_in(sentence);
    natures_.read_cues(sentence);
    periods_ = periods_in(text_, sentence);
    std::erase_if(periods_,
                  [&](const PeriodWords& period) {  // 完成全年任务的75%: of the quota, not of what is done
                    return text_.substr(period.span.begin, period.span.end - period.span.begin) ==
                               lexicon_.keys.whole_year &&
                           text_.word_at(period.span.end, sentence.end, role::kQuota);
                  });
    names_ = distributed_names(text_, sentence, numbers_);
    deadlines_ = deadlines_in(text_, sentence);
    day_done_ = nullptr;
    left_bound_ = sentence.begin;
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (within(names, numbers_[i].begin) || amounts_.is_class(i, sentence) ||
          amounts_.is_part_of_name(i, sentence) || is_period(i, sentence) || is_counted_again(i))
        continue;
      if (is_base(i, sentence)) {
        left_bound_ = numbers_[i].end;
        continue;
      }
      if (i + 1 < numbers_.size() && is_change(i, sentence)) {
        add_change(i, sentence);
        ++i;
      } else {
        add(i, sentence);
      }
      left_bound_ = numbers_[i].end;
    }
    places_.pass(sentence.end);
    natures_.close(sentence);
  }

  /// To the one who asks for it; more than a report has is nothing, since it would take much room.
  void hand_on() {
    constexpr std::size_t kMost = 200'000;
    if (along_ == nullptr) return;
    along_->numbers.insert(along_->numbers.end(), numbers_.begin(), numbers_.end());
    places_.append_said(along_->places);
    if (along_->numbers.size() + along_->places.size() <= kMost) return;
    *along_ = {};
    along_ = nullptr;
  }

  /// Quotations that are names, not speech: short ones, and longer ones without a comma.
  std::vector<Span> names_in(Span sentence) const {
    std::vector<Span> names = labels(text_, sentence, kLongestQuotedName);
    std::erase_if(names, [&](const Span& name) {
      const std::u32string_view quoted = text_.substr(name.begin, name.end - name.begin);
      return quoted[0] != U'《' && quoted.size() > kLongestLabel + 2 &&
             quoted.find(U',') != std::u32string_view::npos;
    });
    return names;
  }

  /// A period is carried on to the paragraph's end, a subject to the text's.
  void note_paragraph(Span sentence) {
    const char32_t last = sentence.begin > 0 ? text_[sentence.begin - 1] : U'\n';
    if (last == U'\n')
      period_ =
          text_.substr(sentence.begin).starts_with(lexicon_.keys.last_year) ? lexicon_.keys.last_year : U"";
    if (last != U';') {
      last_name_.clear();
      share_of_.clear();
      last_counted_.clear();
    }
    last_nature_ = Nature::Scope;
    const bool goes_on = text_.substr(sentence.begin).starts_with(lexicon_.keys.of_which);
    if (last != U';' && !(goes_on && last != U'\n')) counts_.begin();
    facts_.begin_sentence();
  }

  std::size_t first_numeral(Span sentence) const {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      if (is_digit(text_[at]) || is_one_of(text_[at], U"两三四五六七八九十百千半")) return at;
    }
    return sentence.end;
  }

  /// "五年内培育百亿级企业3家": the time in which another number is meant.
  bool is_period(std::size_t i, Span sentence) const {
    const Quantity& number = numbers_[i];
    if (number.measure != Measure::Duration || number.end >= sentence.end) return false;
    for (const PeriodWords& period : periods_)  // 前8个月我县
      if (period.span.begin < number.begin && number.begin < period.span.end) return true;
    if (text_[number.end] != U'内') return false;
    return i + 1 < numbers_.size() && numbers_[i + 1].begin < clause_of(text_, number, sentence).end;
  }

  /// "比去年同期73.79亿元增加了1.54亿元": what another number is held against.
  bool is_base(std::size_t i, Span sentence) const {
    const WordTable::Word word =
        text_.word_before(sentence.begin, numbers_[i].begin, role::kLead | role::kWord);
    if (word.length < 2 || i + 1 == numbers_.size()) return false;
    const char32_t first = text_[numbers_[i].begin - word.length];
    return first == U'比' || first == U'较';
  }

  /// "3批次22个项目": only the last count is of things.
  bool is_counted_again(std::size_t i) const {
    const auto joins = [&](std::size_t first) {
      return first + 1 < numbers_.size() && numbers_[first].end == numbers_[first + 1].begin &&
             numbers_[first].measure == Measure::Count && numbers_[first + 1].measure == Measure::Count;
    };
    const auto sums = [&](std::size_t at) {  // 53个四大主导产业项目
      const std::u32string& unit = numbers_[at].unit;
      return lexicon_.words.at(unit, 0, unit.size(), role::kSummed).length == unit.size();
    };
    return joins(i) ? !sums(i + 1) : i > 0 && joins(i - 1) && sums(i);
  }

  /// "由25个工作日压减至9个工作日".
  bool is_change(std::size_t i, Span sentence) const {
    const Quantity &from = numbers_[i], &to = numbers_[i + 1];
    if (from.measure != to.measure || to.begin - from.end > kLongestChange || from.value2 || to.value2)
      return false;
    constexpr char32_t kTo[] = U"至到为成";
    if (to.begin == from.end || !is_one_of(text_[to.begin - 1], kTo)) return false;
    const Span between{from.end, to.begin};
    if (text_.substr(between.begin, between.end - between.begin).find(U',') != std::u32string_view::npos)
      return false;
    if (from.begin > sentence.begin && is_one_of(text_[from.begin - 1], kTo)) return false;
    bool changes = false;
    for (std::size_t at = between.begin; at < between.end && !changes; ++at) {
      if (text_[at] == U'、' || text_[at] == U';') return false;
      changes = static_cast<bool>(text_.word_at(at, between.end, role::kGrowth));
    }
    const std::size_t start = from.begin > sentence.begin + 10 ? from.begin - 10 : sentence.begin;
    const bool opened =
        text_.substr(start, from.begin - start).find_first_of(U"由从") != std::u32string_view::npos;
    return changes || opened;
  }

  Surroundings around_number(std::size_t i, Span sentence) const {
    Surroundings around = surroundings(text_, sentence, numbers_, i, left_bound_);
    const bool joined = i + 1 < numbers_.size() && numbers_[i].end == numbers_[i + 1].begin &&
                        numbers_[i].measure == Measure::Count;
    if (joined && (is_counted_again(i + 1) || amounts_.is_class(i + 1, sentence))) {
      // 72个5000万元以上项目: what is counted stands behind both
      const std::size_t end = i + 2 < numbers_.size() ? numbers_[i + 2].begin : around.clause.end;
      around.right = {skip_bound(numbers_[i + 1].end, around.clause.end), std::min(end, around.clause.end)};
    }
    return around;
  }

  std::size_t skip_bound(std::size_t at, std::size_t end) const {
    return at + text_.word_at(at, end, role::kAfter).length;
  }

  void add(std::size_t i, Span sentence) {
    Surroundings around = around_number(i, sentence);
    Fact fact;
    fact.quantity = numbers_[i];
    const bool joined = left_bound_ > sentence.begin && fact.quantity.begin - left_bound_ <= 1 &&
                        around.left.end - around.left.begin <= 1;
    const bool changes = around.relation == Relation::Increase || around.relation == Relation::Decrease;
    const bool goes_on = joined && !changes && !facts_.empty() &&
                         (facts_.back().quantity.measure == numbers_[i].measure || !names_[i].empty());
    const bool of_change = goes_on && (facts_.back().relation == Relation::Increase ||
                                       facts_.back().relation == Relation::Decrease);
    fact.relation = of_change ? facts_.back().relation : around.relation;  // 增长21.8%和34.5%
    fact.bound = around.bound;
    if (of_change && around.relation != Relation::Equal) fact.bound = around.relation;
    if (of_change && around.relation == Relation::Equal) fact.bound = facts_.back().bound;
    finish(fact, around, sentence);
    const bool follows = joined || (around.left.begin == left_bound_ && left_bound_ > sentence.begin);
    NamedNumber named = indicator(text_, fact.quantity, around, follows, last_of(fact));
    if (!names_[i].empty())
      named.name = names_[i] + (fact.relation == Relation::Increase   ? U"增长"
                                : fact.relation == Relation::Decrease ? U"下降"
                                                                      : U"");
    if (next_cost_) named.name = facts_.back().indicator;
    if (named.name.empty()) return;
    const bool of_base = is_share_of_last(fact.quantity, sentence);
    if (of_base && !base_name_.empty() && !last_name_.empty())
      named.name = last_name_ + lexicon_.keys.done + base_name_;
    const bool quota = of_base || (fact.quantity.measure == Measure::Share && is_quota(around));
    if (quota && !of_base && !last_name_.empty() && around.left.begin > sentence.begin &&
        !has_own_subject(around))
      named.name = without_change(last_name_) + done_in(own_part(named.name));
    if (joined && !facts_.empty() && named.name == last_name_ &&
        facts_.back().quantity.measure == fact.quantity.measure)
      named.name = facts_.back().indicator;
    fact.confidence = named.confidence;
    if (const Fact* head = head_of_list(fact, named.name, sentence); head != nullptr) {
      named.name += head->indicator;
      fact.nature = head->nature;
      last_nature_ = fact.nature;
    } else if (const std::u32string_view ranked = ranked_by(fact, named.name, sentence); !ranked.empty()) {
      named.name = ranked;
      fact.nature = Nature::Actual;
      last_nature_ = fact.nature;
    }
    const bool of_whole = fact.quantity.measure == Measure::Share && !last_name_.empty() &&
                          named.name.size() > last_name_.size() && named.name.ends_with(U"比重");
    if (of_whole) share_of_ = last_name_;
    if (!of_whole && !quota && !joined) share_of_.clear();
    const bool base = is_base_of_share(fact.quantity) &&
                      (is_quota(around) || fact.nature == Nature::Target);  // 完成全年任务70亿元的75%
    base_name_ = base ? named.name : U"";
    if (!quota && !joined && !base) last_name_ = named.name;
    if (fact.quantity.measure == Measure::Count) last_counted_ = named.name;
    const bool goes_on_from = fact.nature == Nature::Actual && change_of_last(around, fact);
    if (goes_on_from && facts_.back().nature == Nature::Scope && !ends_extent(facts_.back().indicator)) {
      facts_.set_last_done();
    }
    std::vector<std::u32string> names = parted_names(named.name, fact.quantity.measure, lexicon_);
    for (std::size_t part = 1; part < names.size(); ++part) {
      fact.indicator = std::move(names[part - 1]);
      keep(fact);
    }
    fact.indicator = std::move(names.back());
    keep(std::move(fact));
  }

  /// "总投资457亿元,同比增长20%": still to be spent.
  bool ends_extent(std::u32string_view name) const {
    return static_cast<bool>(lexicon_.words.before(name, 0, name.size(), role::kExtentNoun));
  }

  /// What the number may go on from: a count from the last count, another from whatever was named.
  const std::u32string& last_of(const Fact& fact) const {
    const bool change = fact.relation == Relation::Increase || fact.relation == Relation::Decrease;
    if (change && fact.quantity.unit == U"%" && !share_of_.empty()) return share_of_;
    return fact.quantity.measure == Measure::Count && !last_counted_.empty() ? last_counted_ : last_name_;
  }

  /// "进度完成年度计划的63%": says itself what fulfils the quota.
  bool has_own_subject(const Surroundings& around) const {
    const std::u32string_view left = text_.substr(around.left.begin, around.left.end - around.left.begin);
    const std::size_t done = left.find(lexicon_.keys.done);
    if (done == std::u32string_view::npos || done < 2) return false;
    return !lexicon_.words.before(left, 0, done, role::kLead | role::kStop | role::kWord);
  }

  /// Without what was named before: "投资完成市计划" behind "投资" is "市计划".
  std::u32string own_part(const std::u32string& name) const {
    const std::u32string last = without_change(last_name_);
    std::u32string_view own = name;
    if (own.starts_with(last) && own.size() > last.size()) own.remove_prefix(last.size());
    const std::u32string& done = lexicon_.keys.done;
    if (own.starts_with(done) && own.size() > done.size()) own.remove_prefix(done.size());
    return std::u32string(own);
  }

  std::u32string done_in(const std::u32string& quota) const {
    return quota.starts_with(U'占') ? quota : lexicon_.keys.done + quota;
  }

  /// "新签约项目88个,分别为:甲县14个、乙县13个": the fact whose parts are counted, when this is one of them.
  const Fact* head_of_list(const Fact& fact, std::u32string_view name, Span sentence) {
    if (facts_.empty() || fact.quantity.measure != Measure::Count) return nullptr;
    const std::size_t last = facts_.back().quantity.end;
    if (last <= sentence.begin || last > fact.quantity.begin)
      list_head_ = kNone;
    else if (opens_list({last, fact.quantity.begin}))
      list_head_ = facts_.size() - 1;
    if (list_head_ == kNone || facts_[list_head_].quantity.unit != fact.quantity.unit) return nullptr;
    for (std::size_t at = 0; at < name.size(); ++at) {
      const WordTable::Word word =
          lexicon_.words.at(name, at, name.size(), role::kThing | role::kQuantityNoun | role::kPlace);
      if (word && (word.roles & role::kPlace) == 0) return nullptr;
    }
    return &facts_[list_head_];
  }

  /// "完成投资额居全市前三位的是:甲县179亿元、乙市131亿元": what places are ranked by.
  std::u32string_view ranked_by(const Fact& fact, std::u32string_view name, Span sentence) const {
    const std::u32string_view before = text_.substr(sentence.begin, fact.quantity.begin - sentence.begin);
    const std::size_t colon = before.rfind(U':');
    if (colon == std::u32string_view::npos || colon == 0) return {};
    while (!name.empty() && is_one_of(name[0], U"和及与")) name.remove_prefix(1);
    const WordTable::Word place =
        lexicon_.words.before(name, 0, name.size(), role::kPlace | role::kKnownPlace | role::kWord);
    if ((place.roles & (role::kPlace | role::kKnownPlace)) == 0) return {};
    const std::u32string_view head = before.substr(0, colon);
    const std::size_t rank = std::min(head.find(U"居"), head.find(U"前"));
    if (rank == std::u32string_view::npos) return {};
    std::size_t end = sentence.begin + rank;
    while (end > sentence.begin && is_one_of(text_[end - 1], U"数多位")) --end;
    const Span noun = name_before(text_, {sentence.begin, end});
    return text_.word_before(noun.begin, noun.end, role::kQuantityNoun | role::kThing)
               ? text_.substr(noun.begin, noun.end - noun.begin)
               : std::u32string_view{};
  }

  bool opens_list(Span between) const {
    const std::u32string_view words = text_.substr(between.begin, between.end - between.begin);
    const std::size_t each = words.find(lexicon_.keys.each), behind = each + lexicon_.keys.each.size();
    const bool says_each =
        each != std::u32string_view::npos && behind < words.size() && is_one_of(words[behind], U"为是");
    return says_each || words.find(lexicon_.keys.of_which) != std::u32string_view::npos;
  }

  /// "完成年度任务的82%": what goes on behind it is of what was done.
  bool is_quota(const Surroundings& around) const {
    std::size_t end = around.left.end;
    if (end > around.left.begin && text_[end - 1] == U'的') --end;
    return static_cast<bool>(text_.word_before(around.left.begin, end, role::kQuota));
  }

  /// "工业总产值600亿元,增长8%": the change of what was said before it in the sentence.
  bool change_of_last(const Surroundings& around, const Fact& fact) const {
    const bool change = fact.relation == Relation::Increase || fact.relation == Relation::Decrease;
    const bool bare = text_.word_at(around.left.begin, around.left.end, role::kGrowth).length ==
                      around.left.end - around.left.begin;
    return change && bare && !facts_.empty() && facts_.back().quantity.measure != Measure::Count &&
           facts_.back().quantity.measure != Measure::Share && around.clause.begin == facts_.back().end + 1;
  }

  void add_change(std::size_t i, Span sentence) {
    Surroundings around = around_number(i, sentence), behind = around_number(i + 1, sentence);
    Fact fact;
    fact.quantity = numbers_[i];
    const double scale = magnitude(numbers_[i + 1].unit) / magnitude(numbers_[i].unit);
    fact.quantity.value2 = numbers_[i + 1].value * scale;
    fact.relation = Relation::FromTo;
    around.clause.end = behind.clause.end;
    around.right = behind.right;
    constexpr std::size_t kFarthest = 10;  // 由2021年的12个
    for (std::size_t at = around.left.end; at > around.left.begin && around.left.end - at < kFarthest; --at) {
      if (text_[at - 1] != U'由' && text_[at - 1] != U'从') continue;
      around.left.end = at - 1;
      break;
    }
    fact.quantity.end = numbers_[i + 1].end;
    finish(fact, around, sentence);
    NamedNumber named = indicator(text_, fact.quantity, around, false, last_name_);
    fact.indicator = std::move(named.name);
    fact.confidence = named.confidence;
    if (!fact.indicator.empty()) last_name_ = fact.indicator;
    if (!fact.indicator.empty()) keep(std::move(fact));
  }

  void finish(Fact& fact, Surroundings& around, Span sentence) {
    fact.begin = around.clause.begin;
    fact.end = std::max(around.clause.end, fact.quantity.end);
    SaidBefore before;
    const std::u32string here = last_period(text_, periods_, {around.clause.begin, fact.quantity.begin});
    const std::u32string earlier = last_period(text_, periods_, {sentence.begin, around.clause.begin});
    before.own_period = !here.empty();
    const bool whole_last_year =
        here == lexicon_.keys.whole_year && period_.starts_with(lexicon_.keys.last_year);
    const bool whole_of_past = here == lexicon_.keys.whole_year && !whole_last_year && !period_.empty() &&
                               is_digit(period_[0]) && !says_part_of_year(period_) && is_past(period_, year_);
    if ((before.own_period || !earlier.empty()) && !whole_of_past)
      period_ = before.own_period ? here : earlier;
    if (whole_last_year) period_ = lexicon_.keys.last_year + lexicon_.keys.whole_year;
    fact.period = period_;
    fact.subject = places_.subject();
    places_.pass(fact.quantity.begin);
    fact.region = places_.region();
    std::u32string period = last_period(text_, periods_, {sentence.begin, fact.quantity.end});
    if (whole_last_year || whole_of_past) period = period_;
    if (period.empty() && sentence.begin > 0 && text_[sentence.begin - 1] == U';' && is_past(period_, year_))
      period = period_;  // 1-6月新引进项目12个;新开工项目22个
    const DeadlineWords* due = due_of(fact);
    if (due != nullptr && due == day_done_) due = nullptr;  // 至9月底累计完成5亿元,其中新建项目完成1亿元
    before.period = period;
    before.carried_period = period_;
    before.period_done = period_done_;
    before.due = due != nullptr;
    before.last = last_nature_;
    before.base_of_share = is_base_of_share(fact.quantity);
    before.of_base = is_share_of_last(fact.quantity, sentence);
    before.part_of_described = counts_.is_part_of_described(fact.quantity, around);
    const std::optional<Nature> whole = counts_.nature_of_whole(fact.quantity, around, left_bound_);
    before.part = whole == Nature::Actual;
    before.part_of_aim = whole == Nature::Target;
    fact.nature = natures_.nature(fact.quantity, fact.relation, around, before);
    next_cost_ = !facts_.empty() && facts_.back().quantity.end == left_bound_ &&
                 amounts_.is_next_cost(facts_.back().quantity, fact.quantity);
    if (is_listed_with_last(fact) || next_cost_) fact.nature = last_nature_;  // 占总数的93.7%、86.2%
    if (fact.nature == Nature::Actual) {
      period_done_ = period_;
      if (due_of(fact) != nullptr) day_done_ = due_of(fact);
    }
    if (!before.base_of_share) {
      last_nature_ = fact.nature;
      counts_.note(fact.quantity, fact.nature, around, whole.has_value());
    }
    if (due != nullptr && fact.nature != Nature::Actual) fact.deadline = *due;
    fact.why = std::move(around.cues);
  }

  bool is_listed_with_last(const Fact& fact) const {
    if (fact.quantity.measure == Measure::Count || facts_.empty() ||
        facts_.back().quantity.measure != fact.quantity.measure || facts_.back().quantity.end != left_bound_)
      return false;
    if (text_[left_bound_] == U'、' && left_bound_ + 1 == fact.quantity.begin) return true;
    constexpr std::size_t kLongestPlace = 6;  // 前三位的是甲市82亿元,乙区80亿元、丙县77亿元
    return is_one_of(text_[left_bound_], U"、,") && fact.quantity.begin - left_bound_ <= kLongestPlace + 1 &&
           facts_.back().quantity.unit == fact.quantity.unit &&
           text_.word_before(left_bound_, fact.quantity.begin, role::kPlace | role::kKnownPlace);
  }

  /// "70亿元的75%".
  bool is_share_of_last(const Quantity& quantity, Span sentence) const {
    return quantity.measure == Measure::Share && left_bound_ > sentence.begin &&
           ((left_bound_ + 1 == quantity.begin && text_[left_bound_] == U'的') ||
            share_of_quota(text_, left_bound_, sentence.end) == quantity.begin);
  }

  bool is_base_of_share(const Quantity& quantity) const {
    if (quantity.measure == Measure::Share || quantity.end >= text_.size()) return false;
    const std::size_t share =
        text_[quantity.end] == U'的' ? quantity.end + 1 : share_of_quota(text_, quantity.end, text_.size());
    return std::ranges::any_of(numbers_, [&](const Quantity& other) {
      return other.begin == share && other.measure == Measure::Share;
    });
  }

  const DeadlineWords* due_of(const Fact& fact) const {
    const DeadlineWords* last = nullptr;
    for (const DeadlineWords& one : deadlines_) {
      const bool itself = one.span.begin < fact.quantity.end && fact.quantity.begin < one.span.end;
      if (one.span.end <= fact.end && !itself) last = &one;
    }
    return last;
  }

  void keep(Fact fact) {
    const std::uint32_t row = places_.own_row();
    if (facts_.keep(std::move(fact)) && row != 0) own_regions_.push_back({facts_.size() - 1, row});
  }

  const LexedText& text_;
  const FactLexicon& lexicon_;
  int year_;
  ReadAlong* along_;  ///< for the one who asks; may be null
  NatureReading natures_;
  std::vector<Quantity> numbers_;
  NamedAmounts amounts_{text_, numbers_};
  std::vector<PeriodWords> periods_;         ///< of the sentence
  std::vector<std::u32string> names_;        ///< that 分别 gives to the numbers
  std::vector<DeadlineWords> deadlines_;     ///< of the sentence
  const DeadlineWords* day_done_ = nullptr;  ///< the last of them by which something has come to be
  bool next_cost_ = false;              ///< 总投资5亿元的甲、3亿元的乙: the number is the second
  std::size_t left_bound_ = 0;          ///< behind the last number that was read
  Nature last_nature_ = Nature::Scope;  ///< of the last number of the sentence
  CountedParts counts_{text_};
  std::u32string last_name_;       ///< what the last number of the sentence was of
  std::u32string last_counted_;    ///< the same of the last count
  std::u32string base_name_;       ///< of the last number, when a share of it is said behind
  std::u32string share_of_;        ///< what the last share of a whole was of: 占全市的12%,同比增长8%
  std::u32string period_;
  std::u32string period_done_;  ///< of the last number that has come to be
  PlaceReading places_;
  std::vector<std::pair<std::size_t, std::uint32_t>> own_regions_;  ///< places in facts_, and rows
  KeptFacts facts_;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t list_head_ = kNone;  ///< the fact of the sentence whose parts are counted
};

}  // namespace

std::vector<Fact> facts(const LexedText& text, int year, ReadAlong* along) {
  return Grammar(text, year, along).all();
}

}  // namespace liantu::text

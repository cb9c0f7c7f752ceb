#include "liantu/chain/scope_phrase.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace liantu::chain {
namespace {

struct Segment {
  std::size_t begin, end;
  bool colon = false, ends_clause = false;
  bool in_brackets = false;
};

struct Verbs {
  Activity activity = Activity::Unstated;
  std::string_view word{};

  /// Making counts before serving, serving before trading.
  void add(const Verbs& other) {
    if (word.empty() || (!other.word.empty() && other.activity < activity)) *this = other;
  }
};

/// The first of `places` at or behind `begin`.
WordPlaces::List::const_iterator first_from(const WordPlaces::List& places, std::size_t begin) {
  return std::ranges::lower_bound(places, begin, {}, &WordPlaces::Place::at);
}

bool any_begins(const WordPlaces::List& places, std::size_t begin, std::size_t end) {
  const auto next = first_from(places, begin);
  return next != places.end() && next->at < end;
}

/// What stands at `place` within a text that ends at `end`: 0 bytes when no word fits.
std::size_t bytes_before(const WordPlaces::Place& place, std::string_view scope, std::size_t end, const WordList& words) {
  return place.at + place.bytes <= end ? place.bytes : words.begins(scope.substr(place.at, end - place.at));
}

bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

/// Marks of the scope: what ends a phrase, what ends a sentence, which bracket closes which.
class Segments {
 public:
  Segments(std::string_view scope, const WordPlaces::Found& found)
      : scope_(scope), excluding_(found[PlacementWords::Excluding]), permit_(found[PlacementWords::Permit]) {
    match_brackets();
    split();
  }
  std::vector<Segment> take() { return std::move(segments_); }

 private:
  struct Bracket {
    std::size_t open, close;   ///< close 0: none
  };

  void match_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < scope_.size(); ++i) {
      if (scope_[i] == '(' || scope_[i] == '[') {
        open.push_back(brackets_.size());
        brackets_.push_back({i, 0});
      } else if ((scope_[i] == ')' || scope_[i] == ']') && !open.empty()) {
        brackets_[open.back()].close = i;
        open.pop_back();
      }
    }
  }

  /// Bytes of a mark at `at` and what it ends.
  struct Mark {
    std::size_t bytes = 0;
    bool clause = false, colon = false;
  };
  Mark mark_at(std::size_t at) const {
    const char c = scope_[at];
    const bool after_word = at > 0 && is_ascii_word(scope_[at - 1]);
    if (c == ',' || c == '/' || c == ')' || c == ']' || c == '(' || c == '[') return {1, false, false};
    if (c == ':') return {1, false, true};
    if (c == ';' || c == '*' || c == '|' || c == '!' || (c == '.' && !after_word)) return {1, true, false};
    if (c != '\xE3' || at + 2 >= scope_.size()) return {};
    const std::string_view three = scope_.substr(at, 3);
    if (three == "、") return {3, false, false};
    if (three == "。" || three == "〓") return {3, true, false};
    return {};
  }

  void split() {
    std::size_t begin = 0, bracket = 0;
    for (std::size_t at = 0; at < scope_.size();) {
      const Mark mark = mark_at(at);
      if (mark.bytes == 0) {
        ++at;
        continue;
      }
      end_segment(begin, at, mark);
      while (bracket < brackets_.size() && brackets_[bracket].open < at) ++bracket;
      const std::size_t close = bracket < brackets_.size() && brackets_[bracket].open == at ? brackets_[bracket].close : 0;
      if (close > 0 && close - at <= kLongestRemark && (any_begins(excluding_, at, close) || any_begins(permit_, at, close))) {
        at = close + 1;
      } else {
        if (close > 0) ++depth_;
        if (scope_[at] == ')' || scope_[at] == ']') {
          excluded_ = false;
          if (depth_ > 0) --depth_;
        }
        if (mark.clause) excluded_ = false;
        at += mark.bytes;
      }
      begin = at;
    }
    end_segment(begin, scope_.size(), {0, true, false});
  }

  void end_segment(std::size_t begin, std::size_t end, const Mark& mark) {
    const std::string_view phrase = scope_.substr(begin, end - begin);
    if (any_begins(excluding_, begin, end)) excluded_ = true;
    const bool heading = mark.colon && (phrase.ends_with("项目") || phrase.ends_with("范围") || phrase.ends_with("业务"));
    const bool permit = phrase.size() <= kLongestRemark && any_begins(permit_, begin, end);
    if (!phrase.empty() && !excluded_ && !heading && !permit) segments_.push_back({begin, end, mark.colon, false, depth_ > 0});
    if (mark.clause && !segments_.empty()) segments_.back().ends_clause = true;
  }

  static constexpr std::size_t kLongestRemark = 1000;  ///< bytes: what is longer says more than a permit

  std::string_view scope_;
  const WordPlaces::List &excluding_, &permit_;
  std::vector<Bracket> brackets_;
  std::vector<Segment> segments_;
  bool excluded_ = false;
  int depth_ = 0;
};

/// Verbs to the things they belong to, sentence by sentence.
class Assignment {
 public:
  Assignment(std::string_view scope, const PlacementWords& words, const WordPlaces::Found& found)
      : scope_(scope), words_(words), found_(found) {}

  std::vector<ScopePhrase> of(const std::vector<Segment>& segments) {
    for (const Segment& segment : segments) {
      add(segment);
      if (segment.ends_clause) end_clause();
    }
    return std::move(phrases_);
  }

 private:
  static constexpr std::size_t kOwnName = 12;  ///< bytes: 养殖技术咨询 is no 养殖, 技术咨询 does not go with a verb before

  std::string_view between(std::size_t begin, std::size_t end) const { return scope_.substr(begin, end - begin); }

  Verbs verb(std::string_view word) const {
    if (words_.make.holds(word)) return {Activity::Make, word};
    if (words_.serve.holds(word)) return {Activity::Serve, word};
    return {Activity::Trade, word};
  }

  /// Verbs from `begin` on, moved behind them. A verb before 中心, 设备 … is part of the thing.
  Verbs take_leading(std::size_t& begin, std::size_t end) const {
    Verbs verbs;
    for (std::size_t at = begin; at < end;) {
      const std::size_t size = words_.leading.begins(between(at, end));
      if (size == 0 || words_.not_behind_leading.holds(between(at + size, end))) break;
      verbs.add(verb(scope_.substr(at, size)));
      begin = at += size;
      at += words_.joiners.begins(between(at, end));
    }
    return verbs;
  }

  /// Verbs up to `end`, moved before them.
  Verbs take_trailing(std::size_t begin, std::size_t& end) const {
    Verbs verbs;
    for (;;) {
      const std::string_view rest = between(begin, end);
      std::size_t size = 0;
      for (const WordList* words : {&words_.make, &words_.serve, &words_.trade}) size = std::max(size, words->ends(rest));
      if (size == 0) break;
      const Verbs last = verb(rest.substr(rest.size() - size));
      verbs.add(last);
      end -= size;
      if (last.activity == Activity::Serve && size >= kOwnName) break;
      end -= words_.joiners.ends(between(begin, end));
    }
    return verbs;
  }

  void add(const Segment& segment) {
    if (speaks_of_foreign_trade(segment)) return;
    std::size_t begin = segment.begin, end = segment.end;
    const Verbs behind = take_trailing(begin, end);
    const Verbs before = take_leading(begin, end);
    if (begin > segment.begin) begin += words_.joiners.begins(between(begin, end));
    if (begin >= end) {
      add_verbs(before, behind, segment);
    } else if (segment.in_brackets) {
      Verbs own = before;
      own.add(behind);
      add_things(begin, end, segment, own.word.empty() ? lead_ : own);
    } else {
      add_things_with(before, behind, begin, end, segment);
    }
  }

  bool speaks_of_foreign_trade(const Segment& segment) const {
    const WordPlaces::List& places = found_[PlacementWords::ForeignTrade];
    for (auto place = first_from(places, segment.begin); place != places.end() && place->at < segment.end; ++place) {
      if (bytes_before(*place, scope_, segment.end, words_.foreign_trade) > 0) return true;
    }
    return false;
  }

  void add_things_with(const Verbs& before, const Verbs& behind, std::size_t begin, std::size_t end, const Segment& segment) {
    if (!before.word.empty() || !waiting_.word.empty()) {
      waiting_.add(before);
      lead_ = std::exchange(waiting_, {});
    }
    Verbs verbs = lead_;
    if (!behind.word.empty() && before.word.empty()) {
      verbs = behind;
      for (std::size_t i = unstated_; i < phrases_.size(); ++i) state(phrases_[i], behind);
      lead_ = {};
    } else {
      verbs.add(behind);
    }
    grouped_ = !behind.word.empty();
    if (grouped_) group_ = std::min(unstated_, phrases_.size()), group_verbs_ = verbs;
    add_things(begin, end, segment, verbs);
    if (!verbs.word.empty()) unstated_ = phrases_.size();
  }

  /// A phrase of verbs alone: 生产、销售:… lead, …、销售 go with the things before. 纺织、印刷 are things: such verbs stand alone.
  void add_verbs(const Verbs& before, const Verbs& behind, const Segment& segment) {
    Verbs verbs = before;
    verbs.add(behind);
    if (segment.in_brackets) return;
    if (words_.leading.begins(verbs.word) == 0) {
      phrases_.push_back({segment.begin, segment.end, segment.begin, segment.end, lead_.activity, lead_.word});
    } else if (segment.colon) {
      waiting_.add(verbs);
      lead_ = {};
    } else if (grouped_) {
      if (verbs.activity >= group_verbs_.activity) return;  // says nothing new
      group_verbs_ = verbs;
      for (std::size_t i = group_; i < phrases_.size(); ++i) state(phrases_[i], verbs);
    } else if (unstated_ < phrases_.size()) {
      for (std::size_t i = unstated_; i < phrases_.size(); ++i) state(phrases_[i], verbs);
      group_ = unstated_;
      group_verbs_ = verbs;
      unstated_ = phrases_.size();
      grouped_ = true;
    } else {
      waiting_.add(verbs);
    }
  }

  void state(ScopePhrase& phrase, const Verbs& verbs) const {
    Verbs all{phrase.activity, phrase.verb};
    all.add(verbs);
    phrase.activity = all.activity;
    phrase.verb = all.word;
  }

  /// The things of a phrase: its core at joiners.
  void add_things(std::size_t begin, std::size_t end, const Segment& segment, const Verbs& verbs) {
    const WordPlaces::List &relating = found_[PlacementWords::Relating], &joiners = found_[PlacementWords::ThingJoiners];
    for (auto place = first_from(relating, begin); place != relating.end() && place->at < end; ++place) {
      const std::size_t size = place->at < begin ? 0 : bytes_before(*place, scope_, end, words_.relating);
      if (size > 0 && place->at + size < end) begin = place->at + size;
    }
    std::size_t from = begin;
    for (auto place = first_from(joiners, begin); place != joiners.end() && place->at < end; ++place) {
      const std::size_t size = place->at < from ? 0 : bytes_before(*place, scope_, end, words_.thing_joiners);
      if (size == 0) continue;
      if (place->at > from) phrases_.push_back({from, place->at, segment.begin, segment.end, verbs.activity, verbs.word});
      from = place->at + size;
    }
    if (end > from) phrases_.push_back({from, end, segment.begin, segment.end, verbs.activity, verbs.word});
  }

  void end_clause() {
    if (phrases_.size() > clause_) waiting_ = {};  // 零售；化肥、农药: a sentence of verbs alone leads the next
    lead_ = {};
    grouped_ = false;
    clause_ = unstated_ = group_ = phrases_.size();
  }

  std::string_view scope_;
  const PlacementWords& words_;
  const WordPlaces::Found& found_;
  std::vector<ScopePhrase> phrases_;
  Verbs lead_, waiting_;            ///< for the things behind; verbs alone that wait for things
  std::size_t clause_ = 0;          ///< things from here on are of this sentence
  std::size_t unstated_ = 0;        ///< things from here on have no verb yet
  std::size_t group_ = 0;           ///< things from here on got the last verb behind them
  Verbs group_verbs_;
  bool grouped_ = false;
};

}  // namespace

PlacementWords::PlacementWords(const PlacementRule& rule)
    : make(rule.make), serve(rule.serve), trade(rule.trade), leading(rule.leading), not_behind_leading(rule.not_behind_leading),
      joiners(rule.joiners), thing_joiners(rule.thing_joiners), relating(rule.relating), tails(rule.tails), own_tails(rule.own_tails), excluding(rule.excluding), permit(rule.permit),
      foreign_trade(rule.foreign_trade), bound_before(rule.bound_before), bound_ends(rule.bound_ends),
      everywhere({&excluding, &permit, &foreign_trade, &thing_joiners, &relating}) {}

std::vector<ScopePhrase> scope_phrases(std::string_view scope, const PlacementWords& words) {
  const WordPlaces::Found found = words.everywhere.places(scope);
  return Assignment(scope, words, found).of(Segments(scope, found).take());
}

}  // namespace liantu::chain

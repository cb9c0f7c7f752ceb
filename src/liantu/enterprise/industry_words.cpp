#include "liantu/enterprise/industry_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "liantu/base/error.h"
#include "liantu/text/wider.h"

namespace liantu::enterprise {
namespace {

// Scores are whole numbers: the same on every machine and in every order. A pair's weight is at most 52 (ln 1381, squared),
// a text's 5, a text has at most 100 pairs, a firm's texts weigh 8 in all: 52·256 · 8·64 · 100 < 2^31.
constexpr double kOne = 256, kMostWeight = 65535;
constexpr float kWeightOne = 64, kFactorOne = 256;
static_assert(IndustryWords::kPoint == kOne * kWeightOne * kFactorOne);
constexpr std::size_t kBlock = 4;
constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;
enum Level : std::uint8_t { kClassLevel, kGroupLevel, kDivisionLevel, kSectionLevel, kNoLevel };

/// What the note says the industry holds; what follows is said to lie elsewhere.
std::string_view inclusive_part(std::string_view note) {
  return note.substr(0, note.find("不包括"));
}

/// A firm's legal form and rank stand in nearly every name and say nothing.
std::vector<text::LetterPair> silent_pairs(const text::LetterPairs& letters) {
  std::vector<text::LetterPair> pairs;
  for (const std::string_view form : {"有限责任公司", "股份有限公司", "集团有限公司", "集团股份", "集团公司", "分公司", "总公司", "合作社"})
    letters.each(form, [&](text::LetterPair pair, std::size_t, std::size_t) { pairs.push_back(pair); });
  return pairs;
}

struct CommonName {
  std::string_view code, names;
};

std::vector<CommonName> parse_common_names(std::string_view lines, const vocab::IndustryCatalogue& catalogue) {
  std::vector<CommonName> found;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const std::size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#') continue;
    if (tab == std::string_view::npos || catalogue.find(line.substr(0, tab)) == nullptr)
      throw Error(ErrorCode::InvalidInput, "俗称表的这一行不是“代码、俗称”，或代码不在行业目录中，请改正。", std::string(line.substr(0, tab)));
    found.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return found;
}

std::size_t blocks_of(std::size_t count) {
  return (count + kBlock - 1) / kBlock;
}

}  // namespace

IndustryWords::IndustryWords(const vocab::IndustryCatalogue& catalogue, std::string_view common_names,
                             const WordWeights& weights)
    : weights_(weights) {
  std::vector<const vocab::Industry*> at_place;
  lay_out(catalogue, at_place);
  for (std::size_t i = 0; i < classes_.size(); ++i) by_name_.push_back(static_cast<std::uint16_t>(i));
  std::sort(by_name_.begin(), by_name_.end(), [&](std::uint16_t a, std::uint16_t b) { return class_at(a).name < class_at(b).name; });
  std::map<std::string_view, std::size_t> places;
  std::vector<Learnt> learnt;
  for (std::size_t place = 0; place < at_place.size(); ++place) {
    if (level_of_[place] == kNoLevel) continue;
    places[at_place[place]->code] = place;
    learn(at_place[place]->name, place, 1, learnt);
    learn(inclusive_part(at_place[place]->note), place, weights_.note, learnt);
  }
  for (const CommonName& other : parse_common_names(common_names, catalogue)) {
    const auto place = places.find(catalogue.find(other.code)->code);
    if (place != places.end()) learn(other.names, place->second, 1, learnt);
  }
  build(learnt);
}

/// Classes and groups of a division side by side, each filled up to whole blocks, then divisions and sections.
void IndustryWords::lay_out(const vocab::IndustryCatalogue& catalogue, std::vector<const vocab::Industry*>& at_place) {
  const auto add = [&](const vocab::Industry* industry, Level level) {
    at_place.push_back(industry);
    level_of_.push_back(level);
    return at_place.size() - 1;
  };
  const auto fill_block = [&] { while (at_place.size() % kBlock != 0) add(nullptr, kNoLevel); };
  std::vector<const vocab::Industry*> all;
  for (const vocab::Industry& one : catalogue.all()) {
    if (one.code.size() == 4) all.push_back(&one);
  }
  for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
    const std::string_view code = std::string_view(all[from]->code).substr(0, 2);
    Division division{classes_.size(), 0, at_place.size(), 0, 0, 0, 0, 0, static_cast<std::int32_t>(kFactorOne)};
    for (to = from; to < all.size() && all[to]->code.starts_with(code); ++to)
      classes_.push_back({all[to], static_cast<std::uint16_t>(divisions_.size()), static_cast<std::uint16_t>(add(all[to], kClassLevel)), 0});
    fill_block();
    division.classes_end = classes_.size();
    division.class_blocks = blocks_of(to - from);
    division.first_group = at_place.size();
    for (std::size_t i = from; i < to; ++i) {
      const vocab::Industry* group = catalogue.parent(*all[i]);
      if (group == nullptr || catalogue.find(code) == nullptr)
        throw Error(ErrorCode::InvalidInput, "行业目录中小类的中类或大类没有列出，请补上。", all[i]->code);
      if (at_place.back() != group) add(group, kGroupLevel);
      classes_[i].group = static_cast<std::uint16_t>(at_place.size() - 1);
    }
    fill_block();
    division.group_blocks = (at_place.size() - division.first_group) / kBlock;
    divisions_.push_back(division);
  }
  std::map<const vocab::Industry*, std::size_t> sections;
  for (Division& division : divisions_) {
    const vocab::Industry* self = catalogue.find(std::string_view(classes_[division.classes].industry->code).substr(0, 2));
    const vocab::Industry* section = catalogue.parent(*self);
    if (section == nullptr) throw Error(ErrorCode::InvalidInput, "行业目录中大类的门类没有列出，请补上。", self->code);
    division.self = add(self, kDivisionLevel);
    if (!sections.contains(section)) sections[section] = add(section, kSectionLevel);
    division.section = sections[section];
    const char letter = section->code[0];
    const float factor = letter == 'J' ? weights_.finance : letter == 'S' || letter == 'T' ? weights_.state : 1.0F;
    division.factor = static_cast<std::int32_t>(factor * kFactorOne);
  }
}

void IndustryWords::learn(std::string_view text, std::size_t place, float weight, std::vector<Learnt>& learnt) {
  letters_.learn(text);
  letters_.each(text, [&](text::LetterPair pair, std::size_t, std::size_t) {
    learnt.push_back({pair, static_cast<std::uint16_t>(place), weight});
  });
}

void IndustryWords::build(std::vector<Learnt>& learnt) {
  std::array<double, 5> level_size{};
  for (const std::uint8_t level : level_of_) ++level_size[level];
  const std::array<float, 4> level_weight{1, weights_.group, weights_.division, weights_.section};
  // A pair counts once in an industry, as its best place there says.
  std::sort(learnt.begin(), learnt.end(), [](const Learnt& a, const Learnt& b) {
    return std::tuple(a.pair, a.place, -a.weight) < std::tuple(b.pair, b.place, -b.weight);
  });
  const auto same = [](const Learnt& a, const Learnt& b) { return a.pair == b.pair && a.place == b.place; };
  learnt.erase(std::unique(learnt.begin(), learnt.end(), same), learnt.end());
  const std::vector<text::LetterPair> silent = silent_pairs(letters_);
  std::vector<Slot> slots;
  std::vector<text::LetterPair> kept;
  for (std::size_t from = 0, to = 0; from < learnt.size(); from = to) {
    const text::LetterPair pair = learnt[from].pair;
    std::array<double, 4> holders{};
    for (to = from; to < learnt.size() && learnt[to].pair == pair; ++to) ++holders[level_of_[learnt[to].place]];
    if (std::find(silent.begin(), silent.end(), pair) != silent.end()) continue;
    const std::size_t first = stands_.size();
    for (std::size_t i = from; i < to; ++i) {
      const std::uint8_t level = level_of_[learnt[i].place];
      const double rarity = std::log(level_size[level] / holders[level]);
      const double weight = std::round(learnt[i].weight * level_weight[level] * rarity * rarity * kOne);
      if (weight >= 1 && holders[level] <= weights_.most_holders)
        stands_.push_back({learnt[i].place, static_cast<std::uint16_t>(std::min(weight, kMostWeight))});
    }
    if (stands_.size() == first) continue;
    stands_.push_back({0, 0});
    slots.push_back({pair, static_cast<std::uint32_t>(first)});
    kept.push_back(pair);
  }
  letters_.keep_only(kept);
  fill(slots);
}

void IndustryWords::fill(const std::vector<Slot>& slots) {
  int bits = 1;
  while ((1ULL << bits) < slots.size() * 2) ++bits;
  shift_ = 64 - bits;
  slots_.assign(1ULL << bits, {});
  for (const Slot& one : slots) {
    std::size_t slot = one.pair * kMix >> shift_;
    while (slots_[slot].pair != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = one;
  }
}

/// Where the pair's stands begin; null when it has none.
const IndustryWords::Stand* IndustryWords::stands_of(text::LetterPair pair) const {
  for (std::size_t slot = pair * kMix >> shift_; slots_[slot].pair != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].pair == pair) return stands_.data() + slots_[slot].first;
  }
  return nullptr;
}

std::optional<std::size_t> IndustryWords::class_named(std::string_view name) const {
  const auto at = std::lower_bound(by_name_.begin(), by_name_.end(), name,
                                   [&](std::uint16_t index, std::string_view wanted) { return class_at(index).name < wanted; });
  if (at == by_name_.end() || class_at(*at).name != name) return std::nullopt;
  return *at;
}

void IndustryReading::clear() {
  std::fill(scores_.begin(), scores_.end(), 0);
  texts_.clear();
  hits_.clear();
}

IndustryReading IndustryWords::reading() const {
  IndustryReading reading;
  reading.scores_.assign(level_of_.size(), 0);
  reading.asked_.assign(level_of_.size(), 0);
  return reading;
}

void IndustryWords::read(std::string_view text, float weight, IndustryReading& reading) const {
  std::int32_t* const scores = reading.scores_.data();
  const auto number = static_cast<std::uint32_t>(reading.texts_.size());
  const auto times = static_cast<std::int32_t>(weight * kWeightOne);
  reading.texts_.push_back(text);
  letters_.each(text.substr(0, kLongestText), [&](text::LetterPair pair, std::size_t from, std::size_t end) {
    const Stand* stand = stands_of(pair);
    if (stand == nullptr) return;
    reading.hits_.push_back({static_cast<std::uint32_t>(stand - stands_.data()), number, static_cast<std::uint32_t>(from),
                             static_cast<std::uint32_t>(end), times});
    for (; stand->weight != 0; ++stand) scores[stand->place] += times * stand->weight;
  });
}

/// The largest of whole blocks of scores, none of them negative.
[[gnu::always_inline]] static inline std::int32_t most_of(const std::int32_t* scores, std::size_t blocks) {
  std::int32_t a = 0, b = 0, c = 0, d = 0;
  for (std::size_t i = 0; i < blocks; ++i, scores += kBlock) {
    a = std::max(a, scores[0]);
    b = std::max(b, scores[1]);
    c = std::max(c, scores[2]);
    d = std::max(d, scores[3]);
  }
  return std::max(std::max(a, b), std::max(c, d));
}

LIANTU_WIDER void IndustryWords::best_of_divisions(const std::int32_t* scores, std::int64_t* bounds) const {
  const Division* const divisions = divisions_.data();
  for (std::size_t i = 0; i < divisions_.size(); ++i) {
    const Division& division = divisions[i];
    const std::int64_t bound = std::int64_t{scores[division.self]} + scores[division.section] +
                               most_of(scores + division.first_class, division.class_blocks) +
                               most_of(scores + division.first_group, division.group_blocks);
    bounds[i] = bound * division.factor;
  }
}

void IndustryWords::rank(IndustryReading& reading, std::size_t most, std::vector<RankedClass>& ranked) const {
  ranked.clear();
  const std::int32_t* const scores = reading.scores_.data();
  std::vector<std::int64_t>& bounds = reading.bounds_;   // what no class of a division passes
  bounds.resize(divisions_.size());
  best_of_divisions(scores, bounds.data());
  std::int64_t least = 0;   // what a class must pass
  const auto visit = [&](std::size_t number) {
    const Division& division = divisions_[number];
    const std::int64_t shared = std::int64_t{scores[division.self]} + scores[division.section];
    for (std::size_t i = division.classes; i < division.classes_end; ++i) {
      const std::int64_t score = (shared + scores[classes_[i].place] + scores[classes_[i].group]) * division.factor;
      if (score < least || score == 0) continue;
      const auto better = [](const RankedClass& a, const RankedClass& b) { return a.score != b.score ? a.score > b.score : a.index < b.index; };
      const RankedClass one{static_cast<std::uint16_t>(i), score};
      ranked.insert(std::upper_bound(ranked.begin(), ranked.end(), one, better), one);
      if (ranked.size() > most) ranked.pop_back();
      if (ranked.size() == most) least = ranked.back().score;
    }
  };
  const std::size_t first = static_cast<std::size_t>(std::max_element(bounds.begin(), bounds.end()) - bounds.begin());
  visit(first);
  for (std::size_t number = 0; number < divisions_.size(); ++number) {
    if (number != first && bounds[number] >= least) visit(number);
  }
}

std::int64_t IndustryWords::score(const IndustryReading& reading, std::size_t index) const {
  const Class& one = classes_[index];
  const Division& division = divisions_[one.division];
  const auto& scores = reading.scores_;
  return (std::int64_t{scores[one.place]} + scores[one.group] + scores[division.self] + scores[division.section]) * division.factor;
}

void IndustryWords::explain(IndustryReading& reading, std::size_t index, std::vector<Evidence>& evidence) const {
  const Class& one = classes_[index];
  const Division& division = divisions_[one.division];
  const std::array<std::size_t, 4> asked{one.place, one.group, division.self, division.section};
  for (const std::size_t place : asked) reading.asked_[place] = 1;
  evidence.assign(reading.texts_.size(), {});
  for (const IndustryReading::Hit& hit : reading.hits_) {
    std::int32_t says = 0;
    for (const Stand* stand = stands_.data() + hit.stands; stand->weight != 0; ++stand) says += reading.asked_[stand->place] * stand->weight;
    if (says == 0) continue;
    Evidence& found = evidence[hit.text];
    const std::string_view text = reading.texts_[hit.text];
    found.score += std::int64_t{says} * hit.weight * division.factor;
    const char* const from = found.words.empty() ? text.data() + hit.from : found.words.data();   // hits come in order
    found.words = {from, static_cast<std::size_t>(text.data() + hit.end - from)};
  }
  for (const std::size_t place : asked) reading.asked_[place] = 0;
}

}  // namespace liantu::enterprise

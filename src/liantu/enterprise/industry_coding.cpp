#include "liantu/enterprise/industry_coding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>

#include "liantu/enterprise/industry_features.h"
#include "liantu/enterprise/scope_phrases.h"
#include "liantu/presets/industry_common_names.h"

namespace liantu::enterprise {
namespace {

constexpr std::size_t kChoices = 4, kReasons = 3;
constexpr std::size_t kRanked = 12;           // of which trades may fall back
constexpr std::size_t kLabels = 8;              // of a model, looked at together with the catalogue's best
constexpr std::uint32_t kNone = UINT32_MAX;
constexpr double kTellingShare = 0.12;        // of the best class's score, below which a text is no reason
constexpr std::size_t kLongestReason = 60;    // bytes of a phrase that is given whole
constexpr double kStated = 0.9;               // likelihood of a class whose very name leads the scope

// Likelihood of the best class by the logarithm of its points and its lead over the second and the fourth, and how the
// rest falls to the others. Fitted on a third of confirmed rows, mean error 0.05 on the others (docs/performance.md).
constexpr double kBase = -8.96, kPoints = 1.16, kLeadOverSecond = 1.17, kLeadOverFourth = 2.08;
constexpr double kOthers = 0.2, kFall = 0.3;

// A model's score is about −1 … 1; the catalogue's best class adds kCatalogueShare. A class that no example had gets
// kUnknownLabel for the model's score. Chosen with the other weights (docs/performance.md).
constexpr float kCatalogueShare = 0.25F, kUnknownLabel = -1.2F, kDivisionShare = 0.4F;

double best_likelihood(const std::vector<RankedClass>& ranked) {
  const auto score = [&](std::size_t i) { return i < ranked.size() ? static_cast<double>(ranked[i].score) : 0.0; };
  const double best = score(0);
  const double sum = kBase + kPoints * std::log(best / IndustryWords::kPoint) + kLeadOverSecond * (best - score(1)) / best +
                     kLeadOverFourth * (best - score(3)) / best;
  return 1 / (1 + std::exp(-sum));
}

// The same for a class that model and catalogue find best, by its score and its lead; mean error 0.02.
constexpr double kModelBase = -0.65, kModelScore = 1.11, kModelLead = 1.64;

double model_likelihood(const std::vector<double>& scores) {
  const double lead = scores.size() > 1 ? scores[0] - scores[1] : 1;
  return 1 / (1 + std::exp(-(kModelBase + kModelScore * scores[0] + kModelLead * lead)));
}

/// Bytes of the text's beginning that a reason shows.
std::size_t whole_characters(std::string_view text) {
  std::size_t end = std::min(text.size(), kLongestReason);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

bool ends_in_one_of(std::string_view phrase, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return phrase.ends_with(word); });
}

bool says_making(std::string_view phrase) {
  static constexpr std::array<std::string_view, 3> kMaking = {"制造", "生产", "加工"};
  return ends_in_one_of(phrase, kMaking);
}

bool says_selling(std::string_view phrase) {
  static constexpr std::array<std::string_view, 3> kSelling = {"销售", "批发", "零售"};
  return ends_in_one_of(phrase, kSelling);
}

/// Divisions 51 and 52 of GB/T 4754: wholesale and retail.
bool is_trade(std::string_view code) { return code.starts_with("51") || code.starts_with("52"); }

std::shared_ptr<const IndustryWords> standard_words() {
  static const auto words =
      std::make_shared<const IndustryWords>(vocab::IndustryCatalogue::standard(), presets::kIndustryCommonNames);
  return words;
}

}  // namespace

text::TrainingOptions industry_training() {
  text::TrainingOptions options;
  options.group_letters = 2;
  options.group_share = kDivisionShare;
  return options;
}

IndustryCoder::IndustryCoder(const CodingRules& rules) : IndustryCoder(standard_words(), rules) {}

IndustryCoder::IndustryCoder(std::shared_ptr<const IndustryWords> words, const CodingRules& rules)
    : words_(std::move(words)), rules_(rules), reading_(words_->reading()) {}

void IndustryCoder::use(std::shared_ptr<const text::LinearClassifier> model) {
  model_ = std::move(model);
  class_of_label_.assign(model_->labels(), kNone);
  label_of_class_.assign(words_->classes(), kNone);
  for (std::size_t i = 0; i < words_->classes(); ++i) {
    for (std::size_t label = 0; label < model_->labels(); ++label) {
      if (model_->label(label) != words_->class_at(i).code) continue;
      class_of_label_[label] = static_cast<std::uint32_t>(i);
      label_of_class_[i] = static_cast<std::uint32_t>(label);
    }
  }
}

text::Features IndustryCoder::features(std::string_view name, std::string_view scope) {
  read(name, scope);
  rank();
  list_features(name, scope);
  text::Features features(features_);
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

void IndustryCoder::code(std::string_view name, std::string_view scope, IndustryCoding& coding) {
  coding.choices.clear();
  coding.reasons.clear();
  read(name, scope);
  rank();
  const std::optional<std::size_t> stated = stated_class(scope);
  if (model_ != nullptr) ask_model(name, scope);
  weigh(stated, coding);
  if (coding.choices.empty()) return;
  if (stated) coding.reasons.push_back({IndustryReason::Part::Scope, leading_phrase(scope)});
  explain(ranked_.front().index, coding);
  if (coding.reasons.empty() && model_ != nullptr) explain_by_model(ranked_.front().index, coding);
}

/// What a firm makes is written with the words of those who sell it (其他化工产品批发): where it says that it makes something,
/// trades count less.
void IndustryCoder::rank() {
  words_->rank(reading_, makes_ ? kRanked : kChoices, ranked_);
  if (!makes_) return;
  for (RankedClass& one : ranked_)
    if (is_trade(words_->class_at(one.index).code)) one.score = static_cast<std::int64_t>(static_cast<double>(one.score) * rules_.trade_beside_made);
  std::ranges::stable_sort(ranked_, std::ranges::greater(), &RankedClass::score);
  ranked_.resize(std::min(ranked_.size(), kChoices));
}

/// After read() and rank().
void IndustryCoder::list_features(std::string_view name, std::string_view scope) {
  features_.clear();
  std::array<std::string_view, kChoices> codes;
  for (std::size_t i = 0; i < ranked_.size(); ++i) codes[i] = words_->class_at(ranked_[i].index).code;
  industry_features(name, scope, phrases_,
                    std::span(codes).first(ranked_.size()), features_);
}

/// Labels the model scores highest, best first.
std::span<const std::uint32_t> IndustryCoder::best_labels() {
  std::array<float, kLabels> best;
  best.fill(-std::numeric_limits<float>::infinity());
  best_labels_.assign(kLabels, 0);
  for (std::uint32_t label = 0; label < label_scores_.size(); ++label) {
    if (label_scores_[label] <= best.back()) continue;
    std::size_t place = kLabels - 1;
    for (; place > 0 && label_scores_[label] > best[place - 1]; --place) {
      best[place] = best[place - 1];
      best_labels_[place] = best_labels_[place - 1];
    }
    best[place] = label_scores_[label];
    best_labels_[place] = label;
  }
  return std::span(best_labels_).first(std::min(kLabels, label_scores_.size()));
}

/// Puts the classes that model and catalogue together find best in the place of the catalogue's.
void IndustryCoder::ask_model(std::string_view name, std::string_view scope) {
  list_features(name, scope);
  opinions_.clear();
  if (features_.empty()) return;
  model_->score(features_, room_, label_scores_);
  const double top = ranked_.empty() ? 1 : static_cast<double>(ranked_.front().score);
  const auto add = [&](std::size_t index, float score) {
    opinions_.push_back({index, score + kCatalogueShare * static_cast<double>(words_->score(reading_, index)) / top});
  };
  for (const std::size_t label : best_labels()) {
    if (class_of_label_[label] != kNone) add(class_of_label_[label], label_scores_[label]);
  }
  for (const RankedClass& one : ranked_) {
    const auto same = [&](const Opinion& other) { return other.index == one.index; };
    if (std::any_of(opinions_.begin(), opinions_.end(), same)) continue;
    const std::uint32_t label = label_of_class_[one.index];
    add(one.index, label == kNone ? kUnknownLabel : label_scores_[label]);
  }
  const auto end = opinions_.begin() + static_cast<std::ptrdiff_t>(std::min(opinions_.size(), kChoices));
  std::partial_sort(opinions_.begin(), end, opinions_.end(),
                    [](const Opinion& a, const Opinion& b) { return a.score != b.score ? a.score > b.score : a.index < b.index; });
  opinions_.erase(end, opinions_.end());
  ranked_.clear();
  for (const Opinion& one : opinions_) ranked_.push_back({static_cast<std::uint16_t>(one.index), words_->score(reading_, one.index)});
}

/// The name is the reading's first text, the phrases of the scope follow.
void IndustryCoder::read(std::string_view name, std::string_view scope) {
  reading_.clear();
  words_->read(name, rules_.name, reading_);
  scope_phrases(scope, rules_.phrases, phrases_);
  float weight = 1;
  makes_ = std::ranges::any_of(phrases_, says_making);
  for (const std::string_view phrase : phrases_) {
    words_->read(phrase, makes_ && says_selling(phrase) ? weight * rules_.sold_beside_made : weight, reading_);
    weight *= rules_.decay;
  }
}

std::optional<std::size_t> IndustryCoder::stated_class(std::string_view scope) const {
  if (rules_.first_phrase == FirstPhrase::Missing) return std::nullopt;
  return words_->class_named(leading_phrase(scope));
}

/// Likelihoods of the ranked classes, the stated one put first.
void IndustryCoder::weigh(std::optional<std::size_t> stated, IndustryCoding& coding) {
  const bool asked = model_ != nullptr;
  std::vector<double>& strengths = strengths_;
  strengths.clear();
  const double top = ranked_.empty() ? 1 : std::max(static_cast<double>(ranked_.front().score), 1.0);
  for (std::size_t i = 0; i < ranked_.size(); ++i)
    strengths.push_back(asked ? opinions_[i].score : static_cast<double>(ranked_[i].score) / top);
  double best = ranked_.empty() ? 0 : asked ? model_likelihood(strengths) : best_likelihood(ranked_);
  if (stated) {
    best = kStated;
    const auto same = std::find_if(ranked_.begin(), ranked_.end(), [&](const RankedClass& one) { return one.index == *stated; });
    const auto at = same - ranked_.begin();
    if (same != ranked_.end()) {
      ranked_.erase(same);
      strengths.erase(strengths.begin() + at);
    }
    ranked_.insert(ranked_.begin(), {static_cast<std::uint16_t>(*stated), words_->score(reading_, *stated)});
    strengths.insert(strengths.begin(), strengths.empty() ? 1 : strengths.front());
    ranked_.resize(std::min(ranked_.size(), kChoices));
  }
  for (std::size_t i = 0; i < ranked_.size(); ++i) {
    const double near = std::exp((strengths[i] - strengths.front()) / kFall);
    coding.choices.push_back({&words_->class_at(ranked_[i].index), i == 0 ? best : std::min(best, (1 - best) * kOthers * std::min(near, 1.0))});
  }
}

void IndustryCoder::explain(std::size_t index, IndustryCoding& coding) {
  words_->explain(reading_, index, evidence_);
  std::int64_t all = 0;
  for (const Evidence& one : evidence_) all += one.score;
  for (std::size_t most = kReasons - coding.reasons.size(); most > 0; --most) {
    const auto best = std::max_element(evidence_.begin(), evidence_.end(),
                                       [](const Evidence& a, const Evidence& b) { return a.score < b.score; });
    if (best == evidence_.end() || static_cast<double>(best->score) <= kTellingShare * static_cast<double>(all)) return;
    const auto number = static_cast<std::size_t>(best - evidence_.begin());
    const std::string_view whole = reading_.text(number);
    const bool of_name = number == 0;
    const std::string_view words = of_name || whole.size() > kLongestReason ? best->words : whole;
    const bool known = std::any_of(coding.reasons.begin(), coding.reasons.end(), [&](const IndustryReason& r) { return r.words == words; });
    if (!known) coding.reasons.push_back({of_name ? IndustryReason::Part::Name : IndustryReason::Part::Scope, words});
    best->score = 0;
  }
}

/// The text whose own features the model weighs most for the class; for classes of which the catalogue's words say nothing.
void IndustryCoder::explain_by_model(std::size_t index, IndustryCoding& coding) {
  const std::uint32_t label = label_of_class_[index];
  if (label == kNone) return;
  double most = 0;
  for (std::size_t i = 0; i < reading_.texts(); ++i) {
    features_.clear();
    industry_features(i == 0 ? reading_.text(0) : std::string_view(), i == 0 ? std::string_view() : reading_.text(i), {}, {}, features_);
    double says = 0;
    for (const std::uint32_t feature : features_) says += model_->weight(feature, label);
    if (says <= most) continue;
    most = says;
    coding.reasons = {{i == 0 ? IndustryReason::Part::Name : IndustryReason::Part::Scope, reading_.text(i).substr(0, whole_characters(reading_.text(i)))}};
  }
}

}  // namespace liantu::enterprise

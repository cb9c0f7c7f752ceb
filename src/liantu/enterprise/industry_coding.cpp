#include "liantu/enterprise/industry_coding.h"

#include <algorithm>
#include <cmath>

#include "liantu/enterprise/scope_phrases.h"
#include "liantu/presets/industry_common_names.h"

namespace liantu::enterprise {
namespace {

constexpr std::size_t kChoices = 4, kReasons = 3;
constexpr double kTellingShare = 0.12;        // of the best class's score, below which a text is no reason
constexpr std::size_t kLongestReason = 60;    // bytes of a phrase that is given whole
constexpr double kStated = 0.9;               // likelihood of a class whose very name leads the scope

// Likelihood of the best class by the logarithm of its points and its lead over the second and the fourth, and how the
// rest falls to the others. Fitted on a third of confirmed rows, mean error 0.034 on the others (docs/performance.md).
constexpr double kBase = -8.15, kPoints = 1.04, kLeadOverSecond = 1.37, kLeadOverFourth = 1.79;
constexpr double kOthers = 0.2, kFall = 0.3;

double best_likelihood(const std::vector<RankedClass>& ranked) {
  const auto score = [&](std::size_t i) { return i < ranked.size() ? static_cast<double>(ranked[i].score) : 0.0; };
  const double best = score(0);
  const double sum = kBase + kPoints * std::log(best / IndustryWords::kPoint) + kLeadOverSecond * (best - score(1)) / best +
                     kLeadOverFourth * (best - score(3)) / best;
  return 1 / (1 + std::exp(-sum));
}

std::shared_ptr<const IndustryWords> standard_words() {
  static const auto words =
      std::make_shared<const IndustryWords>(vocab::IndustryCatalogue::standard(), presets::kIndustryCommonNames);
  return words;
}

}  // namespace

IndustryCoder::IndustryCoder(const CodingRules& rules) : IndustryCoder(standard_words(), rules) {}

IndustryCoder::IndustryCoder(std::shared_ptr<const IndustryWords> words, const CodingRules& rules)
    : words_(std::move(words)), rules_(rules), reading_(words_->reading()) {}

void IndustryCoder::code(std::string_view name, std::string_view scope, IndustryCoding& coding) {
  coding.choices.clear();
  coding.reasons.clear();
  read(name, scope);
  words_->rank(reading_, kChoices, ranked_);
  const std::optional<std::size_t> stated = stated_class(scope);
  weigh(stated, coding);
  if (coding.choices.empty()) return;
  if (stated) coding.reasons.push_back({IndustryReason::Part::Scope, leading_phrase(scope)});
  explain(stated ? *stated : ranked_.front().index, coding);
}

/// The name is the reading's first text, the phrases of the scope follow.
void IndustryCoder::read(std::string_view name, std::string_view scope) {
  reading_.clear();
  words_->read(name, rules_.name, reading_);
  scope_phrases(scope, rules_.phrases, phrases_);
  float weight = 1;
  for (const std::string_view phrase : phrases_) {
    words_->read(phrase, weight, reading_);
    weight *= rules_.decay;
  }
}

std::optional<std::size_t> IndustryCoder::stated_class(std::string_view scope) const {
  if (rules_.first_phrase == FirstPhrase::Missing) return std::nullopt;
  return words_->class_named(leading_phrase(scope));
}

void IndustryCoder::weigh(std::optional<std::size_t> stated, IndustryCoding& coding) {
  if (stated) {
    std::erase_if(ranked_, [&](const RankedClass& one) { return one.index == *stated; });
    ranked_.insert(ranked_.begin(), {static_cast<std::uint16_t>(*stated), words_->score(reading_, *stated)});
    ranked_.resize(std::min(ranked_.size(), kChoices));
  }
  if (ranked_.empty()) return;
  const double best = stated ? kStated : best_likelihood(ranked_);
  const double top = static_cast<double>(std::max(ranked_.front().score, ranked_.size() > 1 ? ranked_[1].score : 0));
  for (std::size_t i = 0; i < ranked_.size(); ++i) {
    const double behind = (top - static_cast<double>(ranked_[i].score)) / std::max(top, 1.0);
    const double likelihood = i == 0 ? best : std::min(best, (1 - best) * kOthers * std::exp(-behind / kFall));
    coding.choices.push_back({&words_->class_at(ranked_[i].index), likelihood});
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

}  // namespace liantu::enterprise

// Industry coding (行业判定): the class of GB/T 4754-2017 a firm belongs to, from its name and business scope (经营范围),
// with the words that decided. Earlier phrases of a scope count more; permits and exclusions do not count.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/enterprise/industry_words.h"
#include "liantu/text/linear_classifier.h"
#include "liantu/vocab/industry_catalogue.h"

namespace liantu::enterprise {

/// Whether a scope still begins with its first phrase, which by registration practice states the main business.
enum class FirstPhrase { Leads, Missing };

/// Weights of the parts of a firm's record. Ours; docs/performance.md says how they were chosen.
struct CodingRules {
  float name = 4.5F;       ///< against 1 of the first phrase
  float decay = 0.65F;     ///< of a phrase's weight against the one before it
  float sold_beside_made = 0.2F;   ///< of the weight of what is only sold where the firm says that it makes something
  double trade_beside_made = 0.5;  ///< of the score of trades there
  std::size_t phrases = 6;
  FirstPhrase first_phrase = FirstPhrase::Leads;
};

struct IndustryChoice {
  const vocab::Industry* industry;
  double likelihood;   ///< 0 … 1, calibrated on confirmed rows
};

struct IndustryReason {
  enum class Part { Name, Scope } part;
  std::string_view words;   ///< as they stand there
};

struct IndustryCoding {
  std::vector<IndustryChoice> choices;   ///< best first, at most four; empty when nothing of the text is in the catalogue
  std::vector<IndustryReason> reasons;   ///< what decided for the best, most telling first, at most three
};

/// How a model learns industries: what speaks for a division speaks for its classes.
text::TrainingOptions industry_training();

/// Codes firm after firm; one per thread.
class IndustryCoder {
 public:
  /// The standard's catalogue with our common names.
  explicit IndustryCoder(const CodingRules& rules = {});
  IndustryCoder(std::shared_ptr<const IndustryWords> words, const CodingRules& rules);

  /// From here on what the model learnt counts too. Its labels are class codes, its features those of features(); labels
  /// that the catalogue lacks are not answered.
  void use(std::shared_ptr<const text::LinearClassifier> model);

  /// What a model learns of this firm.
  text::Features features(std::string_view name, std::string_view scope);

  /// Never fails: bytes that are no text say nothing. `coding` is reused; its reasons point into `name` and `scope`.
  void code(std::string_view name, std::string_view scope, IndustryCoding& coding);

 private:
  struct Opinion {   ///< of catalogue and model together
    std::size_t index;
    double score;
  };
  std::optional<std::size_t> stated_class(std::string_view scope) const;
  void list_features(std::string_view name, std::string_view scope);
  std::span<const std::uint32_t> best_labels();
  void ask_model(std::string_view name, std::string_view scope);
  void weigh(std::optional<std::size_t> stated, IndustryCoding& coding);
  void rank();
  void read(std::string_view name, std::string_view scope);
  void explain(std::size_t index, IndustryCoding& coding);
  void explain_by_model(std::size_t index, IndustryCoding& coding);

  std::shared_ptr<const IndustryWords> words_;
  CodingRules rules_;
  bool makes_ = false;   ///< the scope read says that it makes something
  IndustryReading reading_;
  std::vector<std::string_view> phrases_;
  std::vector<RankedClass> ranked_;
  std::vector<Evidence> evidence_;
  std::vector<double> strengths_;

  std::shared_ptr<const text::LinearClassifier> model_;
  std::vector<std::uint32_t> class_of_label_, label_of_class_;
  std::vector<std::uint32_t> best_labels_;
  std::vector<std::uint32_t> features_;
  text::LinearClassifier::Room room_;
  std::vector<float> label_scores_;
  std::vector<Opinion> opinions_;
};

}  // namespace liantu::enterprise

// Which field a column means: header words against labels and synonyms, what stands below against the field's
// kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liantu/sheet/ledger.h"
#include "liantu/sheet/measure.h"

namespace liantu::sheet {

/// The words over one column, from the top row of the header to the lowest.
struct Heading {
  std::vector<std::string> parts;  ///< as written, repeats of merged cells once
  std::string text() const;        ///< "投资额（万元）/总投资"
};

/// A spelling under which a heading may be known, and how far it speaks for the whole heading.
struct HeadingKey {
  std::string text;
  double weight;
};
std::vector<HeadingKey> keys_of(const Heading& heading);

/// The unit in a heading: in brackets, at its end, or as its lowest part; and time words (年租金) as a
/// denominator.
struct HeadingUnit {
  std::optional<Measure> measure{};
  std::string text{};
  bool percent = false;
};
HeadingUnit unit_of(const Heading& heading);

/// What stands in a column below the header, as shares of its filled cells.
struct ColumnProfile {
  int filled = 0;
  double numbers = 0, dates = 0, phones = 0, credit_codes = 0, flags = 0, ordinates = 0;
  double mean_length = 0;  ///< characters
};

/// The headings a kind of ledger knows, prepared once.
class Vocabulary {
 public:
  explicit Vocabulary(const LedgerKind& kind);

  const LedgerKind& kind() const { return *kind_; }
  bool knows(std::string_view key) const { return exact_.contains(std::string(key)); }
  /// 0 … 1 how well the heading names the field; 1 = its label or a synonym exactly.
  double likeness(const std::vector<HeadingKey>& keys, std::size_t field) const;

 private:
  const LedgerKind* kind_;
  std::vector<std::vector<std::string>> synonyms_;      ///< per field
  std::unordered_map<std::string, std::size_t> exact_;  ///< to the field
};

/// A column tied to a field. `also` is a second column of the same field in another unit (亩 beside ㎡).
struct BoundColumn {
  int column = 0;
  std::size_t field = 0;
  double confidence = 0;
  bool also = false;
};

struct ColumnMatch {
  std::vector<BoundColumn> bound;
  double score = 0;       ///< sum of confidences; what kinds of ledger are compared by
  bool has_name = false;  ///< one of the kind's name fields has a column
};

/// The best assignment of columns to fields; `mapping` (header text → field name, "" = ignore) wins over
/// synonyms.
ColumnMatch match_columns(const Vocabulary& vocabulary, const std::vector<Heading>& headings,
                          const std::vector<ColumnProfile>& profiles,
                          const std::vector<std::pair<std::string, std::string>>& mapping);

/// Below this a column stays unused; below kSure every value read through it carries a finding.
inline constexpr double kLeastConfidence = 0.6;
inline constexpr double kSure = 0.7;

/// One spelling for words that mean the same in headings (日期 = 时间), for both sides of a comparison.
std::string heading_key(std::string_view text);

}  // namespace liantu::sheet

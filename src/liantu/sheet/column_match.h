// Which field a column means: header words against labels and synonyms, what stands below against the field's
// kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liantu/sheet/heading.h"
#include "liantu/sheet/ledger.h"

namespace liantu::sheet {

/// What stands in a column below the header, as shares of its filled cells.
struct ColumnProfile {
  int filled = 0;
  double numbers = 0, dates = 0, phones = 0, credit_codes = 0, flags = 0, ordinates = 0;
  double mean_length = 0;   ///< characters
  bool counts_rows = false;  ///< 1 2 3 …
  std::string sample{};      ///< the first value as written
};

/// The headings a kind of ledger knows, prepared once.
class Vocabulary {
 public:
  explicit Vocabulary(const LedgerKind& kind);
  /// Words that the other kind has for a field of the same name and section are known here too, a little less surely.
  void borrow(const Vocabulary& other);

  const LedgerKind& kind() const { return *kind_; }
  bool knows(std::string_view key) const { return exact_.contains(std::string(key)); }
  /// 0 … 1 how well the heading names the field; 1 = its label or a synonym exactly.
  double likeness(const std::vector<HeadingKey>& keys, std::size_t field) const;

 private:
  void add_synonym(std::size_t field, std::string key, bool bare);

  const LedgerKind* kind_;
  struct Synonym {
    std::string text;
    PairBits pairs;
    double weight = 1;  ///< less for borrowed words
  };
  std::vector<std::vector<Synonym>> synonyms_;          ///< per field
  std::unordered_map<std::string, std::size_t> exact_;  ///< to the field
};

/// A column tied to a field. `also` is a second column of the same field in another unit (亩 beside ㎡).
struct BoundColumn {
  int column = 0;
  std::size_t field = 0;
  double confidence = 0;
  bool also = false;
};

/// A column that names a field as surely as the one that is tied to it, and is not read.
struct RivalColumn {
  int column = 0, holder = 0;
  std::size_t field = 0;
};

struct ColumnMatch {
  std::vector<BoundColumn> bound;
  std::vector<RivalColumn> rivals{};
  std::vector<int>
      left_out{};         ///< serial numbers and columns that a person left out: nothing is asked about them
  double score = 0;       ///< sum of confidences; what kinds of ledger are compared by
  bool has_name = false;  ///< one of the kind's name fields has a column
};

/// The best assignment of columns to fields; `mapping` (header text → field name, "" = ignore) wins over
/// synonyms, a field's own label over its synonyms. Of two columns of one field that speak of different years
/// the newest counts; `current_year` is what 上年 counts from.
ColumnMatch match_columns(const Vocabulary& vocabulary, const std::vector<Heading>& headings,
                          const std::vector<ColumnProfile>& profiles,
                          const std::vector<std::pair<std::string, std::string>>& mapping,
                          std::optional<int> current_year);

/// Below this a column stays unused; below kSure every value read through it carries a finding.
inline constexpr double kLeastConfidence = 0.6;
inline constexpr double kSure = 0.7;

}  // namespace liantu::sheet

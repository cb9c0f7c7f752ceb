// Which kind of ledger a header speaks of: its columns as each kind would read them, with what the title says.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "liantu/sheet/column_match.h"
#include "liantu/sheet/layout.h"
#include "liantu/sheet/ledger_sheet.h"

namespace liantu::sheet {

/// What all kinds of ledger that may be read know about headings.
class Vocabularies {
 public:
  Vocabularies(const std::vector<LedgerKind>& kinds, std::string_view only);

  const std::vector<std::unique_ptr<Vocabulary>>& all() const { return all_; }
  bool knows(std::string_view key) const;
  /// A label or synonym exactly as it stands in a field table; cheap enough for every row.
  bool is_label(std::string_view text) const { return raw_.contains(text); }

 private:
  std::vector<std::unique_ptr<Vocabulary>> all_;
  std::unordered_set<std::string_view> raw_;
};

/// What stands in a column from `first_row` on.
ColumnProfile profile_of(const MergedCells& cells, int first_row, int column);

/// The kind whose fields explain a header best, with its columns.
struct Understood {
  const Vocabulary* vocabulary = nullptr;
  ColumnMatch match;
  double score = 0;
};

Understood understand(const Vocabularies& vocabularies, const HeaderBlock& header,
                      const std::vector<ColumnProfile>& profiles, const SheetTitle& title,
                      const std::string& file, const LedgerOptions& options);

}  // namespace liantu::sheet

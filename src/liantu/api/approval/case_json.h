// A case as its page wants it: the clock with its arithmetic in words, the intervals of its ledger, what may
// be done.
#pragma once

#include "liantu/api/approval/case_desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// `may_move`: the reader may act; moves are then listed with what each needs.
struct CaseView {
  const CaseClocks& clocks;
  Instant now;
  Language language = Language::Zh;
  bool may_move = false;
};

json::Json case_page_json(const CaseFile& of, const std::vector<CaseFile>& attempts, const CaseView& view);

/// The part that an enterprise may see: clock, intervals, whose turn it is, what is asked of it.
json::Json case_progress_json(const CaseFile& of, const CaseView& view);

/// Matters, special procedures and kinds of extension, for forms.
json::Json case_rules_json(const approval::ClockRule& rule, Language language);

}  // namespace liantu::api

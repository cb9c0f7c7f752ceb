#include "liantu/chain/team_said.h"

#include <algorithm>

namespace liantu::chain {
namespace {

constexpr Phrase kGapReason{"认定“{0}”要写理由，请补上。", "“{0}” needs a reason: please write it."},
    kVisitReason{"定为“不去”要写理由，请补上。", "A declined visit needs a reason: please write it."};

bool says_nothing(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
}

}  // namespace

std::optional<Complaint> complaint_of(const GapDecisionRow& row, Language language) {
  if (!row.decision || row.decision == GapDecision::Fill || !says_nothing(row.reason)) return std::nullopt;
  const Word& word = words<GapDecision>[static_cast<std::size_t>(*row.decision)];
  return Complaint{"reason", say(language, kGapReason, language == Language::Zh ? word.zh : word.en)};
}

std::optional<Complaint> complaint_of(const VisitRow& row, Language language) {
  if (row.verdict != VisitVerdict::Declined || !says_nothing(row.verdict_reason)) return std::nullopt;
  return Complaint{"verdict_reason", say(language, kVisitReason)};
}

}  // namespace liantu::chain

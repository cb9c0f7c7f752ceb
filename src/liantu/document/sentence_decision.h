// What people made of the sentences a document was read into: confirmed, corrected, split, rejected, or found
// where the rules read nothing. Decisions are kept beside the reading and stand whatever later rules read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/document/extraction.h"

namespace liantu::document {

enum class StatementKind { Fact, Project, Mechanism };

/// Withdrawn: an earlier decision is taken back and the reading stands again.
enum class Verdict { Confirmed, Corrected, Split, Rejected, Added, Withdrawn };

struct Statements {
  std::vector<StatedFact> facts;
  std::vector<StatedProject> projects;
  std::vector<StatedMechanism> mechanisms;
};

struct SentenceDecision {
  StatementKind kind = StatementKind::Fact;
  Place place;  ///< of the statement decided on: a fact is known by its number, the others by their clause
  Verdict verdict = Verdict::Confirmed;
  Statements said;  ///< of `kind` only: what stands there; nothing when rejected or withdrawn
  Instant at = 0;
  std::string actor;
};

/// A statement with what was decided on it. A rejected one is still shown, so that it can be taken back.
template <class Statement>
struct Settled {
  Statement said;
  Place key;  ///< under which it is decided on
  std::optional<Verdict> verdict{};
  std::string actor{};
};

struct SettledExtraction {
  std::vector<Settled<StatedFact>> facts;
  std::vector<Settled<StatedProject>> projects;
  std::vector<Settled<StatedMechanism>> mechanisms;
};

Place key_of(const StatedFact& fact);
Place key_of(const StatedProject& project);
Place key_of(const StatedMechanism& mechanism);

/// The reading under the decisions, given oldest first: the newest of a place holds. In the order of the
/// text.
SettledExtraction settle(const Extraction& read, const std::vector<SentenceDecision>& decisions);

/// Why a decision cannot be kept, with the remedy; "" when it can. `characters`: of the document.
std::string decision_refusal(const SentenceDecision& decision, std::size_t characters);

}  // namespace liantu::document

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::document::StatementKind> = {{
    {"fact", "数", "Number", ""},
    {"project", "项目", "Project", ""},
    {"mechanism", "机制", "Mechanism", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::document::Verdict> = {{
    {"confirmed", "已确认", "Confirmed", ""},
    {"corrected", "已更正", "Corrected", ""},
    {"split", "已拆分", "Split", ""},
    {"rejected", "已剔除", "Rejected", ""},
    {"added", "人工补充", "Added", ""},
    {"withdrawn", "已撤回", "Withdrawn", ""},
}};

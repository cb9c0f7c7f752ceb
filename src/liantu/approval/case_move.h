// Which move is allowed in which state, what it needs, and who must act next: the state machine of a case as
// a table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/approval/approval_case.h"
#include "liantu/base/language.h"

namespace liantu::approval {

/// What must be given with a move.
enum class MoveNeed { Reason, Document, Expected, Procedure, Amount, Head, Outcome };

/// Whether the case must have been accepted.
enum class Acceptance { Any, Before, After };

struct MoveRule {
  CaseMove move;
  std::vector<CaseState> from;
  std::optional<CaseState> to{};         ///< none: the state stays
  std::optional<CaseState> to_before{};  ///< instead of `to` when the case was never accepted
  Acceptance acceptance = Acceptance::Any;
  std::vector<MoveNeed> needs{};
};

const MoveRule& rule_of(CaseMove move);

/// What is asked to be done.
struct MoveOrder {
  CaseMove move = CaseMove::Receive;
  Instant at = 0;
  std::string reason{}, document{}, procedure{}, head{};
  std::optional<Date> expected{};
  std::optional<double> amount{};
  std::optional<PromiseOutcome> outcome{};
};

/// A sentence in the reader's language with the place in the order it is about ("/reason"; "" = the move
/// itself).
struct MoveRefusal {
  std::string text, where;
};

/// Nothing when the move may be made. `last` is when the last event of the ledger was.
std::optional<MoveRefusal> refusal_of(const ApprovalCase& of, const MoveOrder& order,
                                      std::optional<Instant> last, Language language);

/// The moves that the state allows, in the order of the table.
std::vector<CaseMove> allowed_moves(const ApprovalCase& of);

/// The case after an allowed move; clock figures are not touched.
ApprovalCase moved(ApprovalCase of, const MoveOrder& order);

/// Nothing more is to be decided: the clock has ended.
bool decided(CaseState state);
bool suspended(CaseState state);

/// Who must act next (球在谁手里).
enum class Ball { Department, Enterprise, Intermediary, Nobody };
/// `procedure`: who works while a special procedure runs.
Ball ball_of(const ApprovalCase& of, Ball procedure);

}  // namespace liantu::approval

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::approval::Ball> = {{
    {"department", "部门", "Department", ""},
    {"enterprise", "企业", "Enterprise", ""},
    {"intermediary", "中介机构", "Intermediary", ""},
    {"nobody", "无", "Nobody", ""},
}};

// Cases of approval at work: a move writes the case and its event as one batch, while nobody else writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/approval/case_clocks.h"
#include "liantu/api/desk/desk.h"
#include "liantu/approval/case_standing.h"
#include "liantu/base/id.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// A case with its ledger, oldest event first.
struct CaseFile {
  store::StoredRow row;
  approval::ApprovalCase value;
  std::vector<approval::CaseEvent> events;
};

/// Nothing when there is no such case, or none that `access` may see.
std::optional<CaseFile> case_file(store::Session& session, const store::Access& access, std::string_view id,
                                  const Moment& moment);
/// The attempts of the same matter before and after it, oldest first, itself among them.
std::vector<CaseFile> case_attempts(store::Session& session, const store::Access& access, const CaseFile& of,
                                    const Moment& moment);

struct CaseWriter {
  const store::Access& access;
  const CaseClocks& clocks;
  IdGenerator& ids;
  Instant now;
  Language language = Language::Zh;
  std::string idempotency_key{};
};

struct CaseOrder {
  approval::MoveOrder move{};
  bool again = false;     ///< with Return: the next attempt is received at once
  std::string next_no{};  ///< its number; "" = this one's with the attempt behind it
};

/// One of: written; refused by the rules; stale, with the case as it stands now.
struct CaseAnswer {
  std::optional<approval::MoveRefusal> refused{};
  std::optional<store::StoredRow> stale{};
  store::Batch batch{};  ///< for the event stream
  store::Written written{};
  std::string id{}, next_id{};  ///< of the case, and of the next attempt
};

/// NotFound when the case is not among the writer's rows. Nothing is written unless all of it is.
CaseAnswer move_case(store::Session& session, const CaseWriter& by, std::string_view id,
                     std::int64_t seen_version, const CaseOrder& order);

/// A case received at the window; what the matter's rule says about time is filled in where it is empty.
/// Throws InvalidInput for a case without number or matter, Conflict for a number that is taken.
CaseAnswer receive_case(store::Session& session, const CaseWriter& by, approval::ApprovalCase value,
                        Instant at);

/// The next attempt of a case that was closed without being granted. Throws Conflict when it is open or
/// granted, or was followed already.
CaseAnswer receive_again(store::Session& session, const CaseWriter& by, std::string_view id,
                         const std::string& next_no, Instant at);

}  // namespace liantu::api

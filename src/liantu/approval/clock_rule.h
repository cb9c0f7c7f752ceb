// What an office may set about the clocks of cases. Shipped in presets/approval_clock.json with the 依据 of
// each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/approval/case_clock.h"
#include "liantu/approval/case_move.h"

namespace liantu::approval {

/// A kind of special procedure (特别程序): its time is not counted.
struct ProcedureKind {
  std::string code, zh, en, basis;
  Ball ball = Ball::Intermediary;  ///< who works while it runs
  bool operator==(const ProcedureKind&) const = default;
};

/// How much longer one kind of decision may let a case take, and whose decision it is.
struct ExtensionKind {
  std::string code, zh, en, head, basis;
  double most = 0;
  TimeUnit unit = TimeUnit::WorkingDay;
  bool operator==(const ExtensionKind&) const = default;
};

/// A matter of approval as the office publishes it; 0 = not given.
struct Matter {
  std::string code{}, name{}, en{}, words{}, department{}, basis{};  ///< `words`: other names, '|' between
  TimeUnit unit = TimeUnit::WorkingDay;
  double statutory = 0, promised = 0;
  bool operator==(const Matter&) const = default;
};

/// The English name of a department, for readers of English.
struct DepartmentName {
  std::string name, en;
  bool operator==(const DepartmentName&) const = default;
};

struct ClockRule {
  std::string first_day_basis, hours_basis, warning_basis, delivery_basis, gap_basis;
  CaseFirstDay first_day = CaseFirstDay::Next;
  OfficeHours hours{};
  WarningLimits warning{};
  std::int64_t delivery_days = 10;  ///< working days
  std::int64_t gap_warn_days = 2;   ///< working days
  std::vector<ProcedureKind> procedures{};
  std::vector<ExtensionKind> extensions{};
  std::vector<Matter> matters{};
  std::vector<DepartmentName> departments{};

  const ProcedureKind* procedure(std::string_view code) const;
  const ExtensionKind* extension(std::string_view code) const;
  /// By code, name or one of its other names; nothing for a matter that the office did not list.
  const Matter* matter(std::string_view code, std::string_view name) const;
  bool operator==(const ClockRule&) const = default;
};

/// Nothing when the extension may be granted on top of `extended` ticks: the sum must not be more than its
/// kind allows.
std::optional<MoveRefusal> extension_refusal(const ClockRule& rule, const ApprovalCase& of,
                                             const MoveOrder& order, std::int64_t extended,
                                             Language language);

}  // namespace liantu::approval

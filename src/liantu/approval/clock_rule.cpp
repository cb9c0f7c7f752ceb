#include "liantu/approval/clock_rule.h"

#include <algorithm>

namespace liantu::approval {
namespace {

bool among(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    if (!word.empty() && list.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

template <class Kind>
const Kind* coded(const std::vector<Kind>& kinds, std::string_view code) {
  const auto it =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.code == code; });
  return it == kinds.end() ? nullptr : &*it;
}

}  // namespace

const ProcedureKind* ClockRule::procedure(std::string_view code) const {
  return coded(procedures, code);
}

const ExtensionKind* ClockRule::extension(std::string_view code) const {
  return coded(extensions, code);
}

const Matter* ClockRule::matter(std::string_view code, std::string_view name) const {
  if (const Matter* found = coded(matters, code); found != nullptr && !code.empty()) return found;
  const auto it = std::find_if(matters.begin(), matters.end(), [&](const Matter& matter) {
    return matter.name == name || among(matter.words, name);
  });
  return it == matters.end() ? nullptr : &*it;
}

std::optional<MoveRefusal> extension_refusal(const ClockRule& rule, const ApprovalCase& of,
                                             const MoveOrder& order, std::int64_t extended,
                                             Language language) {
  const ExtensionKind* kind = rule.extension(order.procedure);
  if (kind == nullptr)
    return MoveRefusal{
        std::string(
            Phrase{"请选择按哪一种规定延长。", "Choose under which rule it is extended."}.in(language)),
        "/procedure"};
  const TimeUnit unit = of.unit.value_or(TimeUnit::WorkingDay);
  const auto ticks = ticks_of(order.amount.value_or(0), unit);
  if (!ticks)
    return MoveRefusal{std::string(Phrase{"延长应为正数，天数以半天为单位，小时以分钟为单位。",
                                          "The extension is a positive amount in half days or minutes."}
                                       .in(language)),
                       "/amount"};
  if (unit != kind->unit)
    return MoveRefusal{std::string(Phrase{"这件的时限单位与延长规定的单位不同，不能按这一条延长。",
                                          "The case is counted in another unit than this rule."}
                                       .in(language)),
                       "/procedure"};
  const auto most = ticks_of(kind->most, unit).value_or(0);
  if (extended + *ticks <= most) return std::nullopt;
  return MoveRefusal{say(language,
                         {"“{0}”最多延长 {1} 个工作日，已延长 {2} 个，不能再延长 {3} 个。",
                          "“{0}” allows {1} working days in all; {2} were granted, {3} more are too many."},
                         language == Language::Zh ? kind->zh : kind->en, kind->most,
                         amount_of(extended, unit), *order.amount),
                     "/amount"};
}

}  // namespace liantu::approval

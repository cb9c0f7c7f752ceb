// Which signings are of one project (同一项目): each project counts once, however often and under whatever
// names it is signed. What is only likely is a question to a person, never a decision. Source:
// docs/sources.md#counting.
#pragma once

#include <string>
#include <vector>

#include "liantu/attraction/counting.h"

namespace liantu::attraction {

/// Fills `identity` of every event. Two are one project when the investor (by credit code, else by name), the
/// name and the site are the same, a missing site being that of any; or when `same_as` names the other,
/// whoever invests. `apart` keeps an event from those before it.
void identify_projects(std::vector<Signing>& events);

/// A signing that may be of a project signed earlier under another name, or by another investor under the
/// same name.
struct LikelySame {
  std::string id, earlier;  ///< of the two events
  std::string sentence;
};

/// The first event of each project against all earlier ones of other projects, at most one question a
/// project: that with most grounds, then the latest. `events` as identify_projects leaves them. Without
/// investor nothing is asked.
std::vector<LikelySame> likely_same(const std::vector<Signing>& events, const SameProjectRule& rule,
                                    Language language = Language::Zh);

}  // namespace liantu::attraction

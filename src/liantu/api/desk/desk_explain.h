// 为什么是这个数: the rows a number of the desk is made of. They add up to it. And what a project stands on beside its own
// row, by which the board is narrowed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/desk/desk.h"
#include "liantu/api/http/http.h"

namespace liantu::api {

/// "board.count|plan|done" with ?light= and a group (?level=省重大), or a metric's code. Nothing when `what` is neither.
std::optional<Reply> explain_desk(App& app, const Request& request, std::string_view what);

/// The groups of the board that a project may be in several of: "list" 年度名单 of the day's year, "nature" ("livelihood" 民生,
/// "renovation" 技改), "task_force" 专班.
inline constexpr std::string_view kMemberGroups[] = {"list", "nature", "task_force"};

class Memberships {
 public:
  Memberships(store::Session& session, const store::Access& access, const Moment& moment);
  /// Sorted, each once; empty when there are none.
  std::vector<std::string> of(const project::Project& project, std::string_view group) const;

 private:
  std::map<std::string, std::map<std::string, std::vector<std::string>>, std::less<>> by_group_;   ///< group → project → values
};

/// The board by one of those groups; a project counts in each it is in, "" = in none, last.
std::vector<dispatch::BoardSum> grouped_by_membership(const std::vector<dispatch::BoardRow>& rows, const Memberships& members, std::string_view group);

}  // namespace liantu::api

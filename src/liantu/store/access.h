// Who asks, and what they may see. Comes with every read and write; `org` builds it. The store knows no people.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::store {

struct Access {
  std::string actor;                     ///< shown in history for ever: "周科员"
  std::string on_behalf_of{};            ///< 代: a liaison acting for a leader
  bool all_rows = false;
  std::vector<std::string> units{};      ///< owner units whose rows are visible when not all_rows
  std::set<std::string, std::less<>> readable{};  ///< entity names; "*" = all
  std::set<std::string, std::less<>> writable{};
  bool personal = false;                 ///< may see personal fields
  std::set<std::string, std::less<>> masked_fields{};  ///< "enterprise.tax_yuan"

  bool may_read(std::string_view entity) const { return readable.contains("*") || readable.contains(entity); }
  bool may_write(std::string_view entity) const { return writable.contains("*") || writable.contains(entity); }
};

/// For commands run by the administrator on the machine itself.
Access administrator_access(std::string actor);

}  // namespace liantu::store

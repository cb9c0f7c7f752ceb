// What-ifs that people kept: table network_what_if.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::approval {

struct SavedWhatIf {
  std::string id{}, network{}, name{};
  std::string changes{};  ///< JSON
  std::string person{}, actor{};
  Instant at = 0;
  std::string adopted_batch{};  ///< "" until it was adopted
};

/// These within the caller's write transaction.
void add_what_if(store::Session& session, const SavedWhatIf& saved);
void note_adopted(store::Session& session, std::string_view id, const std::string& batch);
void drop_what_if(store::Session& session, std::string_view id);

std::optional<SavedWhatIf> find_what_if(store::Session& session, std::string_view id);
/// Of a network, newest first.
std::vector<SavedWhatIf> what_ifs_of(store::Session& session, std::string_view network);

}  // namespace liantu::approval

// Changes to a network as JSON: what a request asks, what a network keeps of those adopted.
#pragma once

#include <string>
#include <vector>

#include "liantu/approval/what_if.h"

namespace liantu::json {
class Json;
}

namespace liantu::approval {

/// [{"kind","step","before","units","reason"}]; `units` in whole or half units. Throws InvalidInput naming
/// the place.
std::vector<NetworkChange> changes_of_json(const json::Json& json, const std::string& where);
/// "" is none.
std::vector<NetworkChange> changes_of_text(const std::string& text);
json::Json changes_json(const std::vector<NetworkChange>& changes);

/// "chemical=no|energy_threshold=yes". Throws InvalidInput for anything else.
std::map<std::string, bool, std::less<>> answers_of(const std::string& text);

/// One change in words: "4.1 设计方案联合审查 与 2.2 并行".
std::string change_words(const ApprovalTemplate& of, const NetworkChange& change, Language language);

}  // namespace liantu::approval

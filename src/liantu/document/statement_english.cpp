#include "liantu/document/statement_english.h"

namespace liantu::document {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;

std::string name_in(const Names& names, std::string_view zh) {
  const auto found = names.find(zh);
  return found == names.end() ? std::string() : found->second;
}

}  // namespace

std::string StatementEnglish::status_name(std::string_view zh) const {
  return name_in(status, zh);
}

std::string StatementEnglish::indicator_name(std::string_view zh) const {
  if (std::string whole = name_in(indicator, zh); !whole.empty()) return whole;
  const std::pair<const std::string, std::string>* end = nullptr;
  for (const auto& one : change) {
    if (zh.ends_with(one.first) && zh.size() > one.first.size() &&
        (!end || one.first.size() > end->first.size()))
      end = &one;
  }
  if (end != nullptr) {
    const std::string rest = indicator_name(zh.substr(0, zh.size() - end->first.size()));
    return rest.empty() ? std::string() : rest + ", " + end->second;
  }
  for (std::size_t length = zh.size() - (zh.empty() ? 0 : 1); length > 0;
       --length) {  // the longest that fits
    const std::string verb = name_in(before, zh.substr(0, length));
    if (verb.empty()) continue;
    const std::string rest = indicator_name(zh.substr(length));
    if (!rest.empty()) return rest + ", " + verb;
  }
  return {};
}

}  // namespace liantu::document

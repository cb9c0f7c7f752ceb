#include "liantu/approval/basis/basis_words.h"

#include <algorithm>
#include <map>

#include "liantu/base/source_reference.h"
#include "liantu/presets/approval_basis.h"

namespace liantu::approval {
namespace {

using BasisPairs = std::map<std::string_view, std::string_view>;

/// Lines of a text and its English, parted by a tab.
BasisPairs shipped_pairs() {
  BasisPairs out;
  std::string_view rest = presets::kApprovalBasis;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos)
      out.emplace(line.substr(0, tab), line.substr(tab + 1));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace

std::string basis_words(std::string_view basis, Language language) {
  static const BasisPairs pairs = shipped_pairs();
  std::string text = without_source_reference(basis);
  if (language == Language::Zh) return text;
  const auto pair = pairs.find(text);
  return pair == pairs.end() ? text : std::string(pair->second);
}

}  // namespace liantu::approval

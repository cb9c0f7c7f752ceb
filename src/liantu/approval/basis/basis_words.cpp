#include "liantu/approval/basis/basis_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

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

constexpr std::string_view kOwnPaper = "docs/sources.md#";
constexpr std::array<std::string_view, 3> kBeforePaper{"（", "，", "；"};

/// "…（docs/sources.md#approval-network）" and "…，docs/sources.md#land-and-start）" lose what names the
/// paper.
std::string without_own_papers(std::string_view basis) {
  std::string out(basis);
  for (std::size_t at = out.find(kOwnPaper); at != std::string::npos; at = out.find(kOwnPaper)) {
    std::size_t end = at + kOwnPaper.size();
    while (end < out.size() && (std::isalnum(static_cast<unsigned char>(out[end])) != 0 || out[end] == '-'))
      ++end;
    for (const std::string_view mark : kBeforePaper) {
      if (!std::string_view(out).substr(0, at).ends_with(mark)) continue;
      at -= mark.size();
      if (mark == kBeforePaper[0] && std::string_view(out).substr(end).starts_with("）")) end += mark.size();
      break;
    }
    out.erase(at, end - at);
  }
  return out;
}

}  // namespace

std::string basis_words(std::string_view basis, Language language) {
  static const BasisPairs pairs = shipped_pairs();
  std::string text = without_own_papers(basis);
  if (language == Language::Zh) return text;
  const auto pair = pairs.find(text);
  return pair == pairs.end() ? text : std::string(pair->second);
}

}  // namespace liantu::approval

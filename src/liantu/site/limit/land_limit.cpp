#include "liantu/site/limit/land_limit.h"

#include <algorithm>

namespace liantu::site {

std::optional<double> LandLimit::term_most(std::string_view land_use) const {
  if (land_use.empty()) return std::nullopt;
  for (const OfUse& one : uses)
    if (std::any_of(one.words.begin(), one.words.end(),
                    [&](const std::string& word) { return land_use.find(word) != std::string_view::npos; }))
      return one.years_most;
  return years_most;
}

}  // namespace liantu::site

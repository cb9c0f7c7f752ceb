#include "liantu/site/limit/land_limit.h"

#include "liantu/vocab/land_use.h"

namespace liantu::site {

std::optional<double> LandLimit::term_most(std::string_view land_use) const {
  const auto use = vocab::parse_land_use(land_use);
  if (!use) return std::nullopt;
  for (const OfUse& one : uses)
    if (use.use->territorial.starts_with(one.territorial)) return one.years_most;
  return years_most;
}

}  // namespace liantu::site

#include "liantu/site/match/suggestion.h"

#include <algorithm>

#include "liantu/vocab/industry_code.h"

namespace liantu::site {
namespace {

const IndustryNeed* need_of_industry(std::string_view digits, const std::vector<IndustryNeed>& needs) {
  const IndustryNeed *found = nullptr, *others = nullptr;
  std::size_t longest = 0;
  for (const IndustryNeed& one : needs) {
    if (one.industries.empty()) others = &one;
    for (const std::string& prefix : one.industries)
      if (prefix.size() > longest && digits.starts_with(prefix)) found = &one, longest = prefix.size();
  }
  return found ? found : others;
}

}  // namespace

std::vector<Suggestion> suggestions(const Need& need, const MatchingRule& rule, Language language) {
  const auto code = vocab::IndustryCode::parse(need.industry_code);
  if (!code || code.code->digits().empty() || need.kind == NeededKind::Parcel ||
      need.kind == NeededKind::Yard)
    return {};
  const IndustryNeed* usual = need_of_industry(code.code->digits(), rule.needs);
  if (!usual) return {};
  const std::string& name = language == Language::Zh ? usual->name : usual->en;
  std::vector<Suggestion> out;
  if (!need.first_floor_height && usual->first_floor_height_m > 0)
    out.push_back({"first_floor_height_m", usual->first_floor_height_m,
                   say(language, {"{0}通常需要首层层高 {1} m", "{0} usually need a first floor of {1} m"},
                       name, usual->first_floor_height_m)});
  if (!need.floor_load && usual->floor_load_t_m2 > 0)
    out.push_back(
        {"floor_load_t_m2", usual->floor_load_t_m2,
         say(language, {"{0}通常需要首层荷载 {1} t/㎡", "{0} usually need a floor load of {1} t/m²"}, name,
             usual->floor_load_t_m2)});
  return out;
}

}  // namespace liantu::site

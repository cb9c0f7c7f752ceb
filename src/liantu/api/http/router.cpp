#include "liantu/api/http/router.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace liantu::api {
namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  if (path.starts_with('/')) path.remove_prefix(1);
  while (true) {
    const auto slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

bool is_name(const std::string& segment) {
  return segment.starts_with('{');
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  return pattern.size() == path.size() && std::equal(pattern.begin(), pattern.end(), path.begin(),
                                                     [](const std::string& p, const std::string& s) {
                                                       return is_name(p) ? !s.empty() : p == s;
                                                     });
}

/// True when `a` is literal at the first segment where they differ.
bool more_literal(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (is_name(a[i]) != is_name(b[i])) return is_name(b[i]);
  }
  return false;
}

}  // namespace

bool Guard::admits(const Caller* caller) const {
  switch (kind) {
    case Kind::Anyone:
      return true;
    case Kind::SignedIn:
      return caller != nullptr;
    case Kind::Reads:
      return caller && caller->access.may_read(entity);
    case Kind::Writes:
      return caller && caller->access.may_write(entity);
    case Kind::Right:
      return caller && caller->may(right);
  }
  return false;
}

void Router::add(Route route) {
  segments_.push_back(split(route.pattern));
  routes_.push_back(std::move(route));
}

Router::Match Router::match(Request& request) const {
  const std::vector<std::string> path = split(request.path);
  std::optional<std::size_t> pattern;  // the most literal that fits, whatever its method
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    if (fits(segments_[i], path) && (!pattern || more_literal(segments_[i], segments_[*pattern])))
      pattern = i;
  }
  if (!pattern) return {};
  std::set<std::string> allowed;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    if (segments_[i] != segments_[*pattern]) continue;
    allowed.insert(routes_[i].method);
    if (routes_[i].method != request.method) continue;
    for (std::size_t s = 0; s < path.size(); ++s) {
      const std::string& name = segments_[i][s];
      if (is_name(name))
        request.params[name.substr(1, name.size() - 2)] = percent_decoded(path[s], false).value_or(path[s]);
    }
    return {&routes_[i], {}};
  }
  Match none;
  for (const std::string& method : allowed) none.allowed += (none.allowed.empty() ? "" : ", ") + method;
  return none;
}

}  // namespace liantu::api

#include "liantu/api/sites/boundary_rules.h"

#include <fstream>
#include <iterator>

#include "liantu/base/error.h"

namespace liantu::api {

site::BoundaryRule boundary_rule(const std::string& file) {
  if (file.empty()) return site::shipped_boundary_rule();
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::InvalidInput, "读不了界线规则文件，请检查设置 boundary_rules_file。", file);
  return site::parse_boundary_rule(std::string{std::istreambuf_iterator<char>(in), {}});
}

}  // namespace liantu::api

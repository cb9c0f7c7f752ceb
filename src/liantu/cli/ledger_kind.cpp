#include "liantu/cli/ledger_kind.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "liantu/api/app.h"
#include "liantu/base/nearest.h"

namespace liantu::cli {
namespace {

constexpr std::string_view kCaseKind = "case";  ///< its table cannot be called that: it is a word of SQL

}  // namespace

const store::Entity& ledger_named(const std::string& kind) {
  std::vector<std::string_view> names;
  for (const auto* entity : api::ledgers()) {
    if (entity->name == kind || (kind == kCaseKind && entity->name == "approval_case")) return *entity;
    names.push_back(entity->name);
  }
  throw CLI::ValidationError("KIND", fmt::format("没有台账 {}，最接近的是 {}；可用：{}。", kind, nearest(kind, names), ledger_names()));
}

std::string ledger_names() {
  std::string names;
  for (const auto* entity : api::ledgers()) names += (names.empty() ? "" : ", ") + std::string(entity->name);
  return names;
}

}  // namespace liantu::cli

#include "liantu/api/chain/chain_versions.h"

#include <algorithm>
#include <vector>

#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/outline_import.h"
#include "liantu/chain/structure.h"
#include "liantu/chain/version_change.h"
#include "liantu/sheet/grid.h"

namespace liantu::api {
namespace {

using json::Json;

std::vector<chain::Chain> chains_of_file(const std::string& bytes, const std::string& file) {
  if (file.ends_with(".json")) return chain::parse_chains(bytes);
  std::vector<chain::Chain> out;
  for (const sheet::Grid& grid : sheet::read_workbook_bytes(bytes, file, {}).sheets) {
    if (!chain::is_outline(grid)) continue;
    for (chain::Chain& one : chain::read_outline(grid).chains) out.push_back(std::move(one));
  }
  return out;
}

Json links_json(const std::vector<std::pair<std::string, std::string>>& links) {
  Json out = Json::array();
  for (const auto& [from, to] : links) out.push(Json(Json::Array{from, to}));
  return out;
}

}  // namespace

chain::Chain version_of_file(const std::string& bytes, const std::string& file, const chain::Chain& now) {
  std::vector<chain::Chain> all = chains_of_file(bytes, file);
  const auto own = std::ranges::find_if(
      all, [&](const chain::Chain& one) { return one.code == now.code || one.name == now.name; });
  if (own == all.end() && all.size() != 1)
    throw Error(ErrorCode::InvalidInput,
                all.empty() ? "文件里没有产业链：请用产业链文件（.json）或一张缩进分层的提纲表。"
                            : "文件里有几条链，没有一条的代码或名称是“" + now.name + "”：请只留这一条。",
                "?name");
  chain::Chain out = chain::without_faults(own == all.end() ? all.front() : *own);
  out.code = now.code;
  out.name = now.name;
  return out;
}

Json versions_json(const std::vector<chain::ChainVersion>& versions) {
  Json out = Json::array();
  for (const chain::ChainVersion& one : versions)
    out.push(Json::object({{"year", one.year},
                           {"source", one.source},
                           {"by", one.entered_by},
                           {"on", shanghai_day(one.entered).iso()}}));
  return out;
}

Json version_change_json(store::Session& session, const WorldChain& chain, std::int64_t year) {
  const auto kept = chain::kept_versions(session, chain.drawn.code);
  const auto version = std::ranges::find(kept, year, &chain::ChainVersion::year);
  if (version == kept.end())
    throw Error(ErrorCode::NotFound, "这条链没有登记 " + std::to_string(year) + " 年的版本。", "?version");
  const chain::Chain then = chain::parse_chains(version->drawing).at(0);
  const chain::VersionChange change = chain::change_between(then, chain.drawn);
  Json added = Json::array(), gone = Json::array();
  for (const std::size_t node : change.added) added.push(chain.drawn.nodes[node].code);
  for (const std::size_t node : change.gone)
    gone.push(Json::object({{"code", then.nodes[node].code},
                            {"name", then.nodes[node].name},
                            {"tier", named(then.nodes[node].tier)}}));
  return Json::object({{"year", year},
                       {"source", version->source},
                       {"by", version->entered_by},
                       {"on", shanghai_day(version->entered).iso()},
                       {"nodes", then.nodes.size()},
                       {"links", then.links.size()},
                       {"added", std::move(added)},
                       {"gone", std::move(gone)},
                       {"links_added", links_json(change.links_added)},
                       {"links_gone", links_json(change.links_gone)}});
}

}  // namespace liantu::api

#include "liantu/api/chain/chain_versions.h"

#include <algorithm>
#include <vector>

#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/ledger/drawing_row.h"
#include "liantu/chain/ledger/drawing_store.h"
#include "liantu/chain/outline_import.h"
#include "liantu/chain/structure.h"
#include "liantu/chain/version_change.h"
#include "liantu/sheet/grid.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {
namespace {

using json::Json;

chain::NodeState stated_state(const std::string& word, const std::string& node) {
  if (const auto state = chain::state_named(word)) return *state;
  throw Error(ErrorCode::InvalidInput, "环节“" + node + "”的状态“" + word + "”认不出，请写强、弱、缺或断供风险，不知道就空着。", "?name");
}

/// What "state" says of the nodes of chain `c` in the file.
std::vector<chain::StatedState> states_of_json(const Json& file, std::size_t c) {
  std::vector<chain::StatedState> out;
  const Json* nodes = (*file.find("chains")->items())[c].find("nodes");
  if (!nodes || !nodes->items()) return out;
  for (const Json& node : *nodes->items()) {
    const Json* state = node.find("state");
    if (!state || !state->text() || state->text()->empty()) continue;
    const std::string name = *node.find("name")->text();
    out.push_back({name, stated_state(*state->text(), name)});
  }
  return out;
}

std::vector<DrawnThen> chains_of_file(const std::string& bytes, const std::string& file) {
  std::vector<DrawnThen> out;
  if (file.ends_with(".json")) {
    const Json json = Json::parse(bytes);
    for (chain::Chain& one : chain::parse_chains(bytes)) {
      auto states = states_of_json(json, out.size());
      out.push_back({std::move(one), std::move(states)});
    }
    return out;
  }
  for (const sheet::Grid& grid : sheet::read_workbook_bytes(bytes, file, {}).sheets) {
    if (!chain::is_outline(grid)) continue;
    chain::Outline outline = chain::read_outline(grid);
    for (std::size_t c = 0; c < outline.chains.size(); ++c) {
      DrawnThen one{std::move(outline.chains[c]), {}};
      for (std::size_t n = 0; n < one.chain.nodes.size(); ++n)
        if (const std::string& word = outline.states[c][n]; !word.empty())
          one.states.push_back({one.chain.nodes[n].name, stated_state(word, one.chain.nodes[n].name)});
      out.push_back(std::move(one));
    }
  }
  return out;
}

/// The row of that year, newest first when `year` is none.
std::vector<store::StoredRow> drawing_rows(store::Session& session, std::string_view chain, std::optional<std::int64_t> year) {
  static const store::Access access = store::administrator_access("产业链");
  store::ListQuery query{.entity = &chain::drawing_entity(), .sort = {{"year", true}}, .limit = 200, .count_total = false};
  query.filters.push_back({.field = "chain", .values = {std::string(chain)}});
  if (year) query.filters.push_back({.field = "year", .values = {*year}});
  return store::list(session, access, query).rows;
}

/// Who wrote the row last, and when.
void tell_who(store::Session& session, const std::string& id, chain::ChainVersion& version) {
  for (const store::ChangeRecord& change : store::changes(session, {.entity = "chain_drawing", .id = id})) {
    version.entered_by = change.actor;
    version.entered = change.at;
  }
}

/// How nodes stood then beside how they stand now, where somebody said it.
Json states_json(const chain::Chain& then, const WorldChain& chain, const std::vector<chain::StatedState>& stated) {
  const auto before = chain::states_then(then, chain.drawn, stated);
  Json turned = Json::array();
  for (std::size_t i = 0; i < before.size(); ++i)
    if (before[i] && *before[i] != chain.standing[i].state)
      turned.push(Json::object({{"code", chain.drawn.nodes[i].code},
                                {"name", chain.drawn.nodes[i].name},
                                {"then", named(*before[i])},
                                {"now", named(chain.standing[i].state)}}));
  return Json::object({{"stated", stated.size()}, {"turned", std::move(turned)}});
}

Json links_json(const std::vector<std::pair<std::string, std::string>>& links) {
  Json out = Json::array();
  for (const auto& [from, to] : links) out.push(Json(Json::Array{from, to}));
  return out;
}

}  // namespace

DrawnThen version_of_file(const std::string& bytes, const std::string& file, const chain::Chain& now) {
  std::vector<DrawnThen> all = chains_of_file(bytes, file);
  const auto own = std::ranges::find_if(
      all, [&](const DrawnThen& one) { return one.chain.code == now.code || one.chain.name == now.name; });
  if (own == all.end() && all.size() != 1)
    throw Error(ErrorCode::InvalidInput,
                all.empty() ? "文件里没有产业链：请用产业链文件（.json）或一张缩进分层的提纲表。"
                            : "文件里有几条链，没有一条的代码或名称是“" + now.name + "”：请只留这一条。",
                "?name");
  DrawnThen out = own == all.end() ? std::move(all.front()) : std::move(*own);
  out.chain = chain::without_faults(out.chain);
  out.chain.code = now.code;
  out.chain.name = now.name;
  return out;
}

void keep_version(store::Session& session, const store::Access& access, std::string_view chain, std::int64_t year,
                  const DrawnThen& drawn, const std::string& source, Instant now) {
  chain::DrawingRow row;
  row.chain = chain;
  row.year = year;
  row.drawing = chain::chain_file({drawn.chain});
  row.states = chain::state_text(drawn.states);
  row.source = source;
  store::Batch batch{.kind = "edit", .reason = "登记往年版本", .changes = {}};
  batch.changes.push_back({.entity = &chain::drawing_entity(), .values = to_row(row)});
  if (const auto kept = drawing_rows(session, chain, year); !kept.empty()) {
    batch.changes[0].id = kept.front().id;
    batch.changes[0].version = kept.front().version;
  }
  store::write(session, access, batch, now);
  chain::drop_version(session, chain, year);
}

void drop_version(store::Session& session, const store::Access& access, std::string_view chain, std::int64_t year, Instant now) {
  store::Batch batch{.kind = "edit", .reason = "去掉往年版本", .changes = {}};
  for (const store::StoredRow& row : drawing_rows(session, chain, year))
    batch.changes.push_back({.entity = &chain::drawing_entity(), .op = store::Op::Delete, .id = row.id, .version = row.version});
  if (!batch.changes.empty()) store::write(session, access, batch, now);
  chain::drop_version(session, chain, year);
}

std::vector<chain::ChainVersion> versions(store::Session& session, std::string_view chain) {
  std::vector<chain::ChainVersion> out;
  for (const store::StoredRow& stored : drawing_rows(session, chain, std::nullopt)) {
    const auto row = from_row<chain::DrawingRow>(stored.values);
    out.push_back({.year = row.year.value_or(0), .drawing = row.drawing, .source = row.source, .states = row.states});
    tell_who(session, stored.id, out.back());
  }
  for (chain::ChainVersion& older : chain::kept_versions(session, chain))
    if (std::ranges::find(out, older.year, &chain::ChainVersion::year) == out.end()) out.push_back(std::move(older));
  std::ranges::stable_sort(out, std::ranges::greater(), &chain::ChainVersion::year);
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
  const auto kept = versions(session, chain.drawn.code);
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
                       {"links_gone", links_json(change.links_gone)},
                       {"states", states_json(then, chain, chain::states_of(version->states))}});
}

}  // namespace liantu::api

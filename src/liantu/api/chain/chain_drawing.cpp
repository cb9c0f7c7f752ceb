#include "liantu/api/chain/chain_drawing.h"

#include <algorithm>
#include <map>

#include "liantu/api/chain/chain_json.h"
#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/chain/chain_ledger.h"
#include "liantu/chain/layout.h"
#include "liantu/chain/ledger/chain_link_store.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/structure.h"
#include "liantu/json/row_json.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kMostRows = 5000;
constexpr std::size_t kMostChanges = 200'000;

template <class T>
std::vector<T> rows_of_draft(const Json& body, std::string_view name) {
  const std::string at = "/" + std::string(name);
  const Json* items = body.find(name);
  if (!items || !items->items())
    throw Error(ErrorCode::InvalidInput, "缺少 " + std::string(name) + "，应是一组行。", at);
  if (items->items()->size() > kMostRows)
    throw Error(ErrorCode::InvalidInput, "一条链最多试画 5000 行，请分成几条链。", at);
  const FieldTable& table = field_table<T>();
  std::vector<T> out;
  for (std::size_t i = 0; i < items->items()->size(); ++i) {
    Row row(table.size());
    json::apply(table, (*items->items())[i], row, at + "/" + std::to_string(i));
    out.push_back(from_row<T>(row));
  }
  return out;
}

std::string_view code_of(chain::FaultKind kind) {
  switch (kind) {
    case chain::FaultKind::DoubledNode:
      return "doubled_node";
    case chain::FaultKind::UnknownNode:
      return "unknown_node";
    case chain::FaultKind::SelfLink:
      return "self_link";
    case chain::FaultKind::DoubledLink:
      return "doubled_link";
    case chain::FaultKind::Cycle:
      return "cycle";
    case chain::FaultKind::NoKeywords:
      return "no_keywords";
    case chain::FaultKind::OldIndustryCode:
      return "old_industry_code";
    case chain::FaultKind::BadNumber:
      return "bad_number";
  }
  return "";
}

/// Rows of a ledger that belong to the chain, living or deleted.
class RowsOfChain {
 public:
  RowsOfChain(store::Session& session, const store::Access& access, const store::Entity& entity,
              std::string_view field, const std::string& code)
      : session_(session), access_(access), entity_(entity), field_(entity.fields->at(field)), code_(code) {
    store::ListQuery query{.entity = &entity,
                           .filters = {{std::string(field), store::FilterOp::Eq, {Value(code)}}},
                           .limit = kMostRows,
                           .count_total = false};
    for (const store::StoredRow& row : store::list(session, access, query).rows) known_[row.id] = true;
  }

  bool has(const store::ChangeRecord& change) {
    const auto known = known_.find(change.id);
    if (known != known_.end()) return known->second;
    return known_[change.id] = was_here(change.id);
  }

 private:
  bool was_here(const std::string& id) const {
    const auto versions = store::history(session_, access_, entity_, id);
    return std::any_of(versions.begin(), versions.end(), [&](const store::Version& version) {
      return !version.values.empty() && version.values[field_] == Value(code_);
    });
  }

  store::Session& session_;
  const store::Access& access_;
  const store::Entity& entity_;
  std::size_t field_;
  std::string code_;
  std::map<std::string, bool> known_;
};

}  // namespace

Json chain_trial_json(const Json& body, std::string_view chain_code, Language language) {
  auto nodes = rows_of_draft<chain::NodeRow>(body, "nodes");
  auto links = rows_of_draft<chain::LinkRow>(body, "links");
  chain::ChainRow head;
  head.code = head.name = std::string(chain_code);
  for (chain::NodeRow& node : nodes) node.chain = head.code;
  for (chain::LinkRow& link : links) link.chain = head.code;
  const chain::Chain as_drawn = chain::chains_of(std::vector{head}, nodes, links).at(0);
  const chain::Chain drawn = chain::without_faults(as_drawn);
  std::vector<std::string> titles;
  for (const chain::Node& node : drawn.nodes)
    titles.push_back(std::find_if(nodes.begin(), nodes.end(), [&](const chain::NodeRow& row) {
                       return row.code == node.code;
                     })->stage_name);
  const chain::Layout layout = chain::layout_of(drawn, titles);
  Json boxes = Json::array(), kept = Json::array(), faults = Json::array();
  for (std::size_t i = 0; i < drawn.nodes.size(); ++i) {
    const chain::LayoutBox& box = layout.boxes[i];
    boxes.push(Json::object({{"code", drawn.nodes[i].code},
                             {"column", box.column},
                             {"row", box.row},
                             {"x", box.x},
                             {"y", box.y}}));
  }
  for (const chain::Link& link : drawn.links)
    kept.push(Json::object(
        {{"from", link.from}, {"to", link.to}, {"weight", link.weight}, {"source", link.source}}));
  for (const chain::Fault& fault : chain::structure_faults(as_drawn, language))
    faults.push(
        Json::object({{"kind", code_of(fault.kind)}, {"node", fault.node}, {"message", fault.message}}));
  return Json::object({{"layout", layout_json(layout)},
                       {"boxes", std::move(boxes)},
                       {"links", std::move(kept)},
                       {"faults", std::move(faults)}});
}

DrawnDays drawn_days(store::Session& session, const store::Access& access, const std::string& chain_code,
                     std::size_t most) {
  DrawnDays out;
  std::map<std::string, DrawnVersion> batches;
  const auto add = [&](const store::Entity& entity, std::string_view field) {
    RowsOfChain rows(session, access, entity, field, chain_code);
    for (const store::ChangeRecord& change :
         store::changes(session, {.entity = std::string(entity.name), .limit = kMostChanges})) {
      if (!rows.has(change)) continue;
      const Date day = shanghai_day(change.at);
      if (!out.since || day < *out.since) out.since = day;
      ++batches.try_emplace(change.batch, DrawnVersion{day, change.batch, change.reason, change.actor, 0})
            .first->second.rows;
    }
  };
  add(chain::chain_entity(), "code");
  add(chain::chain_node_entity(), "chain");
  add(chain::chain_link_entity(), "chain");
  for (auto at = batches.rbegin(); at != batches.rend(); ++at)  // ids of batches rise with time
    if (!at->second.reason.empty()) out.versions.push_back(std::move(at->second));
  if (out.versions.size() > most)
    out.versions.erase(out.versions.begin() + static_cast<std::ptrdiff_t>(most), out.versions.end());
  return out;
}

Json drawn_days_json(const DrawnDays& days) {
  Json versions = Json::array();
  for (const DrawnVersion& version : days.versions)
    versions.push(Json::object({{"day", version.day.iso()},
                                {"batch", version.batch},
                                {"name", version.reason},
                                {"by", version.actor},
                                {"rows", version.rows}}));
  return Json::object({{"since", date_json(days.since)}, {"versions", std::move(versions)}});
}

}  // namespace liantu::api

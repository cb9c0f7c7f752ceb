#include "liantu/api/chain/chain_row_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/api/chain/chain_world.h"
#include "liantu/base/error.h"
#include "liantu/base/field.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/chain_team_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/team_row.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/chain/team_said.h"
#include "liantu/chain/team_slots.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

/// The fields of a ledger in which somebody says something, and those that say who and when.
struct Said {
  const store::Entity* entity;
  std::vector<std::string_view> says;
  std::string_view by, on;
};

const std::vector<Said>& said_ledgers() {
  static const std::vector<Said> all{
      {&chain::gap_decision_entity(), {"decision", "reason"}, "decided_by", "decided_date"},
      {&chain::placement_entity(), {"verdict"}, "decided_by", "decided_date"},
      {&chain::visit_entity(), {"verdict", "verdict_reason"}, "verdict_by", ""}};
  return all;
}

const Said* said_in(const store::Change& change) {
  if (change.op != store::Op::Put || change.kept_elsewhere) return nullptr;
  for (const Said& one : said_ledgers())
    if (one.entity == change.entity) return &one;
  return nullptr;
}

[[noreturn]] void refuse(const store::Change& change, std::string_view field, const std::string& sentence) {
  throw Error(ErrorCode::InvalidInput, sentence,
              (change.id.empty() ? "/values/" : "/set/") + std::string(field));
}

std::string name_of(const store::Access& access) {
  return access.on_behalf_of.empty() ? access.actor
                                     : fmt::format("{}（代{}）", access.actor, access.on_behalf_of);
}

bool row_is_there(store::Session& session, const store::Entity& entity, std::vector<std::string_view> fields,
                  std::vector<Value> key) {
  static const store::Access whole = store::administrator_access("产业链");
  return !store::find_by_key(session, whole, entity, fields, {std::move(key)}).at(0).empty();
}

constexpr Phrase kNoChain{"没有产业链 {0}，请填链的代码。", "There is no chain {0}: write the code of one."},
    kNoNode{"产业链 {0} 没有节点 {1}，请填节点的代码。",
            "The chain {0} has no node {1}: write the code of one."};

void refuse_unknown_place(store::Session& session, const store::Change& change, Language language) {
  const FieldTable& fields = *change.entity->fields;
  const Value &chain = change.values[fields.at("chain")], &node = change.values[fields.at("node")];
  if (!is_empty(chain) && !row_is_there(session, chain::chain_entity(), {"code"}, {chain}))
    refuse(change, "chain", say(language, kNoChain, std::get<std::string>(chain)));
  if (!is_empty(node) && !row_is_there(session, chain::chain_node_entity(), {"chain", "code"}, {chain, node}))
    refuse(change, "node",
           say(language, kNoNode, is_empty(chain) ? "" : std::get<std::string>(chain),
               std::get<std::string>(node)));
}

void refuse_bare_no(const store::Change& change, Language language) {
  std::optional<chain::Complaint> complaint;
  if (change.entity == &chain::gap_decision_entity())
    complaint = chain::complaint_of(from_row<chain::GapDecisionRow>(change.values), language);
  if (change.entity == &chain::visit_entity())
    complaint = chain::complaint_of(from_row<chain::VisitRow>(change.values), language);
  if (complaint) refuse(change, complaint->field, complaint->sentence);
}

/// A visit that is only suggested was decided by nobody.
bool says_something(const Row& row, const FieldTable& fields, const Said& said) {
  const Value& first = row[fields.at(said.says.front())];
  return !is_empty(first) && first != Value(std::string("suggested"));
}

void settle(store::Session& session, const store::Access& access, store::Change& change, const Said& said,
            Date today, Language language) {
  const FieldTable& fields = *change.entity->fields;
  const auto before =
      change.id.empty() ? std::nullopt : store::find(session, access, *change.entity, change.id);
  const auto differs = [&](std::string_view field) {
    return !before || before->values[fields.at(field)] != change.values[fields.at(field)];
  };
  if (differs("chain") || differs("node")) refuse_unknown_place(session, change, language);
  bool anew = false;
  for (const std::string_view field : said.says) anew = anew || differs(field);
  if (anew) refuse_bare_no(change, language);
  const bool signs = anew && says_something(change.values, fields, said);
  const auto kept = [&](std::string_view field) {
    return before && !anew ? before->values[fields.at(field)] : Value();
  };
  change.values[fields.at(said.by)] = signs ? Value(name_of(access)) : kept(said.by);
  if (!said.on.empty()) change.values[fields.at(said.on)] = signs ? Value(today.iso()) : kept(said.on);
}

constexpr Phrase kFull{"席位“{0}”按“{1}”最多 {2} 个，已经有人：请先给原来的填卸任日期，或换席位。",
                       "The slot “{0}” takes at most {2} by “{1}” and is held: enter the day on which its "
                       "holder ended, or choose another slot."};

void refuse_full_slot(store::Session& session, const chain::ChainRules& rules, const store::Change& change,
                      Language language) {
  static const store::Access whole = store::administrator_access("产业链");
  const auto row = from_row<chain::TeamRow>(change.values);
  if (row.ended) return;
  std::vector<std::string> held;
  store::ListQuery query{.entity = change.entity, .limit = 1000, .count_total = false};
  query.filters.push_back({"chain", store::FilterOp::Eq, {row.chain}});
  for (const store::StoredRow& other : store::list(session, whole, query).rows) {
    const auto member = from_row<chain::TeamRow>(other.values);
    if (other.id == change.id && member.slot == row.slot && !member.ended) return;  // holds it already
    if (other.id != change.id && !member.ended) held.push_back(member.slot);
  }
  if (chain::room_in_slot(rules.teams, held, row.slot) != 0) return;
  const chain::TeamTemplate& team = *chain::fitting_team(rules.teams, held);
  const chain::TeamSlot& slot = *std::ranges::find(team.slots, row.slot, &chain::TeamSlot::name);
  refuse(change, "slot",
         say(language, kFull, row.slot, language == Language::Zh ? team.name : team.en, slot.most));
}

}  // namespace

void settle_chain_rows(App& app, store::Session& session, const store::Access& access, store::Batch& batch,
                       Language language) {
  const Date today = shanghai_day(app.now());
  for (store::Change& change : batch.changes) {
    if (const Said* said = said_in(change)) settle(session, access, change, *said, today, language);
    if (change.entity == &chain::chain_team_entity() && change.op == store::Op::Put && !change.kept_elsewhere)
      refuse_full_slot(session, chain_rules(session, app.settings), change, language);
  }
}

}  // namespace liantu::api

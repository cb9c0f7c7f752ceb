#include "liantu/api/chain/chain_row_rules.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/error.h"
#include "liantu/base/field.h"
#include "liantu/chain/ledger/chain_node_store.h"
#include "liantu/chain/ledger/chain_store.h"
#include "liantu/chain/ledger/gap_decision_store.h"
#include "liantu/chain/ledger/placement_store.h"
#include "liantu/chain/ledger/visit_store.h"
#include "liantu/chain/team_said.h"
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

}  // namespace

void settle_chain_rows(store::Session& session, const store::Access& access, store::Batch& batch, Date today,
                       Language language) {
  for (store::Change& change : batch.changes)
    if (const Said* said = said_in(change)) settle(session, access, change, *said, today, language);
}

}  // namespace liantu::api

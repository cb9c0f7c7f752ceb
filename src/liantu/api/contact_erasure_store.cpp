#include "liantu/api/contact_erasure_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/store/batch_writer.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/personal_erase.h"

namespace liantu::api {
namespace {

constexpr store::Query kPutErasure{"api.contact_erasure.put", R"(
  INSERT INTO contact_erasure (id, entity, row_id, row_version, title, field, reason, state, asked_by, asked_at,
                               decided_by, decided_at, self_review, batch)
  VALUES (:id, :entity, :row_id, :row_version, :title, :field, :reason, 'asked', :asked_by, :asked_at, '', NULL, 0, ''))"};

constexpr store::Query kDecideErasure{"api.contact_erasure.decide", R"(
  UPDATE contact_erasure SET state = :state, decided_by = :decided_by, decided_at = :decided_at,
         self_review = :self_review, batch = :batch
   WHERE id = :id AND state = 'asked')"};

constexpr store::Query kFindErasure{"api.contact_erasure.find", R"(
  SELECT id, entity, row_id, row_version, title, field, reason, state, asked_by, asked_at, decided_by, decided_at,
         self_review, batch
    FROM contact_erasure WHERE id = :id)"};

constexpr store::Query kErasuresByState{"api.contact_erasure.by_state", R"(
  SELECT id, entity, row_id, row_version, title, field, reason, state, asked_by, asked_at, decided_by, decided_at,
         self_review, batch
    FROM contact_erasure WHERE state = :state OR :state = '' ORDER BY id DESC LIMIT :limit)"};

constexpr store::Query kErasuresOfRow{"api.contact_erasure.of_row", R"(
  SELECT id, entity, row_id, row_version, title, field, reason, state, asked_by, asked_at, decided_by, decided_at,
         self_review, batch
    FROM contact_erasure WHERE entity = :entity AND row_id = :row_id ORDER BY id DESC)"};

ContactErasure erasure_of(const store::Record& record) {
  ContactErasure one;
  const auto text = [&](int column) { return store::text_or_empty(record.value(column)); };
  one.id = text(0);
  one.entity = text(1);
  one.row = text(2);
  one.row_version = store::whole_or_zero(record.value(3));
  one.title = text(4);
  one.field = text(5);
  one.reason = text(6);
  one.state = text(7);
  one.asked_by = text(8);
  one.asked_at = store::whole_or_zero(record.value(9));
  one.decided_by = text(10);
  if (!is_empty(record.value(11))) one.decided_at = store::whole_or_zero(record.value(11));
  one.self_review = store::whole_or_zero(record.value(12)) != 0;
  one.batch = text(13);
  return one;
}

std::vector<ContactErasure> listed(store::Session& session, const store::Query& query, const store::Bind& bind) {
  std::vector<ContactErasure> found;
  session.run(query, bind, [&](const store::Record& record) { found.push_back(erasure_of(record)); });
  return found;
}

ContactErasure open_erasure(store::Session& session, std::string_view id) {
  auto erasure = find_erasure(session, id);
  if (!erasure) throw Error(ErrorCode::NotFound, "没有这条删除申请，请刷新后再试。", std::string(id));
  if (erasure->state != "asked") {
    throw Error(ErrorCode::Conflict, "这条删除申请已由" + erasure->decided_by + "处理，请刷新。", std::string(id));
  }
  return *erasure;
}

void decide(store::Session& session, const ContactErasure& erasure, const Decider& decider, std::string_view state,
            bool self_review, const std::string& batch) {
  const auto changed = session.execute(kDecideErasure, {{"id", erasure.id},
                                                        {"state", std::string(state)},
                                                        {"decided_by", decider.access.actor},
                                                        {"decided_at", decider.now},
                                                        {"self_review", std::int64_t{self_review ? 1 : 0}},
                                                        {"batch", batch}});
  if (changed != 1) throw Error(ErrorCode::Conflict, "这条删除申请刚被别人处理，请刷新。", erasure.id);
}

std::string reason_in_history(const store::Entity& entity, const ContactErasure& erasure, std::string_view by,
                              bool self_review) {
  const std::string_view label = (*entity.fields)[entity.fields->at(erasure.field)].label.zh;
  return fmt::format("依法删除{}：{}（{}提出，{}）", label, erasure.reason, erasure.asked_by,
                     self_review ? std::string(org::kSelfReview) : std::string(by) + "确认");
}

}  // namespace

ContactErasure ask_erasure(store::Session& session, const store::Access& access,
                           const std::vector<const store::Entity*>& entities, const store::Entity& entity,
                           std::string_view row, std::string_view field, std::string_view reason, Instant now) {
  if (reason.empty()) throw Error(ErrorCode::InvalidInput, "请写明删除的理由，例如“本人要求”。", "/reason");
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto found = store::find(session, access, entity, row);
  if (!found) throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。", std::string(row));
  store::trace_person(session, entities, entity, row, field, found->version);   // refuses what cannot be erased
  for (const ContactErasure& other : erasures_of_row(session, entity, row)) {
    if (other.state == "asked" && other.field == field) {
      throw Error(ErrorCode::Conflict, other.asked_by + "已提出删除这一项，请等待复核。", std::string(field));
    }
  }
  const std::string id = store::new_id(now);
  session.execute(kPutErasure, {{"id", id},
                                {"entity", std::string(entity.name)},
                                {"row_id", std::string(row)},
                                {"row_version", found->version},
                                {"title", store::text_or_empty(found->values[entity.fields->at(entity.title_field)])},
                                {"field", std::string(field)},
                                {"reason", std::string(reason)},
                                {"asked_by", access.actor},
                                {"asked_at", now}});
  transaction.commit();
  return find_erasure(session, id).value();
}

org::ReviewAnswer may_decide(const ContactErasure& erasure, const Decider& decider) {
  const vocab::WorkCalendar& calendar = vocab::WorkCalendar::in_force();
  return org::may_confirm(decider.review, {erasure.asked_by, shanghai_day(erasure.asked_at)}, decider.access.actor,
                          shanghai_day(decider.now), calendar);
}

store::Written confirm_erasure(store::Session& session, const Decider& decider,
                               const std::vector<const store::Entity*>& entities, std::string_view id) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const ContactErasure erasure = open_erasure(session, id);
  const org::ReviewAnswer answer = may_decide(erasure, decider);
  if (!answer.allowed) throw Error(ErrorCode::Forbidden, answer.refusal, std::string(id));
  const auto entity = std::find_if(entities.begin(), entities.end(),
                                   [&](const store::Entity* e) { return e->name == erasure.entity; });
  if (entity == entities.end() || !decider.access.may_read(erasure.entity)) {
    throw Error(ErrorCode::Forbidden, "您没有查看这份台账的权限，不能确认删除。", erasure.entity);
  }
  const auto person = store::trace_person(session, entities, **entity, erasure.row, erasure.field, erasure.row_version);
  store::Access whole = store::administrator_access(decider.access.actor);   // the person may stand in rows of other units
  whole.on_behalf_of = decider.access.on_behalf_of;
  const std::string reason = reason_in_history(**entity, erasure, decider.access.actor, answer.self_review);
  store::Written written = store::erase_person(session, whole, person, reason, decider.now);
  decide(session, erasure, decider, "done", answer.self_review, written.batch);
  transaction.commit();
  store::settle_erasures(session, decider.now);
  return written;
}

void refuse_erasure(store::Session& session, const Decider& decider, std::string_view id) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  decide(session, open_erasure(session, id), decider, "refused", false, "");
  transaction.commit();
}

std::optional<ContactErasure> find_erasure(store::Session& session, std::string_view id) {
  const auto found = listed(session, kFindErasure, {{"id", std::string(id)}});
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<ContactErasure> erasures(store::Session& session, std::string_view state, std::size_t limit) {
  return listed(session, kErasuresByState,
                {{"state", std::string(state)}, {"limit", static_cast<std::int64_t>(limit)}});
}

std::vector<ContactErasure> erasures_of_row(store::Session& session, const store::Entity& entity,
                                            std::string_view row) {
  return listed(session, kErasuresOfRow, {{"entity", std::string(entity.name)}, {"row_id", std::string(row)}});
}

}  // namespace liantu::api

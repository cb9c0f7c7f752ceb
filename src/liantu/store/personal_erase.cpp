#include "liantu/store/personal_erase.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "liantu/base/error.h"
#include "liantu/store/batch_writer.h"
#include "liantu/store/ledger_row.h"

namespace liantu::store {
namespace {

constexpr Query kEraseLock{"store.personal_key.lock",
                           R"(SELECT 1)", R"(SELECT pg_advisory_xact_lock(hashtext(current_schema())))"};

constexpr Query kEraseKey{"store.personal_key.erase", R"(
  UPDATE personal_key SET wrapped = '', subject = NULL, erased_at = :at WHERE id = :id AND erased_at IS NULL)"};

constexpr Query kErasedKeys{"store.personal_key.erased", R"(
  SELECT id FROM personal_key WHERE erased_at IS NOT NULL ORDER BY erased_at, id)"};

std::vector<StoredRow> sealed_versions(Session& session, const Entity& entity, const std::string& id) {
  std::vector<StoredRow> rows;
  const std::string sql = "SELECT " + column_list(entity) + " FROM " + std::string(entity.name) +
                          "_asof WHERE id = :id ORDER BY version";
  session.run({"store.personal.versions", sql}, {{"id", id}},
              [&](const Record& record) { rows.push_back(read_record(entity, record)); });
  return rows;
}

std::string key_in(const Value& stored) {
  const auto* text = std::get_if<std::string>(&stored);
  return text == nullptr ? std::string() : std::string(key_of_sealed(*text));
}

/// What identifies a person within a slot.
struct Told {
  std::string name, digits;
  bool same_as(const Told& other) const {
    return (!name.empty() && name == other.name) || (!digits.empty() && digits == other.digits);
  }
};

Told told(const OpenKeys& keys, const Entity& entity, const PersonSlot& slot, const StoredRow& row) {
  Told person;
  for (const std::size_t i : slot.fields) {
    const std::string text = text_or_empty(keys.open(row.values[i], cell_of(entity, row.id, (*entity.fields)[i])));
    if (text == kErased || text == kUnreadable) continue;
    (i == slot.phone ? person.digits : person.name) = i == slot.phone ? phone_digits(text) : text;
  }
  return person;
}

class Tracer {
 public:
  Tracer(Session& session, const std::vector<const Entity*>& entities) : session_(session), entities_(entities) {}

  PersonTrace trace(const Entity& entity, const std::string& id, std::size_t field, std::optional<std::int64_t> version) {
    start(entity, id, field, version);
    for (std::size_t known = 0; known != keys_.size();) {   // a new key may lead to further rows
      known = keys_.size();
      for (const Entity* one : entities_) find_rows(*one);
      for (const PersonRow& row : std::vector<PersonRow>(rows_)) follow(row);
    }
    return {{keys_.begin(), keys_.end()}, rows_};
  }

 private:
  void start(const Entity& entity, const std::string& id, std::size_t field, std::optional<std::int64_t> version) {
    const auto rows = sealed_versions(session_, entity, id);
    const auto at = version ? std::find_if(rows.begin(), rows.end(), [&](const StoredRow& r) { return r.version == *version; })
                            : rows.empty() ? rows.end() : std::prev(rows.end());
    if (at == rows.end()) throw Error(ErrorCode::NotFound, "没有这一行或这个版本。", id);
    const std::string_view label = (*entity.fields)[field].label.zh;
    for (const PersonSlot& slot : person_slots(*entity.fields)) {
      if (std::find(slot.fields.begin(), slot.fields.end(), field) == slot.fields.end()) continue;
      OpenKeys keys(session_);
      for (const std::size_t i : slot.fields) keys.want(at->values[i]);
      keys.fetch();
      person_ = told(keys, entity, slot, *at);
      for (const std::size_t i : slot.fields) {
        const std::string key = key_in(at->values[i]);
        if (!key.empty() && keys.open(at->values[i], {}) != Value{std::string(kErased)}) keys_.emplace(key);
      }
      if (!keys_.empty()) {
        rows_.push_back({&entity, id});
        return;
      }
      const bool empty = std::all_of(slot.fields.begin(), slot.fields.end(),
                                     [&](std::size_t i) { return is_empty(at->values[i]); });
      if (empty) throw Error(ErrorCode::InvalidInput, fmt::format("“{}”是空的，没有可删除的内容。", label), "field");
      throw Error(ErrorCode::Conflict, fmt::format("“{}”已经删除过，不必再删。", label), "field");
    }
    throw Error(ErrorCode::InvalidInput, fmt::format("“{}”不是个人信息，请直接修改。", label), "field");
  }

  void find_rows(const Entity& entity) {
    std::string list = "[";
    for (const std::string& key : keys_) list += (list.size() == 1 ? "\"" : ",\"") + key + "\"";
    const bool postgres = session_.dialect() == Dialect::Postgres;
    const std::string wanted = postgres ? "(SELECT json_array_elements_text(CAST(:keys AS json)))"
                                        : "(SELECT value FROM json_each(:keys))";
    std::string any;
    for (const PersonSlot& slot : person_slots(*entity.fields)) {
      for (const std::size_t i : slot.fields) {
        any += (any.empty() ? "" : " OR ") +
               fmt::format("substr({}, {}, {}) IN {}", (*entity.fields)[i].name, kSealedKeyAt + 1, kSealedKeySize, wanted);
      }
    }
    if (any.empty()) return;
    const std::string sql = "SELECT DISTINCT id FROM " + std::string(entity.name) + "_asof WHERE " + any + " ORDER BY id";
    session_.run({"store.personal.rows", sql}, {{"keys", list + "]"}}, [&](const Record& record) {
      const PersonRow row{&entity, text_or_empty(record.value(0))};
      if (std::find(rows_.begin(), rows_.end(), row) == rows_.end()) rows_.push_back(row);
    });
  }

  /// All keys of the person in the slots of a row where one of the keys stands.
  void follow(const PersonRow& row) {
    const auto versions = sealed_versions(session_, *row.entity, row.id);
    for (const PersonSlot& slot : person_slots(*row.entity->fields)) {
      OpenKeys keys(session_);
      bool here = false;
      for (const StoredRow& version : versions) {
        for (const std::size_t i : slot.fields) {
          keys.want(version.values[i]);
          here = here || keys_.contains(key_in(version.values[i]));
        }
      }
      if (!here) continue;
      keys.fetch();
      for (const StoredRow& version : versions) {
        if (!told(keys, *row.entity, slot, version).same_as(person_)) continue;
        for (const std::size_t i : slot.fields) {
          if (const std::string key = key_in(version.values[i]); !key.empty()) keys_.insert(key);
        }
      }
    }
  }

  Session& session_;
  const std::vector<const Entity*>& entities_;
  Told person_;
  std::set<std::string> keys_;
  std::vector<PersonRow> rows_;
};

std::string list_file(const Session& session) { return session.master_key()->file() + ".erased"; }

std::set<std::string> listed_keys(const std::string& file) {
  std::set<std::string> keys;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.size() >= kSealedKeySize) keys.insert(line.substr(0, kSealedKeySize));
  }
  return keys;
}

void append_keys(const std::string& file, const std::vector<std::string>& keys, Instant now) {
  std::string text;
  for (const std::string& key : keys) text += key + " " + shanghai_time(now) + "\n";
  const int handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const bool done = handle >= 0 && ::write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                    ::fsync(handle) == 0;
  if (handle >= 0) ::close(handle);
  if (!done) {
    throw Error(ErrorCode::Unavailable, "已删除清单 " + file + " 无法写入，请检查目录和权限后重启。", "contact_key_file");
  }
}

/// Old pages with the wrapped key in them: zeroed and out of the log.
void let_go(Session& session) {
  session.run_script("store.personal_key.let_go",
                     session.dialect() == Dialect::Postgres ? "VACUUM personal_key" : "PRAGMA wal_checkpoint(TRUNCATE)");
}

void set_secure_delete(Session& session, bool on) {
  if (session.dialect() != Dialect::Sqlite) return;
  session.run_script("store.personal_key.secure_delete", on ? "PRAGMA secure_delete=ON" : "PRAGMA secure_delete=OFF");
}

std::size_t destroy(Session& session, const std::vector<std::string>& keys, Instant now) {
  set_secure_delete(session, true);
  std::int64_t destroyed = 0;
  for (const std::string& key : keys) destroyed += session.execute(kEraseKey, {{"id", key}, {"at", now}});
  set_secure_delete(session, false);
  return static_cast<std::size_t>(destroyed);
}

}  // namespace

PersonTrace trace_person(Session& session, const std::vector<const Entity*>& entities, const Entity& entity,
                         std::string_view id, std::string_view field, std::optional<std::int64_t> version) {
  return Tracer(session, entities).trace(entity, std::string(id), entity.fields->at(field), version);
}

Written erase_person(Session& session, const Access& access, const PersonTrace& person, std::string_view reason,
                     Instant now) {
  session.run(kEraseLock, {}, {});
  destroy(session, person.keys, now);
  Batch batch{.kind = "erase", .reason = std::string(reason), .changes = {}};
  for (const PersonRow& row : person.rows) {
    const std::string sql = "SELECT " + column_list(*row.entity) + " FROM " + std::string(row.entity->name) +
                            " WHERE id = :id";
    session.run({"store.personal.current", sql}, {{"id", row.id}}, [&](const Record& record) {
      StoredRow now_there = read_record(*row.entity, record);
      batch.changes.push_back({.entity = row.entity, .id = row.id, .version = now_there.version,
                               .values = std::move(now_there.values), .source = "", .baseline = now_there.baseline});
    });
  }
  return BatchWriter(session, access, batch, true).write(now);
}

std::size_t settle_erasures(Session& session, Instant now) {
  if (session.master_key() == nullptr) return 0;
  const std::string file = list_file(session);
  const std::set<std::string> listed = listed_keys(file);
  std::vector<std::string> unlisted;
  session.run(kErasedKeys, {}, [&](const Record& record) {
    std::string id = text_or_empty(record.value(0));
    if (!listed.contains(id)) unlisted.push_back(std::move(id));
  });
  if (!unlisted.empty()) append_keys(file, unlisted, now);
  std::size_t back = 0;
  if (!listed.empty()) {
    Transaction transaction(session, Transaction::Mode::Write);
    back = destroy(session, {listed.begin(), listed.end()}, now);
    transaction.commit();
  }
  if (back > 0 || !unlisted.empty()) let_go(session);
  return back;
}

}  // namespace liantu::store

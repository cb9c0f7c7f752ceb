#include "liantu/store/personal.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/store/batch_writer.h"
#include "liantu/store/ledger_row.h"

namespace liantu::store {
namespace {

constexpr std::size_t kTellingDigits = 7;    ///< a fixed line without area code
constexpr std::size_t kMostRemembered = 50000;

constexpr Query kPersonalKeys{"store.personal_key.fetch", R"(
  SELECT id, wrapped, erased_at FROM personal_key WHERE id IN (SELECT value FROM json_each(:ids)))",
                              R"(
  SELECT id, wrapped, erased_at FROM personal_key
   WHERE id IN (SELECT json_array_elements_text(CAST(:ids AS json))))"};

constexpr Query kPersonalSubject{"store.personal_key.by_subject", R"(
  SELECT id, wrapped FROM personal_key WHERE subject = :subject)"};

constexpr Query kAnyPersonalKey{"store.personal_key.any", R"(SELECT 1 FROM personal_key LIMIT 1)"};

const std::vector<std::string_view> kKeyColumns{"id", "subject", "wrapped", "master", "erased_at"};

bool is_marker(std::string_view text) { return text == kErased || text == kUnreadable; }

}  // namespace

std::vector<PersonSlot> person_slots(const FieldTable& fields) {
  std::vector<PersonSlot> slots;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    if (!field.label.personal) continue;
    const bool beside_name = field.kind == FieldKind::Phone && !slots.empty() && !slots.back().phone &&
                             fields[slots.back().fields.front()].label.group == field.label.group;
    if (!beside_name) slots.emplace_back();
    slots.back().fields.push_back(i);
    if (field.kind == FieldKind::Phone) slots.back().phone = i;
  }
  return slots;
}

std::string cell_of(const Entity& entity, std::string_view id, const Field& field) {
  std::string cell(entity.name);
  ((cell += '/') += id) += '/';
  return cell += field.name;
}

std::string phone_digits(std::string_view phone) {
  std::string digits;
  for (const char c : phone) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits.size() < kTellingDigits ? std::string() : digits;
}

void OpenKeys::want(const Value& stored) {
  const auto* text = std::get_if<std::string>(&stored);
  if (text == nullptr) return;
  const std::string_view id = key_of_sealed(*text);
  if (id.empty() || id.find_first_not_of("0123456789abcdef-") != std::string_view::npos) return;
  if (!known_.try_emplace(std::string(id)).second) return;
  wanted_ += wanted_.empty() ? "[\"" : ",\"";
  (wanted_ += id) += '"';
}

void OpenKeys::fetch() {
  if (wanted_.empty()) return;
  const MasterKey* master = session_.master_key().get();
  session_.run(kPersonalKeys, {{"ids", wanted_ + "]"}}, [&](const Record& record) {
    const std::string id = text_or_empty(record.value(0));
    Known& known = known_[id];
    known.erased = !is_empty(record.value(2));
    if (master != nullptr && !known.erased) known.key = master->unwrap(text_or_empty(record.value(1)), id);
  });
  wanted_.clear();
}

Value OpenKeys::open(const Value& stored, std::string_view cell) const {
  const auto* text = std::get_if<std::string>(&stored);
  if (text == nullptr) return stored;
  const std::string_view id = key_of_sealed(*text);
  if (id.empty()) return stored;
  const auto known = known_.find(std::string(id));
  if (known != known_.end() && known->second.erased) return Value{std::string(kErased)};
  if (known == known_.end() || !known->second.key) return Value{std::string(kUnreadable)};
  auto plain = opened_text(*known->second.key, cell, *text);
  return plain ? Value{std::move(*plain)} : Value{std::string(kUnreadable)};
}

void open_rows(Session& session, const Entity& entity, std::span<StoredRow> rows) {
  std::vector<std::size_t> fields;
  for (std::size_t i = 0; i < entity.fields->size(); ++i) {
    if ((*entity.fields)[i].label.personal) fields.push_back(i);
  }
  if (fields.empty()) return;
  OpenKeys keys(session);
  for (const StoredRow& row : rows) {
    for (const std::size_t i : fields) keys.want(row.values[i]);
  }
  keys.fetch();
  for (StoredRow& row : rows) {
    for (const std::size_t i : fields) {
      if (!is_empty(row.values[i])) row.values[i] = keys.open(row.values[i], cell_of(entity, row.id, (*entity.fields)[i]));
    }
  }
}

const MasterKey& PersonalSealer::master() const {
  const auto& key = session_.master_key();
  if (key == nullptr) {
    throw Error(ErrorCode::Unavailable,
                "联系人密钥文件不在，不能保存联系人；请把密钥文件放回设置 contact_key_file 所指的位置后重启。",
                "contact_key_file");
  }
  return *key;
}

std::optional<PersonalSealer::Person> PersonalSealer::known_person(const std::string& subject) const {
  std::optional<Person> found;
  session_.run(kPersonalSubject, {{"subject", subject}}, [&](const Record& record) {
    const std::string id = text_or_empty(record.value(0));
    if (const auto key = master().unwrap(text_or_empty(record.value(1)), id)) found = Person{id, *key};
  });
  return found;
}

PersonalSealer::Person PersonalSealer::person_for(const std::string& name, const std::string& digits) {
  const std::string subject = digits.empty() ? std::string() : master().blind(digits + "|" + name);
  if (!subject.empty()) {
    if (const auto seen = by_subject_.find(subject); seen != by_subject_.end()) return seen->second;
    if (const auto known = known_person(subject)) return by_subject_.emplace(subject, *known).first->second;
  }
  Person person{new_id(at_), DataKey::random()};
  fresh_.push_back({person.id, subject.empty() ? Value{} : Value{subject}, master().wrap(person.key, person.id),
                    master().name(), Value{}});
  if (!subject.empty()) by_subject_.emplace(subject, person);
  return person;
}

void PersonalSealer::seal(const Entity& entity, const std::vector<PersonSlot>& slots, std::string_view id,
                          std::span<Value> values, const std::map<std::size_t, Value>& before) {
  const auto empty = [&](std::size_t field) { return is_empty(values[field]); };
  if (before.empty() && std::all_of(slots.begin(), slots.end(), [&](const PersonSlot& slot) {
        return std::all_of(slot.fields.begin(), slot.fields.end(), empty);
      })) {
    return;
  }
  OpenKeys keys(session_);
  for (const auto& [i, stored] : before) keys.want(stored);
  keys.fetch();
  for (const PersonSlot& slot : slots) {
    std::map<std::size_t, std::string> plain;   // what the cells of the person say now
    bool changed = false;
    for (const std::size_t i : slot.fields) {
      const auto old = before.find(i);
      const Value was = old == before.end() ? Value{} : old->second;
      const Value said = keys.open(was, cell_of(entity, id, (*entity.fields)[i]));
      std::string text = text_or_empty(said);
      if (values[i] == was || values[i] == said) {
        values[i] = was;
        if (is_marker(text)) continue;
      } else {
        changed = true;
        text = text_or_empty(values[i]);
        if (is_marker(text)) text.clear();   // what we print for want of a value is not a value
        values[i] = Value{};
      }
      if (!text.empty()) plain.emplace(i, std::move(text));
    }
    if (!changed || plain.empty()) continue;
    std::string name, digits;
    for (const auto& [i, text] : plain) (i == slot.phone ? digits : name) = i == slot.phone ? phone_digits(text) : text;
    const Person person = person_for(name, digits);
    for (const auto& [i, text] : plain) {
      values[i] = sealed_text(person.key, person.id, cell_of(entity, id, (*entity.fields)[i]), text);
    }
  }
  if (fresh_.size() + by_subject_.size() > kMostRemembered) {
    flush();
    by_subject_.clear();
  }
}

void PersonalSealer::flush() {
  if (!fresh_.empty()) session_.load("personal_key", kKeyColumns, fresh_);
  fresh_.clear();
}

std::shared_ptr<const MasterKey> open_master_key(Session& session, const std::string& file) {
  if (auto key = read_master_key(file)) return key;
  bool sealed = false;
  session.run(kAnyPersonalKey, {}, [&](const Record&) { sealed = true; });
  return sealed ? nullptr : make_master_key(file);
}

}  // namespace liantu::store

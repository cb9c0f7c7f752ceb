// Personal fields (contacts, owners) in a ledger: who is one person, sealing when written, opening when read.
//
// A person is a name with the phone beside it (same group of the form). With a phone the person is the same in every
// row and shares one data key, so that erasing it reaches them all; a name alone means somebody else in every row.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"
#include "liantu/store/read.h"
#include "liantu/store/sealed_text.h"

namespace liantu::store {

inline constexpr std::string_view kErased = "〔已删除〕";         ///< the key was destroyed by law
inline constexpr std::string_view kUnreadable = "〔无法解密〕";   ///< the key file is not there, or is another one

/// Field indexes of one person.
struct PersonSlot {
  std::vector<std::size_t> fields;
  std::optional<std::size_t> phone;
};
std::vector<PersonSlot> person_slots(const FieldTable& fields);

/// What a cell's sealed text is bound to.
std::string cell_of(const Entity& entity, std::string_view id, const Field& field);

/// Digits of a phone that can tell a person (seven at least), "" otherwise.
std::string phone_digits(std::string_view phone);

/// The data keys behind sealed values, fetched together: reads ask once per page.
class OpenKeys {
 public:
  explicit OpenKeys(Session& session) : session_(session) {}
  void want(const Value& stored);
  void fetch();
  /// The plain value; kErased or kUnreadable when there is none; what is not sealed stays as it is.
  Value open(const Value& stored, std::string_view cell) const;

 private:
  struct Known {
    std::optional<DataKey> key;
    bool erased = false;
  };
  Session& session_;
  std::unordered_map<std::string, Known> known_;
  std::string wanted_;   ///< JSON list of the ids not fetched yet
};

/// Opens the personal values of rows as read; empty (masked) ones stay empty.
void open_rows(Session& session, const Entity& entity, std::span<StoredRow> rows);

/// Seals the personal values of one batch inside its transaction.
class PersonalSealer {
 public:
  PersonalSealer(Session& session, Instant at) : session_(session), at_(at) {}
  /// `values` as stored but not sealed. `before`: the whole row as stored, empty for a new row. A value that says the same
  /// keeps its old text. Throws Unavailable when there is something to seal and no key file.
  void seal(const Entity& entity, const std::vector<PersonSlot>& slots, std::string_view id, std::span<Value> values,
            const std::map<std::size_t, Value>& before);
  void flush();   ///< the new keys into their table

 private:
  struct Person {
    std::string id;
    DataKey key;
  };
  Person person_for(const std::string& name, const std::string& digits);
  std::optional<Person> known_person(const std::string& subject) const;
  const MasterKey& master() const;

  Session& session_;
  Instant at_;
  std::unordered_map<std::string, Person> by_subject_;
  std::vector<Row> fresh_;
};

/// The key file, made when there is none and no value is sealed yet; nothing when it is missing although values are.
std::shared_ptr<const MasterKey> open_master_key(Session& session, const std::string& file);

}  // namespace liantu::store

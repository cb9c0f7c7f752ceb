#include "liantu/api/duplicates.h"

#include <unordered_map>

#include "liantu/api/import_key.h"
#include "liantu/api/import_match.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

/// Key texts of all rows; the rows themselves are fetched for the pairs only.
struct KeyedRow {
  std::string id;
  std::vector<std::string> texts;
};

std::string note_of(const KeyReader& keys, const KeyedRow& a, const KeyedRow& b, std::size_t key) {
  std::string note = keys.label(key) + "相同";
  for (std::size_t k = 0; k < key; ++k) {
    if (!a.texts[k].empty() && !b.texts[k].empty() && a.texts[k] != b.texts[k])
      note += "，" + keys.label(k) + "不同";
  }
  return note + "，请核对是否同一个。";
}

bool is_code(const store::Entity& entity, const KeyReader& keys, std::size_t key) {
  const auto& names = entity.keys[key];
  const FieldKind kind = (*entity.fields)[entity.fields->at(names.front())].kind;
  return keys.count() == entity.keys.size() && (kind == FieldKind::CreditCode || kind == FieldKind::Code);
}

}  // namespace

std::vector<Pair> duplicates(store::Session& session, const store::Access& access,
                             const store::Entity& entity, std::size_t limit) {
  const KeyReader keys(entity, "");
  std::vector<KeyedRow> rows;
  each_row(session, access, entity, [&](store::StoredRow& row) {
    KeyedRow keyed{row.id, {}};
    for (std::size_t k = 0; k < keys.count(); ++k) keyed.texts.push_back(keys.text(k, row.values));
    rows.push_back(std::move(keyed));
  });
  std::vector<Pair> pairs;
  std::unordered_map<std::string, std::size_t> paired;  // "i:j" -> once, by the strongest key
  for (std::size_t k = 0; k < keys.count() && pairs.size() < limit; ++k) {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < rows.size() && pairs.size() < limit; ++i) {
      if (rows[i].texts[k].empty()) continue;
      const auto [it, fresh] = first.try_emplace(rows[i].texts[k], i);
      if (fresh) continue;
      if (!paired.try_emplace(std::to_string(it->second) + ":" + std::to_string(i), k).second) continue;
      auto a = store::find(session, access, entity, rows[it->second].id);
      auto b = store::find(session, access, entity, rows[i].id);
      if (!a || !b) continue;
      pairs.push_back({std::move(*a), std::move(*b),
                       is_code(entity, keys, k) ? Basis::SameCode : Basis::NameVariant,
                       note_of(keys, rows[it->second], rows[i], k)});
    }
  }
  return pairs;
}

Row merged(const Row& keep, const Row& drop) {
  Row row = keep;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (is_empty(row[i])) row[i] = drop[i];
  }
  return row;
}

}  // namespace liantu::api

#include "liantu/api/http/reader_sentence.h"

#include <string_view>
#include <unordered_map>

#include "liantu/api/app.h"
#include "liantu/base/field.h"
#include "liantu/base/source_reference.h"
#include "liantu/json/sentence.h"
#include "liantu/store/entity.h"

namespace liantu::api {
namespace {

using Names = std::unordered_map<std::string_view, std::string_view>;

/// Ledgers, their fields and the words of these; of one Chinese name the first one's English.
Names ledger_names() {
  Names names;
  for (const store::Entity* entity : ledgers()) names.emplace(entity->zh, entity->en);
  for (const store::Entity* entity : ledgers()) {
    for (const Field& field : entity->fields->fields()) names.emplace(field.label.zh, field.label.en);
  }
  for (const store::Entity* entity : ledgers()) {
    for (const Field& field : entity->fields->fields()) {
      for (const Word& word : field.words) names.emplace(word.zh, word.en);
    }
  }
  return names;
}

std::string_view ledger_name_in_english(std::string_view zh) {
  static const Names names = ledger_names();
  const auto it = names.find(zh);
  return it == names.end() ? std::string_view() : it->second;
}

}  // namespace

std::string reader_sentence(Language language, const std::string& zh) {
  if (language == Language::Zh) return zh;
  return json::sentence_in_english(zh, ledger_name_in_english).value_or(zh);
}

std::string reader_basis(Language language, const std::string& zh) {
  return without_source_reference(reader_sentence(language, zh));
}

}  // namespace liantu::api

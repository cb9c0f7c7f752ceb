#include "liantu/api/ledger_json.h"

#include <algorithm>

#include "liantu/base/number_in.h"
#include "liantu/json/field_group.h"
#include "liantu/json/row_json.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {

using json::Json;

std::string url_name(const store::Entity& entity) {
  std::string name(entity.plural);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

Json row_json(const store::Entity& entity, const store::StoredRow& row,
              const std::set<std::string, std::less<>>& chosen) {
  Json out = Json::object({{"id", row.id},
                           {"version", row.version},
                           {"changed_at", shanghai_time(row.valid_from)},
                           {"batch", row.batch},
                           {"unit", row.owner_unit},
                           {"baseline", row.baseline},
                           {"values", json::from_row(*entity.fields, row.values, chosen)}});
  if (!row.masked.empty()) {
    Json names = Json::array();
    for (const std::size_t i : row.masked) names.push((*entity.fields)[i].name);
    out.set("masked", std::move(names));
  }
  return out;
}

std::string etag(std::string_view id, std::int64_t version) {
  return "\"" + std::string(id) + ":" + std::to_string(version) + "\"";
}

std::optional<std::int64_t> version_of(std::string_view if_match, std::string_view id) {
  if (if_match.starts_with("W/")) if_match.remove_prefix(2);
  if (if_match.size() < id.size() + 4 || if_match.front() != '"' || if_match.back() != '"')
    return std::nullopt;
  if_match = if_match.substr(1, if_match.size() - 2);
  if (!if_match.starts_with(id)) return std::nullopt;
  if_match.remove_prefix(id.size());
  if (!if_match.starts_with(':')) return std::nullopt;
  return number_in<std::int64_t>(if_match.substr(1));
}

Json schema_json(const store::Entity& entity, const store::Access& access) {
  Json fields = Json::array();
  for (const Field& field : entity.fields->fields()) {
    const bool masked = store::is_masked(access, entity, field);
    Json words = Json::array();
    for (const Word& word : field.words) {
      words.push(Json::object({{"code", word.code}, {"zh", word.zh}, {"en", word.en}}));
    }
    fields.push(Json::object({{"name", field.name},
                              {"zh", field.label.zh},
                              {"en", field.label.en},
                              {"group", field.label.group},
                              {"group_en", json::group_english(field.label.group)},
                              {"kind", json::kind_name(field.kind)},
                              {"unit", json::unit_name(field.unit)},
                              {"required", field.label.required},
                              {"personal", field.label.personal},
                              {"masked", masked},
                              {"words", std::move(words)}}));
  }
  Json keys = Json::array();
  for (const auto& key : entity.keys) {
    Json names = Json::array();
    for (const std::string_view name : key) names.push(name);
    keys.push(std::move(names));
  }
  return Json::object({{"name", entity.name},
                       {"plural", url_name(entity)},
                       {"zh", entity.zh},
                       {"en", entity.en},
                       {"title_field", entity.title_field},
                       {"owner_field", entity.owner_field},
                       {"may_write", access.may_write(entity.name)},
                       {"keys", std::move(keys)},
                       {"fields", std::move(fields)}});
}

Json changes_json(const store::Entity& entity, const std::vector<store::Version>& versions, std::size_t at) {
  static const Row none;
  const Row& before = at == 0 ? none : versions[at - 1].values;
  const Row& after = versions[at].values;
  Json changes = Json::array();
  for (const std::size_t i : versions[at].changed) {
    const Field& field = (*entity.fields)[i];
    changes.push(Json::object({{"field", field.name},
                               {"old", before.empty() ? Json() : json::from_value(field, before[i])},
                               {"new", after.empty() ? Json() : json::from_value(field, after[i])}}));
  }
  return changes;
}

Json batch_json(const store::BatchRecord& batch, bool may_undo) {
  Json files = Json::array();
  for (const std::string& file : batch.files) files.push(file);
  return Json::object({{"id", batch.id},
                       {"kind", batch.kind},
                       {"actor", batch.actor},
                       {"on_behalf_of", batch.on_behalf_of},
                       {"reason", batch.reason},
                       {"at", shanghai_time(batch.at)},
                       {"rows", batch.rows},
                       {"undoes", batch.undoes},
                       {"undone_by", batch.undone_by},
                       {"may_undo", may_undo},
                       {"files", std::move(files)}});
}

}  // namespace liantu::api

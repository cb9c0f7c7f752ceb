#include "liantu/api/forms/paper_form_store.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

constexpr store::Query kFormList{"api.paper_form.list", R"(
  SELECT f.id, f.paper, f.unit, f.name, f.removed_at, v.version, v.file_name, v.sha256, v.size, v.column_names, v.actor, v.at
    FROM paper_form f JOIN paper_form_version v ON v.form = f.id
   ORDER BY f.name, f.unit, f.id, v.version DESC)"};

constexpr store::Query kFormPut{"api.paper_form.put", R"(
  INSERT INTO paper_form (id, paper, unit, name, removed_at, removed_by)
  VALUES (:id, :paper, :unit, :name, NULL, '')
  ON CONFLICT (id) DO UPDATE SET removed_at = NULL, removed_by = '')"};

constexpr store::Query kFormVersionPut{"api.paper_form_version.put", R"(
  INSERT INTO paper_form_version (form, version, file_name, sha256, size, column_names, actor, at)
  VALUES (:form, :version, :file_name, :sha256, :size, :column_names, :actor, :at))"};

constexpr store::Query kFormRemove{"api.paper_form.remove", R"(
  UPDATE paper_form SET removed_at = :at, removed_by = :actor WHERE id = :id AND removed_at IS NULL)"};

bool may_use(const store::Access& access, const PaperForm& form) {
  return access.all_rows || form.unit.empty() || std::find(access.units.begin(), access.units.end(), form.unit) != access.units.end();
}

std::vector<PaperForm> all_forms(store::Session& session) {
  std::vector<PaperForm> forms;
  session.run(kFormList, {}, [&](const store::Record& record) {
    const auto text = [&](int column) { return store::text_or_empty(record.value(column)); };
    const auto whole = [&](int column) { return store::whole_or_zero(record.value(column)); };
    if (forms.empty() || forms.back().id != text(0)) {
      forms.push_back({.id = text(0), .paper = text(1), .unit = text(2), .name = text(3)});
      if (!is_empty(record.value(4))) forms.back().removed_at = whole(4);
    }
    forms.back().versions.push_back({.version = whole(5), .file_name = text(6), .sha256 = text(7), .size = whole(8),
                                     .columns = text(9), .actor = text(10), .at = whole(11)});
  });
  return forms;
}

}  // namespace

std::vector<PaperForm> paper_forms(store::Session& session, const store::Access& access) {
  auto forms = all_forms(session);
  std::erase_if(forms, [&](const PaperForm& form) { return form.removed_at || !may_use(access, form); });
  return forms;
}

std::optional<PaperForm> find_form(store::Session& session, const store::Access& access, std::string_view id) {
  for (PaperForm& form : all_forms(session))
    if (form.id == id && may_use(access, form)) return std::move(form);
  return std::nullopt;
}

std::optional<PaperForm> form_named(store::Session& session, const store::Access& access, std::string_view paper,
                                    std::string_view name) {
  std::optional<PaperForm> found;
  for (PaperForm& form : paper_forms(session, access)) {
    if (form.paper != paper || form.name != name) continue;
    const bool nearer = !access.all_rows ? !form.unit.empty() : form.unit.empty();
    if (!found || nearer) found = std::move(form);
  }
  return found;
}

std::string put_form(store::Session& session, const PaperForm& form, const FormVersion& version, std::string fresh_id) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  std::string id = std::move(fresh_id);
  std::int64_t number = 1;
  for (const PaperForm& one : all_forms(session)) {
    if (one.paper != form.paper || one.unit != form.unit || one.name != form.name) continue;
    id = one.id;
    number = one.versions.front().version + 1;
  }
  session.execute(kFormPut, {{"id", id}, {"paper", form.paper}, {"unit", form.unit}, {"name", form.name}});
  session.execute(kFormVersionPut, {{"form", id},
                                    {"version", number},
                                    {"file_name", version.file_name},
                                    {"sha256", version.sha256},
                                    {"size", version.size},
                                    {"column_names", version.columns},
                                    {"actor", version.actor},
                                    {"at", version.at}});
  transaction.commit();
  return id;
}

void remove_form(store::Session& session, std::string_view id, const std::string& actor, Instant now) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  const auto changed = session.execute(kFormRemove, {{"id", std::string(id)}, {"actor", actor}, {"at", now}});
  if (changed == 0) throw Error(ErrorCode::NotFound, "没有这个模板，它可能已被停用，请刷新。", std::string(id));
  transaction.commit();
}

}  // namespace liantu::api

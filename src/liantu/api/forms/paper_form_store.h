// Forms of the office with all their versions: tables paper_form, paper_form_version. The files are contents
// (evidence_store.h), in every backup.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/access.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct FormVersion {
  std::int64_t version = 0;
  std::string file_name, sha256;
  std::int64_t size = 0;
  std::string columns;      ///< JSON of fixed_form_json(), "" for a form with {{…}}
  std::string actor;
  Instant at = 0;
};

struct PaperForm {
  std::string id, paper, unit, name;   ///< `unit` "" = the whole office
  std::optional<Instant> removed_at{};
  std::vector<FormVersion> versions{};   ///< newest first
};

/// Forms in use that `access` may use: those of the whole office and of its units, by name; all for who sees all rows.
std::vector<PaperForm> paper_forms(store::Session& session, const store::Access& access);
/// Removed ones too, so that an old paper can be made again.
std::optional<PaperForm> find_form(store::Session& session, const store::Access& access, std::string_view id);
/// The form of that name: of the person's unit before that of the whole office.
std::optional<PaperForm> form_named(store::Session& session, const store::Access& access, std::string_view paper,
                                    std::string_view name);

/// A new version of the form with that paper, unit and name, or a new form under `fresh_id`; answers its id.
std::string put_form(store::Session& session, const PaperForm& form, const FormVersion& version, std::string fresh_id);
/// Its versions stay. Throws NotFound.
void remove_form(store::Session& session, std::string_view id, const std::string& actor, Instant now);

}  // namespace liantu::api

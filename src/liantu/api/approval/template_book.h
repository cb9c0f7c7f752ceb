// Templates of approval networks in force: those of the program, and the versions the office saved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/approval/template_preset.h"
#include "liantu/approval/template_store.h"
#include "liantu/json/json.h"

namespace liantu::api {

struct TemplateVersion {
  approval::ApprovalTemplate of{};
  bool shipped = true;
  std::string reason{}, actor{};  ///< of a saved version
  Instant at = 0;
};

class TemplateBook {
 public:
  explicit TemplateBook(store::Session& session);

  const std::vector<TemplateVersion>& all() const { return versions_; }
  /// By code, the latest version of each, in the order of the program, then of saving.
  std::vector<const TemplateVersion*> latest() const;
  /// Oldest first.
  std::vector<const TemplateVersion*> versions(std::string_view code) const;
  /// Throws NotFound naming the nearest code; `version` 0 = the latest.
  const TemplateVersion& at(std::string_view code, std::int64_t version = 0) const;

 private:
  std::vector<TemplateVersion> versions_;
};

/// {"code","version","name","basis","figures":[…],"steps":n,"versions":n}
json::Json template_head_json(const TemplateBook& book, const TemplateVersion& version, Language language);

/// The template itself, its times by both durations, compression, findings, chains in words.
json::Json template_view_json(const approval::ApprovalTemplate& of, Language language);

}  // namespace liantu::api

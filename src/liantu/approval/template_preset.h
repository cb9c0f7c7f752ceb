// Approval templates as JSON: presets/approval_templates.json, and versions that an office saves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/approval/forecast.h"
#include "liantu/approval/template.h"

namespace liantu::json {
class Json;
}

namespace liantu::approval {

struct TemplateFile {
  std::vector<ApprovalTemplate> templates{};
  ForecastRule forecast{};
  std::int64_t compression_percent = 0;  ///< "再压缩": of which the aim is told
  std::string compression_basis{};
};

/// Throws InvalidInput naming the place. Durations are whole or half units.
TemplateFile parse_approval_templates(std::string_view text);
const TemplateFile& shipped_approval_templates();

/// One template of the same form as in the file. Faults of the network itself are told by
/// template_findings().
ApprovalTemplate template_of_json(const json::Json& json, const std::string& where);
json::Json template_json(const ApprovalTemplate& of);

}  // namespace liantu::approval

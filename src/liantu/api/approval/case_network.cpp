#include "liantu/api/approval/case_network.h"

#include <optional>
#include <string>
#include <vector>

#include "liantu/api/approval/template_book.h"
#include "liantu/approval/network_cases.h"
#include "liantu/approval/network_row.h"
#include "liantu/approval/network_store.h"
#include "liantu/store/read.h"

namespace liantu::api {

using json::Json;

Json network_of_case_json(store::Session& session, const store::Access& access,
                          const approval::ApprovalCase& of, const Moment& moment, Language language) {
  const std::string& key = of.project_no.empty() ? of.project : of.project_no;
  if (key.empty() || !access.may_read("approval_network")) return {};
  const char* field = of.project_no.empty() ? "project" : "project_no";
  const TemplateBook book(session);
  std::optional<Date> latest;
  Json out;
  for (const store::StoredRow& row : rows_at(session, access, approval::approval_network_entity(), moment,
                                             {{field, store::FilterOp::Eq, {Value{key}}}})) {
    const auto network = from_row<approval::ApprovalNetwork>(row.values);
    if (!network.works_code.empty() && !of.works_code.empty() && network.works_code != of.works_code) continue;
    if (!network.start || (latest && *latest > *network.start)) continue;
    for (const TemplateVersion* version : book.versions(network.template_code)) {
      if (version->of.version != network.template_version) continue;
      const auto step = approval::step_of_case(version->of, of.step_code, of.matter);
      if (!step) continue;
      latest = network.start;
      out = Json::object({{"id", row.id}, {"step", *step}, {"name", version->of.name.in(language)}});
    }
  }
  return out;
}

}  // namespace liantu::api

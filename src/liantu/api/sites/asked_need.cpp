#include "liantu/api/sites/asked_need.h"

#include <utility>

#include "liantu/base/error.h"
#include "liantu/json/row_json.h"

namespace liantu::api {
namespace {

site::Need with_wants(const site::Need& recorded, const std::string& want) {
  const json::Json typed = json::Json::parse(want);
  Row row = to_row(recorded);
  json::apply(field_table<site::Need>(), typed, row, "/want");
  return from_row<site::Need>(row);
}

}  // namespace

std::optional<FoundNeed> asked_need(store::Session& session, const store::Access& access,
                                    const Moment& moment, const AskedNeed& asked) {
  if (asked.project.empty() && asked.want.empty()) return std::nullopt;
  if (!access.may_read("site_need")) throw Error(ErrorCode::Forbidden, "您无权看选址需求。", "?need");
  FoundNeed found{.source = NeedSource::Typed};
  if (!asked.project.empty()) {
    auto recorded = need_named(session, access, moment, asked.project);
    if (!recorded)
      throw Error(ErrorCode::NotFound,
                  "没有“" + asked.project + "”的选址需求，也没有这个项目；请先登记选址需求，或直接填条件。",
                  "?need");
    found = std::move(*recorded);
  }
  if (!asked.want.empty()) {
    const site::Need before = found.need;
    found.need = with_wants(before, asked.want);
    found.changed = found.need != before;
  }
  return found;
}

}  // namespace liantu::api

// 要素资源单页 as a file.
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/site_parts.h"
#include "liantu/api/sites/site_sheet_desk.h"

namespace liantu::api {
namespace {

Reply sheet_reply(App& app, SiteKeeper& keeper, const Request& request, std::string_view ending) {
  const store::Access& access = request.caller->access;
  const Date today = shanghai_day(app.now());
  SiteSheetOrder order{.site = std::string(request.param("id")),
                       .ending = ending,
                       .moment = moment_of(day_parameter(request, "asof").value_or(today), today),
                       .demo = app.demo,
                       .language = speaks_english(request) ? Language::En : Language::Zh};
  if (const auto lang = request.find("lang")) order.language = *lang == "en" ? Language::En : Language::Zh;
  auto lease = app.database.lease();
  const PaperFile file = keeper.with(
      *lease, access, matching_rule(app.settings), order.moment,
      [&](const SiteWorld& world) { return site_sheet_file(*lease, access, app.settings, world, order); });
  log_export(*lease, {.at = app.now(),
                      .actor = access.actor,
                      .entity = "site_sheet",
                      .format = std::string(ending.substr(1)),
                      .rows = 1,
                      .personal = false});
  return attachment(file.bytes, file.name);
}

}  // namespace

void add_sheet_routes(Router& routes, App& app, std::shared_ptr<SiteKeeper> keeper) {
  for (const std::string ending : {".docx", ".pdf"})
    routes.get("/api/v1/sites/{id}/sheet" + ending, reads("parcel"), "要素资源单页，带位置图；lang=en 英文",
               [&app, keeper, ending](const Request& request) {
                 return sheet_reply(app, *keeper, request, ending);
               });
}

}  // namespace liantu::api

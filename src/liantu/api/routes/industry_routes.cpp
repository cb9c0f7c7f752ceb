#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/chain/chain_ledger.h"
#include "liantu/vocab/industry_catalogue.h"

namespace liantu::api {
namespace {

using json::Json;
using vocab::Industry;
using vocab::IndustryCatalogue;

/// "制造业 › 化学原料和化学制品制造业": the names above it, the section first.
std::string above(const IndustryCatalogue& catalogue, const Industry& industry) {
  std::string out;
  for (const Industry* at = catalogue.parent(industry); at != nullptr; at = catalogue.parent(*at))
    out = std::string(at->name) + (out.empty() ? "" : " › ") + out;
  return out;
}

Json industry_json(const IndustryCatalogue& catalogue, const Industry& industry) {
  return Json::object({{"code", industry.code},
                       {"name", industry.name},
                       {"above", above(catalogue, industry)},
                       {"note", industry.note}});
}

/// ?codes=2651,39: the name of each, or what is wrong with it. ?q=: those whose code begins with the words or
/// whose name contains them.
Reply industries(const Request& request) {
  constexpr std::size_t kUsual = 12, kMost = 100;
  const IndustryCatalogue& catalogue = IndustryCatalogue::standard();
  Json items = Json::array();
  if (const auto codes = request.find("codes")) {
    for (const std::string& code : chain::parts_of(*codes)) {
      const Industry* known = catalogue.find(code);
      items.push(
          known ? industry_json(catalogue, *known)
                : Json::object(
                      {{"code", code}, {"name", Json()}, {"problem", catalogue.problem_of_class(code)}}));
    }
  } else {
    for (const Industry* found :
         catalogue.search(request.find("q").value_or(""), limit_of(request, kUsual, kMost)))
      items.push(industry_json(catalogue, *found));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

}  // namespace

void add_industry_routes(Router& routes, App&) {
  routes.get("/api/v1/industries", needs(org::Right::ReadLedgers),
             "国民经济行业分类 GB/T 4754-2017：按代码或名称查", industries);
}

}  // namespace liantu::api

// Every route as every role, against a table worked by hand. A new route fails here until somebody has
// thought about it.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "liantu/api/http/metrics.h"
#include "liantu/api/import_desk.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/org/access_rule.h"
#include "liantu/store/migrate.h"

namespace liantu::api {
namespace {

// One letter per role: O attraction officer, K project clerk, W approval window, C chain leader, L leader, N
// liaison, I inspector, E enterprise service, R reporter, S system, P security, A audit administrator. * =
// everybody signed in, ! = also without signing in.
constexpr std::string_view kLetters = "OKWCLNIERSPA";
constexpr std::string_view kReaders = "OKWCLNIER";

const std::map<std::string, std::pair<std::string, std::string>>& ledger_rules() {  // reads, writes
  static const std::map<std::string, std::pair<std::string, std::string>> rules = {
      {"enterprises", {"OKWCLNIER", "OKER"}}, {"deals", {"OKCLNIR", "OKR"}},
      {"projects", {"OKWCLNIER", "KWR"}},     {"project-weeks", {"OKWCLNIR", "KR"}},
      {"parcels", {"OKWCLNIER", "KR"}},       {"plants", {"OKCLNIER", "KER"}},
      {"yards", {"OKCLNIER", "KER"}},         {"listings", {"OKCLNIR", "K"}},
      {"funds", {"OKCLNIR", "KR"}},           {"sponsor-visits", {"OKCLNIR", "K"}},
      {"stage-events", {"OKWCLNIER", ""}},
      {"production-reports", {"OKCLNIR", "KR"}}, {"statistics-entries", {"OKCLNIR", "KR"}},
      {"reserves", {"OKCLNIR", "KR"}},      {"funding-windows", {"OKCLNIR", "K"}},
      {"parks", {"OKCLNIR", "K"}},          {"task-forces", {"OKCLNIR", "K"}},
      {"groundbreakings", {"OKCLNIR", "K"}},
      {"signings", {"OKCLNIR", "OK"}},
      {"tasks", {"OKCLNIR", "KR"}},           {"exemptions", {"OKCLNIR", "KR"}},
      {"month-plans", {"OKCLNIR", "KR"}},     {"payments", {"OKCLNIR", "KR"}},
      {"chains", {"OKCLNIR", "OK"}},          {"chain-nodes", {"OKCLNIR", "OK"}},
      {"chain-links", {"OKCLNIR", "OK"}},     {"chain-teams", {"OKCLNIR", "OK"}},
      {"placements", {"OKCLNIR", "OKC"}},     {"gap-decisions", {"OKCLNIR", "KC"}},
      {"supplies", {"OKCLNIR", "OK"}},        {"visits", {"OKCLNIR", "OKC"}},
      {"firm-signals", {"OKCLNIR", "OKC"}},    {"chain-drawings", {"OKCLNIR", "OK"}},
      {"target-weights", {"OKCLNIR", "KC"}},   {"site-needs", {"OKCLNIER", "OKR"}},
      {"site-reservations", {"OKCLNIER", ""}},
      {"parcel-delays", {"OKCLNIR", "K"}}, {"plant-units", {"OKCLNIER", "KER"}},
      {"land-quotas", {"OKCLNIR", "K"}},       {"utilities", {"OKCLNIR", "KR"}},
      {"industry-bars", {"OKCLNIR", "K"}},     {"redevelopments", {"OKCLNIR", "KR"}},
      {"redevelopment-steps", {"OKCLNIR", "KR"}}, {"park-phases", {"OKCLNIR", "KR"}},
      {"approval-cases", {"OKWCLNIER", "W"}}, {"case-events", {"OKWCLNIER", ""}},
      {"approval-networks", {"OKWCLNIR", "KW"}},
      {"indicators", {"OKCLNIR", "K"}},       {"decisions", {"OKCLNIR", "K"}},
  };
  return rules;
}

/// After "/api/v1/{ledger}": "read", "write", or roles.
const std::map<std::string, std::string>& ledger_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET ", "read"},
      {"POST ", "write"},
      {"PATCH ", "write"},
      {"GET /summary", "read"},
      {"GET /{id}", "read"},
      {"PATCH /{id}", "write"},
      {"DELETE /{id}", "write"},
      {"GET /{id}/history", "read"},
      {"GET /{id}/history/{field}", "read"},
      {"POST /{id}/restore", "write"},
      {"GET /duplicates", "read"},
      {"POST /merge", "write"},
      {"GET /{id}/contact-erasures", "read"},
      {"POST /{id}/contact-erasures", "K"},
      {"GET /blank.xlsx", "read"},
      {"GET /export.xlsx", std::string(kReaders)},
      {"GET /export.csv", std::string(kReaders)},
      {"GET /export.geojson", std::string(kReaders)},
      {"GET /export.jsonl", std::string(kReaders)},
      {"GET /{id}/stages", "read"},
      {"POST /{id}/stage-events", "write"},
      {"POST /{id}/confirm", "KCL"},
      {"POST /{id}/complete", "KWR"},
      {"POST /{id}/return", "read"},
      {"POST /{id}/prolong", "OKR"},
      {"POST /{id}/release", "OKR"},
      {"POST /{id}/supply", "KR"},
      {"GET /{id}/page", "read"},
      {"POST /{id}/moves", "write"},
      {"POST /{id}/again", "write"},
      {"GET /{id}/gantt", "read"},
      {"POST /{id}/what-if", "read"},
      {"GET /{id}/what-ifs", "read"},
      {"POST /{id}/what-ifs", "write"},
      {"DELETE /{id}/what-ifs/{what_if}", "write"},
      {"POST /{id}/what-ifs/{what_if}/adopt", "write"},
      {"POST /{id}/files", "write"},
      {"GET /{id}/files", "read"},
  };
  return routes;
}

/// Who comes in, and who lets him.
const std::map<std::string, std::string>& people_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET /api/v1/setup", "!"},
      {"POST /api/v1/setup", "!"},
      {"POST /api/v1/session", "!"},
      {"GET /api/v1/session", "*"},
      {"DELETE /api/v1/session", "!"},
      {"PUT /api/v1/session/acting-for", "*"},
      {"POST /api/v1/session/password", "*"},
      {"POST /api/v1/invitation", "!"},
      {"GET /api/v1/preferences/{key}", "*"},
      {"PUT /api/v1/preferences/{key}", "*"},
      {"GET /api/v1/people", "P"},
      {"POST /api/v1/people", "P"},
      {"PATCH /api/v1/people/{id}", "P"},
      {"POST /api/v1/people/{id}/invitation", "P"},
      {"POST /api/v1/people/{id}/tokens", "P"},
      {"GET /api/v1/people/{id}/tokens", "P"},
      {"DELETE /api/v1/people/{id}/tokens/{token}", "P"},
      {"GET /api/v1/people/{id}/sessions", "P"},
      {"DELETE /api/v1/people/{id}/sessions/{session}", "P"},
      {"GET /api/v1/roles", "*"},
      {"GET /api/v1/units", "*"},
      {"POST /api/v1/units", "P"},
      {"DELETE /api/v1/units/{id}", "P"},
  };
  return routes;
}

const std::map<std::string, std::string>& other_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET /api/v1/schema", "*"},
      {"POST /api/v1/uploads", "OKWER"},
      {"POST /api/v1/imports", "OKWER"},
      {"GET /api/v1/imports/{id}", "OKWER"},
      {"GET /api/v1/imports/{id}/week", "OKWER"},
      {"GET /api/v1/imports/{id}/rows", "OKWER"},
      {"PATCH /api/v1/imports/{id}", "OKWER"},
      {"POST /api/v1/imports/{id}/commit", "OKWER"},
      {"GET /api/v1/imports/{id}/errors.xlsx", "OKWER"},
      {"GET /api/v1/batches", std::string(kReaders)},
      {"POST /api/v1/batches", "OKWCER"},
      {"GET /api/v1/batches/{id}", std::string(kReaders)},
      {"POST /api/v1/batches/{id}/undo", "OKER"},
      {"GET /api/v1/contact-erasures", "KCL"},
      {"POST /api/v1/contact-erasures/{id}/confirm", "KCL"},
      {"POST /api/v1/contact-erasures/{id}/refuse", "KCL"},
      {"GET /api/v1/map/layers", std::string(kReaders)},
      {"GET /api/v1/map/layers/jurisdiction.geojson", std::string(kReaders)},
      {"GET /api/v1/map/layers/towns.geojson", std::string(kReaders)},
      {"POST /api/v1/map/outline", "K"},
      {"GET /api/v1/files/{sha256}", std::string(kReaders)},
      {"GET /api/v1/audit/changes", "A"},
      {"GET /api/v1/audit/seals", "A"},
      {"POST /api/v1/audit/verify", "A"},
      {"GET /api/v1/audit/exports", "A"},
      {"GET /api/v1/audit/events", "A"},
      {"GET /api/v1/home", "*"}, {"GET /api/v1/summaries", "*"},
      {"GET /api/v1/search", "*"},
      {"GET /api/v1/explain/{what}", std::string(kReaders)},
      {"GET /api/v1/board", std::string(kReaders)}, {"GET /api/v1/board/{id}", std::string(kReaders)},
      {"GET /api/v1/held-figures", std::string(kReaders)}, {"POST /api/v1/held-figures", "OKWER"},
      {"GET /api/v1/year-plan/{id}", "OKCLNIR"},
      {"PUT /api/v1/year-plan/{id}", "KR"},
      {"GET /api/v1/year-plan/{id}/backward", "OKCLNIR"},
      {"POST /api/v1/tasks/carry", "KR"},
      {"GET /api/v1/one-page", std::string(kReaders)},
      {"GET /api/v1/one-page.docx", std::string(kReaders)},
      {"GET /api/v1/weekly-table.docx", std::string(kReaders)},
      {"GET /api/v1/one-page.pdf", std::string(kReaders)},
      {"GET /api/v1/weekly-table.pdf", std::string(kReaders)},
      {"GET /api/v1/one-page.xlsx", std::string(kReaders)},
      {"GET /api/v1/weekly-table.xlsx", std::string(kReaders)},
      {"GET /api/v1/stage-reviews", std::string(kReaders)}, {"GET /api/v1/exemption-reviews", "OKCLNIR"},
      {"GET /api/v1/full-output", "OKCLNIR"},
      {"GET /api/v1/reserve-pool", "OKCLNIR"}, {"GET /api/v1/sponsors", std::string(kReaders)},
      {"GET /api/v1/signing-counts", "OKCLNIR"},
      {"GET /api/v1/statistics-papers", std::string(kReaders)},
      {"GET /api/v1/data-quality", std::string(kReaders)},
      {"GET /api/v1/metrics", std::string(kReaders)},
      {"GET /api/v1/events", "*"},
      {"GET /api/v1/jobs/{id}", "*"},
      {"DELETE /api/v1/jobs/{id}", "*"},
      {"GET /api/v1/system", "S"},
      {"GET /livez", "!"},
      {"GET /readyz", "!"},
      {"GET /metrics", "!"},
      {"GET /api/openapi.json", "!"},
  };
  return routes;
}

/// Papers of the desk: what is made, kept and handed out; what they are made of.
const std::map<std::string, std::string>& paper_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET /api/v1/targets", "OKCLNIR"},
      {"GET /api/v1/documents", "OKCLNIR"},
      {"POST /api/v1/documents", "K"},
      {"GET /api/v1/documents/{sha256}", "OKCLNIR"},
      {"GET /api/v1/documents/{sha256}/cases", "OKCLNIR"},
      {"POST /api/v1/documents/{sha256}/decisions", "K"},
      {"POST /api/v1/documents/{sha256}/rows", "K"},
      {"GET /api/v1/sentences", "OKCLNIR"},
      {"GET /api/v1/to-verify", "OKCLNIR"},
      {"GET /api/v1/yearly-boards", "OKCLNIR"},
      {"POST /api/v1/yearly-boards/{board}/places", "K"},
      {"GET /api/v1/groundbreaking-events", "OKCLNIR"},
      {"GET /api/v1/groundbreaking-events/{id}/list.docx", std::string(kReaders)},
      {"GET /api/v1/groundbreaking-events/{id}/list.pdf", std::string(kReaders)},
      {"GET /api/v1/groundbreaking-events/{id}/list.xlsx", std::string(kReaders)},
      {"GET /api/v1/issued-pages", std::string(kReaders)},
      {"POST /api/v1/issued-pages", "KCL"},
      {"GET /api/v1/issued-pages/{id}", std::string(kReaders)},
      {"GET /api/v1/issued-pages/{id}/page.docx", std::string(kReaders)},
      {"GET /api/v1/issued-pages/{id}/page.pdf", std::string(kReaders)},
      {"GET /api/v1/issued-pages/{id}/page.xlsx", std::string(kReaders)},
      {"GET /api/v1/paper-forms", std::string(kReaders)},
      {"GET /api/v1/paper-forms/fields", std::string(kReaders)},
      {"GET /api/v1/paper-forms/fields.xlsx", std::string(kReaders)},
      {"GET /api/v1/paper-forms/sample.xlsx", std::string(kReaders)},
      {"GET /api/v1/paper-forms/sample.docx", std::string(kReaders)},
      {"POST /api/v1/paper-forms/check", "K"},
      {"POST /api/v1/paper-forms", "K"},
      {"GET /api/v1/paper-forms/{id}", std::string(kReaders)},
      {"GET /api/v1/paper-forms/{id}/original", std::string(kReaders)},
      {"GET /api/v1/paper-forms/{id}/filled", std::string(kReaders)},
      {"DELETE /api/v1/paper-forms/{id}", "K"},
  };
  return routes;
}

/// The county's chains.
const std::map<std::string, std::string>& chain_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET /api/v1/site-matches", "OKCLNIER"},
      {"POST /api/v1/sites/{id}/reserve", "OKR"},
      {"GET /api/v1/site-checks", "OKWCLNIER"},
      {"GET /api/v1/plants/{id}/floors", "OKCLNIER"},
      {"GET /api/v1/quota-balances", "OKCLNIR"},
      {"GET /api/v1/head-room", "OKCLNIR"},
      {"GET /api/v1/redevelopment-summary", "OKCLNIR"},
      {"GET /api/v1/park-timeline", "OKCLNIR"},
      {"GET /api/v1/network-portfolio", "OKWCLNIR"},
      {"POST /api/v1/network-plans", "OKWCLNIR"},
      {"GET /api/v1/network-plans/{id}", "OKWCLNIR"},
      {"GET /api/v1/network-plans/{id}/tables.xlsx", "OKWCLNIR"},
      {"GET /api/v1/network-plan-rule", "OKWCLNIR"},
      {"GET /api/v1/approval-networks/{id}/backward-plan", "OKWCLNIR"},
      {"GET /api/v1/approval-networks/{id}/one-more-case", "OKWCLNIR"},
      {"POST /api/v1/network-plan-rule", "KW"},
      {"GET /api/v1/approval-templates", "OKWCLNIR"},
      {"GET /api/v1/approval-templates/{code}", "OKWCLNIR"},
      {"GET /api/v1/approval-templates/{code}/comparison", "OKWCLNIR"},
      {"POST /api/v1/approval-templates/check", "OKWCLNIR"},
      {"POST /api/v1/approval-templates/{code}/versions", "KW"},
      {"GET /api/v1/enterprises/{id}/per-mu", "OKWCLNIER"},
      {"GET /api/v1/idle-land", "OKWCLNIER"},
      {"GET /api/v1/parcels/{id}/idle-clock", "OKWCLNIER"},
      {"GET /api/v1/site-comparisons", "OKWCLNIER"},
      {"POST /api/v1/site-shares", "OKR"},
      {"GET /api/v1/site-shares", "OKCLNIER"},
      {"POST /api/v1/site-shares/{id}/revoke", "OKR"},
      {"GET /api/v1/site-shares/{id}/openings", "OKCLNIER"},
      {"GET /api/v1/shared-sites/{token}", "!"},
      {"GET /api/v1/sites/{id}/sheet.docx", "OKWCLNIER"},
      {"GET /api/v1/sites/{id}/sheet.pdf", "OKWCLNIER"},
      {"POST /api/v1/site-portfolios", "OKR"},
      {"GET /api/v1/site-portfolios", "OKCLNIER"},
      {"GET /api/v1/site-portfolios/{id}", "OKCLNIER"},
      {"POST /api/v1/site-portfolios/{id}/keep", "OKR"},
      {"POST /api/v1/site-portfolios/{id}/lock", "OKR"},
      {"POST /api/v1/parcel-drawings", "KR"},
      {"POST /api/v1/parcel-drawings/check", "OKWCLNIER"},
      {"GET /api/v1/import-lists", "OKWER"},
      {"GET /api/v1/chain-maps", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/nodes/{node}", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/targets", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/why", "OKCLNIR"},
      {"GET /api/v1/target-cities", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/pairs", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/visits", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/lists", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/firms", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/days", "OKCLNIR"},
      {"POST /api/v1/chain-maps/{chain}/versions", "OK"},
      {"DELETE /api/v1/chain-maps/{chain}/versions/{year}", "OK"},
      {"POST /api/v1/chain-maps/{chain}/trial", "OKCLNIR"},
      {"GET /api/v1/industries", std::string(kReaders)},
      {"GET /api/v1/chain-maps/{chain}/book.xlsx", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/book.docx", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/guide.docx", "OKCLNIR"},
      {"GET /api/v1/chain-maps/{chain}/guide.pdf", "OKCLNIR"},
  };
  return routes;
}

/// Cases of approval.
const std::map<std::string, std::string>& case_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET /api/v1/case-rules", std::string(kReaders)},
      {"GET /api/v1/case-queue", std::string(kReaders)},
      {"POST /api/v1/case-intakes", "W"},
      {"POST /api/v1/case-shares", "W"},
      {"GET /api/v1/case-shares", std::string(kReaders)},
      {"POST /api/v1/case-shares/{id}/revoke", "W"},
      {"GET /api/v1/case-shares/{id}/openings", std::string(kReaders)},
      {"GET /api/v1/shared-cases/{token}", "!"},
  };
  return routes;
}

/// Maps for other programs; what stands in them is in the table of the ledgers.
const std::map<std::string, std::string>& ogc_routes() {
  static const std::map<std::string, std::string> routes = {
      {"GET /ogc", "!"},
      {"GET /ogc/api", "!"},
      {"GET /ogc/conformance", "!"},
      {"GET /ogc/tileMatrixSets", "!"},
      {"GET /ogc/tileMatrixSets/WebMercatorQuad", "!"},
      {"GET /ogc/collections", std::string(kReaders)},
  };
  return routes;
}

/// The roles that the table admits to the route; "?" when the table does not know it.
std::string admitted_by_table(const Route& route) {
  for (const auto* table :
       {&people_routes(), &other_routes(), &paper_routes(), &chain_routes(), &case_routes(), &ogc_routes()}) {
    const auto known = table->find(route.method + " " + route.pattern);
    if (known != table->end()) return known->second;
  }
  const std::string layers = "/api/v1/map/layers/";
  for (const auto& [ledger, rule] : ledger_rules()) {
    const std::string base = "/api/v1/" + ledger;
    if (route.pattern == layers + ledger + ".geojson") return rule.first;
    const std::string collection = "/ogc/collections/" + ledger;
    const bool reading = route.method == "GET" || route.method == "OPTIONS";
    if (route.pattern == collection || route.pattern.starts_with(collection + "/"))
      return reading ? rule.first : rule.second;
    if (route.pattern != base && !route.pattern.starts_with(base + "/")) continue;
    const auto it = ledger_routes().find(route.method + " " + route.pattern.substr(base.size()));
    if (it == ledger_routes().end()) return "?";
    return it->second == "read" ? rule.first : it->second == "write" ? rule.second : it->second;
  }
  return "?";
}

Caller caller_with(org::Role role) {
  Caller caller;
  caller.person.id = "p";
  caller.person.name = "某人";
  caller.person.roles = {role};
  if (role == org::Role::Reporter) caller.person.units = {{"u", "青禾镇", "town", {}}};
  caller.rights = org::rights_of(caller.person.roles);
  caller.access = org::access_for(caller.person);
  return caller;
}

std::string admitted_by_guard(const Route& route) {
  if (route.guard.admits(nullptr)) return "!";
  std::string letters;
  for (std::size_t i = 0; i < org::role_table().size(); ++i) {
    const Caller caller = caller_with(org::role_table()[i].role);
    if (route.guard.admits(&caller)) letters += kLetters[i];
  }
  return letters == kLetters ? "*" : letters;
}

TEST(RoleAccess, EveryRouteAdmitsExactlyTheRolesOfTheTable) {
  const auto folder = std::filesystem::temp_directory_path() / "liantu-role-access-test";
  std::filesystem::create_directories(folder);
  {
    const auto database = store::Database::open(folder.string());
    const Settings settings;
    IdGenerator ids(1);
    EventHub events;
    JobRunner jobs({.database = *database,
                    .now = [] { return Instant{0}; },
                    .changed = [](const JobRow&) {},
                    .log = [](const std::string&) {}});
    StaticPages pages("");
    App app{.settings = settings,
            .database = *database,
            .where = folder.string(),
            .files = "",
            .demo = false,
            .entities = ledgers(),
            .ids = ids,
            .now = [] { return Instant{0}; },
            .events = events,
            .jobs = jobs,
            .pages = pages,
            .log = [](const std::string&) {}};
    ImportDesk desk(app);
    Metrics metrics;
    Router routes;
    add_routes(routes, app, desk, metrics);
    ASSERT_EQ(org::role_table().size(), kLetters.size());
    EXPECT_GT(routes.routes().size(), 150U);
    for (const Route& route : routes.routes()) {
      EXPECT_EQ(admitted_by_guard(route), admitted_by_table(route)) << route.method << " " << route.pattern;
    }
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace liantu::api

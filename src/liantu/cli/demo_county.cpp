#include "liantu/cli/demo_county.h"

#include <fmt/format.h>

#include "liantu/api/outline_store.h"
#include "liantu/cli/demo_evidence.h"
#include "liantu/cli/demo_speech.h"
#include "liantu/demo/demo_people.h"
#include "liantu/demo/load.h"
#include "liantu/org/role.h"
#include "liantu/store/seal.h"

namespace liantu::cli {
namespace {

constexpr std::string_view kSource = "示范数据";

void put_outlines(store::Session& session, const demo::County& county, Instant now) {
  const auto stored = [&](std::string level, const std::string& name, const geo::Outline& outline) {
    return api::StoredOutline{std::move(level), name, outline.geojson(), std::string(kSource), std::string(kSource), now};
  };
  api::put_outlines(session, "county", {stored("county", county.name, county.outline)});
  std::vector<api::StoredOutline> towns;
  for (const auto& town : county.towns) towns.push_back(stored("town", town.name, town.outline));
  api::put_outlines(session, "town", towns);
}

void drop_outlines(store::Session& session) {
  for (const char* level : {"county", "town"}) {
    const auto standing = api::outlines(session, level);
    if (!standing.empty() && standing.front().source == kSource) api::put_outlines(session, level, {});
  }
}

}  // namespace

DemoSignIn open_demo_county(Workspace& workspace, Date last_day) {
  const demo::County county = demo::make_county(demo::kCountySeed, last_day);
  const Settings& settings = workspace.settings.values;
  auto session = workspace.database->lease();
  const Instant now = now_utc();
  if (!demo::has_demo_rows(*session)) {
    demo::refuse_people(*session);   // an office's ledgers take no invented row
    const std::size_t versions = demo::load_rows(*session, county, now);
    demo::enter_people(*session, county, settings, now);
    put_outlines(*session, county, now);
    put_demo_speech(*session, settings.data_dir + "/files", county.name, last_day, now);
    put_demo_evidence(*session, settings.data_dir + "/files", county.name, now);
    store::seal_pending(*session, now);
    fmt::print(stderr, "已装入示范县{}：{} 个版本，账本到 {}\n", county.name, versions, last_day.iso());
  }
  const std::string password = demo::new_demo_password();
  return {demo::give_demo_password(*session, county, password, settings, now), password};
}

bool holds_demo_county(Workspace& workspace) { return demo::has_demo_rows(*workspace.database->lease()); }

std::size_t purge_demo_county(Workspace& workspace) {
  const Instant now = now_utc();
  const demo::County county = demo::make_county(demo::kCountySeed, shanghai_day(now));
  auto session = workspace.database->lease();
  const std::size_t rows = demo::purge_rows(*session, now);
  drop_outlines(*session);
  drop_demo_speech(*session);
  for (const auto& person : demo::remove_people(*session, county, now))
    fmt::print(stderr, "{}（{}）是最后一名安全管理员，先保留；另设一名后请在“人员”中删除。\n", person.login, person.name);
  return rows;
}

void print_sign_in(const DemoSignIn& sign_in) {
  fmt::print("演示账号（密码都是 {}，每次启动更换）：\n", sign_in.password);
  for (const auto& person : sign_in.people)
    fmt::print("  {:<11} {}（{}）\n", person.login, person.name, org::rule_of(org::role_named(person.role)).zh);
  std::fflush(stdout);
}

}  // namespace liantu::cli

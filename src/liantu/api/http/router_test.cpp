#include "liantu/api/http/router.h"

#include <gtest/gtest.h>

namespace liantu::api {
namespace {

Request request(const std::string& method, const std::string& path) {
  Request made;
  made.method = method;
  made.path = path;
  return made;
}

Router sample() {
  Router routes;
  const auto says = [](const std::string& word) {
    return [word](const Request&) { return Reply{200, {}, word}; };
  };
  routes.get("/api/v1/projects", anyone(), "", says("list"));
  routes.post("/api/v1/projects", anyone(), "", says("create"));
  routes.get("/api/v1/projects/{id}", anyone(), "", says("one"));
  routes.patch("/api/v1/projects/{id}", anyone(), "", says("change"));
  routes.get("/api/v1/projects/summary", anyone(), "", says("summary"));
  routes.get("/api/v1/projects/{id}/history/{field}", anyone(), "", says("cell"));
  return routes;
}

std::string answer(const Router& routes, Request asked) {
  const auto match = routes.match(asked);
  return match.route ? match.route->handler(asked).body : "-" + match.allowed;
}

TEST(Router, FindsTheRouteOfMethodAndPath) {
  const Router routes = sample();
  EXPECT_EQ(answer(routes, request("GET", "/api/v1/projects")), "list");
  EXPECT_EQ(answer(routes, request("POST", "/api/v1/projects")), "create");
  EXPECT_EQ(answer(routes, request("PATCH", "/api/v1/projects/7")), "change");
}

TEST(Router, PrefersTheLiteralSegment) {
  EXPECT_EQ(answer(sample(), request("GET", "/api/v1/projects/summary")), "summary");
}

TEST(Router, FillsDecodedParameters) {
  const Router routes = sample();
  Request asked = request("GET", "/api/v1/projects/a%2Fb/history/%E5%90%8D");
  ASSERT_TRUE(routes.match(asked).route);
  EXPECT_EQ(asked.param("id"), "a/b");
  EXPECT_EQ(asked.param("field"), "名");
}

TEST(Router, NamesTheAllowedMethodsOfAPath) {
  EXPECT_EQ(answer(sample(), request("DELETE", "/api/v1/projects")), "-GET, POST");
}

TEST(Router, KnowsNoSuchPath) {
  EXPECT_EQ(answer(sample(), request("GET", "/api/v1/project")), "-");
  EXPECT_EQ(answer(sample(), request("GET", "/api/v1/projects/")), "-");
  EXPECT_EQ(answer(sample(), request("GET", "")), "-");
}

TEST(Guard, DeniesWhoIsNotSignedIn) {
  EXPECT_TRUE(anyone().admits(nullptr));
  EXPECT_FALSE(signed_in().admits(nullptr));
  EXPECT_FALSE(reads("project").admits(nullptr));
  EXPECT_FALSE(needs(org::Right::ManagePeople).admits(nullptr));
}

TEST(Guard, LetsOnlyThoseInWhoHoldTheRight) {
  Caller clerk;
  clerk.rights = {org::Right::Import};
  clerk.access.readable = {"project"};
  EXPECT_TRUE(signed_in().admits(&clerk));
  EXPECT_TRUE(needs(org::Right::Import).admits(&clerk));
  EXPECT_FALSE(needs(org::Right::ManagePeople).admits(&clerk));
  EXPECT_TRUE(reads("project").admits(&clerk));
  EXPECT_FALSE(reads("deal").admits(&clerk));
  EXPECT_FALSE(writes("project").admits(&clerk));
}

}  // namespace
}  // namespace liantu::api

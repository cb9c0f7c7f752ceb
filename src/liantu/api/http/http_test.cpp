#include "liantu/api/http/http.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/event_hub.h"

namespace liantu::api {
namespace {

TEST(ParseQuery, DecodesNamesAndValuesInOrder) {
  const Pairs pairs = parse_query("filter%5Btown%5D=%E9%9D%92%E7%A6%BE%E9%95%87&q=a+b&empty=&flag");
  ASSERT_EQ(pairs.size(), 4U);
  EXPECT_EQ(pairs[0], (std::pair<std::string, std::string>{"filter[town]", "青禾镇"}));
  EXPECT_EQ(pairs[1].second, "a b");
  EXPECT_EQ(pairs[3].first, "flag");
}

TEST(PercentDecoded, RefusesAHalfEscape) {
  EXPECT_FALSE(percent_decoded("%E", false));
  EXPECT_FALSE(percent_decoded("%zz", false));
  EXPECT_EQ(percent_decoded("a+b", false), "a+b");
}

TEST(PercentDecoded, UndoesTheEncodingOfAnyBytes) {
  std::mt19937 random(3);
  for (int i = 0; i < 1000; ++i) {
    std::string bytes;
    for (auto n = random() % 20; n > 0; --n) bytes += static_cast<char>(random() % 256);
    EXPECT_EQ(percent_decoded(percent_encoded(bytes), true), bytes);
  }
}

TEST(Cookie, FindsTheWholeNameOnly) {
  Request request;
  request.headers["cookie"] = "xliantu_session=no; liantu_session=abc=1; other=2";
  EXPECT_EQ(request.cookie("liantu_session"), "abc=1");
  EXPECT_EQ(request.cookie("session"), "");
}

TEST(Problem, CarriesPointerRequestIdAndStatus) {
  Request request;
  request.id = "42";
  const Reply reply = problem(request, Error(ErrorCode::InvalidInput, "名称不能为空。", "/set/name"));
  EXPECT_EQ(reply.status, 400);
  const json::Json body = json::Json::parse(reply.body);
  EXPECT_EQ(*body.find("requestId")->text(), "42");
  EXPECT_EQ(*(*body.find("errors")->items())[0].find("pointer")->text(), "/set/name");
  EXPECT_EQ(*body.find("title")->text(), "填写有误");
}

TEST(Problem, TitleIsEnglishForEnglishReaders) {
  Request request;
  request.headers["accept-language"] = "en-GB,en;q=0.9";
  const Reply reply = problem(request, Error(ErrorCode::Forbidden, "不行。"));
  EXPECT_EQ(*json::Json::parse(reply.body).find("title")->text(), "Forbidden");
  EXPECT_EQ(reply.status, 403);
}

TEST(Answered, TellsNothingOfAnUnknownFailureButItsNumber) {
  Request request;
  request.id = "7";
  std::string logged;
  const Reply reply = answered(
      request, []() -> Reply { throw std::runtime_error("secret path"); },
      [&](const std::string& line) { logged = line; });
  EXPECT_EQ(reply.status, 500);
  EXPECT_EQ(reply.body.find("secret"), std::string::npos);
  EXPECT_NE(logged.find("secret"), std::string::npos);
}

class Ear : public EventSink {
 public:
  void send(std::string_view text) override { heard += text; }
  bool open() const override { return opened; }
  void close() override { opened = false; }
  std::string heard;
  bool opened = true;
};

TEST(EventHub, TellsEachListenerOnlyWhatHeMayHear) {
  EventHub hub;
  const auto all = std::make_shared<Ear>();
  const auto none = std::make_shared<Ear>();
  hub.listen(all, [](const Event&) { return true; });
  hub.listen(none, [](const Event&) { return false; });
  hub.publish({"changed", json::Json::object({{"id", "7"}}), "project"});
  EXPECT_NE(all->heard.find("event: changed\ndata: {\"id\":\"7\"}\n\n"), std::string::npos);
  EXPECT_EQ(none->heard.find("changed"), std::string::npos);
}

TEST(EventHub, ForgetsThoseWhoLeft) {
  EventHub hub;
  const auto ear = std::make_shared<Ear>();
  hub.listen(ear, [](const Event&) { return true; });
  ear->opened = false;
  hub.publish({"changed", json::Json::object()});
  EXPECT_EQ(hub.listeners(), 0U);
}

}  // namespace
}  // namespace liantu::api

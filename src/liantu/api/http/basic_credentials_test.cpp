#include "liantu/api/http/basic_credentials.h"

#include <gtest/gtest.h>

namespace liantu::api {
namespace {

// The two examples of RFC 7617, sections 2 and 2.1.
TEST(BasicPassword, IsWhatFollowsTheFirstColon) {
  EXPECT_EQ(basic_password("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), "open sesame");
  EXPECT_EQ(basic_password("Basic dGVzdDoxMjPCow=="), "123\xC2\xA3");
  EXPECT_EQ(basic_password("Basic OmE6Yg=="), "a:b");  // ":a:b"
}

TEST(BasicPassword, IsNoneOfAnythingElse) {
  for (const char* bad :
       {"", "Bearer QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Basic", "Basic QWxh*GRpbg==", "Basic QWxhZGRpbg=="})
    EXPECT_EQ(basic_password(bad), std::nullopt) << bad;
}

}  // namespace
}  // namespace liantu::api

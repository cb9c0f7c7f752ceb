#include "liantu/paper/zip_package.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::paper {
namespace {

TEST(ZipPackage, ThePartsComeBackInOrderAndTheBytesRepeat) {
  const Package package{{"[Content_Types].xml", "<a/>"}, {"word/document.xml", std::string(100'000, 'x')}, {"empty", ""}};
  const std::string bytes = packed(package);
  EXPECT_EQ(bytes, packed(package));
  const Package back = unpacked(bytes);
  ASSERT_EQ(back.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(back[i].name + back[i].bytes, package[i].name + package[i].bytes);
}

TEST(ZipPackage, WhatExceedsALimitIsRefused) {
  const std::string bytes = packed({{"a", std::string(1'000, 'a')}, {"b", std::string(1'000, 'b')}});
  EXPECT_THROW(unpacked(bytes, {.max_unpacked = 1'500}), Error);
  EXPECT_THROW(unpacked(bytes, {.max_part = 999}), Error);
  EXPECT_THROW(unpacked(bytes, {.max_parts = 1}), Error);
  EXPECT_NO_THROW(unpacked(bytes, {.max_unpacked = 2'000, .max_part = 1'000}));
}

TEST(ZipPackage, NamesThatLeaveThePackageAreRefused) {
  for (const char* name : {"../a", "/etc/a", "a/../../b", "a\\b"}) EXPECT_THROW(unpacked(packed({{name, "x"}})), Error) << name;
}

}  // namespace
}  // namespace liantu::paper

#include "liantu/sheet/identifier.h"

#include <gtest/gtest.h>

namespace liantu::sheet {
namespace {

TEST(NameAndPhone, AnExtensionBelongsToThePhone) {
  const NameAndPhone turned = split_name_and_phone("李某 0533-1234567转801");
  EXPECT_EQ(turned.name, "李某");
  EXPECT_EQ(turned.phone, "0533-1234567转801");
  const NameAndPhone named = split_name_and_phone("王某0533-1234567分机12");
  EXPECT_EQ(named.name, "王某");
  EXPECT_EQ(named.phone, "0533-1234567分机12");
  EXPECT_EQ(split_name_and_phone("0533-1234567转李某").name, "转李某");
}

}  // namespace
}  // namespace liantu::sheet

#include "liantu/base/stream_text.h"

#include <gtest/gtest.h>

#include <sstream>

namespace liantu {
namespace {

TEST(StreamText, HoldsWhatIsLeftOfTheStream) {
  for (const std::size_t size : {0U, 1U, 65'535U, 65'536U, 65'537U, 300'000U}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 7);
    std::istringstream in("ab" + bytes);
    in.ignore(2);
    EXPECT_EQ(rest_of(in), bytes) << size;
  }
}

TEST(StreamText, OfAStreamThatCannotBeReadNothing) {
  std::istringstream in("left");
  in.setstate(std::ios::failbit);
  EXPECT_EQ(rest_of(in), "");
}

}  // namespace
}  // namespace liantu

#include "liantu/paper/script.h"

#include <gtest/gtest.h>

namespace liantu::paper {
namespace {

TEST(Script, FiguresAreLatinIdeographsChineseAndShapesMarks) {
  for (const char32_t c : {U'0', U'a', U'Z', U'%', U'−', U'÷', U' ', U'.'}) EXPECT_EQ(script_of(c), Script::Latin);
  for (const char32_t c : {U'县', U'，', U'（', U'〔', U'＝', U'　'}) EXPECT_EQ(script_of(c), Script::Chinese);
  for (const char32_t c : {U'■', U'▲', U'○', U'□', U'①', U'“', U'…', U'—'}) EXPECT_EQ(script_of(c), Script::Mark);
}

TEST(Script, TextThatIsNoUtf8BecomesReplacementCharacters) {
  EXPECT_EQ(decoded("a\xE4\xBA\x91\xFF" "b\xC0\x80\xE4"), U"a云\uFFFD" U"b\uFFFD\uFFFD\uFFFD");
  const std::u32string all = U"a¥云𠮷";
  EXPECT_EQ(decoded(encoded(all)), all);
}

}  // namespace
}  // namespace liantu::paper

#include "liantu/api/chain/picture_drawing.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace liantu::api {
namespace {

/// Three nodes in a row: strong, missing, at risk; a goes into b, b into c.
WorldChain drawn() {
  WorldChain out;
  out.drawn = {
      .code = "C",
      .name = "例链",
      .nodes = {{.code = "a", .name = "单体", .tier = chain::Tier::Up},
                {.code = "b", .name = "聚合", .tier = chain::Tier::Mid},
                {.code = "c", .name = "名称很长很长很长的一个最终产品环节", .tier = chain::Tier::Down}},
      .links = {{"a", "b", 1, ""}, {"b", "c", 1, ""}}};
  out.nodes.resize(3);
  out.known.resize(3);
  out.known[0].local = 4;
  out.talks.resize(3);
  out.decisions.resize(3);
  out.standing = {{.node = 0, .state = chain::NodeState::Strong},
                  {.node = 1, .state = chain::NodeState::Missing},
                  {.node = 2, .state = chain::NodeState::SupplyRisk}};
  return out;
}

bool says(const paper::Drawing& drawing, std::string_view text) {
  return std::ranges::any_of(drawing.labels, [&](const paper::DrawnLabel& one) { return one.text == text; });
}

TEST(PictureDrawing, HasEveryBoxLineAndWordOfThePicture) {
  const auto drawing = picture_drawing(drawn(), 257, 150, PictureReader::Team, Language::Zh);
  ASSERT_TRUE(drawing);
  EXPECT_LE(drawing->width_mm, 257.001);
  EXPECT_LE(drawing->height_mm, 150.001);
  EXPECT_EQ(drawing->shapes.size(),
            8u);  // two lines with heads, three boxes, the inner edge of the one at risk
  EXPECT_EQ(std::ranges::count_if(drawing->shapes, &paper::DrawnShape::dashed), 1);
  EXPECT_TRUE(says(*drawing, "强 单体"));
  EXPECT_TRUE(says(*drawing, "本地 4 · 在谈 0"));
  EXPECT_TRUE(says(*drawing, "本地 0 · 在谈 0 · 疑似"));
  EXPECT_TRUE(says(*drawing, "上游"));
  for (const paper::DrawnShape& shape : drawing->shapes)
    for (const auto& ring : shape.rings)
      for (const auto& [x, y] : ring)
        EXPECT_TRUE(x >= 0 && x <= drawing->width_mm && y >= 0 && y <= drawing->height_mm);
}

TEST(PictureDrawing, SaysNothingOfTalksAndDecisionsToEverybody) {
  const auto drawing = picture_drawing(drawn(), 257, 150, PictureReader::Everybody, Language::En);
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(says(*drawing, "4 local"));
  for (const paper::DrawnLabel& label : drawing->labels)
    EXPECT_EQ(label.text.find("talks"), std::string::npos);
}

TEST(PictureDrawing, IsNoneWhereItCannotBeRead) {
  EXPECT_FALSE(picture_drawing(drawn(), 20, 20, PictureReader::Team, Language::Zh));
  EXPECT_FALSE(picture_drawing(WorldChain{}, 257, 150, PictureReader::Team, Language::En));
}

}  // namespace
}  // namespace liantu::api

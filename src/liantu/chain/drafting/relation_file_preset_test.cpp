#include "liantu/chain/drafting/relation_file_preset.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"

namespace liantu::chain {
namespace {

constexpr std::string_view kLines =
    "{\"from_entity\":\"正极\",\"to_entity\":\"锂盐\",\"rel\":\"上游材料\"}\n"
    "{\"from_entity\":\"正极\",\"to_entity\":\"电芯\",\"rel\":\"下游产品\"}\r\n"
    "{\"from_entity\":\"正极\",\"to_entity\":\"磷酸铁锂正极\",\"rel\":\"产品小类\"}\n\n"
    "{\"industry\":\"锂电池\",\"ups\":{\"无机盐\":3,\"铝\":0}}\n"
    "锂盐,正极\n";

TEST(RelationFile, ReadsBothForms) {
  const RelationFile file = parse_relations(kLines);
  ASSERT_EQ(file.relations.size(), 3u);
  EXPECT_EQ(file.relations[0].from, "锂盐");
  EXPECT_EQ(file.relations[0].to, "正极");
  EXPECT_EQ(file.relations[1].to, "电芯");
  EXPECT_EQ(file.relations[2].from, "无机盐");
  EXPECT_EQ(file.relations[2].count, 3);
  EXPECT_EQ(file.other, 1u);
  EXPECT_EQ(file.findings, std::vector<std::string>{"第6行不是上下游关系，没有采用。"});
}

TEST(RelationFile, WithoutRelationsItIsRefused) { EXPECT_THROW(parse_relations("{}\n[1]\n"), Error); }

TEST(RelationFile, BrokenTextIsRefusedAndNeverMore) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string text(kLines);
    for (auto k = random() % 6; k-- > 0;) text[random() % text.size()] = static_cast<char>(random() % 256);
    try {
      parse_relations(text);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::chain

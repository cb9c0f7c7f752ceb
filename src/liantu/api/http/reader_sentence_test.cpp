#include "liantu/api/http/reader_sentence.h"

#include <gtest/gtest.h>

namespace liantu::api {
namespace {

TEST(ReaderSentence, NamesOfLedgersFieldsAndWordsAreInEnglishToo) {
  EXPECT_EQ(reader_sentence(Language::En, "您没有查看企业的权限，请联系管理员。"),
            "You may not see the ledger “Firm”; ask an administrator.");
  EXPECT_EQ(reader_sentence(Language::En, "“从业人数”不能是负数。"), "“Employees” must not be negative.");
  EXPECT_EQ(reader_sentence(Language::En, "没有台账 企业们，最接近的是 enterprises。"),
            "There is no ledger 企业们; the nearest is enterprises.");
}

TEST(ReaderSentence, ChineseReadersAndUnknownSentencesKeepWhatWasSaid) {
  EXPECT_EQ(reader_sentence(Language::Zh, "这里应填整数。"), "这里应填整数。");
  EXPECT_EQ(reader_sentence(Language::En, "云川说了一句话。"), "云川说了一句话。");
  EXPECT_EQ(reader_sentence(Language::En, "Choose another number."), "Choose another number.");
}

}  // namespace
}  // namespace liantu::api

#include "liantu/vocab/credit_code.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::vocab {
namespace {

CreditCodeFault fault_of(std::string_view text) {
  return CreditCode::parse(text).fault;
}

// Three published examples and four synthetic ones; the codes with check '0' have remainder 0.
TEST(CreditCode, AcceptsCodesWithRightCheckCharacters) {
  for (const auto* text :
       {"91110000600037341L", "91350100M000100Y43", "91110108551385082Q", "91370305MA30000290",
        "91370305MA30002640", "91370305MA3C000115", "913703050000000199"}) {
    const auto parsed = CreditCode::parse(text);
    ASSERT_TRUE(parsed) << text << " " << parsed.problem;
    EXPECT_EQ(parsed.code->text(), text);
  }
}

TEST(CreditCode, NamesTheExpectedCheckCharacter) {
  const auto parsed = CreditCode::parse("91310115MA1H8R7C6D");
  EXPECT_FALSE(parsed);
  EXPECT_EQ(parsed.fault, CreditCodeFault::Check);
  EXPECT_EQ(parsed.expected, '7');
  EXPECT_EQ(parsed.found, 'D');
  EXPECT_EQ(parsed.position, 18);
  EXPECT_EQ(fault_of("A1110000600037341L"), CreditCodeFault::Check);
  EXPECT_EQ(fault_of("91350100M000100Y4A"), CreditCodeFault::Check);
}

TEST(CreditCode, CheckRemainderZeroGivesZero) {
  EXPECT_EQ(credit_check_character("91370305MA3000029"), '0');
}

// 3·0 + 7·0 + … with 00000001: sum 2, 11 − 2 = 9. 00000005: sum 10, check 1. 10000000: sum 3, check 8.
// 00000006: sum 12, 12 mod 11 = 1, 11 − 1 = 10 -> X. 00000000: sum 0 -> 11 -> 0. Worked by hand.
TEST(OrganisationCode, CheckCharacterFollowsGb11714) {
  EXPECT_EQ(organisation_check_character("00000001"), '9');
  EXPECT_EQ(organisation_check_character("00000005"), '1');
  EXPECT_EQ(organisation_check_character("10000000"), '8');
  EXPECT_EQ(organisation_check_character("00000006"), 'X');
  EXPECT_EQ(organisation_check_character("00000000"), '0');
}

TEST(CreditCode, RefusesAWrongOrganisationCodeEvenWhenTheOuterCheckIsRight) {
  const std::string seventeen = "91370305MA3C00012";  // inner check should be 1
  const auto parsed = CreditCode::parse(seventeen + credit_check_character(seventeen));
  EXPECT_EQ(parsed.fault, CreditCodeFault::OrganisationCheck);
  EXPECT_EQ(parsed.expected, '1');
}

TEST(CreditCode, ToleratesCaseWidthBlanksAndTheTextMark) {
  for (const auto* text : {"91350100m000100y43", " 9135 0100 M000100Y43 ", "'91350100M000100Y43",
                           "９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43\u3000",
                           "\uFEFF91350100M000100Y43\u00A0"}) {
    EXPECT_TRUE(CreditCode::parse(text)) << text;
  }
}

TEST(CreditCode, SuggestsDigitsForLettersThatLookLikeThem) {
  const auto parsed = CreditCode::parse("9135O100M000100Y43");
  EXPECT_FALSE(parsed);
  EXPECT_EQ(parsed.fault, CreditCodeFault::Character);
  EXPECT_EQ(parsed.position, 5);
  EXPECT_EQ(parsed.suggestion, "91350100M000100Y43");
  EXPECT_EQ(CreditCode::parse("9I350100M000100Y43").suggestion, "91350100M000100Y43");
  EXPECT_EQ(CreditCode::parse("9I350100M000100Y44").suggestion, "");
}

TEST(CreditCode, SaysWhatIsWrongWithTheLength) {
  EXPECT_EQ(fault_of("9135"), CreditCodeFault::Length);
  EXPECT_NE(CreditCode::parse("370305200012345").problem.find("旧营业执照注册号"), std::string::npos);
  EXPECT_NE(CreditCode::parse("600037341").problem.find("组织机构代码"), std::string::npos);
  EXPECT_NE(CreditCode::parse("9.13703E+17").problem.find("科学计数"), std::string::npos);
  EXPECT_NE(CreditCode::parse("").problem.find("空"), std::string::npos);
}

// Government offices begin with 11, villages with N2: a rule of eight leading digits would refuse N and Y.
TEST(CreditCode, AdmitsEveryRegisteringDepartment) {
  std::string village = "N237030500000019";
  village += organisation_check_character("00000019");
  village += credit_check_character(village);
  const auto parsed = CreditCode::parse(village);
  ASSERT_TRUE(parsed) << parsed.problem;
  EXPECT_EQ(parsed.code->category(), "村级集体经济组织");
  EXPECT_EQ(fault_of("B1370305MA3C000115"), CreditCodeFault::Department);
  EXPECT_EQ(fault_of("97370305MA3C000115"), CreditCodeFault::Department);
  EXPECT_EQ(fault_of("9137030AMA3C000115"), CreditCodeFault::Division);
  EXPECT_EQ(fault_of("企业统一社会信用代码九一三五零一零零"), CreditCodeFault::Character);
}

TEST(CreditCode, KnowsItsParts) {
  const auto code = *CreditCode::parse("91370305MA3C000115").code;
  EXPECT_EQ(code.division(), "370305");
  EXPECT_EQ(code.organisation(), "MA3C00011");
  EXPECT_EQ(code.category(), "企业");
}

// The prime modulus finds every single wrong character.
TEST(CreditCode, FindsEverySingleWrongCharacter) {
  const std::string right = "91370305MA3C000115";
  const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  for (std::size_t at = 0; at < right.size(); ++at) {
    for (const char c : alphabet) {
      std::string wrong = right;
      wrong[at] = c;
      EXPECT_EQ(static_cast<bool>(CreditCode::parse(wrong)), c == right[at]) << wrong;
    }
  }
}

TEST(CreditCode, NeverTakesRandomBytes) {
  std::mt19937 random(32100);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 24, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const auto parsed = CreditCode::parse(text);
    EXPECT_EQ(parsed.problem.empty(), static_cast<bool>(parsed));
  }
}

}  // namespace
}  // namespace liantu::vocab

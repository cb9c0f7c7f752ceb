#include "liantu/vocab/credit_code.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "liantu/vocab/code_text.h"

namespace liantu::vocab {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Place in the alphabet of each byte, -1 of all others.
constexpr std::array<int, 256> kPlaces = [] {
  std::array<int, 256> places{};
  places.fill(-1);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i)
    places[static_cast<unsigned char>(kAlphabet[i])] = static_cast<int>(i);
  return places;
}();
constexpr int place_of(char c) {
  return kPlaces[static_cast<unsigned char>(c)];
}

constexpr std::array<int, 17> kWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::array<int, 8> kOrganisationWeights{3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kDepartments = "123456789ANY";
constexpr std::string_view kCategories = "123459";

struct Category {
  std::string_view prefix, zh;
};

constexpr std::array kCategoryNames = std::to_array<Category>({
    {"11", "机关"},
    {"12", "事业单位"},
    {"13", "群众团体"},
    {"31", "律师执业机构"},
    {"32", "公证处"},
    {"33", "基层法律服务所"},
    {"34", "司法鉴定机构"},
    {"35", "仲裁委员会"},
    {"51", "社会团体"},
    {"52", "民办非企业单位"},
    {"53", "基金会"},
    {"71", "宗教活动场所"},
    {"72", "宗教院校"},
    {"81", "基层工会"},
    {"91", "企业"},
    {"92", "个体工商户"},
    {"93", "农民专业合作社"},
    {"A1", "军队事业单位"},
    {"N1", "组级集体经济组织"},
    {"N2", "村级集体经济组织"},
    {"N3", "乡镇级集体经济组织"},
});

ParsedCreditCode faulty(CreditCodeFault fault, int position, std::string problem) {
  ParsedCreditCode result;
  result.fault = fault;
  result.position = position;
  result.problem = std::move(problem);
  return result;
}

std::string wrong_length(std::string_view plain) {
  const std::string length = std::to_string(characters(plain));
  if (plain.find("E+") != std::string_view::npos) {
    return "信用代码被表格软件改成了科学计数，末几位已丢失，请把该列设为文本后重新填写。";
  }
  if (plain.empty()) return "信用代码是空的，请填写 18 位统一社会信用代码。";
  if (plain.size() == 15 && all_digits(plain)) {
    return "这是 15 位的旧营业执照注册号，请改填 18 位统一社会信用代码。";
  }
  if (plain.size() == 9 || (plain.size() == 10 && plain[8] == '-')) {
    return "这是 9 位的组织机构代码，请改填 18 位统一社会信用代码。";
  }
  return "信用代码应为 18 位，这里是 " + length + " 位，请对照营业执照核对。";
}

/// The code with every letter the standard leaves out replaced by the digit it looks like.
std::string letters_as_digits(std::string plain) {
  for (char& c : plain) {
    if (c == 'O') c = '0';
    if (c == 'I') c = '1';
    if (c == 'Z') c = '2';
    if (c == 'S') c = '5';
  }
  return plain;
}

std::string wrong_character(std::string_view character, int position) {
  const std::string where = "第 " + std::to_string(position) + " 位是“" + std::string(character) + "”，";
  if (character == "O") return where + "信用代码不用字母 O，可能是数字 0，请核对。";
  if (character == "I") return where + "信用代码不用字母 I，可能是数字 1，请核对。";
  if (character == "S" || character == "V" || character == "Z") {
    return where + "信用代码不用字母 I、O、S、V、Z，请核对。";
  }
  return where + "信用代码只用数字和大写字母，请核对。";
}

ParsedCreditCode bad_character(const std::string& plain, std::size_t byte) {
  const int position = static_cast<int>(byte) + 1;
  auto result =
      faulty(CreditCodeFault::Character, position, wrong_character(character_at(plain, byte), position));
  const std::string repaired = letters_as_digits(plain);
  if (repaired.find_first_not_of(kAlphabet) == std::string::npos) {
    if (const auto parsed = CreditCode::parse(repaired)) {
      result.suggestion = repaired;
      result.problem += "改为 " + repaired + " 后校验通过。";
    }
  }
  return result;
}

ParsedCreditCode bad_check(CreditCodeFault fault, std::size_t at, char expected, char found) {
  const int position = static_cast<int>(at) + 1;
  const std::string what = fault == CreditCodeFault::Check ? "校验码" : "组织机构代码校验码";
  auto result = faulty(fault, position,
                       "第 " + std::to_string(position) + " 位" + what + "应为 " + expected + "，实为 " +
                           found + "，说明 18 位中有写错的，请对照营业执照核对。");
  result.expected = expected;
  result.found = found;
  return result;
}

int base_36(char c) {
  return c <= '9' ? c - '0' : c - 'A' + 10;
}

}  // namespace

char credit_check_character(std::string_view first_17) {
  assert(first_17.size() == 17);
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    sum += place_of(first_17[i]) * kWeights[i];
  }
  return kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

char organisation_check_character(std::string_view first_8) {
  assert(first_8.size() == 8);
  int sum = 0;
  for (std::size_t i = 0; i < kOrganisationWeights.size(); ++i)
    sum += base_36(first_8[i]) * kOrganisationWeights[i];
  const int check = 11 - sum % 11;
  return check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
}

ParsedCreditCode CreditCode::parse(std::string_view text) {
  std::string plain = plain_code(text);
  if (plain.size() != 18 && characters(plain) != 18) {
    return faulty(CreditCodeFault::Length, 0, wrong_length(plain));
  }
  const auto bad = std::ranges::find_if(plain, [](char c) { return place_of(c) < 0; });
  if (bad != plain.end()) return bad_character(plain, static_cast<std::size_t>(bad - plain.begin()));
  if (kDepartments.find(plain[0]) == std::string_view::npos) {
    return faulty(CreditCodeFault::Department, 1,
                  std::string("第 1 位登记管理部门不会是 ") + plain[0] + "，企业为 9，请核对。");
  }
  if (kCategories.find(plain[1]) == std::string_view::npos) {
    return faulty(CreditCodeFault::Department, 2,
                  std::string("第 2 位机构类别不会是 ") + plain[1] + "，企业为 1，请核对。");
  }
  if (!all_digits(std::string_view(plain).substr(2, 6))) {
    return faulty(CreditCodeFault::Division, 3, "第 3 至 8 位应为 6 位数字的行政区划码，请核对。");
  }
  const char check = credit_check_character(std::string_view(plain).substr(0, 17));
  if (check != plain[17]) return bad_check(CreditCodeFault::Check, 17, check, plain[17]);
  const char organisation = organisation_check_character(std::string_view(plain).substr(8, 8));
  if (organisation != plain[16])
    return bad_check(CreditCodeFault::OrganisationCheck, 16, organisation, plain[16]);
  ParsedCreditCode result;
  result.code = CreditCode(std::move(plain));
  return result;
}

std::string_view CreditCode::category() const {
  for (const Category& category : kCategoryNames) {
    if (text_.starts_with(category.prefix)) return category.zh;
  }
  return "其他";
}

}  // namespace liantu::vocab

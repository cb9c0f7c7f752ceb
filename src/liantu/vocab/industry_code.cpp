#include "liantu/vocab/industry_code.h"

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/vocab/code_text.h"

namespace liantu::vocab {
namespace {

constexpr std::array kSections = std::to_array<IndustrySection>({
    {'A', 1, 5, "农、林、牧、渔业", "Agriculture, forestry, animal husbandry and fishery"},
    {'B', 6, 12, "采矿业", "Mining"},
    {'C', 13, 43, "制造业", "Manufacturing"},
    {'D', 44, 46, "电力、热力、燃气及水生产和供应业", "Electricity, heat, gas and water supply"},
    {'E', 47, 50, "建筑业", "Construction"},
    {'F', 51, 52, "批发和零售业", "Wholesale and retail trade"},
    {'G', 53, 60, "交通运输、仓储和邮政业", "Transport, storage and post"},
    {'H', 61, 62, "住宿和餐饮业", "Accommodation and catering"},
    {'I', 63, 65, "信息传输、软件和信息技术服务业", "Information transmission, software and IT services"},
    {'J', 66, 69, "金融业", "Finance"},
    {'K', 70, 70, "房地产业", "Real estate"},
    {'L', 71, 72, "租赁和商务服务业", "Leasing and business services"},
    {'M', 73, 75, "科学研究和技术服务业", "Research and technical services"},
    {'N', 76, 79, "水利、环境和公共设施管理业", "Water, environment and public facilities"},
    {'O', 80, 82, "居民服务、修理和其他服务业", "Household services, repair and other services"},
    {'P', 83, 83, "教育", "Education"},
    {'Q', 84, 85, "卫生和社会工作", "Health and social work"},
    {'R', 86, 90, "文化、体育和娱乐业", "Culture, sport and entertainment"},
    {'S', 91, 96, "公共管理、社会保障和社会组织", "Public administration, social security and organisations"},
    {'T', 97, 97, "国际组织", "International organisations"},
});

const IndustrySection* section_of_letter(char letter) {
  const auto it = std::find_if(kSections.begin(), kSections.end(),
                               [&](const IndustrySection& s) { return s.letter == letter; });
  return it == kSections.end() ? nullptr : &*it;
}

const IndustrySection* section_of_digits(std::string_view digits) {
  const int division = (digits[0] - '0') * 10 + (digits[1] - '0');
  const auto it = std::find_if(kSections.begin(), kSections.end(), [&](const IndustrySection& s) {
    return s.first_division <= division && division <= s.last_division;
  });
  return it == kSections.end() ? nullptr : &*it;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

ParsedIndustryCode refused_industry(std::string problem) {
  ParsedIndustryCode result;
  result.problem = std::move(problem);
  return result;
}

}  // namespace

std::span<const IndustrySection> industry_sections() {
  return kSections;
}

ParsedIndustryCode parse_industry_digits(char letter, std::string digits) {
  ParsedIndustryCode result;
  const bool zero_lost =
      digits.size() == 1 ||
      (letter != '\0' && digits.size() == 3 && section_of_digits(digits) != nullptr &&
       section_of_digits(digits)->letter != letter && section_of_digits("0" + digits) != nullptr &&
       section_of_digits("0" + digits)->letter == letter);
  if (zero_lost) {
    digits.insert(0, 1, '0');
    result.leading_zero_restored = true;
  }
  const IndustrySection* section = section_of_digits(digits);
  if (section == nullptr) {
    return refused_industry("行业代码前两位 " + digits.substr(0, 2) +
                            " 不是国民经济行业大类（01–97），请核对。");
  }
  if (letter != '\0' && letter != section->letter) {
    return refused_industry("行业代码 " + digits + " 属于门类 " + section->letter + "（" +
                            std::string(section->zh) + "），不属于 " + letter + "，请核对。");
  }
  if (letter == '\0' && digits.size() == 3) {
    if (const auto* other = section_of_digits("0" + digits)) {
      result.note = "也可能是丢了前导零的小类 " + std::string(1, other->letter) + "0" + digits + "，请确认。";
    }
  }
  result.code = IndustryCode(section->letter, std::move(digits));
  return result;
}

ParsedIndustryCode IndustryCode::parse(std::string_view text) {
  const std::string plain = plain_code(text);
  std::size_t at = 0;
  char letter = '\0';
  if (!plain.empty() && is_letter(plain[0])) letter = plain[at++];
  const std::size_t first = at;
  while (at < plain.size() && is_digit(plain[at])) ++at;
  std::string digits = plain.substr(first, at - first);
  const bool code_ends = at == plain.size() || !is_letter(plain[at]);
  const bool fraction = at + 1 < plain.size() && plain[at] == '.' && is_digit(plain[at + 1]);
  if ((letter == '\0' && digits.empty()) || !code_ends || fraction) {
    return refused_industry(plain.empty()
                                ? "行业代码是空的，请填写 2 至 4 位代码。"
                                : "“" + plain + "”不是行业代码，请填写 2 至 4 位数字，例如 2614 或 C2614。");
  }
  if (letter != '\0' && section_of_letter(letter) == nullptr) {
    return refused_industry(std::string("行业门类只有 A 至 T，没有 ") + letter + "，请核对。");
  }
  if (digits.size() > 4) {
    return refused_industry("行业代码应为 2 至 4 位数字，这里是 " + std::to_string(digits.size()) +
                            " 位，请核对。");
  }
  if (digits.empty()) {
    ParsedIndustryCode result;
    result.code = IndustryCode(letter, {});
    return result;
  }
  return parse_industry_digits(letter, std::move(digits));
}

IndustryLevel IndustryCode::level() const {
  switch (digits_.size()) {
    case 0:
      return IndustryLevel::Section;
    case 2:
      return IndustryLevel::Division;
    case 3:
      return IndustryLevel::Group;
    default:
      return IndustryLevel::Class;
  }
}

bool IndustryCode::within(const IndustryCode& other) const {
  return section_ == other.section_ && digits_.starts_with(other.digits_);
}

}  // namespace liantu::vocab

#include "liantu/site/match/industry_words.h"

#include <algorithm>
#include <array>

#include "liantu/vocab/industry_catalogue.h"
#include "liantu/vocab/industry_code.h"

namespace liantu::site {
namespace {

constexpr std::size_t kTwoCharacters = 6;
constexpr std::size_t kLongestCode = 4;

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::array<std::string_view, 13> kMarks = {"、", "，", ",",  "；", ";",  "/", "|",
                                                       " ",  "\n", "和", "及", "（", "）"};
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    for (const std::string_view tail : {"产业链", "产业集群", "产业", "行业", "项目", "类", "等"})
      if (word.size() > tail.size() && word.ends_with(tail)) word.resize(word.size() - tail.size());
    if (word.size() >= kTwoCharacters) words.push_back(word);
    word.clear();
  };
  while (!text.empty()) {
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
                                   [&](std::string_view one) { return text.starts_with(one); });
    if (mark != kMarks.end()) {
      end_word();
      text.remove_prefix(mark->size());
    } else {
      word += text.front();
      text.remove_prefix(1);
    }
  }
  end_word();
  return words;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::vector<std::string> codes_of(std::string_view text) {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    const std::size_t digits = i - begin;
    if (digits >= 2 && digits <= kLongestCode && !text.substr(i).starts_with("年"))
      codes.emplace_back(text.substr(begin, digits));
  }
  return codes;
}

bool holds(std::string_view whole, std::string_view part) {
  return whole.find(part) != std::string_view::npos;
}

std::string digits_of(const Need& need) {
  const auto code = vocab::IndustryCode::parse(need.industry_code);
  return code ? code.code->digits() : std::string();
}

bool begins_with_one_of(std::string_view digits, const std::vector<std::string>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return digits.starts_with(prefix); });
}

}  // namespace

bool is_chemical(const Need& need, const ChemicalRule& rule) {
  if (need.chemical) return *need.chemical;
  const std::string digits = digits_of(need);
  return begins_with_one_of(digits, rule.industries) && !begins_with_one_of(digits, rule.excepted);
}

IndustryOfNeed industry_of(const Need& need, const ChemicalRule& rule) {
  IndustryOfNeed out{digits_of(need), words_of(need.chain), {}};
  const auto& catalogue = vocab::IndustryCatalogue::standard();
  for (std::size_t length = out.digits.size(); length >= 2; --length)
    if (const auto* industry = catalogue.find(std::string_view(out.digits).substr(0, length)))
      out.names.emplace_back(industry->name);
  if (is_chemical(need, rule)) out.words.emplace_back("化工");
  return out;
}

IndustryList industry_list_of(std::string_view text) {
  return {codes_of(text), words_of(text)};
}

bool names(const IndustryList& list, const IndustryOfNeed& industry) {
  for (const std::string& code : list.codes)
    if (industry.digits.starts_with(code)) return true;
  for (const std::string& listed : list.words) {
    const auto meets = [&](const std::string& word) { return holds(listed, word) || holds(word, listed); };
    if (std::any_of(industry.words.begin(), industry.words.end(), meets)) return true;
    if (std::any_of(industry.names.begin(), industry.names.end(),
                    [&](const std::string& name) { return holds(name, listed); }))
      return true;
  }
  return false;
}

bool names(std::string_view list, const IndustryOfNeed& industry) {
  return names(industry_list_of(list), industry);
}

}  // namespace liantu::site

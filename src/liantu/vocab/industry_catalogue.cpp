#include "liantu/vocab/industry_catalogue.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/presets/industry_classes.h"
#include "liantu/vocab/industry_code.h"

namespace liantu::vocab {
namespace {

constexpr std::size_t kGroupDigits = 3, kClassDigits = 4;

bool is_section(std::string_view code) {
  return code.size() == 1;
}

/// Sections before digits, so that a span of equal length stays together within a parent.
bool before(const Industry& a, const Industry& b) {
  if (is_section(a.code) != is_section(b.code)) return is_section(a.code);
  return a.code < b.code;
}

std::string_view next_part(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

/// Whether the text is the code itself, not something that can be read as one.
bool is_code(std::string_view text) {
  const ParsedIndustryCode parsed = IndustryCode::parse(text);
  return parsed && (is_section(text) ? parsed.code->digits().empty() : parsed.code->digits() == text);
}

std::string_view without_letter(std::string_view code) {
  if (code.size() > 1 && code[0] >= 'A' && code[0] <= 'T') code.remove_prefix(1);
  return code;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

const IndustryCatalogue& IndustryCatalogue::standard() {
  static const IndustryCatalogue list(presets::kIndustryClasses);
  return list;
}

IndustryCatalogue::IndustryCatalogue(std::string_view lines) {
  for (int number = 1; !lines.empty(); ++number) {
    std::string_view line = next_part(lines, '\n');
    if (line.empty() || line[0] == '#') continue;
    const std::string_view code = next_part(line, '\t'), name = next_part(line, '\t');
    if (!is_code(code) || name.empty())
      throw Error(ErrorCode::InvalidInput, "行业目录的这一行不是“代码、名称、说明”，请改正。",
                  "line " + std::to_string(number));
    industries_.push_back({std::string(code), name, next_part(line, '\t')});
  }
  std::sort(industries_.begin(), industries_.end(), before);
  std::vector<Industry> groups;
  for (const Industry& one : industries_) {
    if (one.code.size() != kClassDigits || one.code.back() != '0') continue;
    if (find(std::string_view(one.code).substr(0, kGroupDigits)) == nullptr)
      groups.push_back({one.code.substr(0, kGroupDigits), one.name, one.note});
  }
  industries_.insert(industries_.end(), groups.begin(), groups.end());
  std::sort(industries_.begin(), industries_.end(), before);
  const auto twice = std::adjacent_find(industries_.begin(), industries_.end(),
                                        [](const auto& a, const auto& b) { return a.code == b.code; });
  if (twice != industries_.end())
    throw Error(ErrorCode::InvalidInput, "行业目录中同一代码出现两次，请删去一行。", twice->code);
}

const Industry* IndustryCatalogue::find(std::string_view code) const {
  const Industry wanted{std::string(without_letter(code)), {}, {}};
  const auto at = std::lower_bound(industries_.begin(), industries_.end(), wanted, before);
  if (at == industries_.end() || at->code != wanted.code) return nullptr;
  const bool lettered = code.size() > wanted.code.size();
  if (lettered && IndustryCode::parse(wanted.code).code->section() != code[0]) return nullptr;
  return &*at;
}

const Industry* IndustryCatalogue::parent(const Industry& industry) const {
  if (is_section(industry.code)) return nullptr;
  if (industry.code.size() == 2) {
    const ParsedIndustryCode parsed = IndustryCode::parse(industry.code);
    return parsed ? find(std::string(1, parsed.code->section())) : nullptr;
  }
  return find(std::string_view(industry.code).substr(0, industry.code.size() - 1));
}

std::vector<const Industry*> IndustryCatalogue::children(std::string_view code) const {
  std::vector<const Industry*> found;
  const std::string_view digits = without_letter(code);
  const std::size_t length = digits.empty() ? 1 : digits.size() + 1;
  for (const Industry& one : industries_) {
    if (one.code.size() != length || is_section(one.code) != digits.empty()) continue;
    if (is_section(digits)) {
      if (parent(one)->code == digits) found.push_back(&one);
    } else if (one.code.starts_with(digits)) {
      found.push_back(&one);
    }
  }
  return found;
}

std::vector<const Industry*> IndustryCatalogue::search(std::string_view text, std::size_t limit) const {
  std::vector<const Industry*> found;
  if (text.empty()) return found;
  const std::string_view digits = without_letter(text);
  const auto add = [&](auto fits) {
    for (const Industry& one : industries_) {
      if (found.size() >= limit) return;
      if (fits(one) && std::find(found.begin(), found.end(), &one) == found.end()) found.push_back(&one);
    }
  };
  add([&](const Industry& one) { return one.code.starts_with(digits); });
  add([&](const Industry& one) { return contains(one.name, text); });
  add([&](const Industry& one) { return contains(one.note, text); });
  return found;
}

std::string IndustryCatalogue::problem_of_class(std::string_view code) const {
  const ParsedIndustryCode parsed = IndustryCode::parse(code);
  if (!parsed) return parsed.problem;
  const std::string& digits = parsed.code->digits();
  if (digits.size() != kClassDigits) return "行业代码 " + digits + " 不是四位小类，请填写小类代码。";
  if (find(digits) != nullptr) return {};
  std::string sentence = "GB/T 4754-2017 没有小类 " + digits + "，可能是 2011 年版的代码，请对照 2017 年版改填";
  const Industry* group = find(std::string_view(digits).substr(0, kGroupDigits));
  if (group == nullptr) return sentence + "。";
  return sentence + "（所在中类 " + group->code + " " + std::string(group->name) + "）。";
}

}  // namespace liantu::vocab

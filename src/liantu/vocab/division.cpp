#include "liantu/vocab/division.h"

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/base/error.h"
#include "liantu/vocab/code_text.h"

namespace liantu::vocab {
namespace {

struct Province {
  std::string_view code, name;
};

constexpr std::array kProvinces = std::to_array<Province>({
    {"11", "北京市"},         {"12", "天津市"},         {"13", "河北省"},           {"14", "山西省"},
    {"15", "内蒙古自治区"},   {"21", "辽宁省"},         {"22", "吉林省"},           {"23", "黑龙江省"},
    {"31", "上海市"},         {"32", "江苏省"},         {"33", "浙江省"},           {"34", "安徽省"},
    {"35", "福建省"},         {"36", "江西省"},         {"37", "山东省"},           {"41", "河南省"},
    {"42", "湖北省"},         {"43", "湖南省"},         {"44", "广东省"},           {"45", "广西壮族自治区"},
    {"46", "海南省"},         {"50", "重庆市"},         {"51", "四川省"},           {"52", "贵州省"},
    {"53", "云南省"},         {"54", "西藏自治区"},     {"61", "陕西省"},           {"62", "甘肃省"},
    {"63", "青海省"},         {"64", "宁夏回族自治区"}, {"65", "新疆维吾尔自治区"}, {"71", "台湾省"},
    {"81", "香港特别行政区"}, {"82", "澳门特别行政区"},
});

constexpr std::size_t kZoneSize = 9;  // Z + county + two digits

bool is_zone(std::string_view text) {
  return !text.empty() && text[0] == 'Z';
}

/// The leading digits that say something: "37" of 370000, "3703" of 370300, "370305" of 370305000000.
std::string_view significant(std::string_view code) {
  if (code.size() == 12 && code.ends_with("000")) code.remove_suffix(3);
  if (code.size() == 9 && code.ends_with("000")) code.remove_suffix(3);
  if (code.size() == 6 && code.ends_with("00")) code.remove_suffix(2);
  if (code.size() == 4 && code.ends_with("00")) code.remove_suffix(2);
  return code;
}

bool validity_overlaps(const Division& a, const Division& b) {
  const bool a_before_b = a.valid_to && b.valid_from && *a.valid_to <= *b.valid_from;
  const bool b_before_a = b.valid_to && a.valid_from && *b.valid_to <= *a.valid_from;
  return !a_before_b && !b_before_a;
}

}  // namespace

std::string_view province_name(std::string_view two_digits) {
  const auto it = std::find_if(kProvinces.begin(), kProvinces.end(),
                               [&](const Province& province) { return province.code == two_digits; });
  return it == kProvinces.end() ? std::string_view{} : it->name;
}

ParsedDivisionCode DivisionCode::parse(std::string_view text) {
  std::string plain = plain_code(text);
  const bool zone = is_zone(plain);
  const std::string_view digits = std::string_view(plain).substr(zone ? 1 : 0);
  if (!all_digits(digits)) {
    return {std::nullopt, "行政区划代码只用数字（功能区以 Z 开头），“" + plain + "”不是，请核对。"};
  }
  if (vocab::province_name(digits.substr(0, 2)).empty()) {
    return {std::nullopt,
            "行政区划代码前两位 " + std::string(digits.substr(0, 2)) + " 不是省级代码，请核对。"};
  }
  if (zone) {
    if (plain.size() != kZoneSize) {
      return {std::nullopt, "功能区代码应为 Z 加 6 位县级代码加 2 位序号，例如 Z37030501。"};
    }
    return {DivisionCode(std::move(plain)), {}};
  }
  if (plain.size() == 2 || plain.size() == 4) plain.resize(6, '0');
  if (plain.size() != 6 && plain.size() != 9 && plain.size() != 12) {
    return {std::nullopt,
            "行政区划代码应为 6、9 或 12 位数字，这里是 " + std::to_string(plain.size()) + " 位，请核对。"};
  }
  if (plain.size() == 12 && plain.ends_with("000")) plain.resize(9);
  if (plain.size() == 9 && plain.ends_with("000")) plain.resize(6);
  if ((plain.substr(2, 2) == "00" && plain.substr(4, 2) != "00") ||
      (plain.size() > 6 && plain.substr(4, 2) == "00")) {
    return {std::nullopt, "行政区划代码 " + plain + " 有下级而没有上级，请核对。"};
  }
  return {DivisionCode(std::move(plain)), {}};
}

DivisionLevel DivisionCode::level() const {
  if (is_zone(text_)) return DivisionLevel::Zone;
  if (text_.size() == 12) return DivisionLevel::Village;
  if (text_.size() == 9) return DivisionLevel::Town;
  const std::size_t digits = significant(text_).size();
  return digits == 2 ? DivisionLevel::Province : digits == 4 ? DivisionLevel::City : DivisionLevel::County;
}

std::optional<DivisionCode> DivisionCode::parent() const {
  switch (level()) {
    case DivisionLevel::Province:
      return std::nullopt;
    case DivisionLevel::City:
      return DivisionCode(text_.substr(0, 2) + "0000");
    case DivisionLevel::County:
      return DivisionCode(text_.substr(0, 4) + "00");
    case DivisionLevel::Town:
      return DivisionCode(text_.substr(0, 6));
    case DivisionLevel::Village:
      return DivisionCode(text_.substr(0, 9));
    case DivisionLevel::Zone:
      return DivisionCode(text_.substr(1, 6));
  }
  return std::nullopt;
}

bool DivisionCode::within(const DivisionCode& other) const {
  if (*this == other) return true;
  if (is_zone(other.text_)) return false;
  return std::string_view(text_).substr(is_zone(text_) ? 1 : 0).starts_with(significant(other.text_));
}

std::string_view DivisionCode::province_name() const {
  return vocab::province_name(std::string_view(text_).substr(is_zone(text_) ? 1 : 0, 2));
}

bool Division::valid_on(Date day) const {
  return (!valid_from || *valid_from <= day) && (!valid_to || day < *valid_to);
}

DivisionList::DivisionList(std::vector<Division> divisions) : divisions_(std::move(divisions)) {
  for (std::size_t i = 0; i < divisions_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (divisions_[i].code == divisions_[j].code && validity_overlaps(divisions_[i], divisions_[j])) {
        throw Error(ErrorCode::InvalidInput,
                    "区划代码 " + divisions_[i].code.text() + " 重复且有效期重叠，请改正有效期。",
                    divisions_[i].name);
      }
    }
  }
}

const Division* DivisionList::find(const DivisionCode& code, Date on) const {
  const auto it = std::find_if(divisions_.begin(), divisions_.end(),
                               [&](const Division& d) { return d.code == code && d.valid_on(on); });
  return it == divisions_.end() ? nullptr : &*it;
}

const Division* DivisionList::find(std::string_view name, Date on) const {
  const Division* found = nullptr;
  for (const Division& division : divisions_) {
    if (division.name != name || !division.valid_on(on)) continue;
    if (found != nullptr) return nullptr;
    found = &division;
  }
  return found;
}

std::vector<const Division*> DivisionList::within(const DivisionCode& code, Date on) const {
  std::vector<const Division*> result;
  for (const Division& division : divisions_) {
    if (!division.valid_on(on)) continue;
    const bool inside = division.code.within(code) ||
                        std::any_of(division.parents.begin(), division.parents.end(),
                                    [&](const DivisionCode& parent) { return parent.within(code); });
    if (inside) result.push_back(&division);
  }
  return result;
}

}  // namespace liantu::vocab

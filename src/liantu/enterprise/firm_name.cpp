#include "liantu/enterprise/firm_name.h"

#include <algorithm>
#include <array>
#include <vector>

namespace liantu::enterprise {
namespace {

constexpr std::array<std::string_view, 8> kLegalForms = {
    "有限责任公司", "股份有限公司", "有限公司", "股份公司", "有限合伙", "普通合伙", "公司", "厂"};
constexpr std::array<std::string_view, 4> kPlaceEndings = {"省", "市", "区", "县"};

/// The code point at `at`; a broken byte stands for itself, so that any input has a key.
std::string_view character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return text.substr(at, length);
}

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < text.size(); i += result.back().size()) result.push_back(character_at(text, i));
  return result;
}

/// Full-width ASCII (U+FF01…U+FF5E, 3 bytes) as its plain form; 0 for what is not ASCII.
char ascii_of(std::string_view character) {
  if (character.size() == 1) return character[0];
  if (character.size() != 3 || character[0] != '\xEF') return 0;
  const int point = (0xF << 12) | ((character[1] & 0x3F) << 6) | (character[2] & 0x3F);
  return point >= 0xFF01 && point <= 0xFF5E ? static_cast<char>(point - 0xFEE0) : '\0';
}

void append_plain(std::string& key, std::string_view character) {
  static constexpr std::string_view kNoise = " \t\n\r()-_.,";
  static constexpr std::array<std::string_view, 4> kWideNoise = {"　", "·", "【", "】"};
  if (const char c = ascii_of(character); c != 0) {
    if (kNoise.find(c) == std::string_view::npos) key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  } else if (std::find(kWideNoise.begin(), kWideNoise.end(), character) == kWideNoise.end()) {
    key += character;
  }
}

/// Drops one leading place such as 山东省 or 淄博市 when at least two characters of a name remain behind it.
bool drop_place(std::string& name) {
  std::array<std::size_t, 7> starts{};   // of the first characters, and the end
  std::size_t count = 0;
  for (std::size_t i = 0; i < name.size() && count < 6; i += character_at(name, i).size()) starts[count++] = i;
  for (std::size_t i = 2; i <= 3 && i + 2 < count; ++i) {
    const std::string_view character = character_at(name, starts[i]);
    if (std::find(kPlaceEndings.begin(), kPlaceEndings.end(), character) == kPlaceEndings.end()) continue;
    name.erase(0, starts[i + 1]);
    return true;
  }
  return false;
}

void drop_legal_form(std::string& name) {
  if (name.ends_with("分公司")) return;
  for (const auto form : kLegalForms) {
    if (name.size() > form.size() + 3 && name.ends_with(form)) {
      name.erase(name.size() - form.size());
      return;
    }
  }
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  for (std::size_t i = 0; i < name.size();) {
    const std::string_view character = character_at(name, i);
    const auto lead = static_cast<unsigned char>(character[0]);
    if (lead >= 0xE4 && lead <= 0xE9) {   // most Chinese characters: no noise among them
      key += character;
    } else {
      append_plain(key, character);
    }
    i += character.size();
  }
  for (int places = 0; places < 3 && drop_place(key); ++places) {
  }
  drop_legal_form(key);
  return key;
}

double name_likeness(std::string_view key_a, std::string_view key_b) {
  if (key_a == key_b) return key_a.empty() ? 0.0 : 1.0;
  const auto pairs = [](std::string_view key) {
    const auto parts = characters(key);
    std::vector<std::string> result;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) result.push_back(std::string(parts[i]) + std::string(parts[i + 1]));
    std::sort(result.begin(), result.end());
    return result;
  };
  const auto a = pairs(key_a);
  const auto b = pairs(key_b);
  if (a.empty() || b.empty()) return 0.0;
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

}  // namespace liantu::enterprise

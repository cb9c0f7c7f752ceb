#include "liantu/enterprise/firm_name.h"

#include <algorithm>
#include <array>
#include <vector>

namespace liantu::enterprise {
namespace {

constexpr std::array<std::string_view, 8> kLegalForms = {
    "有限责任公司", "股份有限公司", "有限公司", "股份公司", "有限合伙", "普通合伙", "公司", "厂"};
constexpr std::array<std::string_view, 4> kPlaceEndings = {"省", "市", "区", "县"};

/// Code points of valid UTF-8; a broken byte stands for itself, so that any input has a key.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::size_t taken = std::min(length, text.size() - i);
    result.push_back(text.substr(i, taken));
    i += taken;
  }
  return result;
}

/// Full-width ASCII (U+FF01…U+FF5E, 3 bytes) to its plain form; others unchanged.
std::string folded(std::string_view character) {
  if (character.size() == 1) {
    const char c = character[0];
    return std::string(1, c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  if (character.size() == 3 && character[0] == '\xEF') {
    const int point = (0xF << 12) | ((character[1] & 0x3F) << 6) | (character[2] & 0x3F);
    if (point >= 0xFF01 && point <= 0xFF5E) return folded(std::string(1, static_cast<char>(point - 0xFEE0)));
  }
  return std::string(character);
}

bool is_noise(std::string_view c) {
  static constexpr std::array<std::string_view, 14> kNoise = {" ", "\t", "\n", "\r", "(", ")", "-", "_", ".",
                                                              ",", "　", "·", "【", "】"};
  return std::find(kNoise.begin(), kNoise.end(), c) != kNoise.end();
}

/// Drops one leading place such as 山东省 or 淄博市 when at least two characters of a name remain behind it.
bool drop_place(std::string& name) {
  const auto parts = characters(name);
  for (std::size_t i = 2; i <= 3 && i + 2 < parts.size(); ++i) {
    if (std::find(kPlaceEndings.begin(), kPlaceEndings.end(), parts[i]) == kPlaceEndings.end()) continue;
    name.erase(0, static_cast<std::size_t>(parts[i + 1].data() - parts[0].data()));
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
  for (const auto character : characters(name)) {
    const std::string plain = folded(character);
    if (!is_noise(plain)) key += plain;
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

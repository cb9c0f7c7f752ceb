#include "liantu/api/import_key.h"

#include <algorithm>
#include <charconv>

#include "liantu/enterprise/firm_name.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::api {
namespace {

std::string plain_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "1" : "0";
  if (const auto* real = std::get_if<double>(&value)) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, *real).ptr};
  }
  return {};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_left_out(char c) {
  switch (c) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case '\'':
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string name_text(std::string_view text) {
  std::string out = is_ascii(text) ? std::string(text) : sheet::folded(text);
  std::erase_if(out, is_left_out);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

KeyReader::KeyReader(const store::Entity& entity, const std::string& key_field) : entity_(entity) {
  if (!key_field.empty()) {
    keys_.push_back({entity.fields->at(key_field)});
    return;
  }
  for (const auto& names : entity.keys) {
    std::vector<std::size_t> key;
    for (const std::string_view name : names) key.push_back(entity.fields->at(name));
    keys_.push_back(std::move(key));
  }
}

std::string KeyReader::text(std::size_t key, const Row& row) const {
  std::string out;
  for (const std::size_t i : keys_[key]) {
    if (is_empty(row[i])) return {};
    const Field& field = (*entity_.fields)[i];
    const bool firm = entity_.name == "enterprise" && field.name == "name";
    const std::string part =
        firm ? enterprise::name_key(std::get<std::string>(row[i])) : name_text(plain_text(row[i]));
    if (part.empty()) return {};
    if (!out.empty()) out += '\x1f';
    out += part;
  }
  return out;
}

std::string KeyReader::label(std::size_t key) const {
  std::string out;
  for (const std::size_t i : keys_[key]) {
    out += (out.empty() ? "" : "、") + std::string((*entity_.fields)[i].label.zh);
  }
  return out;
}

}  // namespace liantu::api

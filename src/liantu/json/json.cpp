#include "liantu/json/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace liantu::json {

const Json* Json::find(std::string_view name) const {
  const auto* object = members();
  if (!object) return nullptr;
  const auto it =
      std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.first == name; });
  return it == object->end() ? nullptr : &it->second;
}

Json& Json::set(std::string name, Json value) {
  if (is_null()) value_ = Object{};
  std::get<Object>(value_).emplace_back(std::move(name), std::move(value));
  return *this;
}

Json& Json::push(Json value) {
  if (is_null()) value_ = Array{};
  std::get<Array>(value_).push_back(std::move(value));
  return *this;
}

void append_quoted(std::string& out, std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, kept, i - kept);
    kept = i + 1;
    out += '\\';
    switch (c) {
      case '"':
        out += '"';
        break;
      case '\\':
        out += '\\';
        break;
      case '\n':
        out += 'n';
        break;
      case '\r':
        out += 'r';
        break;
      case '\t':
        out += 't';
        break;
      default:
        out += "u00";
        out += kHex[c >> 4U];
        out += kHex[c & 15U];
    }
  }
  out.append(text, kept);
  out += '"';
}

void append_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void Json::dump_to(std::string& out) const {
  if (const auto* truth = flag()) {
    out += *truth ? "true" : "false";
  } else if (const auto* number = whole()) {
    out += std::to_string(*number);
  } else if (const auto* decimal = real()) {
    append_number(out, *decimal);
  } else if (const auto* words = text()) {
    append_quoted(out, *words);
  } else if (const auto* list = items()) {
    out += '[';
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (i > 0) out += ',';
      (*list)[i].dump_to(out);
    }
    out += ']';
  } else if (const auto* object = members()) {
    out += '{';
    for (std::size_t i = 0; i < object->size(); ++i) {
      if (i > 0) out += ',';
      append_quoted(out, (*object)[i].first);
      out += ':';
      (*object)[i].second.dump_to(out);
    }
    out += '}';
  } else {
    out += "null";
  }
}

std::string Json::dump() const {
  std::string out;
  dump_to(out);
  return out;
}

}  // namespace liantu::json

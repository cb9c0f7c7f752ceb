#include "liantu/base/field.h"

#include <algorithm>
#include <cmath>

#include "liantu/base/nearest.h"

namespace liantu {

std::optional<std::size_t> FieldTable::index(std::string_view name) const {
  const auto it = std::find_if(fields_.begin(), fields_.end(), [&](const Field& f) { return f.name == name; });
  if (it == fields_.end()) return std::nullopt;
  return static_cast<std::size_t>(it - fields_.begin());
}

std::size_t FieldTable::at(std::string_view name) const {
  if (const auto i = index(name)) return *i;
  throw Error(ErrorCode::InvalidInput,
              "没有字段 " + std::string(name) + "，最接近的是 " + nearest(name, names()) + "。", std::string(name));
}

std::vector<std::string_view> FieldTable::names() const {
  std::vector<std::string_view> result;
  for (const Field& f : fields_) result.push_back(f.name);
  return result;
}

void set_field(const Field& field, void* object, const Value& value) {
  try {
    field.set(object, value);
  } catch (const Error& error) {
    throw Error(error.code(), std::string(field.label.zh) + "：" + error.what(), std::string(field.name));
  }
}

namespace field_detail {

void wrong_kind(std::string_view expected) {
  throw Error(ErrorCode::InvalidInput, "这里应填" + std::string(expected) + "。");
}

void Codec<std::optional<bool>>::from(std::optional<bool>& out, const Value& v) {
  if (is_empty(v)) return out.reset();
  if (const auto* flag = std::get_if<bool>(&v)) {
    out = *flag;
  } else if (const auto* number = std::get_if<std::int64_t>(&v); number && (*number == 0 || *number == 1)) {
    out = *number == 1;
  } else {
    wrong_kind("是或否");
  }
}

void Codec<std::optional<Date>>::from(std::optional<Date>& out, const Value& v) {
  if (is_empty(v)) return out.reset();
  const auto* text = std::get_if<std::string>(&v);
  const auto day = text ? Date::parse(*text) : std::nullopt;
  if (!day) wrong_kind("日期，例如 2026-09-15");
  out = day;
}

void Codec<std::optional<DateSpan>>::from(std::optional<DateSpan>& out, const Value& v) {
  if (is_empty(v)) return out.reset();
  const auto* text = std::get_if<std::string>(&v);
  const auto span = text ? DateSpan::parse(*text) : std::nullopt;
  if (!span) wrong_kind("日期或期间，例如 2026-09-15 或 2026-09-01/2026-09-30");
  out = span;
}

double real_from(const Value& v) {
  if (const auto* whole = std::get_if<std::int64_t>(&v)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&v); real && std::isfinite(*real)) return *real;
  wrong_kind("数字");
}

std::int64_t whole_from(const Value& v) {
  if (const auto* whole = std::get_if<std::int64_t>(&v)) return *whole;
  if (const auto* real = std::get_if<double>(&v);
      real && std::isfinite(*real) && std::abs(*real) < 9.0e15 && std::trunc(*real) == *real) {
    return static_cast<std::int64_t>(*real);
  }
  wrong_kind("整数");
}

std::size_t word_index(std::span<const Word> admitted, const Value& v) {
  if (const auto* text = std::get_if<std::string>(&v)) {
    for (std::size_t i = 0; i < admitted.size(); ++i) {
      if (admitted[i].code == *text) return i;
    }
  }
  std::string list;
  for (const Word& word : admitted) {
    list += (list.empty() ? "" : "、") + std::string(word.code) + "（" + std::string(word.zh) + "）";
  }
  wrong_kind("下列之一：" + list);
}

}  // namespace field_detail
}  // namespace liantu

#include "liantu/store/ledger_row.h"

#include <algorithm>
#include <cmath>

#include "liantu/base/error.h"
#include "liantu/store/personal.h"

namespace liantu::store {
namespace {

[[noreturn]] void refuse(const Field& field, std::string_view what) {
  throw Error(ErrorCode::InvalidInput, std::string(field.label.zh) + "：" + std::string(what), std::string(field.name));
}

/// Well-formed UTF-8 without NUL: what both databases can hold.
bool is_storable(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead == 0) return false;
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (lead - 0xE1U <= 0xECU - 0xE1U && i + 3 <= text.size()) {   // most Chinese characters: any two more bytes do
      if ((text[i + 1] & 0xC0) != 0x80 || (text[i + 2] & 0xC0) != 0x80) return false;
      i += 3;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return false;
    char32_t point = lead & (0xFF >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      point = point << 6 | (next & 0x3F);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return false;
    i += length;
  }
  return true;
}

void store_text(const Field& field, const Value& value, Value& out) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) refuse(field, "这里应填文字。");
  if (text->empty()) {
    out = Value{};
    return;
  }
  if (!is_storable(*text)) refuse(field, "文字中有无法保存的字符，请删去后再试。");
  out = value;
}

}  // namespace

ColumnType column_type(const Field& field) {
  switch (field.kind) {
    case FieldKind::Integer: return ColumnType::Whole;
    case FieldKind::Number:
      return field.unit == Unit::Yuan || field.unit == Unit::Usd ? ColumnType::Whole : ColumnType::Real;
    case FieldKind::Flag: return ColumnType::Flag;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Code:
    case FieldKind::CreditCode:
    case FieldKind::Phone:
    case FieldKind::Date:
    case FieldKind::DateSpan:
    case FieldKind::Choice: return ColumnType::Text;
  }
  return ColumnType::Text;
}

void store_value(const Field& field, const Value& value, Value& out) {
  if (is_empty(value)) {
    out = Value{};
    return;
  }
  const auto* whole = std::get_if<std::int64_t>(&value);
  const auto* real = std::get_if<double>(&value);
  switch (column_type(field)) {
    case ColumnType::Text: return store_text(field, value, out);
    case ColumnType::Whole:
      if (whole == nullptr && real != nullptr && std::abs(*real) < 9.0e15 && std::trunc(*real) == *real) {
        out = static_cast<std::int64_t>(*real);
        return;
      }
      if (whole == nullptr) refuse(field, "这里应填整数。");
      out = *whole;
      return;
    case ColumnType::Real:
      if (whole == nullptr && (real == nullptr || !std::isfinite(*real))) refuse(field, "这里应填数字。");
      out = (whole != nullptr ? static_cast<double>(*whole) : *real) + 0.0;   // -0.0 becomes 0.0
      return;
    case ColumnType::Flag:
      if (const auto* flag = std::get_if<bool>(&value)) {
        out = std::int64_t{*flag ? 1 : 0};
        return;
      }
      if (whole == nullptr || (*whole != 0 && *whole != 1)) refuse(field, "这里应填是或否。");
      out = *whole;
      return;
  }
}

Value stored_value(const Field& field, const Value& value) {
  Value out;
  store_value(field, value, out);
  return out;
}

Value shown_value(const Field& field, Value stored) {
  if (column_type(field) != ColumnType::Flag) return stored;
  const auto* whole = std::get_if<std::int64_t>(&stored);
  return whole == nullptr ? Value{} : Value{*whole != 0};
}

std::vector<std::string_view> column_names(const Entity& entity) {
  std::vector<std::string_view> names{"id", "version", "valid_from", "batch", "owner_unit", "baseline"};
  for (const Field& field : entity.fields->fields()) names.push_back(field.name);
  return names;
}

std::string column_list(const Entity& entity) {
  std::string list;
  for (const std::string_view name : column_names(entity)) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

StoredRow read_record(const Entity& entity, const Record& record) {
  StoredRow row;
  row.id = text_or_empty(record.value(0));
  row.version = whole_or_zero(record.value(1));
  row.valid_from = whole_or_zero(record.value(2));
  row.batch = text_or_empty(record.value(3));
  row.owner_unit = text_or_empty(record.value(4));
  row.baseline = whole_or_zero(record.value(5)) != 0;
  const std::size_t count = entity.fields->size();
  row.values.reserve(count);
  for (std::size_t i = 0; i < count; ++i) row.values.push_back(record.value(static_cast<int>(kSystemColumns + i)));
  return row;
}

void show(Session& session, const Entity& entity, const Access& access, std::span<StoredRow> rows) {
  const FieldTable& fields = *entity.fields;
  const std::vector<std::size_t> masked = masked_fields(access, entity);
  for (StoredRow& row : rows) {
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      row.values[i] = shown_value(fields[i], std::move(row.values[i]));
    }
    row.masked = masked;
    for (const std::size_t i : row.masked) row.values.at(i) = Value{};
  }
  open_rows(session, entity, rows);
}

bool is_masked(const Access& access, const Entity& entity, const Field& field) {
  if (field.label.personal && !access.personal) return true;
  return !access.masked_fields.empty() &&
         access.masked_fields.contains(std::string(entity.name) + "." + std::string(field.name));
}

std::vector<std::size_t> masked_fields(const Access& access, const Entity& entity) {
  std::vector<std::size_t> masked;
  for (std::size_t i = 0; i < entity.fields->size(); ++i) {
    if (is_masked(access, entity, (*entity.fields)[i])) masked.push_back(i);
  }
  return masked;
}

bool may_see_unit(const Access& access, std::string_view owner_unit) {
  return access.all_rows || std::find(access.units.begin(), access.units.end(), owner_unit) != access.units.end();
}

std::string text_or_empty(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

std::int64_t whole_or_zero(const Value& value) {
  const auto* whole = std::get_if<std::int64_t>(&value);
  if (whole != nullptr) return *whole;
  const auto* real = std::get_if<double>(&value);   // PostgreSQL answers sum(bigint) as numeric
  return real == nullptr ? 0 : static_cast<std::int64_t>(*real);
}

}  // namespace liantu::store

#include "liantu/store/where.h"

#include <array>

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"

namespace liantu::store {
namespace {

constexpr std::size_t kMostParameters = 2000;

std::string_view parameter_name(std::size_t index) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < kMostParameters; ++i) all.push_back(std::string(1, 'p') += std::to_string(i));
    return all;
  }();
  if (index >= kMostParameters) {
    throw Error(ErrorCode::InvalidInput, "筛选条件的值太多，请分几次查询（最多 2000 个）。");
  }
  return names[index];
}

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

std::string like_pattern(const std::string& text) {
  std::string pattern = "%";
  for (const char c : lower_ascii(text)) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + '%';
}

const Value& only_value(const Filter& filter) {
  if (filter.values.size() == 1) return filter.values.front();
  throw Error(ErrorCode::InvalidInput, "这个筛选条件需要一个值。", filter.field);
}

std::string first_day(const Column& column) {
  const std::string name(column.name);
  const bool period = column.field != nullptr && column.field->kind == FieldKind::DateSpan;
  return period ? "substr(" + name + ", 1, 10)" : name;
}

/// The last ten characters of "2026-09-01/2026-09-30" and of "2026-09-15".
std::string last_day(const Column& column) {
  const std::string name(column.name);
  const bool period = column.field != nullptr && column.field->kind == FieldKind::DateSpan;
  return period ? "substr(" + name + ", length(" + name + ") - 9)" : name;
}

}  // namespace

Column column_of(const Entity& entity, const Access& access, std::string_view name, Use use) {
  struct SystemColumn {
    std::string_view name;
    bool is_text;
    bool never_null;
  };
  static constexpr std::array<SystemColumn, 6> system{{{"id", true, true},
                                                       {"version", false, true},
                                                       {"valid_from", false, true},
                                                       {"batch", true, true},
                                                       {kOwnerUnit, true, false},
                                                       {"baseline", false, true}}};
  for (const SystemColumn& column : system) {
    if (column.name == name)
      return {column.name, nullptr, column.is_text, !column.is_text, column.never_null};
  }
  const Field& field = (*entity.fields)[entity.fields->at(name)];
  if (is_masked(access, entity, field)) {
    throw Error(ErrorCode::Forbidden,
                "您无权查看" + std::string(field.label.zh) + "，不能按它筛选、排序或汇总。",
                std::string(name));
  }
  if (field.label.personal && use != Use::Presence) {
    throw Error(
        ErrorCode::InvalidInput,
        std::string(field.label.zh) + "加密保存，不能按内容筛选、排序或汇总，可筛选“为空”或“不为空”。",
        std::string(name));
  }
  const ColumnType type = column_type(field);
  return {name == entity.owner_field ? kOwnerUnit : field.name, &field, type == ColumnType::Text,
          type == ColumnType::Whole || type == ColumnType::Flag, false};
}

Value column_value(const Column& column, const Value& value) {
  if (column.field != nullptr) return stored_value(*column.field, value);
  if (const auto* flag = std::get_if<bool>(&value)) return Value{std::int64_t{*flag ? 1 : 0}};
  if (column.is_text != std::holds_alternative<std::string>(value) && !is_empty(value)) {
    throw Error(ErrorCode::InvalidInput, column.is_text ? "这里应填文字。" : "这里应填整数。",
                std::string(column.name));
  }
  return value;
}

void Where::add(std::string_view condition) {
  if (!text_.empty()) text_ += " AND ";
  text_ += condition;
}

std::string Where::parameter(const Value& value) {
  const std::string_view name = parameter_name(bind_.size());
  bind_.emplace_back(name, value);
  std::string text(1, ':');
  return text += name;
}

void Where::filter(const Entity& entity, const Access& access, const Filter& filter) {
  const bool presence = filter.op == FilterOp::Empty || filter.op == FilterOp::NotEmpty;
  const Column column = column_of(entity, access, filter.field, presence ? Use::Presence : Use::Content);
  const std::string name(column.name == kOwnerUnit ? owner_unit_ : column.name);
  switch (filter.op) {
    case FilterOp::Eq: {
      const Value value = column_value(column, only_value(filter));
      return add(is_empty(value) ? name + " IS NULL" : name + " = " + parameter(value));
    }
    case FilterOp::Ne: {  // a row without a value is not of that value either
      const Value value = column_value(column, only_value(filter));
      if (is_empty(value)) return add(name + " IS NOT NULL");
      return add(column.never_null ? name + " <> " + parameter(value)
                                   : "(" + name + " <> " + parameter(value) + " OR " + name + " IS NULL)");
    }
    case FilterOp::In: {
      std::string list;
      for (const Value& value : filter.values) {
        const Value stored = column_value(column, value);
        if (!is_empty(stored)) list += (list.empty() ? "" : ", ") + parameter(stored);
      }
      return add(list.empty() ? "1 = 0" : name + " IN (" + list + ")");
    }
    case FilterOp::Contains: {
      if (!column.is_text)
        throw Error(ErrorCode::InvalidInput, "只有文字字段可以按“包含”筛选。", filter.field);
      const std::string text = text_or_empty(only_value(filter));
      return add("lower(" + name + ") LIKE " + parameter(like_pattern(text)) + " ESCAPE '\\'");
    }
    case FilterOp::Ge:
      return add(first_day(column) + " >= " + parameter(column_value(column, only_value(filter))));
    case FilterOp::Le:
      return add(first_day(column) + " <= " + parameter(column_value(column, only_value(filter))));
    case FilterOp::EndsGe:
      return add(last_day(column) + " >= " + parameter(column_value(column, only_value(filter))));
    case FilterOp::Empty:
      return add(name + " IS NULL");
    case FilterOp::NotEmpty:
      return add(name + " IS NOT NULL");
  }
}

void Where::visible_to(const Access& access) {
  if (access.all_rows) return;
  std::string list;
  for (const std::string& unit : access.units) list += (list.empty() ? "" : ", ") + parameter(unit);
  add(list.empty() ? "1 = 0" : std::string(owner_unit_) + " IN (" + list + ")");
}

}  // namespace liantu::store

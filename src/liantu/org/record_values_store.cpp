#include "liantu/org/record_values_store.h"

#include "liantu/base/error.h"

namespace liantu::org {
namespace {

Value value_in(const store::Record& record, std::string_view column) {
  for (int i = 0; i < record.columns(); ++i) {
    if (record.column_name(i) == column) return record.value(i);
  }
  throw Error(ErrorCode::Internal, "查询结果没有列 " + std::string(column) + "。", std::string(column));
}

}  // namespace

std::string text_in(const store::Record& record, std::string_view column) {
  const Value value = value_in(record, column);
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string{} : *text;
}

std::int64_t whole_in(const store::Record& record, std::string_view column) {
  return optional_whole_in(record, column).value_or(0);
}

std::optional<std::int64_t> optional_whole_in(const store::Record& record, std::string_view column) {
  const Value value = value_in(record, column);
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

}  // namespace liantu::org

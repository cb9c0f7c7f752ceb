// JSON values (RFC 8259): a strict parser of outside bytes and a writer. Members keep their order.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace liantu::json {

class Json {
 public:
  using Array = std::vector<Json>;
  using Member = std::pair<std::string, Json>;
  using Object = std::vector<Member>;

  Json() = default;
  Json(std::nullptr_t) {}
  Json(bool flag) : value_(flag) {}
  Json(int number) : value_(std::int64_t{number}) {}
  Json(std::int64_t number) : value_(number) {}
  Json(std::size_t number) : value_(static_cast<std::int64_t>(number)) {}
  Json(double number) : value_(number) {}
  Json(const char* text) : value_(std::string(text)) {}
  Json(std::string_view text) : value_(std::string(text)) {}
  Json(std::string text) : value_(std::move(text)) {}
  Json(Array items) : value_(std::move(items)) {}
  Json(Object members) : value_(std::move(members)) {}

  static Json array() { return Json(Array{}); }
  static Json object() { return Json(Object{}); }
  static Json object(std::initializer_list<Member> members) { return Json(Object(members)); }

  /// Throws InvalidInput with the byte offset: bad syntax, bad UTF-8, a member named twice, deeper than 64.
  static Json parse(std::string_view text);
  std::string dump() const;
  void dump_to(std::string& out) const;

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  const bool* flag() const { return std::get_if<bool>(&value_); }
  const std::int64_t* whole() const { return std::get_if<std::int64_t>(&value_); }
  const double* real() const { return std::get_if<double>(&value_); }
  const std::string* text() const { return std::get_if<std::string>(&value_); }
  const Array* items() const { return std::get_if<Array>(&value_); }
  const Object* members() const { return std::get_if<Object>(&value_); }

  /// The member, or nothing when this is no object or has none of that name.
  const Json* find(std::string_view name) const;

  /// Adds a member (no check for the same name) or an item; turns null into an object or array first.
  Json& set(std::string name, Json value);
  Json& push(Json value);

  bool operator==(const Json&) const = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

/// Quotes and escapes `text` as a JSON string.
void append_quoted(std::string& out, std::string_view text);
/// Shortest text that reads back the same; "null" when not finite.
void append_number(std::string& out, double number);

}  // namespace liantu::json

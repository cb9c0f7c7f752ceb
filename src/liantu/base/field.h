// fields<T>: the single declaration of a type. It feeds SQL rows, JSON, sheet columns, OpenAPI and OGC queryables.
//
//   template <> inline constexpr auto liantu::fields<T> = std::tuple{
//       field("land_m2", &T::land, {.zh = "用地面积", .en = "Land", .synonyms = "占地|需用地"}), …};
//   const FieldTable& table = field_table<T>();
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/error.h"
#include "liantu/base/units.h"
#include "liantu/base/value.h"

namespace liantu {

enum class FieldKind {
  Text,
  LongText,    ///< sentences: content, progress, remark
  Code,        ///< identifying text whose leading zeros matter
  CreditCode,  ///< GB 32100, checked
  Phone,
  Integer,
  Number,      ///< real number, or yuan when the unit is Yuan; see Field::unit
  Date,
  DateSpan,    ///< a day, or only a month/quarter/year
  Flag,
  Choice,      ///< one of Field::words
};

/// One admitted word of a Choice: the stored code, its Chinese and English labels, and other spellings ('|' between).
struct Word {
  std::string_view code, zh, en, also;
};

/// The words of an enumeration, in the order of its enumerators (first enumerator = 0).
template <class Enum>
inline constexpr auto words = [] { static_assert(sizeof(Enum) == 0, "no words<Enum> for this enumeration"); };

struct Label {
  std::string_view zh, en;
  std::string_view synonyms{};   ///< other column headings seen in ledgers, '|' between, without units
  std::string_view group{};      ///< section of the form, in Chinese
  bool required = false;
  bool personal = false;         ///< names a private person or how to reach one: encrypted, masked without the right
  bool long_text = false;
  bool code = false;
  bool phone = false;
  bool credit_code = false;
  bool month_ok = false;
  bool past = false;             ///< a date that cannot lie in the future
  std::string_view yes{}, no{};  ///< words of a Flag besides 是 and 否, '|' between: 省外, 省内
};

struct Field {
  std::string_view name;
  Label label;
  FieldKind kind;
  Unit unit;
  std::span<const Word> words;
  Value (*get)(const void* object);
  void (*set)(void* object, const Value& value);  ///< throws Error InvalidInput when the value is not of this kind
};

class FieldTable {
 public:
  explicit FieldTable(std::vector<Field> fields) : fields_(std::move(fields)) {}
  std::span<const Field> fields() const { return fields_; }
  std::size_t size() const { return fields_.size(); }
  const Field& operator[](std::size_t i) const { return fields_[i]; }
  std::optional<std::size_t> index(std::string_view name) const;
  std::size_t at(std::string_view name) const;  ///< throws InvalidInput naming the nearest field
  std::vector<std::string_view> names() const;

 private:
  std::vector<Field> fields_;
};

template <class T>
inline constexpr auto fields = [] { static_assert(sizeof(T) == 0, "no fields<T> beside this type"); };

template <class T, class M>
struct FieldDefinition {
  std::string_view name;
  M T::*member;
  Label label;
};

template <class T, class M>
constexpr FieldDefinition<T, M> field(std::string_view name, M T::*member, Label label) {
  return {name, member, label};
}

namespace field_detail {

[[noreturn]] void wrong_kind(std::string_view expected);

template <class M>
struct Codec;  // kind, unit, words, to, from

template <>
struct Codec<std::string> {
  static constexpr FieldKind kind = FieldKind::Text;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::string& v) { return v.empty() ? Value{} : Value{v}; }
  static void from(std::string& out, const Value& v) {
    if (is_empty(v)) return out.clear();
    if (const auto* text = std::get_if<std::string>(&v)) {
      out = *text;
      return;
    }
    wrong_kind("文字");
  }
};

template <>
struct Codec<std::optional<bool>> {
  static constexpr FieldKind kind = FieldKind::Flag;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::optional<bool>& v) { return v ? Value{*v} : Value{}; }
  static void from(std::optional<bool>& out, const Value& v);
};

template <>
struct Codec<std::optional<Date>> {
  static constexpr FieldKind kind = FieldKind::Date;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::optional<Date>& v) { return v ? Value{v->iso()} : Value{}; }
  static void from(std::optional<Date>& out, const Value& v);
};

template <>
struct Codec<std::optional<DateSpan>> {
  static constexpr FieldKind kind = FieldKind::DateSpan;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::optional<DateSpan>& v) { return v ? Value{v->text()} : Value{}; }
  static void from(std::optional<DateSpan>& out, const Value& v);
};

double real_from(const Value& v);
std::int64_t whole_from(const Value& v);

template <Unit U, class Rep>
struct Codec<std::optional<Quantity<U, Rep>>> {
  static constexpr FieldKind kind =
      std::is_same_v<Rep, std::int64_t> && U != Unit::Yuan && U != Unit::Usd ? FieldKind::Integer
                                                                              : FieldKind::Number;
  static constexpr Unit unit = U;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::optional<Quantity<U, Rep>>& v) { return v ? Value{v->value} : Value{}; }
  static void from(std::optional<Quantity<U, Rep>>& out, const Value& v) {
    if (is_empty(v)) return out.reset();
    if constexpr (std::is_same_v<Rep, double>) {
      out = Quantity<U, Rep>{real_from(v)};
    } else {
      out = Quantity<U, Rep>{whole_from(v)};
    }
  }
};

template <>
struct Codec<std::optional<std::int64_t>> {
  static constexpr FieldKind kind = FieldKind::Integer;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::optional<std::int64_t>& v) { return v ? Value{*v} : Value{}; }
  static void from(std::optional<std::int64_t>& out, const Value& v) {
    if (is_empty(v)) return out.reset();
    out = whole_from(v);
  }
};

template <>
struct Codec<std::optional<double>> {
  static constexpr FieldKind kind = FieldKind::Number;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return {}; }
  static Value to(const std::optional<double>& v) { return v ? Value{*v} : Value{}; }
  static void from(std::optional<double>& out, const Value& v) {
    if (is_empty(v)) return out.reset();
    out = real_from(v);
  }
};

std::size_t word_index(std::span<const Word> admitted, const Value& v);  ///< throws InvalidInput listing the words

template <class Enum>
  requires std::is_enum_v<Enum>
struct Codec<std::optional<Enum>> {
  static constexpr FieldKind kind = FieldKind::Choice;
  static constexpr Unit unit = Unit::None;
  static std::span<const Word> admitted() { return words<Enum>; }
  static Value to(const std::optional<Enum>& v) {
    return v ? Value{std::string(words<Enum>[static_cast<std::size_t>(*v)].code)} : Value{};
  }
  static void from(std::optional<Enum>& out, const Value& v) {
    if (is_empty(v)) return out.reset();
    out = static_cast<Enum>(word_index(admitted(), v));
  }
};

constexpr FieldKind refined(FieldKind kind, const Label& label) {
  if (kind != FieldKind::Text) return kind;
  if (label.credit_code) return FieldKind::CreditCode;
  if (label.phone) return FieldKind::Phone;
  if (label.code) return FieldKind::Code;
  return label.long_text ? FieldKind::LongText : FieldKind::Text;
}

template <class T, std::size_t I>
Field erased() {
  constexpr auto& definition = std::get<I>(fields<T>);
  using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(definition.member))>;
  using C = Codec<Member>;
  return {definition.name,
          definition.label,
          refined(C::kind, definition.label),
          C::unit,
          C::admitted(),
          [](const void* object) { return C::to(static_cast<const T*>(object)->*std::get<I>(fields<T>).member); },
          [](void* object, const Value& value) {
            C::from(static_cast<T*>(object)->*std::get<I>(fields<T>).member, value);
          }};
}

template <class T, std::size_t... I>
FieldTable erased_all(std::index_sequence<I...>) {
  return FieldTable({erased<T, I>()...});
}

}  // namespace field_detail

/// The run-time form of fields<T>; visitors of rows, JSON and sheets are written once against it.
template <class T>
const FieldTable& field_table() {
  static const FieldTable table = field_detail::erased_all<T>(
      std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(fields<T>)>>>{});
  return table;
}

/// `field.set`, with the field's name added to the error.
void set_field(const Field& field, void* object, const Value& value);

template <class T>
Row to_row(const T& object) {
  Row row;
  for (const Field& f : field_table<T>().fields()) row.push_back(f.get(&object));
  return row;
}

/// Throws InvalidInput whose `where` is the field's name.
template <class T>
T from_row(const Row& row) {
  T object{};
  std::size_t i = 0;
  for (const Field& f : field_table<T>().fields()) set_field(f, &object, row.at(i++));
  return object;
}

}  // namespace liantu

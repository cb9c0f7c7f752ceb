#include "liantu/api/routes/list_query.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "liantu/api/enterprise/firm_figures.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/base/error.h"
#include "liantu/base/language.h"
#include "liantu/base/nearest.h"
#include "liantu/base/number_in.h"

namespace liantu::api {
namespace {

constexpr std::array<std::string_view, 9> kKnown = {"filter", "q",    "sort",   "limit", "after",
                                                    "offset", "asof", "fields", "lang"};
constexpr std::array<std::string_view, 8> kOps = {"in", "ne", "contains", "ge", "le", "empty", "eq", "band"};
constexpr std::array<std::string_view, 6> kRowFields = {"id",    "version",    "valid_from",
                                                        "batch", "owner_unit", "baseline"};
constexpr std::size_t kUsual = 100;
constexpr std::size_t kMost = 1000;
constexpr std::size_t kFarthest = 10'000'000;

[[noreturn]] void refuse(const std::string& message, const std::string& parameter) {
  throw Error(ErrorCode::InvalidInput, message, "?" + parameter);
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const auto comma = text.find(',');
    if (const auto part = text.substr(0, comma); !part.empty()) parts.emplace_back(part);
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

/// "filter[town][ge]" -> {"town", "ge"}.
std::pair<std::string, std::string> brackets(const std::string& name) {
  const auto first = name.find(']');
  if (!name.starts_with("filter[") || first == std::string::npos)
    refuse("筛选应写成 filter[字段]=值。", name);
  const std::string field = name.substr(7, first - 7);
  const std::string rest = name.substr(first + 1);
  if (rest.empty()) return {field, "eq"};
  if (rest.size() < 3 || rest.front() != '[' || rest.back() != ']')
    refuse("筛选应写成 filter[字段][ge]=值。", name);
  return {field, rest.substr(1, rest.size() - 2)};
}

Value row_field_value(std::string_view field, const std::string& text, const std::string& parameter) {
  if (field == "id" || field == "batch" || field == "owner_unit") return text;
  const auto number = number_in<std::int64_t>(text);
  if (!number) refuse("这里应是整数。", parameter);
  return *number;
}

Value value_of(const store::Entity& entity, const std::string& field, const std::string& text,
               const std::string& parameter) {
  if (std::find(kRowFields.begin(), kRowFields.end(), field) != kRowFields.end()) {
    return row_field_value(field, text, parameter);
  }
  return filter_value((*entity.fields)[entity.fields->at(field)], text);
}

store::Filter filter(const store::Entity& entity, const std::string& name, const std::string& text) {
  const auto [field, op] = brackets(name);
  if (op == "empty") {
    return {field, text == "0" || text == "false" ? store::FilterOp::NotEmpty : store::FilterOp::Empty, {}};
  }
  if (op == "in") {
    store::Filter in{field, store::FilterOp::In, {}};
    for (const std::string& part : split(text)) in.values.push_back(value_of(entity, field, part, name));
    return in;
  }
  if (op == "contains") return {field, store::FilterOp::Contains, {text}};
  const Value value = value_of(entity, field, text, name);
  if (op == "eq") return {field, store::FilterOp::Eq, {value}};
  if (op == "ne") return {field, store::FilterOp::Ne, {value}};
  if (op == "ge") return {field, store::FilterOp::Ge, {value}};
  if (op == "le") return {field, store::FilterOp::Le, {value}};
  refuse("没有筛选方式 " + op + "，最接近的是 " + nearest(op, kOps) + "。", name);
}

/// filter[revenue_yuan][band]=20000000..400000000
std::vector<store::Filter> band_filter(const store::Entity& entity, const std::string& name, const std::string& text) {
  const Field& field = (*entity.fields)[entity.fields->at(brackets(name).first)];
  const auto band = band_from_text(text);
  if (!band || (field.kind != FieldKind::Integer && field.kind != FieldKind::Number))
    refuse("档次应写成 20000000..400000000，最低一档 ..3000000，最高一档 10000000000..。", name);
  return band_filters(field, *band);
}

std::string root_name(const std::string& name) {
  return name.substr(0, name.find('['));
}

}  // namespace

Value filter_value(const Field& field, const std::string& text) {
  const auto fail = [&](std::string_view expected) {
    throw Error(ErrorCode::InvalidInput,
                std::string(field.label.zh) + "：这里应填" + std::string(expected) + "。",
                "?filter[" + std::string(field.name) + "]");
  };
  if (text.empty()) return {};
  if (field.kind == FieldKind::Flag) {
    if (text == "true" || text == "1") return true;
    if (text == "false" || text == "0") return false;
    fail("true 或 false");
  }
  if (field.kind != FieldKind::Integer && field.kind != FieldKind::Number) return text;
  if (const auto whole = number_in<std::int64_t>(text)) return *whole;
  const auto real = number_in<double>(text);
  if (!real) fail("数字");
  return *real;
}

Language paper_language(const Request& request) {
  return request.find("lang") == "en" ? Language::En : Language::Zh;
}

std::optional<Date> day_parameter(const Request& request, std::string_view name) {
  const auto text = request.find(name);
  if (!text) return std::nullopt;
  const auto day = Date::parse(*text);
  if (!day) throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", "?" + std::string(name));
  return day;
}

std::optional<Instant> asof(const Request& request) {
  const auto text = request.find("asof");
  if (!text || text->empty()) return std::nullopt;
  const auto day = Date::parse(*text);
  if (!day) refuse("asof 应是日期，例如 2026-09-15。", "asof");
  return end_of_day_shanghai(*day);
}

void refuse_asof(const Request& request) {
  if (request.find("asof")) refuse("这里没有历史时点，请去掉 asof。", "asof");
}

std::set<std::string, std::less<>> chosen_fields(const FieldTable& table, const Request& request) {
  std::set<std::string, std::less<>> chosen;
  for (const std::string& name : split(request.find("fields").value_or(""))) {
    table.at(name);
    chosen.insert(name);
  }
  return chosen;
}

std::size_t limit_of(const Request& request, std::size_t usual, std::size_t most) {
  const auto text = request.find("limit");
  if (!text) return usual;
  const auto limit = number_in<std::size_t>(*text);
  if (!limit || *limit < 1 || *limit > most) {
    refuse("limit 应是 1 到 " + std::to_string(most) + " 之间的整数。", "limit");
  }
  return *limit;
}

namespace {

std::size_t offset_of(const Request& request) {
  const auto text = request.find("offset");
  if (!text) return 0;
  const auto offset = number_in<std::size_t>(*text);
  if (!offset || *offset > kFarthest) {
    refuse("offset 应是 0 到 " + std::to_string(kFarthest) + " 之间的整数。", "offset");
  }
  return *offset;
}

}  // namespace

store::ListQuery list_query(const store::Entity& entity, const Request& request,
                            const std::set<std::string, std::less<>>& also) {
  store::ListQuery query;
  query.entity = &entity;
  query.limit = limit_of(request, kUsual, kMost);
  query.asof = asof(request);
  for (const auto& [name, text] : request.query) {
    const std::string root = root_name(name);
    if (root == "filter") {
      if (brackets(name).second == "band") std::ranges::move(band_filter(entity, name, text), std::back_inserter(query.filters));
      else query.filters.push_back(filter(entity, name, text));
    } else if (std::find(kKnown.begin(), kKnown.end(), root) == kKnown.end() && !also.contains(root)) {
      std::vector<std::string_view> names(kKnown.begin(), kKnown.end());
      names.insert(names.end(), also.begin(), also.end());
      refuse("没有参数 " + name + "，最接近的是 " + nearest(root, names) + "。", name);
    }
  }
  query.search = request.find("q").value_or("");
  query.after = request.find("after").value_or("");
  query.offset = offset_of(request);
  for (const std::string& part : split(request.find("sort").value_or(""))) {
    const bool descending = part.starts_with('-');
    query.sort.push_back({part.substr(descending ? 1 : 0), descending});
  }
  return query;
}

std::string next_link(const Request& request, const std::string& cursor) {
  std::string link = "<" + request.path + "?";
  for (const auto& [name, value] : request.query) {
    if (name != "after" && name != "offset") link += percent_encoded(name) + "=" + percent_encoded(value) + "&";
  }
  return link + "after=" + percent_encoded(cursor) + ">; rel=\"next\"";
}

}  // namespace liantu::api

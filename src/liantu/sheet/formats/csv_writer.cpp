#include <algorithm>

#include "liantu/base/number_in.h"
#include "liantu/sheet/number_format.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::sheet {
namespace {

bool is_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  return number_in<double>(text).has_value();
}

/// Excel runs as a formula what begins so, also from a .csv.
bool runs(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos &&
         !is_number(text);
}

void append_field(std::string& out, std::string_view text, bool guarded) {
  const bool quoted = std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
  if (quoted) out += '"';
  if (guarded) out += '\'';
  for (std::size_t quote; (quote = text.find('"')) != std::string_view::npos; text.remove_prefix(quote + 1)) {
    out.append(text.substr(0, quote + 1));
    out += '"';
  }
  out.append(text);
  if (quoted) out += '"';
}

}  // namespace

std::string value_text(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "是" : "否";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return number_text(*real);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

std::string csv_bytes(const OutTable& table) {
  std::string out = "\xEF\xBB\xBF";
  const auto separate = [&](std::size_t column) { out += column == 0 ? "" : ","; };
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    separate(c);
    append_field(out, table.columns[c].header, runs(table.columns[c].header));
  }
  out += "\r\n";
  for (const Row& row : table.rows) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      separate(c);
      if (c >= row.size()) continue;
      const std::string text = value_text(row[c]);
      append_field(out, text, std::holds_alternative<std::string>(row[c]) && runs(text));
    }
    out += "\r\n";
  }
  return out;
}

void append_csv_record(std::string& out, std::span<const std::string_view> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    append_field(out, fields[i], false);
  }
  out += '\n';
}

void write_csv(const std::string& path, const OutTable& table) {
  write_file(path, csv_bytes(table));
}

}  // namespace liantu::sheet

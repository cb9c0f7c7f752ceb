#include "liantu/cli/reading_json.h"

#include "liantu/json/json.h"

namespace liantu::cli {
namespace {

void append_member(std::string& out, std::string_view name, std::string_view text) {
  json::append_quoted(out, name);
  out += ':';
  json::append_quoted(out, text);
}

/// A period or a range of amounts: "a/b" becomes {"from":a,"to":b}.
void append_span(std::string& out, std::string_view text, bool numbers) {
  const std::size_t slash = text.find('/');
  const auto part = [&](std::string_view end) {
    if (numbers) {
      out += end;
    } else {
      json::append_quoted(out, end);
    }
  };
  out += "{\"from\":";
  part(text.substr(0, slash));
  out += ",\"to\":";
  part(text.substr(slash + 1));
  out += '}';
}

void append_value(std::string& out, const Field& field, const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) {
    out += *flag ? "true" : "false";
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    out += std::to_string(*whole);
  } else if (const auto* real = std::get_if<double>(&value)) {
    json::append_number(out, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    const bool date = field.kind == FieldKind::DateSpan || field.kind == FieldKind::Date;
    const bool number = field.kind == FieldKind::Number || field.kind == FieldKind::Integer;
    if ((date || number) && text->find('/') != std::string::npos) {
      append_span(out, *text, number);
    } else {
      json::append_quoted(out, *text);
    }
  } else {
    out += "null";
  }
}

void append_findings(std::string& out, const std::vector<sheet::Finding>& findings) {
  out += "\"findings\":[";
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const sheet::Finding& finding = findings[i];
    if (i > 0) out += ',';
    out += '{';
    append_member(out, "field", finding.field);
    out += ',';
    append_member(out, "cell", finding.cell);
    out += ',';
    append_member(out, "value", finding.value);
    out += ',';
    append_member(out, "message", finding.message);
    out += ',';
    append_member(out, "severity", finding.severity == sheet::Finding::Severity::Error ? "error" : "warning");
    out += ',';
    append_member(out, "code", finding.code);
    out += '}';
  }
  out += ']';
}

void append_fields(std::string& out, const sheet::LedgerRow& row, const FieldTable& fields) {
  out += "\"fields\":{";
  bool first = true;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (!row.cells.has(i) && is_empty((*row.values)[i])) continue;
    if (!first) out += ',';
    first = false;
    json::append_quoted(out, fields[i].name);
    out += ':';
    append_value(out, fields[i], (*row.values)[i]);
  }
  out += '}';
}

}  // namespace

void append_line(std::string& out, const sheet::LedgerRow& row, const FieldTable* fields) {
  out += '{';
  append_member(out, "file", row.file);
  out += ',';
  append_member(out, "sheet", row.sheet);
  out += ",\"row\":" + std::to_string(row.row) + ',';
  if (!row.error.empty()) {
    append_member(out, "error", row.error);
    out += ',';
    append_findings(out, row.findings);
  } else if (row.values && fields != nullptr) {
    append_member(out, "kind", row.kind);
    out += ',';
    append_fields(out, row, *fields);
    out += ',';
    append_findings(out, row.findings);
  } else {
    append_member(out, "skip", sheet::skip_word(row.skip.value_or(sheet::Skip::NotData)));
    if (!row.findings.empty()) {
      out += ',';
      append_findings(out, row.findings);
    }
  }
  out += "}\n";
}

}  // namespace liantu::cli

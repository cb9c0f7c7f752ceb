#include "liantu/enterprise/credit_code_import.h"

#include "liantu/vocab/credit_code.h"

namespace liantu::enterprise {
namespace {

std::string_view word_of(vocab::CreditCodeFault fault) {
  switch (fault) {
    case vocab::CreditCodeFault::None:
      return "";
    case vocab::CreditCodeFault::Length:
      return "bad_length";
    case vocab::CreditCodeFault::Character:
      return "bad_char";
    case vocab::CreditCodeFault::Department:
      return "bad_department";
    case vocab::CreditCodeFault::Division:
      return "bad_division";
    case vocab::CreditCodeFault::OrganisationCheck:
      return "bad_organisation_check";
    case vocab::CreditCodeFault::Check:
      return "bad_check_digit";
  }
  return "";
}

}  // namespace

void check_credit_code(const Field& field, Value& code, const std::string& cell,
                       std::vector<sheet::Finding>& findings) {
  const auto* text = std::get_if<std::string>(&code);
  if (text == nullptr) return;
  const vocab::ParsedCreditCode parsed = vocab::CreditCode::parse(*text);
  if (parsed) {
    if (*text != parsed.code->text()) code = parsed.code->text();
    return;
  }
  findings.push_back({sheet::Finding::Severity::Error, std::string(field.name), cell, *text, parsed.problem,
                      std::string(word_of(parsed.fault))});
  code = Value{};
}

void check_credit_codes(const FieldTable& fields, Row& row, const sheet::CellNames& cells,
                        std::vector<sheet::Finding>& findings) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].kind == FieldKind::CreditCode) check_credit_code(fields[i], row[i], cells[i], findings);
  }
}

}  // namespace liantu::enterprise

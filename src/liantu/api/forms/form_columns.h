// A fixed form without {{…}}: which sheet, which row repeats and what its columns mean, recognised from the headings as an
// import recognises them, and corrected once by a person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/json/json.h"
#include "liantu/paper/template.h"

namespace liantu::api {

struct FormHeading {
  int column = 0;          ///< from 1
  std::string words;       ///< "投资额（万元）/总投资"
  std::string name;        ///< of report::form_fields(), "" = the column stays empty
  bool formula = false;    ///< the pattern row reckons it: the formula stays
};

struct FixedForm {
  paper::FormColumns columns;
  std::vector<FormHeading> headings;
  std::vector<std::string> sheets;
  int header_row = 0;      ///< first row of the headings, from 1
};

/// `sheet` "" = the first that has headings of a weekly table. Throws InvalidInput when no sheet has any.
FixedForm recognised_form(std::string_view bytes, const std::string& file, const std::string& sheet);

/// What a person said overrules: the row numbers, and the name of each column he named.
void overrule(FixedForm& form, const paper::FormColumns& said);

/// Names of an earlier form's columns with the same headings.
void remember(FixedForm& form, const std::vector<FormHeading>& earlier);

/// {"sheet","row","last_row","items":[{"column","heading","name"}]}, as it is kept and shown.
json::Json fixed_form_json(const FixedForm& form);
struct KeptColumns {
  paper::FormColumns columns;
  std::vector<FormHeading> headings;
};
KeptColumns kept_columns(std::string_view text);
/// {"sheet","row","last_row","names":{"2":"项目.项目名称"}} of a request. Throws InvalidInput.
paper::FormColumns said_columns(const json::Json& json);

}  // namespace liantu::api

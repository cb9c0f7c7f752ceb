// What rules and stores say in Chinese, for whoever reads the answer.
#pragma once

#include <string>

#include "liantu/base/language.h"

namespace liantu::api {

/// `zh` itself, or its English where json/english has it (labels of fields, ledgers and their words are put
/// in in English too). A sentence that is not there, or English already, stays as it is.
std::string reader_sentence(Language language, const std::string& zh);

/// The same of a 依据, without where it stands in the program's own papers.
std::string reader_basis(Language language, const std::string& zh);

}  // namespace liantu::api

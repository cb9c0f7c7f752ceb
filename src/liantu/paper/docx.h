// A paper as .docx (ISO 29500 transitional) for Word, WPS and LibreOffice: fonts are named as offices name them and
// nothing is embedded.
#pragma once

#include <string>

#include "liantu/paper/paper.h"

namespace liantu::paper {

/// The same paper gives the same bytes. Throws InvalidInput when a table's cells do not fill its columns.
std::string docx(const Paper& paper);

}  // namespace liantu::paper

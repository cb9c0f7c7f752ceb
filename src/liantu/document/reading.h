// How documents are read: what is set aside, and the words by which statements with numbers are found.
#pragma once

#include "liantu/document/statement_english.h"
#include "liantu/text/lexicon/fact_lexicon.h"
#include "liantu/text/reading/clean_text.h"

namespace liantu::document {

struct Reading {
  text::CleaningRules cleaning;
  text::FactLexicon lexicon;
  StatementEnglish english;
};

}  // namespace liantu::document

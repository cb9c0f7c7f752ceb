// What a document says: facts with numbers, named projects, mechanisms, and what was set aside, each with its
// place in the document as it came.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/document/reading.h"
#include "liantu/text/lexicon/fact_lexicon.h"

namespace liantu::document {

/// A place of the document, in characters.
struct Place {
  std::size_t begin = 0, end = 0;
};

/// Texts are UTF-8. Names and quotes are simplified and cleaned; the place leads to what was written.
struct ResponsibleUnit {
  std::string name;
  text::Part part = text::Part::Lead;  ///< Lead or Support
};

/// A time by which something is to be done.
struct Deadline {
  std::string words;  ///< 6月底前
  std::optional<Date>
      day;  ///< the last day, against the document's year; nothing where it hangs on what is not known
  std::optional<double> count;  ///< "5个工作日内": how many of `unit`; the text names no day to count from
  std::string unit;
};

struct StatedFact {
  Place number;             ///< of the number and its unit: tells the facts of one clause apart
  Place place;              ///< the clause; it holds the number as written
  std::vector<Place> rest;  ///< its parts in other lines of a column, which text of another column parts
  std::string quote, indicator;
  double value = 0;  ///< in `unit`
  std::optional<double> value2;
  std::string unit;  ///< as written, with 万 or 亿: 万亩; "1/6" of a fraction
  text::Relation relation = text::Relation::Equal;
  std::optional<text::Relation> bound;
  text::Nature nature = text::Nature::Scope;
  std::string period;   ///< against the document's year: 2023, 2023-H1, 2023-Q2, 2023-02; empty: none
  std::string subject;  ///< who it is said of; empty: nobody is named
  std::string
      region;  ///< the administrative division it is said of; 全市 is the document's own; empty: none named
  std::vector<ResponsibleUnit> responsible;  ///< in the order they are named
  std::optional<Deadline> deadline;          ///< never of what has come to be
  double confidence = 0;
  std::string why;
};

struct StatedProject {
  Place place;
  std::string name, status, location, quote;
  std::optional<double> investment_yuan;
  std::vector<ResponsibleUnit> responsible;
  std::optional<Deadline> deadline;
};

struct StatedMechanism {
  Place place;
  std::string name;
};

struct SetAside {
  Place place;
  std::string reason;
};

/// A piece of the document that is read in one go.
struct ReadPiece {
  Place place;
  bool ends = false;  ///< a paragraph ends with it
};

struct Extraction {
  int year = 0;  ///< the document speaks in; 0: not found
  std::vector<StatedFact> facts;
  std::vector<StatedProject> projects;
  std::vector<StatedMechanism> mechanisms;
  std::vector<SetAside> asides;
  /// Where columns stand side by side: what is read, in the order it is read. Nothing: as it stands.
  std::vector<ReadPiece> order;
};

/// `year` 0: found in the text. Never fails; linear in the text, whose room it uses: give it away where it is
/// long.
Extraction extract(std::u32string source, const Reading& reading, int year = 0);

}  // namespace liantu::document

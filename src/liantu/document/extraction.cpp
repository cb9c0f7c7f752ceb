#include "liantu/document/extraction.h"

#include "liantu/text/facts/fact_grammar.h"
#include "liantu/text/facts/periods.h"
#include "liantu/text/facts/undertakings.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

/// Parts of the clean text with the capitals of the source.
class AsWritten {
 public:
  AsWritten(std::u32string_view source, const text::CleanText& clean) : source_(source), clean_(clean) {}

  Place place(std::size_t begin, std::size_t end) const {
    return {clean_.source_begin(begin), clean_.source_end(end)};
  }

  std::string words(std::size_t begin, std::size_t end) const {
    std::u32string words(clean_.text, begin, end - begin);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const char32_t written = source_[clean_.from[begin + i]];
      if (text::is_latin(written) && words[i] == (written | 0x20U)) words[i] = written;
    }
    return text::utf8(words);
  }

  /// `part` as it is written where it stands in [begin, end); as it is when it does not.
  std::string within(std::u32string_view part, std::size_t begin, std::size_t end) const {
    const std::size_t at = std::u32string_view(clean_.text).substr(begin, end - begin).find(part);
    return at == std::u32string_view::npos ? text::utf8(part) : words(begin + at, begin + at + part.size());
  }

 private:
  std::u32string_view source_;
  const text::CleanText& clean_;
};

StatedFact stated(const text::Fact& fact, const AsWritten& written, int year) {
  StatedFact stated;
  stated.place = written.place(fact.begin, fact.end);
  stated.number = written.place(fact.quantity.begin, fact.quantity.end);
  stated.quote = written.words(fact.begin, fact.end);
  stated.indicator = written.within(fact.indicator, fact.begin, fact.end);
  stated.value = fact.quantity.value;
  stated.value2 = fact.quantity.value2;
  stated.unit = written.within(fact.quantity.unit, fact.quantity.begin, fact.quantity.end);
  stated.relation = fact.relation;
  stated.bound = fact.bound;
  stated.nature = fact.nature;
  stated.period = text::resolved_period(fact.period, year);
  stated.subject = text::utf8(fact.subject);
  stated.confidence = fact.confidence;
  stated.why = text::utf8(fact.why);
  return stated;
}

}  // namespace

Extraction extract(std::u32string_view source, const Reading& reading, int year) {
  const text::CleanText clean = text::clean_text(source, reading.cleaning);
  const AsWritten written(source, clean);
  Extraction found;
  found.year = year != 0 ? year : text::year_spoken_in(source);
  for (const text::Fact& fact : text::facts(clean.text, reading.lexicon))
    found.facts.push_back(stated(fact, written, found.year));
  for (const text::Undertaking& one : text::undertakings(clean.text, reading.lexicon)) {
    StatedProject project;
    project.place = written.place(one.begin, one.end);
    project.name = written.within(one.name, one.begin, one.end);
    project.status = one.stage;
    project.location = text::utf8(one.place);
    project.quote = written.words(one.begin, one.end);
    project.investment_yuan = one.investment;
    found.projects.push_back(std::move(project));
  }
  for (const text::Slogan& one : text::slogans(clean.text, reading.lexicon))
    found.mechanisms.push_back({written.place(one.begin, one.end), written.words(one.begin, one.end)});
  for (const text::Aside& aside : clean.asides)
    found.asides.push_back({{aside.begin, aside.end}, aside.reason});
  return found;
}

}  // namespace liantu::document

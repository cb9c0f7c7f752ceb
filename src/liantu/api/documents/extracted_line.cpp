#include "liantu/api/documents/extracted_line.h"

#include "liantu/api/json_parts.h"

namespace liantu::api {
namespace {

using document::Place, document::StatedFact, document::StatedProject;
using json::Json;

Json line_of(const std::string& doc, std::string_view kind) {
  Json line;
  line.set("doc", doc).set("kind", kind);
  return line;
}

void set_place(Json& line, Place place) {
  line.set("start", place.begin).set("end", place.end);
}

/// Members of a line only where something was found.
void set_duties(Json& line, const std::vector<document::ResponsibleUnit>& responsible,
                const std::optional<document::Deadline>& deadline) {
  if (!responsible.empty()) {
    Json units = Json::array();
    for (const document::ResponsibleUnit& unit : responsible)
      units.push(Json::object({{"unit", unit.name}, {"role", text::name(unit.part)}}));
    line.set("responsible", std::move(units));
  }
  if (!deadline) return;
  Json due = Json::object({{"words", deadline->words}});
  if (deadline->day) due.set("day", deadline->day->iso());
  if (deadline->count) due.set("count", *deadline->count).set("unit", deadline->unit);
  line.set("deadline", std::move(due));
}

}  // namespace

Json extracted_line(const std::string& doc, const StatedFact& fact) {
  Json line = line_of(doc, "fact");
  line.set("quote", fact.quote)
      .set("indicator", fact.indicator)
      .set("value", fact.value)
      .set("value2", real_json(fact.value2));
  line.set("unit", fact.unit).set("relation", text::name(fact.relation));
  line.set("bound", fact.bound ? Json(text::name(*fact.bound)) : Json())
      .set("nature", text::name(fact.nature));
  line.set("period", fact.period.empty() ? Json() : Json(fact.period));
  line.set("subject", fact.subject.empty() ? Json() : Json(fact.subject));
  if (!fact.region.empty()) line.set("region", fact.region);
  set_duties(line, fact.responsible, fact.deadline);
  set_place(line, fact.place);
  line.set("confidence", fact.confidence).set("why", fact.why);
  return line;
}

Json extracted_line(const std::string& doc, const StatedProject& project) {
  constexpr double kYuanPerYi = 1e8;
  Json line = line_of(doc, "project");
  line.set("name", project.name);
  line.set("investment_yi", project.investment_yuan ? Json(*project.investment_yuan / kYuanPerYi) : Json());
  line.set("status", project.status.empty() ? Json() : Json(project.status));
  line.set("location", project.location.empty() ? Json() : Json(project.location))
      .set("quote", project.quote);
  set_duties(line, project.responsible, project.deadline);
  set_place(line, project.place);
  return line;
}

Json extracted_line(const std::string& doc, const document::StatedMechanism& mechanism) {
  Json line = line_of(doc, "mechanism");
  line.set("name", mechanism.name).set("quote", mechanism.name);
  set_place(line, mechanism.place);
  return line;
}

}  // namespace liantu::api

#include "liantu/api/desk/target_json.h"

#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/json_parts.h"

namespace liantu::api {
namespace {

using json::Json;

Json tenths_json(const std::optional<dispatch::Tenths>& tenths) {
  return tenths ? Json(static_cast<double>(tenths->value) / 10) : Json();
}

constexpr std::string_view kActualBy[] = {"computed", "entered", "none"};

}  // namespace

Json definition_json(const scorecard::Definition& one, Language language) {
  const scorecard::Metric& metric = one.metric;
  return Json::object({{"version", one.number},
                       {"since", one.kept ? Json(shanghai_time(*one.kept)) : Json()},
                       {"definition", language == Language::Zh ? metric.definition : metric.definition_en},
                       {"basis", reader_basis(language, metric.basis)}});
}

Json target_json(const Target& target, Language language) {
  const scorecard::Indicator& row = target.row;
  const auto printed = [&](const std::optional<double>& value) {
    return value ? Json(scorecard::decimal_text(*value, target.decimals)) : Json();
  };
  Json out = Json::object({{"id", target.id}, {"version", target.version}, {"name", row.name}, {"region", row.region},
                           {"responsible_unit", row.responsible_unit}, {"unit", row.unit_name},
                           {"period", row.period ? Json::object({{"from", row.period->from.iso()}, {"to", row.period->to.iso()}}) : Json()}, {"source", row.source},
                           {"target", printed(row.target)}, {"actual", printed(target.actual)},
                           {"by", kActualBy[static_cast<std::size_t>(target.by)]},
                           {"actual_date", row.actual_on ? Json(row.actual_on->iso()) : Json()}, {"actual_source", row.actual_source},
                           {"code", row.metric}, {"written_version", row.definition_version}, {"note", target.note},
                           {"doubtful", target.doubtful}, {"completion", tenths_json(target.completion)},
                           {"pace", tenths_json(target.pace)}, {"gap", tenths_json(target.gap)}, {"remark", row.remark}});
  if (target.definition) out.set("definition", definition_json(*target.definition, language));
  if (target.latest) out.set("latest_version", target.latest->number);
  if (!target.explain.empty()) out.set("explain", target.explain);
  return out;
}

}  // namespace liantu::api

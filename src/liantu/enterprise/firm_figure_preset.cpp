#include <algorithm>

#include "liantu/enterprise/enterprise.h"
#include "liantu/enterprise/firm_figure.h"
#include "liantu/json/members.h"
#include "liantu/presets/firm_figures.h"

namespace liantu::enterprise {
namespace {

using json::Json;

constexpr double kLargestEdge = 1e15;
constexpr std::int64_t kMostFirms = 1000;

double edge_of(const Json& item, const std::string& where) {
  const double edge = item.whole() ? static_cast<double>(*item.whole()) : item.real() ? *item.real() : -1;
  if (!(edge > 0 && edge <= kLargestEdge)) json::refuse("档次的界应为大于 0 的数。", where);
  return edge;
}

FirmFigure figure_of(const Json& item, const std::string& where) {
  FirmFigure figure{json::text_of(item, "field", where, true), json::text_of(item, "basis", where, true), {}};
  const FieldTable& table = field_table<Enterprise>();
  if (table[table.at(figure.field)].kind != FieldKind::Number)
    json::refuse(fmt::format("“{}”不是企业名录里的数。", figure.field), where + "/field");
  for (const Json& edge : json::items_of(item, "edges", where))
    figure.edges.push_back(edge_of(edge, where + "/edges"));
  if (figure.edges.empty() || std::adjacent_find(figure.edges.begin(), figure.edges.end(),
                                                 std::greater_equal<>{}) != figure.edges.end())
    json::refuse("“edges”应从小到大写出各档的界。", where + "/edges");
  return figure;
}

}  // namespace

FirmFigureRule parse_firm_figure_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (json::text_of(json, "format", "/format", true) != "liantu-firm-figures/1")
    json::refuse("这不是企业数据档次文件（liantu-firm-figures/1）。", "/format");
  const Json* least = json.find("least_firms");
  if (!least || !least->members()) json::refuse("缺少“least_firms”一节，请补上。", "/least_firms");
  FirmFigureRule rule;
  rule.least_basis = json::text_of(*least, "basis", "/least_firms", true);
  rule.least_firms = std::max<std::int64_t>(1, json::count_of(*least, "firms", kMostFirms, "/least_firms"));
  for (const Json& item : json::items_of(json, "figures", "/figures")) {
    const std::string where = "/figures/" + std::to_string(rule.figures.size());
    FirmFigure figure = figure_of(item, where);
    if (rule.find(figure.field) != nullptr)
      json::refuse(fmt::format("“{}”写了两次，请合成一条。", figure.field), where);
    rule.figures.push_back(std::move(figure));
  }
  return rule;
}

const FirmFigureRule& shipped_firm_figure_rule() {
  static const FirmFigureRule rule = parse_firm_figure_rule(presets::kFirmFigures);
  return rule;
}

}  // namespace liantu::enterprise

#include "liantu/api/enterprise/land_yield_desk.h"

#include "liantu/api/json_parts.h"
#include "liantu/base/error.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/enterprise/land_yield.h"

namespace liantu::api {
namespace {

using enterprise::LandAmount;
using json::Json;

constexpr Phrase kBandsOnly{"您看到的是营业收入和税金所在的档，亩均会说出准数，所以不显示。",
                            "You see the bands of revenue and tax; a figure per mu would tell the exact ones, so it is not shown."};

std::optional<double> number(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::nullopt;
}

LandAmount land_amount(const Value& amount, const Value& land, std::int64_t firms) {
  LandAmount of{.firms = firms};
  if (const auto* yuan = std::get_if<std::int64_t>(&amount)) of.amount = Yuan{*yuan};
  if (const auto area = number(land)) of.land = SquareMetres{*area};
  return of;
}

/// Over the firms that have both figures.
LandAmount all_firms(store::Session& session, const store::Access& access, const std::string& field,
                     std::optional<Instant> asof) {
  store::AggregateQuery query{.rows = {.entity = &enterprise::enterprise_entity(), .asof = asof},
                              .sums = {field, "land_m2"}};
  query.rows.filters = {{field, store::FilterOp::NotEmpty, {}}, {"land_m2", store::FilterOp::NotEmpty, {}}};
  const auto groups = store::aggregate(session, access, query);
  return groups.empty() ? LandAmount{.firms = 0} : land_amount(groups[0].sums[0], groups[0].sums[1], groups[0].count);
}

std::optional<double> yuan_of(const LandAmount& of) {
  const auto quotient = enterprise::per_mu(of);
  return quotient ? std::optional(quotient->value) : std::nullopt;
}

}  // namespace

Json land_yield_json(store::Session& session, const store::Access& access,
                     const std::optional<BandedFigures>& banded, std::string_view id, std::optional<Instant> asof,
                     Language language) {
  const store::Entity& entity = enterprise::enterprise_entity();
  const auto row = store::find(session, access, entity, id, asof);
  if (!row) throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。", std::string(id));
  Json figures = Json::array();
  if (banded && (banded->shows("tax_yuan") || banded->shows("revenue_yuan")))
    return Json::object({{"figures", std::move(figures)}, {"why", kBandsOnly.in(language)}});
  const Value& land = row->values[entity.fields->at("land_m2")];
  for (const char* field : {"tax_yuan", "revenue_yuan"}) {
    const LandAmount own = land_amount(row->values[entity.fields->at(field)], land, 1);
    const LandAmount all = all_firms(session, access, field, asof);
    const bool several = all.firms > 1;
    figures.push(Json::object({{"field", field},
                               {"per_mu_yuan", real_json(yuan_of(own))},
                               {"sentence", enterprise::per_mu_sentence(own, language)},
                               {"average_yuan", several ? real_json(yuan_of(all)) : Json()},
                               {"average_sentence", several ? Json(enterprise::per_mu_sentence(all, language)) : Json()}}));
  }
  return Json::object({{"figures", std::move(figures)}});
}

}  // namespace liantu::api

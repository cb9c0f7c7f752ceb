#include "liantu/site/ledger/industry_bar_store.h"

#include "liantu/site/ledger/industry_bar_row.h"

namespace liantu::site {
namespace {

constexpr store::Query kIndustryBarPut{"site.industry_bar.put", R"(
  INSERT INTO industry_bar (
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis, from_date,
    to_date, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :park, :level, :industries, :basis,
    :from_date, :to_date, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name,
    park = EXCLUDED.park, level = EXCLUDED.level, industries = EXCLUDED.industries, basis = EXCLUDED.basis,
    from_date = EXCLUDED.from_date, to_date = EXCLUDED.to_date,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kIndustryBarKeep{"site.industry_bar.keep", R"(
  INSERT INTO industry_bar_history (
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis, from_date,
    to_date, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, park, level, industries, basis, from_date,
    to_date, responsible_unit, remark, :valid_to
    FROM industry_bar
   WHERE id = :id)"};

constexpr store::Query kIndustryBarDrop{"site.industry_bar.drop", R"(
  DELETE FROM industry_bar WHERE id = :id)"};

}  // namespace

const store::Entity& industry_bar_entity() {
  static const store::Entity entity{.name = "industry_bar",
                                    .plural = "industry_bars",
                                    .zh = "负面清单",
                                    .en = "Negative list",
                                    .fields = &field_table<IndustryBar>(),
                                    .title_field = "name",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"name", "park", "industries"}, {"name", "industries"}},
                                    .search_fields = {"name", "industries"},
                                    .put = kIndustryBarPut,
                                    .keep = kIndustryBarKeep,
                                    .drop = kIndustryBarDrop};
  return entity;
}

}  // namespace liantu::site

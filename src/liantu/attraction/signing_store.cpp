#include "liantu/attraction/signing_store.h"

#include "liantu/attraction/signing.h"

namespace liantu::attraction {
namespace {

constexpr store::Query kSigningRowPut{"attraction.signing.put", R"(
  INSERT INTO signing (
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, same_as, apart,
    document, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :name, :investor, :credit_code, :site,
    :form, :signed_date, :agreed_investment_yuan, :fixed_assets_yuan, :manufacturing, :exclusion,
    :same_as, :apart, :document, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch, owner_unit =
    EXCLUDED.owner_unit, baseline = EXCLUDED.baseline, name = EXCLUDED.name, investor = EXCLUDED.investor,
    credit_code = EXCLUDED.credit_code, site = EXCLUDED.site, form = EXCLUDED.form, signed_date =
    EXCLUDED.signed_date, agreed_investment_yuan = EXCLUDED.agreed_investment_yuan, fixed_assets_yuan =
    EXCLUDED.fixed_assets_yuan, manufacturing = EXCLUDED.manufacturing, exclusion = EXCLUDED.exclusion,
    same_as = EXCLUDED.same_as, apart = EXCLUDED.apart, document = EXCLUDED.document, responsible_unit =
    EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kSigningRowKeep{"attraction.signing.keep", R"(
  INSERT INTO signing_history (
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, same_as, apart,
    document, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, name, investor, credit_code, site, form,
    signed_date, agreed_investment_yuan, fixed_assets_yuan, manufacturing, exclusion, same_as, apart,
    document, responsible_unit, remark, :valid_to
    FROM signing
   WHERE id = :id)"};

constexpr store::Query kSigningRowDrop{"attraction.signing.drop", R"(
  DELETE FROM signing WHERE id = :id)"};

}  // namespace

const store::Entity& signing_entity() {
  static const store::Entity entity{
      .name = "signing",
      .plural = "signings",
      .zh = "签约登记",
      .en = "Signings",
      .fields = &field_table<SigningRow>(),
      .title_field = "name",
      .owner_field = "responsible_unit",
      .keys = {{"name", "signed_date", "form"}},
      .search_fields = {"name", "investor"},
      .put = kSigningRowPut,
      .keep = kSigningRowKeep,
      .drop = kSigningRowDrop};
  return entity;
}

}  // namespace liantu::attraction

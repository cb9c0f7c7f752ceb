#include "liantu/chain/ledger/signal_store.h"

#include "liantu/chain/ledger/signal_row.h"

namespace liantu::chain {
namespace {

constexpr store::Query kSignalPut{"chain.signal.put", R"(
  INSERT INTO firm_signal (
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark)
  VALUES (
    :id, :version, :valid_from, :batch, :owner_unit, :baseline, :enterprise, :credit_code,
    :signal_date, :content, :source, :responsible_unit, :remark)
  ON CONFLICT (id) DO UPDATE SET
    version = EXCLUDED.version, valid_from = EXCLUDED.valid_from, batch = EXCLUDED.batch,
    owner_unit = EXCLUDED.owner_unit, baseline = EXCLUDED.baseline,
    enterprise = EXCLUDED.enterprise, credit_code = EXCLUDED.credit_code,
    signal_date = EXCLUDED.signal_date, content = EXCLUDED.content, source = EXCLUDED.source,
    responsible_unit = EXCLUDED.responsible_unit, remark = EXCLUDED.remark)"};

constexpr store::Query kSignalKeep{"chain.signal.keep", R"(
  INSERT INTO firm_signal_history (
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark, valid_to)
  SELECT
    id, version, valid_from, batch, owner_unit, baseline, enterprise, credit_code, signal_date,
    content, source, responsible_unit, remark, :valid_to
    FROM firm_signal
   WHERE id = :id)"};

constexpr store::Query kSignalDrop{"chain.signal.drop", R"(
  DELETE FROM firm_signal WHERE id = :id)"};

}  // namespace

const store::Entity& signal_entity() {
  static const store::Entity entity{.name = "firm_signal",
                                    .plural = "firm-signals",
                                    .zh = "扩产信号",
                                    .en = "Signals of expansion",
                                    .fields = &field_table<SignalRow>(),
                                    .title_field = "content",
                                    .owner_field = "responsible_unit",
                                    .keys = {{"enterprise", "signal_date", "content"}},
                                    .search_fields = {"enterprise", "content", "source"},
                                    .put = kSignalPut,
                                    .keep = kSignalKeep,
                                    .drop = kSignalDrop};
  return entity;
}

}  // namespace liantu::chain

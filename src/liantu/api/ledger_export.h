// Ledger rows as tables that offices open and send back: lossless, with hidden id and version, and as lines
// of JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/json/json.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/store/read.h"

namespace liantu::api {

/// A field that the reader sees only as words about it, such as the band a figure lies in.
struct WordColumn {
  std::size_t field;
  std::string heading;  ///< is_word_heading()
  std::vector<std::string> words;  ///< per row
};
/// "所在档：营业收入（万元）": no field of a ledger is read from a column of that name.
std::string word_heading(const Field& field);
bool is_word_heading(std::string_view heading);

/// Columns in field order without those `access` may not see, but for those told in words; with `identified`,
/// two hidden columns 链图编号 and 链图版本.
sheet::OutTable ledger_table(const store::Entity& entity, const store::Access& access,
                             const std::vector<store::StoredRow>& rows, bool identified,
                             const std::vector<WordColumn>& told = {});

/// One JSON object a line: {"id","version","values"}.
std::string jsonl_bytes(const store::Entity& entity, const std::vector<store::StoredRow>& rows);

/// All rows with all their columns under Chinese headings, as ledger_table() without identification; the
/// geometry is the row's outline or its point, null without a place. RFC 7946; can be imported again without
/// a change.
std::string geojson_export(const store::Entity& entity, const store::Access& access,
                           const std::vector<store::StoredRow>& rows, const std::vector<WordColumn>& told = {});

/// What a map draws: outlines or points of the rows that have one, with title and choices as properties; RFC
/// 7946.
std::string ledger_geojson(const store::Entity& entity, const std::vector<store::StoredRow>& rows);
/// Little-endian WKB of the row's outline, else of its point; "" when it has neither.
std::string wkb_shape(const store::Entity& entity, const Row& row);
/// The row's outline, or its point; nothing when it has neither.
std::optional<json::Json> geometry_json(const FieldTable& table, const Row& values);
/// Its rows can stand somewhere: by a point, an outline, or either.
bool has_position(const store::Entity& entity);

/// All rows of the query, page after page.
std::vector<store::StoredRow> all_rows(store::Session& session, const store::Access& access,
                                       store::ListQuery query);

/// "2026年9月" for a whole month, "2026年第三季度", "2026年", else the day or "… 至 …".
std::string date_text(const std::string& span);

/// "元", "平方米"; "" for none and for fractions, which are shown as per cent.
std::string_view unit_zh(Unit unit);

}  // namespace liantu::api

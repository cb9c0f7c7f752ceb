#include "liantu/api/enterprise/firm_figures.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_export.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/store/personal.h"

namespace liantu::api {
namespace {

enum class Format { Xlsx, Csv, GeoJson, JsonLines };

constexpr std::string_view ending(Format format) {
  switch (format) {
    case Format::Xlsx:
      return ".xlsx";
    case Format::Csv:
      return ".csv";
    case Format::GeoJson:
      return ".geojson";
    case Format::JsonLines:
      return ".jsonl";
  }
  return "";
}

std::string bytes_of(const store::Entity& entity, const store::Access& access,
                     const std::vector<store::StoredRow>& rows, const std::vector<WordColumn>& told,
                     Format format) {
  switch (format) {
    case Format::Xlsx:
      return sheet::xlsx_bytes({ledger_table(entity, access, rows, true, told)});
    case Format::Csv:
      return sheet::csv_bytes(ledger_table(entity, access, rows, false, told));
    case Format::GeoJson:
      return geojson_export(entity, access, rows, told);
    case Format::JsonLines:
      return jsonl_bytes(entity, rows);
  }
  return {};
}

struct Rows {
  std::vector<store::StoredRow> rows;
  std::vector<WordColumn> told;
};

Rows rows_to_take(store::Session& session, const store::Access& access, const store::ListQuery& query,
                  const std::optional<BandedFigures>& banded) {
  if (!banded) return {all_rows(session, access, query), {}};
  Rows out;
  const FieldTable& table = *query.entity->fields;
  for (std::size_t i = 0; i < table.size(); ++i)
    if (banded->shows(table[i].name)) out.told.push_back({i, word_heading(table[i]), {}});
  for (BandedFigures::Page& page : banded->all(session, query)) {
    for (store::StoredRow& row : page.rows.rows) {
      const auto& bands = page.bands[row.id];
      for (WordColumn& column : out.told) {
        const auto band = bands.find(table[column.field].name);
        column.words.push_back(band == bands.end() ? "" : band_text(table[column.field], band->second));
      }
      out.rows.push_back(std::move(row));
    }
  }
  return out;
}

Reply download(App& app, const store::Entity& entity, Format format, const Request& request) {
  if (!request.caller->access.may_read(entity.name)) {
    throw Error(ErrorCode::Forbidden, "您没有查看" + std::string(entity.zh) + "台账的权限。");
  }
  const store::ListQuery query = list_query(entity, request);
  auto lease = app.database.lease();
  const auto banded = BandedFigures::of(app.settings.firm_figures_file, request.caller->access, entity);
  const auto [rows, told] = rows_to_take(*lease, request.caller->access, query, banded);
  log_export(*lease, {app.now(), request.caller->access.actor, std::string(entity.name),
                      std::string(ending(format)), static_cast<std::int64_t>(rows.size()),
                      request.caller->access.personal && !store::person_slots(*entity.fields).empty()});
  const std::string day = shanghai_day(query.asof ? *query.asof - 1 : app.now()).iso();
  return attachment(bytes_of(entity, request.caller->access, rows, told, format),
                    std::string(entity.zh) + "_" + day + std::string(ending(format)));
}

/// Headings and lists to choose from, to be filled in and imported.
Reply blank(const store::Entity& entity, const Request& request) {
  return attachment(sheet::xlsx_bytes({ledger_table(entity, request.caller->access, {}, false)}),
                    std::string(entity.zh) + "_空表.xlsx");
}

}  // namespace

void add_export_routes(Router& routes, App& app) {
  for (const store::Entity* entity : app.entities) {
    routes.get("/api/v1/" + url_name(*entity) + "/blank.xlsx", reads(entity->name),
               "空白的" + std::string(entity->zh) + "表，填好可导入",
               [entity](const Request& r) { return blank(*entity, r); });
    for (const Format format : {Format::Xlsx, Format::Csv, Format::GeoJson, Format::JsonLines}) {
      if (format == Format::GeoJson && !has_position(*entity)) continue;
      routes.get("/api/v1/" + url_name(*entity) + "/export" + std::string(ending(format)),
                 needs(org::Right::Export), "导出" + std::string(entity->zh),
                 [&app, entity, format](const Request& r) { return download(app, *entity, format, r); });
    }
  }
}

}  // namespace liantu::api

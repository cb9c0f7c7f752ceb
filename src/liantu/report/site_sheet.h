// 要素资源单页: one site on one A4 sheet, with its map. Contacts are left out, whoever asks; what is not
// recorded is named, so that nobody reads a gap as a no.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/paper/paper.h"
#include "liantu/report/one_page_paper.h"
#include "liantu/report/site_map.h"

namespace liantu::report {

struct SiteSheet {
  std::string county, kind, code, place;  ///< place: park and town
  std::string offer;                      ///< with who holds it until when for what, when somebody does
  std::string checked;                    ///< "" when checked in time
  const FieldTable& fields;
  const Row& values;
  SiteMap map{};
  std::string map_review_number{};  ///< 审图号
};

paper::Paper site_sheet_paper(const SiteSheet& sheet, const DataHead& head);

/// A value as the sheet prints it: 20 亩（13,333 m²）, 25 万元/亩, 是. "" when empty.
std::string sheet_value(const Field& field, const Value& value, Language language);

}  // namespace liantu::report

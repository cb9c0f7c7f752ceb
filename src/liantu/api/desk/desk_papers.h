// Papers of the project desk as files: the one page and the weekly table, by route and by `liantu report`.
#pragma once

#include <string>
#include <string_view>

#include "liantu/api/desk/desk.h"

namespace liantu::api {

struct PaperOrder {
  std::string_view kind;     ///< "onepage" or "weekly"
  std::string_view ending;   ///< ".docx", ".pdf", ".xlsx"
  Date day, since, today;
  bool demo = false;
};

struct PaperFile {
  std::string name;          ///< "会前一页纸_2026-09-15.docx"
  std::string bytes;
};

/// Throws InvalidInput for an unknown kind or ending. The same day gives the same bytes.
PaperFile desk_paper(store::Session& session, const store::Access& access, const Settings& settings,
                     const PaperOrder& order);

}  // namespace liantu::api

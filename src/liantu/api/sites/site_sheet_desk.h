// 要素资源单页: the sheet of one site as a file, by route and by `liantu report site`.
#pragma once

#include "liantu/api/desk/desk_papers.h"
#include "liantu/api/sites/site_world.h"

namespace liantu::api {

struct SiteSheetOrder {
  std::string site{};         ///< row id or code
  std::string_view ending{};  ///< ".docx" or ".pdf"
  Moment moment;
  bool demo = false;
  Language language = Language::Zh;
};

/// Throws NotFound for a site that is not there or not to be seen, InvalidInput for another ending.
PaperFile site_sheet_file(store::Session& session, const store::Access& access, const Settings& settings,
                          const SiteWorld& world, const SiteSheetOrder& order);

}  // namespace liantu::api

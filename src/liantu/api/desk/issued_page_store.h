// One pages as they were issued: table issued_page. Rows are only added.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::api {

struct IssuedPage {
  std::string id;
  std::int64_t number = 0;             ///< 1, 2, 3 … of the office
  Date meeting, day, since;            ///< figures of `day`, compared with `since`
  Instant frozen_at = 0, issued_at = 0;
  std::string actor, on_behalf_of, seal;
  std::string page;                    ///< JSON as /one-page answers it
  std::string docx_sha256, pdf_sha256, xlsx_sha256;
};

/// Newest first, without `page`.
std::vector<IssuedPage> issued_pages(store::Session& session);
std::optional<IssuedPage> find_issued_page(store::Session& session, std::string_view id);
/// The number that the next page takes.
std::int64_t next_page_number(store::Session& session);
/// Throws Conflict when another page took the number meanwhile.
void put_issued_page(store::Session& session, const IssuedPage& page);

}  // namespace liantu::api

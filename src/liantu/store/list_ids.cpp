#include "liantu/store/list_ids.h"

#include <algorithm>

#include "liantu/store/ledger_row.h"
#include "liantu/store/list_part.h"

namespace liantu::store {

std::vector<std::string> list_ids(Session& session, const Access& access, const ListQuery& query) {
  check_readable(access, *query.entity);
  std::vector<std::string> found;
  for (const RowSource& source : row_sources(query)) {
    const Where where = conditions(session, access, query, source);
    session.run({"store.list_ids", "SELECT id FROM " + source.table + where.text()}, where.bind(),
                [&](const Record& record) { found.push_back(text_or_empty(record.value(0))); });
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace liantu::store

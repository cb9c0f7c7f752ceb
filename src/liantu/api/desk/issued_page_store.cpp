#include "liantu/api/desk/issued_page_store.h"

#include "liantu/base/error.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

constexpr store::Query kIssuedPageList{"api.issued_page.list", R"(
  SELECT id, number, meeting, day, since, frozen_at, issued_at, actor, on_behalf_of, seal, docx_sha256, pdf_sha256, xlsx_sha256,
         '' AS page
    FROM issued_page ORDER BY number DESC)"};

constexpr store::Query kIssuedPageFind{"api.issued_page.find", R"(
  SELECT id, number, meeting, day, since, frozen_at, issued_at, actor, on_behalf_of, seal, docx_sha256, pdf_sha256, xlsx_sha256,
         page
    FROM issued_page WHERE id = :id)"};

constexpr store::Query kIssuedPageLast{"api.issued_page.last", R"(
  SELECT coalesce(max(number), 0) AS last FROM issued_page)"};

constexpr store::Query kIssuedPagePut{"api.issued_page.put", R"(
  INSERT INTO issued_page (id, number, meeting, day, since, frozen_at, issued_at, actor, on_behalf_of, seal, page, docx_sha256,
                           pdf_sha256, xlsx_sha256)
  VALUES (:id, :number, :meeting, :day, :since, :frozen_at, :issued_at, :actor, :on_behalf_of, :seal, :page, :docx_sha256,
          :pdf_sha256, :xlsx_sha256))"};

IssuedPage read(const store::Record& record) {
  const auto text = [&](int column) { return store::text_or_empty(record.value(column)); };
  const auto whole = [&](int column) { return store::whole_or_zero(record.value(column)); };
  return {.id = text(0), .number = whole(1), .meeting = *Date::parse(text(2)), .day = *Date::parse(text(3)), .since = *Date::parse(text(4)),
          .frozen_at = whole(5), .issued_at = whole(6), .actor = text(7), .on_behalf_of = text(8), .seal = text(9), .page = text(13),
          .docx_sha256 = text(10), .pdf_sha256 = text(11), .xlsx_sha256 = text(12)};
}

}  // namespace

std::vector<IssuedPage> issued_pages(store::Session& session) {
  std::vector<IssuedPage> pages;
  session.run(kIssuedPageList, {}, [&](const store::Record& record) { pages.push_back(read(record)); });
  return pages;
}

std::optional<IssuedPage> find_issued_page(store::Session& session, std::string_view id) {
  std::optional<IssuedPage> page;
  session.run(kIssuedPageFind, {{"id", std::string(id)}}, [&](const store::Record& record) { page = read(record); });
  return page;
}

std::int64_t next_page_number(store::Session& session) {
  std::int64_t last = 0;
  session.run(kIssuedPageLast, {}, [&](const store::Record& record) { last = store::whole_or_zero(record.value(0)); });
  return last + 1;
}

void put_issued_page(store::Session& session, const IssuedPage& page) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  if (next_page_number(session) != page.number)
    throw Error(ErrorCode::Conflict, "刚有人签发了一期，请刷新后看是否还要再签发。", "number");
  session.execute(kIssuedPagePut, {{"id", page.id},
                                   {"number", page.number},
                                   {"meeting", page.meeting.iso()},
                                   {"day", page.day.iso()},
                                   {"since", page.since.iso()},
                                   {"frozen_at", page.frozen_at},
                                   {"issued_at", page.issued_at},
                                   {"actor", page.actor},
                                   {"on_behalf_of", page.on_behalf_of},
                                   {"seal", page.seal},
                                   {"page", page.page},
                                   {"docx_sha256", page.docx_sha256},
                                   {"pdf_sha256", page.pdf_sha256},
                                   {"xlsx_sha256", page.xlsx_sha256}});
  transaction.commit();
}

}  // namespace liantu::api

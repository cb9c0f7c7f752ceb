#include "liantu/api/ogc/feature_page.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "liantu/store/list_ids.h"

namespace liantu::api {
namespace {

constexpr std::size_t kRun = 1000;  // ids asked for at once

/// The query as lists without a row in common: rows whose date fits, rows without a date.
std::vector<store::ListQuery> lists_of(const FeatureQuery& query) {
  std::vector<store::ListQuery> lists(query.dates.empty() ? 1 : 2);
  for (store::ListQuery& list : lists) {
    list.entity = query.entity;
    list.asof = query.asof;
    list.filters = query.filters;
    list.count_total = false;
  }
  if (query.dates.empty()) return lists;
  lists[0].filters.insert(lists[0].filters.end(), query.dates.begin(), query.dates.end());
  lists[1].filters.push_back({query.dates.front().field, store::FilterOp::Empty, {}});
  return lists;
}

store::ListQuery with(store::ListQuery list, store::Filter filter, std::size_t limit) {
  list.filters.push_back(std::move(filter));
  list.limit = limit;
  return list;
}

store::Filter among(std::span<const std::string> ids) {
  store::Filter in{"id", store::FilterOp::In, {}};
  for (const std::string& id : ids) in.values.emplace_back(id);
  return in;
}

/// take(run) for runs of at most `length` ids, until it says false.
template <class Take>
void in_runs(std::span<const std::string> ids, std::size_t length, Take take) {
  while (!ids.empty()) {
    const std::size_t count = std::min(ids.size(), length);
    if (!take(ids.first(count))) return;
    ids = ids.subspan(count);
  }
}

class Pager {
 public:
  Pager(store::Session& session, const store::Access& access, const FeatureQuery& query)
      : session_(session), access_(access), query_(query), lists_(lists_of(query)) {}

  FeaturePage page() {
    FeaturePage page;
    for (const store::ListQuery& list : lists_) {
      page.matched += count(list);
      // Ge, for want of Gt: the row of the cursor comes again, and one more tells whether there is a next
      // page.
      add(with(list, {"id", store::FilterOp::Ge, {query_.after}}, query_.limit + 2), page.rows);
    }
    std::erase_if(page.rows, [&](const store::StoredRow& row) { return row.id == query_.after; });
    return ended(std::move(page));
  }

  /// Of the rows `ids` only, which are in order.
  FeaturePage page(std::vector<std::string> ids) {
    const bool filtered = !query_.filters.empty() || !query_.dates.empty();
    if (filtered && ids.size() > kRun) ids = matching(ids);
    const bool still_filtered = filtered && ids.size() <= kRun;
    FeaturePage page{.rows = {}, .next = "", .matched = static_cast<std::int64_t>(ids.size())};
    if (still_filtered) page.matched = 0;
    for (const store::ListQuery& list : lists_) {
      if (still_filtered && !ids.empty()) page.matched += count(with(list, among(ids), ids.size()));
      const std::size_t wanted = page.rows.size() + query_.limit + 1;
      in_runs({std::ranges::upper_bound(ids, query_.after), ids.end()},
              still_filtered ? kRun : std::min(query_.limit + 1, kRun),
              [&](std::span<const std::string> run) {
                add(with(list, among(run), run.size()), page.rows);
                return page.rows.size() < wanted;
              });
    }
    return ended(std::move(page));
  }

 private:
  /// Those of `ids` that the query's filters leave. Reading the ids of all such rows is quicker than asking
  /// for many thousands by name.
  std::vector<std::string> matching(const std::vector<std::string>& ids) {
    std::vector<std::string> fit, both;
    for (const store::ListQuery& list : lists_)
      for (std::string& id : store::list_ids(session_, access_, list)) fit.push_back(std::move(id));
    std::ranges::sort(fit);
    std::ranges::set_intersection(ids, fit, std::back_inserter(both));
    return both;
  }

  std::int64_t count(const store::ListQuery& list) {
    std::int64_t all = 0;
    for (const store::Group& group : store::aggregate(session_, access_, {.rows = list})) all += group.count;
    return all;
  }

  void add(const store::ListQuery& list, std::vector<store::StoredRow>& rows) {
    for (store::StoredRow& row : store::list(session_, access_, list).rows) rows.push_back(std::move(row));
  }

  FeaturePage ended(FeaturePage page) const {
    std::ranges::sort(page.rows, {}, &store::StoredRow::id);
    if (page.rows.size() <= query_.limit) return page;
    page.rows.resize(query_.limit);
    page.next = page.rows.back().id;
    return page;
  }

  store::Session& session_;
  const store::Access& access_;
  const FeatureQuery& query_;
  std::vector<store::ListQuery> lists_;
};

}  // namespace

FeaturePage feature_page(store::Session& session, const store::Access& access, const FeatureQuery& query,
                         const LedgerTiles* tiles) {
  const store::Transaction picture(session, store::Transaction::Mode::Read);
  Pager pager(session, access, query);
  return tiles ? pager.page(tiles->meeting(query.boxes, access)) : pager.page();
}

}  // namespace liantu::api

#include <algorithm>
#include <charconv>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/list_part.h"
#include "liantu/store/read.h"
#include "liantu/store/search_text.h"

namespace liantu::store {
namespace {

/// Order of two stored values: numbers, or bytes of text, as both databases compare them. Empty comes last.
int compare_values(const Value& a, const Value& b, bool descending) {
  if (is_empty(a) || is_empty(b)) return static_cast<int>(is_empty(a)) - static_cast<int>(is_empty(b));
  const int order = a < b ? -1 : b < a ? 1 : 0;
  return descending ? -order : order;
}

struct Key {
  std::vector<Value> values;  ///< of the sort columns
  std::string id;
};

/// The order of the whole list: the sort columns, then id in the direction of the first of them.
struct Order {
  std::vector<Column> columns;
  std::vector<bool> descending;
  bool id_descending = false;

  int compare(const Key& a, const Key& b) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (const int order = compare_values(a.values[i], b.values[i], descending[i]); order != 0) return order;
    }
    const int order = a.id.compare(b.id);
    return id_descending ? -order : order;
  }
};

Order order_of(const ListQuery& query, const Access& access) {
  Order order;
  for (const Sort& sort : query.sort) {
    if (sort.field == "id") {
      order.id_descending = sort.descending;
      break;  // nothing after it can matter
    }
    if (order.columns.empty()) order.id_descending = sort.descending;
    order.columns.push_back(column_of(*query.entity, access, sort.field));
    order.descending.push_back(sort.descending);
  }
  return order;
}

/// Cursor: the sort and the key of the last row, each part with its length before it.
std::string cursor_text(const ListQuery& query, const Key& key) {
  std::string text;
  const auto part = [&](const std::string& bytes) { text += std::to_string(bytes.size()) + ':' + bytes; };
  for (const Sort& sort : query.sort) part((sort.descending ? "-" : "+") + sort.field);
  for (const Value& value : key.values) {
    if (const auto* words = std::get_if<std::string>(&value)) {
      part("t" + *words);
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      part("i" + std::to_string(*whole));
    } else if (const auto* real = std::get_if<double>(&value)) {
      char digits[32];
      part("r" + std::string(digits, std::to_chars(digits, digits + sizeof digits, *real).ptr));
    } else {
      part("e");
    }
  }
  part(key.id);
  return to_hex(text);
}

[[noreturn]] void wrong_cursor() {
  throw Error(ErrorCode::InvalidInput, "翻页位置无效，请从第一页重新查询。", "after");
}

std::vector<std::string> cursor_parts(const std::string& hex) {
  std::string text;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    unsigned byte = 0;
    if (std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16).ptr != hex.data() + i + 2)
      wrong_cursor();
    text += static_cast<char>(byte);
  }
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = 0;
    const auto read = std::from_chars(text.data() + i, text.data() + text.size(), length);
    const auto start = static_cast<std::size_t>(read.ptr - text.data()) + 1;
    if (read.ec != std::errc{} || start > text.size() || length > text.size() - start) wrong_cursor();
    parts.push_back(text.substr(start, length));
    i = start + length;
  }
  return parts;
}

Value cursor_value(const std::string& part) {
  if (part.empty()) wrong_cursor();
  const std::string_view number = std::string_view(part).substr(1);
  if (part[0] == 't') return Value{part.substr(1)};
  if (part[0] == 'e') return Value{};
  if (part[0] == 'i') {
    const auto whole = number_in<std::int64_t>(number);
    if (!whole) wrong_cursor();
    return Value{*whole};
  }
  const auto real = part[0] == 'r' ? number_in<double>(number) : std::nullopt;
  if (!real) wrong_cursor();
  return Value{*real};
}

std::optional<Key> cursor_key(const ListQuery& query, const Order& order) {
  if (query.after.empty()) return std::nullopt;
  const auto parts = cursor_parts(query.after);
  if (parts.size() != query.sort.size() + order.columns.size() + 1) wrong_cursor();
  for (std::size_t i = 0; i < query.sort.size(); ++i) {
    if (parts[i] != (query.sort[i].descending ? "-" : "+") + query.sort[i].field) wrong_cursor();
  }
  Key key;
  for (std::size_t i = 0; i < order.columns.size(); ++i) {
    key.values.push_back(cursor_value(parts[query.sort.size() + i]));
    const Column& column = order.columns[i];
    if (!is_empty(key.values[i]) && column.is_text != std::holds_alternative<std::string>(key.values[i]))
      wrong_cursor();
  }
  key.id = parts.back();
  return key;
}

struct Found {
  Key key;
  StoredRow row;
};

/// Every row of a ledger has one among these; a search that nothing else narrows need not look into the
/// ledger itself.
const RowSource kSearchRows{"search_row", false};

bool is_search_alone(const ListQuery& query) {
  return !query.search.empty() && query.filters.empty() && !query.asof;
}

class Lister {
 public:
  Lister(Session& session, const Access& access, const ListQuery& query)
      : session_(session),
        access_(access),
        query_(query),
        order_(order_of(query, access)),
        after_(cursor_key(query, order_)) {
    columns_ = column_list(*query.entity);
  }

  std::vector<Found> rows(const RowSource& source, std::size_t limit) {
    std::vector<Found> found;
    if (order_.columns.size() != 1 || order_.columns[0].never_null) {
      const RowSource chooser = is_search_alone(query_) && order_.columns.empty() ? kSearchRows : source;
      read(source, chooser, limit, query_.offset, general_after(chooser), order_text(true), found);
      return found;
    }
    // One sort column: the filled rows by an index range, then the empty ones. Both can start at the cursor.
    const bool in_empty = after_ && is_empty(after_->values[0]);
    if (!in_empty) read(source, source, limit, query_.offset, filled_after(source), order_text(false), found);
    if (found.size() < limit) {
      const std::size_t left_out =
          found.empty() && query_.offset > 0
              ? query_.offset - std::min(query_.offset, count(source, filled_after(source)))
              : 0;
      read(source, source, limit - found.size(), left_out, empty_after(source, in_empty),
           " ORDER BY id" + direction(), found);
    }
    return found;
  }

  /// The same rows as `rows`, told from the end of the list: `skip` rows come after the last of them.
  std::vector<Found> rows_from_end(const RowSource& source, std::size_t limit, std::size_t skip) {
    std::vector<Found> found;
    backwards_ = true;
    if (order_.columns.size() != 1 || order_.columns[0].never_null) {
      const RowSource chooser = is_search_alone(query_) && order_.columns.empty() ? kSearchRows : source;
      read(source, chooser, limit, skip, general_after(chooser), order_text(true), found);
    } else {
      read(source, source, limit, skip, empty_after(source, false), " ORDER BY id" + direction(), found);
      const std::size_t past =
          found.empty() && skip > 0 ? std::min(skip, count(source, empty_after(source, false))) : skip;
      if (found.size() < limit)
        read(source, source, limit - found.size(), skip - past, filled_after(source), order_text(false),
             found);
    }
    backwards_ = false;
    std::reverse(found.begin(), found.end());
    return found;
  }

  /// For a search that nothing else narrows, in order of id: `rows`, and in `total` how many there are in
  /// all. PostgreSQL fetches each row that a frequent word finds; here it does so once, not once to count and
  /// once to choose. `total` stays when no row is left.
  std::vector<Found> rows_with_total(const RowSource& source, std::size_t limit, std::int64_t& total) {
    Where where = conditions(session_, access_, query_, kSearchRows);
    std::string sql = "WITH found AS MATERIALIZED (SELECT id FROM " + kSearchRows.table + where.text() +
                      "), chosen AS (SELECT id FROM found";
    if (after_) sql += " WHERE " + beyond_id() + where.parameter(after_->id);
    sql += " ORDER BY id" + direction() + " LIMIT " + where.parameter(static_cast<std::int64_t>(limit)) +
           ") SELECT " + columns_ + ", (SELECT count(*) FROM found) FROM " + source.table +
           " WHERE id IN (SELECT id FROM chosen) ORDER BY id" + direction();
    std::vector<Found> found;
    session_.run({"store.list.search", sql}, where.bind(), [&](const Record& record) {
      found.push_back(found_in(record));
      total = whole_or_zero(record.value(record.columns() - 1));
    });
    return found;
  }

  /// SQLite needs no such thing: it walks the index by id and stops when the page is full.
  bool counts_while_choosing() const {
    return session_.dialect() == Dialect::Postgres && query_.count_total && query_.offset == 0 &&
           is_search_alone(query_) && order_.columns.empty();
  }

  const Order& order() const { return order_; }

 private:
  std::string direction() const { return order_.id_descending != backwards_ ? " DESC" : ""; }
  std::string beyond_id() const { return order_.id_descending ? "id < " : "id > "; }

  std::string_view sort_field(std::size_t column) const {
    const Column& sorted = order_.columns[column];
    return sorted.field == nullptr ? sorted.name : std::string_view(sorted.field->name);
  }

  bool filters_elsewhere(std::size_t column) const {
    return std::any_of(query_.filters.begin(), query_.filters.end(), [&](const Filter& filter) {
      return filter.field != query_.entity->owner_field && filter.field != kOwnerUnit &&
             filter.field != sort_field(column);
    });
  }

  /// SQLite takes an index in the wanted order for the shortest way and then fetches every row to try a
  /// filter on it. With
  /// `+` it scans the narrow index instead. The owner leads an index of its own.
  std::string sorted(std::size_t column) const {
    const std::string name(order_.columns[column].name);
    return filters_elsewhere(column) && session_.dialect() == Dialect::Sqlite ? "+" + name : name;
  }

  /// Where only owners are left out, an index that is in the wanted order and knows the owner too is walked
  /// until the page is full. SQLite would take all rows of the owner first.
  Where narrowed(const RowSource& source) const {
    const auto& ordered = query_.entity->ordered;
    Where where;
    const bool walks = session_.dialect() == Dialect::Sqlite && !source.is_history && query_.search.empty() &&
                       order_.columns.size() == 1 && !filters_elsewhere(0) &&
                       std::find(ordered.begin(), ordered.end(), sort_field(0)) != ordered.end();
    if (walks) where.walk_in_order();
    return conditions(session_, access_, query_, source, std::move(where));
  }

  std::string order_text(bool nulls_last) const {
    std::string text = " ORDER BY ";
    for (std::size_t i = 0; i < order_.columns.size(); ++i) {
      text += sorted(i);
      if (order_.descending[i] != backwards_) text += " DESC";
      if (nulls_last && !order_.columns[i].never_null) text += backwards_ ? " NULLS FIRST" : " NULLS LAST";
      text += ", ";
    }
    return text + "id" + direction();
  }

  Where filled_after(const RowSource& source) {
    Where where = narrowed(source);
    const std::string name = sorted(0);
    if (!after_) {
      where.add(name + " IS NOT NULL");
      return where;
    }
    const std::string value = where.parameter(after_->values[0]);
    const std::string id = where.parameter(after_->id);
    where.add(name + " IS NOT NULL");
    where.add("(" + name + ", id) " + (order_.id_descending ? "<" : ">") + " (" + value + ", " + id + ")");
    return where;
  }

  Where empty_after(const RowSource& source, bool in_empty) {
    Where where = narrowed(source);
    where.add(std::string(order_.columns[0].name) + " IS NULL");
    if (in_empty) where.add(beyond_id() + where.parameter(after_->id));
    return where;
  }

  /// (a after) or (a equal and b after) or … or (all equal and id after).
  Where general_after(const RowSource& source) {
    Where where = conditions(session_, access_, query_, source);
    if (!after_) return where;
    std::string any, equal;
    for (std::size_t i = 0; i < order_.columns.size(); ++i) {
      const std::string name(order_.columns[i].name);
      const Value& value = after_->values[i];
      if (!is_empty(value)) {
        const std::string beyond = "(" + name + (order_.descending[i] ? " < " : " > ") +
                                   where.parameter(value) + " OR " + name + " IS NULL)";
        any += "(" + equal + beyond + ") OR ";
      }
      equal += is_empty(value) ? name + " IS NULL AND " : name + " = " + where.parameter(value) + " AND ";
    }
    where.add("(" + any + "(" + equal + beyond_id() + where.parameter(after_->id) + "))");
    return where;
  }

  std::size_t count(const RowSource& source, const Where& where) {
    std::int64_t count = 0;
    session_.run({"store.list.part", "SELECT count(*) FROM " + source.table + where.text()}, where.bind(),
                 [&](const Record& record) { count = whole_or_zero(record.value(0)); });
    return static_cast<std::size_t>(count);
  }

  /// Which rows, then the rows: the first half reads an index and none of the long texts. A version of the
  /// past is not told by its id alone, and rows in order of id are read as they stand: there both halves are
  /// one.
  void read(const RowSource& source, const RowSource& chooser, std::size_t limit, std::size_t offset,
            Where where, const std::string& order, std::vector<Found>& found) {
    std::string chosen = where.text() + order + " LIMIT " + where.parameter(static_cast<std::int64_t>(limit));
    if (offset > 0) chosen += " OFFSET " + where.parameter(static_cast<std::int64_t>(offset));
    std::string sql = "SELECT " + columns_ + " FROM " + source.table;
    const bool in_order =
        order_.columns.empty() && query_.filters.empty() && query_.search.empty() && offset == 0;
    sql += source.is_history || in_order
               ? chosen
               : " WHERE id IN (SELECT id FROM " + chooser.table + chosen + ")" + order;
    session_.run({"store.list", sql}, where.bind(),
                 [&](const Record& record) { found.push_back(found_in(record)); });
  }

  Found found_in(const Record& record) const {
    Found next{{}, read_record(*query_.entity, record)};
    next.key.id = next.row.id;
    for (const Column& column : order_.columns) next.key.values.push_back(key_value(next.row, column));
    return next;
  }

  Value key_value(const StoredRow& row, const Column& column) const {
    if (column.field != nullptr) return row.values[query_.entity->fields->at(column.field->name)];
    if (column.name == "version") return Value{row.version};
    if (column.name == "valid_from") return Value{row.valid_from};
    if (column.name == "baseline") return Value{std::int64_t{row.baseline ? 1 : 0}};
    const std::string& text = column.name == "batch" ? row.batch : row.owner_unit;
    return text.empty() ? Value{} : Value{text};
  }

  Session& session_;
  const Access& access_;
  const ListQuery& query_;
  Order order_;
  std::optional<Key> after_;
  std::string columns_;
  bool backwards_ = false;
};

std::int64_t count_rows(Session& session, const Access& access, const ListQuery& query) {
  std::int64_t total = 0;
  for (const RowSource& source : is_search_alone(query) ? std::vector{kSearchRows} : row_sources(query)) {
    const Where where = conditions(session, access, query, source);
    session.run({"store.list.count", "SELECT count(*) FROM " + source.table + where.text()}, where.bind(),
                [&](const Record& record) { total += whole_or_zero(record.value(0)); });
  }
  return total;
}

}  // namespace

std::vector<RowSource> row_sources(const ListQuery& query) {
  const std::string table(query.entity->name);
  if (!query.asof) return {{table, false}};
  return {{table, false}, {table + "_history", true}};
}

Where conditions(const Session& session, const Access& access, const ListQuery& query,
                 const RowSource& source, Where where) {
  if (query.asof) {
    where.add("valid_from <= " + where.parameter(*query.asof));
    if (source.is_history) where.add("valid_to > " + where.parameter(*query.asof));
  }
  where.visible_to(access);
  for (const Filter& filter : query.filters) where.filter(*query.entity, access, filter);
  if (!query.search.empty()) {
    const bool postgres = session.dialect() == Dialect::Postgres;
    const std::string words = postgres ? tsquery_text(query.search) : fts5_query(query.search);
    if (words.empty()) {
      where.add("1 = 0");
    } else {
      const std::string parameter = where.parameter(words);
      const std::string found =
          (postgres ? "tokens @@ " + parameter + "::tsquery"
                    : "n IN (SELECT rowid FROM search_index WHERE search_index MATCH " + parameter + ")") +
          " AND entity = " + where.parameter(std::string(query.entity->name));
      where.add(source.table == kSearchRows.table ? found
                                                  : "id IN (SELECT id FROM search_row WHERE " + found + ")");
    }
  }
  return where;
}

void check_readable(const Access& access, const Entity& entity) {
  if (access.may_read(entity.name)) return;
  throw Error(ErrorCode::Forbidden, "您没有查看" + std::string(entity.zh) + "的权限，请联系管理员。",
              std::string(entity.name));
}

Page list(Session& session, const Access& access, const ListQuery& query) {
  check_readable(access, *query.entity);
  if (query.offset > 0 && (query.asof || !query.after.empty())) {
    throw Error(ErrorCode::InvalidInput, "跳页不能与历史时点或翻页位置一起用，请去掉其中一个。", "offset");
  }
  if (query.asof && !query.search.empty()) {
    throw Error(ErrorCode::InvalidInput, "查看历史时点的数据不能同时搜索，请改用筛选。", "asof");
  }
  std::optional<Snapshot> snapshot;
  if (query.asof) snapshot.emplace(session);  // a row written meanwhile would stand in both halves
  Page page;
  Lister lister(session, access, query);
  const bool at_once = lister.counts_while_choosing();
  std::vector<Found> found;
  if (at_once)
    found = lister.rows_with_total({std::string(query.entity->name), false}, query.limit + 1, page.total);
  if (query.count_total && page.total < 0) page.total = count_rows(session, access, query);
  const auto total = static_cast<std::size_t>(std::max<std::int64_t>(page.total, 0));
  const bool from_end = query.offset > total / 2 && query.offset < total;
  const std::size_t shown = std::min(query.limit + 1, from_end ? total - query.offset : query.limit + 1);
  for (const RowSource& source : at_once ? std::vector<RowSource>() : row_sources(query)) {
    auto part = from_end ? lister.rows_from_end(source, shown, total - query.offset - shown)
                         : lister.rows(source, shown);
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    std::move(part.begin(), part.end(), std::back_inserter(found));
    std::inplace_merge(
        found.begin(), found.begin() + middle, found.end(),
        [&](const Found& a, const Found& b) { return lister.order().compare(a.key, b.key) < 0; });
  }
  if (found.size() > query.limit) {
    found.resize(query.limit);
    if (!found.empty()) page.next = cursor_text(query, found.back().key);
  }
  for (Found& one : found) page.rows.push_back(std::move(one.row));
  show(session, *query.entity, access, page.rows);
  return page;
}

std::optional<StoredRow> find(Session& session, const Access& access, const Entity& entity,
                              std::string_view id, std::optional<Instant> asof) {
  ListQuery query{.entity = &entity, .limit = 1, .asof = asof, .count_total = false};
  query.filters.push_back({"id", FilterOp::Eq, {std::string(id)}});
  Page page = list(session, access, query);
  if (page.rows.empty()) return std::nullopt;
  return std::move(page.rows.front());
}

std::vector<std::vector<StoredRow>> find_by_key(Session& session, const Access& access, const Entity& entity,
                                                const std::vector<std::string_view>& fields,
                                                const std::vector<std::vector<Value>>& wanted) {
  check_readable(access, entity);
  std::vector<std::vector<StoredRow>> found(wanted.size());
  std::vector<Column> columns;
  for (const std::string_view field : fields) columns.push_back(column_of(entity, access, field));
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    Where where;
    bool whole_key = true;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      const Value value = column_value(columns[k], wanted[i].at(k));
      whole_key = whole_key && !is_empty(value);
      where.add(std::string(columns[k].name) + " = " + where.parameter(value));
    }
    if (!whole_key) continue;
    where.visible_to(access);
    const std::string sql = "SELECT " + column_list(entity) + " FROM " + std::string(entity.name) +
                            where.text() + " ORDER BY id LIMIT 20";
    session.run({"store.find_by_key", sql}, where.bind(),
                [&](const Record& record) { found[i].push_back(read_record(entity, record)); });
    show(session, entity, access, found[i]);
  }
  return found;
}

}  // namespace liantu::store

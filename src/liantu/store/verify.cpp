#include <algorithm>
#include <map>

#include "liantu/store/change_hash.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/seal.h"

namespace liantu::store {

std::optional<Broken> broken_seal(Session& session, std::int64_t& count);   // seal.cpp

namespace {

constexpr Query kCounts{"store.verify.counts", R"(
  SELECT entity, count(*) FROM change GROUP BY entity)"};

constexpr std::size_t kPart = 2000;   ///< versions held in memory at once

/// Both tables of one ledger against the change log. Rows come in the order (id, version) beside their change lines.
class LedgerCheck {
 public:
  LedgerCheck(Session& session, const Entity& entity) : session_(session), entity_(entity) {
    const std::string name(entity.name);
    sql_ = "SELECT c.batch, c.id, c.op, c.actor, c.on_behalf_of, c.reason, c.source, c.salt, c.hash, c.version, c.at, "
           "n.at, r.is_history, r.valid_to";
    for (const std::string_view column : column_names(entity)) sql_ += ", r." + std::string(column);
    const std::string columns = column_list(entity);
    sql_ += " FROM (SELECT * FROM change WHERE entity = :entity AND id > :after AND id <= :to) c"
            " LEFT JOIN change n ON n.id = c.id AND n.version = c.version + 1 AND n.entity = c.entity"
            " LEFT JOIN (SELECT 0 AS is_history, 0 AS valid_to, " + columns + " FROM " + name +
            " WHERE id > :after AND id <= :to UNION ALL SELECT 1 AS is_history, valid_to, " + columns + " FROM " + name +
            "_history WHERE id > :after AND id <= :to) r ON r.id = c.id AND r.version = c.version"
            " ORDER BY c.id, c.version";
    rows_sql_ = "SELECT (SELECT count(*) FROM " + name + ") + (SELECT count(*) FROM " + name + "_history)";
    stray_sql_ = "SELECT a.id, a.version, a.valid_to FROM " + name +
                 "_asof a LEFT JOIN change c ON c.id = a.id AND c.version = a.version AND c.entity = :entity"
                 " AND c.op = 'put' WHERE c.id IS NULL ORDER BY a.id LIMIT 1";
    bound_sql_ = "SELECT max(id) FROM (SELECT id FROM change WHERE entity = :entity AND id > :after"
                 " ORDER BY id LIMIT :part) x";
  }

  std::optional<Broken> run(Verification& result) {
    std::string after;
    for (std::string to = bound(after); !to.empty(); to = bound(after)) {
      session_.run({"store.verify.part", sql_},
                   {{"entity", std::string(entity_.name)}, {"after", after}, {"to", to}},
                   [&](const Record& record) { check(record, result); });
      if (broken_) return broken_;
      after = to;
    }
    std::int64_t rows = 0;
    session_.run({"store.verify.rows", rows_sql_}, {}, [&](const Record& r) { rows = whole_or_zero(r.value(0)); });
    if (rows != versions_) find_stray();
    return broken_;
  }

 private:
  std::string bound(const std::string& after) {
    std::string to;
    session_.run({"store.verify.bound", bound_sql_},
                 {{"entity", std::string(entity_.name)}, {"after", after}, {"part", static_cast<std::int64_t>(kPart)}},
                 [&](const Record& record) { to = text_or_empty(record.value(0)); });
    return to;
  }

  void report(const std::string& id, std::int64_t version, bool in_history, std::string what) {
    if (broken_) return;
    broken_ = Broken{std::string(entity_.name), id, std::string(entity_.name) + (in_history ? "_history" : ""), version,
                     std::move(what)};
  }

  void check(const Record& record, Verification& result) {
    ++result.changes;
    const std::string id = text_or_empty(record.value(1));
    const std::int64_t version = whole_or_zero(record.value(9));
    if (id != last_id_) last_version_ = 0;
    if (version != last_version_ + 1 && !broken_) {
      broken_ = Broken{std::string(entity_.name), id, "change", last_version_ + 1, "变更记录缺了一条"};
    }
    last_id_ = id;
    last_version_ = version;
    const std::string op = text_or_empty(record.value(2));
    const bool has_row = !is_empty(record.value(12));
    const bool has_next = !is_empty(record.value(11));
    if (op == "delete") {
      if (has_row) report(id, version, whole_or_zero(record.value(12)) != 0, "已删除的行又出现了");
      check_hash(record, nullptr, id, version, false);
      return;
    }
    if (!has_row) return report(id, version, has_next, "这一行的这个版本不见了");
    const bool in_history = whole_or_zero(record.value(12)) != 0;
    ++versions_;
    ++result.versions;
    if (in_history != has_next) return report(id, version, in_history, "当前行与历史行放错了位置");
    if (in_history && record.value(13) != record.value(11)) {
      return report(id, version, true, "历史行的截止时间被改动");
    }
    row_.clear();
    for (std::size_t i = 0; i < entity_.fields->size(); ++i) {
      row_.push_back(record.value(static_cast<int>(14 + kSystemColumns + i)));
    }
    check_hash(record, &row_, id, version, in_history);
  }

  void check_hash(const Record& record, const Row* values, const std::string& id, std::int64_t version,
                  bool in_history) {
    std::vector<std::string> text;
    for (int i = 0; i < 9; ++i) text.push_back(text_or_empty(record.value(i)));
    const ChangeLine line{.batch = text[0], .entity = entity_.name, .id = text[1], .op = text[2], .actor = text[3],
                          .on_behalf_of = text[4], .reason = text[5], .source = text[6], .salt = text[7],
                          .version = version, .at = whole_or_zero(record.value(10))};
    std::string hash;
    if (values == nullptr) {
      hash = hasher_.hash(line, nullptr, *entity_.fields, {});
    } else {
      const std::string row_id = text_or_empty(record.value(14)), batch = text_or_empty(record.value(17));
      const std::string unit = text_or_empty(record.value(18));
      const VersionLine row{.id = row_id, .batch = batch, .owner_unit = unit,
                            .version = whole_or_zero(record.value(15)),
                            .valid_from = whole_or_zero(record.value(16)),
                            .baseline = whole_or_zero(record.value(19)) != 0};
      hash = hasher_.hash(line, &row, *entity_.fields, *values);
    }
    if (hash != text[8]) report(id, version, in_history, "内容与写入时的校验值不符");
  }

  void find_stray() {
    session_.run({"store.verify.stray", stray_sql_}, {{"entity", std::string(entity_.name)}}, [&](const Record& record) {
      report(text_or_empty(record.value(0)), whole_or_zero(record.value(1)), record.value(2) != Value{INT64_MAX},
             "这一行没有变更记录");
    });
    report("", 0, false, "行数与变更记录不符");
  }

  Session& session_;
  const Entity& entity_;
  std::string sql_, rows_sql_, stray_sql_, bound_sql_;
  ChangeHasher hasher_;
  Row row_;
  std::string last_id_;
  std::int64_t last_version_ = 0;
  std::int64_t versions_ = 0;
  std::optional<Broken> broken_;
};

/// Change lines of a ledger that no one asked to verify would go unchecked.
std::optional<Broken> unknown_ledger(Session& session, const std::vector<const Entity*>& entities) {
  std::optional<Broken> broken;
  session.run(kCounts, {}, [&](const Record& record) {
    const std::string name = text_or_empty(record.value(0));
    if (std::none_of(entities.begin(), entities.end(), [&](const Entity* e) { return e->name == name; }) && !broken) {
      broken = Broken{name, "", "change", 0, "变更记录里有未知的台账"};
    }
  });
  return broken;
}

}  // namespace

Verification verify(Session& session, const std::vector<const Entity*>& entities) {
  Transaction picture(session, Transaction::Mode::Read);
  Verification result;
  result.broken = unknown_ledger(session, entities);
  for (const Entity* entity : entities) {
    if (!result.broken) result.broken = LedgerCheck(session, *entity).run(result);
  }
  if (!result.broken) result.broken = broken_seal(session, result.seals);
  return result;
}

}  // namespace liantu::store

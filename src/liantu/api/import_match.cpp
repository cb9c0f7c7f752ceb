#include "liantu/api/import_match.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "liantu/api/import_key.h"
#include "liantu/project/project_week_store.h"

namespace liantu::api {
namespace {

constexpr std::size_t kPage = 1000;

std::string where(const PlanRow& line) {
  return line.sheet.empty() ? "第 " + std::to_string(line.row) + " 行"
                            : line.sheet + " 第 " + std::to_string(line.row) + " 行";
}

void fail(PlanRow& line, const std::string& code, const std::string& message) {
  line.status = RowStatus::Error;
  line.findings.push_back({sheet::Finding::Severity::Error, "", "", "", message, code});
}

/// Lines and rows by key text: open addressing over the texts of all keys, since a map's nodes lie all over the memory.
class Lookup {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  Lookup(const KeyReader& keys, const std::vector<PlanRow*>& lines)
      : keys_(keys), slots_(std::bit_ceil(2 * lines.size() * keys.count() + 1), 0) {
    texts_.reserve(lines.size() * keys.count());
    asked_.reserve(lines.size() * keys.count());
    for (const PlanRow* line : lines) {
      for (std::size_t k = 0; k < keys.count(); ++k) {
        texts_.push_back(keys.text(k, line->values));
        std::uint32_t* slot = texts_.back().empty() ? nullptr : slot_of(k, texts_.back());
        if (slot != nullptr && *slot == 0) {
          wanted_.push_back({texts_.size() - 1, kNone, {}});
          *slot = static_cast<std::uint32_t>(wanted_.size());
        }
        asked_.push_back(slot == nullptr ? kNone : *slot - 1);
      }
    }
  }

  /// Takes the row when some line asks for one of its keys.
  void offer(store::StoredRow& row) {
    bool kept = false;
    for (std::size_t k = 0; k < keys_.count(); ++k) {
      const std::string text = keys_.text(k, row.values);
      const std::uint32_t slot = text.empty() ? 0 : *slot_of(k, text);
      if (slot == 0) continue;
      kept = true;
      wanted_[slot - 1].rows.push_back(rows_.size());
    }
    if (const auto it = by_id_.find(row.id); it != by_id_.end()) {
      kept = true;
      it->second = rows_.size();
    }
    if (kept) rows_.push_back(std::move(row));
  }

  void want_id(const std::string& id) { by_id_.try_emplace(id, kNone); }
  const store::StoredRow* by_id(const std::string& id) const {
    const auto it = by_id_.find(id);
    return it == by_id_.end() || it->second == kNone ? nullptr : &rows_[it->second];
  }

  const std::string& text(std::size_t line, std::size_t key) const { return texts_[line * keys_.count() + key]; }

  /// The first line that asked for this key of this line; the line itself when it is the first. Asked in order of lines.
  std::size_t first_asking(std::size_t line, std::size_t key) {
    std::size_t& first = wanted_[asked_[line * keys_.count() + key]].first_line;
    if (first == kNone) first = line;
    return first;
  }

  /// Rows found by this key of the line that no earlier key contradicts; those contradicted go to `others`.
  std::vector<std::size_t> found(std::size_t line, std::size_t key, std::vector<std::size_t>& others) const {
    std::vector<std::size_t> result;
    const std::size_t asked = asked_[line * keys_.count() + key];
    if (asked == kNone) return result;
    for (const std::size_t row : wanted_[asked].rows) {
      bool contradicted = false;
      for (std::size_t k = 0; k < key && !contradicted; ++k) {
        const std::string other = text(line, k).empty() ? std::string() : keys_.text(k, rows_[row].values);
        contradicted = !other.empty() && other != text(line, k);
      }
      (contradicted ? others : result).push_back(row);
    }
    return result;
  }

  const store::StoredRow& row(std::size_t index) const { return rows_[index]; }

 private:
  struct Wanted {
    std::size_t text;   ///< in texts_; tells the key too
    std::size_t first_line = kNone;
    std::vector<std::size_t> rows{};
  };

  /// Where this text of this key stands, or would.
  std::uint32_t* slot_of(std::size_t key, std::string_view text) {
    for (std::size_t at = std::hash<std::string_view>{}(text) + key;; ++at) {
      std::uint32_t& slot = slots_[at & (slots_.size() - 1)];
      if (slot == 0) return &slot;
      const std::size_t there = wanted_[slot - 1].text;
      if (there % keys_.count() == key && texts_[there] == text) return &slot;
    }
  }

  const KeyReader& keys_;
  std::vector<std::uint32_t> slots_;   ///< 1 + place in wanted_, 0 where free
  std::vector<std::string> texts_;     ///< of each line, key by key
  std::vector<Wanted> wanted_;
  std::vector<std::size_t> asked_;     ///< of texts_[i]; kNone for an empty text
  std::vector<store::StoredRow> rows_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

void adopt(PlanRow& line, const store::StoredRow& row) {
  line.id = row.id;
  line.version = row.version;
  line.stored = row.values;
  line.baseline = row.baseline;
}

void match_line(Lookup& lookup, const KeyReader& keys, PlanRow& line, std::size_t i) {
  std::vector<std::size_t> others;
  for (std::size_t k = 0; k < keys.count(); ++k) {
    const auto rows = lookup.found(i, k, others);
    if (rows.empty()) continue;
    if (rows.size() > 1) {
      return fail(line, "ambiguous_key",
                  "台账中有 " + std::to_string(rows.size()) + " 行的" + keys.label(k) +
                      "与这一行相同，请先合并，或指定是哪一行。");
    }
    return adopt(line, lookup.row(rows.front()));
  }
  if (!others.empty()) line.like = lookup.row(others.front()).id;
}

/// Two workbooks report one project of one week: left out, and asked about with both in view.
bool set_aside(PlanRow& line, const PlanRow& first) {
  const bool other_sheet = first.file != line.file || first.sheet != line.sheet;
  if (line.entity != &project::project_week_entity() || !other_sheet || first.values == line.values) return false;
  line.status = RowStatus::Skipped;
  line.skip = "two_senders";
  line.twin = place_of(first);
  return true;
}

/// The second line with the same key is an error, or left out when it says the same or another workbook said otherwise.
class Twins {
 public:
  explicit Twins(const KeyReader& keys) : keys_(keys) {}

  void check(Lookup& lookup, PlanRow& line, std::size_t i, const std::vector<PlanRow*>& lines) {
    const auto [same_id, is_first] = ids_.try_emplace(line.id, i);
    if (!line.id.empty() && !is_first) {
      if (set_aside(line, *lines[same_id->second])) return;
      return fail(line, "duplicate_key",
                  "链图编号在文件中出现了两次，请只留一行；复制出来的新行请清空这一格。");
    }
    for (std::size_t k = 0; k < keys_.count(); ++k) {
      if (lookup.text(i, k).empty()) continue;
      const std::size_t earlier = lookup.first_asking(i, k);
      if (earlier == i) continue;
      const PlanRow& first = *lines[earlier];
      if (contradicts(lookup, earlier, i, k)) continue;
      if (set_aside(line, first)) return;
      if (first.values == line.values) {
        line.status = RowStatus::Skipped;
        line.skip = "duplicate";
        line.findings.push_back({sheet::Finding::Severity::Warning, "", "", "",
                                 "与" + where(first) + "完全相同，只取一次。", "duplicate_row"});
      } else {
        fail(line, "duplicate_key",
             keys_.label(k) + "与" + where(first) + "相同而内容不同，请在文件中只留一行。");
      }
      return;
    }
  }

 private:
  bool contradicts(const Lookup& lookup, std::size_t a, std::size_t b, std::size_t key) const {
    for (std::size_t k = 0; k < key; ++k) {
      if (!lookup.text(a, k).empty() && !lookup.text(b, k).empty() && lookup.text(a, k) != lookup.text(b, k))
        return true;
    }
    return false;
  }

  const KeyReader& keys_;
  std::unordered_map<std::string, std::size_t> ids_;   ///< the first line with it
};

}  // namespace

store::Access whole_view(const store::Access& access) {
  store::Access whole = access;
  whole.personal = true;
  whole.masked_fields.clear();
  return whole;
}

void each_row(store::Session& session, const store::Access& access, const store::Entity& entity,
              const std::function<void(store::StoredRow&)>& each) {
  store::ListQuery query;
  query.entity = &entity;
  query.limit = kPage;
  query.count_total = false;
  const store::Access whole = whole_view(access);
  do {
    store::Page page = store::list(session, whole, query);
    for (store::StoredRow& row : page.rows) each(row);
    query.after = page.next;
  } while (!query.after.empty());
}

void match_rows(store::Session& session, const store::Access& access, const store::Entity& entity,
                const std::string& key_field, const std::vector<PlanRow*>& lines, ImportPlan& plan) {
  const KeyReader keys(entity, key_field);
  Lookup lookup(keys, lines);
  for (const PlanRow* line : lines) {
    if (!line->id.empty()) lookup.want_id(line->id);
  }
  auto& titles = plan.titles[&entity];
  const std::size_t title = entity.fields->at(entity.title_field);
  const bool collect = titles.empty();
  each_row(session, access, entity, [&](store::StoredRow& row) {
    if (collect && !is_empty(row.values[title]))
      titles.emplace_back(row.id, std::get<std::string>(row.values[title]));
    lookup.offer(row);
  });
  Twins twins(keys);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PlanRow& line = *lines[i];
    if (line.status == RowStatus::Error) continue;
    twins.check(lookup, line, i, lines);
    if (line.status == RowStatus::Error || line.skip == "duplicate") continue;
    if (line.id.empty()) {
      match_line(lookup, keys, line, i);
    } else if (const auto* row = lookup.by_id(line.id)) {
      adopt(line, *row);
    } else {
      fail(line, "row_gone", "链图编号所指的行已不在台账中，请清空这一格作为新行导入，或先恢复那一行。");
    }
  }
}

}  // namespace liantu::api

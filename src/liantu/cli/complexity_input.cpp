#include "liantu/cli/complexity_input.h"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <limits>
#include <unordered_map>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/number_in.h"
#include "liantu/sheet/csv_records.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::cli {
namespace {

using Columns = std::array<std::size_t, 3>;

constexpr std::size_t kMostCells = 100'000'000;  // 2.4 GB with what is computed of them, as much again while read
constexpr std::array<std::string_view, 3> kMeanings{"地区", "行业", "数值"};
constexpr std::array<std::string_view, 3> kUsualNames{"region|地区|区域|城市|县区|行政区划", "industry|行业|产业|行业代码|行业小类",
                                                      "value|数值|数量|企业数|企业数量"};

[[noreturn]] void refuse(const std::string& sentence, const std::string& where = {}) {
  throw Error(ErrorCode::InvalidInput, sentence, where);
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "、") + name;
  return text;
}

std::size_t column_named(const std::vector<std::string>& heading, const std::string& name) {
  const std::string wanted = sheet::folded(name);
  for (std::size_t c = 0; c < heading.size(); ++c) {
    if (sheet::folded(heading[c]) == wanted) return c;
  }
  const std::vector<std::string_view> names(heading.begin(), heading.end());
  refuse(fmt::format("文件里没有“{}”列，最接近的是“{}”（全部列：{}），请改正 --columns。", name, nearest(name, names), listed(heading)),
         "columns");
}

Columns columns_of(const std::vector<std::string>& heading, const ColumnNames& names, std::string& by_place) {
  Columns columns{};
  std::size_t found = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    if (!names[i].empty()) {
      columns[i] = column_named(heading, names[i]);
      ++found;
      continue;
    }
    for (std::size_t c = heading.size(); c-- > 0;) {
      if (!sheet::is_one_of(sheet::folded(heading[c]), kUsualNames[i])) continue;
      columns[i] = c;
      found += 1;
      break;
    }
  }
  if (found >= 3 && columns[0] != columns[1] && columns[1] != columns[2] && columns[0] != columns[2]) return columns;
  if (!names[0].empty()) refuse("--columns 的三个名称指着同一列，请写地区、行业、数值三个不同的列。", "columns");
  if (heading.size() != 3)
    refuse(fmt::format("看不出哪一列是地区、行业、数值（全部列：{}），请用 --columns 按这个顺序写明三列。", listed(heading)), "columns");
  by_place = fmt::format("按位置取列：{} 作地区，{} 作行业，{} 作数值。", heading[0], heading[1], heading[2]);
  return {0, 1, 2};
}

/// Names in the order they come, each with its number.
class Names {
 public:
  std::size_t number(std::string_view name) {
    if (last_ < names_.size() && names_[last_] == name) return last_;
    const auto found = numbers_.find(name);
    if (found != numbers_.end()) return last_ = found->second;
    numbers_.emplace(name, names_.size());
    names_.emplace_back(name);
    return last_ = names_.size() - 1;
  }

  std::size_t size() const { return names_.size(); }
  std::vector<std::string> taken() { return std::move(names_); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> numbers_;
  std::size_t last_ = 0;
};

/// The fields of one row that count.
class Row {
 public:
  Row(const std::vector<std::string_view>& fields, const Columns& columns, std::size_t number)
      : fields_(fields), columns_(columns), number_(number) {}

  std::string_view name(std::size_t which) const {
    const std::string_view text = field(which);
    if (text.empty())
      refuse(fmt::format("第 {} 行没有{}，请补上或删去这一行。", number_, kMeanings[which]), where());
    return text;
  }

  double value() const {
    const std::string_view text = field(2);
    const auto value = number_in<double>(text);
    if (!value || *value < 0)
      refuse(fmt::format("第 {} 行的数值“{}”不是大于或等于 0 的数，请改正（没有就写 0）。", number_, text), where());
    return *value;
  }

 private:
  std::string_view field(std::size_t which) const {
    return columns_[which] < fields_.size() ? sheet::trimmed(fields_[columns_[which]]) : std::string_view();
  }
  std::string where() const { return fmt::format("row {}", number_); }

  const std::vector<std::string_view>& fields_;
  const Columns& columns_;
  std::size_t number_;
};

/// Sums by region and industry while neither is known in full.
class GrowingCounts {
 public:
  void add(std::size_t region, std::size_t industry, double value, std::size_t industries) {
    if (region >= rows_.size()) rows_.resize(region + 1);
    std::vector<double>& row = rows_[region];
    if (industry >= row.size()) {
      row.reserve(industries);
      row.resize(industry + 1, kUnseen);
    }
    if (!std::isnan(row[industry])) ++repeated_;
    row[industry] = std::isnan(row[industry]) ? value : row[industry] + value;
  }

  std::size_t repeated() const { return repeated_; }

  /// Leaves nothing here, so that the counts are not held twice.
  matrix::Table taken(std::size_t industries) {
    matrix::Table table = matrix::Table::zeros(rows_.size(), industries);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (std::size_t c = 0; c < rows_[r].size(); ++c) table.at(r, c) = std::isnan(rows_[r][c]) ? 0 : rows_[r][c];
      std::vector<double>().swap(rows_[r]);
    }
    return table;
  }

 private:
  static constexpr double kUnseen = std::numeric_limits<double>::quiet_NaN();
  std::vector<std::vector<double>> rows_;
  std::size_t repeated_ = 0;
};

}  // namespace

ColumnNames column_names(std::string_view option) {
  std::vector<std::string> parts(1);
  for (const char c : option) c == ',' ? void(parts.emplace_back()) : parts.back().push_back(c);
  for (std::string& part : parts) part = sheet::trimmed(part);
  if (parts.size() != 3 || parts[0].empty() || parts[1].empty() || parts[2].empty() || parts[0] == parts[1] ||
      parts[1] == parts[2] || parts[0] == parts[2])
    refuse("--columns 应写三个不同的列名：地区,行业,数值，例如 --columns city,gbt2,firms。", "columns");
  return {parts[0], parts[1], parts[2]};
}

RegionIndustryCounts read_region_industry(std::string_view csv, const ColumnNames& names) {
  sheet::CsvRecords records(csv);
  std::vector<std::string_view> fields;
  std::vector<std::string> heading;
  while (heading.empty() && records.next(fields)) {
    for (const std::string_view field : fields) heading.emplace_back(sheet::trimmed(field));
  }
  if (heading.empty()) refuse("文件里没有内容，第一行应为表头，以下每行一个地区、行业和数值。");
  RegionIndustryCounts read;
  const Columns columns = columns_of(heading, names, read.columns_by_place);
  Names regions, industries;
  GrowingCounts counts;
  double total = 0;
  while (records.next(fields)) {
    if (fields.empty()) continue;
    const Row row(fields, columns, records.number());
    const std::size_t region = regions.number(row.name(0)), industry = industries.number(row.name(1));
    const double value = row.value();
    total += value;
    if (!std::isfinite(total)) refuse(fmt::format("到第 {} 行数值之和已超出范围，请换大一些的单位。", records.number()));
    counts.add(region, industry, value, industries.size());
    if (regions.size() * industries.size() > kMostCells)
      refuse(fmt::format("{} 个地区 × {} 个行业的表太大，请用粗一级的行业或分地区计算。", regions.size(), industries.size()));
  }
  if (regions.size() == 0) refuse("文件里只有表头，没有地区、行业和数值，请选择有数据的文件。");
  read.counts = counts.taken(industries.size());
  read.repeated = counts.repeated();
  read.regions = regions.taken();
  read.industries = industries.taken();
  return read;
}

}  // namespace liantu::cli

#include "liantu/cli/complexity_files.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "liantu/base/error.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1 << 20, kLongestNumber = 32;
constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

[[noreturn]] void refuse(const fs::path& path) {
  throw Error(ErrorCode::Unavailable, "无法写入“" + path.string() + "”，请检查文件夹和磁盘空间。", path.string());
}

/// A csv file that is written beside its place; what is not renamed at the end is removed.
class NumbersFile {
 public:
  NumbersFile(fs::path path, std::string_view heading) : path_(std::move(path)), part_(path_) {
    part_ += ".part";
    file_ = std::fopen(part_.c_str(), "wb");
    if (file_ == nullptr) refuse(path_);
    buffer_.reserve(kBuffer + kBuffer / 4);
    text(heading);
    end_record();
  }
  NumbersFile(const NumbersFile&) = delete;
  NumbersFile& operator=(const NumbersFile&) = delete;
  ~NumbersFile() {
    if (file_ != nullptr) std::fclose(file_);
    std::error_code ignored;
    if (!placed_) fs::remove(part_, ignored);
  }

  void text(std::string_view text) { buffer_ += text; }

  void number(double x) {
    buffer_ += ',';
    if (std::isnan(x)) return;
    if (x == 0) {
      buffer_ += '0';
      return;
    }
    std::array<char, kLongestNumber> digits;
    buffer_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), x).ptr);
  }

  void end_record() {
    buffer_ += '\n';
    if (buffer_.size() >= kBuffer) flush();
  }

  void complete() {
    flush();
    const bool closed = std::fclose(file_) == 0;
    file_ = nullptr;
    if (!closed) refuse(path_);
  }

  void place() {
    std::error_code failed;
    fs::rename(part_, path_, failed);
    if (failed) refuse(path_);
    placed_ = true;
  }

 private:
  void flush() {
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) refuse(path_);
    buffer_.clear();
  }

  fs::path path_, part_;
  std::FILE* file_ = nullptr;
  std::string buffer_;
  bool placed_ = false;
};

/// Each name as a field of a csv file.
std::vector<std::string> as_fields(const std::vector<std::string>& names) {
  std::vector<std::string> fields;
  for (const std::string& name : names) {
    std::string& field = fields.emplace_back();
    sheet::append_csv_record(field, std::array{std::string_view(name)});
    field.pop_back();  // the line feed
  }
  return fields;
}

double count_or_empty(std::size_t count, double total) { return total == 0 ? kEmpty : static_cast<double>(count); }

void write_cells(NumbersFile& file, const std::vector<std::string>& regions, const std::vector<std::string>& industries,
                 const matrix::Table& counts, const matrix::Complexity& result) {
  for (std::size_t r = 0; r < regions.size(); ++r) {
    for (std::size_t c = 0; c < industries.size(); ++c) {
      const double rca = result.presence.rca(counts.at(r, c), r, c);
      file.text(regions[r]);
      file.text(",");
      file.text(industries[c]);
      file.number(counts.at(r, c));
      file.number(rca);
      file.number(std::isnan(rca) ? kEmpty : result.presence.by_row.at(r, c));
      file.number(result.density.at(r, c));
      file.number(result.cog.at(r, c));
      file.end_record();
    }
  }
}

void write_proximity(NumbersFile& file, const std::vector<std::string>& industries, const matrix::Complexity& result) {
  for (std::size_t a = 0; a < industries.size(); ++a) {
    for (std::size_t b = 0; b < industries.size(); ++b) {
      file.text(industries[a]);
      file.text(",");
      file.text(industries[b]);
      file.number(result.empty_column(a) || result.empty_column(b) ? kEmpty : result.proximity.at(a, b));
      file.end_record();
    }
  }
}

}  // namespace

void write_complexity(const fs::path& folder, const RegionIndustryCounts& input, const matrix::Complexity& result) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) refuse(folder);
  const std::vector<std::string> regions = as_fields(input.regions), industries = as_fields(input.industries);
  NumbersFile cells(folder / "cells.csv", "region,industry,value,rca,m,density,cog");
  write_cells(cells, regions, industries, input.counts, result);
  NumbersFile by_region(folder / "regions.csv", "region,diversity,eci,coi");
  for (std::size_t r = 0; r < regions.size(); ++r) {
    by_region.text(regions[r]);
    by_region.number(count_or_empty(result.presence.diversity[r], result.presence.row_totals[r]));
    by_region.number(result.eci[r]);
    by_region.number(result.coi[r]);
    by_region.end_record();
  }
  NumbersFile by_industry(folder / "industries.csv", "industry,ubiquity,pci");
  for (std::size_t c = 0; c < industries.size(); ++c) {
    by_industry.text(industries[c]);
    by_industry.number(count_or_empty(result.presence.ubiquity[c], result.presence.column_totals[c]));
    by_industry.number(result.pci[c]);
    by_industry.end_record();
  }
  NumbersFile proximity(folder / "proximity.csv", "a,b,proximity");
  write_proximity(proximity, industries, result);
  for (NumbersFile* file : {&cells, &by_region, &by_industry, &proximity}) file->complete();
  for (NumbersFile* file : {&cells, &by_region, &by_industry, &proximity}) file->place();
}

}  // namespace liantu::cli

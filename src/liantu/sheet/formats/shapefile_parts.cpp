#include "liantu/sheet/formats/shapefile_parts.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "liantu/base/stream_text.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/text_encoding.h"

namespace liantu::sheet {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

void check_parts(const ShapefileParts& parts) {
  for (const auto& [part, extension] : {std::pair{&parts.shx, ".shx"}, std::pair{&parts.dbf, ".dbf"}}) {
    if (!part->empty()) continue;
    refuse("“" + parts.name + "”缺少 " + extension +
           " 文件，请把同名的 .shp、.shx、.dbf、.prj 一起打包成 zip 再导入。");
  }
}

std::string disk_part(const fs::path& base, const std::string& extension, const ReadLimits& limits) {
  std::string upper = extension;
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const std::string& spelling : {extension, upper}) {
    fs::path path = base;
    path.replace_extension(spelling);
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (failed) continue;
    if (size > limits.max_file) refuse("文件过大，请拆成几个文件再导入。", path.filename().string());
    std::ifstream in(path, std::ios::binary);
    return rest_of(in);
  }
  return {};
}

}  // namespace

ShapefileParts shapefile_on_disk(const std::string& path, const ReadLimits& limits) {
  const fs::path base(path);
  ShapefileParts parts{base.stem().string(),
                       {},
                       disk_part(base, ".shx", limits),
                       disk_part(base, ".dbf", limits),
                       disk_part(base, ".prj", limits),
                       disk_part(base, ".cpg", limits)};
  check_parts(parts);
  return parts;
}

std::vector<ShapefileParts> shapefiles_in_zip(ZipArchive& archive) {
  std::vector<ShapefileParts> all;
  for (const std::string& name : archive.names()) {
    const fs::path path(name);
    if (lower(path.extension().string()) != ".shp" || name.find("__MACOSX") != std::string::npos) continue;
    const auto part = [&](const char* extension) {
      return archive.text(fs::path(path).replace_extension(extension).generic_string());
    };
    all.push_back(
        {path.stem().string(), archive.text(name), part(".shx"), part(".dbf"), part(".prj"), part(".cpg")});
    check_parts(all.back());
  }
  return all;
}

namespace {

/// Integers of ESRI's description (July 1998): big-endian in headers, little-endian in contents.
std::uint32_t big(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint32_t little(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

constexpr std::size_t kFileHeader = 100, kRecordHeader = 8, kIndexRecord = 8,
                      kBoxed = 44;  ///< up to the parts of a shape

/// Lines and areas (3, 5 and those with Z or M): parts and points must lie within the content.
bool holds_counts(std::string_view content) {
  const std::uint32_t type = little(content, 0) % 10;
  if (type != 3 && type != 5) return true;
  if (content.size() < kBoxed) return false;
  const std::uint64_t parts = little(content, 36), points = little(content, 40);
  return kBoxed + parts * 4 + points * 16 <= content.size();
}

}  // namespace

void check_whole(const ShapefileParts& parts, std::string_view shapes) {
  const auto broken = [&](const std::string& what) {
    refuse("“" + parts.name + "”" + what + "，请重新导出后再导入。");
  };
  if (shapes.size() < kFileHeader || parts.shx.size() < kFileHeader) broken("的 .shp 或 .shx 不完整");
  if (std::uint64_t{big(shapes, 24)} * 2 > shapes.size()) broken(" 的 .shp 被截断");
  const std::size_t records = (parts.shx.size() - kFileHeader) / kIndexRecord;
  for (std::size_t i = 0; i < records; ++i) {
    const std::size_t at = std::size_t{big(parts.shx, kFileHeader + i * kIndexRecord)} * 2;
    if (at < kFileHeader || at + kRecordHeader + 4 > shapes.size())
      broken("的第 " + std::to_string(i + 1) + " 个图形在文件之外");
    const std::size_t length = std::size_t{big(shapes, at + 4)} * 2;
    if (length < 4 || length > shapes.size() - at - kRecordHeader)
      broken("的第 " + std::to_string(i + 1) + " 个图形不完整");
    if (!holds_counts(shapes.substr(at + kRecordHeader, length)))
      broken("的第 " + std::to_string(i + 1) + " 个图形的点数与长度不符");
  }
  if (parts.dbf.size() < 32) broken("的 .dbf 不完整");
  const std::uint32_t rows = little(parts.dbf, 4), lengths = little(parts.dbf, 8);
  if ((lengths & 0xFFFFU) + std::uint64_t{rows} * (lengths >> 16) > parts.dbf.size())
    broken(" 的 .dbf 被截断");
  if (rows != records)
    broken("的图形有 " + std::to_string(records) + " 个，属性有 " + std::to_string(rows) + " 行，对不上");
}

std::string dbf_encoding(std::string_view dbf) {
  if (dbf.size() < 33) return "UTF-8";
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(dbf[i]));
  };
  const std::size_t header = byte(8) | byte(9) << 8, record = byte(10) | byte(11) << 8;
  int utf8 = 0, gb = 0;
  const auto vote = [&](std::string_view text) {
    text = text.substr(0, text.find('\0'));
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
      return;
    ++(is_utf8(text) ? utf8 : gb);
  };
  std::vector<std::size_t> widths;
  for (std::size_t at = 32; at + 32 <= std::min(header, dbf.size()) && dbf[at] != '\r'; at += 32) {
    vote(dbf.substr(at, 11));
    widths.push_back(byte(at + 16));
  }
  for (std::size_t at = header; record > 0 && at + record <= dbf.size(); at += record) {
    std::size_t field = at + 1;
    for (const std::size_t width : widths) {
      vote(dbf.substr(std::min(field, dbf.size()), width));
      field += width;
    }
  }
  return gb > utf8 ? "GB18030" : "UTF-8";
}

}  // namespace liantu::sheet

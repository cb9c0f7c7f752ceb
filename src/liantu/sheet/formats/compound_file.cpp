#include "liantu/sheet/formats/compound_file.h"

#include <algorithm>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

constexpr std::uint32_t kMaxSector = 0xFFFFFFFA;
constexpr int kStreamType = 2, kRootType = 5;
constexpr std::size_t kEntrySize = 128, kHeaderSize = 512, kHeaderDifat = 109;

[[noreturn]] void refuse_damaged() {
  refuse("文件不完整或已损坏，请重新下载或在 Excel 中打开后另存为 .xlsx 再导入。");
}

std::vector<std::uint32_t> numbers(std::string_view bytes) {
  std::vector<std::uint32_t> out;
  out.reserve(bytes.size() / 4);
  for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) out.push_back(u32_at(bytes, i));
  return out;
}

}  // namespace

std::uint16_t u16_at(std::string_view bytes, std::size_t offset) {
  if (offset > bytes.size() || bytes.size() - offset < 2) refuse_damaged();
  return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[offset]) |
                                    static_cast<unsigned char>(bytes[offset + 1]) << 8);
}

std::uint32_t u32_at(std::string_view bytes, std::size_t offset) {
  return u16_at(bytes, offset) | static_cast<std::uint32_t>(u16_at(bytes, offset + 2)) << 16;
}

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  if (bytes.size() < kHeaderSize) refuse_damaged();
  const int shift = u16_at(bytes, 30), mini_shift = u16_at(bytes, 32);
  if ((shift != 9 && shift != 12) || mini_shift != 6) refuse_damaged();
  sector_size_ = std::size_t{1} << shift;
  mini_cutoff_ = u32_at(bytes, 56);
  next_ = allocation();
  const std::string directory = chain(u32_at(bytes, 48));
  std::uint32_t mini_start = kMaxSector;
  for (std::size_t at = 0; at + kEntrySize <= directory.size(); at += kEntrySize) {
    const std::string_view entry = std::string_view(directory).substr(at, kEntrySize);
    const int type = static_cast<unsigned char>(entry[66]);
    if (type != kStreamType && type != kRootType) continue;
    std::string name;
    const std::size_t length = std::min<std::size_t>(u16_at(entry, 64), 64);
    for (std::size_t i = 0; i + 2 < length + 1; i += 2) {
      if (entry[i + 1] == 0 && entry[i] != 0) name += entry[i];
    }
    entries_.push_back({std::move(name), type, u32_at(entry, 116), u32_at(entry, 120)});
    if (type == kRootType) mini_start = u32_at(entry, 116);
  }
  if (entries_.empty()) refuse_damaged();
  if (mini_start < kMaxSector) {
    mini_stream_ = chain(mini_start);
    mini_next_ = numbers(chain(u32_at(bytes, 60)));
  }
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const std::uint64_t offset = (std::uint64_t{number} + 1) * sector_size_;
  if (offset >= bytes_.size()) refuse_damaged();
  return bytes_.substr(offset, sector_size_);  // writers may cut the last one short
}

/// The sector allocation table, whose own sectors the header and its chain of lists name.
std::vector<std::uint32_t> CompoundFile::allocation() const {
  std::vector<std::uint32_t> sectors;
  for (std::size_t i = 0; i < kHeaderDifat; ++i) sectors.push_back(u32_at(bytes_, 76 + 4 * i));
  const std::size_t most = bytes_.size() / sector_size_ + 1;
  std::uint32_t list = u32_at(bytes_, 68);
  for (std::size_t lists = 0; list < kMaxSector; ++lists) {
    if (lists > most) refuse_damaged();
    const auto part = numbers(sector(list));
    if (part.empty()) refuse_damaged();
    sectors.insert(sectors.end(), part.begin(), part.end() - 1);
    list = part.back();
  }
  std::vector<std::uint32_t> next;
  for (const std::uint32_t number : sectors) {
    if (number >= kMaxSector) continue;
    if (next.size() > 2 * most + sector_size_) refuse_damaged();
    const auto part = numbers(sector(number));
    next.insert(next.end(), part.begin(), part.end());
  }
  return next;
}

std::string CompoundFile::chain(std::uint32_t start) const {
  std::string out;
  for (std::uint32_t at = start; at < kMaxSector; at = next_[at]) {
    if (at >= next_.size() || out.size() > bytes_.size()) refuse_damaged();
    out.append(sector(at));
  }
  return out;
}

bool CompoundFile::has(std::string_view name) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.name == name; });
}

std::string CompoundFile::stream(std::string_view name) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.name == name; });
  if (found == entries_.end()) return {};
  std::string out;
  if (found->size >= mini_cutoff_) {
    out = chain(found->start);
  } else {
    for (std::uint32_t at = found->start; at < kMaxSector; at = mini_next_[at]) {
      if (at >= mini_next_.size() || at * mini_size_ >= mini_stream_.size() || out.size() > mini_cutoff_) {
        refuse_damaged();
      }
      out.append(mini_stream_, at * mini_size_, mini_size_);
    }
  }
  if (out.size() < found->size) refuse_damaged();
  out.resize(found->size);
  return out;
}

}  // namespace liantu::sheet

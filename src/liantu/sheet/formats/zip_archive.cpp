#include "liantu/sheet/formats/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <array>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/text_encoding.h"

namespace liantu::sheet {
namespace {

constexpr zip_int64_t kMaxParts = 10'000;
constexpr std::uint64_t kSmallPart = 32ULL << 20;
constexpr std::uint64_t kMaxRatio = 150;  ///< sheets of real ledgers reach about 40

constexpr const char* kDamaged = "文件不完整或已损坏，请重新下载或在 Excel 中打开后另存再导入。";
constexpr const char* kBomb = "文件解压后过大，不像是表格，请在 Excel 中打开后另存再导入。";
constexpr const char* kProtected = "文件有密码保护，请在 Excel 中取消密码后再导入。";

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x == '\\' ? '/' : x) == lower(y); });
}

/// Windows in Chinese writes names in GBK and does not say so.
std::string part_name(zip_t* archive, zip_uint64_t part) {
  const char* raw = zip_get_name(archive, part, ZIP_FL_ENC_RAW);
  const std::string name = raw != nullptr ? raw : "";
  return !is_utf8(name) && is_gb18030(name) ? decoded_text(name) : name;
}

}  // namespace

struct ZipArchive::Handle {
  zip_t* archive = nullptr;
  ~Handle() {
    if (archive != nullptr) zip_discard(archive);
  }
};

ZipArchive::ZipArchive(std::string_view bytes, const ReadLimits& limits)
    : limits_(limits), handle_(std::make_unique<Handle>()) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) refuse(kDamaged);
  handle_->archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (handle_->archive == nullptr) {
    zip_source_free(source);
    refuse(kDamaged);
  }
  const zip_int64_t parts = zip_get_num_entries(handle_->archive, 0);
  if (parts > kMaxParts) refuse(kBomb);
  std::uint64_t declared = 0;
  for (zip_int64_t i = 0; i < parts; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(handle_->archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0) refuse(kDamaged);
    const bool sized = (stat.valid & ZIP_STAT_SIZE) != 0 && (stat.valid & ZIP_STAT_COMP_SIZE) != 0;
    if (sized) {
      if (stat.size > limits.max_unpacked || (declared += stat.size) > limits.max_unpacked) refuse(kBomb);
      if (stat.size > kSmallPart && stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > kMaxRatio)
        refuse(kBomb);
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      refuse(kProtected);
    sizes_.push_back(sized ? stat.size : limits.max_unpacked);
    names_.push_back(part_name(handle_->archive, static_cast<zip_uint64_t>(i)));
  }
}

ZipArchive::~ZipArchive() = default;

std::int64_t ZipArchive::index(std::string_view name) const {
  const auto found =
      std::find_if(names_.begin(), names_.end(), [&](const auto& n) { return same_name(n, name); });
  return found == names_.end() ? -1 : found - names_.begin();
}

bool ZipArchive::read(std::string_view name, const std::function<void(std::string_view)>& piece) {
  const std::int64_t at = index(name);
  if (at < 0) return false;
  struct Closer {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };
  const std::unique_ptr<zip_file_t, Closer> file(
      zip_fopen_index(handle_->archive, static_cast<zip_uint64_t>(at), 0));
  if (!file) refuse(kDamaged);
  std::array<char, 1 << 16> buffer;
  std::uint64_t size = 0;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) refuse(kDamaged);
    if (got == 0) return true;
    size += static_cast<std::uint64_t>(got);
    unpacked_ += static_cast<std::uint64_t>(got);
    if (size > sizes_[static_cast<std::size_t>(at)]) refuse(kDamaged);  // the directory told a smaller size
    if (unpacked_ > limits_.max_unpacked) refuse(kBomb);
    piece({buffer.data(), static_cast<std::size_t>(got)});
  }
}

std::string ZipArchive::text(std::string_view name) {
  std::string whole;
  read(name, [&](std::string_view piece) { whole.append(piece); });
  return whole;
}

}  // namespace liantu::sheet

#include "liantu/paper/zip_package.h"

#include <zip.h>

#include <array>
#include <memory>
#include <set>

#include "liantu/base/error.h"

namespace liantu::paper {
namespace {

constexpr std::uint64_t kSmallPart = 4ULL << 20;
constexpr const char* kDamaged = "文件不完整或已损坏，请在 Word、WPS 或 Excel 中打开后另存再上传。";
constexpr const char* kBomb = "文件解压后过大，不像是办公文件，请另存一份再上传。";
constexpr const char* kProtected = "文件有密码保护，请取消密码后再上传。";

[[noreturn]] void refuse(const char* why) { throw Error{ErrorCode::InvalidInput, why, "form"}; }

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Close {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

bool leaves_package(std::string_view name) {
  return name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos ||
         name.find('\\') != std::string_view::npos || name.find('\0') != std::string_view::npos;
}

std::string part_bytes(zip_t* archive, zip_uint64_t at, std::uint64_t room) {
  const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive, at, 0));
  if (!file) refuse(kDamaged);
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) refuse(kDamaged);
    if (got == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (bytes.size() > room) refuse(kBomb);
  }
}

}  // namespace

Package unpacked(std::string_view zip, const PackageLimits& limits) {
  zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, nullptr);
  if (source == nullptr) refuse(kDamaged);
  const Archive archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!archive) {
    zip_source_free(source);
    refuse(kDamaged);
  }
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > limits.max_parts) refuse(kBomb);
  Package package;
  std::set<std::string> names;
  std::uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto at = static_cast<zip_uint64_t>(i);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), at, 0, &stat) != 0) refuse(kDamaged);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) refuse(kProtected);
    const std::uint64_t size = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : limits.max_part;
    const std::uint64_t packed_size = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
    if (size > limits.max_part || total + size > limits.max_unpacked) refuse(kBomb);
    if (size > kSmallPart && (packed_size == 0 || size / packed_size > limits.max_ratio)) refuse(kBomb);
    const char* raw = zip_get_name(archive.get(), at, ZIP_FL_ENC_GUESS);
    const std::string name = raw != nullptr ? raw : "";
    if (leaves_package(name) || !names.insert(name).second) refuse(kDamaged);
    if (name.back() == '/') continue;
    package.push_back({name, part_bytes(archive.get(), at, size)});
    total += package.back().bytes.size();
  }
  return package;
}

std::string packed(const Package& package) {
  const auto failed = [] { throw Error{ErrorCode::Internal, "文件没有生成，请重试。"}; };
  std::unique_ptr<zip_source_t, Free> source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!source) failed();
  zip_source_keep(source.get());
  Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr));
  if (!archive) {
    zip_source_free(source.get());
    failed();
  }
  for (const Part& part : package) {
    zip_source_t* bytes = zip_source_buffer(archive.get(), part.bytes.data(), part.bytes.size(), 0);
    const zip_int64_t at = bytes != nullptr ? zip_file_add(archive.get(), part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8) : -1;
    if (at < 0) failed();
    constexpr zip_uint16_t kMidnight = 0, kFirstDay = 0x21;   // 1980-01-01 00:00, the earliest a zip can say
    if (zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(at), kMidnight, kFirstDay, 0) != 0) failed();
    if (zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 6) != 0) failed();
  }
  if (zip_close(archive.get()) != 0) failed();
  static_cast<void>(archive.release());
  if (zip_source_open(source.get()) != 0) failed();
  zip_source_seek(source.get(), 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(source.get())), '\0');
  zip_source_seek(source.get(), 0, SEEK_SET);
  const zip_int64_t got = zip_source_read(source.get(), out.data(), out.size());
  zip_source_close(source.get());
  if (got != static_cast<zip_int64_t>(out.size())) failed();
  return out;
}

}  // namespace liantu::paper

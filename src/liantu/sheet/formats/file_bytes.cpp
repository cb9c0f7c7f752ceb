#include "liantu/sheet/formats/file_bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "liantu/base/error.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/large_pages.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::sheet {
namespace {

/// False as soon as the disk takes no more; on the disk when true.
bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

}  // namespace

void check_size(std::uint64_t size, std::uint64_t most) {
  if (size > most) refuse(fmt::format("文件超过 {} MB，请拆成几个文件再导入。", most >> 20));
}

std::string file_bytes(const std::string& path, std::uint64_t most) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (!fs::exists(path, failed)) refuse("找不到文件“" + path + "”，请检查路径。", path);
  if (!fs::is_regular_file(path, failed)) refuse("“" + path + "”不是文件，请选择一个表格文件。", path);
  const auto size = fs::file_size(path, failed);
  if (failed) refuse("无法读取文件“" + path + "”，请检查权限。", path);
  check_size(size, most);
  expect_large_file(size);
  std::string bytes(size, '\0');
  std::ifstream in(path, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) {
    refuse("无法读取文件“" + path + "”，请检查权限。", path);
  }
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  static std::atomic<unsigned> count{0};
  const std::string part =
      fmt::format("{}.part-{}-{}", path, ::getpid(), ++count);  // two may write the same file
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  const bool written = file >= 0 && write_all(file, bytes);
  if (file >= 0) ::close(file);
  std::error_code failed;
  if (!written) {
    std::filesystem::remove(part, failed);
    throw Error(ErrorCode::Unavailable, "无法写入文件“" + path + "”，请检查文件夹是否存在、磁盘是否已满。",
                path);
  }
  std::filesystem::rename(part, path, failed);
  if (!failed) return;
  std::error_code left;
  std::filesystem::remove(part, left);
  throw Error(ErrorCode::Unavailable, "无法写入文件“" + path + "”，请检查是否正被打开。", path);
}

}  // namespace liantu::sheet

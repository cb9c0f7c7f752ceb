#include "liantu/sheet/formats/file_bytes.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/large_pages.h"

namespace liantu::sheet {

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

}  // namespace liantu::sheet

// An OLE compound file ([MS-CFB]): the little file system inside .xls and .et, and around protected .xlsx.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::sheet {

class CompoundFile {
 public:
  /// Throws InvalidInput when the header or the directory is damaged. `bytes` must outlive this.
  explicit CompoundFile(std::string_view bytes);

  bool has(std::string_view name) const;
  /// The whole stream; throws InvalidInput when its chain is damaged. "" when there is none.
  std::string stream(std::string_view name) const;

 private:
  struct Entry {
    std::string name;  ///< ASCII letters of the name
    int type;
    std::uint32_t start;
    std::uint64_t size;
  };
  std::string_view sector(std::uint32_t number) const;
  std::string chain(std::uint32_t start) const;
  std::vector<std::uint32_t> allocation() const;

  std::string_view bytes_;
  std::size_t sector_size_ = 512, mini_size_ = 64;
  std::uint32_t mini_cutoff_ = 4096;
  std::vector<std::uint32_t> next_, mini_next_;
  std::vector<Entry> entries_;
  std::string mini_stream_;
};

/// Little-endian numbers; throw InvalidInput beyond the end.
std::uint16_t u16_at(std::string_view bytes, std::size_t offset);
std::uint32_t u32_at(std::string_view bytes, std::size_t offset);

}  // namespace liantu::sheet

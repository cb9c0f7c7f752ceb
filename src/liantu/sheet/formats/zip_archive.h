// A zip held in memory, read part by part within the limits: no bomb, no truncated or protected archive gets
// through.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/grid.h"

namespace liantu::sheet {

class ZipArchive {
 public:
  /// Throws InvalidInput when the archive is damaged, protected, or declares more than the limits admit.
  /// `bytes` must outlive the archive.
  ZipArchive(std::string_view bytes, const ReadLimits& limits);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  const std::vector<std::string>& names() const { return names_; }
  bool has(std::string_view name) const { return index(name) >= 0; }
  /// Hands over the part in pieces; nothing when there is no such part (case does not matter).
  bool read(std::string_view name, const std::function<void(std::string_view)>& piece);
  std::string text(std::string_view name);  ///< whole part, "" when there is none

 private:
  struct Handle;
  std::int64_t index(std::string_view name) const;

  const ReadLimits limits_;
  std::unique_ptr<Handle> handle_;
  std::vector<std::string> names_;
  std::vector<std::uint64_t> sizes_;  ///< declared, by part
  std::uint64_t unpacked_ = 0;
};

}  // namespace liantu::sheet

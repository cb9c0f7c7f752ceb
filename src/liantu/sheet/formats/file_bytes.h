// The bytes of a file, or one sentence why there are none.
#pragma once

#include <cstdint>
#include <string>

namespace liantu::sheet {

/// Throws InvalidInput when there is no such file, it may not be read, or it has more than `most` bytes.
std::string file_bytes(const std::string& path, std::uint64_t most);

/// The same for a size that is known.
void check_size(std::uint64_t size, std::uint64_t most);

}  // namespace liantu::sheet

// Memory for a large file in large pages: half the time of a bulk import goes into page faults without them.
#pragma once

#include <cstdint>

namespace liantu::sheet {

/// Once in a process that reads a file of this size: lets the heap grow in one stretch of large pages. Takes
/// address space, no memory. Does nothing for small files, with other C libraries, or where the kernel refuses.
void expect_large_file(std::uint64_t bytes);

}  // namespace liantu::sheet

#include "liantu/sheet/formats/large_pages.h"

#include <mutex>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#endif

namespace liantu::sheet {
namespace {

#ifdef __GLIBC__

constexpr std::uint64_t kLarge = 1ULL << 20;
constexpr std::size_t kStretch = 256ULL << 20, kPage = 2ULL << 20;
constexpr int kLeastMapped = 32 << 20;  ///< the most glibc takes

void stretch_heap() {
  mallopt(M_MMAP_THRESHOLD, kLeastMapped);
  mallopt(M_TOP_PAD, static_cast<int>(kStretch));
  void* const grown = std::malloc(kPage);
  if (grown == nullptr) return;
  const auto from = (reinterpret_cast<std::uintptr_t>(grown) + kPage - 1) / kPage * kPage;
  const auto to = reinterpret_cast<std::uintptr_t>(sbrk(0)) / kPage * kPage;
  if (from < to && to - from <= 2 * kStretch) madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);
  std::free(grown);
}

#endif

}  // namespace

void expect_large_file([[maybe_unused]] std::uint64_t bytes) {
#ifdef __GLIBC__
  static std::once_flag once;
  if (bytes >= kLarge) std::call_once(once, stretch_heap);
#endif
}

}  // namespace liantu::sheet

// Finds every place of a text where one of many terms stands: tens of thousands of terms, gigabytes of text.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace liantu::text {

/// How the text is looked through. All give the same hits; the faster need instructions that not every processor has.
enum class ScanPath { Portable, Avx2, Avx512 };

/// Those of this processor, slowest first. Portable is always among them.
std::vector<ScanPath> scan_paths();

std::string_view name(ScanPath path);

/// `term` (its number among the terms given) stands at bytes [begin, begin + length) of the text.
/// Without initial values: room for thousands of hits is made for every text.
struct Hit {
  std::uint64_t begin;
  std::uint32_t length, term;
  bool operator==(const Hit&) const = default;
};

/// Terms made ready. Bytes are compared as they are; on valid UTF-8 a hit of a valid term covers whole characters.
/// May be used from several threads at once.
class Scanner {
 public:
  /// Keeps a copy of the terms. An empty term is never hit; a term given twice is hit as two terms. The fastest path of
  /// this processor when none is named. Throws InvalidInput for a path it lacks, and above 2^31 bytes of terms.
  explicit Scanner(std::span<const std::string_view> terms);
  Scanner(std::span<const std::string_view> terms, ScanPath path);
  ~Scanner();
  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;

  /// Calls `each(hit)` for every hit, overlapping ones too, in no promised order. Linear in the text and the hits: a place
  /// costs at most a search by halves among the terms that share their first twelve bytes.
  template <typename Each>
    requires std::is_invocable_v<Each&, const Hit&>
  void scan(std::string_view text, Each&& each) const {
    using Called = std::remove_reference_t<Each>;
    scan_in_portions(
        text,
        [](void* called, std::span<const Hit> portion) {
          for (const Hit& hit : portion) (*static_cast<Called*>(called))(hit);
        },
        const_cast<void*>(static_cast<const void*>(std::addressof(each))));
  }

  /// The same by begin, at one place the longest first, equal terms by number.
  std::vector<Hit> hits(std::string_view text) const;

  ScanPath path() const;

 private:
  using Portion = void (*)(void* called, std::span<const Hit> portion);
  void scan_in_portions(std::string_view text, Portion portion, void* called) const;

  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace liantu::text

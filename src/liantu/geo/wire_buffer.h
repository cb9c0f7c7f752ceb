// Bytes in the protocol-buffers wire format: varints, tags and length-delimited fields.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace liantu::geo {

enum class Wire : std::uint32_t { Varint = 0, Bits64 = 1, Bytes = 2 };

constexpr std::size_t varint_size(std::uint64_t value) {
  return (static_cast<std::size_t>(std::bit_width(value | 1)) + 6) / 7;
}

/// Whole numbers of either sign so that small ones stay short.
constexpr std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

/// Grows; clearing keeps the room. Written to without initialising it first, unlike std::string.
class WireBuffer {
 public:
  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  std::string_view view() const { return {bytes_.get(), size_}; }

  void varint(std::uint64_t value) {
    reserve(10);
    while (value >= 0x80) {
      bytes_[size_++] = static_cast<char>(value | 0x80);
      value >>= 7;
    }
    bytes_[size_++] = static_cast<char>(value);
  }

  void tag(std::uint32_t field, Wire type) { varint(field << 3 | static_cast<std::uint32_t>(type)); }

  void raw(std::string_view bytes) {
    if (bytes.empty()) return;
    reserve(bytes.size());
    std::memcpy(bytes_.get() + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }

  void field(std::uint32_t number, std::uint64_t value) {
    tag(number, Wire::Varint);
    varint(value);
  }

  void field(std::uint32_t number, std::string_view bytes) {
    tag(number, Wire::Bytes);
    varint(bytes.size());
    raw(bytes);
  }

  void field(std::uint32_t number, double value) {
    tag(number, Wire::Bits64);
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) {
      const char byte = static_cast<char>(bits >> shift);
      raw({&byte, 1});
    }
  }

 private:
  void reserve(std::size_t more) {
    if (size_ + more <= room_) return;
    room_ = (size_ + more) * 2;
    auto larger = std::make_unique_for_overwrite<char[]>(room_);
    if (size_ > 0) std::memcpy(larger.get(), bytes_.get(), size_);
    bytes_ = std::move(larger);
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0, room_ = 0;
};

}  // namespace liantu::geo

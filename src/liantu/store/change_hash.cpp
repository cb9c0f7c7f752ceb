#include "liantu/store/change_hash.h"

#include <array>
#include <bit>
#include <cstring>

namespace liantu::store {

static_assert(std::endian::native == std::endian::little, "hashes are defined over little-endian numbers");

void ChangeHasher::length(std::size_t size) {
  for (; size >= 0x80; size >>= 7) buffer_ += static_cast<char>(0x80 | (size & 0x7F));
  buffer_ += static_cast<char>(size);
}

void ChangeHasher::whole(std::int64_t number) {
  std::array<char, sizeof number> bytes{};
  std::memcpy(bytes.data(), &number, sizeof number);
  buffer_.append(bytes.data(), bytes.size());
}

void ChangeHasher::text(std::string_view bytes) {
  length(bytes.size());
  buffer_ += bytes;
}

void ChangeHasher::value(std::string_view name, const Value& value) {
  if (is_empty(value)) return;
  text(name);
  if (const auto* words = std::get_if<std::string>(&value)) {
    buffer_ += 't';
    text(*words);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    buffer_ += 'i';
    whole(*number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    buffer_ += 'r';
    whole(std::bit_cast<std::int64_t>(*real));
  }
}

std::string ChangeHasher::hash(const ChangeLine& line, const VersionLine* row, const FieldTable& fields,
                               std::span<const Value> values) {
  buffer_.assign("liantu-change-1");
  for (const std::string_view part : {line.salt, line.batch, line.entity, line.id, line.op, line.actor,
                                      line.on_behalf_of, line.reason, line.source}) {
    text(part);
  }
  whole(line.version);
  whole(line.at);
  if (row != nullptr) {
    for (const std::string_view part : {row->id, row->batch, row->owner_unit}) text(part);
    whole(row->version);
    whole(row->valid_from);
    whole(row->baseline ? 1 : 0);
    for (std::size_t i = 0; i < values.size(); ++i) value(fields[i].name, values[i]);
  }
  digest_.add(buffer_);
  return digest_.hex();
}

}  // namespace liantu::store

#include "liantu/store/change_hash.h"

#include <bit>

namespace liantu::store {

void ChangeHasher::whole(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  for (int shift = 0; shift < 64; shift += 8) buffer_ += static_cast<char>(bits >> shift & 0xFF);
}

void ChangeHasher::text(std::string_view bytes) {
  whole(static_cast<std::int64_t>(bytes.size()));
  buffer_ += bytes;
}

std::string ChangeHasher::hash(const ChangeLine& line, const VersionLine* row, const FieldTable& fields,
                               const Row& values) {
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
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (is_empty(values[i])) continue;
      text(fields[i].name);
      if (const auto* words = std::get_if<std::string>(&values[i])) {
        buffer_ += 't';
        text(*words);
      } else if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
        buffer_ += 'i';
        whole(*number);
      } else if (const auto* real = std::get_if<double>(&values[i])) {
        buffer_ += 'r';
        whole(std::bit_cast<std::int64_t>(*real));
      }
    }
  }
  digest_.add(buffer_);
  return digest_.hex();
}

}  // namespace liantu::store

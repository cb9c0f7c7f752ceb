// The classifier as a file: docs/design/linear-model.md.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>

#include "liantu/base/error.h"
#include "liantu/text/linear_classifier.h"
#include "liantu/text/packed_features.h"

namespace liantu::text {
namespace {

static_assert(std::endian::native == std::endian::little, "the file holds numbers as this machine does");

constexpr std::string_view kMagic = "liantu-linear/";
constexpr std::string_view kVersion = "2\n";

/// Of eight bytes a step, the last filled up with zeros.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0x6C69616E7475ULL ^ bytes.size();
  for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(8, bytes.size()))) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), std::min<std::size_t>(8, bytes.size()));
    sum = (sum ^ word) * 0x9E3779B97F4A7C15ULL;
    sum ^= sum >> 32;
  }
  return sum;
}

class Out {
 public:
  template <class T>
  void put(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class T>
  void put_all(const std::vector<T>& values) {
    put(static_cast<std::uint32_t>(values.size()));
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  void put_text(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

[[noreturn]] void damaged() {
  throw Error(ErrorCode::InvalidInput, "模型文件已损坏或没有写完，请用 --train 重新学习生成。", "model");
}

/// Never reads past the end, whatever the counts say.
class In {
 public:
  explicit In(std::string_view rest) : rest_(rest) {}

  std::string_view take(std::size_t bytes) {
    if (bytes > rest_.size()) damaged();
    const std::string_view part = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return part;
  }
  template <class T>
  T get() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  template <class T>
  std::vector<T> get_all() {
    const auto count = get<std::uint32_t>();
    const std::string_view part = take(count * sizeof(T));
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), part.data(), part.size());
    return values;
  }
  std::string_view get_text() { return take(get<std::uint32_t>()); }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace

std::string LinearClassifier::bytes(std::string_view purpose) const {
  Out out;
  out.bytes() += kMagic;
  out.bytes() += kVersion;
  out.put_text(purpose);
  out.put(static_cast<std::uint32_t>(labels_.size()));
  for (const std::string& label : labels_) out.put_text(label);
  out.put(static_cast<std::uint32_t>(group_letters_));
  out.put(group_share_);
  out.put_all(kept_);
  out.put_all(bias_);
  out.put_all(weights_);
  out.put(unit_);
  out.put(static_cast<std::uint32_t>(rows_.size()));
  for (const Row& row : rows_) {
    out.put(row.label);
    out.put_text(row.features);
  }
  out.put(checksum(out.bytes()));
  return std::move(out.bytes());
}

LinearClassifier LinearClassifier::from_bytes(std::string_view bytes, std::string_view purpose) {
  if (!bytes.starts_with(kMagic))
    throw Error(ErrorCode::InvalidInput, "这不是 liantu code --train 写出的模型文件，请检查 --model 的路径。", "model");
  if (!bytes.substr(kMagic.size()).starts_with(kVersion))
    throw Error(ErrorCode::InvalidInput, "模型文件是另一版本的程序写的，请用 --train 重新学习生成。", "model");
  if (bytes.size() < kMagic.size() + kVersion.size() + sizeof(std::uint64_t)) damaged();
  const std::string_view body = bytes.substr(0, bytes.size() - sizeof(std::uint64_t));
  if (In(bytes.substr(body.size())).get<std::uint64_t>() != checksum(body)) damaged();
  In in(body.substr(kMagic.size() + kVersion.size()));
  if (in.get_text() != purpose)
    throw Error(ErrorCode::InvalidInput, "模型不是为这一用途或这一版特征学的，请用 --train 重新学习生成。", "model");
  LinearClassifier model;
  for (auto count = in.get<std::uint32_t>(); count > 0; --count) model.labels_.emplace_back(in.get_text());
  const std::size_t group_letters = in.get<std::uint32_t>();
  model.group_share_ = in.get<float>();
  model.kept_ = in.get_all<Kept>();
  model.bias_ = in.get_all<float>();
  model.weights_ = in.get_all<Weight>();
  model.unit_ = in.get<float>();
  for (auto count = in.get<std::uint32_t>(); count > 0; --count) {
    const auto label = in.get<std::uint16_t>();
    model.rows_.push_back({std::string(in.get_text()), label});
  }
  model.form_groups(group_letters);
  if (!in.done() || !model.sound()) damaged();
  model.index();
  return model;
}

/// Whether all that score() and learn() rely on holds: a checksum proves no intent.
bool LinearClassifier::sound() const {
  constexpr float kMost = 1e6F;   // keeps every score a number
  const auto plain = [](float value) { return std::abs(value) < kMost; };
  if (bias_.size() != labels_.size() + groups_ || kept_.empty() != labels_.empty() || !plain(unit_) || !plain(group_share_)) return false;
  if (!std::all_of(bias_.begin(), bias_.end(), plain)) return false;
  for (std::size_t i = 1; i < labels_.size(); ++i) {
    if (labels_[i - 1] >= labels_[i]) return false;
  }
  for (std::size_t i = 0; i + 1 < kept_.size(); ++i) {
    if (kept_[i].feature >= kept_[i + 1].feature || kept_[i].first > kept_[i + 1].first || !(kept_[i].rarity >= 1 && plain(kept_[i].rarity)))
      return false;
  }
  if (!kept_.empty() && (kept_.back().feature != kFeatures || kept_.back().first != weights_.size())) return false;
  for (const Weight& weight : weights_) {
    if (weight.label >= bias_.size()) return false;
  }
  for (const Row& row : rows_) {
    if (row.label >= labels_.size() || !is_packed(row.features, kFeatures)) return false;
  }
  return true;
}

}  // namespace liantu::text

// Personal values at rest: XChaCha20-Poly1305 (libsodium) with the data key of a person; data keys wrapped by the
// master key, which lives in a file outside the database. Without the file nobody reads them, neither do we.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace liantu::store {

/// 32 random bytes; wiped when it goes.
class DataKey {
 public:
  static DataKey random();
  DataKey() = default;
  DataKey(const DataKey&) = default;
  DataKey& operator=(const DataKey&) = default;
  ~DataKey();
  std::array<unsigned char, 32> bytes{};
};

/// "enc1:KEY:BASE64": KEY is the id of the data key, 36 characters. `about` is bound to the text without being in it:
/// what was sealed for one cell opens in no other.
std::string sealed_text(const DataKey& key, std::string_view key_id, std::string_view about, std::string_view plain);
/// Nothing when the key is not the right one, or a byte was altered.
std::optional<std::string> opened_text(const DataKey& key, std::string_view about, std::string_view sealed);
/// "" when the text is not sealed.
std::string_view key_of_sealed(std::string_view text);
inline constexpr std::size_t kSealedKeyAt = 5, kSealedKeySize = 36;

class MasterKey {
 public:
  MasterKey(const DataKey& key, std::string file);
  const std::string& name() const { return name_; }   ///< which master key it is: 16 hex digits, tells nothing else
  const std::string& file() const { return file_; }
  std::string wrap(const DataKey& key, std::string_view key_id) const;
  std::optional<DataKey> unwrap(std::string_view wrapped, std::string_view key_id) const;
  /// The same person gives the same text; without the master key nobody can try out phone numbers against it.
  std::string blind(std::string_view person) const;

 private:
  DataKey key_;
  std::string name_, file_;
};

/// Throws InvalidInput when the file is no key file, Unavailable when it cannot be read; nothing when there is none.
std::shared_ptr<const MasterKey> read_master_key(const std::string& file);
/// A new key in a new file of mode 0600; the key of the other when another process was quicker.
std::shared_ptr<const MasterKey> make_master_key(const std::string& file);

}  // namespace liantu::store

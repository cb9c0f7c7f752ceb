#include "liantu/store/sealed_text.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "liantu/base/error.h"
#include "liantu/store/digest.h"

namespace liantu::store {
namespace {

constexpr std::string_view kSealed = "enc1:";
constexpr std::string_view kFileHead = "liantu-contact-key-1 ";
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int kBase64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

static_assert(sizeof(DataKey::bytes) == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kSealedKeyAt == kSealed.size());

void start_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw Error(ErrorCode::Internal, "密码库无法启动，请检查 libsodium 是否完整。");
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), kBase64);
  text.pop_back();   // the terminating NUL
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, &end, kBase64) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(size);
  return bytes;
}

std::string encrypted(const DataKey& key, std::string_view about, std::string_view plain) {
  std::string out(kNonce + plain.size() + kTag, '\0');
  randombytes_buf(out.data(), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(out) + kNonce, nullptr, bytes_of(plain), plain.size(),
                                             bytes_of(about), about.size(), nullptr, bytes_of(out), key.bytes.data());
  return base64(out);
}

std::optional<std::string> decrypted(const DataKey& key, std::string_view about, std::string_view text) {
  const auto in = from_base64(text);
  if (!in || in->size() < kNonce + kTag) return std::nullopt;
  std::string plain(in->size() - kNonce - kTag, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(plain), nullptr, nullptr, bytes_of(*in) + kNonce,
                                                 in->size() - kNonce, bytes_of(about), about.size(), bytes_of(*in),
                                                 key.bytes.data()) != 0) {
    return std::nullopt;
  }
  return plain;
}

std::string keyed_hash(const DataKey& key, std::string_view text) {
  std::string hash(crypto_generichash_BYTES, '\0');
  crypto_generichash(bytes_of(hash), hash.size(), bytes_of(text), text.size(), key.bytes.data(), key.bytes.size());
  return to_hex(hash);
}

[[noreturn]] void unwritable(const std::string& file) {
  throw Error(ErrorCode::Unavailable, "联系人密钥文件 " + file + " 无法写入，请检查目录和权限。", "contact_key_file");
}

void write_all(int handle, const std::string& text, const std::string& file) {
  const bool written = ::write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (!written || ::fsync(handle) != 0) {
    ::close(handle);
    unwritable(file);
  }
  ::close(handle);
}

}  // namespace

DataKey DataKey::random() {
  start_sodium();
  DataKey key;
  randombytes_buf(key.bytes.data(), key.bytes.size());
  return key;
}

DataKey::~DataKey() { sodium_memzero(bytes.data(), bytes.size()); }

std::string sealed_text(const DataKey& key, std::string_view key_id, std::string_view about, std::string_view plain) {
  std::string text(kSealed);
  text += key_id;
  text += ':';
  return text += encrypted(key, about, plain);
}

std::string_view key_of_sealed(std::string_view text) {
  const std::size_t colon = kSealedKeyAt + kSealedKeySize;
  if (!text.starts_with(kSealed) || text.size() <= colon || text[colon] != ':') return {};
  return text.substr(kSealedKeyAt, kSealedKeySize);
}

std::optional<std::string> opened_text(const DataKey& key, std::string_view about, std::string_view sealed) {
  if (key_of_sealed(sealed).empty()) return std::nullopt;
  return decrypted(key, about, sealed.substr(kSealedKeyAt + kSealedKeySize + 1));
}

MasterKey::MasterKey(const DataKey& key, std::string file) : key_(key), file_(std::move(file)) {
  start_sodium();
  name_ = keyed_hash(key_, "name").substr(0, 16);
}

std::string MasterKey::wrap(const DataKey& key, std::string_view key_id) const {
  return encrypted(key_, key_id, {reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()});
}

std::optional<DataKey> MasterKey::unwrap(std::string_view wrapped, std::string_view key_id) const {
  const auto bytes = decrypted(key_, key_id, wrapped);
  DataKey key;
  if (!bytes || bytes->size() != key.bytes.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), key.bytes.begin());
  return key;
}

std::string MasterKey::blind(std::string_view person) const {
  std::string text("person:");
  return keyed_hash(key_, text += person);
}

std::shared_ptr<const MasterKey> read_master_key(const std::string& file) {
  start_sodium();
  if (::access(file.c_str(), F_OK) != 0) return nullptr;
  std::ifstream in(file, std::ios::binary);
  std::string line;
  if (!in || !std::getline(in, line)) {
    throw Error(ErrorCode::Unavailable, "联系人密钥文件 " + file + " 无法读取，请检查权限。", "contact_key_file");
  }
  const auto bytes = line.starts_with(kFileHead) ? from_base64(std::string_view(line).substr(kFileHead.size()))
                                                 : std::nullopt;
  DataKey key;
  if (!bytes || bytes->size() != key.bytes.size()) {
    throw Error(ErrorCode::InvalidInput, file + " 不是联系人密钥文件，请从密钥的备份放回原件。", "contact_key_file");
  }
  std::copy(bytes->begin(), bytes->end(), key.bytes.begin());
  return std::make_shared<const MasterKey>(key, file);
}

std::shared_ptr<const MasterKey> make_master_key(const std::string& file) {
  const DataKey key = DataKey::random();
  const std::string fresh = file + "." + random_hex(8);
  const int handle = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (handle < 0) unwritable(file);
  std::string text(kFileHead);
  text += base64({reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()});
  write_all(handle, text + "\n", file);
  const bool first = ::link(fresh.c_str(), file.c_str()) == 0;   // never over a key that is there
  const bool taken = !first && errno == EEXIST;
  ::unlink(fresh.c_str());
  if (!first && !taken) unwritable(file);
  return read_master_key(file);
}

}  // namespace liantu::store

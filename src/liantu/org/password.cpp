#include "liantu/org/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <semaphore>
#include <set>

#include "liantu/base/error.h"

namespace liantu::org {
namespace {

constexpr std::size_t kLongestPassword = 128;
constexpr int kParallelHashes = 2;
constexpr std::size_t kTokenBytes = 32;
// OWASP password storage: Argon2id with 19 MiB and two passes.
constexpr std::size_t kHashMemory = 19 * 1024 * 1024;
constexpr unsigned long long kHashPasses = 2;

std::counting_semaphore<kParallelHashes> g_hash_slots{kParallelHashes};

class HashSlot {
 public:
  HashSlot() { g_hash_slots.acquire(); }
  ~HashSlot() { g_hash_slots.release(); }
  HashSlot(const HashSlot&) = delete;
  HashSlot& operator=(const HashSlot&) = delete;
};

void require_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw Error(ErrorCode::Internal, "密码库无法启动，请检查 libsodium 是否完整。");
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

int character_classes(std::string_view password) {
  std::array<bool, 4> seen{};
  for (const char c : password) {
    if (c >= 'a' && c <= 'z')
      seen[0] = true;
    else if (c >= 'A' && c <= 'Z')
      seen[1] = true;
    else if (c >= '0' && c <= '9')
      seen[2] = true;
    else
      seen[3] = true;
  }
  return static_cast<int>(std::count(seen.begin(), seen.end(), true));
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::optional<std::string> password_weakness(std::string_view password, std::string_view login,
                                             std::size_t min_length) {
  if (character_count(password) < min_length)
    return "密码至少 " + std::to_string(min_length) + " 个字符，请加长。";
  if (password.size() > kLongestPassword) return "密码最长 128 字节，请缩短。";
  if (character_classes(password) < 3) return "密码要有大写字母、小写字母、数字、符号中的三种，请补充。";
  if (std::set<char>(password.begin(), password.end()).size() < 5) return "密码重复的字符太多，请换一个。";
  if (!login.empty() && lower_ascii(password).find(lower_ascii(login)) != std::string::npos) {
    return "密码里不能含登录名，请换一个。";
  }
  return std::nullopt;
}

std::string hash_password(std::string_view password) {
  require_sodium();
  const HashSlot slot;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kHashPasses, kHashMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw Error(ErrorCode::Unavailable, "内存不足，暂时不能处理密码，请稍后再试。");
  }
  return hash.data();
}

bool password_fits(const std::string& hash, std::string_view password) {
  require_sodium();
  const HashSlot slot;
  return password.size() <= kLongestPassword &&
         crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void pretend_to_check(std::string_view password) {
  static const std::string nobody = hash_password("nobody signs in with this");
  password_fits(nobody, password);
}

std::string new_token() {
  require_sodium();
  std::array<unsigned char, kTokenBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, sodium_base64_ENCODED_LEN(kTokenBytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

std::string token_hash(std::string_view token) {
  require_sodium();
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(token.data()), token.size());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

}  // namespace liantu::org

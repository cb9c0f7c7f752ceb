#include "liantu/store/digest.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <fstream>

#include "liantu/base/error.h"

namespace liantu::store {

Sha256::Sha256() : algorithm_(EVP_MD_fetch(nullptr, "SHA256", nullptr)), context_(EVP_MD_CTX_new()) { start(); }

Sha256::~Sha256() {
  EVP_MD_CTX_free(context_);
  EVP_MD_free(algorithm_);
}

void Sha256::start() {
  if (EVP_DigestInit_ex2(context_, algorithm_, nullptr) != 1) throw Error(ErrorCode::Internal, "SHA-256 不可用。");
}

void Sha256::add(std::string_view bytes) { EVP_DigestUpdate(context_, bytes.data(), bytes.size()); }

std::string Sha256::hex() {
  std::array<unsigned char, 32> hash{};
  EVP_DigestFinal_ex(context_, hash.data(), nullptr);
  start();
  return to_hex({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hex();
}

std::string sha256_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::Unavailable, "文件无法读取：" + path + "。");
  Sha256 digest;
  std::array<char, 1 << 16> part{};
  while (in.read(part.data(), part.size()) || in.gcount() > 0) {
    digest.add({part.data(), static_cast<std::size_t>(in.gcount())});
  }
  return digest.hex();
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(bytes.size() * 2, '0');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    text[2 * i] = digits[byte >> 4];
    text[2 * i + 1] = digits[byte & 15];
  }
  return text;
}

std::string random_hex(std::size_t bytes) {
  std::string raw(bytes, '\0');
  randombytes_buf(raw.data(), raw.size());
  return to_hex(raw);
}

}  // namespace liantu::store

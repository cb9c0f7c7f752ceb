// SHA-256 and random salts, as lower-case hex.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;
struct evp_md_st;

namespace liantu::store {

/// One digest object for many messages: looking the algorithm up costs more than a short message.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view bytes);
  std::string hex();   ///< of what was added since the last hex()

 private:
  void start();
  evp_md_st* algorithm_;
  evp_md_ctx_st* context_;
};

std::string sha256_hex(std::string_view bytes);
std::string sha256_of_file(const std::string& path);   ///< Unavailable when it cannot be read
std::string to_hex(std::string_view bytes);
std::string random_hex(std::size_t bytes);

}  // namespace liantu::store

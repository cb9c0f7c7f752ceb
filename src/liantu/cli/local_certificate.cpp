#include "liantu/cli/local_certificate.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

#include "liantu/base/error.h"

namespace liantu::cli {
namespace {

template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* p) const { Free(p); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509, X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION, X509_EXTENSION_free>>;

void need(bool good, std::string_view step) {
  if (!good) throw Error(ErrorCode::Internal, fmt::format("生成证书失败（{}），请检查 OpenSSL 配置。", step));
}

Key new_key() {
  Key key(EVP_EC_gen("P-256"));
  need(key != nullptr, "密钥");
  return key;
}

Certificate blank(const Key& key, const char* name, int days) {
  Certificate made(X509_new());
  unsigned char serial[16];
  need(made && RAND_bytes(serial, sizeof serial) == 1, "序列号");
  serial[0] &= 0x7F;
  BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
  BN_to_ASN1_INTEGER(number, X509_get_serialNumber(made.get()));
  BN_free(number);
  X509_set_version(made.get(), X509_VERSION_3);
  X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(made.get()), static_cast<long>(days) * 86400);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  need(X509_set_pubkey(made.get(), key.get()) == 1, "公钥");
  return made;
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  need(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value);
}

bool is_address(const std::string& host) {
  unsigned char bytes[16];
  return inet_pton(AF_INET, host.c_str(), bytes) == 1 || inet_pton(AF_INET6, host.c_str(), bytes) == 1;
}

std::string alternative_names(const std::vector<std::string>& hosts) {
  std::string names;
  for (const auto& host : hosts) {
    if (host.empty() || host.find_first_of(", \t\n") != std::string::npos)
      throw Error(ErrorCode::InvalidInput, "主机名不能为空，也不能含逗号和空格。", host);
    names += (names.empty() ? "" : ",") + std::string(is_address(host) ? "IP:" : "DNS:") + host;
  }
  return names;
}

template <class Write>
std::string pem(Write write) {
  std::unique_ptr<BIO, Freed<BIO, BIO_free_all>> out(BIO_new(BIO_s_mem()));
  need(write(out.get()) == 1, "PEM");
  char* text = nullptr;
  const long size = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

std::string certificate_pem(const Certificate& certificate) {
  return pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); });
}

}  // namespace

LocalCertificate make_local_certificate(const std::vector<std::string>& hosts, int days) {
  if (hosts.empty()) throw Error(ErrorCode::InvalidInput, "请用 --host 给出至少一个主机名或 IP。");
  const std::string names = alternative_names(hosts);
  const Key authority_key = new_key(), key = new_key();

  const Certificate authority = blank(authority_key, "链图本地根证书 Liantu local CA", days);
  X509_set_issuer_name(authority.get(), X509_get_subject_name(authority.get()));
  extend(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  extend(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
  extend(authority.get(), authority.get(), NID_subject_key_identifier, "hash");
  need(X509_sign(authority.get(), authority_key.get(), EVP_sha256()) > 0, "根证书签名");

  const Certificate server = blank(key, hosts.front().substr(0, 64).c_str(), days);
  X509_set_issuer_name(server.get(), X509_get_subject_name(authority.get()));
  extend(server.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
  extend(server.get(), authority.get(), NID_key_usage, "critical,digitalSignature");
  extend(server.get(), authority.get(), NID_ext_key_usage, "serverAuth");
  extend(server.get(), authority.get(), NID_subject_alt_name, names);
  extend(server.get(), authority.get(), NID_authority_key_identifier, "keyid");
  need(X509_sign(server.get(), authority_key.get(), EVP_sha256()) > 0, "证书签名");

  return {certificate_pem(authority), certificate_pem(server) + certificate_pem(authority), pem([&](BIO* out) {
            return PEM_write_bio_PKCS8PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
          })};
}

}  // namespace liantu::cli

#include "liantu/cli/local_certificate.h"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "liantu/base/error.h"

namespace liantu::cli {
namespace {

X509* read_certificate(const std::string& pem) {
  BIO* in = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
  X509* certificate = PEM_read_bio_X509(in, nullptr, nullptr, nullptr);
  BIO_free(in);
  return certificate;
}

/// What a client does: chain to the authority, purpose, host.
int verify(const LocalCertificate& made, const char* host, bool address) {
  X509 *server = read_certificate(made.certificate_pem), *authority = read_certificate(made.authority_pem);
  X509_STORE* trusted = X509_STORE_new();
  X509_STORE_add_cert(trusted, authority);
  X509_STORE_CTX* context = X509_STORE_CTX_new();
  X509_STORE_CTX_init(context, trusted, server, nullptr);
  X509_STORE_CTX_set_default(context, "ssl_server");
  X509_VERIFY_PARAM* wanted = X509_STORE_CTX_get0_param(context);
  if (address) X509_VERIFY_PARAM_set1_ip_asc(wanted, host);
  else X509_VERIFY_PARAM_set1_host(wanted, host, 0);
  X509_verify_cert(context);
  const int error = X509_STORE_CTX_get_error(context);
  X509_STORE_CTX_free(context);
  X509_STORE_free(trusted);
  X509_free(server);
  X509_free(authority);
  return error;
}

TEST(LocalCertificate, IsAcceptedForItsHostsOnly) {
  const LocalCertificate made = make_local_certificate({"liantu.yunchuan.local", "192.168.1.8"}, 30);
  EXPECT_EQ(verify(made, "liantu.yunchuan.local", false), X509_V_OK);
  EXPECT_EQ(verify(made, "192.168.1.8", true), X509_V_OK);
  EXPECT_EQ(verify(made, "other.local", false), X509_V_ERR_HOSTNAME_MISMATCH);
  EXPECT_EQ(verify(made, "192.168.1.9", true), X509_V_ERR_IP_ADDRESS_MISMATCH);
}

TEST(LocalCertificate, IsNotAcceptedUnderAnotherAuthority) {
  LocalCertificate made = make_local_certificate({"a.local"}, 30);
  made.authority_pem = make_local_certificate({"a.local"}, 30).authority_pem;
  EXPECT_NE(verify(made, "a.local", false), X509_V_OK);
}

TEST(LocalCertificate, RefusesHostsThatWouldAddOthers) {
  EXPECT_THROW(make_local_certificate({"a,DNS:b"}, 30), Error);
  EXPECT_THROW(make_local_certificate({}, 30), Error);
}

}  // namespace
}  // namespace liantu::cli

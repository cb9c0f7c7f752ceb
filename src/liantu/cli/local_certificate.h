// A certificate authority of one's own and a server certificate signed by it, for HTTPS inside an office network.
#pragma once

#include <string>
#include <vector>

namespace liantu::cli {

struct LocalCertificate {
  std::string authority_pem;     ///< to be trusted by browsers; its key is not kept
  std::string certificate_pem;   ///< server certificate followed by the authority's
  std::string key_pem;
};

/// `hosts` are DNS names and IP addresses; P-256, valid from an hour ago for `days`. Throws InvalidInput without hosts.
LocalCertificate make_local_certificate(const std::vector<std::string>& hosts, int days);

}  // namespace liantu::cli

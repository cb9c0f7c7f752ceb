// The listening socket: RESTinio behind our own types. I/O on its own threads, handlers on a pool of workers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "liantu/api/http/http.h"

namespace liantu::api {

struct Listen {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;       ///< 0 = any free one
  std::string certificate_file{};  ///< PEM; TLS when set
  std::string key_file{};
  std::size_t max_body = 64U << 20U;  ///< bytes; a larger body gets 413, far larger ones are cut off
  unsigned io_threads = 2;
  unsigned workers = 4;
  std::size_t max_waiting = 512;  ///< requests in the queue; beyond it 503
};

class HttpServer {
 public:
  /// `answer` runs on a worker thread and must not throw.
  HttpServer(Listen listen, std::function<Reply(Request)> answer);
  ~HttpServer();
  void start();  ///< throws Unavailable when the port is taken or the certificate is bad
  void stop();   ///< no new connections; waits for running requests
  std::uint16_t port() const;

  class Engine;

 private:
  std::unique_ptr<Engine> engine_;
};

}  // namespace liantu::api

#include "liantu/api/http/http_server.h"

#include <asio/ssl.hpp>
#include <atomic>
#include <future>
#include <restinio/all.hpp>
#include <restinio/tls.hpp>

#include "liantu/api/http/worker_pool.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kConnections = 4000;
constexpr std::size_t kCutOff = 4;  // bodies up to this many times max_body get a polite 413

struct PlainTraits : restinio::traits_t<restinio::asio_timer_manager_t, restinio::null_logger_t> {
  static constexpr bool use_connection_count_limiter = true;
};

struct TlsTraits : restinio::tls_traits_t<restinio::asio_timer_manager_t, restinio::null_logger_t> {
  static constexpr bool use_connection_count_limiter = true;
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

Request to_request(const restinio::request_t& from, bool secure) {
  static std::atomic<std::uint64_t> counter{0};
  Request request;
  request.id = std::to_string(++counter);
  request.method = std::string(from.header().method().c_str());
  const auto path = from.header().path();
  request.path.assign(path.data(), path.size());
  const auto query = from.header().query();
  request.query = parse_query({query.data(), query.size()});
  from.header().for_each_field(
      [&](const auto& field) { request.headers[lower(field.name())] = field.value(); });
  request.body = from.body();
  request.remote = from.remote_endpoint().address().to_string();
  request.secure = secure;
  return request;
}

void send(restinio::request_t& to, Reply reply, bool head) {
  auto response = to.create_response(
      restinio::http_status_line_t(restinio::http_status_code_t(static_cast<std::uint16_t>(reply.status)),
                                   reply.status < 400 ? "OK" : "Error"));
  for (auto& [name, value] : reply.headers) response.append_header(name, value);
  response.append_header_date_field();
  if (!head) response.set_body(std::move(reply.body));
  response.done();
}

class Stream : public EventSink {
 public:
  Stream(restinio::request_t& to, const Pairs& headers)
      : builder_(to.create_response<restinio::chunked_output_t>()) {
    for (const auto& [name, value] : headers) builder_.append_header(name, value);
    builder_.append_header("Content-Type", "text/event-stream; charset=utf-8");
    builder_.append_header("X-Accel-Buffering", "no");
  }

  void send(std::string_view text) override {
    const std::lock_guard lock(mutex_);
    if (!*open_) return;
    builder_.append_chunk(std::string(text));
    builder_.flush([open = open_](const auto& failed) {
      if (failed) *open = false;
    });
  }

  bool open() const override { return *open_; }

  void close() override {
    const std::lock_guard lock(mutex_);
    if (open_->exchange(false)) builder_.done();
  }

 private:
  std::mutex mutex_;
  std::shared_ptr<std::atomic<bool>> open_ = std::make_shared<std::atomic<bool>>(true);
  restinio::response_builder_t<restinio::chunked_output_t> builder_;
};

std::shared_ptr<asio::ssl::context> tls_context(const Listen& listen) {
  auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  context->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                       asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_sslv3);
  std::error_code failed;
  context->use_certificate_chain_file(listen.certificate_file, failed);
  if (!failed) context->use_private_key_file(listen.key_file, asio::ssl::context::pem, failed);
  if (failed) {
    throw Error(ErrorCode::Unavailable,
                "证书或私钥读不出来，请检查 tls_certificate 与 tls_key，或运行 liantu tls init。",
                listen.certificate_file);
  }
  return context;
}

}  // namespace

class HttpServer::Engine {
 public:
  Engine(Listen listen, std::function<Reply(Request)> answer)
      : listen_(std::move(listen)),
        answer_(std::move(answer)),
        workers_(listen_.workers, listen_.max_waiting) {}
  ~Engine() { stop(); }

  void start() {
    if (listen_.certificate_file.empty()) {
      open<PlainTraits>([](auto&) {});
    } else {
      open<TlsTraits>([context = tls_context(listen_)](auto& settings) { settings.tls_context(context); });
    }
    for (unsigned i = 0; i < listen_.io_threads; ++i) threads_.emplace_back([this] { io_.run(); });
  }

  void stop() {
    if (threads_.empty()) return;
    std::promise<void> closed;
    asio::post(io_, [&] {
      close_();
      closed.set_value();
    });
    closed.get_future().wait();
    workers_.finish();
    keep_.reset();
    const auto deadline = std::chrono::steady_clock::now() + 500ms;  // lets replies leave the socket buffers
    while (!io_.stopped() && std::chrono::steady_clock::now() < deadline) std::this_thread::sleep_for(10ms);
    io_.stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  std::uint16_t port() const { return port_; }

 private:
  template <class Traits, class More>
  void open(const More& more) {
    using Server = restinio::http_server_t<Traits>;
    auto server = std::make_shared<Server>(restinio::external_io_context(io_), [&](auto& settings) {
      settings.address(listen_.address)
          .port(listen_.port)
          .max_parallel_connections(kConnections)
          .read_next_http_message_timelimit(60s)
          .write_http_response_timelimit(120s)
          .handle_request_timeout(24h)
          .max_pipelined_requests(8)
          .acceptor_options_setter(
              [](auto& options) { options.set_option(asio::ip::tcp::acceptor::reuse_address(true)); })
          .acceptor_post_bind_hook([this](auto& acceptor) { port_ = acceptor.local_endpoint().port(); })
          .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                        .max_url_size(16'384)
                                        .max_field_name_size(256)
                                        .max_field_value_size(16'384)
                                        .max_field_count(100)
                                        .max_body_size(listen_.max_body * kCutOff))
          .request_handler([this](restinio::request_handle_t handle) { return take(std::move(handle)); });
      more(settings);
    });
    try {
      server->open_sync();
    } catch (const std::exception&) {
      throw Error(ErrorCode::Unavailable,
                  "无法在 " + listen_.address + ":" + std::to_string(listen_.port) +
                      " 上监听，端口可能已被占用，请换一个端口或先停掉占用它的程序。");
    }
    close_ = [server] { server->close_sync(); };
  }

  restinio::request_handling_status_t take(restinio::request_handle_t handle) {
    const bool posted = workers_.post([this, handle] {
      Request request = to_request(*handle, !listen_.certificate_file.empty());
      const bool head = request.method == "HEAD";
      if (head) request.method = "GET";
      Reply reply = answer_(std::move(request));
      if (reply.events && !head) {
        auto stream = std::make_shared<Stream>(*handle, reply.headers);
        reply.events(stream);
      } else {
        send(*handle, std::move(reply), head);
      }
    });
    if (!posted) {
      Reply busy{503,
                 {{"Retry-After", "2"}, {"Content-Type", "application/problem+json"}},
                 R"({"type":"about:blank","title":"服务繁忙，请稍后再试。","status":503})"};
      send(*handle, std::move(busy), false);
    }
    return restinio::request_accepted();
  }

  Listen listen_;
  std::function<Reply(Request)> answer_;
  asio::io_context io_;
  std::unique_ptr<asio::executor_work_guard<asio::io_context::executor_type>> keep_ =
      std::make_unique<asio::executor_work_guard<asio::io_context::executor_type>>(io_.get_executor());
  std::function<void()> close_;
  std::uint16_t port_ = 0;
  std::vector<std::thread> threads_;
  WorkerPool workers_;
};

HttpServer::HttpServer(Listen listen, std::function<Reply(Request)> answer)
    : engine_(std::make_unique<Engine>(std::move(listen), std::move(answer))) {}
HttpServer::~HttpServer() = default;
void HttpServer::start() {
  engine_->start();
}
void HttpServer::stop() {
  engine_->stop();
}
std::uint16_t HttpServer::port() const {
  return engine_->port();
}

}  // namespace liantu::api

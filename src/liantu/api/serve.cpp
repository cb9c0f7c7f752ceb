#include "liantu/api/serve.h"

#include <pthread.h>

#include <csignal>
#include <ctime>
#include <random>
#include <thread>

#include "liantu/api/app.h"
#include "liantu/api/approval/clock_sweeper.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/http/dispatcher.h"
#include "liantu/api/http/http_server.h"
#include "liantu/api/import_desk.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/sites/reservation_desk.h"
#include "liantu/base/error.h"
#include "liantu/base/log.h"
#include "liantu/base/number_in.h"
#include "liantu/store/backup.h"
#include "liantu/store/seal.h"
#include "liantu/store/workspace_lock.h"

namespace liantu::api {
namespace {

constexpr std::int64_t kSecondsPerMinute = 60;

Instant present() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

void log_error(const std::string& line) {
  log(LogLevel::Error, "request failed", {{"what", line}});
}

Listen listen_of(const Settings& settings) {
  Listen listen;
  const auto colon = settings.listen.rfind(':');
  const auto port =
      colon == std::string::npos ? std::nullopt : number_in<std::uint16_t>(settings.listen.substr(colon + 1));
  if (!port) {
    throw Error(ErrorCode::InvalidInput, "listen 应写成 地址:端口，例如 127.0.0.1:8080。", "listen");
  }
  listen.address = settings.listen.substr(0, colon);
  if (listen.address.empty() || listen.address == "*") listen.address = "0.0.0.0";
  listen.port = *port;
  listen.certificate_file = settings.tls_certificate;
  listen.key_file = settings.tls_key;
  listen.max_body = static_cast<std::size_t>(settings.max_upload_mib) << 20U;
  listen.io_threads = static_cast<unsigned>(settings.http_threads);
  listen.workers = static_cast<unsigned>(settings.worker_threads);
  return listen;
}

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

/// What must be done now and then must not stop the server; it is tried again the next time.
void attempt(const char* what, const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& error) {
    log(LogLevel::Error, what, {{"what", error.what()}});
  }
}

void back_up_when_due(const App& app) {
  const std::string folder = backup_folder(app.settings);
  const auto backups = store::list_backups(folder);
  if (!store::daily_backup_due(backups.empty() ? "" : backups.back().name, app.now(), app.settings.backup_hour)) return;
  const store::Backup made = store::create_backup(app.where, folder, app.now());
  store::prune_backups(folder, static_cast<std::size_t>(app.settings.backup_keep));
  log(LogLevel::Info, "backed up", {{"name", made.name}});
}

/// Waits for a signal; every `seal_minutes` meanwhile seals what was written and returns sites whose lock is over, turns approval clocks, takes a
/// changed metrics_file, and backs up once a day.
void wait_and_keep(const App& app, ImportDesk& desk, const sigset_t& signals) {
  const timespec interval{app.settings.seal_minutes * kSecondsPerMinute, 0};
  while (sigtimedwait(&signals, nullptr, &interval) < 0) {
    attempt("seal failed", [&] { store::seal_pending(*app.database.lease(), present()); });
    attempt("returning expired sites failed", [&] { return_expired_sites(*app.database.lease(), present()); });
    app.clock_sweeper->wake();
    attempt("reading metrics_file failed",
            [&] { keep_definitions(*app.database.lease(), office_metrics(app.settings), present()); });
    attempt("forgetting old imports failed", [&] { desk.forget_old(); });
    if (!app.demo) attempt("backup failed", [&] { back_up_when_due(app); });
  }
}

Event job_event(const JobRow& job) {
  return {.name = "job", .data = job_json(job), .person = job.person};
}

}  // namespace

int serve(const Settings& settings, store::Database& database, const ServeOptions& options) {
  const store::WorkspaceLock lock(options.where);
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread, so that only the wait below gets them
  std::signal(SIGPIPE, SIG_IGN);
  IdGenerator ids(std::random_device{}());
  StaticPages pages(StaticPages::find_folder(options.web_folder));
  EventHub events;
  JobRunner jobs({.database = database,
                  .now = present,
                  .changed = [&events](const JobRow& job) { events.publish(job_event(job)); },
                  .log = log_error});
  ClockSweeper sweeper({.database = database, .settings = settings, .now = present, .failed = [](const std::string& why) {
    log(LogLevel::Error, "sweeping approval clocks failed", {{"what", why}});
  }});
  App app{.settings = settings,
          .database = database,
          .where = options.where,
          .command = options.command,
          .place = options.place,
          .files = settings.data_dir + "/files",
          .demo = options.demo,
          .entities = ledgers(),
          .ids = ids,
          .now = present,
          .events = events,
          .jobs = jobs,
          .pages = pages,
          .log = log_error,
          .clock_sweeper = &sweeper};
  Metrics metrics;
  Router routes;
  ImportDesk desk(app);
  add_routes(routes, app, desk, metrics);
  const Dispatcher dispatcher(app, routes, metrics);
  HttpServer server(listen_of(settings),
                    [&dispatcher](Request request) { return dispatcher.answer(std::move(request)); });
  server.start();
  jobs.begin();
  const std::string scheme = settings.tls_certificate.empty() ? "http://" : "https://";
  const std::string address =
      scheme + settings.listen.substr(0, settings.listen.rfind(':')) + ":" + std::to_string(server.port());
  if (options.ready) options.ready(address);
  log(LogLevel::Info, "serving", {{"address", address}});
  attempt("returning expired sites failed", [&] { return_expired_sites(*database.lease(), present()); });
  sweeper.wake();
  wait_and_keep(app, desk, signals);
  log(LogLevel::Info, "stopping");
  events.close();
  server.stop();
  jobs.finish();
  store::seal_pending(*database.lease(), present());
  log(LogLevel::Info, "stopped");
  return 0;
}

}  // namespace liantu::api

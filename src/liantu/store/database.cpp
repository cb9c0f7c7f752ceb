#include "liantu/store/database.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "liantu/base/error.h"
#include "liantu/store/access.h"
#include "liantu/store/postgres_session.h"
#include "liantu/store/sqlite_session.h"

namespace liantu::store {
namespace {

class Pool final : public Database {
 public:
  Pool(Dialect dialect, std::size_t most, std::function<std::unique_ptr<Session>()> make)
      : dialect_(dialect), most_(most), make_(std::move(make)) {
    idle_.push_back(make_());   // a wrong address or path fails here, not at the first request
    made_ = 1;
  }

  Dialect dialect() const override { return dialect_; }

  void unlock(std::shared_ptr<const MasterKey> key) override {
    const std::lock_guard lock(mutex_);
    master_key_ = std::move(key);
  }

  Lease lease() override {
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, std::chrono::seconds(30), [&] { return !idle_.empty() || made_ < most_; })) {
      throw Error(ErrorCode::Unavailable, "同时访问的人太多，请稍后再试。");
    }
    const std::shared_ptr<const MasterKey> key = master_key_;
    std::unique_ptr<Session> session;
    if (!idle_.empty()) {
      session = std::move(idle_.back());
      idle_.pop_back();
    } else {
      ++made_;
      lock.unlock();
      session = made();
    }
    session->unlock(key);
    return {std::move(session), [this](std::unique_ptr<Session> back) { take_back(std::move(back)); }};
  }

 private:
  std::unique_ptr<Session> made() {
    try {
      return make_();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      --made_;
      returned_.notify_one();
      throw;
    }
  }

  void take_back(std::unique_ptr<Session> session) {
    session->rollback();
    const std::lock_guard lock(mutex_);
    if (session->usable()) {
      idle_.push_back(std::move(session));
    } else {
      --made_;
    }
    returned_.notify_one();
  }

  Dialect dialect_;
  std::size_t most_;
  std::function<std::unique_ptr<Session>()> make_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Session>> idle_;
  std::size_t made_ = 0;
  std::shared_ptr<const MasterKey> master_key_;
};

}  // namespace

std::unique_ptr<Database> Database::open(const std::string& where, std::size_t most) {
  if (where.starts_with("postgresql://") || where.starts_with("postgres://")) {
    return std::make_unique<Pool>(Dialect::Postgres, most, [where] { return open_postgres(where); });
  }
  if (!std::filesystem::is_directory(where)) {
    throw Error(ErrorCode::NotFound, "没有工作区目录 " + where + "，请先用 liantu init 建立。");
  }
  const std::string file = where + "/liantu.sqlite";
  return std::make_unique<Pool>(Dialect::Sqlite, most, [file] { return open_sqlite(file); });
}

Transaction::Transaction(Session& session, Mode mode) : session_(session) {
  if (mode == Mode::Read) {
    session_.begin_read();
  } else {
    session_.begin_write();
  }
}

Transaction::~Transaction() {
  if (open_) session_.rollback();
}

void Transaction::commit() {
  session_.commit();
  open_ = false;
}

Snapshot::Snapshot(Session& session) : own_(session.in_transaction() ? nullptr : &session) {
  if (own_ != nullptr) own_->begin_read();
}

Snapshot::~Snapshot() {
  if (own_ != nullptr) own_->rollback();
}

Access administrator_access(std::string actor) {
  Access access;
  access.actor = std::move(actor);
  access.all_rows = true;
  access.readable.insert("*");
  access.writable.insert("*");
  access.personal = true;
  return access;
}

}  // namespace liantu::store

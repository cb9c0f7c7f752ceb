// Threads that run requests one after another from a bounded queue.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace liantu::api {

class WorkerPool {
 public:
  WorkerPool(unsigned threads, std::size_t max_waiting);
  ~WorkerPool() { finish(); }
  bool post(std::function<void()> task);  ///< false when the queue is full or the pool is finishing
  void finish();                          ///< runs what waits, then joins

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  std::size_t max_waiting_;
  bool finishing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace liantu::api

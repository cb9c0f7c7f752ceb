#include "liantu/store/workspace_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "liantu/base/error.h"

namespace liantu::store {

WorkspaceLock::WorkspaceLock(const std::string& where) {
  if (where.find("://") != std::string::npos) return;
  const std::string path = where + "/liantu.lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0) throw Error(ErrorCode::Unavailable, "无法建立锁文件 " + path + "，请检查目录和权限。");
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    ::close(file_);
    throw Error(ErrorCode::Conflict, "工作区 " + where + " 已有一个服务在运行，请先停止它。");
  }
}

WorkspaceLock::~WorkspaceLock() {
  if (file_ >= 0) ::close(file_);   // closing gives the lock up
}

}  // namespace liantu::store

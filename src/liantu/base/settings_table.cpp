#include <array>

#include "liantu/base/settings.h"

namespace liantu {
namespace {

using S = Settings;

constexpr std::array kSettings = std::to_array<Setting>({
    {.name = "listen", .member = &S::listen, .initial = "127.0.0.1:8080", .max = 100,
     .zh = "监听地址和端口", .en = "Address and port to listen on"},
    {.name = "public_url", .member = &S::public_url, .initial = "", .max = 200,
     .zh = "对外访问地址，用于初始化链接，例如 https://liantu.example.gov.cn；空则用监听地址",
     .en = "Address people use, for set-up links; empty = the listening address"},
    {.name = "tls_certificate", .member = &S::tls_certificate, .initial = "",
     .zh = "TLS 证书文件（PEM）；与 tls_key 同时填写", .en = "TLS certificate file (PEM), together with tls_key"},
    {.name = "tls_key", .member = &S::tls_key, .initial = "", .zh = "TLS 私钥文件（PEM）",
     .en = "TLS private key file (PEM)"},
    {.name = "data_dir", .member = &S::data_dir, .initial = "./liantu-data",
     .zh = "数据目录：数据库文件、佐证材料、备份", .en = "Data directory: database file, evidence, backups"},
    {.name = "db", .member = &S::db, .initial = "",
     .zh = "数据库：空为数据目录中的 SQLite，或 postgresql://主机/库?schema=名",
     .en = "Database: empty = SQLite in the data directory, or postgresql://host/db?schema=name"},
    {.name = "log_level", .member = &S::log_level, .initial = "info", .choices = "debug|info|warn|error",
     .zh = "日志级别", .en = "Log level"},
    {.name = "log_format", .member = &S::log_format, .initial = "logfmt", .choices = "logfmt|json",
     .zh = "日志格式", .en = "Log format"},
    {.name = "county_name", .member = &S::county_name, .initial = "", .max = 100,
     .zh = "县区名称，显示在页眉", .en = "Name of the county or zone, shown in the page header"},
    {.name = "division_code", .member = &S::division_code, .initial = "", .max = 12,
     .zh = "行政区划代码（GB/T 2260，6 位）", .en = "Division code (GB/T 2260, six digits)"},
    {.name = "map_review_number", .member = &S::map_review_number, .initial = "", .max = 60,
     .zh = "地图审图号；未填写时公开链接不出地图", .en = "Map review number (审图号); without it public links show no map"},
    {.name = "go_live_date", .member = &S::go_live_date, .initial = "",
     .zh = "上线日期；此前导入的为存量，佐证待补", .en = "Go-live date; rows imported earlier are the baseline"},
    {.name = "next_day_review", .member = &S::next_day_review, .initial = "false",
     .zh = "没有第二人复核时，由本人次日复核", .en = "The same person reviews on the next day when there is no second one"},
    {.name = "small_office", .member = &S::small_office, .initial = "false",
     .zh = "小单位：允许一人兼任系统管理员和安全管理员，审计管理员仍须另设",
     .en = "Small office: one person may be system and security administrator; the audit administrator stays another"},
    {.name = "session_idle_minutes", .member = &S::session_idle_minutes, .initial = "30", .unit = "min", .min = 1,
     .max = 480, .zh = "无操作自动退出", .en = "Signed out after this long without a request"},
    {.name = "session_max_hours", .member = &S::session_max_hours, .initial = "12", .unit = "h", .min = 1, .max = 168,
     .zh = "登录最长有效时间", .en = "Longest time a sign-in lasts"},
    {.name = "password_min_length", .member = &S::password_min_length, .initial = "10", .min = 10, .max = 64,
     .zh = "密码最短长度", .en = "Shortest password"},
    {.name = "lockout_tries", .member = &S::lockout_tries, .initial = "5", .min = 3, .max = 20,
     .zh = "连续输错密码多少次后锁定", .en = "Wrong passwords in a row before the lock-out"},
    {.name = "lockout_minutes", .member = &S::lockout_minutes, .initial = "30", .unit = "min", .min = 1, .max = 1440,
     .zh = "锁定时长", .en = "Length of the lock-out"},
    {.name = "setup_token", .member = &S::setup_token, .initial = "", .min = 16, .max = 200,
     .zh = "自动部署用的一次性初始化令牌，至少 16 个字符；空则启动时生成并打印",
     .en = "One-time set-up token for unattended installation, at least 16 characters; empty = made and printed at start",
     .secret = true},
    {.name = "setup_link_minutes", .member = &S::setup_link_minutes, .initial = "30", .unit = "min", .min = 5,
     .max = 1440, .zh = "初始化链接有效时间", .en = "Life of the set-up link"},
    {.name = "undo_days", .member = &S::undo_days, .initial = "7", .unit = "d", .min = 1, .max = 365,
     .zh = "多少天内可撤销一次导入", .en = "Days within which an import can be undone"},
    {.name = "seal_minutes", .member = &S::seal_minutes, .initial = "60", .unit = "min", .min = 1, .max = 1440,
     .zh = "变更日志每隔多久封存一次", .en = "Interval of sealing the change log"},
    {.name = "backup_dir", .member = &S::backup_dir, .initial = "",
     .zh = "备份目录，最好在另一块磁盘；空为数据目录下的 backup", .en = "Backup directory, better on another disk; empty = backup in the data directory"},
    {.name = "backup_hour", .member = &S::backup_hour, .initial = "2", .unit = "h", .min = 0, .max = 23,
     .zh = "每天几点备份（北京时间）", .en = "Hour of the daily backup (+08:00)"},
    {.name = "backup_keep", .member = &S::backup_keep, .initial = "30", .min = 1, .max = 3650,
     .zh = "保留多少份备份", .en = "Backups to keep"},
    {.name = "max_upload_mib", .member = &S::max_upload_mib, .initial = "64", .unit = "MiB", .min = 1, .max = 1024,
     .zh = "单个上传文件上限", .en = "Largest uploaded file"},
    {.name = "http_threads", .member = &S::http_threads, .initial = "2", .min = 1, .max = 64,
     .zh = "收发请求的线程数", .en = "Threads that receive and send"},
    {.name = "worker_threads", .member = &S::worker_threads, .initial = "4", .min = 1, .max = 256,
     .zh = "处理请求的线程数", .en = "Threads that answer requests"},
});

}  // namespace

std::span<const Setting> setting_table() { return kSettings; }

}  // namespace liantu

# Sourced by ./run and ./test with the repository as the working directory: packages, node, web pages, native build.

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "需要 root 权限安装软件包：请以 root 运行，或先安装 sudo。"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=5 \
    -o Dpkg::Use-Pty=0 -o APT::Color=0 "$@"
}

# Names of the lists given that dpkg does not have installed.
missing_packages() {
  grep -hv -e '^#' -e '^$' "$@" | while read -r name; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || echo "$name"
  done
}

# The tests start a cluster of their own, so Debian's package is kept from making and starting one on a fresh machine.
install_postgres_without_cluster() {
  local keep=/etc/postgresql-common/createcluster.d/liantu-test.conf
  [ -e /etc/postgresql-common/createcluster.conf ] || apt install -y --no-install-recommends postgresql-common
  as_root mkdir -p "$(dirname "$keep")"
  echo "create_main_cluster = false" | as_root tee "$keep" >/dev/null
  apt install -y --no-install-recommends postgresql-15 postgresql-client-15
  as_root rm -f "$keep"
}

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  command -v node >/dev/null || missing="$missing nodejs"
  command -v npm >/dev/null || missing="$missing npm"
  missing=$(echo $missing)
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || die "缺少 $missing；本脚本只会在 Debian 12 上自动安装，其他系统请自行安装。"
  say "installing $(echo "$missing" | wc -w) packages: $missing"
  apt update
  case " $missing " in *" postgresql-15 "*) install_postgres_without_cluster ;; esac
  apt install -y --no-install-recommends $missing
}

hash_of_files() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }

# npm may be cut off by the network in the middle; a second try begins where the cache ends.
install_web_packages() {
  local stamp=web/node_modules/.liantu-lock want
  want=$(cat web/package.json web/package-lock.json | sha256sum)
  [ "$(cat "$stamp" 2>/dev/null || true)" = "$want" ] && return 0
  say "installing web packages"
  (cd web && for try in 1 2 3; do
     npm ci --no-audit --no-fund --loglevel=error && exit 0
     echo "npm ci: try $try failed" >&2
   done; exit 1) || die "npm ci 没有成功：请检查网络或 npm 源（npm config set registry …）后重试。"
  printf '%s' "$want" > "$stamp"
}

# build_web [build:check]: nothing to do when the pages are those of the sources; with an argument always.
build_web() {
  local stamp=build/web.stamp want
  install_web_packages
  want=$(hash_of_files web/src web/public web/index.html web/package-lock.json web/*.ts web/tools 2>/dev/null || true)
  [ $# = 0 ] && [ -f web/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$want" ] && return 0
  say "building the pages"
  (cd web && npm run --silent "${1:-build}") || die "页面没有编译成功，原因见上。"
  mkdir -p build && printf '%s' "$want" > "$stamp"
}

# configure PRESET: a build folder left half-configured by an interruption is configured again. A new one compiles files in
# groups (cmake/together.cmake).
configure() {
  local extra=()
  command -v ccache >/dev/null || extra+=(-DCMAKE_CXX_COMPILER_LAUNCHER=)
  [ -f "build/$1/CMakeCache.txt" ] || extra+=(-DLIANTU_TOGETHER=ON)
  [ -f "build/$1/build.ninja" ] && [ "build/$1/build.ninja" -nt CMakeLists.txt ] && return 0
  say "configuring $1"
  cmake --preset "$1" "${extra[@]}" >"build/$1.configure.log" 2>&1 || { cat "build/$1.configure.log" >&2; return 1; }
}

build_native() {   # build_native PRESET TARGET…
  local preset=$1; shift
  mkdir -p build
  configure "$preset" || die "CMake 没有配置成功，原因见上。"
  say "building $preset: $*"
  cmake --build "build/$preset" --target "$@" && return 0
  # Two files of a group may clash in a way that tools/together.py does not see.
  grep -q '^LIANTU_TOGETHER:BOOL=ON' "build/$preset/CMakeCache.txt" || die "程序没有编译成功，原因见上。"
  say "building $preset again, file by file"
  cmake "build/$preset" -DLIANTU_TOGETHER=OFF >"build/$preset.configure.log" 2>&1 || die "CMake 没有配置成功，见 build/$preset.configure.log。"
  cmake --build "build/$preset" --target "$@" || die "程序没有编译成功，原因见上。"
}

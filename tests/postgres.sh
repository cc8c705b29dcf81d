#!/usr/bin/env bash
# Starts and stops a private PostgreSQL for the storage tests, in a folder and on a port of its own:
#   tests/postgres.sh start FOLDER   prints a connection string; installs the server first where it may (Debian, as root)
#   tests/postgres.sh stop FOLDER    ends it and removes the folder
# It says on stderr why there is none and exits 1: the caller goes on without.
set -u
folder=${2:?usage: tests/postgres.sh start|stop FOLDER}

none() { echo "$1" >&2; exit 1; }
# The server refuses to run as root: then everything is done as the user that its package made.
as_owner() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
programs() { find /usr/lib/postgresql /opt/homebrew/opt/postgresql* -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname; }

stop() {
  local bin; bin=$(programs)
  [ -d "$folder/data" ] && as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$folder"
}

install() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || none "no server found, and only root on Debian can install one"
  mkdir -p /etc/postgresql-common
  [ -f /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  { apt-get update -qq && timeout 120 env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } \
    >/dev/null 2>&1 </dev/null || none "no server found, and it couldn't be installed"
}

start() {
  [ -n "$(programs)" ] || install
  local bin; bin=$(programs)
  [ -n "$bin" ] || none "no server found"
  stop
  mkdir -p "$folder" && chmod 755 "$folder" && mkdir "$folder/data"
  [ "$(id -u)" -ne 0 ] || chown postgres "$folder/data"
  cd /
  as_owner "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || none "initdb failed: $(tail -n 1 "$folder/log")"
  local port try
  for try in 1 2 3; do # the port may be taken
    port=$((20000 + RANDOM % 12000))
    as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -t 30 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >/dev/null 2>&1 </dev/null || continue
    echo "Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
    return
  done
  none "it didn't start: $(tail -n 1 "$folder/data/server.log")"
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  *) echo "usage: tests/postgres.sh start|stop FOLDER" >&2; exit 1 ;;
esac

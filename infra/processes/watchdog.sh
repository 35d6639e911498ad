#!/bin/sh
# Ends processes when the one that started this script is gone, however it died: its end of the pipe on standard
# input then closes. Lines on standard input: "watch PID SIGNAL SECONDS" and "forget PID". At the end every watched
# process gets its SIGNAL, and KILL after SECONDS.
set -u

born() {
  if [ -r "/proc/$1/stat" ]; then
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    [ "$1" = Z ] || echo "${20}"
  elif [ ! -d /proc/self ]; then
    ps -o lstart= -p "$1" 2>/dev/null | tr -d ' '
  fi
}

watched=''
while read -r verb pid signal seconds; do
  kept=''
  for entry in $watched; do
    [ "${entry%%:*}" = "$pid" ] || kept="$kept $entry"
  done
  watched=$kept
  if [ "$verb" = watch ]; then
    at=$(born "$pid" | tr ':' '.')
    [ -z "$at" ] || watched="$watched $pid:$signal:$seconds:$at"
  fi
done

alive() { [ "$(born "$1" | tr ':' '.')" = "$2" ]; }

finish() {
  pid=$1 signal=$2 left=$(($3 * 10)) at=$4
  alive "$pid" "$at" || return 0
  kill -s "$signal" "$pid" 2>/dev/null
  while alive "$pid" "$at"; do
    if [ "$left" -le 0 ]; then
      kill -s KILL "$pid" 2>/dev/null
      return 0
    fi
    left=$((left - 1))
    sleep 0.1
  done
}

for entry in $watched; do
  ( IFS=:; set -- $entry; unset IFS; finish "$@" ) &
done
wait

# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shellcheck shell=bash
#
# Sourced by ./run, ./test and the scripts beside it. All talk goes to stderr: stdout belongs to the program.

say() { printf '%s\n' "$@" >&2; } # a line an argument
fail() {
    say "$@"
    exit 1
}

# Compilers of Qt code take up to 1 GB each: a small machine with many cores would swap.
build_jobs() {
    local cores gigabytes
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    [ "$gigabytes" -ge 1 ] || gigabytes=1
    [ "$cores" -le "$gigabytes" ] && echo "$cores" || echo "$gigabytes"
}

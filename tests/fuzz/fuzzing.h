/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Ends the program, which the fuzzer reports with the input that led here: in every build, unlike assert().
#define EXPECT_THAT_ALWAYS(condition)                                                                        \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            std::fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition);                   \
            std::abort();                                                                                    \
        }                                                                                                    \
    } while (false)

/// One input. The first byte says in how large steps the rest arrives, as from a network.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace desk::fuzz
{

struct Input {
    qsizetype step = 1;
    QByteArray bytes;
};

inline Input inputOf(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return {};
    return {1 + data[0],
            QByteArray(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1))};
}

} // namespace desk::fuzz

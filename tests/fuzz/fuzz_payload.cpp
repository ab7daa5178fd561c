/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/webhookpayload.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

using namespace desk;

namespace
{

bool isRoom(const QByteArray &room)
{
    return !room.isEmpty() && room.size() <= 32 &&
           std::ranges::all_of(room, [](char c) { return c >= '0' && c <= '9'; });
}

/// Goes into a window, a log line and a record: one line of at most so many characters.
bool isPlain(const QString &text, qsizetype most)
{
    return text.size() <= most &&
           std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

void checkError(const PayloadError &error)
{
    EXPECT_THAT_ALWAYS(!error.field.isEmpty());
    EXPECT_THAT_ALWAYS(isPlain(error.problem, 300));
}

void checkNewChat(const QByteArray &body, const QString &appId)
{
    const auto chat = parseNewChat(body, appId);
    if (!chat)
        return checkError(chat.error());
    EXPECT_THAT_ALWAYS(isRoom(chat->room));
    EXPECT_THAT_ALWAYS(isPlain(chat->customer, 200));
    EXPECT_THAT_ALWAYS(isPlain(chat->channel, 100));
    EXPECT_THAT_ALWAYS(isPlain(chat->source, 32));
    EXPECT_THAT_ALWAYS(chat->latestSession >= 0);
}

void checkResolved(const QByteArray &body, const QString &appId)
{
    const auto resolved = parseResolved(body, appId);
    if (!resolved)
        return checkError(resolved.error());
    EXPECT_THAT_ALWAYS(isRoom(resolved->room));
    EXPECT_THAT_ALWAYS(isPlain(resolved->resolvedBy, 200));
    EXPECT_THAT_ALWAYS(resolved->session >= 0);
}

} // namespace

/// Whatever a body holds, it is refused with a reason, or gives a record that is fit for Redis, spool, log and window.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const QString &appId : {QString(), QStringLiteral("tokoa")}) {
        checkNewChat(body, appId);
        checkResolved(body, appId);
    }
    return 0;
}

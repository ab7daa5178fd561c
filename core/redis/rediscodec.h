/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisvalue.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

struct redisReader;

namespace desk
{

class RedisReplyBuilder;

/// The wire format of Redis (RESP2) in both directions; hiredis does the work. Belongs to one connection.
class RedisCodec
{
public:
    /// No command and no reply is longer than this, in bytes: Redis itself takes no longer value.
    static constexpr qint64 largestMessage = 512 * 1024 * 1024;
    static constexpr int deepestReply = 32;

    RedisCodec();
    ~RedisCodec();
    RedisCodec(const RedisCodec &) = delete;
    RedisCodec &operator=(const RedisCodec &) = delete;

    /// Appends the command to @p out; false, and nothing appended, when it has no words or is too long.
    [[nodiscard]] static bool encode(const QByteArrayList &words, QByteArray &out);

    void feed(const char *bytes, qsizetype size);
    /// The next complete reply, if there is one and nothing is wrong.
    std::optional<RedisValue> next();
    /// Why no further reply can be read; empty while all is well. It never recovers: drop the connection.
    const QString &trouble() const { return m_trouble; }

private:
    struct ReaderDeleter {
        void operator()(redisReader *reader) const;
    };

    std::unique_ptr<RedisReplyBuilder> m_builder;
    std::unique_ptr<redisReader, ReaderDeleter> m_reader;
    qint64 m_sinceReply = 0; ///< bytes fed since the last complete reply
    QString m_trouble;
};

} // namespace desk

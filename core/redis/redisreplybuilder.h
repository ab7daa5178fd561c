/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisvalue.h"

#include <hiredis/read.h>

namespace desk
{

/// Lets hiredis build our RedisValue directly, instead of a tree of its own that would be copied and freed.
/// Counts what a reply takes, so that a broken or hostile server cannot fill the memory or the call stack.
class RedisReplyBuilder
{
public:
    /// The reader calls back into the builder that its privdata points to.
    static redisReplyObjectFunctions *functions();

    /// The value just completed; the builder is ready for the next one.
    RedisValue take();
    const QString &trouble() const { return m_trouble; }

private:
    static RedisReplyBuilder &of(const redisReadTask *task);
    static int depth(const redisReadTask *task);
    static void *text(const redisReadTask *task, char *bytes, size_t size);
    static void *number(const redisReadTask *task, long long value);
    static void *nil(const redisReadTask *task);
    static void *decimal(const redisReadTask *task, double value, char *bytes, size_t size);
    static void *boolean(const redisReadTask *task, int value);
    /// hiredis before 1.0 counts elements with an int, later ones with a size_t.
    template<typename Count>
    static void *array(const redisReadTask *task, Count count);
    template<typename Functions>
    static void addLaterTypes(Functions &functions);

    bool charge(qint64 bytes);
    void *place(const redisReadTask *task, RedisValue &&value);

    RedisValue m_root;
    qint64 m_size = 0;
    QString m_trouble;
};

} // namespace desk

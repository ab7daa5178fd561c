/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisreplybuilder.h"

#include "core/redis/rediscodec.h"

#include <utility>

namespace desk
{

template<typename Count>
void *RedisReplyBuilder::array(const redisReadTask *task, Count count)
{
    RedisReplyBuilder &builder = of(task);
    if (depth(task) > RedisCodec::deepestReply) {
        builder.m_trouble =
            QStringLiteral("a reply nested deeper than %1 levels").arg(RedisCodec::deepestReply);
        return nullptr;
    }
    const qint64 elements = static_cast<qint64>(count);
    constexpr qint64 most = RedisCodec::largestMessage / static_cast<qint64>(sizeof(RedisValue));
    if (elements > most || !builder.charge(elements * static_cast<qint64>(sizeof(RedisValue))))
        return builder.charge(RedisCodec::largestMessage + 1), nullptr;
    QList<RedisValue> list;
    // Only what is likely to come: the count is a claim of the other side.
    list.reserve(std::min<qint64>(elements, 1024));
    return builder.place(task, RedisValue::array(std::move(list)));
}

/// Later versions of hiredis read more types. A server sends them only after HELLO 3, which we never say, but
/// without these functions hiredis would hand out pointers that are none.
template<typename Functions>
void RedisReplyBuilder::addLaterTypes(Functions &functions)
{
    if constexpr (requires { functions.createDouble; })
        functions.createDouble = &RedisReplyBuilder::decimal;
    if constexpr (requires { functions.createBool; })
        functions.createBool = &RedisReplyBuilder::boolean;
}

redisReplyObjectFunctions *RedisReplyBuilder::functions()
{
    static redisReplyObjectFunctions table = [] {
        redisReplyObjectFunctions functions{};
        functions.createString = &RedisReplyBuilder::text;
        functions.createArray = &RedisReplyBuilder::array;
        functions.createInteger = &RedisReplyBuilder::number;
        functions.createNil = &RedisReplyBuilder::nil;
        functions.freeObject = [](void *) {}; // the builder owns the root, and the root all the others
        addLaterTypes(functions);
        return functions;
    }();
    return &table;
}

RedisValue RedisReplyBuilder::take()
{
    m_size = 0;
    return std::exchange(m_root, {});
}

RedisReplyBuilder &RedisReplyBuilder::of(const redisReadTask *task)
{
    return *static_cast<RedisReplyBuilder *>(task->privdata);
}

int RedisReplyBuilder::depth(const redisReadTask *task)
{
    int levels = 1;
    for (; task->parent; task = task->parent)
        ++levels;
    return levels;
}

bool RedisReplyBuilder::charge(qint64 bytes)
{
    m_size += bytes;
    if (m_size <= RedisCodec::largestMessage)
        return true;
    m_trouble = QStringLiteral("a reply larger than %1 MB").arg(RedisCodec::largestMessage / 1024 / 1024);
    return false;
}

/// Elements arrive in order and depth first, so appending never moves an array that is still being filled:
/// only the last element of each level can be unfinished.
void *RedisReplyBuilder::place(const redisReadTask *task, RedisValue &&value)
{
    if (!task->parent) {
        m_root = std::move(value);
        return &m_root;
    }
    auto *parent = static_cast<RedisValue *>(task->parent->obj);
    return &parent->m_elements.emplace_back(std::move(value));
}

void *RedisReplyBuilder::text(const redisReadTask *task, char *bytes, size_t size)
{
    RedisReplyBuilder &builder = of(task);
    if (!builder.charge(static_cast<qint64>(size)))
        return nullptr;
    QByteArray copy(bytes, static_cast<qsizetype>(size));
    return builder.place(task, task->type == REDIS_REPLY_ERROR ? RedisValue::error(std::move(copy))
                                                               : RedisValue::text(std::move(copy)));
}

void *RedisReplyBuilder::number(const redisReadTask *task, long long value)
{
    return of(task).place(task, RedisValue::integer(value));
}

void *RedisReplyBuilder::nil(const redisReadTask *task)
{
    return of(task).place(task, RedisValue::nil());
}

void *RedisReplyBuilder::decimal(const redisReadTask *task, double, char *bytes, size_t size)
{
    return text(task, bytes, size);
}

void *RedisReplyBuilder::boolean(const redisReadTask *task, int value)
{
    return number(task, value);
}

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisvalue.h"

#include <utility>

namespace desk
{

RedisValue RedisValue::integer(qint64 number)
{
    RedisValue value;
    value.m_type = Type::Integer;
    value.m_integer = number;
    return value;
}

RedisValue RedisValue::text(QByteArray bytes)
{
    RedisValue value;
    value.m_type = Type::Text;
    value.m_bytes = std::move(bytes);
    return value;
}

RedisValue RedisValue::array(QList<RedisValue> elements)
{
    RedisValue value;
    value.m_type = Type::Array;
    value.m_elements = std::move(elements);
    return value;
}

RedisValue RedisValue::error(QByteArray message)
{
    RedisValue value = text(std::move(message));
    value.m_type = Type::Error;
    return value;
}

qint64 RedisValue::toInteger() const
{
    if (m_type == Type::Integer)
        return m_integer;
    return m_type == Type::Text ? m_bytes.toLongLong() : 0;
}

QByteArray RedisValue::toBytes() const
{
    return m_type == Type::Integer ? QByteArray::number(m_integer) : m_bytes;
}

} // namespace desk

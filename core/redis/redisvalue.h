/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

namespace desk
{

/// One reply of Redis, copied out of the codec: a value that outlives the connection. Any thread.
class RedisValue
{
public:
    enum class Type { Nil, Integer, Text, Array, Error };

    RedisValue() = default;
    static RedisValue nil() { return {}; }
    static RedisValue integer(qint64 number);
    static RedisValue text(QByteArray bytes);
    static RedisValue array(QList<RedisValue> elements);
    static RedisValue error(QByteArray message);

    Type type() const { return m_type; }
    bool isNil() const { return m_type == Type::Nil; }
    /// The number of an Integer, or a Text that is a decimal number; 0 otherwise.
    qint64 toInteger() const;
    /// The bytes of a Text or Error; the decimal digits of an Integer; empty otherwise.
    QByteArray toBytes() const;
    /// The elements of an Array; empty otherwise.
    const QList<RedisValue> &elements() const { return m_elements; }

private:
    friend class RedisReplyBuilder; // appends to the elements in place while a reply comes in

    Type m_type = Type::Nil;
    qint64 m_integer = 0;
    QByteArray m_bytes;
    QList<RedisValue> m_elements;
};

/// Why a command has no value.
struct RedisError {
    enum class Kind {
        NotSent,        ///< never left this program: safe to try again
        OutcomeUnknown, ///< sent, but no reply (time-out or connection lost): it may or may not have taken
                        ///< effect
        Refused,        ///< Redis answered with an error: it took no effect
    };
    Kind kind = Kind::NotSent;
    QString message; ///< one line for people and logs; of Redis' own error text where Refused
};

using RedisReply = std::expected<RedisValue, RedisError>;

} // namespace desk

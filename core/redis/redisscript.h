/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>

namespace desk
{

/// A Lua script with its SHA-1, made once at start. A value.
class RedisScript
{
public:
    RedisScript() = default;
    /// @p name is for logs and error texts only.
    RedisScript(QByteArray name, QByteArray source);

    const QByteArray &name() const { return m_name; }
    const QByteArray &source() const { return m_source; }
    const QByteArray &sha1() const { return m_sha1; } ///< 40 lower-case hex digits, as EVALSHA wants it

private:
    QByteArray m_name;
    QByteArray m_source;
    QByteArray m_sha1;
};

} // namespace desk

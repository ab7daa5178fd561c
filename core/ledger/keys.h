/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace desk
{

/// The names of all keys: the only place that spells them. The two public keys never carry the prefix.
class LedgerKeys
{
public:
    explicit LedgerKeys(QByteArray prefix);

    /// KEYS of every transition, in the order that lua/prelude.lua gives names to.
    const QByteArrayList &all() const { return m_all; }

    QByteArray chats() const { return privateKey("chats"); }
    QByteArray agents() const { return privateKey("agents"); }
    QByteArray events() const { return privateKey("events"); }
    QByteArray minutes() const { return privateKey("minutes"); }
    QByteArray desks() const { return privateKey("desks"); }
    QByteArray request(const QByteArray &id) const { return privateKey("request:") + id; }
    /// The earlier service's list, then where it and its counts go when they are taken over.
    QByteArrayList forImport() const
    {
        return {"webhook_queue", privateKey("import"), privateKey("import:counts")};
    }

private:
    QByteArray privateKey(const char *name) const;

    QByteArray m_prefix;
    QByteArrayList m_all;
};

} // namespace desk

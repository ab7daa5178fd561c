/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/keys.h"

namespace desk
{

LedgerKeys::LedgerKeys(QByteArray prefix)
    : m_prefix(std::move(prefix))
    , m_all{"config:max_agent_chat",
            "agent:customer_count",
            chats(),
            privateKey("queue"),
            privateKey("due"),
            privateKey("seats"),
            agents(),
            privateKey("ranking"),
            privateKey("ranking:own"),
            privateKey("failed"),
            privateKey("closed"),
            privateKey("meta"),
            events(),
            minutes(),
            privateKey("owncaps"),
            privateKey("listed")}
{
}

QByteArray LedgerKeys::privateKey(const char *name) const
{
    return m_prefix + "desk:" + name;
}

} // namespace desk

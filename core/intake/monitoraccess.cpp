/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/monitoraccess.h"

#include "core/intake/plainaddress.h"

#include <algorithm>

namespace desk
{

bool MonitorAccess::admits(const QHostAddress &address, bool forwarded) const
{
    const QHostAddress client = plainAddress(address);
    if (client.isLoopback() && !forwarded)
        return true;
    return std::ranges::any_of(m_networks, [&](const auto &network) { return client.isInSubnet(network); });
}

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/room.h"

namespace desk::simulated
{

const QList<Channel> &channels()
{
    static const QList<Channel> all{{88101, QStringLiteral("WA Toko Nusantara"), QStringLiteral("wa")},
                                    {88102, QStringLiteral("Web Chat"), QStringLiteral("qiscus")},
                                    {88103, QStringLiteral("Nusantara Telegram"), QStringLiteral("telegram")},
                                    {88104, QStringLiteral("LINE Nusantara"), QStringLiteral("line")},
                                    {88105, QStringLiteral("@toko.nusantara"), QStringLiteral("ig")},
                                    {88106, QStringLiteral("Toko Nusantara Facebook"), QStringLiteral("fb")}};
    return all;
}

} // namespace desk::simulated

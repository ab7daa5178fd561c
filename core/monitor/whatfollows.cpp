/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/whatfollows.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk
{

namespace
{

/// lupdate files what stands outside of a class under the name space.
QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("desk", text, comment, number);
}

int secondsUntilDue(const LedgerEvent &event)
{
    return static_cast<int>(std::max<qint64>(0, event.chat->dueUs - event.atUs + 999'999) / 1'000'000);
}

} // namespace

QString whatFollows(const LedgerEvent &event)
{
    if (!event.chat || (event.kind != "release" && event.kind != "unknown"))
        return {};
    switch (event.chat->state) {
    case ChatState::Queued:
        return tr("It keeps its place and goes out again.");
    case ChatState::Parked:
        return event.chat->verify ? tr("Its room is read at Qiscus before it is tried again.")
                                  : tr("Tried again in %n s.", nullptr, secondsUntilDue(event));
    case ChatState::Failed:
        return tr("It stands under Failures until a person decides.");
    case ChatState::Open:
        return tr("The same call is repeated in %n s; until then the seat stays counted.", nullptr,
                  secondsUntilDue(event));
    case ChatState::Calling:
    case ChatState::Held:
    case ChatState::Removing:
        break;
    }
    return {};
}

} // namespace desk

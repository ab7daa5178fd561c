/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <functional>

namespace desk
{

class DeskEngine;

/// DeskControl over a DeskEngine in another thread: every call is queued there, every answer queued back.
/// Lives in the GUI thread and outlives engines: after new settings another one is attached.
class DeskClient : public DeskControl
{
    Q_OBJECT

public:
    using DeskControl::DeskControl;

    /// From now on requests go to @p engine, which must stay until detach().
    void attach(DeskEngine &engine);
    /// Requests are answered with a refusal until the next attach().
    void detach();

    RequestId setCap(int expected, int cap) override;
    RequestId pause(const QString &reason) override;
    RequestId resume() override;
    RequestId readRosterNow() override;

    RequestId assignTo(const ChatTarget &chat, const QByteArray &agent, AssignOverrides overrides) override;
    RequestId moveToFront(const ChatTarget &chat) override;
    RequestId drop(const ChatTarget &chat) override;
    RequestId replay(const ChatTarget &chat) override;
    RequestId replayAll() override;
    RequestId putBack(const ChatTarget &chat) override;
    RequestId setOwnCap(const QByteArray &agent, std::optional<int> expected,
                        std::optional<int> cap) override;
    RequestId liftSetAside(const QByteArray &agent) override;
    RequestId takeUpOldChats(bool takeUp) override;
    void watchAgent(const QByteArray &agent) override;

private:
    RequestId post(std::function<void(DeskEngine &, RequestId)> call);

    DeskEngine *m_engine = nullptr;
    RequestId m_lastRequest = 0;
};

} // namespace desk

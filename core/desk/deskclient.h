/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

namespace desk
{

class DeskEngine;

/// DeskControl over a DeskEngine in another thread: every call is queued there, every answer queued back.
/// Lives in the GUI thread; the engine must outlive every call.
class DeskClient : public DeskControl
{
    Q_OBJECT

public:
    explicit DeskClient(DeskEngine &engine, QObject *parent = nullptr);

    RequestId setCap(int expected, int cap) override;
    RequestId pause(const QString &reason) override;
    RequestId resume() override;
    RequestId readRosterNow() override;

private:
    template<typename Call>
    RequestId post(Call call);

    DeskEngine &m_engine;
    RequestId m_lastRequest = 0;
};

} // namespace desk

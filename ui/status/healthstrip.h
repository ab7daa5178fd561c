/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QStatusBar>

#include <array>

class QToolButton;

namespace desk
{

class AdvicePopover;
class TokenLabel;

/// The five parts of the desk along the lower edge, each with its state in words; a click tells what happened
/// and what to do. On the right how fresh the numbers are.
class HealthStrip : public QStatusBar
{
    Q_OBJECT

public:
    explicit HealthStrip(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshot &snapshot);
    void tick(qint64 nowMs);
    /// Icon and name only, for a small window.
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int PartCount = 5;

    void explain(int part);
    void refresh();
    void refreshButton(int part);

    std::array<QToolButton *, PartCount> m_buttons{};
    std::array<HealthItem, PartCount> m_items;
    TokenLabel *m_freshness;
    AdvicePopover *m_advice = nullptr; ///< made when first needed: a child of the window, which owns it
    bool m_live = false;
    bool m_compact = false;
    qint64 m_frozenAtMs = 0;
};

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/transientpopover.h"

#include <QTimer>

#include <chrono>

class QLabel;

namespace desk
{

class TokenLabel;

/// What happened and what to do, in words, beside the button that was pressed. Goes away with Esc, with a
/// click elsewhere, and with a second press of the button.
class AdvicePopover : public TransientPopover
{
    Q_OBJECT

public:
    explicit AdvicePopover(QWidget *window);

    /// Shows @p body below @p title beside @p anchor; hides it when it is shown there already.
    void toggle(QWidget *anchor, const QString &title, const QString &body);
    void showText(QWidget *anchor, const QString &title, const QString &body);
    /// The same for what nobody asked for: after @p time it goes away by itself, but not from under the pointer.
    void showFor(std::chrono::milliseconds time, QWidget *anchor, const QString &title, const QString &body);

private:
    void leave();

    TokenLabel *m_title;
    QLabel *m_body;
    QTimer m_end{this};
};

} // namespace desk

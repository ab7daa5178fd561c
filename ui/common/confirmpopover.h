/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/transientpopover.h"

#include <functional>

class QLabel;
class QPushButton;

namespace desk
{

class TokenLabel;

/// Asks once more before something that cannot be taken back. The keyboard stands on "Cancel". Child of the window.
class ConfirmPopover : public TransientPopover
{
    Q_OBJECT

public:
    struct Question {
        QString title;       ///< "Drop Bayu Anggara?"
        QString consequence; ///< what happens then
        QString yes;         ///< the word on the button: "Drop"
    };

    explicit ConfirmPopover(QWidget *window);

    /// Asks beside @p anchor; @p onYes is called when the answer is yes, otherwise nothing.
    void ask(QWidget *anchor, const Question &question, std::function<void()> onYes);

private:
    TokenLabel *m_title;
    QLabel *m_consequence;
    QPushButton *m_yes;
    QPushButton *m_no;
    std::function<void()> m_onYes;
};

} // namespace desk

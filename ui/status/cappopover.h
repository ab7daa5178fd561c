/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/status/cappreview.h"
#include "ui/theme/popover.h"

class QHBoxLayout;
class QPushButton;

namespace desk
{

class CapHistogram;
class TokenLabel;

/// What a chosen cap would do, before it is written. Takes no focus: Enter and Esc stay with the field.
class CapPopover : public Popover
{
    Q_OBJECT

public:
    explicit CapPopover(QWidget *window);

    void setPreview(const CapPreview &preview, int storedCap);

Q_SIGNALS:
    void keepPressed();
    void setPressed();

private:
    QHBoxLayout *makeLegend();
    QHBoxLayout *makeButtons();

    TokenLabel *m_headline;
    TokenLabel *m_detail;
    TokenLabel *m_thenWord;
    CapHistogram *m_histogram;
    QPushButton *m_keep;
    QPushButton *m_set;
};

} // namespace desk

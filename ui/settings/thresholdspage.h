/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/thresholds.h"

#include <QWidget>

class QGridLayout;
class QSpinBox;

namespace desk
{

/// From where on the tiles turn amber and red. GUI thread only.
class ThresholdsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ThresholdsPage(QWidget *parent = nullptr);

    void setThresholds(const Thresholds &thresholds);
    Thresholds thresholds() const; ///< an alarm is never below its warning

Q_SIGNALS:
    void changed();

private:
    QSpinBox *addField(const QString &label, int highest, const QString &suffix);

    QGridLayout *m_grid;
    QSpinBox *m_warnDepth;
    QSpinBox *m_alarmDepth;
    QSpinBox *m_warnWait;
    QSpinBox *m_alarmWait;
};

} // namespace desk

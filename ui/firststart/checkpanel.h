/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcheck.h"

#include <QGroupBox>
#include <QMap>

class QGridLayout;
class QLabel;

namespace desk
{

class IconLabel;
class TokenLabel;

/// What a test found, a line for each part: a shape, the part, and the finding with what to do. GUI thread only.
class CheckPanel : public QGroupBox
{
    Q_OBJECT

public:
    explicit CheckPanel(QWidget *parent = nullptr);

    /// The parts that this panel shows; others are passed over.
    void setParts(const QList<CheckLine::Part> &parts);
    void begin();                     ///< a test has begun: all parts are unknown
    bool show(const CheckLine &line); ///< false: the part is none of its own
    /// A line of its own below the parts.
    void note(HealthLevel level, const QString &title, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        IconLabel *icon = nullptr;
        TokenLabel *title = nullptr;
        QLabel *text = nullptr;
    };
    Row addRow();
    static void fill(const Row &row, HealthLevel level, const QString &title, const QString &text);

    QGridLayout *m_layout;
    QList<CheckLine::Part> m_parts;
    QMap<int, Row> m_rows; ///< by part
    Row m_note;
};

} // namespace desk

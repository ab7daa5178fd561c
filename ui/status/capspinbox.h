/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QSpinBox>

#include <optional>

namespace desk
{

/// The field of the cap. Typing and the Up and Down keys only choose; Enter accepts; Esc and leaving the
/// field dismiss. It never writes and never changes what is shown by itself afterwards: its owner does.
class CapSpinBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit CapSpinBox(QWidget *parent = nullptr);

    /// Shows a value without choosing it.
    void showValue(int cap);
    void showNothing(); ///< no value is known

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::optional<int> cap); ///< nothing while the text is no number
    void accepted(int cap);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::optional<int> typed() const;
};

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/capspinbox.h"

#include "ui/status/cappreview.h"
#include "ui/theme/metrics.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace desk
{

CapSpinBox::CapSpinBox(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(LeastCap, GreatestCap);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setKeyboardTracking(false);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(scaledFont(typescale::TileValue, true));
    connect(this, &QSpinBox::valueChanged, this, [this](int cap) { Q_EMIT chosen(cap); });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT chosen(typed()); });
}

void CapSpinBox::showValue(int cap)
{
    const QSignalBlocker quiet(this);
    setValue(cap);
    if (lineEdit()->text() != textFromValue(cap))
        lineEdit()->setText(textFromValue(cap));
}

void CapSpinBox::showNothing()
{
    const QSignalBlocker quiet(this);
    lineEdit()->clear();
}

QSize CapSpinBox::sizeHint() const
{
    const Metrics metrics = Metrics::ofApplication();
    return {std::max(metrics.units(8), digitsWidth(font(), 3) + metrics.units(1)), metrics.units(5)};
}

QSize CapSpinBox::minimumSizeHint() const
{
    return sizeHint();
}

void CapSpinBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const std::optional<int> cap = typed())
            Q_EMIT accepted(*cap);
        return;
    }
    QSpinBox::keyPressEvent(event);
}

void CapSpinBox::focusOutEvent(QFocusEvent *event)
{
    {
        // The base class takes what was typed for a choice when the focus leaves; here leaving means to keep.
        const QSignalBlocker quiet(this);
        QSpinBox::focusOutEvent(event);
    }
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT dismissed();
}

/// A page that is scrolled must not change the cap on its way.
void CapSpinBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

std::optional<int> CapSpinBox::typed() const
{
    QString text = lineEdit()->text();
    int position = 0;
    if (validate(text, position) != QValidator::Acceptable)
        return {};
    return valueFromText(text);
}

} // namespace desk

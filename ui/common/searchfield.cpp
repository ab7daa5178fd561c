/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace desk
{

SearchField::SearchField(const QString &placeholder, const QString &name, double units, QWidget *parent)
    : QLineEdit(parent)
    , m_magnifier(addAction(buttonIcon(IconName::Search, palette()), QLineEdit::LeadingPosition))
    , m_units(units)
{
    setPlaceholderText(placeholder);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    applyLook();
}

void SearchField::applyLook()
{
    m_magnifier->setIcon(buttonIcon(IconName::Search, palette()));
    const Metrics metrics = Metrics::ofApplication();
    setFixedWidth(metrics.units(m_units));
}

void SearchField::changeEvent(QEvent *event)
{
    const bool looksNew = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksNew && m_magnifier)
        applyLook();
    QLineEdit::changeEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace desk

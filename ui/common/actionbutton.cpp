/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/actionbutton.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QEvent>

namespace desk
{

namespace
{

QString wordsOf(const QAction &action)
{
    return action.text().remove(QLatin1Char('&'));
}

} // namespace

ActionButton::ActionButton(QAction *action, IconName icon, Form form, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
    , m_icon(icon)
    , m_form(form)
{
    setCheckable(action->isCheckable());
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    applyLook();
    follow();
}

void ActionButton::follow()
{
    const QString words = wordsOf(*m_action);
    if (m_form == Form::IconAndWords)
        setText(words);
    setAccessibleName(words);
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setChecked(m_action->isChecked());
}

void ActionButton::applyLook()
{
    setIcon(buttonIcon(m_icon, palette()));
    if (m_form == Form::IconOnly)
        setFixedWidth(Metrics::ofApplication().controlHeight());
}

void ActionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QPushButton::changeEvent(event);
}

void setUsable(QAction *action, const QString &reason)
{
    action->setToolTip(reason);
    action->setEnabled(reason.isEmpty());
}

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/advicepopover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace desk
{

AdvicePopover::AdvicePopover(QWidget *window)
    : Popover(window)
    , m_title(new TokenLabel(Token::Text, this))
    , m_body(new QLabel(this))
{
    m_title->setScale(typescale::PaneTitle, true);
    m_body->setTextFormat(Qt::PlainText);
    m_body->setWordWrap(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const Metrics metrics = Metrics::ofApplication();
    m_body->setFixedWidth(metrics.units(50));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_title);
    layout->addWidget(m_body);
}

void AdvicePopover::toggle(QWidget *anchor, const QString &title, const QString &body)
{
    if (isVisible() && anchor == m_anchor)
        hide();
    else
        showText(anchor, title, body);
}

void AdvicePopover::showText(QWidget *anchor, const QString &title, const QString &body)
{
    m_anchor = anchor;
    m_title->setPlain(title);
    m_body->setText(body);
    setAccessibleName(title);
    setAccessibleDescription(body);
    const bool onTheRight = anchor->mapTo(window(), anchor->rect().center()).x() > window()->width() / 2;
    showNextTo(anchor, onTheRight ? Qt::AlignRight : Qt::AlignLeft);
}

bool AdvicePopover::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != window())
        return Popover::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        const bool mine = widget == this || isAncestorOf(widget) || widget == m_anchor;
        if (!mine)
            hide();
    } else if (event->type() == QEvent::KeyPress &&
               static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    return Popover::eventFilter(watched, event);
}

void AdvicePopover::showEvent(QShowEvent *event)
{
    Popover::showEvent(event);
    qApp->installEventFilter(this);
}

void AdvicePopover::hideEvent(QHideEvent *event)
{
    Popover::hideEvent(event);
    qApp->removeEventFilter(this);
}

} // namespace desk

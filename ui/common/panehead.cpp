/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/panehead.h"

#include "ui/common/factlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>

namespace desk
{

PaneHead::PaneHead(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(title, this))
    , m_fact(new FactLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_fact);
    m_layout->addStretch(1);
    applyMetrics();
}

void PaneHead::applyMetrics()
{
    const Metrics metrics = Metrics::ofApplication();
    m_layout->setContentsMargins(metrics.inset(), 0, metrics.gap(), 0);
    m_layout->setSpacing(metrics.gap());
    setFixedHeight(metrics.units(6));
    setScaledFont(m_title, typescale::PaneTitle, true);
}

void PaneHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyMetrics();
    QWidget::changeEvent(event);
}

void PaneHead::setFact(const QString &fact, Tone tone)
{
    m_fact->setFact(fact, tone);
}

QString PaneHead::fact() const
{
    return m_fact->text();
}

void PaneHead::replaceFact(QWidget *widget)
{
    if (widget == m_replacement)
        return;
    if (m_replacement) {
        m_replacement->hide();
        m_layout->removeWidget(m_replacement);
    }
    m_replacement = widget;
    m_fact->setVisible(!widget);
    if (widget) {
        m_layout->insertWidget(2, widget);
        widget->show();
    }
}

void PaneHead::add(QWidget *widget)
{
    m_layout->addWidget(widget);
}

} // namespace desk

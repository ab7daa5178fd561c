/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/healthstrip.h"

#include "ui/format/durations.h"
#include "ui/status/advicepopover.h"
#include "ui/status/figures.h"
#include "ui/status/healthlook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QEvent>
#include <QToolButton>

namespace desk
{

HealthStrip::HealthStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_freshness(new TokenLabel(Token::Muted, this))
{
    const Metrics metrics = Metrics::ofApplication();
    setAccessibleName(tr("Health"));
    setSizeGripEnabled(false);
    setFixedHeight(metrics.units(4));
    setContentsMargins(metrics.units(0.5), 0, metrics.gap(), 0);
    for (int part = 0; part < PartCount; ++part) {
        m_items[part].part = static_cast<HealthItem::Part>(part);
        m_buttons[part] = new QToolButton(this);
        m_buttons[part]->setAutoRaise(true);
        m_buttons[part]->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        // May be cut: five long states must not widen the window.
        m_buttons[part]->setMinimumWidth(metrics.units(8));
        connect(m_buttons[part], &QToolButton::clicked, this, [this, part] { explain(part); });
        addWidget(m_buttons[part]);
    }
    m_freshness->setObjectName(QStringLiteral("freshness"));
    addPermanentWidget(m_freshness);
    refresh();
}

void HealthStrip::setSnapshot(const DeskSnapshot &snapshot)
{
    m_live = snapshot.live;
    m_frozenAtMs = snapshot.frozenAtMs;
    for (int part = 0; part < PartCount; ++part) {
        HealthItem item = healthOf(snapshot, static_cast<HealthItem::Part>(part));
        const bool same = item.level == m_items[part].level && item.state == m_items[part].state;
        m_items[part] = std::move(item);
        if (!same)
            refreshButton(part);
    }
}

void HealthStrip::tick(qint64 nowMs)
{
    const QString text = m_live             ? tr("Live, %1").arg(clockTime(nowMs))
                         : m_frozenAtMs > 0 ? tr("Frozen at %1").arg(clockTime(m_frozenAtMs))
                                            : tr("Not read yet");
    m_freshness->setPlain(text);
}

void HealthStrip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    m_freshness->setVisible(!compact);
    refresh();
}

void HealthStrip::refresh()
{
    for (int part = 0; part < PartCount; ++part)
        refreshButton(part);
}

void HealthStrip::refreshButton(int part)
{
    QToolButton *button = m_buttons[part];
    const HealthItem &item = m_items[part];
    const HealthLook look = lookOf(item.level);
    const QColor ink = tokenColor(palette(), look.ink);
    const QString sentence = healthSentence(item);
    button->setIcon(tintedIcon(look.icon, ink, tokenColor(palette(), Token::Window)));
    button->setText(m_compact ? healthShortName(item.part) : sentence);
    button->setAccessibleName(sentence);
    button->setFont(scaledFont(typescale::Body, look.news));
    QPalette colours;
    if (look.news)
        colours.setColor(QPalette::ButtonText, ink);
    button->setPalette(colours);
}

void HealthStrip::explain(int part)
{
    const HealthItem &item = m_items[part];
    QStringList lines;
    for (const QString &line : {item.reason, item.advice}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    if (lines.isEmpty())
        lines.append(item.level == HealthLevel::Ok ? tr("All is well; nothing to do.")
                                                   : tr("Nothing has been heard of it yet."));
    if (!m_advice)
        m_advice = new AdvicePopover(window());
    m_advice->toggle(m_buttons[part], healthSentence(item), lines.join(QLatin1Char('\n')));
}

void HealthStrip::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

/// Nothing: the base class draws a line above and a panel around every item.
void HealthStrip::paintEvent(QPaintEvent *)
{
}

} // namespace desk

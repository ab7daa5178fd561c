/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/steplist.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace desk
{

namespace
{

constexpr double MarkUnits = 3;

} // namespace

StepList::StepList(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.units(4.5), 0, 0, 0);
    layout->setSpacing(0);
    for (const QString &title : titles) {
        const Step step{new TokenLabel(Token::Text, this), new TokenLabel(Token::Muted, this)};
        step.title->setPlain(title);
        step.title->setElastic(true);
        step.state->setElastic(true);
        if (!m_steps.isEmpty())
            layout->addSpacing(metrics.inset());
        layout->addWidget(step.title);
        layout->addWidget(step.state);
        m_steps.append(step);
    }
}

void StepList::setCurrent(int current, const QList<Outcome> &outcomes)
{
    m_current = current;
    m_outcomes = outcomes;
    for (int number = 0; number < m_steps.size(); ++number) {
        const Step &step = m_steps[number];
        const Outcome outcome = outcomes.value(number);
        step.title->setScale(1.1, number == current);
        step.state->setToken(number >= current ? Token::Muted : outcome.good ? Token::Ok : Token::Warn);
        if (number >= current)
            step.state->setPlain(number == current ? tr("Now") : tr("Next"));
        else if (outcome.words.isEmpty())
            step.state->setPlain(outcome.good ? tr("Done") : tr("Not right yet"));
        else
            step.state->setPlain(tr("Done: %1").arg(outcome.words));
    }
    update();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = Metrics::ofApplication().units(MarkUnits);
    const auto colour = [this](Token token) { return tokenColor(palette(), token); };
    painter.setFont(scaledFont(typescale::Body, true));
    for (int number = 0; number < m_steps.size(); ++number) {
        const Step &step = m_steps[number];
        const int middle = (step.title->geometry().top() + step.state->geometry().bottom()) / 2;
        const QRectF mark(0.5, middle - side / 2.0, side, side);
        if (number < m_current) {
            const bool good = m_outcomes.value(number).good;
            paintIcon(painter, mark, good ? IconName::Ok : IconName::Warn,
                      colour(good ? Token::Ok : Token::Warn), colour(Token::Base));
            continue;
        }
        const bool now = number == m_current;
        painter.setPen(QPen(colour(now ? Token::Accent : Token::ControlEdge), 1));
        painter.setBrush(now ? colour(Token::Accent) : colour(Token::Base));
        painter.drawEllipse(mark);
        painter.setPen(colour(now ? Token::OnAccent : Token::Muted));
        painter.drawText(mark, Qt::AlignCenter, locale().toString(number + 1));
    }
}

} // namespace desk

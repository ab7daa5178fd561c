/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/settings/thresholdspage.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desk
{

namespace
{

int secondsOf(std::chrono::milliseconds time)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(time).count());
}

} // namespace

ThresholdsPage::ThresholdsPage(QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    layout->setSpacing(metrics.inset());
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(metrics.units(1.5));
    m_grid->setVerticalSpacing(metrics.gap());
    m_grid->setColumnStretch(2, 1);
    layout->addLayout(m_grid);
    m_warnDepth = addField(tr("&Waiting chats, amber from"), HighestDepth, {});
    m_alarmDepth = addField(tr("Waiting &chats, red from"), HighestDepth, {});
    m_warnWait = addField(tr("&Longest wait, amber from"), HighestWait, tr(" s"));
    m_alarmWait = addField(tr("Lon&gest wait, red from"), HighestWait, tr(" s"));
    auto *hint = new QLabel(tr("The tiles, the tables and the trends all judge by these. An alarm is never "
                               "below its warning."),
                            this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(hint);
    layout->addStretch(1);
    // Raising a warning lifts its alarm with it, in sight.
    const auto keepOrder = [](QSpinBox *warn, QSpinBox *alarm) {
        connect(warn, &QSpinBox::valueChanged, alarm, &QSpinBox::setMinimum);
    };
    keepOrder(m_warnDepth, m_alarmDepth);
    keepOrder(m_warnWait, m_alarmWait);
}

QSpinBox *ThresholdsPage::addField(const QString &label, int highest, const QString &suffix)
{
    auto *field = new QSpinBox(this);
    QString plain = label;
    field->setAccessibleName(plain.remove(QLatin1Char('&')));
    field->setRange(1, highest);
    field->setSuffix(suffix);
    field->setGroupSeparatorShown(true);
    field->setMinimumWidth(Metrics::ofApplication().units(16));
    auto *name = new TokenLabel(Token::Text, this);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    name->setBuddy(field);
    name->setPlain(label);
    const int row = m_grid->rowCount();
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    connect(field, &QSpinBox::valueChanged, this, &ThresholdsPage::changed);
    return field;
}

void ThresholdsPage::setThresholds(const Thresholds &thresholds)
{
    m_warnDepth->setValue(thresholds.warnDepth);
    m_alarmDepth->setValue(thresholds.alarmDepth);
    m_warnWait->setValue(secondsOf(thresholds.warnWait));
    m_alarmWait->setValue(secondsOf(thresholds.alarmWait));
}

Thresholds ThresholdsPage::thresholds() const
{
    Thresholds chosen;
    chosen.warnDepth = m_warnDepth->value();
    chosen.alarmDepth = m_alarmDepth->value();
    chosen.warnWait = std::chrono::seconds(m_warnWait->value());
    chosen.alarmWait = std::chrono::seconds(m_alarmWait->value());
    return chosen;
}

} // namespace desk

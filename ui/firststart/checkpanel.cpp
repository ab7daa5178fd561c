/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/checkpanel.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokenlabel.h"

#include <QGridLayout>
#include <QPainter>

namespace desk
{

namespace
{

std::pair<IconName, Token> lookOf(HealthLevel level)
{
    switch (level) {
    case HealthLevel::Ok:
        return {IconName::Ok, Token::Ok};
    case HealthLevel::Warning:
        return {IconName::Warn, Token::Warn};
    case HealthLevel::Bad:
        return {IconName::Bad, Token::Bad};
    case HealthLevel::Unknown:
        break;
    }
    return {IconName::Unknown, Token::Muted};
}

} // namespace

CheckPanel::CheckPanel(QWidget *parent)
    : QGroupBox(parent)
    , m_layout(new QGridLayout(this))
{
    const Metrics metrics = Metrics::ofApplication();
    setAccessibleName(tr("Test of the connection"));
    m_layout->setContentsMargins(metrics.inset(), metrics.units(1.5), metrics.inset(), metrics.units(1.5));
    m_layout->setHorizontalSpacing(metrics.gap());
    m_layout->setVerticalSpacing(metrics.units(1.25));
    m_layout->setColumnStretch(2, 1);
}

CheckPanel::Row CheckPanel::addRow()
{
    const int line = m_layout->rowCount();
    const Row row{new IconLabel(IconName::Unknown, Token::Muted, 2, this), new TokenLabel(Token::Muted, this),
                  new QLabel(this)};
    row.title->setScale(typescale::Body, true);
    row.text->setTextFormat(Qt::PlainText);
    row.text->setWordWrap(true);
    m_layout->addWidget(row.icon, line, 0, Qt::AlignTop);
    m_layout->addWidget(row.title, line, 1, Qt::AlignTop);
    m_layout->addWidget(row.text, line, 2, Qt::AlignTop);
    return row;
}

void CheckPanel::fill(const Row &row, HealthLevel level, const QString &title, const QString &text)
{
    const auto [icon, ink] = lookOf(level);
    row.icon->setIcon(icon, ink, Token::Alternate);
    row.title->setToken(ink);
    row.title->setPlain(title);
    row.text->setText(text);
    row.text->setForegroundRole(level == HealthLevel::Unknown ? QPalette::PlaceholderText
                                                              : QPalette::WindowText);
}

void CheckPanel::setParts(const QList<CheckLine::Part> &parts)
{
    m_parts = parts;
    for (const CheckLine::Part part : parts)
        m_rows.insert(static_cast<int>(part), addRow());
    begin();
}

void CheckPanel::begin()
{
    for (const CheckLine::Part part : m_parts)
        fill(m_rows.value(static_cast<int>(part)), HealthLevel::Unknown, DeskCheck::titleOf(part),
             tr("Not tested yet."));
}

bool CheckPanel::show(const CheckLine &line)
{
    if (!m_parts.contains(line.part))
        return false;
    const QString text = line.advice.isEmpty() ? line.result : line.result + QLatin1Char(' ') + line.advice;
    fill(m_rows.value(static_cast<int>(line.part)), line.level, line.title, text);
    return true;
}

void CheckPanel::note(HealthLevel level, const QString &title, const QString &text)
{
    if (!m_note.icon)
        m_note = addRow();
    fill(m_note, level, title, text);
}

void CheckPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Surface surface = cardSurface(palette());
    surface.fill = tokenColor(palette(), Token::Alternate);
    paintSurface(painter, rect(), surface);
}

} // namespace desk

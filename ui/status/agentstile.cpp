/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/agentstile.h"

#include "ui/format/counts.h"
#include "ui/status/figures.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desk
{

AgentsTile::AgentsTile(QWidget *parent)
    : Tile(tr("Agents"), tr("Agents"), 28, parent)
    , m_noteIcon(new IconLabel(IconName::Over, Token::Bad, 2, this))
    , m_note(new TokenLabel(Token::Muted, this))
{
    const Metrics metrics = Metrics::ofApplication();
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.units(1.5));
    m_room = addColumn(row, QStringLiteral("room"), tr("room"));
    m_full = addColumn(row, QStringLiteral("full"), tr("full"));
    m_offline = addColumn(row, QStringLiteral("offline"), tr("offline"));
    row->addStretch();

    m_note->setObjectName(QStringLiteral("note"));
    m_note->setElastic(true);
    m_noteIcon->hide();
    auto *noteRow = new QHBoxLayout;
    noteRow->setSpacing(metrics.units(0.5));
    noteRow->addWidget(m_noteIcon);
    noteRow->addWidget(m_note, 1);

    auto *layout = new QVBoxLayout(body());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.units(0.25));
    layout->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    layout->addLayout(noteRow);
}

AgentsTile::Column AgentsTile::addColumn(QHBoxLayout *row, const QString &objectName, const QString &word)
{
    const Metrics metrics = Metrics::ofApplication();
    Column column{new TokenLabel(Token::Text, this), new IconLabel(IconName::Full, Token::Muted, 2, this)};
    column.value->setObjectName(objectName);
    column.value->setScale(typescale::TileValue, true);
    column.value->reserveDigits(2);
    auto *label = new TokenLabel(Token::Text, this);
    label->setText(word);
    auto *words = new QHBoxLayout;
    words->setSpacing(metrics.units(0.5));
    words->addWidget(column.icon);
    words->addWidget(label);
    words->addStretch();
    auto *stack = new QVBoxLayout;
    stack->setSpacing(0);
    stack->addWidget(column.value);
    stack->addLayout(words);
    row->addLayout(stack);
    return column;
}

void AgentsTile::setSnapshot(const DeskSnapshot &snapshot)
{
    const auto count = [&snapshot](int agents) {
        return snapshot.complete ? compactCount(agents) : QStringLiteral("–");
    };
    m_room.value->setPlain(count(snapshot.agentsWithRoom));
    m_full.value->setPlain(count(snapshot.agentsFull));
    m_offline.value->setPlain(count(snapshot.agentsOffline));
    m_room.icon->setIcon(IconName::Room, snapshot.live ? Token::Ok : Token::Muted);
    m_full.icon->setIcon(IconName::Full, snapshot.live ? Token::Seat : Token::Muted);
    m_offline.icon->setIcon(IconName::Offline, Token::Muted);
    setNote(snapshot);
}

void AgentsTile::setNote(const DeskSnapshot &snapshot)
{
    const int over = snapshot.agentsOver;
    m_noteIcon->setVisible(over > 0);
    if (over > 0) {
        m_note->setToken(Token::Bad);
        m_note->setSentence(counted(over, tr("1 over the cap"), tr("%1 over the cap")), {});
        return;
    }
    const int online = agentsOnline(snapshot);
    m_note->setToken(Token::Muted);
    if (!snapshot.complete)
        return m_note->setPlain(tr("not read yet"));
    m_note->setPlain(tr("%1 online of %2").arg(online).arg(online + snapshot.agentsOffline));
}

} // namespace desk

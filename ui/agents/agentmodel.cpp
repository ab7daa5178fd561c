/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentmodel.h"

#include "ui/common/chattext.h"
#include "ui/format/durations.h"

#include <QStringList>

namespace desk
{

namespace
{

constexpr qint64 HourMs = 3'600'000;

QVariant alignment(int column)
{
    const bool right = column == AgentModel::LastChat || column == AgentModel::AtQiscus;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (right ? Qt::AlignRight : Qt::AlignLeft));
}

/// Of the seats that the ledger counts, those that the agent really has.
int heldSeats(const AgentRecord &agent)
{
    return agent.seats - agent.arriving;
}

} // namespace

int AgentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void AgentModel::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_clock.offsetUs = snapshot->clockOffsetUs;
    const bool capChanged = std::exchange(m_cap, snapshot->cap) != snapshot->cap;
    const bool liveChanged = std::exchange(m_live, snapshot->live) != snapshot->live;
    setRows(snapshot->agents);
    if (capChanged || liveChanged)
        announce(Agent, AtQiscus);
}

void AgentModel::setPreviewCap(std::optional<int> cap)
{
    if (std::exchange(m_previewCap, cap) != cap)
        announce(Load, Load);
}

QVariant AgentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Agent:
        return tr("Agent");
    case Load:
        return tr("Load");
    case State:
        return tr("State");
    case LastChat:
        return tr("Last chat");
    default:
        return tr("At Qiscus");
    }
}

QVariant AgentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AgentRecord &agent = *rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(agent, index.column());
    case Qt::AccessibleTextRole:
        return spoken(agent, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case cellrole::Tone:
        return QVariant::fromValue(tone(agent, index.column()));
    case cellrole::Icon:
        return icon(agent, index.column());
    case cellrole::IconTone:
        return QVariant::fromValue(iconTone(agent, index.column()));
    case cellrole::Bold:
        return index.column() <= State && standing(agent).isNews();
    case cellrole::Seats:
        return index.column() == Load ? seats(agent) : QVariant();
    case cellrole::Key:
        return agent.id;
    default:
        return {};
    }
}

QVariant AgentModel::text(const AgentRecord &agent, int column) const
{
    switch (column) {
    case Agent:
        return agentText(agent.name, agent.id);
    case Load:
        return QStringLiteral("%1/%2").arg(agent.load).arg(standing(agent).cap);
    case State:
        return stateText(agent);
    case LastChat:
        return agent.lastAssignedUs > 0 ? ageText(agent.lastAssignedUs) : tr("never");
    default:
        break;
    }
    if (agent.remote < 0)
        return QStringLiteral("?");
    return agent.external > 0 ? tr("%1 (+%2)", "chats Qiscus counts, of which we know nothing")
                                    .arg(agent.remote)
                                    .arg(agent.external)
                              : QString::number(agent.remote);
}

QVariant AgentModel::spoken(const AgentRecord &agent, int column) const
{
    switch (column) {
    case Load:
        return loadSpoken(agent);
    case LastChat:
        return agent.lastAssignedUs > 0
                   ? tr("last chat %1 ago").arg(spokenDuration(m_clock.sinceMs(agent.lastAssignedUs)))
                   : tr("no chat yet");
    case AtQiscus:
        if (agent.remote < 0)
            return tr("Qiscus has not told its count");
        return agent.remote == agent.seats
                   ? tr("Qiscus counts %1, as we do").arg(agent.remote)
                   : tr("Qiscus counts %1, we count %2").arg(agent.remote).arg(agent.seats);
    default:
        return text(agent, column);
    }
}

QString AgentModel::loadParts(const AgentRecord &agent) const
{
    const AgentStanding stands = standing(agent);
    QStringList parts;
    if (heldSeats(agent) > 0)
        parts << tr("%1 held").arg(heldSeats(agent));
    if (agent.arriving > 0)
        parts << tr("%1 arriving").arg(agent.arriving);
    if (agent.external > 0)
        parts << tr("%1 that only Qiscus counts").arg(agent.external);
    if (stands.standing == Standing::Over)
        parts << tr("%1 over the cap").arg(-stands.free);
    return parts.join(tr(", "));
}

QString AgentModel::loadSpoken(const AgentRecord &agent) const
{
    const QString parts = loadParts(agent);
    const QString sum = tr("%1 of %2", "chats, cap").arg(agent.load).arg(standing(agent).cap);
    return parts.isEmpty() ? sum : tr("%1: %2", "4 of 5: 3 held, 1 arriving").arg(sum, parts);
}

int AgentModel::rowOf(const QByteArray &agent) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row)->id == agent)
            return row;
    }
    return -1;
}

QString AgentModel::stateText(const AgentRecord &agent) const
{
    const AgentStanding stands = standing(agent);
    switch (stands.standing) {
    case Standing::Over:
        return tr("Over by %1").arg(-stands.free);
    case Standing::SetAside:
        return tr("Set aside");
    case Standing::Room:
        return tr("Room for %1").arg(stands.free);
    case Standing::Full:
        if (agent.arriving > 0)
            return tr("Full, %1 arriving").arg(agent.arriving);
        return agent.ownCap ? tr("Full, own cap") : tr("Full");
    case Standing::NoNewChats:
        return tr("No new chats");
    case Standing::OfflineHolding:
        return agent.known ? tr("Offline, holds %1").arg(agent.load) : tr("Gone, holds %1").arg(agent.load);
    case Standing::Offline:
        break;
    }
    return agent.stateSinceUs > 0 ? tr("Offline %1").arg(roughDuration(m_clock.sinceMs(agent.stateSinceUs)))
                                  : tr("Offline");
}

QVariant AgentModel::icon(const AgentRecord &agent, int column) const
{
    if (column == AtQiscus && agent.external > 0)
        return QVariant::fromValue(IconName::Warn);
    if (column != State)
        return {};
    switch (standing(agent).standing) {
    case Standing::Over:
        return QVariant::fromValue(IconName::Over);
    case Standing::Room:
        return QVariant::fromValue(IconName::Room);
    case Standing::Full:
        return QVariant::fromValue(IconName::Full);
    case Standing::NoNewChats:
        return QVariant::fromValue(IconName::Pause);
    case Standing::Offline:
        return QVariant::fromValue(IconName::Offline);
    default:
        return QVariant::fromValue(IconName::Warn);
    }
}

Tone AgentModel::tone(const AgentRecord &agent, int column) const
{
    const Standing stands = standing(agent).standing;
    if (column == AtQiscus && agent.external > 0)
        return Tone::Warn;
    if (column == State && stands == Standing::Over)
        return Tone::Bad;
    if (!m_live || column == LastChat || column == AtQiscus)
        return Tone::Muted;
    if (column != State)
        return standing(agent).isOnline() ? Tone::Normal : Tone::Muted;
    switch (stands) {
    case Standing::Room:
        return Tone::Ok;
    case Standing::SetAside:
    case Standing::OfflineHolding:
        return Tone::Warn;
    default:
        return Tone::Muted;
    }
}

Tone AgentModel::iconTone(const AgentRecord &agent, int column) const
{
    const bool fullSeat = column == State && m_live && standing(agent).standing == Standing::Full;
    return fullSeat ? Tone::Seat : tone(agent, column);
}

QVariant AgentModel::seats(const AgentRecord &agent) const
{
    const AgentStanding stands = standing(agent);
    Seats result{.held = heldSeats(agent),
                 .arriving = agent.arriving,
                 .external = agent.external,
                 .cap = stands.cap,
                 .online = stands.isOnline(),
                 .frozen = !m_live,
                 .previewCap = {}};
    if (stands.isOnline() && !agent.ownCap)
        result.previewCap = m_previewCap;
    return QVariant::fromValue(result);
}

QString AgentModel::ageText(qint64 atUs) const
{
    const qint64 age = m_clock.sinceMs(atUs);
    return age < HourMs ? shortDuration(age) : roughDuration(age);
}

} // namespace desk

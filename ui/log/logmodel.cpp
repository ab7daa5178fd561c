/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/log/logmodel.h"

#include "ui/common/cellroles.h"
#include "ui/format/displaytext.h"
#include "ui/format/durations.h"

#include <QDateTime>

namespace desk
{

namespace
{

QString levelWord(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return LogModel::tr("Detail");
    case QtInfoMsg:
        return LogModel::tr("Note");
    case QtWarningMsg:
        return LogModel::tr("Warning");
    default:
        return LogModel::tr("Error");
    }
}

bool isWorse(QtMsgType level)
{
    return level != QtDebugMsg && level != QtInfoMsg;
}

QVariant icon(QtMsgType level)
{
    if (!isWorse(level))
        return {};
    return QVariant::fromValue(level == QtWarningMsg ? IconName::Warn : IconName::Bad);
}

Tone tone(QtMsgType level, int column)
{
    if (column == LogModel::Level && isWorse(level))
        return level == QtWarningMsg ? Tone::Warn : Tone::Bad;
    return column == LogModel::Text ? Tone::Normal : Tone::Muted;
}

} // namespace

QString logText(const LogLine &line)
{
    return QStringLiteral("%1 %2 %3: %4")
        .arg(QDateTime::fromMSecsSinceEpoch(line.atMs).toString(Qt::ISODateWithMs), levelWord(line.level),
             line.category, line.text);
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void LogModel::append(const QList<LogLine> &lines)
{
    const QList<LogLine> added = lines.sliced(std::max<qsizetype>(0, lines.size() - MostLines));
    if (added.isEmpty())
        return;
    const qsizetype tooMany = m_lines.size() + added.size() - MostLines;
    if (tooMany > 0) {
        beginRemoveRows({}, rowCount() - static_cast<int>(tooMany), rowCount() - 1);
        m_lines.remove(0, tooMany);
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(added.size()) - 1);
    m_lines.append(added);
    endInsertRows();
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Level:
        return tr("Kind");
    case Where:
        return tr("Where");
    default:
        return tr("What");
    }
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine &line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == Text ? plainToolTip(line.text) : QVariant();
    case cellrole::Tone:
        return QVariant::fromValue(tone(line.level, index.column()));
    case cellrole::Icon:
        return index.column() == Level ? icon(line.level) : QVariant();
    default:
        return {};
    }
}

QString LogModel::text(const LogLine &line, int column)
{
    switch (column) {
    case Time:
        return clockTime(line.atMs);
    case Level:
        return levelWord(line.level);
    case Where:
        return line.category;
    default:
        return displayText(line.text);
    }
}

} // namespace desk

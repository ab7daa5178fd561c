/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/activitycsv.h"

#include "ui/activity/activitywords.h"
#include "ui/common/chattext.h"
#include "ui/common/decisiontext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace desk
{

namespace
{

QString withoutFormula(const QString &text)
{
    static const QString beginnings = QStringLiteral("=+-@\t\r\n＝＋－＠");
    return !text.isEmpty() && beginnings.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString cell(const QString &text)
{
    QString safe = withoutFormula(text);
    return QLatin1Char('"') + safe.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString line(const QStringList &texts)
{
    QStringList cells;
    for (const QString &text : texts)
        cells << cell(text);
    return cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString timeOf(const ActivityEntry &entry)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(entry.atMs);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString candidatesOf(const ActivityEntry &entry)
{
    QStringList words;
    for (const DecisionCandidate &candidate : entry.candidates)
        words << agentText(candidate.name, candidate.agent) + QLatin1Char(' ') + candidateLoad(candidate);
    return words.join(QStringLiteral("; "));
}

struct Csv {
    Q_DECLARE_TR_FUNCTIONS(desk::ActivityCsv)
};

} // namespace

QByteArray activityCsv(const QList<ActivityEntry> &entries)
{
    QString text = QStringLiteral("\uFEFF") + line({Csv::tr("Time"), Csv::tr("What"), Csv::tr("Transition"),
                                                    Csv::tr("Room"), Csv::tr("Customer"), Csv::tr("Agent id"),
                                                    Csv::tr("Agent"), Csv::tr("Why"), Csv::tr("Candidates")});
    for (const ActivityEntry &entry : entries) {
        text += line({timeOf(entry), activityWord(entry.kind), QString::fromUtf8(entry.kind),
                      QString::fromUtf8(entry.room), entry.customer, QString::fromUtf8(entry.agent),
                      entry.agentName, entry.why, candidatesOf(entry)});
    }
    return text.toUtf8();
}

} // namespace desk

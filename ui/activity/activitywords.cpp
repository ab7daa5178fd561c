/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/activitywords.h"

#include "ui/format/displaytext.h"

#include <QCoreApplication>
#include <QHash>

namespace desk
{

namespace
{

struct Activity {
    Q_DECLARE_TR_FUNCTIONS(desk::Activity)
};

const QHash<QByteArray, const char *> &knownKinds()
{
    static const QHash<QByteArray, const char *> kinds{
        {"enqueue", QT_TRANSLATE_NOOP("desk::Activity", "New chat")},
        {"reserve", QT_TRANSLATE_NOOP("desk::Activity", "Seat reserved")},
        {"confirm", QT_TRANSLATE_NOOP("desk::Activity", "Assigned")},
        {"release", QT_TRANSLATE_NOOP("desk::Activity", "Refused")},
        {"unknown", QT_TRANSLATE_NOOP("desk::Activity", "No answer")},
        {"reclaim", QT_TRANSLATE_NOOP("desk::Activity", "Taken up again")},
        {"retry", QT_TRANSLATE_NOOP("desk::Activity", "Tried again")},
        {"resolve", QT_TRANSLATE_NOOP("desk::Activity", "Resolved")},
        {"verify", QT_TRANSLATE_NOOP("desk::Activity", "Checked")},
        {"roster", QT_TRANSLATE_NOOP("desk::Activity", "Agent changed")},
        {"setaside", QT_TRANSLATE_NOOP("desk::Activity", "Agent set aside")},
        {"assignto", QT_TRANSLATE_NOOP("desk::Activity", "Given directly")},
        {"movefront", QT_TRANSLATE_NOOP("desk::Activity", "Moved to front")},
        {"drop", QT_TRANSLATE_NOOP("desk::Activity", "Dropped")},
        {"replay", QT_TRANSLATE_NOOP("desk::Activity", "Replayed")},
        {"putback", QT_TRANSLATE_NOOP("desk::Activity", "Being put back")},
        {"removal", QT_TRANSLATE_NOOP("desk::Activity", "Put back")},
        {"import", QT_TRANSLATE_NOOP("desk::Activity", "Taken over")},
        {"lift", QT_TRANSLATE_NOOP("desk::Activity", "Agent back in")},
        {"agentcap", QT_TRANSLATE_NOOP("desk::Activity", "Own cap changed")},
        {"cap", QT_TRANSLATE_NOOP("desk::Activity", "Cap changed")},
        {"pause", QT_TRANSLATE_NOOP("desk::Activity", "Paused")},
        {"resume", QT_TRANSLATE_NOOP("desk::Activity", "Resumed")},
    };
    return kinds;
}

} // namespace

QString activityWord(const QByteArray &kind)
{
    const char *word = knownKinds().value(kind);
    return word ? Activity::tr(word) : displayText(QString::fromUtf8(kind));
}

} // namespace desk

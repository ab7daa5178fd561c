/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/metrics/healthpage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace desk
{

namespace
{

using namespace Qt::StringLiterals;

/// For programs: these words stay, whatever language people read.
QString nameOf(HealthItem::Part part)
{
    switch (part) {
    case HealthItem::Part::Redis:
        return u"redis"_s;
    case HealthItem::Part::Qiscus:
        return u"qiscus"_s;
    case HealthItem::Part::Webhook:
        return u"webhook"_s;
    case HealthItem::Part::Allocator:
        return u"allocator"_s;
    case HealthItem::Part::OtherDesks:
        break;
    }
    return u"other_desks"_s;
}

QString nameOf(HealthLevel level)
{
    switch (level) {
    case HealthLevel::Ok:
        return u"ok"_s;
    case HealthLevel::Warning:
        return u"warning"_s;
    case HealthLevel::Bad:
        return u"bad"_s;
    case HealthLevel::Unknown:
        break;
    }
    return u"unknown"_s;
}

QJsonObject describe(const HealthItem &item)
{
    QJsonObject object{
        {u"part"_s, nameOf(item.part)}, {u"level"_s, nameOf(item.level)}, {u"state"_s, item.state}};
    if (!item.reason.isEmpty())
        object.insert(u"reason"_s, item.reason);
    if (!item.advice.isEmpty())
        object.insert(u"advice"_s, item.advice);
    return object;
}

QString reasonOf(const HealthItem &item)
{
    const QString state = nameOf(item.part) + u": "_s + item.state;
    return item.reason.isEmpty() ? state : state + u". "_s + item.reason;
}

} // namespace

HttpAnswer healthPage(const DeskSnapshot &snapshot)
{
    QJsonArray parts;
    QJsonArray reasons;
    for (const HealthItem &item : snapshot.health) {
        parts.append(describe(item));
        if (item.level == HealthLevel::Bad)
            reasons.append(reasonOf(item));
    }
    if (reasons.isEmpty() && !snapshot.complete)
        reasons.append(QCoreApplication::translate("desk", "The desk is starting: Redis is being read."));
    const bool healthy = reasons.isEmpty();
    QJsonObject page{{u"healthy"_s, healthy}, {u"parts"_s, parts}};
    if (!healthy)
        page.insert(u"reasons"_s, reasons);
    return HttpAnswer::json(healthy ? 200 : 503, page);
}

} // namespace desk

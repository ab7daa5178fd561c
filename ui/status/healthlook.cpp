/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/healthlook.h"

#include "ui/status/healthstrip.h"

namespace desk
{

HealthLook lookOf(HealthLevel level)
{
    switch (level) {
    case HealthLevel::Ok:
        return {IconName::Ok, Token::Ok, false};
    case HealthLevel::Unknown:
        return {IconName::Unknown, Token::Muted, false};
    case HealthLevel::Warning:
        return {IconName::Warn, Token::Warn, true};
    case HealthLevel::Bad:
        break;
    }
    return {IconName::Bad, Token::Bad, true};
}

QString healthName(HealthItem::Part part)
{
    switch (part) {
    case HealthItem::Part::Redis:
        return HealthStrip::tr("Redis");
    case HealthItem::Part::Qiscus:
        return HealthStrip::tr("Qiscus");
    case HealthItem::Part::Webhook:
        return HealthStrip::tr("Webhook");
    case HealthItem::Part::Allocator:
        return HealthStrip::tr("Allocator");
    case HealthItem::Part::OtherDesks:
        break;
    }
    return HealthStrip::tr("Other desks");
}

QString healthShortName(HealthItem::Part part)
{
    return part == HealthItem::Part::OtherDesks ? HealthStrip::tr("Desks") : healthName(part);
}

QString healthSentence(const HealthItem &item)
{
    return HealthStrip::tr("%1: %2").arg(
        healthName(item.part), item.state.isEmpty() ? HealthStrip::tr("not known yet") : item.state);
}

} // namespace desk

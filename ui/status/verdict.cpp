/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/verdict.h"

#include "ui/format/displaytext.h"
#include "ui/format/durations.h"
#include "ui/status/figures.h"

#include <QCoreApplication>

#include <optional>

namespace desk
{

namespace
{

/// From here on an outage of Qiscus is no hiccup.
constexpr qint64 QiscusDownAlarmMs = 60'000;

struct Finding {
    VerdictLevel level = VerdictLevel::Warning;
    QString happened; ///< whole sentences
    QString meaning;  ///< what it means; what to do
    QString brief;    ///< for the list after "Also:"
};

using MaybeFinding = std::optional<Finding>;

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + QLatin1Char(' ') + second;
}

/// All that the finders look at, with the figures that more than one of them needs.
class Judge
{
    Q_DECLARE_TR_FUNCTIONS(desk::Verdict)

public:
    Judge(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs)
        : m_snapshot(snapshot)
        , m_thresholds(thresholds)
        , m_nowMs(nowMs)
        , m_longestMs(longestWaitMs(snapshot, nowMs))
    {
    }

    Verdict judge() const;

private:
    MaybeFinding credentialsRefused() const;
    MaybeFinding redisAway() const;
    MaybeFinding webhooksNotTaken() const;
    MaybeFinding waitOverAlarm() const;
    MaybeFinding depthOverAlarm() const;
    MaybeFinding qiscusDown() const;
    MaybeFinding rosterStale() const;
    MaybeFinding paused() const;
    MaybeFinding nobodyOnline() const;
    MaybeFinding waitOverWarning() const;
    MaybeFinding depthOverWarning() const;
    MaybeFinding refusedChats() const;
    MaybeFinding overTheCap() const;
    MaybeFinding partInTrouble(HealthItem::Part part, const QString &name) const;
    MaybeFinding redisInTrouble() const { return partInTrouble(HealthItem::Part::Redis, tr("Redis")); }
    MaybeFinding qiscusInTrouble() const { return partInTrouble(HealthItem::Part::Qiscus, tr("Qiscus")); }
    MaybeFinding webhookInTrouble() const { return partInTrouble(HealthItem::Part::Webhook, tr("Webhook")); }
    MaybeFinding capRejected() const;
    MaybeFinding anotherAllocator() const;

    QList<Finding> findings() const;
    QString whatHelpsWaiting() const;
    QString sinceClock(qint64 epochMs) const;
    Verdict starting() const;
    Verdict well() const;
    QString inPractice(const QString &sentence) const;
    QString practiceHint() const;

    const DeskSnapshot &m_snapshot;
    const Thresholds &m_thresholds;
    qint64 m_nowMs;
    qint64 m_longestMs;
};

QString Judge::sinceClock(qint64 epochMs) const
{
    return epochMs > 0 ? tr(" since %1").arg(clockTime(epochMs)) : QString();
}

QString Judge::whatHelpsWaiting() const
{
    if (m_snapshot.trouble != Trouble::None || !m_snapshot.live || m_snapshot.pause.paused)
        return tr("Chats go out again when assigning goes on.");
    if (m_snapshot.agentsWithRoom > 0)
        return counted(m_snapshot.agentsWithRoom, tr("1 agent has room and is being given chats."),
                       tr("%1 agents have room and are being given chats."));
    if (agentsOnline(m_snapshot) == 0)
        return tr("Nobody is online to take them; bring agents online in Qiscus.");
    return counted(agentsOnline(m_snapshot),
                   tr("The one agent online is full; raise the cap or bring agents online."),
                   tr("All %1 agents online are full; raise the cap or bring more agents online."));
}

MaybeFinding Judge::credentialsRefused() const
{
    if (m_snapshot.trouble != Trouble::CredentialsRefused)
        return {};
    return Finding{VerdictLevel::Bad, tr("Qiscus refuses the credentials. Nothing is assigned."),
                   tr("Chats keep their place; check QISCUS_APP_ID and QISCUS_SECRET_KEY."),
                   tr("credentials refused")};
}

MaybeFinding Judge::redisAway() const
{
    if (m_snapshot.trouble != Trouble::RedisAway && m_snapshot.live)
        return {};
    const qint64 since = m_snapshot.frozenAtMs > 0 ? m_snapshot.frozenAtMs : m_snapshot.troubleSinceMs;
    const QString safe =
        m_snapshot.spooled > 0
            ? counted(m_snapshot.spooled, tr("1 new chat is safe on disk; work resumes by itself."),
                      tr("%1 new chats are safe on disk; work resumes by itself."))
            : tr("What is shown may be out of date; work resumes by itself when Redis is back.");
    return Finding{VerdictLevel::Bad, tr("Redis is away%1. Nothing is assigned.").arg(sinceClock(since)),
                   safe, tr("Redis is away")};
}

MaybeFinding Judge::webhooksNotTaken() const
{
    const HealthItem webhook = healthOf(m_snapshot, HealthItem::Part::Webhook);
    if (m_snapshot.trouble != Trouble::ListenerDown && webhook.level != HealthLevel::Bad)
        return {};
    return Finding{VerdictLevel::Bad, tr("This desk cannot take new chats."),
                   joined(webhook.reason, webhook.advice), tr("no new chats are taken")};
}

MaybeFinding Judge::waitOverAlarm() const
{
    if (m_longestMs < m_thresholds.alarmWait.count())
        return {};
    const QString wait = shortDuration(m_longestMs);
    return Finding{VerdictLevel::Bad, tr("A customer has waited %1.").arg(wait), whatHelpsWaiting(),
                   tr("longest wait %1").arg(wait)};
}

MaybeFinding Judge::depthOverAlarm() const
{
    if (m_snapshot.queueDepth < m_thresholds.alarmDepth)
        return {};
    return Finding{VerdictLevel::Bad,
                   counted(m_snapshot.queueDepth, tr("1 customer waits."), tr("%1 customers wait.")),
                   whatHelpsWaiting(), tr("%1 wait").arg(m_snapshot.queueDepth)};
}

MaybeFinding Judge::qiscusDown() const
{
    if (m_snapshot.trouble != Trouble::QiscusDown)
        return {};
    const bool lasting = m_nowMs - m_snapshot.troubleSinceMs >= QiscusDownAlarmMs;
    return Finding{
        lasting ? VerdictLevel::Bad : VerdictLevel::Warning,
        tr("Qiscus does not answer%1. Nothing is assigned.").arg(sinceClock(m_snapshot.troubleSinceMs)),
        tr("Chats keep their place; it is tried again by itself."), tr("Qiscus does not answer")};
}

MaybeFinding Judge::rosterStale() const
{
    if (m_snapshot.trouble != Trouble::RosterStale)
        return {};
    return Finding{VerdictLevel::Warning, tr("The list of agents is too old. Nothing is assigned."),
                   tr("Chats keep their place until Qiscus gives a whole list; it is asked again by itself."),
                   tr("list of agents too old")};
}

MaybeFinding Judge::paused() const
{
    const PauseState &pause = m_snapshot.pause;
    if (!pause.paused)
        return {};
    const QString who = pause.by.isEmpty() ? QString() : tr(" by %1").arg(displayText(pause.by));
    const QString since = pause.sinceUs > 0 ? sinceClock(localMsOf(m_snapshot, pause.sinceUs)) : QString();
    const QString why = pause.reason.isEmpty() ? QString() : tr("Reason: %1.").arg(displayText(pause.reason));
    return Finding{VerdictLevel::Warning, tr("Assigning is paused%1%2.").arg(who, since),
                   joined(why, tr("Chats keep their place; Resume assigning gives them out again.")),
                   tr("paused%1").arg(who)};
}

MaybeFinding Judge::nobodyOnline() const
{
    const bool notRead = m_snapshot.agents.isEmpty() && m_snapshot.trouble != Trouble::None;
    if (agentsOnline(m_snapshot) > 0 || notRead)
        return {};
    return Finding{VerdictLevel::Warning, tr("Nobody is online."),
                   tr("Chats keep their place until an agent comes online in Qiscus."),
                   tr("nobody is online")};
}

MaybeFinding Judge::waitOverWarning() const
{
    const qint64 warn = m_thresholds.warnWait.count();
    if (concernOf<qint64>(m_longestMs, warn, m_thresholds.alarmWait.count()) != Concern::Warning)
        return {};
    const QString wait = shortDuration(m_longestMs);
    return Finding{VerdictLevel::Warning, tr("The longest wait is %1.").arg(wait), whatHelpsWaiting(),
                   tr("longest wait %1").arg(wait)};
}

MaybeFinding Judge::depthOverWarning() const
{
    const qint64 depth = m_snapshot.queueDepth;
    if (concernOf<qint64>(depth, m_thresholds.warnDepth, m_thresholds.alarmDepth) != Concern::Warning)
        return {};
    return Finding{VerdictLevel::Warning, counted(depth, tr("1 customer waits."), tr("%1 customers wait.")),
                   whatHelpsWaiting(), tr("%1 wait").arg(depth)};
}

MaybeFinding Judge::refusedChats() const
{
    const qint64 refused = m_snapshot.failed.size();
    if (refused == 0)
        return {};
    return Finding{VerdictLevel::Warning,
                   counted(refused, tr("1 chat was refused."), tr("%1 chats were refused.")),
                   tr("They are not given out by themselves; see Failures for what Qiscus said."),
                   tr("%1 refused").arg(refused)};
}

MaybeFinding Judge::overTheCap() const
{
    const int over = m_snapshot.agentsOver;
    if (over == 0)
        return {};
    return Finding{VerdictLevel::Warning,
                   counted(over, tr("1 agent is over the cap."), tr("%1 agents are over the cap.")),
                   tr("They get nothing more until they are below it; no chat is taken away."),
                   tr("%1 over the cap").arg(over)};
}

/// A part that complains although nothing above explains why.
MaybeFinding Judge::partInTrouble(HealthItem::Part part, const QString &name) const
{
    const HealthItem item = healthOf(m_snapshot, part);
    const bool complains = item.level == HealthLevel::Warning ||
                           (item.level == HealthLevel::Bad && part != HealthItem::Part::Webhook);
    if (!complains || m_snapshot.trouble != Trouble::None || !m_snapshot.live)
        return {};
    const QString happened = tr("%1: %2.").arg(name, item.state);
    return Finding{VerdictLevel::Warning, happened, joined(item.reason, item.advice),
                   tr("%1: %2").arg(name, item.state)};
}

MaybeFinding Judge::capRejected() const
{
    if (m_snapshot.capState.rejected.isEmpty() && m_snapshot.trouble != Trouble::CapRejected)
        return {};
    const QString nonsense = displayText(QString::fromUtf8(m_snapshot.capState.rejected));
    return Finding{VerdictLevel::Warning, tr("“%1” was stored as the cap from outside.").arg(nonsense),
                   tr("%1 stays in force; set the cap here to put it right.").arg(m_snapshot.cap),
                   tr("bad cap from outside")};
}

MaybeFinding Judge::anotherAllocator() const
{
    const HealthItem desks = healthOf(m_snapshot, HealthItem::Part::OtherDesks);
    if (!m_snapshot.live || desks.level == HealthLevel::Ok || desks.level == HealthLevel::Unknown)
        return {};
    return Finding{VerdictLevel::Warning, tr("Other desks: %1.").arg(desks.state),
                   joined(desks.reason, desks.advice), tr("other desks: %1").arg(desks.state)};
}

/// In the order of precedence.
QList<Finding> Judge::findings() const
{
    using Finder = MaybeFinding (Judge::*)() const;
    constexpr Finder finders[] = {
        &Judge::credentialsRefused, &Judge::redisAway,        &Judge::webhooksNotTaken,
        &Judge::waitOverAlarm,      &Judge::depthOverAlarm,   &Judge::qiscusDown,
        &Judge::rosterStale,        &Judge::paused,           &Judge::nobodyOnline,
        &Judge::waitOverWarning,    &Judge::depthOverWarning, &Judge::refusedChats,
        &Judge::overTheCap,         &Judge::redisInTrouble,   &Judge::qiscusInTrouble,
        &Judge::webhookInTrouble,   &Judge::capRejected,      &Judge::anotherAllocator,
    };
    QList<Finding> found;
    for (const Finder finder : finders) {
        if (MaybeFinding finding = (this->*finder)())
            found.append(*std::move(finding));
    }
    return found;
}

Verdict Judge::starting() const
{
    return {VerdictLevel::Unknown,
            m_snapshot.practice,
            inPractice(tr("Reading the queue")),
            joined(tr("Redis and Qiscus are being asked who waits and who is online."), practiceHint()),
            {}};
}

Verdict Judge::well() const
{
    const qint64 depth = m_snapshot.queueDepth;
    const QString warn = shortDuration(m_thresholds.warnWait.count());
    const QString state =
        depth == 0 ? tr("Nobody is waiting. New chats go out at once while agents have room.")
                   : counted(depth, tr("1 waits, not over %1. Seats are filled as they come free.").arg(warn),
                             tr("%2 wait, none over %1. Seats are filled as they come free.").arg(warn));
    return {m_snapshot.practice ? VerdictLevel::Practice : VerdictLevel::Well,
            m_snapshot.practice,
            inPractice(m_snapshot.practice ? tr("all is well") : tr("All is well")),
            m_snapshot.practice ? practiceHint() : state,
            {}};
}

/// Said in front, where nothing can cut it off.
QString Judge::inPractice(const QString &sentence) const
{
    return m_snapshot.practice ? tr("Practice mode: %1").arg(sentence) : sentence;
}

QString Judge::practiceHint() const
{
    return m_snapshot.practice ? m_snapshot.connectHint : QString();
}

Verdict Judge::judge() const
{
    const bool nothingRead = !m_snapshot.complete && m_snapshot.trouble == Trouble::None;
    if (nothingRead)
        return starting();
    const QList<Finding> found = findings();
    if (found.isEmpty())
        return well();
    QStringList briefs;
    QStringList advice;
    for (const Finding &finding : found) {
        if (&finding != &found.front())
            briefs.append(finding.brief);
        advice.append(joined(finding.happened, finding.meaning));
    }
    if (m_snapshot.practice)
        advice.append(inPractice(m_snapshot.connectHint));
    QString consequence = found.front().meaning;
    if (!briefs.isEmpty())
        consequence = joined(consequence, tr("Also: %1.").arg(briefs.join(QStringLiteral(", "))));
    return {found.front().level, m_snapshot.practice, inPractice(found.front().happened), consequence,
            advice.join(QLatin1Char('\n'))};
}

} // namespace

Verdict verdictOf(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs)
{
    return Judge(snapshot, thresholds, nowMs).judge();
}

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/faults.h"

#include "core/simulator/replies.h"

namespace desk::simulated
{

Faults::Faults(const SimulatorOptions &options)
    : m_options(options)
    , m_writeDice(options.seed, Stream::Faults)
    , m_readDice(options.seed, Stream::Faults, 1)
{
}

Fault Faults::drawForWrite()
{
    const std::pair<double, Fault> shares[] = {
        {m_options.serverErrorShare, Fault::ServerError}, {m_options.lateErrorShare, Fault::LateError},
        {m_options.refusedShare, Fault::Refused},         {m_options.rateLimitShare, Fault::RateLimit},
        {m_options.hangShare / 2, Fault::HangWithout},    {m_options.hangShare / 2, Fault::HangAfter},
        {m_options.resetShare / 2, Fault::ResetWithout},  {m_options.resetShare / 2, Fault::ResetAfter},
        {m_options.falseTakenShare, Fault::FalseTaken},   {m_options.wrongJsonShare, Fault::WrongJson},
        {m_options.slowDripShare, Fault::SlowDrip},       {m_options.forbiddenShare, Fault::Forbidden}};
    double drawn = m_writeDice.unit();
    for (const auto &[share, fault] : shares) {
        if (drawn < share)
            return fault;
        drawn -= share;
    }
    return Fault::None;
}

Fault Faults::drawForRead()
{
    if (m_options.readHangShare > 0 && m_readDice.chance(m_options.readHangShare))
        return Fault::HangWithout;
    return m_readDice.chance(m_options.readErrorShare) ? Fault::ServerError : Fault::None;
}

bool Faults::takesEffect(Fault fault)
{
    switch (fault) {
    case Fault::ServerError:
    case Fault::Refused:
    case Fault::Forbidden:
    case Fault::RateLimit:
    case Fault::HangWithout:
    case Fault::ResetWithout:
    case Fault::FalseTaken:
        return false;
    case Fault::None:
    case Fault::LateError:
    case Fault::HangAfter:
    case Fault::ResetAfter:
    case Fault::WrongJson:
    case Fault::SlowDrip:
        break;
    }
    return true;
}

HttpReply Faults::spoil(Fault fault, HttpReply good)
{
    switch (fault) {
    case Fault::None:
        break;
    case Fault::ServerError:
        return errorReply(500, QStringLiteral("Internal Server Error"));
    case Fault::LateError:
        return errorReply(502, QStringLiteral("Bad Gateway"));
    case Fault::Refused:
        return errorReply(422, QStringLiteral("Agent can not be assigned to this room"));
    case Fault::Forbidden:
        return errorReply(403, QStringLiteral("Forbidden"));
    case Fault::RateLimit: {
        HttpReply reply = errorReply(429, QStringLiteral("Too Many Requests"));
        reply.extraHeader = "Retry-After: " + QByteArray::number(m_options.retryAfter.count());
        return reply;
    }
    case Fault::HangWithout:
    case Fault::HangAfter:
        good.delivery = HttpReply::Delivery::Never;
        break;
    case Fault::ResetWithout:
    case Fault::ResetAfter:
        good.delivery = HttpReply::Delivery::Reset;
        break;
    case Fault::FalseTaken:
        return errorReply(400, QStringLiteral("Cant join room, exceed max agents"));
    case Fault::WrongJson:
        return wrongJson(std::move(good));
    case Fault::SlowDrip:
        good.delivery = HttpReply::Delivery::Drip;
        good.dripTime = m_options.dripTime;
        break;
    }
    return good;
}

HttpReply Faults::wrongJson(HttpReply good)
{
    switch (m_wrongJsonTurn++ % 4) {
    case 0:
        good.body.chop(good.body.size() / 2);
        break;
    case 1:
        good.contentType = "text/html";
        good.body = "<html><body>Down for maintenance</body></html>";
        break;
    case 2:
        good.body = R"(["data"])";
        break;
    default:
        good.body.clear();
    }
    return good;
}

} // namespace desk::simulated

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redistap.h"

#include "core/ledger/scriptcatalogue.h"
#include "core/redis/rediscodec.h"

#include <QHash>

#include <queue>

namespace desk::test
{

namespace
{

/// By the SHA-1 and by the text: EVALSHA or EVAL.
QHash<QByteArray, QByteArray> transitionNames()
{
    const ScriptCatalogue &all = ScriptCatalogue::instance();
    QHash<QByteArray, QByteArray> names;
    for (const RedisScript *script : {&all.enqueue, &all.reserve, &all.confirm, &all.release, &all.unknown,
                                      &all.takeDue, &all.resolve, &all.assignTo}) {
        names.insert(script->sha1(), script->name());
        names.insert(script->source(), script->name());
    }
    return names;
}

/// One connection: replies come in the order of the commands. A command is an array of texts, so one codec reads both.
class Conversation
{
public:
    explicit Conversation(std::function<bool(const PassingTransition &)> watch)
        : m_watch(std::move(watch))
    {
    }

    bool passes(Wiretap::Way way, const QByteArray &bytes)
    {
        RedisCodec &codec = way == Wiretap::Way::ToServer ? m_commands : m_replies;
        codec.feed(bytes.constData(), bytes.size());
        bool all = true;
        while (const auto message = codec.next())
            all = (way == Wiretap::Way::ToServer ? asked(*message) : answered(*message)) && all;
        return all;
    }

private:
    bool asked(const RedisValue &command)
    {
        static const QHash<QByteArray, QByteArray> names = transitionNames();
        const QList<RedisValue> &words = command.elements();
        m_asked.push(words.size() > 1 ? names.value(words.at(1).toBytes()) : QByteArray());
        return m_asked.back().isEmpty() || m_watch({.name = m_asked.back()});
    }

    bool answered(const RedisValue &reply)
    {
        if (m_asked.empty())
            return true;
        const QByteArray name = m_asked.front();
        m_asked.pop();
        // An error is of a script that Redis does not know yet: it is asked for again.
        const bool counts = !name.isEmpty() && reply.type() != RedisValue::Type::Error;
        return !counts || m_watch({.name = name, .answer = &reply});
    }

    std::function<bool(const PassingTransition &)> m_watch;
    RedisCodec m_commands;
    RedisCodec m_replies;
    std::queue<QByteArray> m_asked; ///< names of transitions; empty: another command
};

} // namespace

std::unique_ptr<Wiretap> tapRedis(quint16 redisPort, std::function<bool(const PassingTransition &)> watch)
{
    return std::make_unique<Wiretap>(redisPort, [watch = std::move(watch)]() -> Wiretap::Watch {
        return [conversation = std::make_shared<Conversation>(watch)](
                   Wiretap::Way way, const QByteArray &bytes) { return conversation->passes(way, bytes); };
    });
}

} // namespace desk::test

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/recordcodec.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace desk
{

namespace
{

constexpr std::array stateNames = {
    std::pair{"queued", ChatState::Queued},     std::pair{"calling", ChatState::Calling},
    std::pair{"open", ChatState::Open},         std::pair{"held", ChatState::Held},
    std::pair{"removing", ChatState::Removing}, std::pair{"parked", ChatState::Parked},
    std::pair{"failed", ChatState::Failed},
};

/// Named access to one JSON record.
class Fields
{
public:
    explicit Fields(const QByteArray &json)
    {
        QJsonDocument document = QJsonDocument::fromJson(json);
        if (document.isNull()) // a name taken over from the earlier service may be no valid UTF-8
            document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8());
        m_valid = document.isObject();
        m_object = document.object();
    }

    bool isValid() const { return m_valid; }
    bool has(const char *name) const { return m_object.contains(QLatin1StringView(name)); }
    QString text(const char *name) const { return value(name).toString(); }
    QByteArray bytes(const char *name) const { return text(name).toUtf8(); }
    qint64 big(const char *name) const { return text(name).toLongLong(); }
    int number(const char *name, int fallback = 0) const { return value(name).toInt(fallback); }
    bool flag(const char *name) const { return value(name).toBool(); }

private:
    QJsonValue value(const char *name) const { return m_object.value(QLatin1StringView(name)); }

    QJsonObject m_object;
    bool m_valid = false;
};

using FieldMap = QHash<QByteArray, QByteArray>;

FieldMap fieldMap(const QList<RedisValue> &flat)
{
    FieldMap map;
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        map.insert(flat.at(i).toBytes(), flat.at(i + 1).toBytes());
    return map;
}

void readEventAgent(LedgerEvent &event, const FieldMap &fields)
{
    const QByteArray id = fields.value("agent");
    if (id.isEmpty())
        return;
    if (fields.contains("record"))
        event.agent = readAgentRecord(id, fields.value("record"));
    else
        event.agentGone = id;
}

} // namespace

std::optional<ChatState> chatStateOf(const QString &name)
{
    for (const auto &[text, state] : stateNames) {
        if (name == QLatin1StringView(text))
            return state;
    }
    return std::nullopt;
}

std::optional<ChatRecord> readChatRecord(const QByteArray &room, const QByteArray &json)
{
    const Fields fields(json);
    const std::optional<ChatState> state = chatStateOf(fields.text("state"));
    if (!fields.isValid() || !state)
        return std::nullopt;
    ChatRecord chat;
    chat.room = room;
    chat.state = *state;
    chat.agent = fields.bytes("agent");
    chat.version = fields.big("version");
    chat.session = fields.big("session");
    chat.name = fields.text("name");
    chat.channel = fields.text("channel");
    chat.source = fields.text("source");
    chat.arrivalUs = fields.big("arrival");
    chat.attempts = fields.number("attempts");
    chat.lastError = fields.text("error");
    chat.dueUs = fields.big("due");
    chat.verify = fields.flag("verify");
    chat.resolved = fields.has("resolved");
    chat.unproven = fields.flag("unproven");
    return chat;
}

std::optional<AgentRecord> readAgentRecord(const QByteArray &id, const QByteArray &json)
{
    const Fields fields(json);
    if (!fields.isValid())
        return std::nullopt;
    AgentRecord agent;
    agent.id = id;
    agent.name = fields.text("name");
    agent.email = fields.text("email");
    agent.known = !fields.flag("unlisted");
    agent.eligible = fields.flag("eligible");
    agent.setAside = fields.flag("aside");
    if (fields.has("cap"))
        agent.ownCap = fields.number("cap");
    agent.load = fields.number("load");
    agent.external = fields.number("external");
    agent.seats = fields.number("seats");
    agent.remote = fields.number("remote", -1);
    agent.version = fields.big("version");
    agent.lastAssignedUs = fields.big("assigned");
    agent.stateSinceUs = fields.big("since");
    return agent;
}

std::optional<CapState> readCapState(const QByteArray &json)
{
    const Fields fields(json);
    if (!fields.isValid())
        return std::nullopt;
    return CapState{.value = fields.number("value"),
                    .stored = fields.flag("stored"),
                    .rejected = fields.bytes("rejected"),
                    .setBy = fields.text("by"),
                    .setAtUs = fields.big("at")};
}

std::optional<PauseState> readPauseState(const QByteArray &json)
{
    const Fields fields(json);
    if (!fields.isValid())
        return std::nullopt;
    return PauseState{.paused = fields.flag("paused"),
                      .by = fields.text("by"),
                      .reason = fields.text("reason"),
                      .sinceUs = fields.big("since")};
}

std::optional<LedgerEvent> readLedgerEvent(const RedisValue &entry)
{
    if (entry.elements().size() != 2)
        return std::nullopt;
    const FieldMap fields = fieldMap(entry.elements().at(1).elements());
    LedgerEvent event;
    event.id = entry.elements().at(0).toBytes();
    event.kind = fields.value("kind");
    event.atUs = fields.value("at").toLongLong();
    event.room = fields.value("room");
    if (fields.contains("chat"))
        event.chat = readChatRecord(event.room, fields.value("chat"));
    readEventAgent(event, fields);
    if (fields.contains("cap"))
        event.cap = readCapState(fields.value("cap"));
    if (fields.contains("pause"))
        event.pause = readPauseState(fields.value("pause"));
    event.queueDepth = fields.value("depth", "-1").toLongLong();
    event.why = QString::fromUtf8(fields.value("why"));
    return event;
}

} // namespace desk

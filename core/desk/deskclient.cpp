/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/deskclient.h"

#include "core/desk/deskengine.h"

namespace desk
{

void DeskClient::attach(DeskEngine &engine)
{
    m_engine = &engine;
    connect(&engine, &DeskEngine::snapshotReady, this, &DeskControl::snapshotChanged, Qt::QueuedConnection);
    connect(&engine, &DeskEngine::commandFinished, this, &DeskControl::commandFinished, Qt::QueuedConnection);
}

void DeskClient::detach()
{
    if (DeskEngine *engine = std::exchange(m_engine, nullptr))
        engine->disconnect(this);
}

RequestId DeskClient::post(std::function<void(DeskEngine &, RequestId)> call)
{
    const RequestId request = ++m_lastRequest;
    if (m_engine) {
        QMetaObject::invokeMethod(
            m_engine, [engine = m_engine, call, request] { call(*engine, request); }, Qt::QueuedConnection);
        return request;
    }
    QMetaObject::invokeMethod(
        this,
        [this, request] {
            Q_EMIT commandFinished({request, false, tr("The desk is not running yet.")});
        },
        Qt::QueuedConnection);
    return request;
}

RequestId DeskClient::setCap(int expected, int cap)
{
    return post(
        [expected, cap](DeskEngine &engine, RequestId request) { engine.setCap(request, expected, cap); });
}

RequestId DeskClient::pause(const QString &reason)
{
    return post([reason](DeskEngine &engine, RequestId request) { engine.setPaused(request, true, reason); });
}

RequestId DeskClient::resume()
{
    return post([](DeskEngine &engine, RequestId request) { engine.setPaused(request, false, {}); });
}

RequestId DeskClient::readRosterNow()
{
    return post([](DeskEngine &engine, RequestId request) { engine.readRosterNow(request); });
}

RequestId DeskClient::assignTo(const ChatTarget &chat, const QByteArray &agent, AssignOverrides overrides)
{
    return post([chat, agent, overrides](DeskEngine &engine, RequestId request) {
        engine.actions().assignTo(request, chat, agent, overrides);
    });
}

RequestId DeskClient::moveToFront(const ChatTarget &chat)
{
    return post(
        [chat](DeskEngine &engine, RequestId request) { engine.actions().moveToFront(request, chat); });
}

RequestId DeskClient::drop(const ChatTarget &chat)
{
    return post([chat](DeskEngine &engine, RequestId request) { engine.actions().drop(request, chat); });
}

RequestId DeskClient::replay(const ChatTarget &chat)
{
    return post([chat](DeskEngine &engine, RequestId request) { engine.actions().replay(request, chat); });
}

RequestId DeskClient::replayAll()
{
    return post([](DeskEngine &engine, RequestId request) { engine.actions().replayAll(request); });
}

RequestId DeskClient::putBack(const ChatTarget &chat)
{
    return post([chat](DeskEngine &engine, RequestId request) { engine.actions().putBack(request, chat); });
}

RequestId DeskClient::setOwnCap(const QByteArray &agent, std::optional<int> expected, std::optional<int> cap)
{
    return post([agent, expected, cap](DeskEngine &engine, RequestId request) {
        engine.actions().setOwnCap(request, agent, expected, cap);
    });
}

RequestId DeskClient::liftSetAside(const QByteArray &agent)
{
    return post(
        [agent](DeskEngine &engine, RequestId request) { engine.actions().liftSetAside(request, agent); });
}

RequestId DeskClient::takeUpOldChats(bool takeUp)
{
    return post([takeUp](DeskEngine &engine, RequestId request) { engine.takeUpOldChats(request, takeUp); });
}

void DeskClient::watchAgent(const QByteArray &agent)
{
    post([agent](DeskEngine &engine, RequestId) { engine.watchAgent(agent); });
}

} // namespace desk

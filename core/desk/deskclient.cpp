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

} // namespace desk

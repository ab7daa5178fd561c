/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/deskclient.h"

#include "core/desk/deskengine.h"

namespace desk
{

DeskClient::DeskClient(DeskEngine &engine, QObject *parent)
    : DeskControl(parent)
    , m_engine(engine)
{
    connect(&engine, &DeskEngine::snapshotReady, this, &DeskControl::snapshotChanged, Qt::QueuedConnection);
    connect(&engine, &DeskEngine::commandFinished, this, &DeskControl::commandFinished, Qt::QueuedConnection);
}

template<typename Call>
RequestId DeskClient::post(Call call)
{
    const RequestId request = ++m_lastRequest;
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, call, request] { call(*engine, request); }, Qt::QueuedConnection);
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

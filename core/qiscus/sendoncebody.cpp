/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/sendoncebody.h"

#include <cstring>

namespace desk
{

SendOnceBody::SendOnceBody(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SendOnceBody::seek(qint64 position)
{
    return position == m_position && QIODevice::seek(position);
}

qint64 SendOnceBody::readData(char *data, qint64 most)
{
    const qint64 count = qMin(most, m_body.size() - m_position);
    std::memcpy(data, m_body.constData() + m_position, static_cast<size_t>(count));
    m_position += count;
    return count;
}

} // namespace desk

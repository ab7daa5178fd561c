/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/parameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace desk::simulated
{

namespace
{
QByteArray plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    return {};
}
} // namespace

Parameters::Parameters(const HttpRequest &request)
{
    addPairs(request.query);
    if (request.headers.value("content-type").startsWith("application/json"))
        addJson(request.body);
    else if (!request.body.isEmpty())
        addPairs(QUrlQuery(QString::fromLatin1(request.body).replace(u'+', u' ')));
}

void Parameters::addPairs(const QUrlQuery &pairs)
{
    for (const auto &[name, value] : pairs.queryItems(QUrl::FullyDecoded)) {
        QByteArray plainName = name.toUtf8();
        if (plainName.endsWith("[]"))
            plainName.chop(2);
        m_values[plainName].append(value.toUtf8());
    }
}

void Parameters::addJson(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        QByteArrayList &values = m_values[entry.key().toUtf8()];
        const QJsonArray elements = entry->isArray() ? entry->toArray() : QJsonArray{entry.value()};
        for (const QJsonValue &element : elements)
            values.append(plainText(element));
    }
}

int Parameters::number(const QByteArray &name, int standard) const
{
    bool isNumber = false;
    const int number = text(name).toInt(&isNumber);
    return isNumber ? std::clamp(number, 0, 1'000'000) : standard;
}

std::optional<bool> Parameters::flag(const QByteArray &name) const
{
    if (!has(name))
        return std::nullopt;
    const QByteArray value = text(name);
    return value == "true" || value == "1";
}

} // namespace desk::simulated

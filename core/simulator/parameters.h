/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/httpmessage.h"

#include <QByteArrayList>
#include <QHash>

#include <optional>

namespace desk::simulated
{

/// What a caller sent along: query, form body and JSON body alike, since Qiscus takes both kinds of body.
/// Lists are named "ids[]" in queries and forms; here both spellings give the same.
class Parameters
{
public:
    explicit Parameters(const HttpRequest &request);

    bool has(const QByteArray &name) const { return m_values.contains(name); }
    QByteArray text(const QByteArray &name) const { return m_values.value(name).value(0); }
    QByteArrayList list(const QByteArray &name) const { return m_values.value(name); }
    /// The number sent, or @p standard if none was or it is not one; within 0 to a million.
    int number(const QByteArray &name, int standard) const;
    std::optional<bool> flag(const QByteArray &name) const;

private:
    void addPairs(const QUrlQuery &pairs);
    void addJson(const QByteArray &body);

    QHash<QByteArray, QByteArrayList> m_values;
};

} // namespace desk::simulated

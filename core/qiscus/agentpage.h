/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscusclient.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

namespace desk
{

/// One page of a list of agents, and what it says of further pages.
struct ListedAgents {
    QList<QiscusAgent> agents; ///< those with a usable id
    int entries = 0;           ///< of the list, usable or not
    QString after;             ///< cursor of the next page; empty: none told
    qint64 lastPage = 0;       ///< number of the last page; 0: not told
    qint64 total = 0;          ///< entries of all pages; 0: not told
};

/// Reads each shape the service is known to answer with: {data: {agents: [...]}}, {data: [...]}, and the
/// older {data: {agents: {data: [...], last_page}}}. Fields may be missing; a body without any list is an
/// error.
std::expected<ListedAgents, QString> parseAgentPage(const QByteArray &body);

} // namespace desk

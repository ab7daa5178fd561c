/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QString>

#include <expected>

namespace desk
{

/// Reads JSON from outside without losing digits: a number that is no plain integer of at most 15 digits
/// becomes a string with the same characters, because QJsonDocument would round it to a double. A byte order
/// mark is skipped; invalid UTF-8 becomes U+FFFD, so that a broken name cannot refuse a chat; of a key that
/// comes twice the last one counts; nesting beyond 1,024 is an error. The error says what is wrong, without
/// any part of the text.
std::expected<QJsonDocument, QString> readJson(const QByteArray &text);

/// An id, given as a number or a string: 1 to 32 ASCII digits, all kept; empty for anything else.
QByteArray idOf(const QJsonValue &value);
/// An integer, given as a number or a string; @p fallback for anything else or beyond 64 bit.
qint64 integerOf(const QJsonValue &value, qint64 fallback);
/// true, "true", 1 and "1" are true; all else is false.
bool truthOf(const QJsonValue &value);
/// A string as plainText(); empty for anything else.
QString textOf(const QJsonValue &value, qsizetype most);

} // namespace desk

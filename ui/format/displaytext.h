/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

namespace desk
{

/// A text that a stranger chose (a customer's name, an error body), made safe for one line of a table:
/// control characters and line breaks become single spaces, and the characters that turn the writing
/// direction around are left out, so that a name cannot disguise the words beside it. Markup stays as typed:
/// it is never interpreted.
QString displayText(const QString &foreign);

/// The same, but line breaks stay: for a whole error body.
QString displayBody(const QString &foreign);

/// For places where Qt would guess that a text is rich text (tool tips): plain words only, whatever they look
/// like.
QString plainToolTip(const QString &foreign);

} // namespace desk

/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/displayprobe.h"

#include <QFile>
#include <QString>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <algorithm>

namespace desk
{

namespace
{

bool xAnswers()
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    const bool answers = xcb_connection_has_error(connection) == 0;
    xcb_disconnect(connection);
    return answers;
}

bool waylandAnswers()
{
    QString path = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (!path.startsWith(u'/'))
        path = qEnvironmentVariable("XDG_RUNTIME_DIR") + u'/' + path;
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= qsizetype(sizeof address.sun_path))
        return false;
    std::ranges::copy(name, address.sun_path);
    const int wire = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool answers = connect(wire, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    close(wire);
    return answers;
}

} // namespace

bool displayAnswers()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (platform.isEmpty())
        return (wayland && waylandAnswers()) || xAnswers();
    if (platform.startsWith(QLatin1StringView("wayland")))
        return wayland && waylandAnswers();
    return !platform.startsWith(QLatin1StringView("xcb")) || xAnswers();
}

} // namespace desk

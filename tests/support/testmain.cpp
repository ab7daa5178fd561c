/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include <gtest/gtest.h>

#ifdef DESK_TEST_GUI
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#ifndef DESK_TEST_PLATFORM
#define DESK_TEST_PLATFORM "offscreen"
#endif

/// Owns the application object for the whole run: Qt wants exactly one, made before any test and outliving all.
int main(int argc, char **argv)
{
    // Qt's offscreen screen has 800 x 800 pixels, and from Qt 6.8 on a window that comes back is made to fit it.
    if (const QByteArray asked = qgetenv("QT_QPA_PLATFORM"); asked.isEmpty() || asked == "offscreen")
        qputenv("QT_QPA_PLATFORM", DESK_TEST_PLATFORM);
#ifdef DESK_TEST_GUI
    const QApplication application(argc, argv);
#else
    const QCoreApplication application(argc, argv);
#endif
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

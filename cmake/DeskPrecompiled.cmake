# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Nearly all of the compiler's time goes into the headers of Qt and GoogleTest. They are compiled once for each kind of
# target: core, gui, tests, gui_tests. A source includes what it needs all the same: -DDESK_PRECOMPILED=OFF builds
# without them.
option(DESK_PRECOMPILED "Compile the headers of Qt and GoogleTest once" ON)
set(DESK_TEST_FLAGS "" CACHE STRING "Compiler options of the tests alone: less optimised they are built sooner")
# ccache must see through a precompiled header instead of hashing the file itself, and the same headers must give the
# same file.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()

# desk_precompiled(KIND HEADERS header... LIBS library... [FLAGS option...]): the headers of one kind.
function(desk_precompiled kind)
    if(NOT DESK_PRECOMPILED)
        return()
    endif()
    cmake_parse_arguments(ARG "" "" "HEADERS;LIBS;FLAGS" ${ARGN})
    set(name desk_precompiled_${kind})
    set(source "${CMAKE_BINARY_DIR}/generated/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Compiles the headers that others use.\n")
    add_library(${name} OBJECT "${source}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE Desk::Standard ${ARG_LIBS})
    target_compile_options(${name} PRIVATE ${ARG_FLAGS})
    # Only where to find the headers: the macros that Network brings are not those of every target.
    target_include_directories(${name} SYSTEM PRIVATE
        $<TARGET_PROPERTY:Qt6::Network,INTERFACE_INCLUDE_DIRECTORIES>)
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

# desk_use_precompiled(TARGET KIND): a precompiled header fits only a target that is compiled with the same options.
function(desk_use_precompiled target kind)
    if(kind MATCHES "tests$")
        target_compile_options(${target} PRIVATE ${DESK_TEST_FLAGS})
    endif()
    if(DESK_PRECOMPILED)
        target_precompile_headers(${target} REUSE_FROM desk_precompiled_${kind})
    endif()
endfunction()

set(core_headers
    <algorithm> <array> <chrono> <deque> <expected> <functional> <map> <memory> <optional> <utility> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QHash> <QHostAddress> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QLocale> <QLoggingCategory> <QMetaObject> <QNetworkAccessManager>
    <QNetworkReply> <QObject> <QPointer> <QRandomGenerator> <QSet> <QSettings> <QString> <QStringList> <QTcpServer>
    <QTcpSocket> <QTimer> <QUrl> <QUrlQuery>)
set(gui_headers
    <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QFontMetrics> <QHeaderView> <QKeyEvent> <QLabel>
    <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPushButton> <QSortFilterProxyModel> <QStyle> <QStyleOption>
    <QStyledItemDelegate> <QTableView> <QToolButton> <QWidget>)
set(test_headers <gmock/gmock.h> <gtest/gtest.h> <QTemporaryDir>)

desk_precompiled(core HEADERS ${core_headers} LIBS Qt6::Core)
if(DESK_GUI)
    desk_precompiled(gui HEADERS ${core_headers} ${gui_headers} LIBS Qt6::Widgets)
endif()
if(DESK_TESTS)
    find_package(GTest REQUIRED)
    desk_precompiled(tests HEADERS ${core_headers} ${test_headers} LIBS Qt6::Core GTest::gmock
        FLAGS ${DESK_TEST_FLAGS})
    if(DESK_GUI)
        desk_precompiled(gui_tests HEADERS ${core_headers} ${gui_headers} ${test_headers}
            LIBS Qt6::Widgets GTest::gmock FLAGS ${DESK_TEST_FLAGS})
    endif()
endif()

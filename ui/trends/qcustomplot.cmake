# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Desk::QCustomPlot: the Qt 6 build of the library. Debian 12 and 13 ship a package file for CMake in the same
# package as the header; a distribution without one still has header and library in the usual places.
find_package(QCustomPlotQt6 CONFIG QUIET)
add_library(desk_qcustomplot INTERFACE)
add_library(Desk::QCustomPlot ALIAS desk_qcustomplot)
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
    target_link_libraries(desk_qcustomplot INTERFACE QCustomPlotQt6::QCustomPlotQt6)
else()
    find_library(QCUSTOMPLOT_QT6_LIBRARY NAMES QCustomPlotQt6 qcustomplot-qt6)
    find_path(QCUSTOMPLOT_QT6_HEADERS qcustomplot.h)
    if(NOT QCUSTOMPLOT_QT6_LIBRARY OR NOT QCUSTOMPLOT_QT6_HEADERS)
        message(FATAL_ERROR "The Qt 6 build of QCustomPlot is missing; on Debian: apt install libqcustomplot-dev")
    endif()
    target_include_directories(desk_qcustomplot SYSTEM INTERFACE "${QCUSTOMPLOT_QT6_HEADERS}")
    target_link_libraries(desk_qcustomplot INTERFACE "${QCUSTOMPLOT_QT6_LIBRARY}" Qt6::Widgets Qt6::PrintSupport)
endif()

# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One interface target that every target of ours links: language standard, warnings, hardening, Qt's guards.
add_library(desk_standard INTERFACE)
add_library(Desk::Standard ALIAS desk_standard)

target_compile_features(desk_standard INTERFACE cxx_std_23)
target_include_directories(desk_standard INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
target_compile_definitions(desk_standard INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT # known from Qt 6.7 on
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    _FILE_OFFSET_BITS=64 # hiredis asks for it, and precompiled headers want the same everywhere
    DESK_VERSION="${PROJECT_VERSION}"
)
# The sources are written for Qt 6.4: what later versions would like better (_s for _qs) is no fault yet.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    target_compile_definitions(desk_standard INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
target_compile_options(desk_standard INTERFACE
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations> # std::stable_sort of libstdc++ 12 uses some itself
    -fstack-protector-strong -fstack-clash-protection -fno-plt
    $<$<BOOL:${DESK_WERROR}>:-Werror>
    # Fortified calls need an optimising build, and would hide faults from the sanitizers.
    $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE$<SEMICOLON>-D_FORTIFY_SOURCE=2>
    # No folder of the machine that built it in a program, and ccache finds its objects again in another checkout.
    # A debugger wants the real paths: Debug keeps them.
    $<$<NOT:$<CONFIG:Debug>>:-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=>
)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(desk_standard INTERFACE -fcf-protection)
endif()
# Out-of-range access to a standard container ends the program with a message, in every build: costs next to nothing.
target_compile_definitions(desk_standard INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(desk_standard INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# desk_library(NAME SOURCES ... [PUBLIC ...] [PRIVATE ...]): a static library of one room. The folder's DESK_HEADERS
# names the precompiled headers that it uses.
set(DESK_HEADERS core)
function(desk_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    desk_use_precompiled(${name} ${DESK_HEADERS})
    target_link_libraries(${name} PUBLIC Desk::Standard ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

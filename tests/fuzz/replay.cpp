/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/fuzz/fuzzing.h"

#include <QDir>
#include <QFile>

/// Runs a fuzz target over a folder of inputs, without a fuzzer: what was found once stays found.
int main(int argc, char **argv)
{
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = argc > 1 ? folder.entryList(QDir::Files) : QStringList();
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
            return 1;
        }
        const QByteArray bytes = file.readAll();
        std::fprintf(stderr, "%s\n", qPrintable(name)); // the last one named is the one that broke it
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size()));
    }
    if (names.isEmpty())
        std::fprintf(stderr, "There are no inputs.\n");
    return names.isEmpty() ? 1 : 0;
}

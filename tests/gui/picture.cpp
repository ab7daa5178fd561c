/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"
#include "ui/mainwindow.h"
#include "ui/status/capspinbox.h"
#include "ui/wallboard/wallboard.h"
#include "ui/window/language.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QElapsedTimer>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

/// Takes a picture of the window over a made-up desk, so that a person can look at it:
///   desk-picture --scene trouble --appearance dark --size 1280x800 --points 10 out.png
namespace
{

using namespace desk;

struct Options {
    QString scene;
    QString appearance;
    QString outFile;
    QSize size{1280, 800};
    double points = 0;
    int chosenCap = 0;
    QString switchTo;
    QString row;
    QString language;
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption scene(QStringLiteral("scene"),
                                   QStringLiteral("well, trouble, paused, practice or start"),
                                   QStringLiteral("name"), QStringLiteral("well"));
    const QCommandLineOption appearance(QStringLiteral("appearance"),
                                        QStringLiteral("light, dark or high-contrast"),
                                        QStringLiteral("name"), QStringLiteral("light"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("width x height"),
                                  QStringLiteral("pixels"), QStringLiteral("1280x800"));
    const QCommandLineOption points(QStringLiteral("points"), QStringLiteral("size of the system font"),
                                    QStringLiteral("pt"), QStringLiteral("0"));
    const QCommandLineOption choose(QStringLiteral("choose"),
                                    QStringLiteral("a cap that is chosen, not written"),
                                    QStringLiteral("cap"), QStringLiteral("0"));
    const QCommandLineOption change(QStringLiteral("switch"),
                                    QStringLiteral("entry of a menu to choose, once shown"),
                                    QStringLiteral("entry"));
    const QCommandLineOption row(QStringLiteral("row"), QStringLiteral("row to choose in a table"),
                                 QStringLiteral("table:number"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or id"),
                                      QStringLiteral("code"), QStringLiteral("en"));
    parser.addOptions({scene, appearance, size, points, choose, change, row, language});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("where the picture goes"));
    parser.addHelpOption();
    parser.process(application);
    const QStringList edges = parser.value(size).split(QLatin1Char('x'));
    return {parser.value(scene),
            parser.value(appearance),
            parser.positionalArguments().value(0),
            QSize(edges.value(0).toInt(), edges.value(1).toInt()),
            parser.value(points).toDouble(),
            parser.value(choose).toInt(),
            parser.value(change),
            parser.value(row),
            parser.value(language)};
}

DeskSnapshot sceneOf(const QString &name, qint64 nowMs)
{
    DeskSnapshot snapshot =
        name == QLatin1StringView("trouble") ? test::troubleSnapshot(nowMs) : test::sampleSnapshot(nowMs);
    if (name == QLatin1StringView("practice")) {
        snapshot.practice = true;
        snapshot.connectHint =
            QStringLiteral("Set QISCUS_APP_ID and QISCUS_SECRET_KEY to connect to the real Qiscus.");
    } else if (name == QLatin1StringView("paused")) {
        snapshot.pause = {true, QStringLiteral("Ratih"), QStringLiteral("Shift change"),
                          (nowMs - 90'000) * 1000};
    } else if (name == QLatin1StringView("start")) {
        snapshot = DeskSnapshot();
        snapshot.atMs = nowMs;
        snapshot.trend = std::make_shared<const QList<TrendPoint>>();
        snapshot.activity = std::make_shared<const QList<ActivityEntry>>();
    }
    return snapshot;
}

/// The chats of the agent that the window looks at, and why the newest of them went there.
void addWatched(DeskSnapshot &snapshot, const QByteArray &agent)
{
    snapshot.watched.agent = agent;
    const std::pair<const char *, ChatState> chats[] = {{"Fitri Handayani", ChatState::Held},
                                                        {"Lukas Brandt", ChatState::Held},
                                                        {"Yulia Ningsih", ChatState::Held},
                                                        {"Budi Santoso", ChatState::Calling}};
    int number = 0;
    for (const auto &[name, state] : chats) {
        const qint64 arrivalMs = snapshot.atMs - (1184 - 300 * number) * 1000LL;
        ChatRecord chat = *test::makeChat(QByteArray::number(273'683'402 + ++number), QString::fromUtf8(name),
                                          QStringLiteral("wa"), arrivalMs);
        chat.state = state;
        snapshot.watched.chats.append(std::make_shared<const ChatRecord>(std::move(chat)));
    }
    QList<ActivityEntry> activity = *snapshot.activity;
    activity.append({.atMs = snapshot.atMs - 3000,
                     .kind = "reserve",
                     .room = snapshot.watched.chats.back()->room,
                     .customer = snapshot.watched.chats.back()->name,
                     .agent = agent,
                     .agentName = QStringLiteral("Dewi Lestari"),
                     .why = QStringLiteral("lowest load of 3 who had room: 3 of 5"),
                     .candidates = {{agent, QStringLiteral("Dewi Lestari"), 3, 5},
                                    {"9005", QStringLiteral("Agus Setiawan"), 4, 5},
                                    {"9002", QStringLiteral("Made Wirawan"), 4, 5}}});
    snapshot.activity = std::make_shared<const QList<ActivityEntry>>(std::move(activity));
}

/// Lets the window draw itself: layouts settle over a few rounds of the event loop.
void settle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    test::waitUntil([&clock, milliseconds] { return clock.elapsed() > milliseconds; });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    application.setOrganizationName(QStringLiteral("allocation-desk-picture"));
    const QTemporaryDir settingsFolder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder.path());
    const Options options = readOptions(application);
    if (options.outFile.isEmpty()) {
        std::fprintf(stderr, "desk-picture: name the file for the picture\n");
        return 1;
    }
    QSettings().setValue(QStringLiteral("window/appearance"), options.appearance);
    if (options.points > 0) {
        QFont font = QApplication::font();
        font.setPointSizeF(options.points);
        QApplication::setFont(font);
    }
    speak(application, options.language);
    test::FakeDesk control;
    MainWindow window(control);
    window.resize(options.size);
    window.show();
    control.publish(sceneOf(options.scene, QDateTime::currentMSecsSinceEpoch()));
    settle(300);
    if (options.chosenCap > 0)
        window.findChild<CapSpinBox *>()->setValue(options.chosenCap);
    if (const QStringList row = options.row.split(QLatin1Char(':')); row.size() == 2)
        window.findChild<QTableView *>(row[0])->selectRow(row[1].toInt());
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!options.switchTo.isEmpty() && action->text().remove(QLatin1Char('&')) == options.switchTo)
            action->trigger();
    }
    if (!control.watchedAgent().isEmpty()) {
        DeskSnapshot watched = sceneOf(options.scene, QDateTime::currentMSecsSinceEpoch());
        addWatched(watched, control.watchedAgent());
        control.publish(watched);
        window.findChild<QTableView *>(QStringLiteral("heldTable"))->selectRow(3);
    }
    QWidget *shown = &window;
    if (window.wallboard()->isVisible()) {
        shown = window.wallboard();
        shown->showNormal();
        shown->resize(options.size);
        settle(9000 - 900); // until the clock stands where the hint stood
    }
    settle(900);
    if (!shown->grab().save(options.outFile)) {
        std::fprintf(stderr, "desk-picture: cannot write %s\n", qPrintable(options.outFile));
        return 1;
    }
    return 0;
}

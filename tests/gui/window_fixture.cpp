// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include <QStandardPaths>

#include <cstdlib>

#include "gui/application.h"
#include "text/offsets.h"

namespace kenspeckle::gui::test {

namespace {

/// One application for all tests of the process, without a screen and apart from the user's own settings and caches.
class ApplicationEnvironment : public ::testing::Environment {
public:
    void SetUp() override {
        m_home = std::make_unique<TemporaryFolder>();
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        for (const char* name : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            setenv(name, m_home->path().c_str(), 1);
        setenv("LANG", "en_GB.UTF-8", 1);
        m_application = std::make_unique<QApplication>(m_argc, m_argv);
        setUpApplication(*m_application);
    }
    void TearDown() override {
        m_application.reset();
        m_home.reset();
    }

private:
    int m_argc = 1;
    char m_name[8] = "gui";
    char* m_argv[2] = {m_name, nullptr};
    std::unique_ptr<TemporaryFolder> m_home;
    std::unique_ptr<QApplication> m_application;
};

[[maybe_unused]] const auto* const g_environment = ::testing::AddGlobalTestEnvironment(new ApplicationEnvironment);

} // namespace

bool dropOn(QWidget* target, const QPoint& point, QMimeData* data) {
    QDragEnterEvent enter(point, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted()) return false;
    QDragMoveEvent move(point, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    move.setDropAction(enter.dropAction());
    move.accept(); // a desktop asks again only those who took the first event
    QApplication::sendEvent(target, &move);
    if (!move.isAccepted()) return false;
    QDropEvent drop(point, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(move.dropAction());
    QApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

void WindowTest::SetUp() {
    QSettings().clear();
    openWindow();
    writeFile(folder / "Morag.txt", kMorag);
    writeFile(folder / "Tam.txt", kTam);
    ASSERT_TRUE(window->createStudy({file("hubs.ken"), {}, QStringLiteral("en")}))
        << toUtf8(window->statusLine().words());
    importByDrop({file("Morag.txt"), file("Tam.txt")}, 2);
    openTranscript("Morag");
}

void WindowTest::TearDown() { window.reset(); }

void WindowTest::openWindow() {
    window = std::make_unique<MainWindow>();
    window->resize(1366, 768);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
}

void WindowTest::restart() {
    window->close();
    window.reset();
    openWindow();
    ASSERT_TRUE(window->openStudy(file("hubs.ken")));
    ASSERT_TRUE(eventually([this] { return window->session()->transcriptsLoaded(); }));
}

void WindowTest::importByDrop(const QStringList& files, int transcripts) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& each : files)
        urls << QUrl::fromLocalFile(each);
    data.setUrls(urls);
    ASSERT_TRUE(dropOn(window.get(), {400, 400}, &data));
    ASSERT_TRUE(eventually([&] { return !window->importFlow().running(); }));
    ASSERT_TRUE(eventually([&] { return static_cast<int>(window->session()->transcripts().size()) == transcripts; }))
        << toUtf8(window->statusLine().words());
}

void WindowTest::openTranscript(const std::string& name) {
    const auto id = findTranscript(study(), name);
    ASSERT_THAT(id, IsOk());
    window->readPage().open(*id);
    view().setFocus();
}

Range WindowTest::rangeOf(const QString& words) {
    const std::string& all = view().text()->transcript().text;
    const text::OffsetMap map(all);
    const std::string wanted = toUtf8(words);
    const std::size_t byte = all.find(wanted);
    EXPECT_NE(byte, std::string::npos) << wanted;
    return {map.fromByte(byte), map.fromByte(byte + wanted.size())};
}

Range WindowTest::select(const QString& words) {
    const Range range = rangeOf(words);
    view().select(range);
    return range;
}

CodeId WindowTest::code(const std::string& name) {
    const auto found = window->session()->codebook().resolve(name);
    EXPECT_THAT(found, IsOk());
    return found.value_or(CodeId{});
}

std::vector<Coding> WindowTest::codingsHere() {
    const auto all = codingsOf(study(), view().text()->transcript().id);
    EXPECT_THAT(all, IsOk());
    return all.value_or(std::vector<Coding>{});
}

void WindowTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&view(), key, modifiers); }

} // namespace kenspeckle::gui::test

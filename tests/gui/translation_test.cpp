// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QXmlStreamReader>

#include <map>

#include "gui/application.h"
#include "gui/language.h"
#include "gui/settings.h"
#include "support/source_tree.h"
#include "window_fixture.h"

namespace kenspeckle::gui::test {

namespace {

struct Message {
    QString context;
    QString source;
    bool plural = false;
    bool finished = true;
    QStringList forms; ///< one, or two for a plural
};

std::vector<Message> messagesOf(const QByteArray& ts) {
    std::vector<Message> messages;
    QString context;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message"))
            messages.push_back(
                {context, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), true, {}});
        if (xml.name() == QLatin1String("source")) messages.back().source = xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().plural) messages.back().forms << xml.readElementText();
        }
        if (xml.name() == QLatin1String("numerusform")) messages.back().forms << xml.readElementText();
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QString germanFile() { return fromPath(kenspeckle::test::sourceTree() / "translations" / "kenspeckle_de.ts"); }

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

QStringList markersOf(const QString& text) {
    static const QRegularExpression marker(QStringLiteral("%L?[0-9n]|</?[a-z]+>"));
    QStringList found;
    for (auto each = marker.globalMatch(text); each.hasNext();)
        found << each.next().captured();
    found.sort();
    return found;
}

qsizetype mnemonics(const QString& text) {
    static const QRegularExpression letter(QStringLiteral("&[^&\\s]"));
    return text.count(letter);
}

class TranslationTest : public WindowTest {
protected:
    void TearDown() override {
        WindowTest::TearDown();
        applyLanguage(*qApp, Language::English);
    }
};

} // namespace

TEST(Translation, IntoGermanIsWholeAndFits) {
    const auto messages = messagesOf(bytesOf(germanFile()));
    EXPECT_GT(messages.size(), 400U);
    for (const Message& message : messages) {
        const std::string source = (message.context + QStringLiteral(": ") + message.source).toStdString();
        EXPECT_TRUE(message.finished) << source;
        EXPECT_EQ(message.forms.size(), message.plural ? 2 : 1) << source;
        for (const QString& form : message.forms) {
            ASSERT_FALSE(form.isEmpty()) << source;
            QStringList wanted = markersOf(message.source);
            EXPECT_EQ(markersOf(form), wanted) << source;
            EXPECT_EQ(mnemonics(form), mnemonics(message.source)) << source;
            EXPECT_EQ(form.count(QLatin1Char('\t')), message.source.count(QLatin1Char('\t'))) << source;
            EXPECT_EQ(form.endsWith(QStringLiteral("…")), message.source.endsWith(QStringLiteral("…"))) << source;
            EXPECT_EQ(form.front().isSpace(), message.source.front().isSpace()) << source;
            EXPECT_EQ(form.back().isSpace(), message.source.back().isSpace()) << source;
            EXPECT_FALSE(form.contains(QStringLiteral("(s)"))) << source;
        }
    }
}

TEST(Translation, IntoGermanLagsBehindTheWindowByNoMoreThanAFewWords) {
    // New words may wait a little for their translation; a page of them may not.
    const TemporaryFolder folder;
    const QString copy = fromPath(folder / "kenspeckle_de.ts");
    ASSERT_TRUE(QFile::copy(germanFile(), copy));
    const auto sources = kenspeckle::test::sourceTree() / "src";
    QProcess update;
    update.start(QStringLiteral(KENSPECKLE_LUPDATE),
                 {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                  QStringLiteral("none"), QStringLiteral("-I"), fromPath(sources), fromPath(sources / "gui"),
                  QStringLiteral("-ts"), copy});
    ASSERT_TRUE(update.waitForFinished(60000));
    ASSERT_EQ(update.exitCode(), 0) << update.readAllStandardError().toStdString();
    const auto messages = messagesOf(bytesOf(copy));
    std::string missing;
    std::size_t count = 0;
    for (const Message& message : messages) {
        if (message.finished) continue;
        ++count;
        missing += "\n" + message.context.toStdString() + ": " + message.source.toStdString();
    }
    EXPECT_LE(count, messages.size() / 20) << "ninja update-translations, then translate:" << missing;
}

TEST_F(TranslationTest, TheWindowSpeaksGermanWhenAsked) {
    applyLanguage(*qApp, Language::German);
    restart();
    EXPECT_EQ(window->menuBar()->actions().front()->text(), QStringLiteral("&Studie"));
    EXPECT_EQ(QLocale().language(), QLocale::German);
    EXPECT_EQ(QCoreApplication::translate("TranscriptPages", "%n turn(s)", nullptr, 1),
              QStringLiteral("1 Redebeitrag"));
    EXPECT_EQ(QCoreApplication::translate("TranscriptPages", "%n turn(s)", nullptr, 2),
              QStringLiteral("2 Redebeiträge"));
    select(QStringLiteral("Naebody judges ye there."));
    window->readPage().desk().code(code("Safety"));
    EXPECT_EQ(window->statusLine().words(), QStringLiteral("Kodiert als Safety"));
}

TEST_F(TranslationTest, EnglishCountsOneAndMany) {
    EXPECT_EQ(QCoreApplication::translate("TranscriptPages", "%n turn(s)", nullptr, 1), QStringLiteral("1 turn"));
    EXPECT_EQ(QCoreApplication::translate("TranscriptPages", "%n turn(s)", nullptr, 0), QStringLiteral("0 turns"));
    EXPECT_EQ(QCoreApplication::translate("TranscriptPages", "%n passage(s) coded", nullptr, 12),
              QStringLiteral("12 passages coded"));
    for (const Message& message : messagesOf(bytesOf(germanFile()))) {
        if (!message.plural) continue;
        for (const int number : {0, 1, 2}) {
            const QString words = QCoreApplication::translate(message.context.toUtf8().constData(),
                                                              message.source.toUtf8().constData(), nullptr, number);
            EXPECT_FALSE(words.contains(QStringLiteral("(s)")) || words.contains(QStringLiteral("(es)")))
                << words.toStdString();
        }
    }
}

TEST_F(TranslationTest, TheLanguageIsChosenInTheMenuAndRemembered) {
    QSignalSpy chosen(window.get(), &MainWindow::languageChosen);
    EXPECT_TRUE(window->commands().languageSystem->isChecked());
    window->commands().languageGerman->trigger();
    EXPECT_EQ(chosen.size(), 1);
    EXPECT_EQ(settings::language(), Language::German);
    window->commands().languageGerman->trigger(); // it is that already
    EXPECT_EQ(chosen.size(), 1);
    restart();
    EXPECT_TRUE(window->commands().languageGerman->isChecked());
    settings::setLanguage(Language::System);
}

} // namespace kenspeckle::gui::test

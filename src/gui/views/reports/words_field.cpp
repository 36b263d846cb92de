// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/words_field.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

#include <algorithm>

#include "gui/qt_text.h"
#include "gui/theme.h"

namespace kenspeckle::gui {

namespace {
constexpr int kPause = 500; // milliseconds after which what was typed is taken
} // namespace

WordsField::WordsField(const ReportOption& option) : OptionField(option), m_line(new QLineEdit) {
    m_line->setPlaceholderText(fromUtf8(option.standard));
    m_line->setClearButtonEnabled(true);
    build(m_line);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &WordsField::take);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        underline(0);
        m_pause.start();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &WordsField::take);
}

QStringList WordsField::values() const {
    const QString words = m_line->text().trimmed();
    if (words.isEmpty() || words == fromUtf8(option().standard)) return {};
    return {words};
}

void WordsField::setValues(const QStringList& values) {
    m_pause.stop();
    if (m_line->text() != values.value(0)) m_line->setText(values.value(0));
    m_taken = this->values();
}

void WordsField::showProblem(const QString& problem, int character) {
    OptionField::showProblem(problem, character);
    underline(problem.isEmpty() ? 0 : character);
}

QWidget* WordsField::control() const { return m_line; }

void WordsField::take() {
    m_pause.stop();
    if (values() == m_taken) return;
    m_taken = values();
    Q_EMIT changed();
}

void WordsField::underline(int character) {
    QList<QInputMethodEvent::Attribute> marks;
    const QString text = m_line->text();
    // Code points are counted, and Qt counts in UTF-16.
    const QList<uint> points = text.toUcs4();
    const auto before = std::clamp<qsizetype>(character - 1, 0, points.size());
    const qsizetype begin = QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), before).size();
    if (character > 0 && !text.isEmpty()) {
        const qsizetype from = std::min(begin, text.size() - 1);
        qsizetype end = text.indexOf(QLatin1Char(' '), from + 1);
        if (end < 0) end = text.size();
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(Theme::current().danger);
        wrong.setForeground(Theme::current().danger);
        marks << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                              static_cast<int>(from) - m_line->cursorPosition(),
                                              static_cast<int>(end - from), wrong);
    }
    QInputMethodEvent event(QString(), marks);
    QCoreApplication::sendEvent(m_line, &event);
}

} // namespace kenspeckle::gui

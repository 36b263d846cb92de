// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/option_field.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTextCharFormat>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

#include "gui/qt_text.h"
#include "gui/theme.h"
#include "gui/views/reports/several_fields.h"

namespace kenspeckle::gui {

namespace {

constexpr int kPause = 500; // milliseconds after which what was typed is taken

/// A box to tick, whose words take several lines where the form is narrow.
class FlagField : public OptionField {
public:
    explicit FlagField(const ReportOption& option)
        : OptionField(option), m_standard(option.standard == "yes"), m_box(new QCheckBox),
          m_words(new QLabel(label())) {
        m_words->setWordWrap(true);
        m_words->installEventFilter(this);
        auto* line = new QWidget;
        auto* across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(8);
        across->addWidget(m_box, 0, Qt::AlignTop);
        across->addWidget(m_words, 1);
        build(line, m_box);
        m_box->setToolTip(fromUtf8(option.help.empty() ? option.label : option.help));
        m_box->setChecked(m_standard);
        connect(m_box, &QCheckBox::toggled, this, [this] {
            if (!m_filling) Q_EMIT changed();
        });
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_words && event->type() == QEvent::MouseButtonRelease) m_box->click();
        return OptionField::eventFilter(watched, event);
    }
    [[nodiscard]] QStringList values() const override {
        if (m_box->isChecked() == m_standard) return {};
        return {m_box->isChecked() ? QStringLiteral("yes") : QStringLiteral("no")};
    }
    void setValues(const QStringList& values) override {
        m_filling = true;
        m_box->setChecked(values.isEmpty() ? m_standard : values.first() == QLatin1String("yes"));
        m_filling = false;
    }
    [[nodiscard]] QWidget* control() const override { return m_box; }

private:
    bool m_standard;
    bool m_filling = false;
    QCheckBox* m_box;
    QLabel* m_words;
};

/// One of a list.
class ListField : public OptionField {
public:
    explicit ListField(const ReportOption& option) : OptionField(option), m_box(new QComboBox) {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        m_box->setMaxVisibleItems(18);
        build(m_box);
        if (option.type == OptionType::Choice) fill(ReportValues().of(option));
        connect(m_box, &QComboBox::activated, this, &OptionField::changed);
    }
    [[nodiscard]] QStringList values() const override {
        const QString chosen = m_box->currentData().toString();
        if (chosen.isEmpty() || (option().type == OptionType::Choice && chosen == standard())) return {};
        return {chosen};
    }
    void setValues(const QStringList& values) override {
        const QString wanted = values.isEmpty() ? standard() : values.first();
        if (m_box->findData(wanted) < 0 && option().type != OptionType::Choice)
            m_box->addItem(wanted, wanted); // what is offered is not known yet
        m_box->setCurrentIndex(std::max(0, m_box->findData(wanted)));
    }
    void offer(const ReportValues& values) override {
        if (option().type != OptionType::Choice) fill(values.of(option()));
    }
    [[nodiscard]] QWidget* control() const override { return m_box; }

private:
    [[nodiscard]] QString standard() const {
        if (!option().standard.empty() || option().type != OptionType::Choice) return fromUtf8(option().standard);
        return option().choices.empty() ? QString() : fromUtf8(option().choices.front());
    }
    [[nodiscard]] QString nothing() const {
        switch (option().type) {
        case OptionType::Attribute:
            return OptionField::tr("nothing");
        case OptionType::Coder:
            return OptionField::tr("all coders together");
        default:
            return OptionField::tr("none chosen");
        }
    }
    void fill(const QStringList& names) {
        const QString kept = m_box->count() == 0 ? standard() : m_box->currentData().toString();
        m_box->clear();
        if (option().type != OptionType::Choice && option().standard.empty()) m_box->addItem(nothing(), QString());
        for (const QString& name : names)
            m_box->addItem(name, name);
        m_box->setCurrentIndex(std::max(0, m_box->findData(kept)));
        m_box->setEnabled(!names.isEmpty());
        // A long path is read in the open list, however narrow the box is.
        m_box->view()->setMinimumWidth(std::min(m_box->view()->sizeHintForColumn(0) + 32, 520));
    }

    QComboBox* m_box;
};

class NumberField : public OptionField {
public:
    explicit NumberField(const ReportOption& option) : OptionField(option), m_box(new QSpinBox) {
        m_box->setRange(option.standard.empty() ? -1 : 0, std::numeric_limits<int>::max());
        if (option.standard.empty()) m_box->setSpecialValueText(QStringLiteral("–")); // at -1: nothing given
        m_box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel do the same
        m_box->setKeyboardTracking(false);
        build(m_box);
        setValues({});
        m_pause.setSingleShot(true);
        m_pause.setInterval(kPause);
        connect(&m_pause, &QTimer::timeout, this, &OptionField::changed);
        connect(m_box, &QSpinBox::valueChanged, this, [this] {
            if (!m_filling) m_pause.start();
        });
    }
    [[nodiscard]] QStringList values() const override {
        if (m_box->value() < 0 || m_box->value() == standard()) return {};
        return {QString::number(m_box->value())};
    }
    void setValues(const QStringList& values) override {
        m_filling = true;
        m_box->setValue(values.isEmpty() ? standard() : values.first().toInt());
        m_filling = false;
    }
    [[nodiscard]] QWidget* control() const override { return m_box; }

private:
    [[nodiscard]] int standard() const { return option().standard.empty() ? -1 : fromUtf8(option().standard).toInt(); }

    QSpinBox* m_box;
    QTimer m_pause;
    bool m_filling = false;
};

class RealField : public OptionField {
public:
    explicit RealField(const ReportOption& option) : OptionField(option), m_box(new QDoubleSpinBox) {
        const QString standard = fromUtf8(option.standard);
        const qsizetype point = standard.indexOf(QLatin1Char('.'));
        m_box->setDecimals(std::max(2, point < 0 ? 0 : static_cast<int>(standard.size() - point - 1)));
        m_box->setSingleStep(standard.toDouble() > 0 && standard.toDouble() < 0.1 ? 0.01 : 0.05);
        m_box->setRange(option.standard.empty() ? kNone : -1e9, 1e9);
        if (option.standard.empty()) m_box->setSpecialValueText(QStringLiteral("–"));
        m_box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel do the same
        m_box->setKeyboardTracking(false);
        build(m_box);
        setValues({});
        m_pause.setSingleShot(true);
        m_pause.setInterval(kPause);
        connect(&m_pause, &QTimer::timeout, this, &OptionField::changed);
        connect(m_box, &QDoubleSpinBox::valueChanged, this, [this] {
            if (!m_filling) m_pause.start();
        });
    }
    [[nodiscard]] QStringList values() const override {
        if (m_box->value() <= kNone || qFuzzyCompare(1 + m_box->value(), 1 + standard())) return {};
        return {QString::number(m_box->value(), 'g', 10)};
    }
    void setValues(const QStringList& values) override {
        m_filling = true;
        m_box->setValue(values.isEmpty() ? standard() : values.first().toDouble());
        m_filling = false;
    }
    [[nodiscard]] QWidget* control() const override { return m_box; }

private:
    static constexpr double kNone = -1e9;
    [[nodiscard]] double standard() const {
        return option().standard.empty() ? kNone : fromUtf8(option().standard).toDouble();
    }

    QDoubleSpinBox* m_box;
    QTimer m_pause;
    bool m_filling = false;
};

/// Words, or a query; taken after a pause or by Enter.
class WordsField : public OptionField {
public:
    explicit WordsField(const ReportOption& option) : OptionField(option), m_line(new QLineEdit) {
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
    [[nodiscard]] QStringList values() const override {
        const QString words = m_line->text().trimmed();
        if (words.isEmpty() || words == fromUtf8(option().standard)) return {};
        return {words};
    }
    void setValues(const QStringList& values) override {
        m_pause.stop();
        if (m_line->text() != values.value(0)) m_line->setText(values.value(0));
        m_taken = this->values();
    }
    void showProblem(const QString& problem, int character) override {
        OptionField::showProblem(problem, character);
        underline(problem.isEmpty() ? 0 : character);
    }
    [[nodiscard]] QWidget* control() const override { return m_line; }

private:
    void take() {
        m_pause.stop();
        if (values() == m_taken) return;
        m_taken = values();
        Q_EMIT changed();
    }
    /// Marks where it is wrong: from there to the end of the word. 0: nowhere.
    void underline(int character) {
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

    QLineEdit* m_line;
    QTimer m_pause;
    QStringList m_taken;
};

} // namespace

OptionField* OptionField::make(const ReportOption& option) {
    if (option.type == OptionType::Condition) return new ConditionsField(option);
    if (option.repeated && option.type != OptionType::Flag) return new SeveralField(option);
    switch (option.type) {
    case OptionType::Flag:
        return new FlagField(option);
    case OptionType::Number:
        return new NumberField(option);
    case OptionType::Real:
        return new RealField(option);
    case OptionType::Text:
    case OptionType::Query:
        return new WordsField(option);
    case OptionType::Choice:
    case OptionType::Attribute:
    case OptionType::Code:
    case OptionType::Coder:
    case OptionType::Transcript:
    case OptionType::Participant:
    case OptionType::Condition:
        break;
    }
    return new ListField(option);
}

OptionField::OptionField(ReportOption option) : m_option(std::move(option)) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

QString OptionField::label() const { return fromUtf8(m_option.label); }

void OptionField::build(QWidget* control) {
    auto* name = new QLabel(label());
    name->setWordWrap(true);
    name->setBuddy(control);
    m_column->addWidget(name);
    build(control, control);
}

void OptionField::build(QWidget* shown, QWidget* control) {
    m_column->addWidget(shown);
    control->setMinimumWidth(std::min(control->minimumSizeHint().width(), 96)); // the form may be narrow
    control->setAccessibleName(label());
    control->setAccessibleDescription(fromUtf8(m_option.help));
    setToolTip(fromUtf8(m_option.help));
    m_problem = new QLabel;
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
}

void OptionField::offer(const ReportValues&) {}

void OptionField::showProblem(const QString& problem, int) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/reports/option_field.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <type_traits>

#include "gui/qt_text.h"
#include "gui/views/reports/query_field.h"
#include "gui/views/reports/several_fields.h"
#include "gui/views/reports/words_field.h"

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

/// A number in a box that is taken after a pause; one below all others stands for nothing given.
template <class Box, class Number> class BoxField : public OptionField {
public:
    [[nodiscard]] QStringList values() const override {
        const Number value = m_box->value();
        if (value <= m_none || same(value, standard())) return {};
        return {written(value)};
    }
    void setValues(const QStringList& values) override {
        m_filling = true;
        m_box->setValue(values.isEmpty() ? standard() : read(values.first()));
        m_filling = false;
    }
    [[nodiscard]] QWidget* control() const override { return m_box; }

protected:
    /// `none` stands for nothing given, `least` is the smallest number that can be.
    BoxField(const ReportOption& option, Number none, Number least, Number most)
        : OptionField(option), m_box(new Box), m_none(none) {
        m_box->setRange(option.standard.empty() ? none : least, most);
        if (option.standard.empty()) m_box->setSpecialValueText(QStringLiteral("–"));
        m_box->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys and the wheel do the same
        m_box->setKeyboardTracking(false);
        build(m_box);
        m_pause.setSingleShot(true);
        m_pause.setInterval(kPause);
        connect(&m_pause, &QTimer::timeout, this, &OptionField::changed);
        connect(m_box, &Box::valueChanged, this, [this] {
            if (!m_filling) m_pause.start();
        });
    }
    [[nodiscard]] Box& box() { return *m_box; }

private:
    [[nodiscard]] Number standard() const {
        return option().standard.empty() ? m_none : read(fromUtf8(option().standard));
    }
    [[nodiscard]] static bool same(int a, int b) { return a == b; }
    [[nodiscard]] static bool same(double a, double b) { return qFuzzyCompare(1 + a, 1 + b); }
    [[nodiscard]] static QString written(int value) { return QString::number(value); }
    [[nodiscard]] static QString written(double value) { return QString::number(value, 'g', 10); }
    [[nodiscard]] static Number read(const QString& words) {
        if constexpr (std::is_integral_v<Number>)
            return words.toInt();
        else
            return words.toDouble();
    }

    Box* m_box;
    Number m_none;
    QTimer m_pause;
    bool m_filling = false;
};

class NumberField : public BoxField<QSpinBox, int> {
public:
    explicit NumberField(const ReportOption& option) : BoxField(option, -1, 0, std::numeric_limits<int>::max()) {
        setValues({});
    }
};

class RealField : public BoxField<QDoubleSpinBox, double> {
public:
    explicit RealField(const ReportOption& option) : BoxField(option, -1e9, -1e9, 1e9) {
        const QString standard = fromUtf8(option.standard);
        const qsizetype point = standard.indexOf(QLatin1Char('.'));
        box().setDecimals(std::max(2, point < 0 ? 0 : static_cast<int>(standard.size() - point - 1)));
        box().setSingleStep(standard.toDouble() > 0 && standard.toDouble() < 0.1 ? 0.01 : 0.05);
        setValues({});
    }
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
        return new WordsField(option);
    case OptionType::Query:
        return new QueryField(option);
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

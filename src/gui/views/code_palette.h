// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "kenspeckle/codebook.h"
#include "kenspeckle/recoding.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace kenspeckle::gui {

/// Finds codes by a few letters: a sheet over the window with a field, a short list and what the code at hand means.
/// Letters may come from a code's name, the way to it, or whole words from its definition. A name that is not in the
/// codebook can be made a code, also below a theme. Several can be ticked.
class CodePalette : public QFrame {
    Q_OBJECT
public:
    explicit CodePalette(QWidget* window);

    /// `heading` says what the codes are for. `recent` stand first while nothing is typed.
    void open(const Codebook& codebook, const std::vector<CodeId>& recent, const QString& heading);
    [[nodiscard]] QLineEdit& field() { return *m_field; }
    [[nodiscard]] QListWidget& list() { return *m_list; }
    /// What the code at hand means.
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    /// Codes that are there, and paths of new ones.
    void accepted(const kenspeckle::CodeChoice& choice);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A code, or the path of one to be made.
    struct Entry {
        CodeId code;
        QString path;
        bool operator==(const Entry&) const = default;
    };
    struct Found;

    void fill();
    [[nodiscard]] std::vector<Found> search(const QString& letters) const;
    void addNew(const QString& letters);
    void addNewItem(const QString& name, const QString& path, const QString& where);
    [[nodiscard]] Entry entryOf(const QListWidgetItem& item) const;
    [[nodiscard]] QString nameOf(const Entry& entry) const;
    /// What Enter would take now.
    [[nodiscard]] std::vector<Entry> choice() const;
    void tick(QListWidgetItem* item);
    void complete();
    void explain();
    void accept();
    void dismiss();
    void place();

    Codebook m_codebook;
    std::vector<CodeId> m_recent;
    std::vector<Entry> m_ticked;
    QLabel* m_heading = nullptr;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_explanation = nullptr;
    QLabel* m_effect = nullptr;
};

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <array>
#include <functional>
#include <vector>

#include "gui/models/attribute_filter.h"
#include "gui/models/natural_order.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/consent.h"

namespace kenspeckle::gui {

/// Participants, or transcripts, with what is known of them: read in another thread, shown as a table.
struct PeopleTable {
    struct Row {
        std::int64_t id = 0; ///< of the participant or transcript
        QString name;
        std::array<qlonglong, 3> counts{};      ///< see PeopleModel::Column
        std::vector<QString> values;            ///< as `attributes`; empty for none
        std::vector<QString> inherited;         ///< of a transcript: what its participants have
        Consent consent = Consent::NotRecorded; ///< of a participant
        QString consentNote;                    ///< how it was given, and who recorded it when
    };
    AttributesOf whose = AttributesOf::Participants;
    std::vector<Attribute> attributes;
    std::vector<Row> rows;
};

[[nodiscard]] Result<PeopleTable> readPeopleTable(Study& study, AttributesOf whose);

/// That table, editable: names and values. What is edited goes to the editor, and comes back with the next table.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// The counts of participants are transcripts, words and coded passages; those of transcripts are speakers, words
    /// and codings. Consent is the participants' only.
    enum Column { kName, kFirstCount, kSecondCount, kThirdCount, kConsent, kFixed };
    enum Role {
        SortRole = Qt::UserRole, ///< a number or a text; invalid where the cell is empty
        FilterRole,              ///< what words of a filter are looked for in
    };
    /// Changes the study; false if it could not.
    using Editor = std::function<bool(const QModelIndex& index, const QString& text)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setEditor(Editor editor) { m_editor = std::move(editor); }
    /// Keeps indexes where rows and columns are the same.
    void setTable(PeopleTable table);
    [[nodiscard]] const PeopleTable& table() const { return m_table; }
    [[nodiscard]] const PeopleTable::Row& rowAt(int row) const { return m_table.rows[static_cast<std::size_t>(row)]; }
    /// Null for a column that is no attribute.
    [[nodiscard]] const Attribute* attributeAt(int column) const;
    /// -1 if there is none.
    [[nodiscard]] int rowOf(std::int64_t id) const;
    [[nodiscard]] int columnOf(const QString& attribute) const;
    /// For AttributeFilter: the values under a key.
    [[nodiscard]] QStringList valuesOf(int row, const QString& key) const;
    /// The distinct values of a column, sorted.
    [[nodiscard]] QStringList valuesIn(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    [[nodiscard]] QString textAt(const PeopleTable::Row& row, int column) const;

    PeopleTable m_table;
    Editor m_editor;
};

/// Sorts as people do, empty cells always last, and filters. What is edited stays where it is until one sorts again.
class PeopleProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PeopleProxy(QObject* parent = nullptr);
    void setFilter(const QString& typed);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    AttributeFilter m_filter;
    QCollator m_collator = naturalOrder();
};

/// "text", "a number" …: what an attribute is, for people.
[[nodiscard]] QString nameOfType(AttributeType type);

} // namespace kenspeckle::gui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

#include "kenspeckle/codebook_work.h"
#include "kenspeckle/passage.h"

namespace kenspeckle::gui {

class CodebookPanel;
class StudySession;

/// Carries out what is asked for in the codebook panel, and says in the session's words what came of it.
class CodebookDesk : public QObject {
    Q_OBJECT
public:
    CodebookDesk(CodebookPanel& panel, QObject* parent);

    /// Null when no study is open.
    void setSession(StudySession* session);
    void merge(const std::vector<CodeId>& from, CodeId into);
    void exportCodebook();
    void printCodebook();
    /// The pages as they are printed, in a PDF file.
    void savePdf(const QString& file);

Q_SIGNALS:
    void passageAsked(const kenspeckle::Passage& passage);

private:
    void move(const std::vector<CodeId>& codes, CodeId parent, int position);
    void remove(const std::vector<CodeId>& codes);
    void chooseMerge(const std::vector<CodeId>& codes);
    void split(CodeId code);
    void showWhereUsed(CodeId code);
    void sort(CodeId parent);
    void copy(CodeId code);
    void save(CodeId code, const CodeText& text);
    [[nodiscard]] QString nameOf(CodeId code) const;
    [[nodiscard]] QString named(const std::vector<CodeId>& codes) const;
    /// Shows what a change did, or why it failed.
    template <class T> bool tell(const Result<T>& result, const QString& what);

    CodebookPanel& m_panel;
    QPointer<StudySession> m_session;
};

} // namespace kenspeckle::gui

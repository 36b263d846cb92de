// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/study_session.h"

#include <algorithm>

#include "gui/qt_text.h"

namespace kenspeckle::gui {

StudySession::StudySession(Study study, QObject* parent)
    : QObject(parent), m_study(std::move(study)), m_reader(m_study.file(), m_study.coder()),
      m_searcher(m_study.file(), m_study.coder()), m_codingView(*this) {
    loadCodebook();
    loadUndoState();
    loadCoders();
    askForCounts();
}

StudySession::~StudySession() = default;

QString StudySession::coder() const { return fromUtf8(m_study.coder()); }

void StudySession::setCoder(const QString& name) {
    const QString tidy = name.simplified();
    if (tidy.isEmpty() || tidy == coder()) return;
    m_study.setCoder(toUtf8(tidy));
    refresh();
    say(tr("Codings are now recorded as %1’s").arg(tidy));
}

CodeUse StudySession::useOf(CodeId code) const {
    const auto found = m_use.find(code);
    return found == m_use.end() ? CodeUse{code} : found->second;
}

QString StudySession::transcriptName(TranscriptId id) const {
    const auto found = std::find_if(m_transcripts.begin(), m_transcripts.end(),
                                    [id](const TranscriptSummary& summary) { return summary.id == id; });
    return found == m_transcripts.end() ? QString() : fromUtf8(found->name);
}

QString StudySession::coderName(CoderId id) const {
    const auto found =
        std::find_if(m_coders.begin(), m_coders.end(), [id](const Coder& coder) { return coder.id == id; });
    return found == m_coders.end() ? QString() : fromUtf8(found->name);
}

std::vector<QString> StudySession::coderNames() const {
    std::vector<QString> names;
    for (const Coder& coder : m_coders)
        names.push_back(fromUtf8(coder.name));
    return names;
}

void StudySession::loadCodebook() {
    if (Result<Codebook> loaded = kenspeckle::codebook(m_study); succeeded(loaded)) {
        m_codebook = std::move(*loaded);
        m_recent.keepOnly(m_codebook);
    }
}

void StudySession::loadUndoState() {
    if (Result<UndoState> loaded = kenspeckle::undoState(m_study); succeeded(loaded)) m_undo = std::move(*loaded);
}

void StudySession::loadCoders() {
    if (Result<std::vector<Coder>> loaded = kenspeckle::coders(m_study); succeeded(loaded))
        m_coders = std::move(*loaded);
}

void StudySession::askForCounts() {
    m_reader.ask<std::vector<TranscriptSummary>>(
        QStringLiteral("transcripts"), this, [](Study& study) { return kenspeckle::transcripts(study); },
        [this](Result<std::vector<TranscriptSummary>> answer) {
            if (!succeeded(answer)) return;
            m_transcripts = std::move(*answer);
            m_transcriptsLoaded = true;
            Q_EMIT transcriptsChanged();
        });
    m_reader.ask<std::vector<CodeUse>>(
        QStringLiteral("use"), this, [](Study& study) { return kenspeckle::codeUse(study); },
        [this](Result<std::vector<CodeUse>> answer) {
            if (!succeeded(answer)) return;
            m_use.clear();
            for (const CodeUse& use : *answer)
                m_use.emplace(use.code, use);
            Q_EMIT usageChanged();
        });
}

std::size_t StudySession::coderIndex(CoderId id) const {
    const auto found =
        std::find_if(m_coders.begin(), m_coders.end(), [id](const Coder& coder) { return coder.id == id; });
    return static_cast<std::size_t>(found - m_coders.begin());
}

void StudySession::recount() { askForCounts(); }

void StudySession::refresh() {
    m_codingView.follow();
    loadCodebook();
    loadUndoState();
    loadCoders();
    askForCounts();
    Q_EMIT codebookChanged();
    Q_EMIT recentCodesChanged();
    Q_EMIT codingsChanged();
    Q_EMIT undoStateChanged();
    Q_EMIT studyChanged();
}

void StudySession::restoreRecentCodes(const std::vector<std::int64_t>& values) {
    m_recent.restore(values);
    m_recent.keepOnly(m_codebook);
    Q_EMIT recentCodesChanged();
}

void StudySession::used(CodeId code) {
    m_recent.use(code);
    Q_EMIT recentCodesChanged();
}

void StudySession::afterCoding(const QString& what) {
    loadUndoState();
    if (coderNames().empty() || std::none_of(m_coders.begin(), m_coders.end(),
                                             [this](const Coder& coder) { return coder.name == m_study.coder(); }))
        loadCoders();
    askForCounts();
    Q_EMIT codingsChanged();
    Q_EMIT undoStateChanged();
    Q_EMIT studyChanged();
    Q_EMIT said(what, true);
}

void StudySession::afterCodebookChange(const QString& what) {
    loadCodebook();
    Q_EMIT codebookChanged();
    Q_EMIT recentCodesChanged();
    afterCoding(what);
}

void StudySession::changed(const QString& what) {
    refresh();
    Q_EMIT said(what, true);
}

void StudySession::say(const QString& what) { Q_EMIT said(what, false); }
void StudySession::sayProblem(const Error& error) { Q_EMIT failed(fromUtf8(error.message)); }

bool StudySession::code(const Passage& passage, CodeId code) {
    if (!succeeded(addCoding(m_study, passage, code))) return false;
    used(code);
    const Code* found = m_codebook.find(code);
    afterCoding(tr("Coded as %1").arg(found ? fromUtf8(found->text.name) : QString()));
    return true;
}

bool StudySession::codeAs(const std::vector<Passage>& passages, const CodeChoice& choice) {
    const Result<CodedPassages> done = codePassages(m_study, passages, choice);
    if (!succeeded(done)) return false;
    if (!choice.paths.empty()) {
        loadCodebook();
        Q_EMIT codebookChanged();
    }
    coded(done->codes, passages.size());
    return true;
}

void StudySession::coded(const std::vector<CodeId>& codes, std::size_t passages) {
    if (std::any_of(codes.begin(), codes.end(), [this](CodeId code) { return !m_codebook.find(code); })) {
        loadCodebook();
        Q_EMIT codebookChanged();
    }
    QStringList names;
    for (const CodeId code : codes) {
        m_recent.use(code);
        if (const Code* found = m_codebook.find(code)) names << fromUtf8(found->text.name);
    }
    Q_EMIT recentCodesChanged();
    const QString words = names.join(tr(", ", "between names of codes"));
    afterCoding(passages == 1 ? tr("Coded as %1").arg(words)
                              : tr("Coded %n passage(s) as %1", nullptr, static_cast<int>(passages)).arg(words));
}

bool StudySession::codeInVivo(const Passage& passage) {
    if (!succeeded(kenspeckle::codeInVivo(m_study, passage))) return false;
    loadCodebook();
    CodeId made;
    // The code of the newest coding of exactly this passage is the one just made or used again.
    showCodingsOf(m_study, {}); // the new one need not be among those shown
    if (const auto all = codingsOf(m_study, passage.transcript)) {
        CodingId newest;
        for (const Coding& coding : *all)
            if (coding.passage == passage && newest < coding.id) {
                newest = coding.id;
                made = coding.code;
            }
    }
    m_codingView.apply();
    used(made);
    const Code* found = m_codebook.find(made);
    afterCodebookChange(tr("Coded in vivo as “%1”").arg(found ? fromUtf8(found->text.name) : QString()));
    return true;
}

bool StudySession::removeCodings(const std::vector<CodingId>& ids) {
    if (ids.empty() || !succeeded(kenspeckle::removeCodings(m_study, ids))) return false;
    afterCoding(tr("Removed %n coding(s)", nullptr, static_cast<int>(ids.size())));
    return true;
}

CodingId StudySession::replaceCoding(CodingId id, Range range, CodeId code) {
    const Result<CodingId> made = kenspeckle::replaceCoding(m_study, id, range, code);
    if (!succeeded(made)) return {};
    const Code* found = m_codebook.find(code);
    afterCoding(tr("Changed a passage of %1").arg(found ? fromUtf8(found->text.name) : QString()));
    return *made;
}

std::vector<CodingId> StudySession::recode(const std::vector<CodingId>& ids, const CodeChoice& choice) {
    const Result<std::vector<CodingId>> made = recodeCodings(m_study, ids, choice);
    if (!succeeded(made)) return {};
    QStringList names;
    for (const CodeId code : choice.codes) {
        m_recent.use(code);
        if (const Code* found = m_codebook.find(code)) names << fromUtf8(found->text.name);
    }
    for (const std::string& path : choice.paths)
        names << fromUtf8(path).section(QStringLiteral(" / "), -1);
    if (!choice.paths.empty()) {
        loadCodebook();
        Q_EMIT codebookChanged();
    }
    Q_EMIT recentCodesChanged();
    const QString words = names.join(tr(", ", "between names of codes"));
    afterCoding(ids.size() == 1 ? tr("Recoded as %1").arg(words)
                                : tr("Recoded %n passage(s) as %1", nullptr, static_cast<int>(ids.size())).arg(words));
    return *made;
}

SplitCoding StudySession::split(CodingId id, CodePoint at) {
    const Result<SplitCoding> made = splitCoding(m_study, id, at);
    if (!succeeded(made)) return {};
    afterCoding(tr("Split a passage in two"));
    return *made;
}

CodeId StudySession::addCode(CodeId parent, const CodeText& text) {
    const Result<CodeId> made = kenspeckle::addCode(m_study, parent, text);
    if (!succeeded(made)) return {};
    afterCodebookChange(tr("Added the code %1").arg(fromUtf8(text.name)));
    return *made;
}

bool StudySession::editCode(CodeId id, const CodeText& text) {
    if (!succeeded(kenspeckle::editCode(m_study, id, text))) return false;
    afterCodebookChange(tr("Edited the code %1").arg(fromUtf8(text.name)));
    return true;
}

bool StudySession::moveCode(CodeId id, CodeId parent, int position) {
    if (!succeeded(kenspeckle::moveCode(m_study, id, parent, position))) return false;
    const Code* found = m_codebook.find(id);
    afterCodebookChange(tr("Moved the code %1").arg(found ? fromUtf8(found->text.name) : QString()));
    return true;
}

bool StudySession::removeCode(CodeId id) {
    const Code* found = m_codebook.find(id);
    const QString name = found ? fromUtf8(found->text.name) : QString();
    const int references = useOf(id).references;
    if (!succeeded(kenspeckle::removeCode(m_study, id))) return false;
    afterCodebookChange(references == 0 ? tr("Removed the code %1").arg(name)
                                        : tr("Removed the code %1 with %n passage(s)", nullptr, references).arg(name));
    return true;
}

bool StudySession::renameTranscript(TranscriptId id, const QString& name) {
    if (!succeeded(kenspeckle::renameTranscript(m_study, id, toUtf8(name.simplified())))) return false;
    afterCoding(tr("Renamed a transcript to %1").arg(name.simplified()));
    return true;
}

bool StudySession::removeTranscripts(const std::vector<TranscriptId>& ids) {
    const QString name = ids.size() == 1 ? transcriptName(ids.front()) : QString();
    if (!succeeded(kenspeckle::removeTranscripts(m_study, ids))) return false;
    afterCoding(name.isEmpty() ? tr("Removed %n transcript(s)", nullptr, static_cast<int>(ids.size()))
                               : tr("Removed the transcript %1").arg(name));
    return true;
}

void StudySession::undo() {
    const Result<JournalEntry> undone = kenspeckle::undo(m_study);
    if (!succeeded(undone)) return;
    refresh();
    say(tr("Undone: %1").arg(fromUtf8(undone->label)));
}

void StudySession::redo() {
    const Result<JournalEntry> redone = kenspeckle::redo(m_study);
    if (!succeeded(redone)) return;
    refresh();
    Q_EMIT said(tr("Done again: %1").arg(fromUtf8(redone->label)), true);
}

} // namespace kenspeckle::gui

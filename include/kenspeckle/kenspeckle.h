// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Everything a face of the program uses. Read study.h first, then the use case at hand.

#include "kenspeckle/agreement.h"
#include "kenspeckle/attributes.h"
#include "kenspeckle/codebook_work.h"
#include "kenspeckle/coders.h"
#include "kenspeckle/coding_frame.h"
#include "kenspeckle/correcting.h"
#include "kenspeckle/framework.h"
#include "kenspeckle/history.h"
#include "kenspeckle/importing.h"
#include "kenspeckle/memos.h"
#include "kenspeckle/occurrences.h"
#include "kenspeckle/participants.h"
#include "kenspeckle/recoding.h"
#include "kenspeckle/references.h"
#include "kenspeckle/report.h"
#include "kenspeckle/reporting.h"
#include "kenspeckle/retrieval.h"
#include "kenspeckle/searching.h"
#include "kenspeckle/speakers.h"
#include "kenspeckle/study.h"
#include "kenspeckle/table_preview.h"
#include "kenspeckle/tagging.h"
#include "kenspeckle/transcripts.h"
#include "kenspeckle/verifying.h"

// A few new articles put into the stories of a big record. Comes in: an engine and a record to which a run
// added them; goes out: the record with these articles in its stories, or word that all its stories must be
// made anew. Refuses digests that are damaged.
#pragma once

#include "engine/engine.h"
#include "store/writer.h"

namespace isnad {

// True where all is done and committed.
Result<bool> place_newcomers(const Engine& engine, Writer& writer);

}  // namespace isnad

/** Connects the product to Google: the only place where the ports meet their adapters. It does not call Google yet. */
import type { World } from '../app/ports';
import { booksOfGoogle } from './books/books';
import { clockOfGoogle } from './clock';
import { consentOfGoogle } from './consent';
import { coderOfGoogle } from './coder';
import { documentsOfGoogle } from './documents';
import { filesOfGoogle } from './files';
import { mailOfGoogle } from './mail';
import { briefMemoryOfGoogle, memoryOfGoogle, sharedMemoryOfGoogle } from './memory';
import { openBookOfGoogle } from './books/open-book';
import { Pace } from './pace';
import { pagesOfGoogle } from './pages';
import { personOfGoogle } from './person';
import { pickerOfGoogle } from './picker';
import { probeDoorOfGoogle } from './probe-door';
import { triggersOfGoogle } from './triggers';
import { turnOfGoogle } from './turn';

export function google(): World {
  const [reads, writes] = [new Pace('read'), new Pace('write')];
  return {
    books: booksOfGoogle(reads, writes),
    files: filesOfGoogle(),
    documents: documentsOfGoogle(),
    mail: mailOfGoogle(),
    clock: clockOfGoogle(),
    coder: coderOfGoogle(),
    turn: turnOfGoogle(),
    memory: memoryOfGoogle(),
    sharedMemory: sharedMemoryOfGoogle(),
    briefMemory: briefMemoryOfGoogle(),
    person: personOfGoogle(),
    triggers: triggersOfGoogle(),
    openBook: openBookOfGoogle(),
    pages: pagesOfGoogle(),
    picker: pickerOfGoogle(),
    consent: consentOfGoogle(),
    probes: probeDoorOfGoogle(reads, writes),
  };
}

/** Hands Google to the product: the only place where the ports meet their adapters. Nothing is asked of Google here yet. */
import type { World } from '../app/ports';
import { booksOfGoogle } from './books';
import { clockOfGoogle } from './clock';
import { coderOfGoogle } from './coder';
import { filesOfGoogle } from './files';
import { mailOfGoogle } from './mail';
import { memoryOfGoogle, sharedMemoryOfGoogle } from './memory';
import { openBookOfGoogle } from './open-book';
import { Pace } from './pace';
import { personOfGoogle } from './person';
import { triggersOfGoogle } from './triggers';
import { turnOfGoogle } from './turn';

export const google = (): World => ({
  books: booksOfGoogle(new Pace('read'), new Pace('write')),
  files: filesOfGoogle(),
  mail: mailOfGoogle(),
  clock: clockOfGoogle(),
  coder: coderOfGoogle(),
  turn: turnOfGoogle(),
  memory: memoryOfGoogle(),
  sharedMemory: sharedMemoryOfGoogle(),
  person: personOfGoogle(),
  triggers: triggersOfGoogle(),
  openBook: openBookOfGoogle(),
});

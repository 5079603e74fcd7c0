/**
 * The small services of Apps Script and the pages: cache, properties, triggers, mail, errors, the files of the project.
 */
import { isVietnamese, selfCheckWords } from '../../../text/windows/rare/self-check';
import { Fault } from '../../../core/fault';
import { HOURLY } from '../../jobs/names';
import type { Probe } from '../probe';

const cache: Probe = {
  id: 'cache',
  rows: ['P09'],
  expected: ['kept', 'forgotten'],
  ask: ({ door }) => (door.cached('probe', 'kept') === 'kept' ? 'kept' : 'forgotten'),
};

const memory: Probe = {
  id: 'memory',
  rows: [],
  expected: ['kept and dropped'],
  restsOn: ['issue', 'consolidate'],
  ask: ({ world }) => {
    world.memory.set('probe', 'x');
    const kept = world.memory.get('probe');
    world.memory.drop('probe');
    return kept === 'x' && world.memory.get('probe') === null ? 'kept and dropped' : 'lost';
  },
};

const trigger: Probe = {
  id: 'trigger',
  rows: ['T01', 'T03', 'L06'],
  expected: ['there', 'none yet'],
  ask: ({ world }) => (world.triggers.exists(HOURLY) ? 'there' : 'none yet'),
};

/** Makes the hourly trigger and takes it away again, unless there is one: an add-on's trigger needs an open file. */
const triggerMade: Probe = {
  id: 'triggerMade',
  rows: ['T01', 'T03', 'L06'],
  expected: ['there', 'made', 'not here'],
  ask: ({ world: { triggers } }) => {
    if (triggers.exists(HOURLY)) return 'there';
    try {
      triggers.ensureHourly(HOURLY);
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'noTrigger') return 'not here';
      throw thrown;
    }
    triggers.remove(HOURLY);
    return 'made';
  },
};

const mailQuota: Probe = {
  id: 'mailQuota',
  rows: ['M01', 'P11'],
  expected: ['known'],
  ask: ({ world }) => (Number.isInteger(world.mail.remainingToday()) ? 'known' : 'unknown'),
};

const account: Probe = {
  id: 'account',
  rows: ['T06'],
  expected: ['known'],
  restsOn: ['issue', 'collect', 'consolidate'],
  ask: ({ world }) => (world.person.account() === null ? 'unknown' : 'known'),
};

/** A mistake that Google always refuses: its message shows the language of the account, and whether we recognise it. */
const errorLanguage: Probe = {
  id: 'errorLanguage',
  rows: ['L01', 'L02'],
  expected: ['English, known', 'Vietnamese, known'],
  ask: ({ door }) => {
    const { words, fault } = door.refusedOnPurpose();
    const language = isVietnamese(words) ? 'Vietnamese' : 'English';
    return `${language}, ${fault === null ? `not known: ${words}` : 'known'}`;
  },
};

/** A page is served exactly as it was pushed, byte for byte. */
const rawPage: Probe = {
  id: 'rawPage',
  rows: ['H05'],
  expected: ['whole'],
  restsOn: ['setUp'],
  ask: ({ world }) => {
    const page = world.pages.raw('status');
    return page.startsWith('<!DOCTYPE html>') && page.trimEnd().endsWith('</html>')
      ? 'whole'
      : `${page.length} letters`;
  },
};

const packed: Probe = {
  id: 'packed',
  rows: ['H05'],
  expected: ['same'],
  restsOn: ['collect'],
  ask: ({ world }) => {
    const text = selfCheckWords.sample;
    return world.coder.unpack(world.coder.pack(text)) === text ? 'same' : 'changed';
  },
};

/** SHA-256 of a text with Vietnamese letters, over its UTF-8 bytes. */
const fingerprint: Probe = {
  id: 'fingerprint',
  rows: [],
  expected: ['9bfbf807f938'],
  restsOn: ['collect', 'consolidate'],
  ask: ({ world }) => world.coder.sha256(selfCheckWords.sample).slice(0, 12),
};

export const SERVICE_PROBES: readonly Probe[] = [
  account,
  memory,
  cache,
  trigger,
  triggerMade,
  mailQuota,
  errorLanguage,
  rawPage,
  packed,
  fingerprint,
];

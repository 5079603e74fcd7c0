/** All functions that the desk doubles, by Google's English name. */
import type { FunctionRule } from '../call';
import { AGGREGATES } from './aggregate';
import { ARRAYS } from './arrays';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { KINDS } from './kind';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookup';
import { LONG_TAIL } from './long-tail';
import { NUMBERS } from './number';
import { OPERATORS } from './operators';
import { PATTERNS } from './pattern';
import { POINTERS } from './pointer';
import { TEXTS } from './text';

export const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map(
  [
    LONG_TAIL,
    LOGIC,
    AGGREGATES,
    CONDITIONAL,
    NUMBERS,
    OPERATORS,
    TEXTS,
    PATTERNS,
    DATES,
    LOOKUPS,
    POINTERS,
    KINDS,
    ARRAYS,
  ].flatMap((table) => Object.entries(table)),
);

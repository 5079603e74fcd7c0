/**
 * The glyphs of the bullet presets, by level, from the enum descriptions of `bulletPreset` in the discovery document.
 */
import { pt, type Bag, type Growing } from './types';

export const LEVELS = 9;

const GLYPHS: Readonly<Record<string, readonly [string, string, string]>> = {
  BULLET_DISC_CIRCLE_SQUARE: ['●', '○', '■'],
  BULLET_DIAMONDX_ARROW3D_SQUARE: ['❖', '➢', '■'],
  BULLET_CHECKBOX: ['☐', '☐', '☐'],
  BULLET_ARROW_DIAMOND_DISC: ['➔', '◆', '●'],
  BULLET_STAR_CIRCLE_SQUARE: ['★', '○', '■'],
  BULLET_ARROW3D_CIRCLE_SQUARE: ['➢', '○', '■'],
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: ['◀', '◆', '●'],
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: ['❖', '◇', '■'],
  BULLET_DIAMOND_CIRCLE_SQUARE: ['◆', '○', '■'],
};

const NUMBERS: Readonly<Record<string, { readonly types: readonly [string, string, string]; readonly after: string }>> =
  {
    NUMBERED_DECIMAL_ALPHA_ROMAN: { types: ['DECIMAL', 'ALPHA', 'ROMAN'], after: '.' },
    NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: { types: ['DECIMAL', 'ALPHA', 'ROMAN'], after: ')' },
    NUMBERED_DECIMAL_NESTED: { types: ['DECIMAL', 'DECIMAL', 'DECIMAL'], after: '.' },
    NUMBERED_UPPERALPHA_ALPHA_ROMAN: { types: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'], after: '.' },
    NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: { types: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'], after: '.' },
    NUMBERED_ZERODECIMAL_ALPHA_ROMAN: { types: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'], after: '.' },
  };

export function isPreset(preset: string): boolean {
  return preset in GLYPHS || preset in NUMBERS;
}

/** The `List` of a preset. */
export function listOf(preset: string): Bag {
  return {
    listProperties: { nestingLevels: Array.from({ length: LEVELS }, (_, level) => nestingLevel(preset, level)) },
  };
}

function nestingLevel(preset: string, level: number): Bag {
  const glyphs = GLYPHS[preset];
  const numbers = NUMBERS[preset];
  const out: Growing = { bulletAlignment: numbers?.types[level % 3] === 'ROMAN' ? 'END' : 'START' };
  if (glyphs !== undefined) Object.assign(out, { glyphSymbol: glyphs[level % 3], glyphFormat: `%${level}` });
  if (numbers !== undefined)
    Object.assign(out, { glyphType: numbers.types[level % 3], glyphFormat: format(preset, level, numbers.after) });
  return { ...out, ...indents(level), textStyle: { underline: false }, startNumber: 1 };
}

function format(preset: string, level: number, after: string): string {
  if (preset !== 'NUMBERED_DECIMAL_NESTED') return `%${level}${after}`;
  return Array.from({ length: level + 1 }, (_, above) => `%${above}.`).join('');
}

/** Each level is indented half an inch more; its glyph is a quarter of an inch before the text. */
export function indents(level: number): Bag {
  return { indentFirstLine: pt(18 + 36 * level), indentStart: pt(36 + 36 * level) };
}

/** The lists of a document as numberings of Word. */
import type { docs_v1 } from '@googleapis/docs';
import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import { runOptions, twips } from './styles';

const FORMATS: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  DECIMAL: LevelFormat.DECIMAL,
  ZERO_DECIMAL: LevelFormat.DECIMAL_ZERO,
  UPPER_ALPHA: LevelFormat.UPPER_LETTER,
  ALPHA: LevelFormat.LOWER_LETTER,
  UPPER_ROMAN: LevelFormat.UPPER_ROMAN,
  ROMAN: LevelFormat.LOWER_ROMAN,
  NONE: LevelFormat.NONE,
};

export function numberingOf(lists: Readonly<Record<string, docs_v1.Schema$List>>): INumberingOptions {
  return {
    config: Object.entries(lists).map(([reference, list]) => ({
      reference,
      levels: (list.listProperties?.nestingLevels ?? []).map(levelOf),
    })),
  };
}

function levelOf(nesting: docs_v1.Schema$NestingLevel, level: number): ILevelsOptions {
  const left = twips(nesting.indentStart);
  const { glyphSymbol, glyphType } = nesting;
  return {
    level,
    format: glyphSymbol ? LevelFormat.BULLET : (FORMATS[glyphType ?? 'NONE'] ?? LevelFormat.NONE),
    // Docs counts levels from 0 in the format, Word from 1.
    text: glyphSymbol ?? (nesting.glyphFormat ?? '').replace(/%(\d)/g, (_, digit: string) => `%${Number(digit) + 1}`),
    alignment:
      nesting.bulletAlignment === 'END'
        ? AlignmentType.END
        : nesting.bulletAlignment === 'CENTER'
          ? AlignmentType.CENTER
          : AlignmentType.START,
    start: nesting.startNumber ?? 1,
    style: {
      run: runOptions(nesting.textStyle ?? {}),
      paragraph: { indent: { left, hanging: Math.max(0, left - twips(nesting.indentFirstLine)) } },
    },
  };
}

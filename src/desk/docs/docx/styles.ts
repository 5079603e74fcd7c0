/**
 * Text and paragraph styles of the Docs API as styles of the docx library. Points become half-points, twips or eighths
 * only here.
 */
import type { docs_v1 } from '@googleapis/docs';
import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  UnderlineType,
  type IBorderOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';

export type TextStyle = docs_v1.Schema$TextStyle;
export type ParagraphStyle = docs_v1.Schema$ParagraphStyle;
export type RunOptions = { -readonly [Name in keyof IRunStylePropertiesOptions]: IRunStylePropertiesOptions[Name] };

export function twips(dimension: docs_v1.Schema$Dimension | undefined | null): number {
  return Math.round((dimension?.magnitude ?? 0) * 20);
}

/** `rrggbb`; undefined for a transparent colour. */
export function hexOf(color: docs_v1.Schema$OptionalColor | undefined | null): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (rgb === undefined || rgb === null) return undefined;
  return [rgb.red, rgb.green, rgb.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

const DASHES: Readonly<Record<string, (typeof BorderStyle)[keyof typeof BorderStyle]>> = {
  SOLID: BorderStyle.SINGLE,
  DOT: BorderStyle.DOTTED,
  DASH: BorderStyle.DASHED,
};

interface AnyBorder {
  readonly color?: docs_v1.Schema$OptionalColor;
  readonly dashStyle?: string | null;
  readonly width?: docs_v1.Schema$Dimension;
  readonly padding?: docs_v1.Schema$Dimension;
}

/** "To hide a table cell border, make its width 0." */
export function borderOf(border: AnyBorder): IBorderOptions {
  const width = border.width?.magnitude ?? 0;
  if (width === 0) return { style: BorderStyle.NIL };
  return {
    style: DASHES[border.dashStyle ?? 'SOLID'] ?? BorderStyle.SINGLE,
    size: Math.max(2, Math.round(width * 8)),
    color: hexOf(border.color) ?? '000000',
    ...(border.padding === undefined ? {} : { space: Math.round(border.padding.magnitude ?? 0) }),
  };
}

/** Only what the style itself sets; Word's own styles supply what it inherits. */
export function runOptions(style: TextStyle): RunOptions {
  const out: RunOptions = {};
  const weight = style.weightedFontFamily?.weight ?? 400;
  if (typeof style.bold === 'boolean' || weight >= 700) out.bold = style.bold === true || weight >= 700;
  if (typeof style.italic === 'boolean') out.italics = style.italic;
  if (typeof style.underline === 'boolean')
    out.underline = { type: style.underline ? UnderlineType.SINGLE : UnderlineType.NONE };
  if (typeof style.strikethrough === 'boolean') out.strike = style.strikethrough;
  if (typeof style.smallCaps === 'boolean') out.smallCaps = style.smallCaps;
  if (typeof style.fontSize?.magnitude === 'number') out.size = Math.round(style.fontSize.magnitude * 2);
  if (typeof style.weightedFontFamily?.fontFamily === 'string') out.font = style.weightedFontFamily.fontFamily;
  const color = hexOf(style.foregroundColor);
  if (color !== undefined) out.color = color;
  const behind = hexOf(style.backgroundColor);
  if (behind !== undefined) out.shading = { type: ShadingType.CLEAR, fill: behind };
  if (style.baselineOffset === 'SUPERSCRIPT') out.superScript = true;
  if (style.baselineOffset === 'SUBSCRIPT') out.subScript = true;
  return out;
}

const ALIGNMENTS: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  START: AlignmentType.START,
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.END,
  JUSTIFIED: AlignmentType.JUSTIFIED,
};

export type ParagraphOptions = IParagraphStylePropertiesOptions & { pageBreakBefore?: boolean; widowControl?: boolean };

/**
 * `own` is what the paragraph sets itself, `whole` includes what it inherits. Word needs both indents and all spacing
 * together.
 */
export function paragraphOptions(own: ParagraphStyle, whole: ParagraphStyle): ParagraphOptions {
  const alignment = own.alignment === undefined || own.alignment === null ? undefined : ALIGNMENTS[own.alignment];
  const fill = hexOf(own.shading?.backgroundColor);
  return {
    ...(alignment === undefined ? {} : { alignment }),
    ...spacingOf(own, whole),
    ...indentOf(own, whole),
    ...bordersOf(own),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
    ...(typeof own.keepWithNext === 'boolean' ? { keepNext: own.keepWithNext } : {}),
    ...(typeof own.keepLinesTogether === 'boolean' ? { keepLines: own.keepLinesTogether } : {}),
    ...(typeof own.pageBreakBefore === 'boolean' ? { pageBreakBefore: own.pageBreakBefore } : {}),
    ...(typeof own.avoidWidowAndOrphan === 'boolean' ? { widowControl: own.avoidWidowAndOrphan } : {}),
  };
}

function spacingOf(own: ParagraphStyle, whole: ParagraphStyle): ParagraphOptions {
  if (!own.lineSpacing && !own.spaceAbove && !own.spaceBelow) return {};
  return {
    spacing: {
      line: Math.round(((whole.lineSpacing ?? 100) / 100) * 240),
      lineRule: 'auto',
      before: twips(whole.spaceAbove),
      after: twips(whole.spaceBelow),
    },
  };
}

/** In Docs both indents count from the margin; in Word the first line counts from the paragraph's indent. */
function indentOf(own: ParagraphStyle, whole: ParagraphStyle): ParagraphOptions {
  if (!own.indentStart && !own.indentEnd && !own.indentFirstLine) return {};
  const left = twips(whole.indentStart);
  const first = twips(whole.indentFirstLine) - left;
  return {
    indent: { left, right: twips(whole.indentEnd), ...(first < 0 ? { hanging: -first } : { firstLine: first }) },
  };
}

function bordersOf(own: ParagraphStyle): ParagraphOptions {
  const sides = {
    top: own.borderTop,
    bottom: own.borderBottom,
    left: own.borderLeft,
    right: own.borderRight,
    between: own.borderBetween,
  };
  const drawn = Object.entries(sides).filter(
    ([, border]) => (border?.width?.magnitude ?? 0) > 0 && hexOf(border?.color) !== undefined,
  );
  return drawn.length === 0
    ? {}
    : { border: Object.fromEntries(drawn.map(([side, border]) => [side, borderOf(border ?? {})])) };
}

const WORD_STYLES = {
  TITLE: 'title',
  HEADING_1: 'heading1',
  HEADING_2: 'heading2',
  HEADING_3: 'heading3',
  HEADING_4: 'heading4',
  HEADING_5: 'heading5',
  HEADING_6: 'heading6',
} as const;

interface StyleLooks {
  run: IRunStylePropertiesOptions;
  paragraph: ParagraphOptions;
}

/** The named styles by type. */
export class NamedStyles {
  constructor(private readonly styles: readonly docs_v1.Schema$NamedStyle[]) {}

  private style(type: string): docs_v1.Schema$NamedStyle {
    return this.styles.find((one) => one.namedStyleType === type) ?? {};
  }

  /** A paragraph style including what it inherits. */
  whole(own: ParagraphStyle): ParagraphStyle {
    return {
      ...this.style('NORMAL_TEXT').paragraphStyle,
      ...this.style(own.namedStyleType ?? 'NORMAL_TEXT').paragraphStyle,
      ...own,
    };
  }

  /**
   * Word's styles: normal text is the document's default, the headings and the title are Word's own styles, and the
   * subtitle is added.
   */
  wordStyles(): IStylesOptions {
    const normal = this.style('NORMAL_TEXT');
    const based = (type: string): StyleLooks => {
      const style = this.style(type);
      const paragraph = style.paragraphStyle ?? {};
      return {
        run: runOptions(style.textStyle ?? {}),
        paragraph: paragraphOptions(paragraph, { ...normal.paragraphStyle, ...paragraph }),
      };
    };
    const own = normal.paragraphStyle ?? {};
    return {
      default: {
        document: { run: runOptions(normal.textStyle ?? {}), paragraph: paragraphOptions(own, own) },
        ...Object.fromEntries(Object.entries(WORD_STYLES).map(([type, name]) => [name, based(type)])),
      },
      paragraphStyles: [
        {
          id: 'Subtitle',
          name: 'Subtitle',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          ...based('SUBTITLE'),
        },
      ],
    };
  }
}

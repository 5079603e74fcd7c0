/** What the product reads of a Google document and asks of it: Google's own JSON (docs v1), only the members used. */
export interface DocumentShape {
  readonly documentId?: string;
  readonly body?: { readonly content?: readonly ElementShape[] };
  readonly namedRanges?: Readonly<Record<string, { readonly namedRanges?: readonly NamedRangeShape[] }>>;
}

export interface ElementShape {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly paragraph?: ParagraphShape;
  readonly table?: {
    readonly tableRows?: readonly { readonly tableCells?: readonly { readonly content?: readonly ElementShape[] }[] }[];
  };
}

interface ColorShape {
  readonly color?: { readonly rgbColor?: { readonly red?: number; readonly green?: number; readonly blue?: number } };
}

interface ParagraphShape {
  readonly elements?: readonly {
    readonly textRun?: {
      readonly content?: string;
      readonly textStyle?: { readonly backgroundColor?: ColorShape };
    };
  }[];
  readonly paragraphStyle?: { readonly shading?: { readonly backgroundColor?: ColorShape } };
}

export interface NamedRangeShape {
  readonly namedRangeId?: string;
  readonly name?: string;
  readonly ranges?: readonly {
    readonly segmentId?: string;
    readonly startIndex?: number;
    readonly endIndex?: number;
  }[];
}

/** The kinds of request that the product sends. */
export type DocumentRequest =
  | {
      readonly createNamedRange: {
        readonly name: string;
        readonly range: { readonly startIndex: number; readonly endIndex: number };
      };
    }
  | { readonly deleteNamedRange: { readonly namedRangeId: string } };

export const DOCUMENT_FIELDS = 'documentId,body(content),namedRanges';

export const isFilled = (color: ColorShape | undefined, hex: string): boolean => {
  const rgb = color?.color?.rgbColor;
  if (rgb === undefined) return false;
  const found = [rgb.red, rgb.green, rgb.blue].map((part) =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return found.join('').toUpperCase() === hex;
};

/**
 * An administrative document as a .docx in the layout of its decree, with every line that was written: its key, our
 * text, and what a person had typed there before.
 */
import {
  cellText,
  isWide,
  paragraphText,
  type AdminDocument,
  type Annex,
  type Block,
  type DocumentHead,
  type Paragraph,
  type Table,
} from '../../core/documents/content';
import { BEGINNING, FILLED_IN, type Kept } from '../../core/documents/kept';
import { DOCUMENT_WORDS, FORCED } from '../../text/documents/layout';
import { longestLine } from './text-width';
import { section, TEXT_WIDTH, wordFile } from './word-package';
import { paragraph, rule, run, wordTable, type ParagraphStyle, type WordRow } from './word-xml';

/** One paragraph that is not blank, in the order of the file. */
export interface WrittenLine {
  /** null = a person's own line. */
  readonly key: string | null;
  /** As it is in the file. */
  readonly text: string;
  /** As we write it; the same as `text` unless a person's words are in its place. */
  readonly ours: string;
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly lines: readonly WrittenLine[];
}

/** Behind a person's words that are kept. */
export const KEPT_FILL = 'FFF2CC';

const HELD: ParagraphStyle = { keepNext: true };

/** `Điều 1.`; the number alone is bold, the article is not. */
const ARTICLE_NUMBER = /^Điều \d+\./u;

function runsOf(words: string, look: ParagraphStyle): string {
  const number = look.boldNumber ? (ARTICLE_NUMBER.exec(words)?.[0] ?? '') : '';
  const rest = words.slice(number.length);
  return [number === '' ? '' : run(number, { ...look, bold: true }), rest === '' ? '' : run(rest, look)].join('');
}

class Writer {
  readonly lines: WrittenLine[] = [];

  constructor(private readonly kept: Kept) {}

  /** The paragraph of one line, then what a person had written after it; `held` = all of it stays with what follows. */
  line(key: string, text: string, style: ParagraphStyle, held = false): string {
    const here = this.kept.get(key);
    const words = here?.instead ?? text;
    const marked = here?.instead == null || FILLED_IN.includes(key) ? {} : { fill: KEPT_FILL };
    if (words.trim() !== '') this.lines.push({ key, text: words, ours: text });
    const look = { ...style, ...(held ? HELD : {}), ...marked };
    return paragraph(look, runsOf(words, look)) + this.after(key, style, held);
  }

  after(key: string, style: ParagraphStyle, held = false): string {
    return (this.kept.get(key)?.after ?? [])
      .map((text) => {
        this.lines.push({ key: null, text, ours: '' });
        const look = { ...style, fill: KEPT_FILL, bold: false, keepNext: held };
        return paragraph(look, run(text, look));
      })
      .join('');
  }
}

const LOOKS: Readonly<Record<Paragraph['look'], ParagraphStyle>> = {
  body: { align: 'both', firstLine: 720, before: 120, spacing: 1.1 },
  part: { align: 'left', firstLine: 720, before: 120, bold: true, keepNext: true },
  section: { align: 'both', firstLine: 720, before: 120, bold: true, keepNext: true },
  point: { align: 'both', firstLine: 720, before: 120, spacing: 1.1 },
  ground: { align: 'both', firstLine: 720, before: 120, italic: true },
  centred: { align: 'center', before: 120, bold: true },
  opinion: { align: 'both', firstLine: 720, before: 60, spacing: 1.1 },
  source: { align: 'both', firstLine: 720, before: 120, italic: true, size: 13, keepNext: true },
  note: { align: 'both', firstLine: 720, before: 120, italic: true, size: 13 },
  order: { align: 'center', before: 240, after: 120, bold: true },
  article: { align: 'both', firstLine: 720, before: 120, spacing: 1.1, boldNumber: true },
  cell: { align: 'left', size: 12 },
};

/** Widths of the head's two halves. */
const HEAD = { left: 3700, right: TEXT_WIDTH.portrait - 3700 };

/** Between a third and a half of the line above. */
const RULE_SHARE = 0.42;

/** A rule under a line; `share` of its length. */
function ruleUnder(
  text: string,
  printed: { readonly size: number; readonly room: number },
  share = RULE_SHARE,
): string {
  return rule(Math.round(longestLine(text, printed) * share), printed.room);
}

function headOf(writer: Writer, head: DocumentHead, { name, to }: Pick<AdminDocument, 'name' | 'to'>): string {
  const centred: ParagraphStyle = { align: 'center', size: 13 };
  const left = [
    head.superior === null ? '' : writer.line('head.superior', head.superior, centred),
    writer.line('head.issuer', head.issuer, { ...centred, bold: true }),
    ruleUnder(head.issuer, { size: 13, room: HEAD.left }),
  ].join('');
  const right = [
    writer.line('head.nation', DOCUMENT_WORDS.nation, { align: 'center', size: 12, bold: true }),
    writer.line('head.motto', DOCUMENT_WORDS.motto, { ...centred, bold: true }),
    ruleUnder(DOCUMENT_WORDS.motto, { size: 13, room: HEAD.right }, 1),
  ].join('');
  const number = [
    writer.line('head.number', head.number, { ...centred, before: 60 }),
    head.about === null ? '' : writer.line('head.about', head.about, { align: 'center', size: 12, before: 120 }),
  ].join('');
  const date = writer.line('head.date', head.placeAndDate, { ...centred, size: 14, italic: true, before: 60 });
  const halves = (one: string, other: string): WordRow => ({
    cells: [
      { content: one, width: HEAD.left },
      { content: other, width: HEAD.right },
    ],
  });
  const named =
    name === null
      ? ''
      : [
          writer.line('name.kind', name.kind, { align: 'center', bold: true, before: 240 }),
          writer.line('name.subject', name.subject, { align: 'center', bold: true }),
          ruleUnder(name.subject, { size: 14, room: TEXT_WIDTH.portrait }),
        ].join('');
  return wordTable([halves(left, right), halves(number, date)], { drawn: false }) + named + addressed(writer, to);
}

function addressed(writer: Writer, to: readonly string[]): string {
  const [only, ...others] = to;
  if (only === undefined) return '';
  if (others.length === 0)
    return writer.line('to', `${DOCUMENT_WORDS.to} ${only}.`, { align: 'center', before: 240, after: 120 });
  return [
    writer.line('to', DOCUMENT_WORDS.to, { left: 1701, before: 240 }),
    ...to.map((one, at) =>
      writer.line(`to.${at}`, `- ${one}${at === to.length - 1 ? '.' : ';'}`, {
        left: 2835,
        ...(at === to.length - 1 ? { after: 120 } : {}),
      }),
    ),
  ].join('');
}

const BLANK_ROWS = 4;

/** A list without a signer and recipients has none. */
function footOf(writer: Writer, { signing, recipients, code }: AdminDocument): string {
  if (signing.length === 0 && recipients.length === 0) return '';
  const left = [
    writer.line('recipients', DOCUMENT_WORDS.recipients, { size: 12, bold: true, italic: true }),
    ...recipients.map((text, at) => writer.line(`recipients.${at}`, text, { size: 11 })),
    ...(code === undefined
      ? []
      : [writer.line('code', DOCUMENT_WORDS.code(code), { size: 9, italic: true, before: 60 })]),
  ].join('');
  const right = [
    ...signing.map((text, at) => writer.line(`signing.${at}`, text, { align: 'center', size: 14, bold: true })),
    ...Array.from({ length: BLANK_ROWS }, () => paragraph({ align: 'center' }, '')),
  ].join('');
  const half = Math.floor(TEXT_WIDTH.portrait / 2);
  return (
    paragraph({ size: 8, ...HELD }, '') +
    wordTable(
      [
        {
          cells: [
            { content: left, width: half },
            { content: right, width: TEXT_WIDTH.portrait - half },
          ],
        },
      ],
      { drawn: false },
    )
  );
}

interface Place {
  /** Width for a table. */
  readonly room: number;
  /** Stays on the page of what follows. */
  readonly held: boolean;
}

function tableOf(writer: Writer, { key, columns, rows }: Table, { room, held }: Place): string {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / shares));
  const last = rows[rows.length - 1]?.key;
  const cells = (row: string, texts: readonly string[], style: (at: number) => ParagraphStyle): WordRow => ({
    cells: columns.map((_, at) => ({
      content: writer.line(
        `${key}.${row}.${at}`,
        texts[at] ?? '',
        { ...LOOKS.cell, ...style(at) },
        held && row === last,
      ),
      width: widths[at] ?? 0,
    })),
  });
  const heading = cells(
    'heading',
    columns.map((column) => column.heading),
    () => ({ align: 'center', bold: true }),
  );
  const body = rows.map((row) =>
    cells(
      row.key,
      row.cells.map((parts) => cellText(parts, FORCED)),
      (at) => ({ align: columns[at]?.align ?? 'left', bold: row.strong === true }),
    ),
  );
  return `${paragraph({ size: 6 }, '')}${wordTable([{ ...heading, heading: true }, ...body], { drawn: true })}${paragraph({ size: 1, ...(held ? HELD : {}) }, '')}`;
}

const blockOf = (writer: Writer, block: Block, place: Place): string =>
  block.kind === 'table'
    ? tableOf(writer, block, place)
    : writer.line(block.key, paragraphText(block, FORCED), LOOKS[block.look], place.held);

/** So many letters fill a line of the body and begin the next. */
const TWO_LINES = 95;

/** The last blocks, with two lines of text or a row of a table at least: no signature is alone on its page. */
function withSignature(body: readonly Block[]): readonly Block[] {
  let from = body.length;
  for (let letters = 0; from > 0 && letters < TWO_LINES; from -= 1) {
    const block = body[from - 1];
    letters += block?.kind === 'paragraph' ? paragraphText(block, FORCED).length : TWO_LINES;
  }
  return body.slice(from);
}

function annexOf(writer: Writer, annex: Annex): string {
  const room = isWide(annex) ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait;
  const { key } = annex;
  return [
    writer.line(`${key}.label`, annex.label, { align: 'center', bold: true }),
    writer.line(`${key}.title`, annex.title, { align: 'center', bold: true }),
    writer.line(`${key}.attached`, annex.attachedTo, { align: 'center', italic: true, size: 13, after: 120 }),
    ...annex.body.map((block) => blockOf(writer, block, { room, held: false })),
  ].join('');
}

/** @param kept what a person typed into the file before; an empty map for a new file */
export function wordDocument(document: AdminDocument, kept: Kept = new Map()): Written {
  const writer = new Writer(kept);
  const { rule: layout } = document;
  const { head } = document;
  const held = withSignature(document.body);
  const main = (own: DocumentHead): string =>
    [
      writer.after(BEGINNING, LOOKS.body),
      headOf(writer, own, document),
      ...document.body.map((block) =>
        blockOf(writer, block, { room: TEXT_WIDTH.portrait, held: held.includes(block) }),
      ),
      footOf(writer, document),
    ].join('');
  const sections = [
    ...(head === null ? [] : [{ content: main(head), landscape: false }]),
    ...document.annexes.map((annex) => ({ content: annexOf(writer, annex), landscape: isWide(annex) })),
  ];
  const content = sections
    .map(({ content: inside, landscape }, at) => {
      const properties = section({ rule: layout, landscape });
      // A section other than the last ends in the properties of its last paragraph.
      return at === sections.length - 1
        ? `${inside}${paragraph({ size: 1 }, '')}${properties}`
        : inside + paragraph({ size: 1 }, '', { section: properties });
    })
    .join('');
  return { bytes: wordFile(content, layout), lines: writer.lines };
}

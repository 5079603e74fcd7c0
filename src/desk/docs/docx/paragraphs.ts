/** One paragraph of the Docs API as a paragraph of Word. Throws NotDoubled for what has no counterpart here. */
import type { docs_v1 } from '@googleapis/docs';
import {
  ExternalHyperlink,
  HeadingLevel,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { NotDoubled } from '../../contract';
import { paragraphOptions, runOptions, type NamedStyles } from './styles';

const HEADINGS: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  TITLE: HeadingLevel.TITLE,
  HEADING_1: HeadingLevel.HEADING_1,
  HEADING_2: HeadingLevel.HEADING_2,
  HEADING_3: HeadingLevel.HEADING_3,
  HEADING_4: HeadingLevel.HEADING_4,
  HEADING_5: HeadingLevel.HEADING_5,
  HEADING_6: HeadingLevel.HEADING_6,
};

export function paragraphOf(paragraph: docs_v1.Schema$Paragraph, named: NamedStyles): Paragraph {
  const style = paragraph.paragraphStyle ?? {};
  const whole = named.whole(style);
  const type = style.namedStyleType ?? 'NORMAL_TEXT';
  const heading = HEADINGS[type];
  const elements = paragraph.elements ?? [];
  const { bullet } = paragraph;
  const mark = elements.at(-1)?.textRun?.textStyle ?? {};
  return new Paragraph({
    ...(heading === undefined ? {} : { heading }),
    ...(type === 'SUBTITLE' ? { style: 'Subtitle' } : {}),
    ...paragraphOptions(style, whole),
    ...(bullet?.listId ? { numbering: { reference: bullet.listId, level: bullet.nestingLevel ?? 0 } } : {}),
    // "Paragraph spacing is skipped between list elements."
    ...(bullet?.listId && whole.spacingMode === 'COLLAPSE_LISTS' ? { contextualSpacing: true } : {}),
    run: runOptions(mark),
    children: elements.flatMap(childrenOf),
  });
}

function childrenOf(element: docs_v1.Schema$ParagraphElement): ParagraphChild[] {
  if (element.pageBreak) return [new TextRun({ children: [new PageBreak()] })];
  if (element.autoText) return [autoText(element.autoText)];
  if (!element.textRun)
    throw new NotDoubled(
      `docs export of ${Object.keys(element)
        .filter((name) => !name.endsWith('Index'))
        .join()}`,
    );
  const { content, textStyle } = element.textRun;
  const text = (content ?? '').replace(/\n$/, '');
  if (text === '') return [];
  const link = textStyle?.link?.url;
  const runs = runsOf(text, runOptions(textStyle ?? {}));
  return link ? [new ExternalHyperlink({ link, children: runs })] : runs;
}

/** Tabs and line breaks within a paragraph (U+000B) are separate elements in Word. */
function runsOf(text: string, options: IRunOptions): TextRun[] {
  return text.split('\u000b').map((line, at) => {
    const parts = line
      .split('\t')
      .flatMap((part, place) => [...(place === 0 ? [] : [new Tab()]), ...(part === '' ? [] : [part])]);
    return new TextRun({ ...options, ...(at === 0 ? {} : { break: 1 }), children: parts });
  });
}

function autoText({ type, textStyle }: docs_v1.Schema$AutoText): TextRun {
  const fields: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
    PAGE_NUMBER: PageNumber.CURRENT,
    PAGE_COUNT: PageNumber.TOTAL_PAGES,
  };
  const field = fields[type ?? ''];
  if (field === undefined) throw new NotDoubled(`docs export of autoText ${String(type)}`);
  return new TextRun({ ...runOptions(textStyle ?? {}), children: [field] });
}

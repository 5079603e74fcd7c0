/**
 * The leaders' page as one HTML file that fetches nothing: tiles, the block that asks for a decision, tables with bars,
 * and the explanation of every number.
 */
import { leadersHtmlWords } from '../../../text/books/leaders/html-page';
import { choiceLabel } from '../../../text/books/unit-book';
import { bars } from './bars';
import { escaped } from './escaped';
import type { Explained, PageBlock, PageLine, PageRead, PageWords } from './page-read';
import { STYLE } from './style';

const words = leadersHtmlWords;
const has = (block: PageBlock, start: string): boolean => block.lines.some((line) => line.key.startsWith(start));

const explainLink = (line: PageLine): string =>
  line.explainedAt === null
    ? ''
    : `<a href="#giai-thich-${line.explainedAt}" aria-label="${escaped(words.explainOf(line.label))}">${words.explain}</a>`;

function tile(name: string, figure: string, more: { readonly of?: string; readonly isAlarm?: boolean } = {}): string {
  return `<li class="tile${more.isAlarm ? ' alarm' : ''}"><div class="name">${escaped(name)}</div><div class="figure">${escaped(figure)}</div><div class="of">${escaped(more.of ?? '')}&nbsp;</div></li>`;
}

function tiles(blocks: readonly PageBlock[]): string {
  const lines = blocks.flatMap((block) => block.lines);
  const at = (key: string): PageLine | undefined => lines.find((line) => line.key === key);
  const [submitted, overdue, done, all, risks] = [
    at('submitted'),
    at('tasks.overdue'),
    at('tasks.done'),
    at('tasks.all'),
    at('risks'),
  ];
  return `<ul class="tiles">${[
    tile(words.tiles.submitted, submitted?.cells[2] ?? ''),
    tile(words.tiles.overdue, overdue?.cells[0] ?? '', {
      of: words.of(all?.cells[0] ?? ''),
      isAlarm: (overdue?.amount ?? 0) > 0,
    }),
    tile(words.tiles.risks, risks?.cells[0] ?? '–', {
      ...(risks ? {} : { of: words.noForecast }),
      isAlarm: (risks?.amount ?? 0) > 0,
    }),
    tile(words.tiles.done, done?.cells[0] ?? '', { of: words.of(all?.cells[0] ?? '') }),
  ].join('')}</ul>`;
}

/** On a phone each cell is a line of its own below the label, so it carries the heading of its column. */
function row(line: PageLine, columns: readonly number[], headOf: (column: number) => string): string {
  const isRisk = line.key.startsWith('risk.');
  const [have = '', of = ''] = (line.cells[2] ?? '').split('/');
  const cells = columns.map((column) => {
    const text = escaped(line.cells[column] ?? '');
    const head = `data-head="${escaped(headOf(column))}"`;
    if (isRisk && column === 0)
      return `<td ${head}><span class="state${line.cells[0] === choiceLabel('unlikely') ? ' bad' : ''}">${text}</span></td>`;
    if (column === 2) return `<td class="number${have === of ? '' : ' short'}" ${head}>${text}</td>`;
    if (isRisk) return `<td ${head}>${text}</td>`;
    return `<td class="number${column === 0 ? ' main' : ''}" ${head}>${text}</td>`;
  });
  const why =
    line.detail === '' ? '' : `<tr class="why"><td colspan="${columns.length + 2}">${escaped(line.detail)}</td></tr>`;
  const heading = `<th scope="row">${escaped(line.label)}</th>`;
  const link = `<td class="link">${explainLink(line)}</td>`;
  return `<tr${line.isAlarm ? ' class="alarm"' : ''}>${heading}${cells.join('')}${link}</tr>${why}`;
}

function table(block: PageBlock): string {
  if (block.lines.length === 0) return '';
  const columns = [0, 1, 2].filter((column) => block.lines.some((line) => line.cells[column] !== ''));
  const headOf = (column: number): string => block.heads[column] || words.figure;
  const heads = columns.map((column) => `<th scope="col" class="number">${escaped(headOf(column))}</th>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(block.title)}"><table class="lines"><thead><tr><th scope="col">${words.content}</th>${heads}<th scope="col" class="link">${words.explain}</th></tr></thead><tbody>${block.lines.map((line) => row(line, columns, headOf)).join('')}</tbody></table></div>`;
}

function chart(title: string, lines: readonly PageLine[]): string {
  const drawn = bars(lines);
  const parts = lines.map((line) => `${line.label} ${line.cells[0] ?? ''}`);
  return drawn === ''
    ? ''
    : `<figure class="chart" role="img" aria-label="${escaped(words.chartAlt(title, parts))}">${drawn}</figure>`;
}

const paragraph = ({ text, isAlarm }: PageWords): string => `<p${isAlarm ? ' class="alarm"' : ''}>${escaped(text)}</p>`;

function card(block: PageBlock, isAsk: boolean): string {
  const title = `<h2>${escaped(block.title)}</h2>`;
  const said = block.words.map(paragraph).join('');
  if (isAsk) return `<section class="card ask">${title}${said}</section>`;
  const drawn = has(block, 'tasks.')
    ? chart(
        words.charts.tasks,
        block.lines.filter(({ key }) => key !== 'tasks.all'),
      )
    : has(block, 'overdue.')
      ? chart(words.charts.overdue, block.lines)
      : '';
  const body = drawn === '' ? table(block) : `<div class="pair"><div>${table(block)}</div>${drawn}</div>`;
  return `<section class="card">${title}${body}${said}</section>`;
}

function explained(one: Explained): string {
  const rows = one.rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell, at) => (at === 2 ? `<td class="number">${escaped(cell)}</td>` : `<td>${escaped(cell)}</td>`)).join('')}</tr>`,
    )
    .join('');
  const parts =
    rows === ''
      ? ''
      : `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(words.explainOf(one.label))}"><table><thead><tr>${one.heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return `<section id="giai-thich-${one.at}"><h3>${escaped(one.label)}: ${escaped(one.shown)}</h3>${one.sentences.map((line) => `<p>${escaped(line)}</p>`).join('')}${parts}<p><a href="#dau-trang" aria-label="${escaped(`${words.back}, ${one.label}`)}">${words.back}</a></p></section>`;
}

/** The block without numbers before the overdue blocks asks for a decision. */
export function markup(page: PageRead): string {
  const ask = page.blocks.findIndex((block) => block.lines.length === 0);
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped([page.title, ...page.subtitle.slice(0, 1)].join('. '))}</title>
<style>${STYLE}</style>
</head>
<body id="dau-trang">
<a class="skip" href="#giai-thich">${words.skip}</a>
<header class="page"><h1>${escaped(page.title)}</h1>${page.subtitle.map((line, at) => `<p class="${at === 0 ? 'sub' : 'quiet'}">${escaped(line)}</p>`).join('')}</header>
<main>
${tiles(page.blocks)}
${page.blocks.map((block, at) => card(block, at === ask)).join('\n')}
${page.notes.map((note) => `<p class="quiet">${escaped(note)}</p>`).join('')}
<section class="card explained" id="giai-thich"><h2>${words.explained}</h2>${page.explained.map(explained).join('')}</section>
</main>
<footer><p>${words.made}</p></footer>
</body>
</html>
`;
}

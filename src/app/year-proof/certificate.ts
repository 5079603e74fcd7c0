/** The certificate of a run: one HTML page that is read and printed without the add-on. */
import { printMoment } from '../../text/print';
import { yearProofWords } from '../../text/windows/rare/year-proof';
import { buildId } from '../build-id';
import { UNITS } from './expected/year';
import type { Progress } from './progress';

const words = yearProofWords.certificate;

interface Facts {
  readonly progress: Progress;
  readonly looked: readonly { readonly name: string; readonly cells: number; readonly wrong: number }[];
  readonly cells: number;
  readonly account: string;
  /** ms */
  readonly now: number;
}

const plain = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `body{font:14px/1.5 "Times New Roman",serif;max-width:720px;margin:24px auto;padding:0 16px;color:#111}
h1{font-size:20px;text-align:center;margin:8px 0 16px}h2{font-size:16px;margin:18px 0 6px}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:3px 8px;text-align:left;vertical-align:top}
th[scope=row]{width:30%}td.n{text-align:right}.verdict{font-size:18px;font-weight:bold}button{font:inherit;padding:6px 14px}
@page{size:A4;margin:20mm}@media print{button{display:none}body{margin:0;max-width:none;font-size:12px}th,td{padding:2px 6px}}`;

const row = (name: string, value: string): string =>
  `<tr><th scope="row">${plain(name)}</th><td>${plain(value)}</td></tr>`;

export function certificateOf({ progress, looked, cells, account, now }: Facts): string {
  const { seed, letters, wrong, differences } = progress;
  const isStopped = progress.stopped === true;
  const more = wrong + (isStopped ? 1 : 0) - differences.length;
  const [what, count, verdict] = yearProofWords.columns;
  return [
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${plain(words.title)}</title>`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body><main>`,
    `<p>${plain(words.product)}</p><h1>${plain(words.title)}</h1><table>`,
    row(words.when, printMoment(now)),
    row(words.account, account),
    row(words.build, buildId() || words.noBuild),
    row(words.seed, String(seed)),
    row(words.made, words.played(UNITS.length, letters)),
    `</table><h2>${plain(words.conclusion)}</h2>`,
    `<p><span class="verdict">${plain(words.verdict(wrong, isStopped))}</span>. ${plain(words.cells(cells))}</p>`,
    `<table><thead><tr>${[what, count, verdict].map((head) => `<th scope="col">${plain(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...looked.map(
      (one) =>
        `<tr><td>${plain(one.name)}</td><td class="n">${one.cells}</td><td>${plain(yearProofWords.verdict(one.wrong))}</td></tr>`,
    ),
    '</tbody></table>',
    ...(differences.length === 0
      ? []
      : [
          `<h2>${plain(isStopped ? words.stopped : words.differences)}</h2><ol>`,
          ...differences.map((one) => `<li>${plain(one)}</li>`),
          '</ol>',
          ...(more > 0 ? [`<p>${plain(words.more(more))}</p>`] : []),
        ]),
    `<p>${plain(words.how)}</p><p><button onclick="print()">${plain(words.print)}</button></p></main></body></html>`,
  ].join('\n');
}

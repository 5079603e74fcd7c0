/** How a catalogue writes down a heading of the đề cương: it names only what differs from a plain required text. */
import type { Heading } from '../core/catalogue/catalogue';

/** About the longest text that a row of an .xlsx can show in full: Excel limits a row to 409 points. */
const LONGEST = 2000;

type Extra = Partial<Pick<Heading, 'required' | 'longest' | 'standing' | 'source'>>;

const parentOf = (code: string): string | null => (code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null);

/** The headings of one outline. Codes are the printed numbers; a heading's parent is the code without its last part. */
export function outline(source: string) {
  const row = (code: string, label: string): Omit<Heading, 'asked' | 'required' | 'hint'> => ({
    code,
    parent: parentOf(code),
    number: code,
    label,
    longest: LONGEST,
    standing: 'memory',
    source,
  });
  return {
    /** A heading above others; it takes no text. */
    above: (code: string, label: string): Heading => ({
      ...row(code, label),
      asked: false,
      required: false,
      longest: 0,
      hint: '',
    }),
    asked: (code: string, label: string, hint: string, extra: Extra = {}): Heading => ({
      ...row(code, label),
      asked: true,
      required: true,
      hint,
      ...extra,
    }),
  };
}

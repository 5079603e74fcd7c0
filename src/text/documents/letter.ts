/** The letter that asked the units for their reports; what is not typed yet is a visible blank. */
import type { Period } from '../../core/catalogue/period';
import { printDay } from '../print';

const BLANK = '……';

/** `Công văn số 12/SNV-CCHC ngày 01/03/2019 của Sở Nội vụ về việc báo cáo công tác cải cách hành chính`. */
export const letterWords = (letter: Period['letter'], office: string): string =>
  `Công văn số ${letter?.number ? letter.number : BLANK} ngày ${letter?.date ? printDay(letter.date) : BLANK} của ${office} về việc báo cáo công tác cải cách hành chính`;

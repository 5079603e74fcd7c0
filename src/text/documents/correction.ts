/**
 * The letter that corrects figures already reported (công văn đính chính). Where the report went to is a blank for a
 * person: Sổ CCHC does not know what was signed.
 */
import { inSentence } from './heads';

export interface CorrectionFacts {
  readonly office: string;
  readonly committee: string;
  readonly period: string;
}

const subject = ({ period }: CorrectionFacts): string =>
  `số liệu báo cáo công tác cải cách hành chính ${inSentence(period)}`;

export const correctionLetterWords = {
  about: (facts: CorrectionFacts): string => `V/v đính chính ${subject(facts)}`,
  to: ({ committee }: CorrectionFacts): readonly string[] => [committee, '……'],
  body: (facts: CorrectionFacts, units: number, cells: number): Readonly<Record<string, string>> => ({
    ground: `${facts.office} đã tổng hợp, gửi ${subject(facts)} tại văn bản số …… ngày …….`,
    why: `Sau khi chốt số liệu, ${units} cơ quan, đơn vị có văn bản đề nghị đính chính ${cells} số liệu do sai sót khi báo cáo. ${facts.office} đã rà soát, ghi nhận và tổng hợp lại.`,
    request: `${facts.office} kính báo cáo và đề nghị sử dụng số liệu đính chính tại các phụ lục kèm theo thay cho số liệu đã báo cáo; các nội dung khác không thay đổi.`,
    end: `${facts.office} kính báo cáo, đề nghị quan tâm phối hợp./.`,
  }),
  recipients: ['- Như trên;', '- Các cơ quan, đơn vị có số liệu đính chính;', '- Lưu: VT, CCHC.'],
  label: (n: number): string => `Phụ lục ${['I', 'II'][n] ?? ''}`.trim(),
  attachedTo: (office: string): string => `(Kèm theo Công văn số …… ngày …… của ${office})`,
  cellsTitle: 'SỐ LIỆU CỦA CƠ QUAN, ĐƠN VỊ ĐƯỢC ĐÍNH CHÍNH',
  cellsColumns: ['STT', 'Cơ quan, đơn vị', 'Số liệu', 'Đã báo cáo', 'Đính chính', 'Văn bản, lý do'],
  papers: (number: string, date: string, reason: string): string => `Văn bản số ${number} ngày ${date}: ${reason}`,
  totalsTitle: 'SỐ LIỆU TỔNG HỢP CỦA TỈNH THAY ĐỔI DO ĐÍNH CHÍNH',
  totalsColumns: ['STT', 'Chỉ tiêu', 'Đã báo cáo', 'Đính chính'],
  noTotals: 'Số liệu tổng hợp của tỉnh không thay đổi.',
} as const;

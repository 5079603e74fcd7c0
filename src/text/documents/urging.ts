/**
 * The letters that urge: a reminder before the due time, the urging after it, and the report to the chairman once the
 * lock date is past. What they state is counted in the ledger; a new deadline is left blank for the office.
 */
import { inSentence } from './heads';

export type UrgingLevel = 'remind' | 'urge' | 'escalate';

export interface UrgingFacts {
  readonly office: string;
  readonly committee: string;
  readonly period: string;
  readonly legalBasis: string;
  /** The letter that asked. */
  readonly letter: string;
  /** `08 giờ 00 ngày 31/3/2019`, or '' where the time of making does not count. */
  readonly moment: string;
  readonly expected: number;
  readonly handedIn: number;
  readonly missing: number;
  /** Of the missing, those that got no form yet. */
  readonly unpublished: number;
  readonly extended: number;
  readonly returned: number;
  /** `trước 17 giờ 00 ngày 18/3/2019`. */
  readonly due: string;
  /** `20/3/2019`. */
  readonly lock: string;
  readonly phone: string | null;
}

/** With more late units than this the letter names the list instead of each. From memory. */
export const MOST_NAMED = 10;

const subject = ({ period }: UrgingFacts): string => `báo cáo công tác cải cách hành chính ${inSentence(period)}`;

const ABOUT: Readonly<Record<UrgingLevel, string>> = { remind: 'nhắc', urge: 'đôn đốc', escalate: '' };

const beside = ({ extended, returned, unpublished }: UrgingFacts): string => {
  const parts = [
    ...(extended > 0 ? [`${extended} cơ quan, đơn vị đã được gia hạn`] : []),
    ...(returned > 0 ? [`${returned} cơ quan, đơn vị bị trả lại chưa nộp lại`] : []),
    ...(unpublished > 0 ? [`${unpublished} cơ quan, đơn vị chưa được phát hành biểu`] : []),
  ];
  return parts.length === 0 ? '' : `, trong đó ${parts.join('; ')}`;
};

const state = (facts: UrgingFacts): string =>
  `Đến ${facts.moment}, có ${facts.handedIn}/${facts.expected} cơ quan, đơn vị đã nộp báo cáo; còn ${facts.missing} cơ quan, đơn vị chưa nộp${beside(facts)} (danh sách kèm theo).`;

const call = ({ office, phone }: UrgingFacts): string =>
  `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${office}${phone === null ? '' : `, điện thoại ${phone}`}.`;

/** Paragraphs in order; the key is the same at every making. */
const BODIES: Readonly<Record<UrgingLevel, (facts: UrgingFacts) => Readonly<Record<string, string>>>> = {
  remind: (facts) => ({
    ground: `Căn cứ ${facts.legalBasis}, ${facts.office} đã có ${facts.letter}. Hạn nộp là ${facts.due}.`,
    state: state(facts),
    request: `${facts.office} đề nghị các cơ quan, đơn vị chưa nộp hoàn thành và nộp ${subject(facts)} đúng hạn nêu trên.`,
    call: call(facts),
    end: 'Đề nghị các cơ quan, đơn vị quan tâm thực hiện./.',
  }),
  urge: (facts) => ({
    ground: `Căn cứ ${facts.legalBasis}; thực hiện ${facts.letter}, hạn nộp là ${facts.due}.`,
    state: state(facts),
    request: `${facts.office} đề nghị Thủ trưởng các cơ quan, đơn vị có tên trong danh sách chỉ đạo hoàn thành, nộp ${subject(facts)} trước …… giờ …… ngày ……`,
    consequence: `Sau thời hạn trên, ${facts.office} sẽ tổng hợp, báo cáo Chủ tịch ${facts.committee} xem xét, chỉ đạo.`,
    call: call(facts),
    end: 'Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./.',
  }),
  escalate: (facts) => ({
    ground: `Căn cứ ${facts.legalBasis}; thực hiện ${facts.letter}, ${facts.office} đã đôn đốc các cơ quan, đơn vị nộp ${subject(facts)}. Hạn nộp là ${facts.due}; ngày khóa số liệu là ${facts.lock}.`,
    state: state(facts),
    consequence: `Việc chậm nộp làm báo cáo của ${facts.committee} thiếu số liệu của các cơ quan, đơn vị nêu trên.`,
    request: `${facts.office} kính trình Chủ tịch ${facts.committee} xem xét, chỉ đạo các cơ quan, đơn vị trong danh sách nộp báo cáo và làm rõ trách nhiệm của người đứng đầu./.`,
  }),
};

export const urgingWords = {
  about: (level: UrgingLevel, facts: UrgingFacts): string => `V/v ${ABOUT[level]} ${subject(facts)}`,
  name: (facts: UrgingFacts): { readonly kind: string; readonly subject: string } => ({
    kind: 'BÁO CÁO',
    subject: `Tình hình nộp ${subject(facts)}`,
  }),
  body: (level: UrgingLevel, facts: UrgingFacts): Readonly<Record<string, string>> => BODIES[level](facts),
  toList: 'Thủ trưởng các cơ quan, đơn vị có tên trong danh sách kèm theo',
  toChairman: (committee: string): string => `Chủ tịch ${committee}`,
  recipients: (level: UrgingLevel, committee: string): readonly string[] => [
    '- Như trên;',
    ...(level === 'escalate' ? [] : [`- ${committee} (b/c);`]),
    '- Lưu: VT, CCHC.',
  ],
  listTitle: (facts: UrgingFacts): string =>
    `DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA NỘP ${subject(facts).toLocaleUpperCase('vi')}`,
  listLabel: 'Phụ lục',
  attachedTo: (level: UrgingLevel, office: string): string =>
    `(Kèm theo ${level === 'escalate' ? 'Báo cáo' : 'Công văn'} số …… ngày …… của ${office})`,
  columns: ['STT', 'Cơ quan, đơn vị', 'Hạn nộp', 'Trạng thái', 'Đầu mối', 'Điện thoại'],
  extendedState: (state: string): string => `${state}; được gia hạn`,
} as const;

/** The notice of a meeting's conclusions. Chair, people present and the evaluation in words are blanks for a person. */
export interface NoticeFacts {
  readonly committee: string;
  readonly office: string;
  /** `15/3/2019`; null = no meeting has conclusions yet. */
  readonly day: string | null;
  readonly year: string;
}

const dayOf = ({ day, year }: NoticeFacts): string => (day === null ? `ngày …… tháng …… năm ${year}` : `ngày ${day}`);

/** It follows what becomes of the orders, and is named once though it may have an order of its own. */
const FOLLOWING = 'Sở Nội vụ';

export const noticeWords = {
  edition: (day: string): string => `phiên họp ngày ${day}`,
  subject: (facts: NoticeFacts): string =>
    `Kết luận của …… tại phiên họp ${facts.committee} về công tác cải cách hành chính ${dayOf(facts)}`,
  opening: (facts: NoticeFacts): string =>
    `${dayOf(facts).replace(/^n/, 'N')}, …… chủ trì phiên họp ${facts.committee} về công tác cải cách hành chính. Tham dự phiên họp có ……. Sau khi nghe ${facts.office} báo cáo và ý kiến của các cơ quan, đơn vị dự họp, …… kết luận như sau:`,
  part: {
    evaluation: '1. Đánh giá chung',
    orders: '2. Nhiệm vụ giao các cơ quan, đơn vị',
  },
  filing: (have: number, expected: number, onTime: number): string =>
    `Có ${have}/${expected} cơ quan, đơn vị đã nộp báo cáo, trong đó ${onTime} đúng hạn.`,
  blankEvaluation: '……',
  order: (agency: string, order: string, deadline: string | null): string =>
    `- Giao ${agency}: ${order.replace(/[.;\s]+$/u, '')}${deadline === null ? '.' : `; hoàn thành trước hết ngày ${deadline}.`}`,
  blankOrder: '- Giao ……: ……; hoàn thành trước hết ngày ……',
  follow: ({ office, committee }: NoticeFacts): string =>
    `Giao ${office} theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo ${committee} tại phiên họp tiếp theo.`,
  end: ({ committee }: NoticeFacts): string =>
    `Văn phòng ${committee} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
  recipients: (agencies: readonly string[]): readonly string[] => [
    '- CT và các PCT UBND tỉnh;',
    ...(agencies.length === 0
      ? ['- Các cơ quan, đơn vị được giao nhiệm vụ;']
      : agencies.filter((one) => one !== FOLLOWING).map((one) => `- ${one};`)),
    `- ${FOLLOWING};`,
    '- Lưu: VT, NC.',
  ],
} as const;

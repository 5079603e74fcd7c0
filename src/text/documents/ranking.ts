/** The decision that publishes the index of a year, with one annex for each group of units. */
export interface RankingFacts {
  readonly committee: string;
  readonly office: string;
  /** Name of the đợt. */
  readonly round: string;
  readonly scheme: string;
  readonly basis: string;
}

export const rankingWords = {
  subject: ({ scheme }: RankingFacts): string => `Phê duyệt và công bố kết quả ${scheme}`,
  chairman: ({ committee }: RankingFacts): string => `CHỦ TỊCH ${committee.toLocaleUpperCase('vi')}`,
  grounds: ({ basis, round, office }: RankingFacts): Readonly<Record<string, string>> => ({
    law: 'Căn cứ Luật Tổ chức chính quyền địa phương;',
    basis: `Căn cứ ${basis};`,
    round: `Căn cứ kết quả thẩm định của Hội đồng tại ${round};`,
    proposal: `Theo đề nghị của Giám đốc ${office} tại Tờ trình số …… ngày …….`,
  }),
  order: 'QUYẾT ĐỊNH:',
  articles: (facts: RankingFacts, counts: readonly string[]): Readonly<Record<string, string>> => ({
    article1: `Điều 1. Phê duyệt và công bố kết quả ${facts.scheme}, gồm ${counts.join('; ')} (danh sách tại các phụ lục kèm theo).`,
    article2:
      'Điều 2. Thủ trưởng các cơ quan, đơn vị căn cứ kết quả tại Điều 1 phân tích nguyên nhân của các tiêu chí mất điểm, có giải pháp khắc phục và chịu trách nhiệm về kết quả của cơ quan, đơn vị mình.',
    article3: `Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng ${facts.committee}, Giám đốc ${facts.office}, Thủ trưởng các cơ quan, đơn vị có tên trong danh sách và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
  }),
  groupCount: (group: string, count: number): string => `${count} đơn vị thuộc nhóm ${group}`,
  annexTitle: (group: string): string => `KẾT QUẢ XẾP HẠNG: ${group.toLocaleUpperCase('vi')}`,
  attachedTo: (committee: string): string => `(Kèm theo Quyết định số …… ngày …… của Chủ tịch ${committee})`,
  columns: {
    rank: 'Xếp hạng',
    unit: 'Tên đơn vị',
    appraised: 'Điểm thẩm định',
    survey: 'Điểm điều tra',
    bonus: 'Điểm thưởng',
    penalty: 'Điểm trừ',
    total: 'Tổng điểm',
    maximum: 'Điểm tối đa',
    ratio: 'Chỉ số (%)',
    label: 'Xếp loại',
  },
  /** The scheme bounds its total. */
  bounded: (unit: string, sum: string, total: string): string =>
    `${unit}: các phần cộng lại là ${sum}; tổng điểm tính theo giới hạn của bộ tiêu chí là ${total}.`,
  recipients: [
    '- Như Điều 3;',
    '- Bộ Nội vụ;',
    '- TT Tỉnh ủy, TT HĐND tỉnh;',
    '- CT và các PCT UBND tỉnh;',
    '- Lưu: VT, NC.',
  ],
} as const;

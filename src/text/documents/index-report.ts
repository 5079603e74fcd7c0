/** The report behind the ranks: results by group and area, points lost, the year before, own scores. */
export interface IndexReportFacts {
  readonly office: string;
  readonly committee: string;
  readonly scheme: string;
  readonly round: string;
  readonly basis: string;
}

const listed = (names: readonly string[]): string => names.join('; ');

export const indexReportWords = {
  subject: ({ scheme }: IndexReportFacts): string => `Kết quả ${scheme}`,
  opening: ({ basis, office, scheme, round }: IndexReportFacts): string =>
    `Căn cứ ${basis}; căn cứ kết quả thẩm định của Hội đồng tại ${round}, ${office} báo cáo kết quả ${scheme} như sau:`,
  part: {
    groups: '1. KẾT QUẢ THEO NHÓM ĐƠN VỊ',
    areas: '2. KẾT QUẢ THEO LĨNH VỰC',
    criteria: '3. TIÊU CHÍ MẤT NHIỀU ĐIỂM, TIÊU CHÍ ĐẠT CAO',
    before: '4. SO VỚI NĂM TRƯỚC',
    own: '5. TỰ CHẤM SO VỚI THẨM ĐỊNH',
  },
  groupColumns: ['Nhóm', 'Số đơn vị', 'Cao nhất (%)', 'Thấp nhất (%)', 'Trung bình (%)'],
  of: (ratio: string, unit: string): string => `${ratio} (${unit})`,
  areaColumn: 'Lĩnh vực',
  areaNote: 'Tỷ lệ % điểm đạt trên điểm tối đa áp dụng, không gồm điểm thưởng, điểm trừ.',
  lostColumns: ['STT', 'Tiêu chí mất nhiều điểm', 'Điểm tối đa', 'Điểm mất bình quân'],
  bestColumns: ['STT', 'Tiêu chí đạt cao', 'Điểm tối đa', 'Tỷ lệ đạt (%)'],
  nothingLost: 'Không có tiêu chí mất điểm.',
  noneBefore: 'Chưa có kết quả được công bố của năm trước để so sánh.',
  before: (round: string, up: number, down: number, same: number): string =>
    `So với ${round}: ${up} đơn vị tăng hạng, ${down} đơn vị giảm hạng, ${same} đơn vị giữ hạng.`,
  withoutBefore: (names: readonly string[]): string => `Không có kết quả năm trước: ${listed(names)}.`,
  own: (compared: number, above: number, mean: string): string =>
    `Trong ${compared} đơn vị đã tự chấm, ${above} đơn vị tự chấm cao hơn thẩm định; tự chấm hơn thẩm định bình quân ${mean} điểm ở các tiêu chí tự chấm.`,
  noneOwn: 'Chưa có đơn vị nào tự chấm.',
  notOwn: (names: readonly string[]): string => `Không tự chấm: ${listed(names)}.`,
  end: ({ office, committee }: IndexReportFacts): string =>
    `${office} kính báo cáo ${committee} xem xét, quyết định./.`,
  recipients: ['- Như trên;', '- Lưu: VT, CCHC.'],
  annexTitle: (group: string): string => `SO SÁNH THEO ĐƠN VỊ: ${group.toLocaleUpperCase('vi')}`,
  attachedTo: (office: string): string => `(Kèm theo Báo cáo số …… ngày …… của ${office})`,
  unitColumns: [
    'Xếp hạng',
    'Tên đơn vị',
    'Tự chấm',
    'Thẩm định các tiêu chí tự chấm',
    'Chênh lệch',
    'Hạng năm trước',
    'Tăng (+), giảm (-) hạng',
  ],
} as const;

/** The documents that the office owes, in the order of the year's use, and a unit's own report. */
export const DOCUMENT_KINDS = [
  'rollout',
  'remind',
  'urge',
  'escalate',
  'report',
  'submission',
  'entry',
  'wholeTexts',
  'monthly',
  'notice',
  'indexReport',
  'ranking',
  'breach',
  'correction',
  'reward',
  'unitReport',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, string>> = {
  rollout: 'Công văn triển khai kế hoạch năm',
  remind: 'Công văn nhắc nộp báo cáo',
  urge: 'Công văn đôn đốc nộp báo cáo',
  escalate: 'Báo cáo Chủ tịch UBND tỉnh về đơn vị chưa nộp',
  report: 'Báo cáo của UBND tỉnh gửi Bộ Nội vụ',
  submission: 'Tờ trình của Sở Nội vụ về dự thảo báo cáo',
  entry: 'Bản nhập phần mềm Bộ Nội vụ',
  wholeTexts: 'Phụ lục nguyên văn nội dung của các đơn vị',
  monthly: 'Báo cáo phiên họp UBND tỉnh',
  notice: 'Thông báo kết luận phiên họp',
  indexReport: 'Báo cáo kết quả Chỉ số',
  ranking: 'Quyết định công bố Chỉ số',
  breach: 'Công văn đề nghị giải trình',
  correction: 'Công văn đính chính số liệu',
  reward: 'Tờ trình khen thưởng',
  unitReport: 'Báo cáo của đơn vị',
};

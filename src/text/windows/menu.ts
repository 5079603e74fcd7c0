/**
 * The names of the menu and the windows. A handler is the name of a global of the bundle; a page is the name of its
 * HTML file.
 */
export interface MenuEntry {
  readonly label: string;
  readonly handler: string;
  readonly page: string;
  readonly title: string;
  readonly kind: 'dialog' | 'sidebar';
  /** Rarely used: it is in the sub-menu, so that at most six entries come before it (Google's guide for add-ons). */
  readonly rare?: true;
  /** Comes below the sub-menu. */
  readonly last?: true;
}

export const MENU = [
  { label: 'Kỳ báo cáo', handler: 'openStatus', page: 'status', title: 'Kỳ báo cáo', kind: 'sidebar' },
  {
    label: 'Tạo biểu và phát hành…',
    handler: 'openGenerate',
    page: 'issue',
    title: 'Tạo biểu và phát hành',
    kind: 'dialog',
  },
  { label: 'Theo dõi nộp', handler: 'openTrack', page: 'track', title: 'Theo dõi nộp', kind: 'sidebar' },
  { label: 'Tiếp nhận…', handler: 'openReceive', page: 'receive', title: 'Tiếp nhận báo cáo', kind: 'sidebar' },
  { label: 'Tổng hợp…', handler: 'openConsolidate', page: 'consolidate', title: 'Tổng hợp', kind: 'dialog' },
  { label: 'Giải thích số này', handler: 'openExplain', page: 'explain', title: 'Giải thích số này', kind: 'sidebar' },
  {
    label: 'Báo cáo…',
    handler: 'openDocuments',
    page: 'documents',
    title: 'Báo cáo',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Quét báo cáo đã nộp…',
    handler: 'openCollect',
    page: 'collect',
    title: 'Quét báo cáo đã nộp',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Nhập từ bảng…',
    handler: 'openTable',
    page: 'table',
    title: 'Nhập từ bảng',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Điều chỉnh số liệu…',
    handler: 'openAdjust',
    page: 'adjust',
    title: 'Điều chỉnh số liệu',
    kind: 'sidebar',
    rare: true,
  },
  {
    label: 'Đính chính số liệu…',
    handler: 'openCorrections',
    page: 'corrections',
    title: 'Đính chính số liệu đã chốt',
    kind: 'dialog',
    rare: true,
  },
  { label: 'Hỏi đáp…', handler: 'openQuestions', page: 'questions', title: 'Hỏi đáp', kind: 'sidebar', rare: true },
  {
    label: 'Chỉ số dự kiến…',
    handler: 'openIndexForecast',
    page: 'index-forecast',
    title: 'Chỉ số dự kiến',
    kind: 'sidebar',
    rare: true,
  },
  { label: 'Kiểm tra…', handler: 'openCheck', page: 'check', title: 'Kiểm tra báo cáo', kind: 'dialog', rare: true },
  {
    label: 'Đôn đốc…',
    handler: 'openRemind',
    page: 'remind',
    title: 'Đôn đốc đơn vị chưa nộp',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Sổ chấm điểm…',
    handler: 'openScoreBook',
    page: 'score-book',
    title: 'Sổ chấm điểm',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Kiểm tra tình trạng tệp…',
    handler: 'openHealthCheck',
    page: 'health-check',
    title: 'Kiểm tra tình trạng tệp',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Xuất toàn bộ…',
    handler: 'openExportAll',
    page: 'export-all',
    title: 'Xuất toàn bộ sổ ra .xlsx',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Tệp cho kho số liệu…',
    handler: 'openLoadFiles',
    page: 'load-files',
    title: 'Tệp cho kho số liệu nhiều tỉnh, nhiều năm',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Đổi mẫu…',
    handler: 'openTemplateChange',
    page: 'template-change',
    title: 'Đổi mẫu biểu đã phát hành',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Mở kỳ mới…',
    handler: 'openNextPeriod',
    page: 'next-period',
    title: 'Mở kỳ mới',
    kind: 'dialog',
    rare: true,
  },
  { label: 'Diễn tập…', handler: 'openRehearsal', page: 'rehearsal', title: 'Diễn tập', kind: 'dialog', rare: true },
  {
    label: 'Sắp xếp đơn vị…',
    handler: 'openUnitChanges',
    page: 'unit-changes',
    title: 'Sắp xếp đơn vị',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Tệp cho đơn vị…',
    handler: 'openUnitFiles',
    page: 'unit-files',
    title: 'Tệp cho đơn vị không có tài khoản',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Trang lãnh đạo…',
    handler: 'openLeaders',
    page: 'leaders',
    title: 'Trang lãnh đạo và sổ lĩnh vực',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Tự kiểm tra trên Google…',
    handler: 'openSelfCheck',
    page: 'self-check',
    title: 'Tự kiểm tra trên Google',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Tự kiểm chứng…',
    handler: 'openYearProof',
    page: 'year-proof',
    title: 'Tự kiểm chứng',
    kind: 'dialog',
    rare: true,
  },
  {
    label: 'Bàn giao…',
    handler: 'openHandover',
    page: 'handover',
    title: 'Bàn giao Sổ CCHC',
    kind: 'dialog',
    rare: true,
  },
  { label: 'Thiết lập…', handler: 'openSetUp', page: 'set-up', title: 'Thiết lập Sổ CCHC', kind: 'dialog', rare: true },
  {
    label: 'Hướng dẫn',
    handler: 'openGuide',
    page: 'guide',
    title: 'Hướng dẫn sử dụng Sổ CCHC',
    kind: 'dialog',
    last: true,
  },
] as const satisfies readonly MenuEntry[];

/** A menu entry's global of the bundle. */
export type Handler = (typeof MENU)[number]['handler'];

/** The sub-menu of rarely used entries. */
export const RARE_MENU = 'Khác';

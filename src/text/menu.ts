/** What the menu and the windows are called. A handler is the name of a global of the bundle, a page the name of its HTML file. */
export interface MenuEntry { readonly label: string; readonly handler: string; readonly page: string; readonly title: string; readonly kind: 'dialog' | 'sidebar' }

export const MENU = [
  { label: 'Thiết lập…', handler: 'openSetUp', page: 'set-up', title: 'Thiết lập Sổ CCHC', kind: 'dialog' },
  { label: 'Tạo biểu và phát hành…', handler: 'openGenerate', page: 'generate', title: 'Tạo biểu và phát hành', kind: 'dialog' },
  { label: 'Nhận báo cáo…', handler: 'openCollect', page: 'collect', title: 'Nhận báo cáo', kind: 'dialog' },
  { label: 'Kiểm tra…', handler: 'openCheck', page: 'check', title: 'Kiểm tra báo cáo', kind: 'dialog' },
  { label: 'Tổng hợp…', handler: 'openConsolidate', page: 'consolidate', title: 'Tổng hợp', kind: 'dialog' },
  { label: 'Kỳ báo cáo', handler: 'openStatus', page: 'status', title: 'Kỳ báo cáo', kind: 'sidebar' },
] as const satisfies readonly MenuEntry[];

/** *Giải thích số này*: one sentence about where a figure of the master comes from. */
export interface ExplainFacts { readonly label: string; readonly figure: string; readonly how: 'sum' | 'ratio' | 'same' | 'countTasks' | 'typed' | 'notAdded'; readonly units: number; readonly have: number; readonly expected: number; readonly missing: readonly string[]; readonly proves: boolean | null; readonly upToDate: boolean }

const HOW: Readonly<Record<ExplainFacts['how'], (units: number) => string>> = {
  sum: (units) => `cộng từ bản nộp của ${units} đơn vị`,
  ratio: (units) => `tính tỷ lệ từ tổng tử số và tổng mẫu số của ${units} đơn vị, không lấy trung bình các tỷ lệ`,
  same: () => 'lấy lại từ số trong kỳ',
  countTasks: () => 'đếm từ biểu Nhiệm vụ của đơn vị',
  typed: () => 'đơn vị tự nhập',
  notAdded: () => 'không cộng được, chỉ xem theo từng đơn vị',
};

export function explainSentence(facts: ExplainFacts): string {
  const proof = facts.proves === null ? '' : facts.proves ? ' Cộng lại từng phần: khớp.' : ' Cộng lại từng phần: KHÔNG KHỚP, hãy chạy lại Tổng hợp.';
  const missing = facts.missing.length === 0 ? '' : ` Còn thiếu ${facts.missing.length} đơn vị: ${facts.missing.slice(0, 20).join(', ')}${facts.missing.length > 20 ? '…' : ''}.`;
  const stale = facts.upToDate ? '' : ' Từ lần tổng hợp trước đã có thay đổi, nên số trong Sổ tổng hợp có thể khác; hãy chạy lại Tổng hợp.';
  return `${facts.label}: ${facts.figure}, ${HOW[facts.how](facts.units)} (${facts.have}/${facts.expected} đơn vị).${proof}${missing}${stale}`;
}

export const NO_FIGURE = 'chưa có số';

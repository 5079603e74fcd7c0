/** Words of *Đôn đốc*. */
const units = (count: number): string => `${count} đơn vị`;

export const remindWords = {
  title: (period: string): string => `Đôn đốc: ${period}`,
  lines: (facts: {
    /** Units that have not handed in. */
    readonly units: number;
    /** Of them, those that get a letter now, and their accounts. */
    readonly written: number;
    readonly accounts: number;
    readonly quota: number;
    readonly noAccount: readonly string[];
    readonly notPublished: number;
    /** Of them, those whose letter of today is out or may be out. */
    readonly before: number;
    /** Cells whose address is none; '' = every one is. */
    readonly addresses: string;
  }): readonly string[] => [
    `${units(facts.units)} chưa nộp; gửi thư cho ${units(facts.written)} (${facts.accounts} tài khoản), hôm nay còn gửi được tới ${facts.quota} địa chỉ.`,
    ...(facts.notPublished > 0
      ? [`Không gửi cho ${units(facts.notPublished)} chưa được phát hành biểu; hãy chạy “Tạo biểu và phát hành…”.`]
      : []),
    ...(facts.before > 0 ? [`Không gửi nữa cho ${units(facts.before)} đã có thư đôn đốc hôm nay.`] : []),
    'Mỗi đơn vị nhận nhiều nhất một thư đôn đốc trong một ngày, dù bấm nhiều lần.',
    ...(facts.noAccount.length > 0
      ? [`Chưa có tài khoản, phải gọi điện hoặc nhắn Zalo: ${facts.noAccount.join(', ')}.`]
      : []),
    ...(facts.addresses === '' ? [] : [`Không gửi được tới địa chỉ ở: ${facts.addresses}. Hãy sửa ô rồi làm lại.`]),
    ...(facts.accounts > facts.quota ? ['Thư vượt hạn mức hôm nay không gửi; kết quả nêu tên từng đơn vị.'] : []),
  ],
  nobody: 'Tất cả đơn vị đã nộp, không phải đôn đốc đơn vị nào.',
  sending: (unit: string): string => `Gửi thư đôn đốc ${unit}`,
  line: {
    sent: 'Đã gửi thư đôn đốc.',
    sentBefore: 'Hôm nay đã gửi thư đôn đốc, không gửi nữa.',
    waits: 'Hết hạn mức gửi thư trong ngày hoặc Google chưa nhận thư, chưa gửi; hãy nhắn Zalo hoặc gửi vào ngày mai.',
    notSent: 'Chưa gửi vì có địa chỉ không hợp lệ; hãy sửa trong Danh bạ đầu mối.',
    unsure: 'Không rõ thư đã đi hay chưa nên không tự gửi lại; hãy nhắn Zalo.',
    noAccount: 'Chưa có tài khoản trong Danh bạ đầu mối; hãy gọi điện hoặc nhắn Zalo.',
    notPublished: 'Chưa phát hành biểu cho đơn vị này.',
  },
  /** A result of an earlier release that this one does not know. */
  otherLine: 'Không rõ thư đã đi hay chưa; hãy xem lại trong Theo dõi nộp.',
  outcome: (sent: number, before: number, left: number): string =>
    `Đã gửi thư đôn đốc ${units(sent)}${before > 0 ? `, ${units(before)} đã gửi trong ngày` : ''}${left > 0 ? `; ${units(left)} chưa gửi được thư, xem từng dòng` : ''}.`,
  zaloTitle: (group: string): string => `Nội dung nhắn Zalo: ${group}`,
  zalo: (facts: {
    readonly office: string;
    readonly period: string;
    readonly due: string;
    readonly remaining: string;
    readonly names: readonly string[];
  }): string =>
    [
      `${facts.office} đề nghị các đơn vị sau nộp báo cáo ${facts.period} (hạn: ${facts.due}). ${facts.remaining}`,
      ...facts.names.map((name, at) => `${at + 1}. ${name}`),
      'Nhập xong, mở trang bìa của biểu và đánh dấu “Nộp báo cáo”; báo cáo chỉ được coi là đã nộp khi có biên nhận.',
    ].join('\n'),
  log: (kind: string): string => `Đôn đốc: ${kind}`,
} as const;

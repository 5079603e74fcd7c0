/** Words of the job *Tạo biểu và phát hành*. */
import { faultWords } from '../../faults';
import { named } from '../jobs';

const units = (count: number): string => `${count} đơn vị`;

export const issueWords = {
  showing: 'Lập bảng Tổng quan và Tiến độ nộp',
  /** Files that are made and not published, of forms that the catalogue no longer gives. */
  oldForms: (count: number): string =>
    `Danh mục đã sửa sau khi tạo biểu: ${count} tệp chưa phát hành còn là mẫu cũ. Muốn đơn vị nhận mẫu mới thì chạy “Đổi mẫu…” trước, rồi mới phát hành.`,
  tabsMove: (before: string): string =>
    `Các trang tính kết quả (Tổng quan, Tiến độ nộp…) đang ở ${before} sẽ chuyển sang kỳ này. Cần xem lại ${before}: bấm Tổng hợp và chọn kỳ đó.`,
  represented: (units: readonly string[]): string =>
    `Không báo cáo riêng nên không tạo biểu: ${named(units)}. Sửa ở trang tính Đơn vị.`,
  representedBy: (unit: string, by: string | null): string => (by === null ? unit : `${unit} (${by} báo cáo)`),
  addresses: (cells: string): string =>
    `Chưa dùng được địa chỉ ở: ${cells}. Hãy sửa ô rồi chạy lại; các địa chỉ khác vẫn được dùng.`,
  title: (period: string): string => `Tạo biểu và phát hành: ${period}`,
  titleHold: (period: string): string => `Tạo biểu mẫu (chưa gửi): ${period}`,
  titlePublish: (period: string): string => `Phát hành: ${period}`,
  lines: (facts: {
    readonly units: number;
    readonly made: number;
    readonly letters: number;
    readonly quota: number;
    readonly publish: boolean;
    readonly noAccount: readonly string[];
    /** Accounts of other domains than the office's. */
    readonly outside: number;
  }): readonly string[] => [
    `${units(facts.units)}, mỗi đơn vị một tệp riêng${facts.made === 0 ? '' : `; ${facts.made} tệp đã có sẽ giữ nguyên, không ghi đè`}.`,
    ...(facts.publish
      ? [
          `Chia sẻ quyền nhập và gửi thư tới ${facts.letters} tài khoản trong Danh bạ đầu mối; hôm nay còn gửi được tới ${facts.quota} địa chỉ.`,
        ]
      : ['Chưa chia sẻ, chưa gửi thư.']),
    ...(facts.publish && facts.noAccount.length > 0
      ? [`Chưa có tài khoản: ${named(facts.noAccount)}. Các đơn vị này được tạo tệp nhưng chưa phát hành.`]
      : []),
    ...(facts.publish && facts.outside > 0
      ? [
          `${facts.outside} tài khoản ở tên miền khác tài khoản của cơ quan. Nếu Google của cơ quan không cho chia sẻ ra ngoài, hãy đề nghị quản trị viên cho phép trước.`,
        ]
      : []),
    ...(facts.publish && facts.letters > facts.quota
      ? ['Thư vượt hạn mức hôm nay sẽ chờ; chạy lại vào ngày mai để gửi nốt.']
      : []),
  ],
  making: (unit: string): string => `Tạo biểu cho ${unit}`,
  sharing: (unit: string): string => `Chia sẻ và gửi thư cho ${unit}`,
  folder: (period: string): string => `Sổ đơn vị, ${period}`,
  book: (unit: string, period: string): string => `${unit}, ${period}`,
  line: {
    made: 'Đã tạo biểu.',
    thereAlready: 'Đã có từ trước, giữ nguyên.',
    shared: (accounts: number): string => `Đã chia sẻ cho ${accounts} tài khoản.`,
    mailed: 'Đã gửi thư.',
    mailedBefore: 'Thư đã gửi từ trước.',
    mailWaits: 'Thư chờ vì hết hạn mức gửi trong ngày hoặc Google chưa nhận thư; chạy lại sau hoặc vào ngày mai.',
    mailNotSent: 'Thư chưa gửi vì có địa chỉ không hợp lệ; hãy sửa trong Danh bạ đầu mối rồi chạy lại.',
    notShared: (refused: readonly string[]): string =>
      `Google không chia sẻ được cho ${refused.join(', ')}; hãy hỏi lại địa chỉ có tài khoản Google hoặc gửi biểu bằng tệp .xlsx.`,
    sharingWaits: 'Hôm nay Google không cho chia sẻ thêm tệp; chạy lại sau 24 giờ để chia sẻ nốt.',
    mailUnsure: 'Không rõ thư đã đi hay chưa nên không tự gửi lại; hãy hỏi đơn vị.',
    noAccount: 'Chưa có tài khoản trong Danh bạ đầu mối nên chưa phát hành.',
    failed: (why: string): string => `Chưa xong: ${why}`,
    held: 'Chưa phát hành.',
  },
  outcome: (facts: {
    readonly made: number;
    readonly there: number;
    readonly published: number;
    readonly waiting: number;
    readonly failed: number;
  }): string =>
    [
      `Tạo mới ${facts.made} tệp`,
      ...(facts.there > 0 ? [`${facts.there} tệp đã có`] : []),
      ...(facts.published > 0 ? [`phát hành cho ${facts.published} đơn vị`] : []),
      ...(facts.waiting > 0 ? [`${facts.waiting} đơn vị chưa gửi được thư hoặc chưa có tài khoản`] : []),
      ...(facts.failed > 0 ? [`${facts.failed} đơn vị chưa xong`] : []),
    ].join('; ') + '.',
} as const;

type Facts = readonly (string | number)[];
/** [code, made now?, accounts, mail, address that Drive refused…] of one unit, as generate notes it. */
export function issueLine([code, ...facts]: Facts): string {
  const { line } = issueWords;
  const made = facts[0] === 1 ? [line.made] : [];
  if (code === 'failed') return line.failed(faultWords(String(facts[0])));
  if (code === 'made') return `${line.made} ${line.held}`;
  if (code === 'there') return line.thereAlready;
  if (code === 'publishedBefore') return line.thereAlready;
  if (code === 'noAccount') return [...made, line.noAccount].join(' ');
  if (code === 'sharingToday') return [...made, line.sharingWaits].join(' ');
  const mail =
    {
      sent: line.mailed,
      sentBefore: line.mailedBefore,
      waits: line.mailWaits,
      unsure: line.mailUnsure,
      notSent: line.mailNotSent,
    }[String(facts[2])] ?? '';
  const refused = facts.slice(3).map(String);
  return [
    ...made,
    line.shared(Number(facts[1])),
    ...(refused.length > 0 ? [line.notShared(refused)] : []),
    ...(mail === '' ? [] : [mail]),
  ].join(' ');
}

/** Words of the long jobs: the plan, the progress, and the result for each unit. */
import { faultWords } from '../faults';
import { printDay, printHour } from '../print';

const units = (count: number): string => `${count} đơn vị`;
/** The first names and how many more there are. */
export const named = (names: readonly string[], most = 8): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} và ${names.length - most} đơn vị khác`;

export const jobNames = {
  setUp: 'Thiết lập',
  issue: 'Tạo biểu và phát hành',
  publish: 'Phát hành',
  collect: 'Quét báo cáo đã nộp',
  check: 'Kiểm tra',
  consolidate: 'Tổng hợp',
  remind: 'Đôn đốc',
  healthCheck: 'Kiểm tra tình trạng tệp',
  repair: 'Sửa tình trạng tệp',
  exportAll: 'Xuất toàn bộ',
  unitFiles: 'Xuất tệp cho đơn vị',
  leaders: 'Trang lãnh đạo',
  scoreBook: 'Lập sổ chấm điểm',
  selfCheck: 'Tự kiểm tra trên Google',
  handOver: 'Bàn giao',
  takeOver: 'Nhận bàn giao',
  document: 'Soạn văn bản',
} as const;

export const jobWords = {
  waiting: 'Google đang bận, Sổ CCHC chờ rồi làm tiếp. Việc đã làm được giữ nguyên.',
  otherWindow: 'Một cửa sổ khác của cùng tài khoản đang chạy. Chờ đến lượt…',
  unfinished: 'Việc này đang làm dở, sẽ làm tiếp từ chỗ đã dừng.',
} as const;

export const setUpWords = {
  title: (province: string): string => `Thiết lập Sổ CCHC cho ${province}`,
  lines: (facts: {
    readonly units: number;
    readonly periods: number;
    /** Agencies that alone are asked for rows of *Số liệu*. */
    readonly owners: readonly { readonly name: string; readonly count: number }[];
    readonly memory: readonly { readonly tab: string; readonly count: number }[];
  }): readonly string[] => [
    'Tạo một thư mục trong Drive của tài khoản này, trong đó có Sổ tổng hợp và sổ gốc (chỉ cơ quan tổng hợp mở được).',
    `Ghi sẵn danh mục: ${units(facts.units)}, ${facts.periods} kỳ báo cáo, chỉ tiêu, nhiệm vụ, ngày nghỉ.`,
    ...(facts.owners.length > 0
      ? [
          `${facts.owners.reduce((sum, one) => sum + one.count, 0)} dòng số liệu là số toàn địa bàn, chỉ hỏi một cơ quan: ${facts.owners.map((one) => `${one.name} ${one.count} dòng`).join(', ')}. Sửa ở trang tính Ma trận biểu.`,
        ]
      : []),
    ...(facts.memory.length > 0
      ? [
          `${facts.memory.reduce((sum, one) => sum + one.count, 0)} dòng danh mục chưa đối chiếu văn bản gốc, được tô màu để cơ quan xác nhận trước khi phát hành: ${facts.memory.map((one) => `trang tính ${one.tab} ${one.count} dòng`).join(', ')}.`,
        ]
      : []),
    'Hẹn nhận báo cáo tự động mỗi giờ.',
    'Lưu ý: số liệu làm việc nằm trên dịch vụ của Google ở ngoài Việt Nam; không nhập tài liệu mật. Báo cáo chính thức là bản giấy hoặc bản PDF đã ký.',
    'Chạy lại không tạo thêm gì nếu đã thiết lập.',
  ],
  stage: ['Tìm những gì đã có', 'Tạo sổ gốc', 'Tạo Sổ tổng hợp', 'Hẹn giờ nhận báo cáo'] as const,
  folder: (province: string): string => `Sổ CCHC ${province}`,
  master: (province: string, year: number): string => `Sổ tổng hợp CCHC ${province} ${year}`,
  ledger: (province: string): string => `Sổ gốc CCHC ${province} (không sửa tay)`,
  officeAccounts:
    'Tài khoản của cơ quan tổng hợp, cách nhau bằng dấu phẩy; chỉ các tài khoản này được phát hành, tiếp nhận, tổng hợp',
  leadersAccounts:
    'Tài khoản của lãnh đạo được xem Trang lãnh đạo, cách nhau bằng dấu phẩy; để trống thì chưa chia sẻ cho ai',
  guideUrl:
    'Địa chỉ của hướng dẫn đã đăng cho đơn vị, bắt đầu bằng https://; trang bìa của biểu tạo sau đó có đường dẫn; để trống thì không có',
  made: 'Đã tạo Sổ tổng hợp. Tiếp theo: soát các dòng tô màu, rồi chọn “Tạo biểu và phát hành…” để dán danh bạ đầu mối (nếu chưa có), tạo biểu, xem thử và phát hành.',
  madeBefore: 'Đã thiết lập từ trước, không tạo thêm gì.',
} as const;

export const issueWords = {
  showing: 'Lập bảng Tổng quan và Tiến độ nộp',
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

/** The deadline, as words that end a sentence. */
export const dueWords = (mode: 'on' | 'before', hour: string, day: string): string =>
  mode === 'on' ? `trước ${printHour(hour)} ngày ${printDay(day)}` : `trước khi hết ngày ${printDay(day)}`;

export const collectWords = {
  title: (period: string): string => `Quét báo cáo đã nộp: ${period}`,
  lines: (facts: { readonly units: number; readonly changed: number }): readonly string[] => [
    `${units(facts.units)} trong kỳ; ${facts.changed} tệp có thay đổi từ lần đọc trước.`,
    'Tệp đã đánh dấu nộp và không còn lỗi phải sửa được lưu bản nộp, ghi biên nhận vào trang bìa và gửi thư.',
    'Tệp còn lỗi phải sửa: ghi lý do vào trang bìa, bỏ dấu nộp; thời điểm nộp vẫn được giữ lại.',
  ],
  reading: 'Đọc các tệp có thay đổi',
  standing: (submitted: number, of: number): string => `Đã nộp ${submitted}/${of}.`,
  line: {
    sealed: (version: number): string => `Đã lưu bản nộp lần ${version}.`,
    sealedLate: (version: number): string => `Đã lưu bản nộp lần ${version}, nộp trễ hạn.`,
    sealedUndecided: (version: number): string =>
      `Đã lưu bản nộp lần ${version}; chưa đủ căn cứ về thời gian nộp, cơ quan cần xác định.`,
    author: {
      authorUnknown: 'Google không cho biết người nộp: hãy hỏi đơn vị trước khi tiếp nhận.',
      authorNotAllowed: 'Người sửa tệp lần cuối không có quyền Được nộp: hãy hỏi đơn vị trước khi tiếp nhận.',
    },
    refused: (count: number): string => `Chưa nhận vì còn ${count} lỗi phải sửa; đã báo đơn vị.`,
    withdrawn: 'Đơn vị đã rút báo cáo.',
    tickGone: 'Đơn vị bỏ dấu nộp sau khi đã tiếp nhận; bản nộp vẫn giữ.',
    editedAfter: (count: number): string => `${count} ô bị sửa sau khi nộp; bản nộp không đổi.`,
    draft: 'Đang nhập.',
    unreadable: (why: string): string => `Không đọc được tệp: ${why}`,
    notShown: (why: string): string => `Đã ghi nhận nhưng chưa ghi được lên trang bìa: ${why}. Sẽ ghi ở lượt sau.`,
    coverDamaged:
      'Trang bìa của tệp bị xóa hoặc sửa nên không nhận được báo cáo; hãy nhờ đơn vị hoàn tác bằng Lịch sử phiên bản.',
  },
  outcome: (facts: {
    readonly sealed: number;
    readonly refused: number;
    readonly withdrawn: number;
    readonly edited: number;
    readonly unreadable: number;
  }): string =>
    facts.sealed + facts.refused + facts.withdrawn + facts.edited + facts.unreadable === 0
      ? 'Không có báo cáo mới.'
      : [
          `Nhận ${facts.sealed} báo cáo`,
          ...(facts.refused > 0 ? [`${facts.refused} đơn vị còn lỗi phải sửa`] : []),
          ...(facts.withdrawn > 0 ? [`${facts.withdrawn} đơn vị rút báo cáo`] : []),
          ...(facts.edited > 0 ? [`${facts.edited} đơn vị sửa sau khi nộp`] : []),
          ...(facts.unreadable > 0 ? [`${facts.unreadable} tệp không đọc được`] : []),
        ].join('; ') + '.',
} as const;

export function collectLine([code, ...facts]: Facts): string {
  const { line } = collectWords;
  switch (code) {
    case 'sealed':
      return [
        (facts[1] === 'late' ? line.sealedLate : facts[1] === 'undecided' ? line.sealedUndecided : line.sealed)(
          Number(facts[0]),
        ),
        ...(typeof facts[2] === 'string' ? [line.author[facts[2] as keyof typeof line.author]] : []),
      ].join(' ');
    case 'refused':
      return line.refused(Number(facts[0]));
    case 'edited':
      return line.editedAfter(Number(facts[0]));
    case 'unreadable':
      return line.unreadable(faultWords(String(facts[0])));
    case 'notShown':
      return line.notShown(faultWords(String(facts[0])));
    case 'withdrawn':
      return line.withdrawn;
    case 'tickGone':
      return line.tickGone;
    case 'coverDamaged':
      return line.coverDamaged;
    default:
      return line.draft;
  }
}

export const checkWords = {
  title: (period: string): string => `Kiểm tra: ${period}`,
  lines: (count: number): readonly string[] => [
    `Đọc tệp của ${units(count)} và báo lỗi tìm thấy.`,
    'Không ghi gì vào tệp nào; kiểm tra không phải là nộp báo cáo.',
  ],
  reading: 'Đọc và kiểm tra',
  clean: 'Không còn lỗi. BÁO CÁO CHƯA ĐƯỢC NỘP.',
  cleanSubmitted: 'Không còn lỗi.',
  outcome: (clean: number, faulty: number, unreadable: number): string =>
    `${clean} đơn vị không còn lỗi; ${faulty} đơn vị còn lỗi hoặc cần giải trình${unreadable > 0 ? `; ${unreadable} tệp không đọc được` : ''}.`,
} as const;

/** Words of the windows: buttons, progress, what happened and what to do next. */

export const dialogWords = {
  loading: 'Đang đọc…',
  confirm: {
    setUp: 'Thiết lập',
    issue: 'Tạo biểu và phát hành',
    publish: 'Phát hành',
    collect: 'Quét báo cáo đã nộp',
    check: 'Kiểm tra',
    consolidate: 'Tổng hợp',
    remind: 'Gửi thư đôn đốc',
    healthCheck: 'Kiểm tra tình trạng tệp',
    repair: 'Sửa',
    exportAll: 'Xuất toàn bộ',
    loadFiles: 'Ghi tệp',
    unitFiles: 'Xuất tệp',
    selfCheck: 'Bắt đầu tự kiểm tra',
    yearProof: 'Bắt đầu tự kiểm chứng',
    leaders: 'Lập và chia sẻ',
    scoreBook: 'Lập sổ chấm điểm',
    handOver: 'Bàn giao',
    takeOver: 'Nhận bàn giao',
    document: 'Soạn văn bản',
  },
  toPaste: 'Lời nhắn để dán vào Zalo',
  stop: 'Dừng',
  stopping: 'Đang dừng sau bước này…',
  goOn: 'Làm tiếp',
  again: 'Thử lại',
  close: 'Đóng',
  stopped: 'Đã dừng. Việc đã làm được giữ nguyên; bấm “Làm tiếp” để làm nốt phần còn lại.',
  progress: (at: number, of: number): string => `${at}/${of}`,
  unit: 'Đơn vị',
  result: 'Kết quả',
  message: 'Ghi chú',
  outcomes: 'Kết quả theo đơn vị',
  outcomesByThing: 'Kết quả từng điều',
  /** The heading where it differs from the button. */
  heading: { selfCheck: 'Tự kiểm tra trên Google', yearProof: 'Tự kiểm chứng' } as Readonly<Record<string, string>>,
  openMaster: 'Mở Sổ tổng hợp',
  openScoreBook: 'Mở Sổ chấm điểm',
  download: 'Tải kết quả về máy',
  failed: 'Chưa làm xong',
} as const;

export const resultWords = {
  done: 'Hoàn thành',
  doneMissing: 'Hoàn thành, chưa đủ',
  nothingWritten: 'Không ghi gì',
} as const;

export const statusWords = {
  title: 'Kỳ báo cáo',
  loading: 'Đang đọc kỳ báo cáo…',
  refresh: 'Đọc lại',
  again: 'Thử lại',
  setUp: 'Thiết lập…',
  masterInUse: 'Mở Sổ tổng hợp đang dùng',
  useThisMaster: 'Dùng sổ đang mở',
  chosenMaster: 'Từ nay dùng Sổ tổng hợp đang mở.',
  takeOver: 'Nhận bàn giao…',
  choose: 'Đổi kỳ',
  received: (count: number, of: number): string => `Đã nộp ${count}/${of} đơn vị`,
  counts: (waiting: number, notYet: number): string => `Chờ tiếp nhận ${waiting}, chưa nộp ${notYet}.`,
  made: (made: number, published: number, of: number): string =>
    `Đã tạo biểu ${made}/${of}, đã phát hành ${published}/${of}.`,
  answer: 'Trả lời câu hỏi…',
  list: {
    waiting: 'Chờ tiếp nhận',
    undecided: 'Chờ xác định thời gian nộp',
    returned: 'Đã trả lại',
    refused: 'Đã đánh dấu nộp, chưa được nhận',
    questions: 'Câu hỏi của đơn vị, chưa trả lời',
    outside: 'Tệp đang mở cho người ngoài danh bạ',
    atRisk: 'Có nguy cơ chậm',
    notYet: 'Chưa nộp',
    noAccount: 'Chưa có tài khoản nên chưa phát hành',
  },
  groupBooks: 'Sổ chung của nhóm đơn vị',
  cutOff: 'Số liệu tính đến ngày',
  due: 'Hạn nộp',
  next: 'Việc tiếp theo',
  looksStopped:
    'Hơn ba giờ nay không có lượt quét tự động, nên báo cáo đã đánh dấu nộp có thể chưa được nhận. Hãy bấm Quét báo cáo đã nộp; nếu vẫn vậy, tài khoản chạy quét tự động cần mở Sổ tổng hợp và bấm Kỳ báo cáo.',
  close: {
    button: 'Chốt các báo cáo đã tiếp nhận…',
    changes: (count: number): string =>
      `Chốt ${count} báo cáo đã tiếp nhận. Chốt xong thì không trả lại, không gia hạn và không rút được nữa; sai sót về sau phải sửa ở Đính chính số liệu, theo văn bản của đơn vị.`,
    staysOpen: (count: number): string => `${count} đơn vị chưa tiếp nhận xong vẫn để mở:`,
    andMore: (count: number): string => `xem ${count} đơn vị nữa`,
    confirm: (count: number): string => `Chốt ${count} báo cáo`,
    cancel: 'Không chốt',
    done: (closed: number): string => `Đã chốt ${closed} báo cáo.`,
    undo: (count: number): string => `Hủy chốt ${count} báo cáo vừa chốt`,
    undone: (count: number): string => `Đã hủy chốt ${count} báo cáo; các báo cáo này trở về đã tiếp nhận.`,
  },
} as const;

/** Failures between the page and Google, before the add-in can answer. */
/** A window shows this until its script runs. Where Google's frame is blocked, it is the only visible text. */
export const pageWords = {
  opening:
    'Đang mở… Nếu dòng này còn sau một phút: trình duyệt đang chặn cookie của bên thứ ba. Hãy cho phép cookie của googleusercontent.com rồi mở lại cửa sổ.',
} as const;

export const callWords = {
  multiLogin:
    'Google đang dùng một tài khoản khác của trình duyệt này nên từ chối yêu cầu. Hãy mở Sổ tổng hợp trong cửa sổ ẩn danh hoặc hồ sơ trình duyệt chỉ đăng nhập một tài khoản của cơ quan, rồi thử lại.',
  broken: 'Không liên lạc được với Google. Việc đã làm được giữ nguyên; hãy kiểm tra mạng rồi làm lại.',
  unclear:
    'Google không trả lời yêu cầu này. Việc đã làm được giữ nguyên. Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở Sổ tổng hợp trong cửa sổ ẩn danh chỉ đăng nhập tài khoản của cơ quan; nếu không, hãy kiểm tra mạng rồi làm lại.',
} as const;

/** Words of *Sửa*: the repairs offered by *Kiểm tra tình trạng tệp*, what each will change, and what it did. */

/** What one part is called before and after it is mended; `rows` = lines that it will hold. */
interface Part {
  readonly will: (name: string, rows: number) => string;
  readonly did: (name: string) => string;
}

const part = (will: Part['will'], did: Part['did']): Part => ({ will, did });

export const repairWords = {
  title: (period: string): string => `Sửa tình trạng tệp: ${period}`,
  willPutBack: (place: string): string => `Sẽ ghi lại ${place}, theo bản sao đã kiểm chứng và Nhật ký.`,
  cannot: (place: string): string =>
    `Chưa ghi lại được ${place}: không còn bản sao nào khớp mã kiểm chứng. Hãy khôi phục dòng này từ Lịch sử phiên bản của Google, hoặc bỏ qua kèm lý do.`,
  willMakeForms: (unit: string): string =>
    `Sẽ lập lại mẫu đã phát hành cho ${unit} từ danh mục hiện nay, chỉ khi khớp mã kiểm chứng.`,
  putBack: (place: string): string => `Đã ghi lại ${place}`,
  willWriteOff: (list: string): string =>
    `Sẽ bỏ qua các dòng đã mất: ${list}. Báo cáo có dòng bị bỏ qua không được đưa vào tổng hợp và được ghi tên kèm lý do ở trang tính Tổng quan.`,
  writtenOff: (list: string, reason: string): string => `Đã bỏ qua các dòng đã mất: ${list}. Lý do: ${reason}`,
  willDropTab: (title: string): string => `Sẽ xóa trang tính nháp “${title}” còn sót trong Sổ tổng hợp.`,
  droppedTab: (title: string): string => `Đã xóa trang tính nháp “${title}”`,
  tab: part(
    (title, rows) => `Sẽ lập lại trang tính ${title} với ${rows} dòng như lần đọc gần nhất.`,
    (title) => `Đã lập lại trang tính ${title}`,
  ),
  keys: part(
    (title) => `Sẽ ghi lại dòng mã ẩn của trang tính ${title}, theo tiêu đề cột; nội dung các dòng giữ nguyên.`,
    (title) => `Đã ghi lại dòng mã ẩn của trang tính ${title}`,
  ),
  result: part(
    (title) => `Sẽ lập lại trang tính ${title}, còn trống; số liệu đầy lại khi chạy “Tổng hợp…”.`,
    (title) => `Đã lập lại trang tính ${title}, hãy chạy “Tổng hợp…” để có số liệu`,
  ),
  fence: part(
    () => 'Sẽ đặt lại vùng tên của lần công bố gần nhất; số liệu không đổi.',
    () => 'Đã đặt lại vùng tên của lần công bố gần nhất',
  ),
  locks: part(
    (tab) => `Sẽ đặt lại khóa bảo vệ ở trang tính ${tab}; nội dung các ô giữ nguyên.`,
    (tab) => `Đã đặt lại khóa bảo vệ ở trang tính ${tab}`,
  ),
  lists: part(
    (tab) => `Sẽ đặt lại danh sách chọn và kiểm tra nhập ở trang tính ${tab}; nội dung các ô giữ nguyên.`,
    (tab) => `Đã đặt lại danh sách chọn và kiểm tra nhập ở trang tính ${tab}`,
  ),
  formulas: part(
    (cells) => `Sẽ ghi lại công thức của biểu ở ${cells}; ô nhập của đơn vị giữ nguyên.`,
    (cells) => `Đã ghi lại công thức của biểu ở ${cells}`,
  ),
  hiddenKeys: part(
    (tab) => `Sẽ ghi lại mã ẩn đã bị xóa ở trang tính ${tab}; ô nhập của đơn vị giữ nguyên.`,
    (tab) => `Đã ghi lại mã ẩn ở trang tính ${tab}`,
  ),
  printTab: part(
    (tab) => `Sẽ lập lại trang tính ${tab}; nội dung lấy từ các biểu bằng công thức.`,
    (tab) => `Đã lập lại trang tính ${tab}`,
  ),
  locale: part(
    (found) => `Sẽ đặt lại ngôn ngữ và khu vực Việt Nam (đang là ${found}); nội dung các ô giữ nguyên.`,
    () => 'Đã đặt lại ngôn ngữ và khu vực Việt Nam',
  ),
  cannotKeys: (title: string): string =>
    `Chưa ghi lại được dòng mã ẩn của trang tính ${title} vì tiêu đề cột cũng đã đổi. Hãy mở Sổ tổng hợp, chọn Tệp → Lịch sử phiên bản và khôi phục phiên bản trước khi mất.`,
  unshare: part(
    (who) => `Sẽ bỏ quyền mở tệp của ${who}.`,
    (who) => `Đã bỏ quyền mở tệp của ${who}`,
  ),
  share: part(
    (account) => `Sẽ cho ${account} quyền nhập vào tệp và gửi thư báo.`,
    (account) => `Đã cho ${account} quyền nhập vào tệp`,
  ),
  ownerShares: part(
    () => 'Sẽ chỉ cho chủ tệp chia sẻ tiếp.',
    () => 'Chỉ còn chủ tệp được chia sẻ tiếp',
  ),
  restored: part(
    (name) => `Sẽ lấy tệp “${name}” khỏi Thùng rác, về chỗ cũ.`,
    (name) => `Đã lấy tệp “${name}” khỏi Thùng rác`,
  ),
  copy: part(
    (name) => `Sẽ bỏ bản sao “${name}” vào Thùng rác; tệp gốc của đơn vị giữ nguyên.`,
    (name) => `Đã bỏ bản sao “${name}” vào Thùng rác`,
  ),
  willRemake: (unit: string, version: number): string =>
    version === 0
      ? `Sẽ tạo tệp mới cho ${unit}, còn trống vì đơn vị chưa nộp lần nào.`
      : `Sẽ tạo tệp mới cho ${unit} và ghi lại mọi ô như bản nộp lần ${version}; những gì đơn vị sửa sau bản nộp đó không lấy lại được.`,
  willTell: (accounts: number): string => `Sẽ chia sẻ tệp mới cho ${accounts} tài khoản và gửi thư có đường dẫn mới.`,
  onlyWhenLost:
    'Chỉ làm khi chắc chắn tệp cũ đã bị xóa hẳn. Nếu tệp còn trong Thùng rác của tài khoản đã tạo tệp, hãy lấy lại thay vì tạo mới.',
  remade: (unit: string): string => `Đã tạo lại tệp của ${unit}`,
  remadeNotSent: (unit: string): string =>
    `Đã tạo lại tệp của ${unit} nhưng chưa chia sẻ hoặc chưa gửi thư được; hãy chạy lại “Tạo biểu và phát hành…”`,
  master: 'Sổ tổng hợp',
  ledger: 'Sổ gốc',
  /** The last line of a preview. */
  withinHour:
    'Trong một giờ, lấy lại được như trước bằng nút “Hoàn tác lần sửa vừa rồi…” ở cửa sổ này hoặc trong “Kiểm tra tình trạng tệp…”, nếu chỗ đã sửa chưa ai thay đổi.',
  noButton: 'Việc này không có nút hoàn tác.',
  stays: {
    formats: 'Hoàn tác lập lại trang tính nháp với nội dung các ô, không kèm định dạng.',
    letter: 'Thư đã gửi cho đơn vị không lấy lại được; khi hoàn tác, đơn vị nhận thư khác báo tệp mới không dùng nữa.',
    sharing:
      'Không hoàn tác bằng nút: quyền thêm theo Danh bạ đầu mối (muốn rút thì bỏ tài khoản khỏi Danh bạ), đường liên kết mở cho mọi người hoặc cả tên miền, và thư đã gửi.',
  },
  later: {
    versions: 'Việc này được ghi vào Nhật ký. Sau một giờ, mở tệp rồi dùng Tệp → Lịch sử phiên bản của Google.',
    sharing: 'Việc này được ghi vào Nhật ký. Sau một giờ, mở tệp rồi dùng nút Chia sẻ.',
    trash: 'Việc này được ghi vào Nhật ký. Tệp ở trong Thùng rác của Drive 30 ngày, lấy lại được.',
    intoTrash: 'Việc này được ghi vào Nhật ký. Sau một giờ, muốn như trước thì bỏ tệp vào Thùng rác của Drive.',
    remade: 'Việc này được ghi vào Nhật ký. Tệp mới thay tệp cũ trong sổ gốc; tệp cũ nếu tìm lại được vẫn mở được.',
  },
  /** A place that somebody changed. @param box `A1:C3`, '' for a place without cells */
  place: {
    cells: (tab: string, box: string): string => `trang tính ${tab}, ô ${box}`,
    tab: (tab: string): string => `trang tính ${tab}`,
    lock: (tab: string): string => `khóa bảo vệ ở trang tính ${tab}`,
    name: (): string => 'vùng tên của lần công bố gần nhất',
    language: (): string => 'ngôn ngữ và khu vực của tệp',
  },
  fileGone: (name: string): string => `tệp “${name}” không còn thấy trong Drive`,
  fileChanged: (name: string): string => `tệp “${name}”`,
  willBack: {
    cells: (tab: string): string => `Sẽ ghi lại các ô đã sửa ở trang tính ${tab} như trước khi sửa.`,
    tab: (tab: string): string => `Sẽ đưa trang tính ${tab} về như trước khi sửa.`,
    lock: (tab: string): string => `Sẽ bỏ khóa bảo vệ vừa đặt ở trang tính ${tab}.`,
    name: (): string => 'Sẽ bỏ vùng tên vừa đặt lại của lần công bố gần nhất.',
    language: (): string => 'Sẽ đặt lại ngôn ngữ và khu vực của tệp như trước khi sửa.',
  },
  willShareAgain: (who: string): string => `Sẽ cho ${who} mở lại tệp như trước.`,
  willUntrash: (name: string): string => `Sẽ lấy tệp “${name}” khỏi Thùng rác.`,
  willTrash: (name: string): string => `Sẽ bỏ tệp “${name}” vào Thùng rác.`,
  willOpen: (name: string): string => `Người nhập lại được chia sẻ tiếp tệp “${name}”.`,
  willMissAgain: 'Các dòng đã bỏ qua được nêu là mất trở lại; chưa tổng hợp được cho đến khi ghi lại hoặc bỏ qua.',
  willUseOld: 'Sổ gốc dùng lại tệp cũ của đơn vị.',
  willHaveNone: 'Tệp cũ vẫn không thấy trong Drive: sau khi hoàn tác, đơn vị chưa có tệp nào cho đến khi tạo lại.',
  willTellUndone: (accounts: number): string =>
    `Sẽ gửi thư cho ${accounts} tài khoản, báo tệp mới không dùng nữa. Thư đã gửi trước đó không lấy lại được.`,
  undoTitle: (period: string): string => `Hoàn tác lần sửa: ${period}`,
  undoes: (what: string, at: string, by: string): string => `Hoàn tác “${what}” lúc ${at} của ${by}.`,
  undone: (what: string, file: string): string => `Đã hoàn tác “${what}” ở ${file}`,
  undoneWell: 'Đã hoàn tác. Mọi chỗ như trước khi sửa.',
  finishedBefore: 'Lần sửa trước bị ngắt đã xong; không còn gì phải sửa.',
  /** In the log, before the first change. @param lines what will change */
  begun: (lines: readonly string[]): string => `Bắt đầu sửa. ${lines.join(' ')}`,
  nothing: 'Không còn gì phải sửa.',
  done: (count: number): string => `Đã sửa ${count} chỗ. Hãy chạy lại “Kiểm tra tình trạng tệp…” để xem còn gì không.`,
} as const;

/**
 * Vietnamese words that people *type* into cells and plans, and their meaning. Input only: the words that a user reads
 * are in text/.
 * Patterns over NFC lower-case text; each matches the whole text, and diacritics are never removed.
 */
export const NOT_ARISEN = /^không phát sinh$/;
export const NOT_APPLICABLE = /^không áp dụng$/;

/** May mean zero, blank or *không phát sinh*: the unit is asked, the meaning is never guessed. */
export const EMPTY_WORD =
  /^(?:[-–—−]{1,3}|[.]{1,3}|[…/_*?xok]|ko|không|(?:không|ko|chưa) có|chưa|kps|kad|na|n\/a|null|nil|trống)$/;

/** Names zero in a sentence. */
export const ZERO_WORD = /không/i;

/** The first letters of a text in *Giải trình* that asks the office about its row. */
export const QUESTION_LEAD = /^hỏi:/i;

/** How an agency begins its answer about an order of a meeting. */
export const ANSWERED_STATES = [
  ['done', /^(?:đã )?(?:hoàn thành|thực hiện xong|làm xong|xong)/],
  ['doing', /^(?:đang|sẽ)(?:\s|$)/],
  ['open', /^chưa(?:\s|$)/],
] as const;

/** What a cell shows while its value is still being computed. */
export const LOADING = /^(?:(?:loading|đang tải)(?:\.{3}|…)?|#getting_data|#busy!)$/;

/** Error texts of spreadsheets when they arrive as text. */
export const ERROR_TEXT =
  /^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM|ERROR|SPILL|CALC|CONNECT|BLOCKED|FIELD|UNKNOWN)[!?]?$/i;

/** `31 tháng 3 năm 2019`, with or without *ngày*. */
export const DATE_IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/;
export const DAY_AND_MONTH_IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})$/;
export const DAY_WORD = /^ngày /;

/** Ends with a word for a citizen's identity number, and with whatever may be between it and the number. */
export const IDENTITY_LEAD =
  /(?:cccd|cmnd|cmt|cmtnd|đdcn|đdđt|căn cước|chứng minh(?: nhân dân| thư)?|(?:mã )?(?:số )?định danh(?: cá nhân)?)(?:[ .:;,=(\/–-]|công dân|nhân dân|số|mới|cũ|gắn chíp|gắn chip|của ông|của bà|cccd|cmnd|là)*/;
/** The same for a passport. */
export const PASSPORT_LEAD = /(?:hộ chiếu|passport)(?:[ .:;,=(]|số|là)*/;
/** The same for a telephone number. */
export const PHONE_LEAD =
  /(?:sđt|đtdđ|đtdd|đt|dđ|sdt|dtdd|tel|phone|mobile|zalo|viber|di động|điện thoại|số máy|liên hệ|gọi)(?:[ .:;,=(\/–-]|số|di động|cá nhân|là)*/;
/** Ends with a word for a number that is one person's, and with whatever may be between it and the number. */
export const PERSONAL_NUMBER_LEAD =
  /(?:(?:mst|mã số thuế)(?: (?:thu nhập )?cá nhân| tncn| (?:của )?(?:ông|bà|anh|chị)(?: \p{L}+){0,4})|bhxh|bhyt|bảo hiểm (?:xã hội|y tế))(?:[ .:;,=(–-]|số|mã|sổ|thẻ|là|(?:của )?(?:ông|bà)(?: \p{L}+){0,4})*/u;
/** The same for an account of a bank; that of the treasury is the agency's. */
export const BANK_LEAD =
  /(?:stk|(?:số )?(?:tài khoản|tk))(?:[ .:;,=(–-]|số|là|ngân hàng|cá nhân|(?:của )?(?:ông|bà)(?: \p{L}+){0,4})*/u;
/** Words before a number that make it a code of a thing. */
export const CODE_LEAD =
  /(?:mã|mst|tệp|lô|sê-ri|seri|serial|số hiệu|biên lai|hóa đơn|hồ sơ|vận đơn|chứng thư|văn bản|công văn)(?:[ .,:#\d]|số|thuế|vạch|github|hồ sơ|của|doanh nghiệp|công ty|đơn vị|cơ quan)*/u;
/** Words after a number that make it an amount. */
export const AMOUNT_WORDS = /(?: ?(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn|vnđ|vnd|usd|%|lượt|hồ sơ|trường hợp|thẻ|người|cuộc))/;

/**
 * A day or year of birth that is named as such. *Học sinh năm 2019*, *phát sinh năm 2009* and similar words are not a
 * birth.
 */
const BIRTH_WORDS: readonly RegExp[] = [
  /(?:ngày(?:,? tháng)?(?:,? năm)? sinh|năm sinh) ?(?:là|vào)? ?[:(]? ?\d/u,
  /(?<!(?:học|tuyển|phát|vệ|thí|khai|dân|hộ|giáo|môn|bình|tái|hy|hi|an|sát|bẩm|sơ|nảy|phục|ký|kí|song|mưu|quyên|văn|triệt) )sinh:? ?(?:(?:vào )?ngày:? \d{1,2}(?:[/.-]| tháng)|(?:vào )?năm:? (?:19[3-9]|200)\d|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d|tháng \d{1,2} ?(?:[/.-]|năm) ?(?:19[3-9]|200)\d|(?:19[3-9]|200)\d(?= ?(?:$|[),;.])))/u,
  /(?<![\p{L}\d])(?:s\.?n\.?|n\.?s\.?|d\.?o\.?b\.?) ?[:.-]? ?(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19[3-9]|200)\d(?![\d/-]|[.,]\d)/u,
];

/** True when a text names a day or a year of birth. */
export const namesBirth = (text: string): boolean => BIRTH_WORDS.some((pattern) => pattern.test(text));

/** Degrees of state secrecy, in every spelling that a setting may hold. */
export const SECRET_WORDS = /^(?:secret|top ?secret|confidential|(?:tuyệt |tối )?mật|bí mật(?: nhà nước)?)$/;

/** Classes of information as the office writes them, and as codes. */
export const CLASS_WORDS = {
  public: /^(?:public|công khai)$/,
  internal: /^(?:internal|nội bộ|)$/,
  personal: /^(?:personal|cá nhân)$/,
} as const;

export const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
export const PLAN = {
  quarter: /^(?:trong )?quý (iv|iii|ii|i|[1-4])(?:(?: ?[/-] ?| năm )(\d{4})| (năm sau))?$/,
  quarters: /^(?:từ )?quý (iv|iii|ii|i|[1-4]) ?(?:-|–|đến) ?quý (iv|iii|ii|i|[1-4])(?: năm (\d{4}))?$/,
  month: /^(?:(?:trong )?tháng (\d{1,2})(?:(?:\/| năm )(\d{4}))?|(\d{1,2})\/(\d{4}))$/,
  before: /^trước (?:ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/,
  on: /^(?:(?:chậm nhất|muộn nhất|xong|hoàn thành|đến)(?: là)? )?(?:ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/,
  iso: /^(\d{4})-(\d{2})-(\d{2})$/,
  range: /^(?:từ )?(?:ngày )?(\d{1,2}\/\d{1,2}\/\d{4}) ?(?:-|–|đến(?: ngày)?) ?(\d{1,2}\/\d{1,2}\/\d{4})$/,
  relative: /^(?:trong )?(?:vòng )?(\d{1,3}) ngày (?:sau khi|kể từ khi|kể từ ngày) (.+)$/,
  inYear: /^(?:(?:trong|cuối|hết) năm(?: (\d{4}))?|năm (\d{4}))$/,
  firstHalf: /^(?:trong )?(?:6|sáu) tháng đầu năm(?: (\d{4}))?$/,
  quarterly: /^(?:định kỳ )?(?:hằng|hàng|mỗi) quý$/,
  monthly: /^(?:định kỳ )?(?:hằng|hàng|mỗi) tháng$/,
  continuous: /^(?:thường xuyên|cả năm|thường xuyên trong năm|thường xuyên, cả năm)$/,
  onEvent: /^khi (?:có )?phát sinh$/,
} as const;

/** A day in words within a longer phrase. */
export const WORDY_DAY = /(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)/g;

/** A day as offices also write it, `30.6.2019` or `30-6-2019`; the month's point alone (`30.6`) is taken too. */
export const DOTTED_DAY = /(?<!\d)(\d{1,2})(?:\.(\d{1,2})(?:\.(\d{4}))?|-(\d{1,2})-(\d{4}))(?![\d.])/g;

/** Kinds of bodies, in full and as a plan shortens them, each with one sign for both. */
export const BODY_KINDS: readonly (readonly [words: RegExp, sign: string])[] = [
  [/(?:ủy|uỷ) ban nhân dân|(?<!\p{L})ubnd(?!\p{L})/gu, 'ubnd'],
  [/(?<!\p{L})(?:thành phố|t\.? ?p(?:\. ?| ))/gu, 'tp '],
  [/(?<!\p{L})(?:thị xã|t\.? ?x(?:\. ?| ))/gu, 'tx '],
  [/(?<!\p{L})(?:thị trấn|tt\. ?)/gu, 'tt '],
  [/(?<!\p{L})(?:huyện|h\. ?)/gu, 'h '],
  [/(?<!\p{L})(?:phường|p\. ?)/gu, 'p '],
  [/(?<!\p{L})(?:xã|x\. ?)/gu, 'x '],
  [/(?<!\p{L})(?:đặc khu|đk\.? ?)/gu, 'dk '],
  [/ ?& ?/g, ' + '],
  [/ và /g, ' + '],
];
/** The head of a body means the body; a committee means its place. */
export const HEAD_OF =
  /^(?:(?:ông |bà )?(?:chủ tịch|giám đốc|thủ trưởng|chánh thanh tra|trưởng ban|chánh(?= văn phòng)) )/;
export const COMMITTEE_OF = /^ubnd (?=(?:tp|tx|tt|h|p|x|dk) )/;

/** Owner words that mean a whole group. The head of a body means the body. */
export const DEPARTMENTS = /^(?:thủ trưởng |giám đốc )?(?:các )?sở,(?: ban,)? ngành(?: (?:thuộc|cấp) tỉnh)?$/;
/** Kinds may be listed in any order; a list of only some of them is a part of the group, and is left to the office. */
export const DISTRICTS =
  /^(?:chủ tịch )?(?:ubnd|(?:ủy|uỷ) ban nhân dân) (?:cấp huyện|các huyện|(?=.*huyện)(?=.*(?:thành phố|quận))(?:các )?(?:huyện|thị xã|thành phố|quận)(?:(?:,| và|, và) (?:các )?(?:huyện|thị xã|thành phố|quận))+)(?: (?:trực )?thuộc tỉnh| trên địa bàn(?: tỉnh)?)?$/;
export const CENTRAL_AGENCIES = /^(?:các )?cơ quan (?:trung ương|ngành dọc)(?: (?:đóng )?trên địa bàn(?: tỉnh)?)?$/;
export const PUBLIC_UNITS = /^(?:các )?đơn vị sự nghiệp(?: công lập)?(?: (?:trực )?thuộc (?:ubnd )?tỉnh)?$/;
export const COMMUNES =
  /^(?:chủ tịch )?(?:ubnd|(?:ủy|uỷ) ban nhân dân) (?:cấp xã|các xã|(?=.*xã)(?=.*phường)(?:các )?(?:xã|phường|thị trấn|đặc khu)(?:(?:,| và|, và) (?:các )?(?:xã|phường|thị trấn|đặc khu))+)(?: (?:trực )?thuộc tỉnh| trên địa bàn(?: tỉnh)?)?$/;

/** In a table of contacts: the person fills in the forms and may not submit. */
export const MAY_ENTER_ONLY = /^(?:chỉ )?(?:được )?nhập(?: số liệu| liệu)?$/;
